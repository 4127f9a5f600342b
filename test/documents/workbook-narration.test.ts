/** What people told on 正文用数, and 基本信息, as the text is written from them. */
import { ownWorkbook } from '../../src/documents/own-workbook';
import { narrationOf } from '../../src/documents/workbook-narration';
import { assertions } from '../../src/narrative/assertions';
import { narrateReport } from '../../src/narrative/narrate-report';
import { toldTexts } from '../../src/narrative/told-texts';
import { sectionTexts } from '../../src/narrative/written';
import { forms } from '../../src/report/form';
import { filledSheets } from '../../src/workbook/filling';
import { namedSheets } from '../../src/workbook/named-sheets';
import type { HeldCell } from '../../src/workbook/named-sheets';
import type { PlanContent } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { sample } from '../support/samples';
import { standingOf } from '../support/standing';
import { requestFor } from '../workbook/sheet-of';

type Typed = Readonly<Record<string, PlanContent>>;

/** A workbook as a clerk left it. @param typed by the names of the cells */
function standing(typed: Typed, more: Partial<WorkbookRequest> = {}) {
  const { sheets } = planWorkbook(
    requestFor('2021', { sheets: ['basics', 'table2', 'table3', 'table4', 'facts', 'previous'], ...more }),
  );
  const contents = new Map(Object.entries(typed));
  return standingOf({ sheets: sheets.map((sheet) => withContents(sheet, contents)) });
}
const narrated = (typed: Typed, more?: Partial<WorkbookRequest>) =>
  narrationOf(ownWorkbook(namedSheets(standing(typed, more))));
function told(typed: Typed) {
  const { narration, notes } = narrated(typed);
  const { texts, ticked, problems } = narration;
  return { texts, ticked, problems, notes };
}

const NOTHING = { texts: {}, ticked: [], problems: [], notes: [] };

test.each<[string, Typed, Partial<typeof NOTHING> | object]>([
  ['nothing', {}, {}],
  ['blanks', { 'told.overview': '  ', 'tick.allOnTime': ' ', 'problem.1': '\n' }, {}],
  [
    'texts, also those that look like formulas or figures',
    { 'told.overview': '=稳步推进\n有序公开。', 'told.appraisalResult': 95, 'told.onTime': '-1' },
    { texts: { overview: '=稳步推进\n有序公开。', onTime: '-1', appraisalResult: '95' } },
  ],
  [
    'statements, in the order of the sheet',
    { 'tick.nothingElse': '是', 'tick.noReleases': ' 是 ' },
    { ticked: ['noReleases', 'nothingElse'] },
  ],
  [
    'problems with and without a measure, blank rows between them',
    { 'problem.2': '解读形式单一', 'measure.2': '丰富形式', 'problem.5': '更新不及时' },
    { problems: [{ problem: '解读形式单一', measure: '丰富形式' }, { problem: '更新不及时' }] },
  ],
  [
    'a measure without its problem, which is none',
    { 'measure.1': '加强培训', 'problem.2': '更新不及时' },
    {
      problems: [{ problem: '更新不及时' }],
      notes: [
        {
          place: 'measure.1',
          found: '加强培训',
          used: null,
          why: '正文用数!C70写了改进措施，同一行没有写问题，没有用到。请补写问题，或清空这一格。',
        },
      ],
    },
  ],
])('%s', (_, typed, expected) => {
  expect(told(typed)).toEqual({ ...NOTHING, ...expected });
});

test.each(['否', '√', '是的', 'yes', 1, 0, '/'])('“%s” confirms nothing, and it is told', (content) => {
  expect(told({ 'tick.allOnTime': content, 'tick.nothingElse': '是' })).toEqual({
    ...NOTHING,
    ticked: ['nothingElse'],
    notes: [
      {
        place: 'tick.allOnTime',
        found: content,
        used: null,
        why: '正文用数!B58不是“是”，没有当作已经确认。属实的请选“是”，否则请清空。',
      },
    ],
  });
});

test('a formula without a result is taken for nothing, and it is told', () => {
  const sheets = standing({}).map((sheet) => ({
    ...sheet,
    cell: (row: number, column: number): HeldCell =>
      sheet.name === '正文用数' && row === 43 && column === 1
        ? { value: null, formula: '=A1', isUncalculated: true }
        : sheet.cell(row, column),
  }));
  expect(narrationOf(ownWorkbook(namedSheets(sheets))).notes.map(({ why }) => why)).toEqual([
    '正文用数!B44的公式还没有计算结果，按没有写处理。请用 Excel 或 WPS 打开工作簿，保存后再读。',
  ]);
});

test('the organ, this year’s figures and last year’s stand beside what was told', () => {
  const [report, previous] = [sample('suqian-2024'), sample('suqian-2023')];
  const { narration } = narrated(
    { 'told.appraisalResult': '良好', 'tick.noEvaluation': '是', 'problem.1': '甲', 'measure.1': '乙' },
    {
      report,
      organ: report.organ,
      year: 2024,
      previous,
      basics: { selfName: '我市', fax: '1', level: '乱' },
    },
  );
  expect(narration.organ).toEqual({ selfName: '我市', fax: '1' });
  expect(narration.report.table3).toEqual(report.table3);
  expect(narration.previous?.table3).toEqual(previous.table3);
});

test('a workbook without 正文用数 tells nothing', () => {
  const { narration, notes } = narrated({}, { sheets: ['table3'] });
  expect(narration).toMatchObject({ organ: {}, texts: {}, ticked: [], problems: [] });
  expect(notes).toEqual([]);
});

test.each(forms)(
  'there is a cell for all that sentences of the $id form ask, and none is a figure',
  (form) => {
    const all: Typed = Object.fromEntries([
      ...toldTexts.map(({ id }) => [`told.${id}`, `写明${id}`] as const),
      ...assertions.map(({ id }) => [`tick.${id}`, '是'] as const),
      ...[1, 2, 3, 4, 5, 6].flatMap((number) => [
        [`problem.${number}`, `问题${number}`] as const,
        [`measure.${number}`, `措施${number}`] as const,
      ]),
    ]);
    const { narration } = narrated(all, requestFor(form.id));
    expect(Object.keys(narration.texts!)).toEqual(toldTexts.map(({ id }) => id));
    expect(narration.ticked).toEqual(assertions.map(({ id }) => id));
    expect(narration.problems).toHaveLength(6);
    const sections = sectionTexts(narrateReport(narration));
    expect(sections[5]).toContain('六是问题6，将措施6。');
    const filled = (typed: Typed) =>
      filledSheets(standing(typed, requestFor(form.id))).map(({ inputs, blanks, open, untidy, unread }) => ({
        inputs,
        blanks: blanks.length,
        open: open.length,
        untidy,
        unread,
      }));
    expect(filled(all)).toEqual(filled({}));
  },
);
