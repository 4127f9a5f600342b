/**
 * The ribbon as drawn: what can be pressed and read.
 * @jest-environment jsdom
 */
import userEvent from '@testing-library/user-event';
import { within } from '@testing-library/dom';
import { drawRibbon } from '../../../preview/page/ribbon';

const button = (id: string) => ({
  id,
  label: `按钮${id}`,
  tip: { title: `标题${id}`, description: `说明${id}` },
  icon: 'https://localhost:3443/assets/a.png',
  action: { kind: 'execute', name: id } as const,
});
const tab = (id: string) => ({
  id,
  label: `页${id}`,
  groups: [{ id: `g${id}`, label: `组${id}`, buttons: [button(id)] }],
});

function ribbon() {
  const place = document.createElement('nav');
  document.body.replaceChildren(place);
  const pressed: string[] = [];
  drawRibbon(place, [tab('1'), tab('2')], ({ id }) => pressed.push(id));
  return { screen: within(place), pressed };
}

test('a press tells which button; its tip stands in the title', async () => {
  const { screen, pressed } = ribbon();
  const drawn = screen.getByRole('button', { name: '按钮1' });
  expect(drawn.title).toBe('标题1\n说明1');
  await userEvent.click(drawn);
  expect(pressed).toEqual(['1']);
});

test('one tab shows at a time; arrow keys go from tab to tab', async () => {
  const { screen } = ribbon();
  expect(screen.getAllByRole('tabpanel').map(({ id }) => id)).toEqual(['panel-1']);
  screen.getByRole('tab', { name: '页1' }).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('页2');
  expect(screen.getAllByRole('tabpanel').map(({ id }) => id)).toEqual(['panel-2']);
});
