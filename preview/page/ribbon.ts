/** Draws an add-in's part of the ribbon: tabs, their groups, buttons with icon, label and supertip. */
import { element } from './element';
import type { RibbonButton, RibbonGroup, RibbonTab } from './manifest';
import { served } from './manifest';

/** Fills `place` with the ribbon; `press` is called with the button that was pressed. */
export function drawRibbon(
  place: HTMLElement,
  tabs: readonly RibbonTab[],
  press: (button: RibbonButton) => void,
): void {
  const panels = tabs.map((tab) => panelOf(tab, press));
  const heads = tabs.map((tab, index) => headOf(tab, index === 0));
  heads.forEach((head, index) => head.addEventListener('click', () => choose(index)));
  const choose = (chosen: number) => {
    heads.forEach((head, index) => head.setAttribute('aria-selected', String(index === chosen)));
    panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  };
  const list = element('div', { role: 'tablist', class: 'ribbon-tabs', 'aria-label': '功能区' }, heads);
  list.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const from = heads.findIndex((head) => head === document.activeElement);
    const to = (from + step + heads.length) % heads.length;
    choose(to);
    heads[to]?.focus();
  });
  place.replaceChildren(list, ...panels);
  choose(0);
}

const headOf = (tab: RibbonTab, selected: boolean) =>
  element(
    'button',
    {
      type: 'button',
      role: 'tab',
      class: 'ribbon-tab',
      id: `tab-${tab.id}`,
      'aria-controls': `panel-${tab.id}`,
      'aria-selected': String(selected),
    },
    [tab.label],
  );

const panelOf = (tab: RibbonTab, press: (button: RibbonButton) => void) =>
  element(
    'div',
    { role: 'tabpanel', class: 'ribbon-panel', id: `panel-${tab.id}`, 'aria-labelledby': `tab-${tab.id}` },
    tab.groups.map((group) => groupOf(group, press)),
  );

const groupOf = (group: RibbonGroup, press: (button: RibbonButton) => void) =>
  element('div', { role: 'group', class: 'ribbon-group', 'aria-label': group.label }, [
    element(
      'div',
      { class: 'ribbon-buttons' },
      group.buttons.map((button) => buttonOf(button, press)),
    ),
    element('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, [group.label]),
  ]);

const buttonOf = (button: RibbonButton, press: (button: RibbonButton) => void) => {
  const drawn = element(
    'button',
    {
      type: 'button',
      class: 'ribbon-button',
      'data-control': button.id,
      title: `${button.tip.title}\n${button.tip.description}`,
    },
    [
      element('img', { src: served(button.icon, location.origin), alt: '', width: '32', height: '32' }),
      element('span', {}, [button.label]),
    ],
  );
  drawn.addEventListener('click', () => press(button));
  return drawn;
};
