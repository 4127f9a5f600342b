/** The rules within table 3, derived from the form's tree: no label, no sum is written here. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Form, Row } from '../report/form';
import { figureRows, forms, leaves, partsAndTotal, partsOfRow, plainName, rowOf } from '../report/form';
import type { EqualityRule, Relation, Rule, Side } from './rule';
import { structure } from './sources';

const cornerNote = '国办公开办函〔2019〕60号、〔2021〕30号 表三角注';

/** The rows that rules speak of by name; the others they take as they come. */
export const rows = {
  received: 'new',
  carriedIn: 'carriedIn',
  handled: 'handledTotal',
  carriedOut: 'carriedOut',
  otherResult: 'other.other',
  feeUnpaid: 'other.feeUnpaid',
} as const;

export const cellAt = (row: string, column: string): Address => addressOf('table3', row, column);

/** The sum of some rows in one column, called by their names. */
export const sumOfRows = (form: Form, ids: readonly string[], column: string): Side => ({
  label: ids.map((id) => plainName(rowOf(form, id))).join('＋'),
  cells: ids.map((id) => cellAt(id, column)),
});

/** A relation for each of the seven columns. */
export const byColumn = (
  form: Form,
  sides: (column: string) => Pick<Relation, 'left' | 'right'>,
): readonly Relation[] =>
  form.table3.columns.map(({ id, label }) => ({ instance: id, place: label, ...sides(id) }));

export const totalColumn = (form: Form): string => partsAndTotal(form.table3.columns).total.id;

/** Each column closes: 新收 and 上年结转 against 办理结果总计 and 结转下年度. */
export const balance: EqualityRule = {
  id: 'B01',
  kind: 'identity',
  severity: 'mandatory',
  statement: '每列：第一项＋第二项＝第三项（七）总计＋第四项',
  source: cornerNote,
  relations: ({ table3Form: form }) =>
    byColumn(form, (column) => ({
      left: sumOfRows(form, form.table3.balance.left, column),
      right: sumOfRows(form, form.table3.balance.right, column),
    })),
};

/** Each row: the six kinds of applicant against the row's total. */
export const acrossApplicants: EqualityRule = {
  id: 'B02',
  kind: 'identity',
  severity: 'mandatory',
  statement: '每行：六类申请人之和＝总计',
  source: structure,
  relations: ({ table3Form: form }) => {
    const { parts, total } = partsAndTotal(form.table3.columns);
    return figureRows(form).map((row) => ({
      instance: row.id,
      place: plainName(row),
      left: { label: '六类申请人之和', cells: parts.map((column) => cellAt(row.id, column.id)) },
      right: { label: total.label, cells: [cellAt(row.id, total.id)] },
    }));
  },
};

/** Each column: the single results against （七）总计. */
export const acrossResults: EqualityRule = {
  id: 'B03',
  kind: 'identity',
  severity: 'mandatory',
  statement: '每列：（一）至（六）各小项之和＝（七）总计',
  source: structure,
  relations: ({ table3Form: form }) =>
    totalRows(form).flatMap((total) =>
      byColumn(form, (column) => ({
        left: {
          label: '各项办理结果之和',
          cells: partsOfRow(form, total).map((row) => cellAt(row.id, column)),
        },
        right: { label: total.label, cells: [cellAt(total.id, column)] },
      })),
    ),
};

function totalRows(form: Form): readonly Row[] {
  return figureRows(form).filter((row) => row.total);
}

/** A group that another form has as one row; where a table holds both, they have to agree. */
function splitRows(form: Form): readonly { readonly whole: string; readonly parts: readonly Row[] }[] {
  const groups = forms.flatMap((other) =>
    other === form ? [] : [...groupsOf(other.table3.rows), ...groupsOf(form.table3.rows)],
  );
  const single = new Set(forms.flatMap((other) => figureRows(other).map(({ id }) => id)));
  return groups
    .filter(({ id }, index) => single.has(id) && groups.findIndex((one) => one.id === id) === index)
    .map((group) => ({ whole: group.id, parts: leaves<Row>([group]) }));
}

const groupsOf = (all: readonly Row[]): readonly Row[] =>
  all.flatMap((row) => (row.children ? [row, ...groupsOf(row.children)] : []));

const tableCells = (form: Form): Address[] =>
  figureRows(form).flatMap((row) => form.table3.columns.map((column) => cellAt(row.id, column.id)));

/** The rules of table 3 in the order in which their findings are told. */
export const table3Rules: readonly Rule[] = [
  balance,
  acrossApplicants,
  acrossResults,
  {
    id: 'B04',
    kind: 'count',
    severity: 'mandatory',
    statement: '各格为不小于0的整数',
    source: structure,
    groups: ({ table3Form }) => [{ instance: 'table3', cells: tableCells(table3Form) }],
  },
  {
    id: 'B06',
    kind: 'atMost',
    severity: 'query',
    statement: '每列：上年结转的申请当年应办结，（七）总计不小于第二项',
    source: '《政府信息公开条例》第三十三条（推论）',
    relations: ({ table3Form: form }) =>
      byColumn(form, (column) => ({
        left: sumOfRows(form, [rows.carriedIn], column),
        right: sumOfRows(form, [rows.handled], column),
      })),
  },
  {
    id: 'B07',
    kind: 'atMost',
    severity: 'query',
    statement: '总计列：结转下年度不大于本年新收',
    source: '《政府信息公开条例》第三十三条（推论）',
    followsFrom: ['B01', 'B06'],
    relations: ({ table3Form: form }) => [
      {
        instance: '',
        place: plainName(rowOf(form, rows.carriedOut)),
        left: sumOfRows(form, [rows.carriedOut], totalColumn(form)),
        right: sumOfRows(form, [rows.received], totalColumn(form)),
      },
    ],
  },
  {
    id: 'B08',
    kind: 'share',
    severity: 'hint',
    statement: '（六）3.其他占办理结果总计的比例不宜偏高（默认20%，且不少于3件）',
    source: '填报惯例（推论）',
    pairs: ({ table3Form: form }) =>
      figureRows(form)
        .filter(({ id }) => id === rows.otherResult)
        .map((row) => ({
          instance: '',
          place: plainName(row),
          now: cellAt(row.id, totalColumn(form)),
          then: cellAt(rows.handled, totalColumn(form)),
        })),
  },
  {
    id: 'B09',
    kind: 'equal',
    severity: 'hint',
    statement: '同时列有旧版“（六）其他处理”和新版三小项的，两者应相等',
    source: '国办公开办函〔2019〕60号与〔2021〕30号格式差异',
    ifListed: true,
    relations: ({ table3Form: form }) =>
      splitRows(form).flatMap(({ whole, parts }) =>
        byColumn(form, (column) => ({
          left: { label: '旧版一行', cells: [cellAt(whole, column)] },
          right: { label: parts.map(plainName).join('＋'), cells: parts.map(({ id }) => cellAt(id, column)) },
        })).map((relation) => ({ ...relation, instance: `${whole}.${relation.instance}` })),
      ),
  },
];
