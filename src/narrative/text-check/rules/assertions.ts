/** E11, E12, E14: what the text claims in words — 全部办结, 未收到, 均维持 — is what the tables say. */
import type { FoundAt, Outcome, TextContext, TextRule } from '../rule';
import { valueOf, valuesOf } from '../../claims/values';

export const assertionRules: readonly TextRule[] = [
  {
    id: 'E11',
    severity: 'query',
    statement: '正文写“全部办结”“无结转”的，结转下年度为0；写均在期限内答复的，台账没有超期',
    source: '已公布年报中的差错',
    check: (context) => withDeadlines(context, brokenAssertions(context, 'E11')),
  },
  {
    id: 'E12',
    severity: 'mandatory',
    statement: '正文写“未收到申请”的，表三新收为0',
    source: '填报惯例',
    check: (context) => brokenAssertions(context, 'E12'),
  },
  {
    id: 'E14',
    severity: 'mandatory',
    statement: '正文写“均维持”的，表四纠正、其他、未审结都为0；写“无败诉”“无纠错”的，纠正为0',
    source: '已公布年报中的差错',
    check: (context) => brokenAssertions(context, 'E14'),
  },
];

export function brokenAssertions({ sections, read }: TextContext, rule: string): Outcome {
  const found: FoundAt[] = [];
  let [checked, blank] = [0, 0];
  for (const { id: section, text, assertions } of sections) {
    for (const { rule: own, span, quote = span, kind, zero, told } of assertions) {
      if (own !== rule) continue;
      const values = zero.map((reading) => valueOf(reading, read));
      if (!values.some((value) => value !== undefined && value !== 0)) {
        if (values.includes(undefined)) blank += 1;
        else checked += 1;
        continue;
      }
      checked += 1;
      found.push({
        code: kind,
        section,
        span,
        cells: [...new Set(told.flatMap(({ cells }) => cells))],
        quote: text.slice(quote.start, quote.end),
        told: valuesOf(told, read),
      });
    }
  }
  return { checked, blank, found };
}

const IN_TIME =
  /(?:均|全部|都)[^，。；]{0,6}(?:法定|规定|承诺)?(?:期限|时限|时间)[^，。；]{0,6}(?:答复|办结|办理)|(?:均|全部|都)(?:已|依法)*按[期时](?:答复|办结|办理)|按[期时](?:答复|办结)率[^，。；\d]{0,3}100%/gu;

/** Only the ledger shows what was answered too late. */
function withDeadlines({ sections, overdue }: TextContext, outcome: Outcome): Outcome {
  if (overdue === undefined) return outcome;
  const claimed = sections.flatMap(({ id, text }) =>
    [...text.matchAll(IN_TIME)].map(({ 0: quote, index }): FoundAt => ({
      code: 'overdue',
      section: id,
      span: { start: index, end: index + quote.length },
      quote,
      value: overdue,
    })),
  );
  if (claimed.length === 0) return outcome;
  const before = 'why' in outcome ? { checked: 0, found: [] } : outcome;
  return {
    ...before,
    checked: before.checked + claimed.length,
    found: overdue > 0 ? [...before.found, ...claimed] : before.found,
  };
}
