/** E17, Y08: years, the period and the organ's name are those of the report; last year's are not left behind. */
import type { FoundAt, Section, TextContext, TextRule } from '../rule';
import type { Span } from '../../claims/span';
import { isOtherOrgan } from '../../claims/own-organ';
import { drawnUpBy } from './drawn-up-by';

const PREAMBLE = '0';

/** 自2024年1月1日起，至2024年12月31日止; 统计期限从2024年1月至12月 */
const PERIOD = /(\d{4})年1月1日(?:起|始)?，?(?:至|到|[-—~～]+)(?:(\d{4})年)?12月31日/gu;
const PERIOD_OF_MONTHS =
  /(?:期限|时限|时段|周期)[^，。；\d]{0,6}(\d{4})年1月(?:份|起)?，?(?:至|到|[-—~～]+)(?:(\d{4})年)?12月/gu;
/** 截至2024年12月31日, 2024年底 */
const YEAR_END = /截[至止到]?(\d{4})年(?:12月31日|底|末|12月底)/gu;
const OWN_REPORT =
  /(?:发布|公布|公开|编制|现将)[^，。；《]{0,24}?《?[^，。；《]{0,20}?(\d{4})年度?(?:政府)?信息公开(?:工作)?年度报告/gu;
const TITLE = /^[^，。；\n]{2,30}?(\d{4})年度?(?:政府)?信息公开(?:工作)?年度报告$/gmu;
/** A sentence that tells what was done in a year. */
const OPENING =
  /(?:^|[\n。；！？])(?:[（(]?[一二三四五六七八九十\d]+[）)、.．][^。，\n]{0,24}[。：]|[一二三四五六七八九十]+是)?(\d{4})年度?(?=[，、]|[我本全]|[^，。；]{0,12}?(?:共|收到|受理|主动公开))/gu;
const COMPARING = /较|比|同期|上年|去年|相比|以来|至今|始|起|计划|规划|要点|截至/u;
export const nameRules: readonly TextRule[] = [
  {
    id: 'E17',
    severity: 'query',
    statement: '统计期限、年份、机关名与报告一致（文号、届次、下一年的计划除外）',
    source: '填报惯例',
    needs: 'report',
    check: (context) => {
      const periods = years(context, [PERIOD, PERIOD_OF_MONTHS, YEAR_END, TITLE], context.sections);
      const own = years(context, [OWN_REPORT], preambleOf(context));
      const organs = otherOrgans(context);
      const checked = periods.checked + own.checked + organs.checked;
      return { checked, found: [...periods.found, ...own.found, ...organs.found] };
    },
  },
  {
    id: 'Y08',
    severity: 'query',
    statement: '正文没有残留上年年份（与上年比较的、文号、文件名除外）',
    source: '填报惯例',
    needs: 'report',
    check: leftYears,
  },
];

interface Looked {
  readonly checked: number;
  readonly found: readonly FoundAt[];
}

const preambleOf = ({ sections }: TextContext) => sections.filter(({ id }) => id === PREAMBLE);

function years({ report }: TextContext, patterns: readonly RegExp[], sections: readonly Section[]): Looked {
  let checked = 0;
  const found: FoundAt[] = [];
  for (const { id: section, text } of sections) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        checked += 1;
        const told = match
          .slice(1)
          .filter((year) => year !== undefined)
          .map(Number);
        if (told.every((year) => year === report.year)) continue;
        const quote = match[0].trim();
        found.push({
          code: 'otherYear',
          section,
          span: { start: match.index, end: match.index + match[0].length },
          quote,
          wanted: String(report.year),
        });
      }
    }
  }
  return { checked, found };
}

/** The first sentence of a passage that begins with another year, and does not compare. */
function leftYears({ report, sections }: TextContext): Looked {
  let checked = 0;
  const found: FoundAt[] = [];
  for (const { id: section, text } of sections) {
    for (const match of text.matchAll(OPENING)) {
      checked += 1;
      const year = Number(match[1]);
      const start = match.index + match[0].length - match[0].slice(match[0].indexOf(match[1]!)).length;
      const sentence = text.slice(start, endOf(text, start));
      // what is planned is told of a year to come
      if (year >= report.year || COMPARING.test(sentence)) continue;
      const span: Span = { start, end: start + match[1]!.length + 1 };
      found.push({
        code: 'otherYear',
        section,
        span,
        quote: BEGINNING.exec(sentence)![0],
        wanted: String(report.year),
      });
    }
  }
  return { checked, found };
}

/** The first two clauses. */
const BEGINNING = /^[^，。；]*(?:，[^，。；]*)?/u;

function endOf(text: string, from: number): number {
  const at = text.slice(from).search(/[。；\n]/u);
  return at < 0 ? text.length : from + at;
}

/** Names of which no part is a part of the organ's own. */
function otherOrgans(context: TextContext): Looked {
  const { report } = context;
  const named = preambleOf(context).flatMap((section) =>
    drawnUpBy(section.text).map((span) => ({ section: section.id, span, quote: quoteIn(section, span) })),
  );
  return {
    checked: named.length,
    found: named.flatMap(({ section, span, quote }): FoundAt[] =>
      isOtherOrgan(quote, report.organ)
        ? [{ code: 'otherOrgan', section, span, quote, wanted: report.organ }]
        : [],
    ),
  };
}

const quoteIn = ({ text }: Section, { start, end }: Span): string => text.slice(start, end);
