/** The rules within table 2. */
import type { Address } from '../report/address';
import { addressOf, previousOf } from '../report/address';
import type { Column, Form, Table2Row } from '../report/form';
import { table2Rows } from '../report/form';
import type { CellGroup, FigureRule, Rule, ZeroRule } from './rule';
import { inferred, legislation, structure } from './sources';

/** The row whose figures only few organs may have. */
export const regulations = 'rules';
export const fees = 'fees';

export const cellAt = (row: string, column: string): Address => addressOf('table2', row, column);

/** The rows that have all of these columns. */
export const rowsWith = (form: Form, columns: readonly string[]): readonly Table2Row[] =>
  table2Rows(form).filter((row) => columns.every((id) => row.columns.some((column) => column.id === id)));

export const columnName = (row: Table2Row, id: string): string =>
  row.columns.find((column) => column.id === id)?.label ?? id;

const regulationCells: ZeroRule['groups'] = ({ form }) =>
  table2Rows(form)
    .filter(({ id }) => id === regulations)
    .map((row) => ({
      instance: row.id,
      place: row.label,
      label: `${row.label}各格`,
      cells: row.columns.map((column) => cellAt(row.id, column.id)),
    }));

const cellsOf = (form: Form, type: Column['type']): CellGroup => ({
  instance: 'table2',
  cells: table2Rows(form).flatMap((row) =>
    row.columns.filter((column) => column.type === type).map((column) => cellAt(row.id, column.id)),
  ),
});

const figures = (kind: FigureRule['kind'], type: Column['type'], statement: string): FigureRule => ({
  id: kind === 'amount' ? 'A04' : 'A02',
  kind,
  severity: 'mandatory',
  statement,
  source: structure,
  groups: ({ form }) => [cellsOf(form, type)],
});

/** The rules of table 2 in the order in which their findings are told. */
export const table2Rules: readonly Rule[] = [
  {
    id: 'A01',
    kind: 'zero',
    severity: 'mandatory',
    statement: '县、乡两级没有规章制定权，规章各格应为0',
    source: legislation,
    levels: ['county', 'township', 'subdistrict'],
    groups: regulationCells,
  },
  {
    id: 'A01',
    kind: 'zero',
    severity: 'query',
    statement: '部门、政府办公室、管委会一般没有规章制定权，规章不为0的应核实',
    source: legislation,
    levels: ['department', 'office', 'committee'],
    groups: regulationCells,
  },
  figures('count', undefined, '件数为不小于0的整数'),
  figures('whole', 'signed', '本年增/减为整数，可以是负数'),
  {
    id: 'A03',
    kind: 'atMost',
    severity: 'query',
    statement: '现行有效件数不小于本年制发减本年废止',
    source: inferred,
    relations: ({ form }) =>
      rowsWith(form, ['made', 'repealed', 'inForce']).map((row) => ({
        instance: row.id,
        place: row.label,
        left: {
          label: `${columnName(row, 'made')}－${columnName(row, 'repealed')}`,
          cells: [cellAt(row.id, 'made')],
          less: [cellAt(row.id, 'repealed')],
        },
        right: { label: columnName(row, 'inForce'), cells: [cellAt(row.id, 'inForce')] },
      })),
  },
  {
    ...figures('amount', 'decimal', '金额不为负，单位万元，小数不超过6位'),
    forms: ['2021'],
  },
  {
    id: 'A05',
    kind: 'unit',
    needsPrevious: true,
    severity: 'query',
    statement: '金额是上年的2000倍至50000倍的，疑似按“元”填报',
    source: inferred,
    forms: ['2021'],
    pairs: ({ form, previous }) =>
      previous?.form.id === form.id
        ? table2Rows(form).flatMap((row) =>
            row.columns
              .filter(({ type }) => type === 'decimal')
              .map((column) => ({
                instance: `${row.id}.${column.id}`,
                place: row.label,
                now: cellAt(row.id, column.id),
                then: previousOf(cellAt(row.id, column.id)),
              })),
          )
        : [],
  },
  {
    id: 'A07',
    kind: 'atMost',
    severity: 'query',
    statement: '旧版表：本年新公开数量不大于对外公开总数量',
    source: inferred,
    relations: ({ form }) =>
      rowsWith(form, ['published', 'publicTotal']).map((row) => ({
        instance: row.id,
        place: row.label,
        left: { label: columnName(row, 'published'), cells: [cellAt(row.id, 'published')] },
        right: { label: columnName(row, 'publicTotal'), cells: [cellAt(row.id, 'publicTotal')] },
      })),
  },
];
