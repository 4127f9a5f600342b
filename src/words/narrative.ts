/** Words that generated text shows where it has nothing to say yet. */

/** The mark for what is still to be filled in. */
export const gap = (name: string) => `【待填：${name}】`;

/** As sentences ask for what only a person can assert, by its name. */
export const confirmationOf = (name: string) => `${name}的确认`;

/** What an organ calls itself where it has not said. */
export const selfName = '本机关';
/** What stands between items of a list, and what they are counted in. */
export const between = '、';
export const counter = '件';

/** How many names a gap spells out. */
export const NAMED = 2;
export const andMoreItems = (count: number | string) => `等${count}项`;

export const severalNames = (names: readonly string[]) =>
  names.slice(0, NAMED).join(between) + (names.length > NAMED ? andMoreItems(names.length) : '');

const DIGITS = '零一二三四五六七八九';

/** 一是, 二是, up to 九十九是 */
export function ordinal(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens]! : ''}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]!}是`;
}

/** The headings below 一、总体情况. */
export const aspects = {
  releases: '（一）主动公开情况',
  applications: '（二）依申请公开情况',
  management: '（三）政府信息管理情况',
  platforms: '（四）政府信息公开平台建设情况',
  supervision: '（五）监督保障情况',
} as const;

/** 全市汇总 adds up a whole area: its figures are told of 全市, and it is made of all that is in it. */
const WHOLE_AREA = /^(全.+)汇总$/u;
export const areaOf = (scope: string): string | undefined => WHOLE_AREA.exec(scope)?.[1];
export const organsOf = (area: string) => `${area}各行政机关`;

/** How an office is reached, in brackets. */
export const contact = {
  address: '地址：',
  postcode: '邮编：',
  phone: '电话：',
  fax: '传真：',
  email: '电子邮箱：',
} as const;

/** The notice that prescribes a form, as a report cites it. */
export const noticeCited = (source: string) => {
  const number = source.replace(/（试行）$/, '');
  const title = `中华人民共和国政府信息公开工作年度报告格式${number === source ? '' : '（试行）'}`;
  return `《${title}》（${number}）`;
};
