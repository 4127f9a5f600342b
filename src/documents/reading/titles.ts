/** Whose report it is and of which year: by its title, by what is printed over its tables, by the name of its file. */

export interface Titled {
  readonly organ?: string;
  readonly year?: number;
}

const YEARS = '(?<year>(?:19|20)\\d{2})年(?:度)?';
const ABOUT = '(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)';
/** The year stands behind the organ, before it, or in brackets at the end. */
const TITLES: readonly RegExp[] = [
  new RegExp(`(?<organ>[^，。；：《》\\s]{0,40}?)${YEARS}${ABOUT}`, 'u'),
  new RegExp(`${YEARS}(?<organ>[\\p{Script=Han}（）]{2,40}?)${ABOUT}`, 'u'),
  new RegExp(`(?<organ>[^，。；：《》\\s\\d]{2,40}?)${ABOUT}[（(]${YEARS}[）)]`, 'u'),
];
const OWN_YEAR = /(?:期限|时限|数据|统计)[^。]{0,16}?((?:19|20)\d{2})年1月1日/u;
/** A title stands above the text. */
const TITLE_WITHIN = 60;

/** As forms say it that are filled in: 填报单位：某某局, 年度：2024年. */
const FILLED_ORGAN =
  /^(?:填报|填表|编报|报送|报告)(?:单位|机关)(?:名称)?(?:（[^）]*）)?[:：]([^:：]{2,40})$/u;
const FILLED_YEAR = /^(?:报告|填报|统计|数据)?年度[:：]((?:19|20)\d{2})(?:年度?)?$/u;

interface FoundTitle {
  readonly organ: string;
  readonly year: string;
  /** how much of the line is not of the title */
  readonly beside: number;
}

function titleOf(line: string): FoundTitle | undefined {
  for (const pattern of TITLES) {
    const found = pattern.exec(line);
    if (!found) continue;
    const { organ = '', year = '' } = found.groups!;
    // 政府 of 人民政府 was taken for that of 政府信息
    const whole = organ.endsWith(PEOPLE) ? `${organ}${GOVERNMENT}` : organ;
    return { organ: whole, year, beside: line.length - found[0].length };
  }
  return undefined;
}

const [PEOPLE, GOVERNMENT] = ['人民', '政府'];
const NUMERALS = '〇一二三四五六七八九';

/** Without blanks, the year in digits: 二〇二四年, ２０２４年. */
const plain = (line: string): string =>
  line
    .replace(/\s/gu, '')
    .replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'))
    .replace(/[一二][〇○零一二三四五六七八九]{3}(?=年)/gu, (year) =>
      [...year].map((one) => Math.max(0, NUMERALS.indexOf(one))).join(''),
    );

export const isTitle = (line: string): boolean => titleOf(plain(line)) !== undefined;

/** A title alone in its line, not the words of a sentence or of a path. */
export function isWholeTitle(line: string): boolean {
  const own = plain(line);
  const found = titleOf(own);
  return found !== undefined && found.beside <= MOST_BESIDE && !/[。，；>›»]/u.test(own);
}

/** Brackets around it, or what kind of text it is: （公示稿）. */
const MOST_BESIDE = 6;

/**
 * Titles of other years may stand above the report's own, in links: of those alone in their lines the last counts, and
 * before it one of the year that the text says it is about.
 * @param lines those above the first section; a title may be broken over two of them
 */
export function titleIn(lines: readonly string[]): Titled {
  const own = lines.map(plain).filter((line) => line !== '');
  const ownYear = OWN_YEAR.exec(own.join(''))?.[1];
  const found = own.flatMap((line, index) => {
    const title = titleOf(line);
    const { organ = '', year = '' } = title ?? {};
    const above = own[index - 1] ?? '';
    const whose = organ || (ORGAN_LINE.test(above) ? above : '');
    return title ? [{ organ: whose, year, isWhole: isWholeTitle(line), index }] : [];
  });
  const whole = found.filter(({ isWhole }) => isWhole);
  const above = found.filter(({ index }) => index < TITLE_WITHIN);
  const title =
    [...whole].reverse().find(({ year }) => year === ownYear) ??
    whole.at(-1) ??
    above.find(({ year }) => year === ownYear) ??
    above[0];
  if (title) return titled(title.organ, title.year);
  const organ = firstOf(own, FILLED_ORGAN);
  const year = firstOf(own, FILLED_YEAR) ?? ownYear;
  return titled(organ ?? '', year);
}

/** A name alone in its line above a title, not the words of a page around it. */
const ORGAN_LINE =
  /^(?:[^。，；]{0,40}[:：])?[\p{Script=Han}（）()·]{2,40}(?:政府|中心|[局厅部委办院所站馆会校处署社队团司行室场园区县市省州盟旗镇乡村道企])(?:[（(][^）)]*[）)])?$/u;

/** The year whose first and last day stand in a text as those that it is about; none where it tells of several. */
export function periodIn(lines: readonly string[]): number | undefined {
  const years = new Set(
    lines.flatMap((line) =>
      line.includes('31') || line.includes('３１')
        ? [...plain(line).matchAll(PERIOD)].map(([, year]) => year)
        : [],
    ),
  );
  return years.size === 1 ? Number([...years][0]) : undefined;
}

const PERIOD =
  /((?:19|20)\d{2})年0?1月0?1日(?:零时)?起?(?:至|到|[-—–~～－]+)(?:\1年|当年|同年|本年)?12月31日/gu;

/** Who published a page, as sites say it above the text. */
export function publisherIn(
  lines: readonly string[],
): { readonly organ: string; readonly line: string } | undefined {
  for (const line of lines.slice(0, TITLE_WITHIN)) {
    const organ = PUBLISHER.exec(line)?.[1];
    if (organ !== undefined && cleanOrgan(organ) === organ) return { organ, line: line.trim() };
  }
  return undefined;
}

const PUBLISHER =
  /(?:发布|公开|公布|编制|发文|责任)(?:机构|单位|机关|部门)[:：]\s*(\p{Script=Han}{2,40}?)(?=$|[\s|｜\]】（(]|发布|公开|成文|生成|日期|时间|索引|浏览|字[号体])/u;

/** What one place leaves open, from another that does not tell of another year. */
export const completed = (known: Titled, other: Titled): Titled =>
  known.year !== undefined && known.year !== other.year ? known : { ...other, ...known };

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** What a public organ is called ends so; what else stands before it in names of files. */
const ORGAN = /\p{Script=Han}+(?:人民政府|办公室|办事处|委员会|中心|[局厅委院省市县区旗镇乡])/u;
const BEFORE_ORGAN = /^(?:附件|上报|报送|年度?)+/u;

/** @param name of a file, with its folders and ending: tells something only where it names one year */
export function titledByName(name: string): Titled {
  const own = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
  const title = titleIn([own]);
  if (title.year !== undefined) return title;
  const years = new Set(own.match(YEAR));
  return years.size === 1 ? titled(organIn(own), [...years][0]) : {};
}

const organIn = (name: string): string =>
  (ORGAN.exec(name.replace(/\s/gu, ''))?.[0] ?? '').replace(BEFORE_ORGAN, '');

/** What the first line that is so says. */
const firstOf = (lines: readonly string[], pattern: RegExp): string | undefined =>
  lines.slice(0, TITLE_WITHIN).flatMap((line) => pattern.exec(line)?.[1] ?? [])[0];

function titled(name: string, year: string | undefined): Titled {
  const organ = cleanOrgan(name);
  return { ...(year !== undefined && { year: Number(year) }), ...(organ && { organ }) };
}

/** What stands before a name in titles and navigation. */
const BEFORE =
  /^(?:.*[>›»|｜：:·]|.*(?:转发|印发)|[（(【[][^）)】\]]*[）)】\]]|关于|现将|公布|发布|标题|附件[一二三四五六七八九十\d]*)+/u;

const cleanOrgan = (text: string): string | undefined => {
  const organ = text.replace(BEFORE, '').replace(/^[^\p{L}]+|[^\p{L}）)]+$/gu, '');
  return organ.length >= 2 && organ.length <= 40 ? organ : undefined;
};
