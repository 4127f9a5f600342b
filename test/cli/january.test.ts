/** A city's January: files of every kind come in, are rolled up, sent back, traced, exported, published and compared. */
import { readFileSync, utimesSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { cellNames } from '../../src/documents/rollup/cell-names';
import { sumOf } from '../../src/documents/rollup/figures';
import type { Cell } from '../../src/report/cell';
import { addressesOf } from '../../src/report/figure-addresses';
import { formForYear } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { cellReader } from '../../src/report/report';
import { pdfOf, text as textAt } from '../support/pdf';
import { withFigures } from '../support/samples';
import { unitNames, unitReport } from '../support/units';
import { Folder } from './support';

// a hundred files are written and read
jest.setTimeout(300_000);

const year = 2024;
const organ = '安平市人民政府';
const form = formForYear(year);
const forms = { form, table3Form: form };
const names = unitNames(73);
const nameOf = (index: number): string => names[index]![0];
const right = names.map(([name, level], index) => unitReport(name, level, year, index + 1));

const MISSING = [11, 47];
const SLIPS: ReadonlyMap<number, Readonly<Record<string, Cell>>> = new Map<number, Record<string, Cell>>([
  [5, { 'table3.granted.total': 9999 }],
  [29, { 'table4.reconsideration.total': 77 }],
  [62, { 'table2.normative.made': -3 }],
]);
const AGAIN = 41;
const asSentFirst = unitReport(nameOf(AGAIN), names[AGAIN]![1], year, 4000);

let folder: Folder;
beforeAll(() => (folder = new Folder()));
afterAll(() => folder.remove());

const ogi = (...args: string[]) => folder.ogi(args);

/** Our workbook, its 报送件, what is exported, and the text of that as it is printed. */
const KINDS = ['xlsx', 'docx', 'html', 'txt', 'json', 'sent', 'pdf'] as const;

/** A unit sends its report in the kind of file that it has. */
async function arrives(index: number, report: Report, day: string, name = String(index)): Promise<void> {
  const kind = KINDS[index % KINDS.length]!;
  const source = folder.write({ [`own/${name}.json`]: report });
  const [book, out] = [`own/${name}.xlsx`, `in/${name}.${kind === 'sent' ? 'xlsx' : kind}`];
  if (kind === 'xlsx' || kind === 'sent') {
    await ogi(
      'build',
      source,
      '--sheets',
      '基本信息,主动公开,申请办理,复议诉讼',
      '--out',
      folder.at(book),
      '--force',
    );
    if (kind === 'sent') await ogi('send', folder.at(book), '--out', folder.at(out), '--force');
    else folder.write({ [out]: readFileSync(folder.at(book)) });
  } else if (kind === 'pdf') {
    await ogi('export', source, '--out', folder.at(`own/${name}.txt`), '--force');
    folder.write({ [out]: printed(readFileSync(folder.at(`own/${name}.txt`), 'utf8')) });
  } else await ogi('export', source, '--out', folder.at(out), '--force');
  const time = new Date(`${day}T09:15:00`);
  utimesSync(folder.at(out), time, time);
}

/** Its lines on pages. */
function printed(text: string): Buffer {
  const lines = text.split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines
      .slice(page * LINES, (page + 1) * LINES)
      .flatMap((line, at) => (line.trim() === '' ? [] : [textAt(30, 800 - at * 16, line, 7)]))
      .join('\n'),
  );
  return Buffer.from(pdfOf(pages));
}
const LINES = 45;

const rollUp = (...more: string[]) =>
  folder.json([
    ...['rollup', folder.at('in'), '--roster', folder.at('roster.csv'), '--out', folder.at('sum.xlsx')],
    ...['--letters', folder.at('back'), '--force', ...more],
  ]);

/** The rows below the heads of a sheet of the roll-up. */
async function rowsOf(sheet: string, lastHead: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(readFileSync(folder.at('sum.xlsx')));
  const { rows } = sheets.find(({ name }) => name === sheet)!;
  return rows.slice(rows.findIndex((row) => row.includes(lastHead)) + 1);
}

test('the first day to report by: who is missing, who fails, whose second report counts', async () => {
  folder.write({
    'roster.csv': [
      '单位,别名,类型,上级单位',
      ...names.map(([name, level]) => `${name},,${level},${organ}`),
    ].join('\n'),
  });
  for (const [index, report] of right.entries()) {
    if (MISSING.includes(index)) continue;
    const first = index === AGAIN ? asSentFirst : withFigures(report, SLIPS.get(index) ?? {});
    await arrives(index, first, '2025-01-10');
  }
  await arrives(AGAIN, right[AGAIN]!, '2025-01-12', `${AGAIN} 更正`);
  const { status, json } = await rollUp();
  expect(status).toBe(1);
  const { units, ...told } = json as { units: { unit: string; mandatory: number; attempt: number }[] };
  expect(told).toMatchObject({
    organ,
    year,
    status: 'provisional',
    missing: MISSING.map(nameOf),
    leftOut: [],
    // whose figures break which sums
    unclosed: [
      { id: 'B02.granted', units: [nameOf(5)] },
      { id: 'B03.total', units: [nameOf(5)] },
      { id: 'C01', units: [nameOf(29)] },
    ],
  });
  expect(units.filter(({ mandatory }) => mandatory > 0).map(({ unit }) => unit)).toEqual(
    [...SLIPS.keys()].map(nameOf),
  );
  expect(units.filter(({ attempt }) => attempt > 1).map(({ unit }) => unit)).toEqual([nameOf(AGAIN)]);
  expect(units).toHaveLength(71);
});

test('what is sent back, whom the reminders go to, what the second report changed', async () => {
  for (const index of SLIPS.keys()) {
    const letter = readFileSync(folder.at(`back/退回意见-${nameOf(index)}-第1次.txt`), 'utf8').split('\n');
    expect(letter[2]).toMatch(/^1\.【必改】/u);
  }
  const reminders = await rowsOf('催报', '文字（可复制）');
  expect(reminders.map(([name]) => name)).toEqual([
    '全体未报单位',
    ...MISSING.map(nameOf),
    ...[...SLIPS.keys()].map(nameOf),
  ]);
  expect(reminders[0]![1]).toBe(
    `各有关单位：2024年度政府信息公开工作年度报告应报73家，已报71家。请尚未报送的${MISSING.map(nameOf).join('、')}于2025年1月31日前报送${organ}，确有困难的请及时说明。没有发生的事项按零报告报送，不要漏报。`,
  );
  const [before, after] = [asSentFirst, right[AGAIN]!].map((report) => cellReader(report));
  expect(await rowsOf('变化', '现数')).toEqual(
    [...cellNames(forms)]
      .filter(([address]) => before!(address) !== after!(address))
      .map(([address, name]) => [
        ...[nameOf(AGAIN), '第1次', '第2次'],
        ...name,
        ...[before!(address), after!(address)],
      ]),
  );
});

test('the second: all are there, and what was wrong is mended', async () => {
  for (const index of SLIPS.keys()) await arrives(index, right[index]!, '2025-01-20');
  for (const index of MISSING) await arrives(index, right[index]!, '2025-01-21');
  const { status, json } = await rollUp();
  expect([status, json]).toMatchObject([0, { status: 'final', missing: [], leftOut: [], unclosed: [] }]);
  const [slip] = SLIPS.keys();
  expect(readFileSync(folder.at(`back/退回意见-${nameOf(slip!)}-第2次.txt`), 'utf8')).toContain('已改');
  expect(await rowsOf('催报', '文字（可复制）')).toEqual([[null, '没有需要催报的单位。']]);
});

test('a total is traced to the units that it comes from', async () => {
  const sources = await rowsOf('汇总来源', '数');
  const detail = (await rowsOf('明细表', '结果维持')).filter(([name]) => name !== null);
  for (const [place, address] of addressesOf(forms).entries()) {
    const given = new Map(right.map((report) => [report.organ, cellReader(report)(address)]));
    const nonzero = [...given].filter(([, figure]) => figure !== 0);
    const sum = sumOf([...given.values()]);
    const [table, row, column, total, count, ...parts] = sources[place]!.filter((cell) => cell !== null);
    expect([table, row, column, total, count]).toEqual([
      ...cellNames(forms).get(address)!,
      sum,
      nonzero.length,
    ]);
    // the largest by name, the others as one figure that 明细表 takes apart
    const pairs = parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1]] as const] : []));
    const named = pairs.filter(([name]) => given.has(name as string));
    expect(named.filter(([name, figure]) => given.get(name as string) !== figure)).toEqual([]);
    expect(named.length).toBe(Math.min(nonzero.length, 50));
    expect(sumOf(pairs.map(([, figure]) => figure as number)) ?? 0).toBe(sum);
    expect(new Map(detail.slice(1).map((unit) => [unit[0], unit[place + 2]]))).toEqual(given);
  }
});

test('the city’s own report from the sum: exported, put on its site, compared; a slip on the way is found', async () => {
  // the lists behind the tables are no part of the report
  const { json } = await folder.json(['read', folder.at('sum.xlsx')]);
  const { notes, sections } = json as Report & { notes?: { place: string }[] };
  expect(notes?.filter(({ place }) => place !== 'level') ?? []).toEqual([]);
  expect(Object.values(sections ?? {}).join('')).toBe('');
  folder.write({ 'facts.json': { releases: 51234, interpretations: 321, selfName: '我市' } });
  for (const kind of ['docx', 'html', 'json']) {
    const { status, errors } = await ogi(
      ...[
        'export',
        folder.at('sum.xlsx'),
        '--facts',
        folder.at('facts.json'),
        '--out',
        folder.at(`年报.${kind}`),
      ],
    );
    expect([status, errors]).toEqual([0, []]);
  }
  const exported = JSON.parse(readFileSync(folder.at('年报.json'), 'utf8')) as Report;
  const read = cellReader(exported);
  expect([exported.organ, exported.year]).toEqual([organ, year]);
  for (const address of addressesOf(forms)) {
    expect([address, read(address)]).toEqual([
      address,
      sumOf(right.map((report) => cellReader(report)(address))),
    ]);
  }

  const page = onSite(readFileSync(folder.at('年报.html'), 'utf8'));
  folder.write({ '网页.html': page });
  for (const published of ['网页.html', '年报.docx']) {
    const same = await ogi('compare', folder.at('年报.json'), folder.at(published));
    expect([same.status, same.stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^一致：200格、正文[1-9]\d*个数都相同。$/u),
    ]);
  }
  const total = String(read('table3.new.total'));
  const slipped = `${Number(total) + 1}`;
  folder.write({ '改过.html': page.replace(new RegExp(`>${total}<`, 'u'), `>${slipped}<`) });
  const other = await ogi('compare', folder.at('年报.json'), folder.at('改过.html'));
  expect([other.status, ...other.stdout.split('\n').slice(0, 3)]).toEqual([
    1,
    expect.stringMatching(/^不一致：1格、正文0个数不同；199格、\d+个数相同。$/u),
    expect.stringMatching(/^页面印的数据校验码是.*：表在导出之后改过。$/u),
    `  “新收·总计”：报告是${total}，页面是${slipped}`,
  ]);
});

/** As a site shows it: in its own page, with navigation before it and counters behind. */
const onSite = (html: string): string =>
  html
    .replace(
      /<body[^>]*>/u,
      (body) =>
        `${body}<table class="top"><tr><td>首页 &gt; 政务公开 &gt; 年报</td><td>浏览次数：1024</td></tr></table><p>字号：大 中 小&nbsp;打印</p>`,
    )
    .replace('</body>', '<div>主办：安平市人民政府办公室 备案号：00000001</div></body>');
