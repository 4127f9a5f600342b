/** E23–E25: the parts of the report, their order and headings, what is left of old forms and of templates. */
import type { TableId } from '../../../report/address';
import { findForm, formForYear } from '../../../report/form';
import { chineseNumber } from '../../numerals';
import { bare, isPrintedAs } from '../../../report/labels';
import { labelName, officialLabel } from '../../../report/printed-labels';
import { structure } from '../../../rules/sources';
import type { Span } from '../../claims/span';
import lexicon from '../../claims/words.json';
import type { FoundAt, FoundInTable, Outcome, Section, TextContext, TextRule } from '../rule';

const PARTS = 6;
/** Where the parts are named: some put the preamble into the first section. */
const PREAMBLES: readonly string[] = ['0', '1'];

export const structureRules: readonly TextRule[] = [
  {
    id: 'E23',
    severity: 'query',
    statement:
      '六部分齐全、次序正确，标题序号不重复；前言所列部分与数目一致；没有旧章节名和模板残留句、【待填】',
    source: '国办公开办函〔2021〕30号；已公布年报中的差错',
    needs: 'text',
    check: (context) => {
      const found = context.sections.flatMap((section) => [
        ...headings(section),
        ...leftovers(section),
        ...(PREAMBLES.includes(section.id) ? partsNamed(section) : []),
      ]);
      return {
        checked: context.sections.length,
        found: [...absent(context), ...found],
      };
    },
  },
  {
    id: 'E24',
    severity: 'mandatory',
    statement: '2021年度起用2021版的表（看表的标签）；只引〔2019〕60号文的为核实',
    source: '国办公开办函〔2021〕30号',
    needs: 'report',
    looksAtTables: true,
    check: (context) => {
      const tables = oldTables(context);
      const notices = oldNotices(context);
      return { checked: tables.checked + notices.checked, found: [...tables.found, ...notices.found] };
    },
  },
  {
    id: 'E25',
    severity: 'query',
    statement: '表头、行名与统一格式一致（“行政规范性文件”“现行有效件数”；全半角、序号、括号、空格不计）',
    source: structure,
    needs: 'report',
    looksAtTables: true,
    check: otherLabels,
  },
];

/** Only a report that has its first and one of its last parts is whole enough to lack another one. */
function absent({ sections, report }: TextContext): readonly FoundAt[] {
  const ids = new Set(sections.map(({ id }) => id));
  const last = ['5', '6'];
  const lacking = last.filter((id) => !ids.has(id));
  if (!ids.has('1') || lacking.length !== 1) return [];
  const titles = formForYear(report.year).sections;
  const section = sections.find(({ id }) => id === '1')!;
  return lacking.map((id) => ({
    code: 'noSection',
    section: '1',
    span: { start: section.text.length, end: section.text.length },
    missing: [titles[Number(id) - 1]!],
  }));
}

const ITEM = /^[（(]([一二三四五六七八九十]+)[）)]/gmu;
const PART = /^([一二三四五六七八九十])、(?=[^，。；\n]{2,30}$)/gmu;

/** The same number twice, or one that goes back: 沾益 2019 has （五） twice. */
function headings({ id: section, text }: Section): readonly FoundAt[] {
  const found: FoundAt[] = [];
  const lineAt = (index: number) => text.slice(index, Math.min(endOfLine(text, index), index + QUOTED));
  const look = (pattern: RegExp) => {
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      const number = chineseNumber(match[1]!) ?? 0;
      const span = { start: match.index, end: match.index + match[0].length };
      if (number === last) found.push({ code: 'sameHeading', section, span, quote: lineAt(match.index) });
      else if (number < last && number !== 1)
        found.push({ code: 'headingOrder', section, span, quote: lineAt(match.index) });
      last = number;
    }
  };
  look(ITEM);
  look(PART);
  return found;
}

const QUOTED = 20;

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

const TEMPLATE = new RegExp(lexicon.template.join('|'), 'gu');

function leftovers({ id: section, text }: Section): readonly FoundAt[] {
  return [...text.matchAll(TEMPLATE)].map(({ 0: quote, index }) => ({
    code: quote.startsWith('【') ? 'gap' : 'template',
    section,
    span: { start: index, end: index + quote.length },
    quote,
  }));
}

const OLD_CHAPTERS = new RegExp(lexicon.oldChapters.join('|'), 'gu');
const COUNT = /([一二三四五六七八九十]|\d)个?(?:大)?(?:部分|项内容|方面)(?:内容)?(?:组成|构成|$|[，。：；])/u;
/** By a word that all spellings of a title have. */
const TITLE_WORDS: Readonly<Record<string, RegExp>> = {
  总体情况: /总体情况|总体概况/u,
  主动公开政府信息情况: /主动公开/u,
  收到和处理政府信息公开申请情况: /(?:收到|受理|处理).{0,8}申请|依申请/u,
  '政府信息公开行政复议、行政诉讼情况': /复议/u,
  存在的主要问题及改进情况: /问题/u,
  其他需要报告的事项: /其他.{0,6}(?:事项|报告)/u,
};
const FEWEST_NAMED = 3;

/** What the preamble says of the parts: how many, which, and whether they are those of an older form. */
function* partsNamed({ id: section, text }: Section): Iterable<FoundAt> {
  const [opening = ''] = /^[\s\S]{0,600}/u.exec(text) ?? [];
  for (const { 0: quote, index } of section === '0' ? opening.matchAll(OLD_CHAPTERS) : []) {
    yield { code: 'oldChapter', section, span: { start: index, end: index + quote.length }, quote };
  }
  const span = sentenceAround(text, /总体(?:情况|概况)/u);
  if (!span) return;
  const words = text.slice(span.start, span.end);
  const count = COUNT.exec(words);
  const told = count ? (chineseNumber(count[1]!) ?? Number(count[1])) : undefined;
  if (told !== undefined && told !== PARTS) {
    yield { code: 'partsCount', section, span, value: told, wanted: PARTS };
  }
  const lacking = Object.entries(TITLE_WORDS).flatMap(([title, word]) => (word.test(words) ? [] : [title]));
  if (lacking.length > 0 && lacking.length <= PARTS - FEWEST_NAMED) {
    yield { code: 'partsNamed', section, span, missing: lacking };
  }
}

function sentenceAround(text: string, word: RegExp): Span | undefined {
  const at = text.search(word);
  if (at < 0) return undefined;
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const length = text.slice(at).search(/[。\n]/u);
  return { start, end: length < 0 ? text.length : at + length };
}

interface Looked {
  readonly checked: number;
  readonly found: readonly (FoundAt | FoundInTable)[];
}

/** A form whose years are over, told by the labels of the tables and not by the notice that is cited. */
function oldTables({ report }: TextContext): Looked {
  const [formats, table3] = [report.format, report.table3Format ?? report.format];
  const tables: readonly (readonly [TableId, string])[] = [
    ...(report.table2 ? [['table2', formats] as const] : []),
    ...(report.table3 ? [['table3', table3] as const] : []),
  ];
  const isOver = (id: string) => (findForm(id)?.lastReportYear ?? Infinity) < report.year;
  return {
    checked: tables.length,
    found: tables
      .filter(([, id]) => isOver(id))
      .map(([table, formId]) => ({ code: 'oldTable', instance: table, table, formId })),
  };
}

function otherLabels({ labels = [], forms }: TextContext): Outcome {
  if (labels.length === 0) return { why: 'noLabels' };
  const found = labels.flatMap((label): FoundInTable[] => {
    const { table, text: quote, place } = label;
    const wanted = officialLabel(forms, label);
    if (wanted === undefined || bare(quote) === '' || isPrintedAs(quote, wanted)) return [];
    return [{ code: 'label', instance: labelName(label), table, quote, wanted, at: place }];
  });
  return { checked: labels.length, found };
}

const NOTICE = /国办公开办函〔(\d{4})〕(\d+)号/gu;

function oldNotices({ report, sections }: TextContext): Looked {
  const cited = sections.flatMap(({ id: section, text }) =>
    [...text.matchAll(NOTICE)].map((match) => ({
      section,
      span: { start: match.index, end: match.index + match[0].length },
      quote: match[0],
    })),
  );
  if (cited.length === 0) return { checked: 0, found: [] };
  const inForce = formForYear(report.year).source;
  if (cited.some(({ quote }) => inForce.startsWith(quote))) return { checked: 1, found: [] };
  const [first] = cited;
  const isFormer = report.year > 2020 && /〔2019〕60号/u.test(first!.quote);
  return {
    checked: 1,
    found: isFormer ? [{ code: 'oldNotice', ...first!, wanted: inForce, severity: 'query' }] : [],
  };
}
