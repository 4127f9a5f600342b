/** The rules between this year's report and last year's, which may follow the other form. */
import type { Address } from '../report/address';
import { previousOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows, plainName, rowOf, table2Rows, table4Blocks } from '../report/form';
import { regulationMakers } from '../report/level';
import type { AtMostRule, EqualityRule, Pair, Relation, Rule, Side, Years } from './rule';
import { inferred } from './sources';
import { cellAt as table2Cell, columnName, regulations, rowsWith } from './table2';
import { byColumn, cellAt as table3Cell, rows, sumOfRows, totalColumn } from './table3';
import { cellAt as table4Cell, pending, totalOf } from './table4';

const last = ({ label, cells }: Side, name = label): Side => ({
  label: `上年年报“${name}”`,
  cells: cells.map(previousOf),
});

interface Stock {
  readonly row: string;
  readonly label: string;
  readonly made: Side;
  readonly repealed: Side;
  readonly inForce: Side;
}

/** The documents of which both years tell how many were made, repealed and are in force. */
function stocks({ form, previous }: Years, wanted: (row: string) => boolean): readonly Stock[] {
  const columns = ['made', 'repealed', 'inForce'] as const;
  if (!previous || previous.form.id !== form.id) return [];
  return rowsWith(form, columns)
    .filter(({ id }) => wanted(id))
    .map((row) => {
      const side = (column: (typeof columns)[number]): Side => ({
        label: columnName(row, column),
        cells: [table2Cell(row.id, column)],
      });
      return {
        row: row.id,
        label: row.label,
        made: side('made'),
        repealed: side('repealed'),
        inForce: side('inForce'),
      };
    });
}

const isRegulations = (row: string) => row === regulations;
const isOther = (row: string) => row !== regulations;

const stockCloses = (years: Years, wanted: (row: string) => boolean): readonly Relation[] =>
  stocks(years, wanted).map(({ row, label, made, repealed, inForce }) => ({
    instance: row,
    place: label,
    left: inForce,
    right: {
      label: `上年${inForce.label}＋${made.label}－${repealed.label}`,
      cells: [...last(inForce).cells, ...made.cells],
      less: repealed.cells,
    },
  }));

const repealsCovered: Omit<AtMostRule, 'relations'> = {
  id: 'Y03',
  forms: ['2021'],
  kind: 'atMost',
  needsPrevious: true,
  severity: 'query',
  statement: '本年废止不大于上年现行有效＋本年制发',
  source: inferred,
  followsFrom: ['Y02'],
};

const repeals = (years: Years, wanted: (row: string) => boolean): readonly Relation[] =>
  stocks(years, wanted).map(({ row, label, made, repealed, inForce }) => ({
    instance: row,
    place: label,
    left: repealed,
    right: {
      label: `上年${inForce.label}＋${made.label}`,
      cells: [...last(inForce).cells, ...made.cells],
    },
  }));

/** Figures that both years have: the totals of table 3, table 2, the totals of table 4. */
function commonFigures({ form, table3Form, previous }: Years): readonly Pair[] {
  if (!previous) return [];
  const pair = (instance: string, place: string, now: Address): Pair => ({
    instance,
    place,
    now,
    then: previousOf(now),
  });
  const total = totalColumn(table3Form);
  const rowsThen = new Set(figureRows(previous.table3Form).map(({ id }) => id));
  const cellsThen = new Set(cellsOfTable2(previous.form));
  return [
    ...figureRows(table3Form)
      .filter(({ id }) => rowsThen.has(id))
      .map((row) => pair(`${row.id}.${total}`, plainName(row), table3Cell(row.id, total))),
    ...table2Rows(form).flatMap((row) =>
      row.columns
        .filter(({ id, type }) => type !== 'signed' && cellsThen.has(table2Cell(row.id, id)))
        .map(({ id, label }) => pair(`${row.id}.${id}`, `${row.label}·${label}`, table2Cell(row.id, id))),
    ),
    ...table4Blocks(form).map((block) => {
      const address = totalOf(form, block);
      return pair(address.replace(/^table4\./, ''), block.label, address);
    }),
  ];
}

const cellsOfTable2 = (form: Form): Address[] =>
  table2Rows(form).flatMap((row) => row.columns.map(({ id }) => table2Cell(row.id, id)));

/** What was carried in against what last year's report carried out. */
export const carriedOver: EqualityRule = {
  id: 'Y01',
  kind: 'equal',
  needsPrevious: true,
  severity: 'query',
  statement: '每列：上年结转＝上年年报的结转下年度（机构划转、上年更正的写情况说明）',
  source: '两年年报的衔接（推论）',
  relations: ({ table3Form: form, previous }) =>
    previous
      ? byColumn(form, (column) => ({
          left: sumOfRows(form, [rows.carriedIn], column),
          right: last(
            sumOfRows(form, [rows.carriedOut], column),
            rowOf(form, rows.carriedOut).label.replace(/^[一二三四五六七八九十]+、/, ''),
          ),
        }))
      : [],
};

/** The rules between the years in the order in which their findings are told. */
export const yearRules: readonly Rule[] = [
  carriedOver,
  {
    id: 'Y02',
    forms: ['2021'],
    kind: 'equal',
    needsPrevious: true,
    severity: 'query',
    statement: '规章：现行有效＝上年现行有效＋本年制发－本年废止',
    source: inferred,
    levels: regulationMakers,
    relations: (years) => stockCloses(years, isRegulations),
  },
  {
    id: 'Y02',
    forms: ['2021'],
    kind: 'equal',
    needsPrevious: true,
    severity: 'query',
    statement:
      '行政规范性文件：现行有效＝上年现行有效＋本年制发－本年废止（修改、失效期满、清理口径可致不等）',
    source: inferred,
    relations: (years) => stockCloses(years, isOther),
  },
  { ...repealsCovered, levels: regulationMakers, relations: (years) => repeals(years, isRegulations) },
  { ...repealsCovered, relations: (years) => repeals(years, isOther) },
  {
    id: 'Y04',
    forms: ['2021'],
    kind: 'equal',
    needsPrevious: true,
    severity: 'query',
    statement: '本年没有制发也没有废止的，现行有效不应变动',
    source: inferred,
    followsFrom: ['Y02'],
    relations: (years) =>
      stocks(years, isOther).map(({ row, label, made, repealed, inForce }) => ({
        instance: row,
        place: label,
        left: inForce,
        right: last(inForce),
        whenZero: [...made.cells, ...repealed.cells],
      })),
  },
  {
    id: 'Y05',
    kind: 'jump',
    needsPrevious: true,
    saidBetterBy: ['A05'],
    severity: 'query',
    statement: '与上年相比突变（超过5倍或不足五分之一且相差不少于10；上年不少于10而本年为0）',
    source: '统计逻辑审核惯例',
    pairs: commonFigures,
  },
  {
    id: 'Y06',
    kind: 'atMost',
    needsPrevious: true,
    severity: 'query',
    statement: '本年复议、诉讼总计不小于上年年报的尚未审结',
    source: inferred,
    relations: ({ form, previous }) =>
      previous
        ? table4Blocks(form).map((block) => ({
            instance: block.id,
            place: block.label,
            left: last({ label: '尚未审结', cells: [table4Cell(block.id, pending)] }),
            right: { label: '总计', cells: [totalOf(form, block)] },
          }))
        : [],
  },
];
