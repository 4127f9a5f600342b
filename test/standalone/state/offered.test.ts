/** Nothing unsaved is pushed out of what is offered at the start. */
import { offered } from '../../../src/standalone/state/offered';

const entries = (unsaved: string) =>
  [...unsaved].map((mark, index) => ({
    key: `${mark}${index}`,
    name: '年报',
    at: 100 - index,
    unsaved: mark === '!',
  }));

test.each([
  ['', []],
  ['ssssss', ['s0', 's1', 's2', 's3', 's4']],
  ['sssss!', ['!5', 's0', 's1', 's2', 's3']],
  ['s!s!!s', ['!1', '!3', '!4', 's0', 's2']],
  ['!!!!!s!', ['!0', '!1', '!2', '!3', '!4', '!6']],
])('of %s', (kept, shown) => {
  expect(offered(entries(kept)).map(({ key }) => key)).toEqual(shown);
});
