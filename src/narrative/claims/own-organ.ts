/** Whether words name the organ of a report: by its name, or as the office itself and others shorten it. */

/** What may stand before the name of an organ. */
const LEADING =
  /^(?:其中|今年|年内|年度|[均都由经以向对其]|会同|针对|涉及|[省市县区]级|[^\p{L}]+)+(?=.*(?:政府|[局委院办室会厅处]))/u;
const GOVERNMENT = /([省市县区州盟旗镇乡]|街道|新区)?政府$/u;

const plain = (name: string): string => name.replace(/人民(?=政府)/gu, '').replace(/[^\p{L}]/gu, '');

/** 管委会 for 管理委员会, 资规局 for 自然资源和规划局: its letters, in their order. */
function isShortFor(name: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === name[at]) at += 1;
  return at === name.length;
}

/**
 * @param name as the text has it, with what stands before it
 * @param tellsOfAll the text tells what all organs of the area did: then its government alone is a part of them
 */
export function isOwnOrgan(name: string, organ: string, tellsOfAll: boolean): boolean {
  const own = plain(organ);
  const named = plain(name)
    .replace(LEADING, '')
    .replace(/(?<=[局委会府镇乡院厅办])(?:本?机关|本级)$/u, '');
  if (named.length < 2) return own.endsWith(named);
  // 宿迁市 for its government
  if (own.replace(/政府.*$/u, '').endsWith(named) && own.includes('政府')) return true;
  const government = GOVERNMENT.exec(named);
  if (government) {
    const ofOwn = /([省市县区州盟旗镇乡]|街道|新区)政府/u.exec(own);
    const isSame = ofOwn !== null && (government[1] === undefined || government[1] === ofOwn[1]);
    return isSame && isShortFor(named, own) && !(tellsOfAll && own.endsWith('政府'));
  }
  if (/街道办事处$/u.test(own) && /^街道(?!$)/u.test(named)) return true;
  if (/[镇乡]政府$/u.test(own) && /^[镇乡](?!街)/u.test(named)) return true;
  const short = named.replace(/办$/u, '办公室').replace(/委$/u, '委员会');
  return short.at(-1) === own.at(-1) && isShortFor(short, own);
}

/** An organ of its own, and no room of one: 公安局, 卫健委, but no 综合科, 指挥中心. */
const ORGAN = /(?:局|委员会|(?<!党|党工|工)委|厅|管委会|街道办事处)$/u;

/**
 * Whether a name is that of another organ that reports by itself. The departments and rooms of a government, and the
 * rooms of a department, draw up its report.
 */
export function isOtherOrgan(name: string, organ: string): boolean {
  const government = /^.*政府/u.exec(plain(name))?.[0];
  if (government !== undefined) return !isOwnOrgan(government, organ, false);
  return (
    !/政府(?:办公[室厅])?$/u.test(plain(organ)) && ORGAN.test(plain(name)) && !isOwnOrgan(name, organ, false)
  );
}
