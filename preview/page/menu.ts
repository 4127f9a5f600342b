/** The menu of the preview itself, which Excel has not: workbooks, samples, the Excel that is played, the pane. */
import { requirementProfiles } from '../protocol/requirement-profiles';
import { element } from './element';
import type { Preferences } from './preferences';

export interface MenuActions {
  readonly newWorkbook: () => void;
  readonly openWorkbook: (file: File) => void;
  readonly saveWorkbook: () => void;
  readonly fillSample: (sample: string, how: SampleUse) => void;
  readonly change: (change: Partial<Preferences>) => void;
  readonly reload: () => void;
}

/** Type the figures alone, paste the published block, or put the block on the clipboard. */
export type SampleUse = 'figures' | 'block' | 'clipboard';

const PANE_WIDTHS = [320, 350, 480] as const;

/** Builds the menu's content; `samples` maps an id to what the menu shows. */
export function drawMenu(
  place: HTMLElement,
  samples: ReadonlyMap<string, string>,
  preferences: Preferences,
  actions: MenuActions,
): void {
  place.replaceChildren(
    group('工作簿', [
      row([
        button('新建', actions.newWorkbook),
        chooseFile(actions.openWorkbook),
        button('保存到文件', actions.saveWorkbook),
      ]),
      note('改动会随时存在本浏览器里，刷新网页不会丢。文件是预览自己的格式，不是 .xlsx。'),
    ]),
    sampleGroup(samples, actions.fillSample),
    group('Excel', [
      select(
        '版本',
        requirementProfiles.map(({ id, label }) => [id, label]),
        preferences.profile,
        (profile) => actions.change({ profile }),
      ),
      select(
        '空单元格传给函数为',
        [
          ['zero', '0'],
          ['null', 'null'],
        ],
        preferences.blank,
        (blank) => actions.change({ blank: blank === 'null' ? 'null' : 'zero' }),
      ),
    ]),
    group('面板', [
      select(
        '主题',
        [
          ['light', '浅色'],
          ['dark', '深色'],
        ],
        preferences.theme,
        (theme) => actions.change({ theme: theme === 'dark' ? 'dark' : 'light' }),
      ),
      select(
        '宽度',
        PANE_WIDTHS.map((width) => [String(width), `${width} 像素`]),
        String(preferences.paneWidth),
        (width) => actions.change({ paneWidth: Number(width) }),
      ),
      row([button('重新加载加载项', actions.reload)]),
    ]),
    group('不用 Excel', [
      row([
        element('a', { href: '/standalone/index.html', target: '_blank', rel: 'noopener' }, ['打开独立网页']),
      ]),
      note('同一个面板和表格，给没有 Excel、或 Excel 较旧的电脑用。'),
    ]),
  );
}

function sampleGroup(samples: ReadonlyMap<string, string>, fill: MenuActions['fillSample']): HTMLElement {
  const options = [...samples].map(([id, label]) => element('option', { value: id }, [label]));
  const chosen = element('select', {}, options);
  const choice = (label: string, how: SampleUse) => button(label, () => fill(chosen.value, how));
  return group('打开示例报告', [
    element('label', { class: 'menu-field' }, ['报告', chosen]),
    row([choice('只填各格（不含合计）', 'figures'), choice('粘贴已公布的整块（含合计）', 'block')]),
    row([choice('复制为粘贴块', 'clipboard')]),
    note('填入当前工作表的表三，与手工录入、粘贴一样；没有表三的，先由加载项按示例的机关和年度建好。'),
  ]);
}

const group = (title: string, content: readonly HTMLElement[]) =>
  element('fieldset', { class: 'menu-group' }, [element('legend', {}, [title]), ...content]);

const row = (content: readonly HTMLElement[]) => element('div', { class: 'menu-row' }, content);

const note = (text: string) => element('p', { class: 'menu-note' }, [text]);

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, [label]);
  made.addEventListener('click', () => press());
  return made;
}

function chooseFile(open: (file: File) => void): HTMLElement {
  const input = element('input', {
    type: 'file',
    accept: '.json',
    hidden: '',
    'aria-label': '打开工作簿文件',
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
    input.value = '';
  });
  return element('span', {}, [button('打开…', () => input.click()), input]);
}

function select(
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const made = element(
    'select',
    {},
    choices.map(([value, text]) => element('option', { value }, [text])),
  );
  made.value = chosen;
  made.addEventListener('change', () => choose(made.value));
  return element('label', { class: 'menu-field' }, [label, made]);
}
