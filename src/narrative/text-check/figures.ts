/** E01–E05, E09, E13: a number of the text is the one of the table. */
import type { TextContext, FoundAt, TextRule } from './rule';

const practice = '已公布年报中的差错';

const rules: readonly Pick<TextRule, 'id' | 'statement' | 'source'>[] = [
  { id: 'E01', statement: '正文的收到、受理、新收件数与表三一致', source: practice },
  { id: 'E02', statement: '正文的上年结转件数与表三一致', source: practice },
  { id: 'E03', statement: '正文的办结、答复件数与表三总计一致', source: practice },
  { id: 'E04', statement: '正文的结转下年度件数与表三一致', source: practice },
  { id: 'E05', statement: '正文的各类办理结果件数与表三总计列一致', source: practice },
  { id: 'E09', statement: '正文的申请人构成与表三各列一致', source: practice },
  { id: 'E13', statement: '正文的行政复议、行政诉讼件数与表四一致', source: practice },
];

export const figureRules: readonly TextRule[] = rules.map((rule) => ({
  ...rule,
  severity: 'mandatory',
  find: (context) => wrongFigures(context, rule.id),
}));

function* wrongFigures({ sections }: TextContext, rule: string): Iterable<FoundAt> {
  for (const { id: section, text, claims } of sections) {
    for (const { number, subject, quote, verdict } of claims) {
      if (subject?.rule !== rule || verdict.state !== 'differs') continue;
      const [meant] = verdict.readings;
      yield {
        code: 'figure',
        section,
        span: { start: number.start, end: number.end },
        cells: subject.readings[0]!.cells,
        quote: text.slice(quote!.start, quote!.end).replace(/\s+/g, ''),
        readings: verdict.readings,
        explanations: verdict.explanations,
        left: { label: subject.readings[0]!.label, value: number.value },
        right: { label: meant!.label, value: meant!.value },
        difference: number.value - meant!.value,
        // another way to count is no slip
        ...(verdict.explanations.some(({ kind }) => kind === 'settled') && { severity: 'query' }),
      };
    }
  }
}
