/** Workbooks as they are written, calculated anew by LibreOffice: no result and no check may change. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Sheet } from 'hucre';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { findLibreOffice, recalculated as calculateAnew } from '../../scripts/lib/libreoffice.mjs';
import { readWorkbook } from '../../src/documents/workbook-report';
import type { Application } from '../../src/ledger/application';
import { addressOf } from '../../src/report/address';
import type { TableForms } from '../../src/report/form';
import { figureRows, findForm, table2Rows, table4Blocks } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { table3FormOf, table3Reader } from '../../src/report/report';
import { partsOfTotals, totalsLikeFormulas } from '../../src/report/totals';
import { compiledFor } from '../../src/rules/compiled';
import type { Judgement } from '../../src/rules/judge';
import { judge } from '../../src/rules/judge';
import type { Value } from '../../src/workbook/evaluate';
import { evaluate } from '../../src/workbook/evaluate';
import type { SheetPlan } from '../../src/workbook/plan';
import { placesOf, yearsOf } from '../../src/workbook/places';
import { planWorkbook } from '../../src/workbook/planned';
import type { NativeCheck } from '../../src/workbook/rule-formulas';
import { nativeChecks } from '../../src/workbook/rule-formulas';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { checkLines } from '../../src/workbook/table3-checks';
import { cellIn } from '../../src/workbook/table-layout';
import { layOutTable3 } from '../../src/workbook/table3-layout';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { manyApplications } from '../support/applications';
import { faultyReport, recalculated } from '../support/faults';
import type { Sample } from '../support/samples';
import { sample, sampleNames } from '../support/samples';
import { tamperedSample } from '../workbook/tampered-report';
import { shownAt } from './shown';
import { asSheetsTell, toldByRules, withoutCheck } from '../workbook/told-by-rules';

/** LibreOffice knows no other day. */
const now = new Date();
const TODAY = Math.round(
  (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000,
);

interface Case {
  readonly name: string;
  readonly report: Report;
  readonly previous?: Report;
  readonly applications?: readonly Application[];
}

/** A report that knows its ledger alone. */
const COUNTED: Report = { organ: '某某县人民政府', level: 'county', year: 2025, format: '2021' };

const withFormulas = (report: Sample): Sample =>
  recalculated({ ...report, computed: [...partsOfTotals(table3FormOf(report)!).keys()] });
const lastYears = (report: Report): Report => ({ ...report, year: report.year - 1 });
const requestOf = ({ report, previous, applications }: Omit<Case, 'name'>): WorkbookRequest => ({
  form: findForm(report.format)!,
  organ: report.organ,
  year: report.year,
  sheets: plannedKinds.filter((kind) => kind !== 'ledger' || applications),
  ...(applications && { applications, countsLedger: true }),
  report,
  ...(previous && { previous }),
});

const published = sampleNames.map((name): Case => ({ name, report: sample(name) }));
const typed = sampleNames.map((name): Case => {
  const report = withFormulas(sample(name));
  return { name: `${name}-typed`, report, previous: lastYears(report) };
});
const mutated = [0, 4].flatMap((blanks) =>
  fc
    .sample(faultyReport({ changes: 3, blanks, totals: 'mixed' }), { seed: 2024 + blanks, numRuns: 4 })
    .map(({ report }, index): Case => ({
      name: `mutated-${blanks}-${index}`,
      report,
      ...(index % 2 === 0 && { previous: lastYears(report) }),
    })),
);
/** Figures of all tables, facts and last year's changed, emptied and slashed; some with a table 3 of the other form. */
const tampered = fc
  .sample(fc.tuple(tamperedSample, tamperedSample), { seed: 2026, numRuns: 10 })
  .map(([report, previous], index): Case => ({
    name: `tampered-${index}`,
    report,
    previous: { ...previous, year: report.year - 1 },
  }));
const cases: readonly Case[] = [...published, ...typed, ...mutated, ...tampered];

/** Two ledgers, whose applications are counted into table 3. */
const counted = fc
  .sample(manyApplications('2021'), { seed: 2025, numRuns: 2 })
  .map((applications, index): Case => ({ name: `counted-${index}`, report: COUNTED, applications }));
const all: readonly Case[] = [...cases, ...counted];

const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

let folder: string;
let plans: ReadonlyMap<string, readonly SheetPlan[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-recalculated-'));
  for (const name of ['written', 'anew', 'kept']) mkdirSync(join(folder, name));
  plans = new Map(all.map(({ name, ...request }) => [name, planWorkbook(requestOf(request)).sheets]));
  for (const [name, sheets] of plans) {
    writeFileSync(pathOf('written', name), await writeXlsx(sheets, { today: TODAY }));
  }
  const planted = await openXlsx(readFileSync(pathOf('written', PLANTED_IN)));
  const sheet = planted.sheets.find((one) => one.name === table3Of(PLANTED_IN).sheet)!;
  Object.assign(sheet.cells!.get(plantedAt())!, { value: WRONG, formulaResult: WRONG });
  writeFileSync(pathOf('written', 'planted'), await saveXlsx(planted));
  calculateAnew(
    program,
    [...plans.keys(), 'planted'].map((name) => pathOf('written', name)),
    join(folder, 'anew'),
  );
  calculateAnew(program, [pathOf('written', 'planted')], join(folder, 'kept'), { recalculate: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (kind: 'written' | 'anew' | 'kept', name: string) => join(folder, kind, `${name}.xlsx`);
const table3Of = (name: string): SheetPlan => plans.get(name)!.find(({ kind }) => kind === 'table3')!;

const PLANTED_IN = 'suqian-2024-typed';
const WRONG = 987_654;
/** The total of the first row. */
function plantedAt(): string {
  const { start, print } = table3Of(PLANTED_IN);
  return `${start.row},${print.area.column + print.area.columns - 1}`;
}

async function sheetsOf(kind: 'anew' | 'kept', name: string): Promise<ReadonlyMap<string, Sheet>> {
  const { sheets } = await readXlsx(readFileSync(pathOf(kind, name)));
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

test('LibreOffice really calculates: a wrong result in a file is corrected, and kept where it is told to trust it', async () => {
  const { sheet } = table3Of(PLANTED_IN);
  const [row, column] = plantedAt().split(',').map(Number) as [number, number];
  const shown = async (kind: 'anew' | 'kept') =>
    shownAt((await sheetsOf(kind, 'planted')).get(sheet)!, row, column);
  expect({ kept: await shown('kept'), anew: await shown('anew') }).toEqual({ kept: WRONG, anew: 3525 });
});

test.each(all)('every formula of $name comes to the result beside it', async ({ name }) => {
  const sheets = plans.get(name)!;
  const results = evaluate(sheets, TODAY);
  const anew = await sheetsOf('anew', name);
  const formulas = sheets.flatMap(({ kind, sheet, contents }) =>
    contents.flatMap((line, row) =>
      line.flatMap((content, column) =>
        typeof content === 'object' ? [{ kind, sheet, row, column, at: `${sheet} ${row} ${column}` }] : [],
      ),
    ),
  );
  expect(formulas.length).toBeGreaterThan(30);
  const ours = formulas.map(({ kind, row, column, at }) => {
    const value = results.valueOf(kind, row, column) ?? '';
    return [at, typeof value === 'number' ? Number(value.toPrecision(12)) : value];
  });
  const theirs = formulas.map(({ sheet, row, column, at }) => [at, shownAt(anew.get(sheet)!, row, column)]);
  expect(theirs).toEqual(ours);
});

test.each(cases)('beside table 3 of $name stands what the rules say', async ({ name, report }) => {
  const { sheet } = table3Of(name);
  const own = (await sheetsOf('anew', name)).get(sheet)!;
  expect(checksShown(report, own)).toEqual(checksTold(report));
});

test.each(cases)(
  '审核结果 of $name says what the rules say of the workbook',
  async ({ name, ...request }) => {
    const read = await readWorkbook(readFileSync(pathOf('anew', name)));
    const asked = requestOf(request);
    const previous = read.previous ?? blankReport(yearsOf(asked).previous, read.report);
    const { word, result } = toldByRules(asSheetsTell(read.report), asSheetsTell(previous));
    const checks = nativeChecks(yearsOf(asked), undefined, placesOf(asked));
    const plan = plans.get(name)!.find(({ kind }) => kind === 'findings')!;
    const sheet = (await sheetsOf('anew', name)).get(plan.sheet)!;
    const rows = new Map(
      plan.names.flatMap(({ name: own, refersTo }) =>
        own.startsWith('check.') && 'cells' in refersTo ? [[own, refersTo.cells] as const] : [],
      ),
    );
    expect(checks).toHaveLength(rows.size);
    const shown = inOrderOfSeverity(checks).map((check, index) => {
      const at = [...rows.values()][index]!;
      return { check, result: shownAt(sheet, at.row, at.column) };
    });
    const lines = (wordFor: (one: (typeof shown)[number]) => unknown) =>
      shown.map((one) => [one.check.severity, one.check.id, wordFor(one)]);
    expect(lines((one) => one.result)).toEqual(lines((one) => word(one.check)));
    expect(withoutCheck(result, checks)).toEqual([]);
  },
);

/** What 上年年报 holds where nothing was filled in: blanks, which its checks wait for. */
function blankReport({ form, table3Form }: TableForms, { organ, year }: Report): Report {
  const blanks = (rows: readonly { readonly id: string }[], columns: readonly unknown[]) =>
    Object.fromEntries(rows.map(({ id }) => [id, columns.map(() => null)]));
  return {
    organ,
    year: year - 1,
    format: form.id,
    table3Format: table3Form.id,
    table2: Object.fromEntries(
      table2Rows(form).map(({ id, columns }) => [
        id,
        Object.fromEntries(columns.map((column) => [column.id, null])),
      ]),
    ),
    table3: blanks(figureRows(table3Form), table3Form.table3.columns),
    table4: blanks(table4Blocks(form), form.table4.columns),
  };
}

/** As the sheet has them. */
const inOrderOfSeverity = (checks: readonly NativeCheck[]): readonly NativeCheck[] =>
  (['mandatory', 'query', 'hint'] as const).flatMap((severity) =>
    checks.filter((check) => check.severity === severity),
  );

/** The checks of table 3 by rule and place, as its sheet shows them. */
function checksShown(report: Report, sheet: Sheet): Record<string, Value> {
  const form = table3FormOf(report)!;
  const layout = layOutTable3(form);
  const [anyRow, anyColumn] = [figureRows(form)[0]!.id, form.table3.columns[0]!.id];
  const counts = { rows: 0, columns: 0 };
  return Object.fromEntries(
    checkLines(form).flatMap(({ along, identity, checks }) => {
      const line = counts[along]++;
      return checks.map(({ at }) => {
        const place = cellIn(
          layout,
          along === 'rows' ? addressOf('table3', at, anyColumn) : addressOf('table3', anyRow, at),
        );
        const shown =
          along === 'rows'
            ? shownAt(sheet, place.row, layout.table.columns + 1 + line)
            : shownAt(sheet, layout.table.rows + 2 + line, place.column);
        return [`${identity} ${at}`, shown];
      });
    }),
  );
}

/** The same as src/rules has them. A sheet cannot tell a formula from a figure that shows the same. */
function checksTold(report: Report): Record<string, Value> {
  const form = table3FormOf(report)!;
  const like = totalsLikeFormulas(form, table3Reader(form, report.table3!));
  const computed = [...new Set([...(report.computed ?? []), ...like])];
  const compiled = compiledFor({ form, table3Form: form }, undefined);
  compiled.row.fill({ ...report, computed }, undefined);
  const relations = compiled.rules.flatMap((one) =>
    'relations' in one && 'relations' in one.rule ? one.relations : [],
  );
  return Object.fromEntries(
    checkLines(form).flatMap(({ identity, checks }) =>
      checks.map(({ at, identity: { left, right } }) => {
        const same = relations.find(
          ({ relation }) =>
            relation.left.cells.join() === left.cells.join() &&
            relation.right.cells.join() === right.cells.join(),
        )!;
        return [`${identity} ${at}`, wordOf(judge(same, compiled.row, false))];
      }),
    ),
  );
}

function wordOf(judgement: Judgement): string {
  if (judgement === 'holds') return '相符';
  if (typeof judgement === 'string') return '未填';
  return `相差${Math.abs(judgement.left - judgement.right)}`;
}
