/** The rules on what was charged for information (信息处理费). */
import { factAddress } from '../report/address';
import type { Fact, Form } from '../report/form';
import { figureRows } from '../report/form';
import type { Relation, Rule, Side } from './rule';
import { nothing } from './rule';
import { cellAt as table2Cell, fees, rowsWith } from './table2';
import { rows, sumOfRows, totalColumn } from './table3';

/** 1万元 in 元. */
const TEN_THOUSAND = 10_000;

const factOf = (form: Form, id: string): Fact => {
  const fact = form.facts.find((one) => one.id === id);
  if (!fact) throw new RangeError(`form ${form.id} has no fact ${id}`);
  return fact;
};
const side = (form: Form, id: string): Side => ({ label: factOf(form, id).label, cells: [factAddress(id)] });

/** Where one of two facts is 0 the other is too. */
const together = (form: Form, one: string, other: string): Relation => ({
  instance: other,
  place: factOf(form, other).label,
  left: side(form, other),
  right: nothing,
  whenZero: [factAddress(one)],
});

/** The rules on fees in the order in which their findings are told. */
export const feeRules: readonly Rule[] = [
  {
    id: 'D01',
    kind: 'atMost',
    severity: 'query',
    statement: '实际收取不大于收费通知金额（含上年通知、本年缴纳的，写情况说明）',
    source: '国办函〔2020〕109号（推论）',
    relations: ({ form }) => [
      {
        instance: 'feeCollected',
        place: factOf(form, 'feeCollected').label,
        left: side(form, 'feeCollected'),
        right: side(form, 'feeNoticed'),
      },
    ],
  },
  {
    id: 'D01',
    kind: 'equal',
    severity: 'query',
    statement: '有收费通知才有通知金额，有通知金额就有收费通知',
    source: '国办函〔2020〕109号（推论）',
    relations: ({ form }) => [
      together(form, 'feeNotices', 'feeNoticed'),
      together(form, 'feeNoticed', 'feeNotices'),
    ],
  },
  {
    id: 'D02',
    kind: 'atMost',
    severity: 'query',
    statement: '逾期未缴费不再处理的件数不大于发出收费通知的件数',
    source: '国办公开办函〔2021〕30号 表三（六）2（推论）',
    relations: ({ form, table3Form }) =>
      figureRows(table3Form)
        .filter(({ id }) => id === rows.feeUnpaid)
        .map(({ id }) => ({
          instance: '',
          place: factOf(form, 'feeNotices').label,
          left: sumOfRows(table3Form, [id], totalColumn(table3Form)),
          right: side(form, 'feeNotices'),
        })),
  },
  {
    id: 'D03',
    kind: 'atMost',
    severity: 'hint',
    statement: '信息处理费实收（元）不大于行政事业性收费（万元）',
    source: '国办函〔2020〕109号（信息处理费列入行政事业性收费，推论）',
    relations: ({ form }) =>
      rowsWith(form, ['amount'])
        .filter(({ id }) => id === fees)
        .map((row) => ({
          instance: '',
          place: factOf(form, 'feeCollected').label,
          left: side(form, 'feeCollected'),
          right: { label: row.label, cells: [table2Cell(row.id, 'amount')], times: TEN_THOUSAND },
        })),
  },
];
