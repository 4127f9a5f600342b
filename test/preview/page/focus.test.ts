/**
 * The keyboard's way between the parts of the page.
 * @jest-environment jsdom
 */
import userEvent from '@testing-library/user-event';
import { firstOf, Focus } from '../../../preview/page/focus';

function page(visible: boolean) {
  document.body.innerHTML = `
    <button id="menu">预览菜单</button>
    <nav id="ribbon"><button id="tab" aria-selected="true">公开年报</button><button>建表</button></nav>
    <div id="sheet"><div id="cell" data-u-comp="editor" tabindex="0"></div></div>
    <aside id="pane"><button id="close">关闭</button><button id="inside">里面</button></aside>`;
  const part = (id: string) => document.getElementById(id)!;
  const focus = new Focus({
    menu: part('menu'),
    ribbon: part('ribbon'),
    sheet: part('sheet'),
    pane: {
      visible,
      enter: () => part('inside').focus(),
      closeButton: part('close'),
      contains: (element) => part('pane').contains(element),
    },
  });
  return { focus, part, at: () => document.activeElement?.id };
}

test.each([
  [true, '{F6}', ['menu', 'tab', 'cell', 'inside', 'menu']],
  [false, '{F6}', ['menu', 'tab', 'cell', 'menu']],
  [true, '{Shift>}{F6}{/Shift}', ['menu', 'inside', 'cell', 'tab', 'menu']],
])('with the pane open: %s, %s leads round', async (visible, keys, expected) => {
  const { part, at } = page(visible);
  part('menu').focus();
  const met = [at()];
  while (met.length < expected.length) {
    await userEvent.keyboard(keys);
    met.push(at());
  }
  expect(met).toEqual(expected);
});

test.each([
  ['forward', 'menu'],
  ['back', 'close'],
  ['escape', 'cell'],
] as const)('an add-in left %s gives the focus to #%s', (how, expected) => {
  const { focus, at } = page(true);
  focus.leavePane(how);
  expect(at()).toBe(expected);
});

test('what is not drawn is not the first element that the keyboard reaches', () => {
  document.body.innerHTML = '<button id="hidden"></button><a>no link</a><button id="first"></button>';
  jest.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function rects(this: HTMLElement) {
    return (this.id === 'hidden' ? [] : [{}]) as unknown as DOMRectList;
  });
  expect(firstOf(document)?.id).toBe('first');
});
