/** E18–E22: what the sections have to hold, by what they say and not by how they are divided. */
import type { Level } from '../../../report/report';
import { formForYear } from '../../../report/form';
import lexicon from '../../claims/words.json';
import { brokenAssertions } from './assertions';
import { both } from './both';
import { wrongFacts } from './facts';
import type { FoundAt, Outcome, Section, TextContext, TextRule } from '../rule';

const format2021 = '国办公开办函〔2021〕30号';
const AFTER_2021 = 2021;
const governments: readonly Level[] = ['province', 'prefecture', 'county', 'township'];

const OVERVIEW = '1';
const PROBLEMS = '5';
const OTHERS = '6';

export const contentRules: readonly TextRule[] = [
  {
    id: 'E18',
    severity: 'query',
    statement:
      '一、总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面（2021版；认内容，不认标题）',
    source: format2021,
    needs: 'text',
    check: (context) =>
      isOld(context)
        ? { why: 'otherForm' }
        : inSection(context, OVERVIEW, (section) =>
            missing(section, lexicon.aspects, (lacking) => ({ code: 'aspects', missing: lacking })),
          ),
  },
  {
    id: 'E19',
    severity: 'hint',
    statement: '一、总体情况不超过规定的字数（默认不核，设了上限才核）',
    source: '地方通知（多为不超过1000字）',
    needs: 'text',
    check: (context) => {
      const most = context.settings.mostCharacters;
      if (most === undefined) return { why: 'noLimit' };
      return inSection(context, OVERVIEW, (section) => {
        const count = [...section.text.replace(/\s/gu, '')].length;
        return count <= most ? undefined : { code: 'tooLong', ...whole(section), value: count, wanted: most };
      });
    },
  },
  {
    id: 'E20',
    severity: 'query',
    statement: '五、存在的主要问题及改进情况不写“无”“暂无问题”，有问题也有措施',
    source: format2021,
    needs: 'text',
    check: (context) => inSection(context, PROBLEMS, problems),
  },
  {
    id: 'E21',
    severity: 'query',
    statement: '六、其他需要报告的事项写明收取信息处理费情况（没有收取也写）；件数、金额与“正文用数”一致',
    source: `${format2021}（“收取信息处理费情况在此处报告”）`,
    needs: 'text',
    check: (context) => {
      const told = inSection(context, OTHERS, (section) =>
        isOld(context) || /处理费|收费|费用/u.test(section.text)
          ? undefined
          : { code: 'noFees', ...whole(section), missing: [] },
      );
      return both(told, both(wrongFacts(context, 'E21'), brokenAssertions(context, 'E21')));
    },
  },
  {
    id: 'E22',
    severity: 'query',
    statement: '各级人民政府的报告写到工作考核、社会评议和责任追究结果（评估、测评、满意度、问责、通报也算）',
    source: '《政府信息公开条例》第五十条第四项',
    levels: governments,
    needs: 'report',
    check: (context) => {
      if (!context.report.level) return { why: 'noLevel' };
      if (!governments.includes(context.report.level)) return { why: 'otherLevel' };
      const text = context.sections.map((section) => section.text).join('\n');
      return inSection(context, OVERVIEW, (section) =>
        missing(section, lexicon.supervision, (lacking) => ({ code: 'supervision', missing: lacking }), text),
      );
    },
  },
];

const isOld = ({ report }: TextContext): boolean =>
  report.year < AFTER_2021 || formForYear(report.year).firstReportYear < AFTER_2021;

const whole = ({ id, text }: Section) => ({ section: id, span: { start: 0, end: text.length } });

/** A blank section is said to be blank, whatever it should hold. */
function inSection(
  { sections }: TextContext,
  id: string,
  look: (section: Section) => FoundAt | undefined,
): Outcome {
  const section = sections.find((one) => one.id === id);
  if (!section) return { why: 'noSection' };
  const found: FoundAt | undefined =
    bodyOf(section) === '' ? { code: 'blankSection', ...whole(section), missing: [] } : look(section);
  return { checked: 1, found: found ? [found] : [] };
}

/** The text without its own heading. */
const bodyOf = ({ text }: Section): string =>
  text.replace(/^[一二三四五六七八九十]+、[^，。；\n]{2,30}(?:\n|$)/u, '').trim();

type Lacking = Pick<Extract<FoundAt, { readonly missing: readonly string[] }>, 'code' | 'missing'>;

function missing(
  section: Section,
  wanted: Readonly<Record<string, readonly string[]>>,
  found: (lacking: readonly string[]) => Lacking,
  text = section.text,
): FoundAt | undefined {
  const lacking = Object.entries(wanted)
    .filter(([, words]) => !words.some((word) => text.includes(word)))
    .map(([name]) => name);
  return lacking.length === 0 ? undefined : { ...found(lacking), ...whole(section) };
}

const NO_PROBLEMS =
  /^(?:[^，。；]{0,12}，)?(?:[^，。；]{0,16}?)(?:无|暂无|没有|不存在)(?:存在)?(?:明显|主要|突出|重大|较大)?(?:的)?(?:问题|[。；]|$)/u;

function problems(section: Section): FoundAt | undefined {
  const body = bodyOf(section);
  const none = NO_PROBLEMS.exec(body);
  if (none) return { code: 'noProblems', ...whole(section), quote: none[0].trim() };
  const lacking = [
    ...(lexicon.problems.some((word) => body.includes(word)) ? [] : ['存在的问题']),
    ...(lexicon.measures.some((word) => body.includes(word)) ? [] : ['改进措施']),
  ];
  return lacking.length === 0 ? undefined : { code: 'noMeasures', ...whole(section), missing: lacking };
}
