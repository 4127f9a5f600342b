/** The rules within table 3, derived from the form's tree: no row, column or sum is named here. */
import { addressOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows, partsAndTotal, partsOfRow, plainName, rowOf } from '../report/form';
import type { EqualityRule, Identity, Rule } from './rule';

const cornerNote = '国办公开办函〔2019〕60号、〔2021〕30号 表三角注';
const structure = '国办公开办函〔2019〕60号、〔2021〕30号 表三结构';

/** Each column closes: 新收 and 上年结转 against 办理结果总计 and 结转下年度. */
export const balance: EqualityRule = {
  id: 'B01',
  kind: 'equality',
  severity: 'mandatory',
  statement: '每列：第一项＋第二项＝第三项（七）总计＋第四项',
  source: cornerNote,
  identities: (form) =>
    form.table3.columns.map((column): Identity => {
      const side = (ids: readonly string[]) => ({
        label: ids.map((id) => plainName(rowOf(form, id))).join('＋'),
        cells: ids.map((id) => addressOf('table3', id, column.id)),
      });
      return {
        instance: column.id,
        place: column.label,
        left: side(form.table3.balance.left),
        right: side(form.table3.balance.right),
      };
    }),
};

/** Each row: the six kinds of applicant against the row's total. */
const acrossApplicants: EqualityRule = {
  id: 'B02',
  kind: 'equality',
  severity: 'mandatory',
  statement: '每行：六类申请人之和＝总计',
  source: structure,
  identities: (form) => {
    const { parts, total } = partsAndTotal(form.table3.columns);
    return figureRows(form).map((row) => ({
      instance: row.id,
      place: plainName(row),
      left: { label: '六类申请人之和', cells: parts.map((column) => addressOf('table3', row.id, column.id)) },
      right: { label: total.label, cells: [addressOf('table3', row.id, total.id)] },
    }));
  },
};

/** Each column: the single results against （七）总计. */
const acrossResults: EqualityRule = {
  id: 'B03',
  kind: 'equality',
  severity: 'mandatory',
  statement: '每列：（一）至（六）各小项之和＝（七）总计',
  source: structure,
  identities: (form) =>
    totalRows(form).flatMap((total) =>
      form.table3.columns.map((column) => ({
        instance: column.id,
        place: column.label,
        left: {
          label: '各项办理结果之和',
          cells: partsOfRow(form, total).map((row) => addressOf('table3', row.id, column.id)),
        },
        right: { label: total.label, cells: [addressOf('table3', total.id, column.id)] },
      })),
    ),
};

function totalRows(form: Form) {
  return figureRows(form).filter((row) => row.total);
}

/** The rules of table 3 in the order in which their findings are told. */
export const table3Rules: readonly Rule[] = [
  balance,
  acrossApplicants,
  acrossResults,
  { id: 'B04', kind: 'count', severity: 'mandatory', statement: '各格为不小于0的整数', source: structure },
  {
    id: 'B05',
    kind: 'filled',
    severity: 'query',
    statement: '各格不空，不用“/”“—”',
    source: '填报惯例（没有全国统一规定，多数机关填0）',
  },
];
