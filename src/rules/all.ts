/** Every rule, in the order in which findings are told. */
import { addressOf } from '../report/address';
import { figureRows, table2Rows, table4Blocks } from '../report/form';
import { feeRules } from './fees';
import type { FilledRule, Rule } from './rule';
import { unwritten } from './sources';
import { table2Rules } from './table2';
import { table3Rules } from './table3';
import { table4Rules } from './table4';
import { yearRules } from './years';

/** One finding a table tells what is left open in it. */
const filled: FilledRule = {
  id: 'B05',
  kind: 'filled',
  severity: 'query',
  statement: '各格不空，不用“/”“—”（一张表只出一条）',
  source: unwritten,
  groups: ({ form, table3Form }) => [
    {
      instance: 'table2',
      cells: table2Rows(form).flatMap((row) =>
        row.columns.map((column) => addressOf('table2', row.id, column.id)),
      ),
    },
    {
      instance: 'table3',
      cells: figureRows(table3Form).flatMap((row) =>
        table3Form.table3.columns.map((column) => addressOf('table3', row.id, column.id)),
      ),
    },
    {
      instance: 'table4',
      cells: table4Blocks(form).flatMap((block) =>
        form.table4.columns.map((column) => addressOf('table4', block.id, column.id)),
      ),
    },
  ],
};

export const allRules: readonly Rule[] = [
  ...table3Rules,
  ...table2Rules,
  ...table4Rules,
  ...yearRules,
  ...feeRules,
  filled,
];
