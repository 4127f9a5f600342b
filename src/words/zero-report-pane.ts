/** Words of 零报告 in the pane: what is confirmed and told for it, and what came of it. */
import type { ZeroClaim } from '../documents/zero-report';
import { sheetNames } from './sheets';

/** The dialog in which it is confirmed. */
export const dialog = {
  open: '零报告…',
  title: '零报告',
  text: '本年属实的请勾选：勾选的事项，空着的格填0；没有勾选的不动。“主动公开”的表不填0，请照实填写。',
  list: '本年属实的',
  claims: {
    applications: '没有收到政府信息公开申请，也没有上年结转',
    disputes: '没有因政府信息公开被申请行政复议、被提起行政诉讼',
    fees: '没有发出收费通知，没有收取信息处理费',
  } satisfies Readonly<Record<ZeroClaim, string>>,
  nothingCarriedOver: '上年没有结转的申请，也没有尚未审结的行政复议、行政诉讼',
  obstacles: '不能按零报告处理',
  toCell: '定位',
  /** for screen readers: to what */
  toCellOf: (obstacle: string): string => `定位：${obstacle}`,
  releases: '全年主动公开政府信息条数',
  notCount: '请填整数，如35。',
  problem: '存在的一个主要问题',
  problemHint: '写实际的一个问题，如“公开栏目更新不及时”。',
  measure: '改进措施',
  measureHint: '正文接在“将”字后面，如“明确专人每月检查”。',
  noFacts: `没有“${sheetNames.facts}”表，发布条数和问题请在正文里补写。`,
  yes: '审核并生成正文',
  cancel: '取消',
} as const;

interface Done {
  /** cells that became 0 */
  readonly zeros: number;
  readonly paragraphs: number;
  /** paragraphs that people wrote, and that were left */
  readonly own: number;
  /** why there is no text */
  readonly noText?: string;
  /** cells that were changed meanwhile, and left */
  readonly left: number;
  /** of table 2 */
  readonly blanks: number;
}

export const done = ({ zeros, paragraphs, own, noText, left, blanks }: Done): string =>
  [
    `零报告已填：${zeros}格填0${noText === undefined ? `，正文写了${paragraphs}段` : ''}。`,
    noText,
    own > 0 ? `正文里您写过、改过的${own}段没有动。` : '',
    left > 0 ? `另有${left}格在此期间有改动，没有动。` : '',
    blanks > 0 ? `“${sheetNames.table2}”还有${blanks}格没有填，请照实填写。` : '',
  ].join('');

/** in place of the text */
export const stopped = '已取消，正文没有写。';
export const noTables = '本工作簿里没有填报用的表，不能按零报告处理。请先建表。';
