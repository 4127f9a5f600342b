import { a1 } from '../../src/workbook/box';
import type { Value } from '../../src/workbook/evaluate';
import { evaluate } from '../../src/workbook/evaluate';
import type { Expression } from '../../src/workbook/expression';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds, usualKinds } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { sheetNames } from '../../src/words/sheets';
import { plain } from './figures-workbook';
import { gridText, mergesText } from './plan-text';
import { lookText, requestFor, sheetOf } from './sheet-of';

const planOf = (format: string) => sheetOf('guide', requestFor(format, { sheets: usualKinds }));

test('说明 of the 2021 form', () => {
  const plan = planOf('2021');
  expect(gridText(plan)).toMatchInlineSnapshot(`
    " 1 沾益区人民政府2022年政府信息公开工作年度报告：怎样做 … … …
     2 1 填基本信息：机关全称、类别、联系方式等，正文的前言和落款都用得到。 Σ .
     3 2 打印取数单，请各科室提供主动公开、复议诉讼和正文要用的数。 Σ .
     4 3 填主动公开：件数和金额，旁边记下是谁提供的、依据什么。 Σ .
     5 4 平时在台账里逐件登记申请和办理结果，年末据此统计。 Σ .
     6 5 填申请办理：总计自动算出，右边和下边随时核对勾稽关系。 Σ .
     7 6 填复议诉讼：只计本机关为被申请人、被告的案件。 Σ .
     8 7 填正文用数：三张表里没有的数，和要由经办人写明、确认的事。 Σ .
     9 8 填上年年报已发布的三张表，用来核对上年结转和同比。 Σ .
    10 9 看审核结果：必改的改到没有，核实的改或写情况说明；再看正文。 Σ Σ"
  `);
  expect(mergesText(plan)).toMatchInlineSnapshot(`"A1:D1"`);
  expect(lookText(plan)).toMatchInlineSnapshot(`
    "columns 24 340 84 84
    rows 24 29 24 24 24 24 24 24 24 24
    frozen 1 0, tab #8A8886, start C2
    prints A1:D10 Portrait one page"
  `);
});

describe('what to do is said in nine lines, with links to what is there', () => {
  interface Link {
    readonly at: string;
    readonly formula: Expression;
  }
  const guideOf = (sheets: readonly SheetKind[], more: Partial<WorkbookRequest> = {}) =>
    sheetOf('guide', requestFor('2021', { sheets, ...more }));
  const linksOf = (plan: ReturnType<typeof guideOf>): readonly Link[] =>
    plan.contents.flatMap((line, row) =>
      line.flatMap((content, column) =>
        typeof content === 'object'
          ? [{ at: a1({ row, column, rows: 1, columns: 1 }), formula: content.formula }]
          : [],
      ),
    );
  /** What each link shows, and where it leads. */
  const links = (sheets: readonly SheetKind[], more?: Partial<WorkbookRequest>) => {
    const plan = guideOf(sheets, more);
    const others = plannedKinds.map((kind) => ({
      ...plain(kind, [['']]),
      sheet: more?.names?.[kind] ?? sheetNames[kind],
    }));
    const shown = (formula: Expression): Value =>
      evaluate([...others, { ...plan, contents: [[{ formula }]] }], 0).valueOf('guide', 0, 0);
    return linksOf(plan).map(({ at, formula }) => [at, shown(formula), shown(targetIn(formula))].join(' '));
  };
  const targetIn = (formula: Expression): Expression => {
    if (formula.kind !== 'call') throw new Error(`no link: ${JSON.stringify(formula)}`);
    const [first, second] = formula.inputs;
    return formula.name === 'HYPERLINK' ? first! : targetIn(formula.name === 'IF' ? second! : first!);
  };

  test('all of them in a whole workbook', () => {
    expect(guideOf(usualKinds).contents).toHaveLength(1 + 9);
    expect(links(usualKinds)).toMatchInlineSnapshot(`
      [
        "C2 → 基本信息 #'基本信息'!$A$1",
        "C3 → 取数单 #'取数单'!$A$1",
        "C4 → 主动公开 #'主动公开'!$A$1",
        "C5 → 依申请公开台账 #'依申请公开台账'!$A$1",
        "C6 → 申请办理 #'申请办理'!$A$1",
        "C7 → 复议诉讼 #'复议诉讼'!$A$1",
        "C8 → 正文用数 #'正文用数'!$A$1",
        "C9 → 上年年报 #'上年年报'!$A$1",
        "C10 → 审核结果 #'审核结果'!$A$1",
        "D10 → 正文 #'正文'!$A$1",
      ]
    `);
  });

  test('one more where the office words sentences in its own way', () => {
    const last = (plan: ReturnType<typeof guideOf>) => plan.contents.at(-1)!.slice(0, 2);
    const told = [10, '正文里的句子想换成本单位的写法，写在本单位说法里，以后各年照用。'];
    expect(last(guideOf(plannedKinds))).toEqual(told);
    expect(links(plannedKinds).at(-1)).toBe("C11 → 本单位说法 #'本单位说法'!$A$1");
    expect(last(guideOf(['guide'], { standing: ['wordings'] }))).toEqual(told);
  });

  test('none to what is not built', () => {
    expect(links(['guide'])).toEqual([]);
    expect(links(['guide', 'table3'])).toMatchInlineSnapshot(`
      [
        "C6 → 申请办理 #'申请办理'!$A$1",
      ]
    `);
  });

  test('to what stands there already, under the name that it has', () => {
    expect(links(['guide'], { standing: ['table3'], names: { table3: '表 三' } })).toMatchInlineSnapshot(`
      [
        "C6 → 表 三 #'表 三'!$A$1",
      ]
    `);
  });

  test('one that finds no sheet says so', () => {
    const [{ formula }] = linksOf(guideOf(['guide', 'table3'])) as [Link];
    const deleted = (one: Expression): Expression => {
      if (one.kind === 'operation') return { ...one, left: deleted(one.left) };
      if (one.kind !== 'call') return one;
      if (one.name === 'ROW') return { kind: 'operation', operator: '/', left: NONE, right: NONE };
      return { ...one, inputs: one.inputs.map(deleted) };
    };
    const contents = [[{ formula: deleted(formula) }]];
    expect(evaluate([{ ...guideOf(['guide']), contents }], 0).valueOf('guide', 0, 0)).toBe(
      '找不到“申请办理”',
    );
  });
});

const NONE: Expression = { kind: 'constant', value: 0 };
