import { slipsFirst } from '../../../src/narrative/claims/slips';

const first = (written: number, ...values: number[]) =>
  slipsFirst(
    written,
    values.map((value) => ({ value })),
  ).map(({ value }) => value);

test.each<[string, number, number[], number[]]>([
  ['two digits swapped', 3664, [3525, 3646, 3400], [3646, 3525, 3400]],
  ['far from each other', 6643, [3525, 3646], [3646, 3525]],
  ['one digit another', 3846, [3525, 3646], [3646, 3525]],
  ['of the first one', 3552, [3525, 3646], [3525, 3646]],
  ['two digits others', 3678, [3525, 3646], [3525, 3646]],
  ['another length', 364, [3525, 3646], [3525, 3646]],
  ['of one digit', 3, [12, 2], [12, 2]],
  ['none', 3, [], []],
])('%s', (_what, written, values, expected) => {
  expect(first(written, ...values)).toEqual(expected);
});
