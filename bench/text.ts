/** Writing, checking and refreshing a report's text. Baselines: one regular expression over its numbers, a template, a plain diff. */
import diff from 'fast-diff';
import type { Narration } from '../src/narrative/narrate-report';
import { narrateReport } from '../src/narrative/narrate-report';
import { refresh } from '../src/narrative/stale';
import { checkText } from '../src/narrative/text-check/check';
import { sectionTexts } from '../src/narrative/written';
import type { Report } from '../src/report/report';
import { sample, withFigures } from '../test/support/samples';
import type { Measured, Section } from './measure';
import { inTurn, micro, milli, times } from './measure';

const LENGTHS = [5_000, 20_000, 80_000] as const;
const USUAL = 20_000;
const NUMBER = /\d+(?:\.\d+)?/gu;
/** Every so many numbers one is wrong. */
const WRONG = 10;

const narration: Narration = {
  report: withFigures(sample('suqian-2024'), {
    'facts.releases': 5500,
    'facts.interpretations': 21,
    'facts.pressConferences': 12,
    'facts.channelOnline': 3000,
    'facts.channelMail': 490,
    'facts.websites': 1,
    'facts.newMediaAccounts': 2,
    'facts.trainings': 4,
    'facts.feeNotices': 3,
    'facts.feeNoticed': 3940,
    'facts.feeCollected': 3940,
  }),
  previous: sample('suqian-2023'),
  organ: { selfName: '我市', platform: '市政府网站' },
  ticked: ['allOnTime', 'noAccountability'],
};
const PROSE =
  '持续完善公开制度，围绕重点领域和民生关切做好信息发布。全年组织专题培训12场，走访企业35家，答复来电咨询260余次，推动基层公开专区便民利民。';

/** The text of a report that is so long: section 一 goes on about applications and about what no table holds. */
function reportOf(length: number): Report {
  const sections = sectionTexts(narrateReport(narration));
  const others = Object.entries(sections).reduce(
    (sum, [id, text]) => (id === '1' ? sum : sum + text.length),
    0,
  );
  const own = sections['1']!;
  const [, applications] = own.split('\n');
  const more = `\n${applications!.replace(/^（二）[^。]*。/u, '')}${PROSE}`;
  const room = length - others - own.length;
  const text = own + more.repeat(Math.ceil(room / more.length)).slice(0, room);
  return { ...narration.report, sections: { ...sections, 1: text.slice(0, text.lastIndexOf('。') + 1) } };
}

const textOf = ({ sections }: Report): string => Object.values(sections!).join('\n');

/** Every tenth number is one too many. */
function withWrong(report: Report): Report {
  let count = 0;
  const text = report.sections![1]!.replace(NUMBER, (number) =>
    (count += 1) % WRONG === 0 ? String(Number(number) + 1) : number,
  );
  return { ...report, sections: { ...report.sections, 1: text } };
}

const thousands = (count: number): string => `${count.toLocaleString('en-US')}字`;

export function benchText(): readonly Section[] {
  return [checking(), writing()];
}

function checking(): Section {
  const { previous } = narration;
  const reports = LENGTHS.map(reportOf);
  const usual = reports[LENGTHS.indexOf(USUAL)]!;
  const all = [...reports, withWrong(usual)];
  const texts = all.map(textOf);
  const found = all.map((report) =>
    checkText(report, { previous }).findings.filter(({ rule }) => /^E0/.test(rule)),
  );
  if (found.slice(0, -1).some(({ length }) => length > 0) || found.at(-1)!.length === 0)
    throw new Error('the texts are not right, or the wrong numbers are not found');
  const figures = inTurn(
    [
      ...all.map((report) => () => void checkText(report, { previous })),
      ...texts.map((text) => () => void [...text.matchAll(NUMBER)]),
    ],
    { rounds: 9 },
  );
  const row = (what: string, index: number, limit = ''): Measured => {
    const [figure, baseline] = [figures[index]!, figures[all.length + index]!];
    return {
      what,
      figure: milli(figure),
      baseline: '一个正则表达式找出同样文字里的数',
      baselineFigure: micro(baseline),
      ratio: times(figure / baseline),
      limit,
    };
  };
  const at = LENGTHS.indexOf(USUAL);
  const growth = LENGTHS.map((length, index) => {
    const perLetter = figures[index]! / length / (figures[at]! / USUAL);
    return `${thousands(length)} ${perLetter.toFixed(2)}`;
  });
  return {
    title: '核对正文',
    note: `宿迁 2024 的正文，接以重复的申请办理情况和别的工作。每字用时与${thousands(USUAL)}之比：${growth.join('，')}。`,
    rows: [
      ...LENGTHS.map((length, index) =>
        row(`全部规则，${thousands(length)}`, index, length === USUAL ? '与字数成正比' : ''),
      ),
      row(`${thousands(USUAL)}，每${WRONG}个数错一个`, all.length - 1),
    ],
  };
}

function writing(): Section {
  const generated = narrateReport(narration);
  const texts = sectionTexts(generated);
  const whole = Object.values(texts).join('\n');
  const template = whole.replace(NUMBER, '#');
  const numbers = whole.match(NUMBER)!;
  const plain = () => {
    let next = 0;
    template.replace(/#/gu, () => numbers[next++]!);
  };
  const now: Narration = {
    ...narration,
    report: withFigures(sample('suqian-2024'), { ...narration.report.facts, 'facts.releases': 5501 }),
  };
  const standing = Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, text.replace(/。/gu, '。按要求做好各项工作。')]),
  );
  const long = { ...standing, 1: `${standing[1]}\n${PROSE.repeat(USUAL / PROSE.length)}` };
  const changed = (texts: Readonly<Record<string, string>>) => () => {
    const { stale } = refresh(generated, texts, now);
    if (!stale.some(({ state }) => state === 'patched')) throw new Error('the changed number is not found');
  };
  const differing = (texts: Readonly<Record<string, string>>) => () =>
    void diff(whole, Object.values(texts).join('\n'));
  const [narrate, filled, short, shortDiff, wide, wideDiff] = inTurn(
    [
      () => void narrateReport(narration),
      plain,
      changed(standing),
      differing(standing),
      changed(long),
      differing(long),
    ],
    { rounds: 15, calls: 4 },
  ) as [number, number, number, number, number, number];
  const row = (what: string, figure: number, baseline: string, base: number): Measured => ({
    what,
    figure: milli(figure),
    baseline,
    baselineFigure: base < 1 ? micro(base) : milli(base),
    ratio: times(figure / base),
  });
  const plainDiff = '生成的与现有的文字逐字比较一次';
  return {
    title: '写正文，改数后刷新正文',
    note: `宿迁 2024，生成的正文${whole.length}字；每句之后有自己写的话；改一个数。`,
    rows: [
      row('生成全文', narrate, '把同样的数填进写好的文字', filled),
      row('刷新', short, plainDiff, shortDiff),
      row(`刷新，另有自己写的${thousands(USUAL)}`, wide, plainDiff, wideDiff),
    ],
  };
}
