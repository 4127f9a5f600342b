/** The rules within table 4. */
import type { Address } from '../report/address';
import { addressOf, previousOf } from '../report/address';
import type { Form, Table4Block } from '../report/form';
import { partsAndTotal, table4Blocks } from '../report/form';
import type { EqualityRule, Rule } from './rule';
import { nothing } from './rule';
import { inferred, structure } from './sources';
import { cellAt as table3Cell, rows, totalColumn } from './table3';

export const cellAt = (block: string, column: string): Address => addressOf('table4', block, column);

export const pending = 'pending';
export const corrected = 'corrected';

/** The blocks by the numbers that the list of rules gives them. */
const numbered = [
  ['C01', 'reconsideration', '行政复议：维持＋纠正＋其他＋未审结＝总计'],
  ['C02', 'litigationDirect', '未经复议直接起诉：维持＋纠正＋其他＋未审结＝总计'],
  ['C03', 'litigationAfterReview', '复议后起诉：维持＋纠正＋其他＋未审结＝总计'],
] as const;

export const totalOf = (form: Form, block: Table4Block): Address =>
  cellAt(block.id, partsAndTotal(form.table4.columns).total.id);

const acrossOutcomes = ([id, block, statement]: (typeof numbered)[number]): EqualityRule => ({
  id,
  kind: 'identity',
  severity: 'mandatory',
  statement,
  source: structure,
  relations: ({ form }) => {
    const { parts, total } = partsAndTotal(form.table4.columns);
    return table4Blocks(form)
      .filter((one) => one.id === block)
      .map(({ label }) => ({
        instance: '',
        place: label,
        left: { label: '各项结果之和', cells: parts.map((column) => cellAt(block, column.id)) },
        right: { label: total.label, cells: [cellAt(block, total.id)] },
      }));
  },
});

const tableCells = (form: Form): Address[] =>
  table4Blocks(form).flatMap((block) => form.table4.columns.map((column) => cellAt(block.id, column.id)));

/** The rules of table 4 in the order in which their findings are told. */
export const table4Rules: readonly Rule[] = [
  ...numbered.map(acrossOutcomes),
  {
    id: 'C04',
    kind: 'count',
    severity: 'mandatory',
    statement: '各格为不小于0的整数',
    source: structure,
    groups: ({ form }) => [{ instance: 'table4', cells: tableCells(form) }],
  },
  {
    id: 'C05',
    kind: 'equal',
    needsPrevious: true,
    severity: 'hint',
    statement: '本年和上年都没有申请的，有复议、诉讼应说明（主动公开也可能被诉）',
    source: inferred,
    relations: ({ form, table3Form, previous }) => {
      if (!previous) return [];
      const total = totalColumn(table3Form);
      const applications = [rows.received, rows.carriedIn].map((row) => table3Cell(row, total));
      return [
        {
          instance: '',
          place: form.table4.title,
          left: { label: '复议、诉讼总计', cells: table4Blocks(form).map((block) => totalOf(form, block)) },
          right: nothing,
          whenZero: [...applications, ...applications.map(previousOf)],
        },
      ];
    },
  },
];
