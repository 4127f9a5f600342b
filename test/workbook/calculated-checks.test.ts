import fc from 'fast-check';
import type { Cell } from '../../src/report/cell';
import { figureRows, findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import type { RawCell } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/plan';
import { planTable3 } from '../../src/workbook/table3-plan';
import huaian2024 from '../../samples/huaian-2024.json';
import pingtan2020 from '../../samples/pingtan-2020.json';
import zhanyi2019 from '../../samples/zhanyi-2019.json';
import type { FilledPlan } from './calculated-sheet';
import { calculated } from './calculated-sheet';

type Block = readonly (readonly Cell[])[];

const APPLICANTS = 6;

/** What a check has to say, told from the least and the most that each side can come to. */
function verdict(left: readonly Cell[], right: readonly Cell[]): string {
  const least = (cells: readonly Cell[]) =>
    cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
  const most = (cells: readonly Cell[]) => (cells.includes(null) ? Infinity : least(cells));
  const [low, high] = [Math.max(least(left), least(right)), Math.min(most(left), most(right))];
  if (low > high) return `相差${Math.abs(least(left) - least(right))}`;
  return most(left) === Infinity || most(right) === Infinity ? '未填' : '相符';
}

/** The words expected beside the rows and below the columns; the last two rows of every form are （七） and 四. */
function expected(block: Block) {
  const columns = block[0]!.map((_, column) => block.map((row) => row[column]!));
  return {
    beside: block.map((row) => verdict(row.slice(0, APPLICANTS), row.slice(APPLICANTS))),
    balances: columns.map((column) => verdict(column.slice(0, 2), column.slice(-2))),
    results: columns.map((column) => verdict(column.slice(2, -2), column.slice(-2, -1))),
  };
}

/** The block with its totals as the formulas have them. */
function computed(block: Block): Block {
  const total = (cells: readonly Cell[]): Cell => {
    const figures = cells.filter((cell) => typeof cell === 'number');
    return figures.length === 0 ? null : figures.reduce((sum, cell) => sum + cell, 0);
  };
  const inputs = block.map((row) => row.slice(0, APPLICANTS));
  const down = inputs[0]!.map((_, column) => total(inputs.slice(2, -2).map((row) => row[column]!)));
  return inputs
    .map((row, index) => (index === inputs.length - 2 ? down : row))
    .map((row) => [...row, total(row)]);
}

/** A block to type into the sheet: totals stay formulas. */
const typed = (block: Block) =>
  block.map((row, index) =>
    row.map((cell, column) => (column === APPLICANTS || index === block.length - 2 ? undefined : cell)),
  );

const replaced = <T>(list: readonly T[], at: number, by: T): T[] =>
  list.map((one, index) => (index === at ? by : one));

const blockOf = ({ table3 }: Report): Block => Object.values(table3!);

function planFor(report: Pick<Report, 'organ' | 'year' | 'format' | 'table3Format'>) {
  const { organ, year, format, table3Format } = report;
  return planTable3({ form: findForm(table3Format ?? format)!, organ, year });
}

/** The block, the words of the checks and of the progress, as the cells of a sheet show them. */
function shown(plan: SheetPlan, cells: readonly (readonly RawCell[])[]) {
  const { start, print } = plan;
  const figureRows = cells.slice(start.row, print.area.rows);
  const figures = (row: readonly RawCell[]) => row.slice(start.column, print.area.columns);
  return {
    block: figureRows.map(figures),
    beside: figureRows.map((row) => row.at(-1)),
    balances: figures(cells.at(-2)!),
    results: figures(cells.at(-1)!),
    progress: cells[0]!.at(-1),
  };
}

async function showAll(plan: SheetPlan, tables: readonly FilledPlan['figures'][]) {
  const sheets = await calculated(tables.map((figures) => ({ plan, figures })));
  return sheets.map((cells) => shown(plan, cells));
}

const written = (block: Block) => block.map((row) => row.map((cell) => (cell === 'na' ? '/' : (cell ?? ''))));

describe.each(['2019', '2021'])('the checks that the sheet of the %s form shows', (format) => {
  const plan = planFor({ organ: '沾益区人民政府', year: 2019, format });
  const height = figureRows(findForm(format)!).length;
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('na' as const) },
  );
  const block = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), {
    minLength: height,
    maxLength: height,
  });
  const random = fc.sample(block, { seed: 2019, numRuns: 8 });
  const zero = computed(Array.from({ length: height }, () => Array<Cell>(APPLICANTS).fill(0)));
  const change = (table: Block, row: number, column: number, to: Cell): Block =>
    table.map((cells, at) => (at === row ? replaced(cells, column, to) : cells));

  test('are those of a person who adds up, on random tables typed in', async () => {
    const tables = random.map(computed);
    expect(await showAll(plan, random.map(typed))).toMatchObject(
      tables.map((table) => ({ block: written(table), ...expected(table) })),
    );
  });

  test('are those of a person who adds up, on random tables pasted over the totals', async () => {
    expect(await showAll(plan, random)).toMatchObject(
      random.map((table) => ({ block: written(table), ...expected(table) })),
    );
  });

  test('on a consistent table say 相符, and 相差 or 未填 only where it is changed', async () => {
    const same = Array<string>(7).fill('相符');
    const [clean, more, less, open, slash] = await showAll(plan, [
      zero,
      change(zero, 0, 0, 2),
      change(change(zero, 0, 0, 2), 1, 0, null),
      change(zero, 1, 3, null),
      change(zero, 1, 3, 'na'),
    ]);
    expect([clean, more, less, open, slash].map((one) => one!.beside.slice(0, 2))).toEqual([
      ['相符', '相符'],
      ['相差2', '相符'],
      ['相差2', '未填'],
      ['相符', '未填'],
      ['相符', '相符'],
    ]);
    expect([clean, more, less, open, slash].map((one) => one!.balances)).toEqual([
      same,
      replaced(same, 0, '相差2'),
      replaced(same, 0, '相差2'),
      replaced(same, 3, '未填'),
      same,
    ]);
    expect([clean, more, less, open, slash].map((one) => one!.results)).toEqual(Array(5).fill(same));
    expect([clean, open, slash].map((one) => one!.progress)).toEqual(['已填完', '未填1格', '已填完']);
  });
});

describe('real reports', () => {
  async function show(report: Report, figures: FilledPlan['figures']) {
    const [one] = await showAll(planFor(report), [figures]);
    const { beside, balances, results, progress } = one!;
    return { beside, balances, results, progress };
  }
  const all = (progress: string, word: string) => ({
    beside: Array(23).fill(word),
    balances: Array(7).fill(word),
    results: Array(7).fill(word),
    progress,
  });
  const zhanyi = zhanyi2019 as unknown as Report;

  test('沾益 2019 as typed: three applications, and nothing said of what was carried over', async () => {
    expect(await show(zhanyi, typed(blockOf(zhanyi)))).toEqual(all('未填129格', '未填'));
  });

  test('沾益 2019 with zeros in its blanks closes', async () => {
    const complete = blockOf(zhanyi).map((row) => row.map((cell) => cell ?? 0));
    expect(await show(zhanyi, typed(complete))).toEqual(all('已填完', '相符'));
  });

  test.each([
    ['沾益 2019', zhanyi2019],
    ['平潭 2020', pingtan2020],
    ['淮安 2024', huaian2024],
  ])('%s as published', async (_, sample) => {
    const report = sample as unknown as Report;
    expect(await show(report, blockOf(report))).toMatchObject(expected(blockOf(report)));
  });
});
