/** What the clerk writes on 基本信息 is what the checks and the text go by. */
import { findForm } from '../../src/report/form';
import type { BasicId } from '../../src/workbook/basics';
import { basicCell } from '../../src/workbook/basics-plan';
import { evaluate } from '../../src/workbook/evaluate';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { sample, withFigures } from '../support/samples';

const report = withFigures(sample('suqian-2024'), {
  'table2.rules.made': 0,
  'table2.rules.repealed': 0,
  'table2.rules.inForce': 6,
  'table2.normative.made': 0,
  'table2.normative.repealed': 0,
  'table2.normative.inForce': 3,
});
const SHEETS: readonly SheetKind[] = ['basics', 'table2', 'table3', 'table4', 'facts', 'findings', 'text'];

/** What named cells show after something was written on 基本信息, or without that sheet. */
function shown(typed: Partial<Record<BasicId, string | number>>, sheets = SHEETS) {
  const { sheets: planned } = planWorkbook({
    form: findForm('2021')!,
    organ: '某市人民政府',
    year: 2024,
    sheets,
    report: { ...report, level: 'county' },
  });
  const written = planned.map((plan) => {
    if (plan.kind !== 'basics') return plan;
    const contents = plan.contents.map((row) => [...row]);
    for (const [id, value] of Object.entries(typed)) {
      const { row, column } = basicCell(id as BasicId);
      contents[row]![column] = value;
    }
    return { ...plan, contents };
  });
  const results = evaluate(written, 0);
  const named = (kind: SheetKind, name: string) => {
    const found = planned.find((plan) => plan.kind === kind)!.names.find((one) => one.name === name)!;
    if (!('cells' in found.refersTo)) throw new Error(`${name} is no cell`);
    return results.valueOf(kind, found.refersTo.cells.row, found.refersTo.cells.column);
  };
  return {
    regulations: named('findings', 'check.A01.rules'),
    title: results.valueOf('text', 0, 0),
    documents: String(named('text', 'text.management')),
  };
}

test('class, name, year and what the organ calls itself are those of the sheet', () => {
  expect(shown({})).toEqual({
    regulations: '相差6',
    title: '某市人民政府2024年政府信息公开工作年度报告 正文',
    documents: '（三）政府信息管理情况。2024年，本机关未制发、未废止行政规范性文件，年末现行有效3件。',
  });
  expect(shown({ level: '市（州）政府', organ: '另一市人民政府', year: 2025, selfName: '我市' })).toEqual({
    regulations: '不适用',
    title: '另一市人民政府2025年政府信息公开工作年度报告 正文',
    documents:
      '（三）政府信息管理情况。2025年，我市未制发、未废止行政规范性文件，年末现行有效3件。未制发、未废止规章，年末现行有效6件。',
  });
});

test.each(['', '县里的'])('a class “%s” is asked for, not passed over', (level) => {
  expect(shown({ level }).regulations).toBe('未填机关类别');
});

test('a workbook without the sheet keeps what it was built for', () => {
  const without = SHEETS.filter((kind) => kind !== 'basics');
  expect(shown({}, without)).toMatchObject({
    regulations: '相差6',
    title: '2024年政府信息公开工作年度报告 正文',
  });
});
