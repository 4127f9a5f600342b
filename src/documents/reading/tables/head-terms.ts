/** What a head may name, and which of it a piece of a head means, by its words: the form's name, one like it, or words that no other has. */
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { likeness } from '../likeness';
import { onceFor } from '../remembered';
import { labelWords } from '../spelling';
import { blockNames, blocksWithin, columnWords } from './other-names';
import type { WantedColumn } from './wanted-row';

/** A column, an outcome, a block or a group of these. */
export interface Term {
  readonly id: string;
  /** the form's */
  readonly name: string;
  /** what means it and nothing beside it */
  readonly words: RegExp;
  /** the same, to be found in a text without gaps */
  readonly within: string;
  readonly isGroup?: true;
}

/** How like a head is to a name, where its words do not tell. */
const LIKE = 0.6;
/** How like it is where they tell several. */
const VERY_LIKE = 0.75;

const NEVER = /(?!)/u;

function termOf(id: string, label: string): Term {
  const name = labelWords(label);
  const words = columnWords[id] ?? [];
  return {
    id,
    name,
    words: words.length > 0 ? new RegExp(words.join('|'), 'u') : NEVER,
    within: [name, ...words].join('|'),
  };
}

/** 法人及其它组织 */
const ORGANISATIONS = '法人(?:[或及和与、]?其[他它]组织)';

/** Of a table whose columns stand beside each other; the same for all rows with the same columns. */
export function columnTerms(columns: readonly WantedColumn[]): readonly Term[] {
  const key = columns.map(({ id, words }) => `${id} ${words}`).join('\n');
  const known = terms.get(key) ?? termsFor(columns);
  terms.set(key, known);
  return known;
}

/** Of the columns of the forms, which are few. */
const terms = new Map<string, readonly Term[]>();

const termsFor = (columns: readonly WantedColumn[]): readonly Term[] => [
  ...[...new Set(columns.flatMap(({ group }) => group ?? []))].map((name): Term => ({
    id: name,
    name,
    words: new RegExp(`^${ORGANISATIONS}`, 'u'),
    within: `${name}|${ORGANISATIONS}`,
    isGroup: true,
  })),
  ...columns.map(({ id, words }) => termOf(id, words)),
];

/** Of table 4. */
export const disputeTerms = onceFor((form: Form): readonly Term[] => [
  ...blockTerms(form),
  ...outcomeTerms(form),
]);

function blockTerms({ table4 }: Form): readonly Term[] {
  return table4.blocks
    .flatMap((block) => [block, ...(block.children ?? [])])
    .map(({ id, label }): Term => {
      const name = labelWords(label);
      const within = [name, ...(blocksWithin[id] ? [blocksWithin[id]] : [])].join('|');
      const isGroup = table4.blocks.some((one) => one.id === id && one.children !== undefined);
      return { id, name, words: blockNames[id] ?? NEVER, within, ...(isGroup && { isGroup }) };
    });
}

export const outcomeTerms = onceFor((form: Form): readonly Term[] =>
  form.table4.columns.map(({ id, label }) => termOf(id, label)),
);

export const blockIds = (form: Form): readonly string[] => table4Blocks(form).map(({ id }) => id);

/** Whose figures a head says that they are, where these are no counts of the report's year. */
export type Other = 'year' | 'share';

const OTHER_YEAR = /[上去前往]年|上一年|上期|同期|历年|历史/u;
const SHARE = /同比|环比|[占之]比|比例|比重|增幅|排名|其中/u;
const YEAR = /(?:19|20)\d{2}年?度?/gu;

/** @param year of the report */
export function otherIn(words: string, year: number | undefined): { readonly other?: Other } {
  const years = words.match(YEAR) ?? [];
  const isOtherYear = years.some((one) => year !== undefined && Number.parseInt(one, 10) !== year);
  if (SHARE.test(words)) return { other: 'share' };
  return OTHER_YEAR.test(words) || isOtherYear ? { other: 'year' } : {};
}

/** What stands in the corner of a head, over the labels of rows. */
export const CORNER =
  /^(?:信息内容|内容|项目|类别|类型|分类|指标|名称|事项|序号|栏次|行次|单位|年度|申请人?(?:情况|类型|类别)?|办理(?:情况|结果)|本年度?办理结果|表[一二三四\d])$/u;

/**
 * @param all the same for the same table
 * @returns the one term that a piece of a head means as a whole
 */
export function meant(piece: string, all: readonly Term[], year: number | undefined): Term | undefined {
  const own = told.get(all) ?? new Map<string, Term | undefined>();
  const key = `${year} ${piece}`;
  if (own.has(key)) return own.get(key);
  if (own.size > MOST_TOLD) own.clear();
  const term = meaning(piece, all, year);
  told.set(all, own.set(key, term));
  return term;
}

/** The same cells are looked at for each form and each row. */
const told = new WeakMap<readonly Term[], Map<string, Term | undefined>>();
const MOST_TOLD = 2000;

function meaning(piece: string, all: readonly Term[], year: number | undefined): Term | undefined {
  const exact = all.find(({ name }) => name === piece);
  if (exact) return exact;
  const { other } = otherIn(piece, year);
  const own = all.filter(({ name }) => otherIn(name, undefined).other === other);
  const words = piece.replace(YEAR, '');
  const group = own.find(({ isGroup, words: pattern }) => isGroup === true && pattern.test(words));
  if (group) return group;
  const told = own.filter((one) => one.isGroup !== true && one.words.test(words));
  if (told.length === 1) return told[0];
  const like = own.map(({ name }) => likeness(words, name));
  const best = Math.max(...like);
  const isOne = like.filter((one) => one === best).length === 1;
  const term = own[like.indexOf(best)];
  if (!isOne || best < (told.length > 0 ? VERY_LIKE : LIKE)) return undefined;
  return told.length === 0 || told.includes(term!) ? term : undefined;
}
