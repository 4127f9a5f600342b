import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Address } from '../../src/report/address';
import { addressOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows, forms } from '../../src/report/form';
import type { Table3Cells } from '../../src/report/report';
import { table3Reader } from '../../src/report/report';
import { table3Totals, totalOf, totalsLikeFormulas } from '../../src/report/totals';
import { compiledFor } from '../../src/rules/compiled';
import type { Judgement } from '../../src/rules/judge';
import { judge } from '../../src/rules/judge';
import { planTable3 } from '../../src/workbook/table3-plan';
import { closedTable } from '../support/arbitrary';
import { formOf, sample, zeroFilled } from '../support/samples';
import { calculated } from './calculated-sheet';

/** A sheet filled in: a figure, a blank, or `undefined` for a total whose formula was left alone. */
interface Sheet {
  readonly form: Form;
  readonly cells: ReadonlyMap<Address, Cell | undefined>;
}

const sampleNames = readdirSync(join(__dirname, '../../samples')).map((file) => file.replace(/\.json$/, ''));

const addressesOf = (form: Form): Address[] =>
  figureRows(form).flatMap((row) => form.table3.columns.map(({ id }) => addressOf('table3', row.id, id)));
const totalsOf = (form: Form): Address[] =>
  table3Totals(form).map(({ row, column }) => addressOf('table3', row, column));

/** A table put over the whole block, as a paste does. */
function pasted(form: Form, table3: Table3Cells): Sheet {
  const read = table3Reader(form, table3);
  return { form, cells: new Map(addressesOf(form).map((address) => [address, read(address)!])) };
}

const changed = ({ form, cells }: Sheet, changes: Readonly<Record<Address, Cell | undefined>>): Sheet => ({
  form,
  cells: new Map([...cells, ...Object.entries(changes)]),
});

const withFormulas = (sheet: Sheet, totals: readonly Address[] = totalsOf(sheet.form)): Sheet =>
  changed(sheet, Object.fromEntries(totals.map((address) => [address, undefined])));

/** A table typed in. */
const typed = (form: Form, table3: Table3Cells): Sheet => withFormulas(pasted(form, table3));

const emptied = (sheet: Sheet, blanks: readonly Address[]): Sheet =>
  changed(sheet, Object.fromEntries(blanks.map((address) => [address, null])));

/** What the figures and the checks of a sheet show. */
interface Shown {
  readonly block: readonly (readonly (string | number)[])[];
  readonly beside: readonly string[];
  readonly balances: readonly string[];
  readonly results: readonly string[];
}

/** What they have to show: the totals of src/report, and of every check what src/rules says. */
function told({ form, cells }: Sheet): Shown {
  const values = new Map(cells);
  for (const { row, column, parts } of table3Totals(form)) {
    const own = addressOf('table3', row, column);
    if (values.get(own) === undefined) values.set(own, totalOf(parts.map((part) => values.get(part)!)));
  }
  const read = (address: Address) => values.get(address);
  const formulas = [...cells].filter(([, cell]) => cell === undefined).map(([address]) => address);
  const computed = new Set([...formulas, ...totalsLikeFormulas(form, read)]);
  const columns = form.table3.columns.map(({ id }) => id);
  const table3 = Object.fromEntries(
    figureRows(form).map(({ id }) => [id, columns.map((column) => read(addressOf('table3', id, column))!)]),
  );
  const compiled = compiledFor({ form, table3Form: form }, undefined);
  compiled.row.fill({ organ: '', year: 2024, format: form.id, table3, computed: [...computed] }, undefined);
  const words = (id: string) =>
    compiled.rules.flatMap((one) =>
      one.rule.id === id && 'relations' in one
        ? one.relations.map((relation) => wordOf(judge(relation, compiled.row, false)))
        : [],
    );
  const [balances, beside, results] = ['B01', 'B02', 'B03'].map(words);
  const shown = addressesOf(form).map((address) => {
    const cell = read(address)!;
    return cell === 'na' ? '/' : (cell ?? '');
  });
  const { length } = form.table3.columns;
  const block = figureRows(form).map((_, row) => shown.slice(row * length, (row + 1) * length));
  return { block, beside: beside!, balances: balances!, results: results! };
}

function wordOf(judgement: Judgement): string {
  if (judgement === 'holds') return '相符';
  if (typeof judgement === 'string') return '未填';
  return `相差${Math.abs(judgement.left - judgement.right)}`;
}

/** What they show, and what the cell of progress shows. */
async function show(sheets: readonly Sheet[]): Promise<readonly (Shown & { progress: string })[]> {
  const filled = sheets.map(({ form, cells }) => ({
    plan: planTable3({ form, organ: '沾益区人民政府', year: 2019 }),
    figures: figureRows(form).map((row) =>
      form.table3.columns.map(({ id }) => cells.get(addressOf('table3', row.id, id))),
    ),
  }));
  return (await calculated(filled)).map((contents, index) => {
    const { start, print } = filled[index]!.plan;
    const rows = contents.slice(start.row, print.area.rows);
    const figures = (row: Shown['block'][number]) => row.slice(start.column, print.area.columns);
    const shown = contents as Shown['block'];
    return {
      block: (rows as Shown['block']).map(figures),
      beside: rows.map((row) => String(row.at(-1))),
      balances: figures(shown.at(-2)!).map(String),
      results: figures(shown.at(-1)!).map(String),
      progress: String(shown[0]!.at(-1)),
    };
  });
}

const expectAsTold = async (sheets: readonly Sheet[]) =>
  expect(await show(sheets)).toMatchObject(sheets.map(told));

/** The sheet with blanks punched in, a few cells changed, and all, some or none of its totals left formulas. */
function tampered(sheet: Sheet): fc.Arbitrary<Sheet> {
  const [all, totals] = [addressesOf(sheet.form), totalsOf(sheet.form)];
  const partsOfTotals = fc
    .subarray([...table3Totals(sheet.form)], { maxLength: 6 })
    .map((some) => some.flatMap(({ parts }) => parts));
  const blanks = fc.oneof(fc.subarray(all, { maxLength: 6 }), fc.subarray(all), partsOfTotals);
  const formulas = fc.oneof(fc.constant(totals), fc.constant([]), fc.subarray(totals));
  const cell = fc.constantFrom<Cell>(0, 1, 7, -1, 'na');
  const changes = fc.dictionary(fc.constantFrom(...all), cell, { maxKeys: 3, noNullPrototype: true });
  return fc
    .tuple(blanks, changes, formulas)
    .map(([punched, others, left]) => withFormulas(changed(emptied(sheet, punched), others), left));
}

describe('the checks of a sheet say what the rules say', () => {
  const closed = closedTable.chain(({ form, table3 }) => tampered(pasted(form, table3)));
  const cell = fc.constantFrom<Cell>(0, 0, 1, 2, 3, null, null, 'na');
  const any = fc.constantFrom(...forms).chain((form) => {
    const { length } = addressesOf(form);
    return fc
      .array(cell, { minLength: length, maxLength: length })
      .map((cells): Sheet => ({ form, cells: new Map(addressesOf(form).map((at, i) => [at, cells[i]!])) }))
      .chain(tampered);
  });

  test.each([
    ['tables that closed before they were tampered with', closed],
    ['random tables', any],
  ])(
    'on %s',
    async (_, sheet) => {
      const sheets = fc.array(sheet, { minLength: 20, maxLength: 20 });
      // each failing sheet is told in full; to look for a smaller one takes minutes
      await fc.assert(fc.asyncProperty(sheets, expectAsTold), { numRuns: 1, endOnFailure: true });
    },
    60_000,
  );

  test.each(sampleNames)('on %s as published, and with blanks punched in', async (name) => {
    const report = sample(name);
    const whole = pasted(formOf(report), report.table3);
    await expectAsTold([
      whole,
      withFormulas(whole),
      ...fc.sample(tampered(whole), { seed: 2019, numRuns: 6 }),
    ]);
  });
});

describe.each(forms)('on a sheet of the $id form with zeros typed in', (form) => {
  const columns = form.table3.columns.map(({ id }) => id);
  const zeros = pasted(
    form,
    Object.fromEntries(figureRows(form).map(({ id }) => [id, columns.map(() => 0)])),
  );
  /** The checks that do not say 相符. */
  const said = ({ beside, balances, results }: Shown) =>
    [
      ...figureRows(form).map(({ id }, row) => `${id} ${beside[row]}`),
      ...columns.map((id, column) => `balance of ${id} ${balances[column]}`),
      ...columns.map((id, column) => `results of ${id} ${results[column]}`),
    ].filter((line) => !line.endsWith('相符'));
  const emptyRow = (row: string) => Object.fromEntries(columns.map((id) => [`${row}.${id}`, null]));
  const cases: readonly (readonly [Readonly<Record<string, Cell>>, readonly string[]])[] = [
    [{}, []],
    [{ 'carriedIn.legal': 'na' }, []],
    // a total over slashes alone shows nothing, and nothing is missing
    [Object.fromEntries(columns.slice(0, -1).map((id) => [`carriedIn.${id}`, 'na'])), []],
    [{ 'new.natural': 2 }, ['balance of natural 相差2', 'balance of total 相差2']],
    // a blank on the side that is more already
    [
      { 'new.natural': 2, 'carriedIn.natural': null },
      ['carriedIn 未填', 'balance of natural 相差2', 'balance of total 相差2'],
    ],
    // a blank on the side that is less: the totals over it are not known either
    [
      { 'new.natural': 2, 'carriedOut.natural': null },
      ['carriedOut 未填', 'balance of natural 未填', 'balance of total 未填'],
    ],
    [
      { 'new.natural': 2, 'granted.natural': null },
      [
        'granted 未填',
        'handledTotal 未填',
        'balance of natural 未填',
        'balance of total 未填',
        'results of natural 未填',
        'results of total 未填',
      ],
    ],
    // totals published over the formulas are known
    [
      { 'new.natural': 2, 'carriedOut.natural': null, 'carriedOut.total': 1 },
      ['carriedOut 未填', 'balance of natural 未填', 'balance of total 相差1'],
    ],
    ...[2, 0].map((total): (typeof cases)[number] => [
      { 'new.natural': 2, ...emptyRow('carriedOut'), 'carriedOut.total': total },
      [
        'carriedOut 未填',
        ...columns.filter((id) => id !== 'total').map((id) => `balance of ${id} 未填`),
        ...(total === 2 ? [] : ['balance of total 相差2']),
      ],
    ]),
  ];

  test('they differ, or wait for a blank, only where it matters', async () => {
    const sheets = cases.map(([changes]) =>
      changed(
        withFormulas(zeros),
        Object.fromEntries(Object.entries(changes).map(([place, cell]) => [`table3.${place}`, cell])),
      ),
    );
    expect((await show(sheets)).map(said)).toEqual(cases.map(([, lines]) => lines));
  });
});

describe('沾益 2019 typed in', () => {
  const zhanyi = sample('zhanyi-2019');
  const form = formOf(zhanyi);
  const all = (progress: string, word: string) => ({
    beside: Array(23).fill(word),
    balances: Array(7).fill(word),
    results: Array(7).fill(word),
    progress,
  });

  test('three applications, and nothing said of what was carried over: no check can be made', async () => {
    expect(await show([typed(form, zhanyi.table3)])).toMatchObject([all('未填129格', '未填')]);
  });

  test('pasted as published, its blank totals are open too', async () => {
    expect(await show([pasted(form, zhanyi.table3)])).toMatchObject([all('未填155格', '未填')]);
  });

  test('with zeros in its blanks it closes', async () => {
    expect(await show([typed(form, zeroFilled(zhanyi).table3)])).toMatchObject([all('已填完', '相符')]);
  });
});
