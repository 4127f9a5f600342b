/** @jest-environment jsdom */
import '../setup';
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { narrateReport } from '../../../src/narrative/narrate-report';
import { paragraphText } from '../../../src/narrative/written';
import type { Report } from '../../../src/report/report';
import type { LastAction } from '../../../src/workbook/last-action';
import { keptText } from '../../../src/workbook/kept-text';
import { findForm } from '../../../src/report/form';
import { planWorkbook } from '../../../src/workbook/planned';
import type { SheetKind } from '../../../src/workbook/sheet-kind';
import { withContents } from '../../../src/workbook/refilled';
import { sample, withFigures } from '../../support/samples';
import { WatchedHost } from '../watched-host';
import { openPane, press } from './render-pane';

jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const written = narrateReport({ report: suqian, previous: undefined });
const paragraphs = new Map(written.flatMap((one) => one.paragraphs.map((p) => [p.id, p] as const)));
/** What the sheet holds after it was written. */
const contents: Readonly<Record<string, string>> = Object.fromEntries(
  [...paragraphs].flatMap(([id, paragraph]) => [
    [`text.${id}`, paragraphText(paragraph)],
    [`written.${id}`, keptText(paragraph)!],
  ]),
);

function hostWith(
  report: Report,
  texts: Readonly<Record<string, string>> = {},
  sheets: readonly SheetKind[] = ['table2', 'table3', 'table4', 'facts', 'text'],
  wordings: ReadonlyMap<string, string> = new Map(),
  last?: LastAction,
): WatchedHost {
  const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
  const { organ, year } = suqian;
  const plan = planWorkbook({ form: findForm('2021')!, organ, year, sheets, report, wordings });
  return new WatchedHost({ settings, ...(last && { actions: [last] }) }).hold(
    plan.sheets.map((sheet) =>
      sheet.kind === 'text' ? withContents(sheet, new Map(Object.entries(texts))) : sheet,
    ),
  );
}

async function choose(host: WatchedHost, item: string) {
  const pane = await openPane(host);
  const { user } = pane;
  await press(user, item);
  return pane;
}

async function asked(host: WatchedHost, item: string, title: string) {
  const pane = await choose(host, item);
  const dialog = await screen.findByRole('dialog', { name: title });
  const answer = (name: string) => pane.user.click(within(dialog).getByRole('button', { name }));
  return { ...pane, dialog, answer };
}

const writtenNames = ({ keptAction }: WatchedHost) =>
  keptAction?.kind === 'write' ? keptAction.sheets.flatMap(({ cells }) => cells.map(({ name }) => name)) : [];

const labelled = (box: HTMLElement) => [
  (box as HTMLInputElement).labels?.[0]?.textContent,
  (box as HTMLInputElement).checked,
];

describe('写正文', () => {
  const write = (host: WatchedHost) => asked(host, '写正文…', '写正文');

  test('lists the paragraphs with what they would say, but for formulas that say it, and writes those that are ticked', async () => {
    const { host, dialog, answer, user } = await write(hostWith(suqian));
    const boxes = within(dialog).getAllByRole('checkbox');
    expect(boxes.map(labelled)).toEqual([
      ['前言（新写）', true],
      ['（一）主动公开情况（新写）', true],
      ['（二）依申请公开情况（把随数变的公式换成全文，以后用“更新正文里的数”更新）', true],
      ['（四）政府信息公开平台建设情况（新写）', true],
      ['（五）监督保障情况（新写）', true],
      ['第三部分表前的说明（新写）', true],
      ['第四部分表前的说明（新写）', true],
      ['主要问题及改进措施（新写）', true],
    ]);
    expect(dialog.textContent).toContain(contents['text.applications']);
    expect(dialog.textContent).toMatch(/全文有\d+处【待填】/);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(boxes[0]!);
    await answer('写入');
    expect(await screen.findByText('已写入7段。')).toBeTruthy();
    expect(writtenNames(host)).toEqual(
      [...paragraphs.keys()]
        .filter((id) => !['preamble', 'management', 'others'].includes(id))
        .flatMap((id) => [`text.${id}`, `written.${id}`]),
    );
    expect(host.shown).toEqual(['正文']);
    expect(host.calls.filter((call) => call === 'standing' || call === 'write')).toEqual([
      'standing',
      'write',
    ]);
    expect(await screen.findByRole('button', { name: /撤销写正文|撤销/ })).toBeTruthy();
  });

  test('takes the office’s own wordings, and tells of one that cannot be used', async () => {
    const wordings = new Map([
      ['handling', '{年度}年，{自称}共收到申请{新收}件。'],
      ['applicants', '来自{申请人.各项'],
    ]);
    const { dialog } = await write(hostWith(suqian, {}, ['table3', 'text', 'wordings'], wordings));
    expect(dialog.textContent).toContain('2024年，本机关共收到申请3525件。新收的申请按申请人分，');
    expect(dialog.textContent).toMatch(/本单位说法!C\d+：“申请人”第1行第3字：“{申请人.各项”的“{”没有配对/);
  });

  test('does not take unasked what people wrote', async () => {
    const { dialog, host, answer } = await write(
      hostWith(suqian, {
        ...contents,
        'text.preamble': '自己写的。',
        'text.others': '',
        'text.problems': '',
        'written.problems': '',
      }),
    );
    expect(within(dialog).getAllByRole('checkbox').map(labelled)).toEqual([
      ['前言（您写过、改过或清空，勾选才会替换）', false],
      ['主要问题及改进措施（新写）', true],
      ['信息处理费和其他事项（您写过、改过或清空，勾选才会替换）', false],
    ]);
    await answer('写入');
    await waitFor(() => expect(writtenNames(host)).toEqual(['text.problems', 'written.problems']));
  });

  test.each([
    [
      'where all stands already',
      hostWith(suqian, contents),
      /^“正文”各段已是按现在的数写成的，没有要写的。全文有\d+处【待填】/,
    ],
    [
      'without the sheet',
      hostWith(suqian, {}, ['table3']),
      '本工作簿里没有“正文”表。请用“建全套表”建好，再写正文。',
    ],
    ['without tables', new WatchedHost(), '本工作簿里没有填报用的表，没有可以写成正文的数。请先建表并填写。'],
  ])('%s, it says so', async (_, host, said) => {
    await choose(host, '写正文…');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(host.calls).not.toContain('write');
  });
});

describe('更新正文里的数', () => {
  const ask = (host: WatchedHost) => asked(host, '更新正文里的数…', '更新正文里的数');
  const received = suqian.table3.new!.at(-1) as number;
  const later = withFigures(suqian, { 'table3.new.total': received + 5 });

  test('lists old and new numbers, and patches these alone', async () => {
    const own = contents['text.applications']!.replace('本机关新收', '我市共收到');
    const { host, dialog, answer } = await ask(hostWith(later, { ...contents, 'text.applications': own }));
    expect(within(dialog).getByRole('group', { name: '将要更新的数' }).textContent).toContain(
      `${received}${received + 5}`,
    );
    expect(await axe(document.body)).toHaveNoViolations();
    await answer('更新');
    expect(await screen.findByText(/^已更新\d个数。$/)).toBeTruthy();
    expect(writtenNames(host)).toEqual([
      'text.applications',
      'text.applicationsLeadIn',
      'written.applications',
      'written.applicationsLeadIn',
    ]);
    const [sheet] = host.keptAction?.kind === 'write' ? host.keptAction.sheets : [];
    const [cell] = sheet!.cells;
    expect(cell && 'after' in cell && cell.after).toBe(
      own.replace(`申请${received}件`, `申请${received + 5}件`),
    );
  });

  test('what people have corrected is kept without becoming the action that can be undone', async () => {
    const last = { kind: 'write', what: 'keepWordings', sheets: [] } as const;
    const texts = {
      ...contents,
      'text.applications': contents['text.applications']!.replaceAll(`${received}`, `${received + 5}`),
      'text.applicationsLeadIn': '见下表。',
    };
    const host = hostWith(later, texts, undefined, undefined, last);
    const kept = host.held('正文', 'written.applications');
    await ask(host);
    expect(host.held('正文', 'written.applications')).not.toEqual(kept);
    expect(host.held('正文', 'written.applicationsLeadIn')).toEqual(contents['written.applicationsLeadIn']);
    expect(host.keptAction).toBe(last);
    expect(screen.getByRole('button', { name: '撤销存为本单位说法', hidden: true })).toBeTruthy();
  });

  test('what cannot be patched is told, and nothing is offered', async () => {
    const sentence = contents['text.applications']!;
    const own = sentence.replace(`申请${received}件`, `申请${received + 1}件`);
    const { dialog } = await ask(
      hostWith(later, {
        ...contents,
        'text.applications': own,
        'text.applicationsLeadIn': '见下表。',
      }),
    );
    expect(dialog.textContent).toContain('没有可以直接改的数。');
    expect(dialog.textContent).toContain(`您改成了${received + 1}`);
    expect(within(dialog).queryByRole('button', { name: '更新' })).toBeNull();
  });

  test.each([
    ['where all agree', hostWith(suqian, contents), '“正文”里由加载项写入的数都与表一致。'],
    ['where nothing was written', hostWith(suqian), /^请先写正文：“正文”里还没有写入的段落/],
  ])('%s, it says so', async (_, host, said) => {
    await choose(host, '更新正文里的数…');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(host.calls).not.toContain('write');
  });
});

describe('核对正文', () => {
  const received = suqian.table3.new!.at(-1) as number;

  test('lists what is found, and leads to its paragraph', async () => {
    const wrong = contents['text.applications']!.replace(`申请${received}件`, `申请${received - 5}件`);
    const { host, dialog, user } = await asked(
      hostWith(suqian, { ...contents, 'text.applications': wrong }),
      '核对正文',
      '核对正文',
    );
    const list = within(dialog).getByRole('list', { name: '核对结果' });
    const found = within(list)
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent?.includes(`${received - 5}件`))!;
    expect(found.textContent).toMatch(/^必改/);
    expect(found.textContent).toContain(`是${received}件`);
    expect(dialog.textContent).toMatch(/正文共\d+个数/);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(within(found).getByRole('button', { name: '定位到“（二）依申请公开情况”' }));
    await waitFor(() => expect(host.selections).toEqual(['正文: text.applications']));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('what has to be changed comes first, gaps of a cell are one entry, and numbers that were not checked are named below', async () => {
    const wrong = contents['text.applications']!.replace(`申请${received}件`, `申请${received - 5}件`);
    const { dialog } = await asked(
      hostWith(suqian, {
        ...contents,
        'text.applications': `${wrong}接待来访群众56人。`,
        'text.management': `${contents['text.management'] ?? ''}新收申请较上年增长12.3%。`,
      }),
      '核对正文',
      '核对正文',
    );
    const list = within(dialog).getByRole('list', { name: '核对结果' });
    const entries = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    const severities = entries.map((text) =>
      ['必改', '核实', '提醒'].findIndex((word) => text.startsWith(word)),
    );
    expect(severities).toEqual([...severities].sort());
    const count = (word: string) => entries.filter((text) => text.startsWith(word)).length;
    expect(dialog.textContent).toContain(`发现${entries.length}处：必改${count('必改')}处、`);
    const gaps = entries.filter((text) => text.includes('处待填。'));
    expect(gaps).toHaveLength(new Set(gaps.map((text) => text.replace(/^.*定位到/u, ''))).size);
    expect(gaps.find((text) => text.includes('监督保障'))).toContain(
      '【待填：培训次数】：请在“正文用数”填好这个数，再生成或更新正文。',
    );
    const numbers = within(dialog).getByText(/^正文共\d+个数/);
    expect(list.compareDocumentPosition(numbers) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(dialog.textContent).toContain('“新收申请较上年增长12.3%”（');
    expect(dialog.textContent).toContain('没有核对的数：“接待来访群众56人”');
  });

  test('says so where nobody has written', async () => {
    await choose(hostWith(suqian), '核对正文');
    expect(await screen.findByText(/^请先写正文：/)).toBeTruthy();
  });
});

describe('存为本单位说法', () => {
  const SHEETS: readonly SheetKind[] = ['table2', 'table3', 'table4', 'facts', 'text', 'wordings'];
  const edited = contents['text.applications']!.replace('本机关新收政府信息公开申请', '本机关共收到公开申请');

  test('lists the sentences that people worded otherwise, and keeps those that are ticked', async () => {
    const { host, dialog, answer } = await asked(
      hostWith(suqian, { ...contents, 'text.applications': edited }, SHEETS),
      '存为本单位说法…',
      '存为本单位说法',
    );
    expect(within(dialog).getAllByRole('checkbox').map(labelled)).toEqual([['办理情况', true]]);
    expect(dialog.textContent).toContain('本机关共收到公开申请3525件');
    expect(await axe(document.body)).toHaveNoViolations();
    await answer('存入');
    expect(
      await screen.findByText(
        '已存1句。“办理情况”按情况有几种写法，这次只换了今年用的一种；其余各种在“本单位说法”表里，可以自己改。',
      ),
    ).toBeTruthy();
    expect(host.shown).toEqual(['本单位说法']);
    const [sheet] = host.keptAction?.kind === 'write' ? host.keptAction.sheets : [];
    expect(sheet!.name).toBe('本单位说法');
    expect(sheet!.cells.map((cell) => [cell.name, 'after' in cell && cell.after])).toEqual([
      ['wording.handling', expect.stringContaining('共收到公开申请{新收}件')],
    ]);
  });

  test('where none is ticked, or none can be, it says why nothing can be kept', async () => {
    const applications = contents['text.applications']!;
    const own = applications.replace('本机关新收政府', '我市新收政府');
    const { dialog, user } = await asked(
      hostWith(suqian, { ...contents, 'text.applications': own }, SHEETS),
      '存为本单位说法…',
      '存为本单位说法',
    );
    expect(dialog.textContent).toContain('“自称”在新说法里写成了固定的文字');
    expect(dialog.textContent).toContain('没有勾选的句子。');
    await user.click(within(dialog).getByRole('checkbox'));
    expect(dialog.textContent).not.toContain('没有勾选的句子。');
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
  });

  test.each([
    ['without the sheet', hostWith(suqian, contents), /本工作簿里没有“本单位说法”表/],
    ['where nothing was worded otherwise', hostWith(suqian, contents, SHEETS), /说法都没有改过，没有要存的/],
    ['where nothing was written', hostWith(suqian, {}, SHEETS), /^请先写正文：/],
    ['where there is neither', hostWith(suqian), /^请先写正文：/],
  ])('%s, it says so', async (_, host, said) => {
    await choose(host, '存为本单位说法…');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(host.calls).not.toContain('write');
  });
});
