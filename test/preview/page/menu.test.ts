/**
 * The preview's own menu: what each of its controls does.
 * @jest-environment jsdom
 */
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { drawMenu } from '../../../preview/page/menu';
import { loadPreferences } from '../../../preview/page/preferences';

function menu() {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const done: unknown[] = [];
  const note =
    (what: string) =>
    (...details: unknown[]) =>
      void done.push([what, ...details]);
  drawMenu(
    place,
    new Map([
      ['zhanyi-2019', '沾益区 2019年'],
      ['suqian-2023', '宿迁市 2023年'],
    ]),
    loadPreferences(localStorage),
    {
      newWorkbook: note('new'),
      openWorkbook: (file) => note('open')(file.name),
      saveWorkbook: note('save'),
      fillSample: note('fill'),
      change: note('change'),
      reload: note('reload'),
    },
  );
  return { screen: within(place), done };
}

test.each([
  ['新建', ['new']],
  ['保存到文件', ['save']],
  ['重新加载加载项', ['reload']],
  ['只填各格（不含合计）', ['fill', 'suqian-2023', 'figures']],
  ['粘贴已公布的整块（含合计）', ['fill', 'suqian-2023', 'block']],
  ['复制为粘贴块', ['fill', 'suqian-2023', 'clipboard']],
])('%s', async (button, expected) => {
  const { screen, done } = menu();
  await userEvent.selectOptions(screen.getByLabelText('报告'), '宿迁市 2023年');
  await userEvent.click(screen.getByRole('button', { name: button }));
  expect(done).toEqual([expected]);
});

test.each([
  ['版本', 'Excel 2021（长期服务版）', { profile: 'excel2021' }],
  ['空单元格传给函数为', 'null', { blank: 'null' }],
  ['主题', '深色', { theme: 'dark' }],
  ['宽度', '320 像素', { paneWidth: 320 }],
])('%s: %s', async (label, choice, change) => {
  const { screen, done } = menu();
  await userEvent.selectOptions(screen.getByLabelText(label), choice);
  expect(done).toEqual([['change', change]]);
});

test('a chosen file is opened', async () => {
  const { screen, done } = menu();
  await userEvent.upload(
    screen.getByLabelText('打开工作簿文件'),
    new File(['{}'], '年报.preview.json', { type: 'application/json' }),
  );
  expect(done).toEqual([['open', '年报.preview.json']]);
});
