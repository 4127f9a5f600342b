/** The text as the pane shows it: numbers led to their cells, gaps counted, stale and wrong numbers marked. */
import { ownWorkbook } from '../../src/documents/own-workbook';
import { sentencesTelling } from '../../src/documents/telling-sentences';
import { textView } from '../../src/documents/text-view';
import type { TextView, ViewPiece } from '../../src/documents/text-view';
import { tickWrite } from '../../src/documents/text-ticks';
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import { narrationOf } from '../../src/documents/workbook-narration';
import { narrateReport } from '../../src/narrative/narrate-report';
import { paragraphText } from '../../src/narrative/written';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { keptText } from '../../src/workbook/kept-text';
import { namedSheets } from '../../src/workbook/named-sheets';
import { paragraphName, writtenName } from '../../src/workbook/names';
import type { PlanContent } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { levelWords } from '../../src/words/levels';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];

type Typed = Readonly<Record<string, PlanContent>>;

function workbook(report: Report, typed: Typed = {}, sheets: readonly SheetKind[] = usualKinds) {
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: now.organ,
    year: 2024,
    sheets,
    report,
    previous: last,
    basics: { level: levelWords.prefecture },
  });
  const contents = new Map(Object.entries(typed));
  return ownWorkbook(
    namedSheets(standingOf({ sheets: plan.sheets.map((sheet) => withContents(sheet, contents)) })),
  );
}

function viewOf(...given: Parameters<typeof workbook>): TextView {
  const own = workbook(...given);
  const check = checkWhole(own.reading);
  return textView(own, check, toldCheck(check, own.reading))!;
}

/** What 写正文 writes for the report. */
function written(report: Report): Typed {
  const text = narrateReport(narrationOf(workbook(report)).narration);
  return Object.fromEntries(
    text.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => [
        [paragraphName(paragraph.id), paragraphText(paragraph)],
        [writtenName(paragraph.id), keptText(paragraph)!],
      ]),
    ),
  );
}

const shown = (piece: ViewPiece): string => {
  if (piece.kind !== 'number') return piece.text;
  const { cells, to, isWrong } = piece;
  return `[${piece.text}${to === undefined ? '' : `→${to}`}${isWrong ? '!' : ''}|${cells.length > 1 ? cells.length : cells.join('')}]`;
};
const paragraph = (view: TextView, name: string) =>
  view.sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.name === name)!;
const textOf = (view: TextView, name: string) => paragraph(view, name).pieces.map(shown).join('');

const APPLICATIONS = 'text.applications';
const BEGINS = /^（二）.+?结转下年度.+?件。/u;

test('nobody has begun: what would be written, section by section', () => {
  const view = viewOf(now);
  expect(view.isWritten).toBe(false);
  expect(
    view.sections.map(({ heading, paragraphs }) => [heading, paragraphs.map(({ label }) => label)]),
  ).toEqual([
    ['前言', ['前言']],
    [
      '一、总体情况',
      [
        '（一）主动公开情况',
        '（二）依申请公开情况',
        '（三）政府信息管理情况',
        '（四）政府信息公开平台建设情况',
        '（五）监督保障情况',
      ],
    ],
    ['三、收到和处理政府信息公开申请情况', ['第三部分表前的说明']],
    ['四、政府信息公开行政复议、行政诉讼情况', ['第四部分表前的说明']],
    ['五、存在的主要问题及改进情况', ['主要问题及改进措施']],
    ['六、其他需要报告的事项', ['信息处理费和其他事项']],
  ]);
  expect(BEGINS.exec(textOf(view, APPLICATIONS))?.[0]).toBe(
    '（二）依申请公开情况。2024年，本机关新收政府信息公开申请[3525|table3.new.total]件，' +
      '上年结转[121|table3.carriedIn.total]件，办结[3521|table3.handledTotal.total]件，' +
      '结转下年度[125|table3.carriedOut.total]件。',
  );
});

test('gaps lead to where they are filled in, and what is on no other sheet to the text', () => {
  const { gaps } = viewOf(now, {
    'text.1': '【待填：获奖情况】',
    'text.platforms': '（四）平台。【待填：网址】',
  });
  const typed = ['【待填：网址】', '【待填：获奖情况】'];
  expect(gaps.flatMap(({ shown, target }) => (typed.includes(shown) ? [[shown, target]] : []))).toEqual([
    ['【待填：网址】', { sheet: 'basics', name: 'basic.website' }],
    ['【待填：获奖情况】', { sheet: 'text', name: 'text.1' }],
  ]);
  const generated = viewOf(now);
  const to = (shown: string) => generated.gaps.find((gap) => gap.shown === `【待填：${shown}】`)?.target;
  expect([to('培训次数'), to('按期答复情况'), to('改进措施')]).toEqual([
    { cells: ['facts.trainings'] },
    { sheet: 'facts', name: 'told.onTime' },
    { sheet: 'facts', name: 'problem.1' },
  ]);
});

test('a statement that the figures ask for is confirmed where it stands', () => {
  const { gaps } = viewOf(withFigures(now, { 'facts.accountability': 0, 'facts.evaluations': 0 }));
  expect(gaps.flatMap(({ shown, target }) => (shown.includes('确认') ? [[shown, target]] : []))).toEqual([
    ['【待填：未组织社会评议的确认】', { sheet: 'facts', name: 'tick.noEvaluation' }],
    ['【待填：未发生责任追究的确认】', { sheet: 'facts', name: 'tick.noAccountability' }],
  ]);
});

test('gaps are numbered through the whole text', () => {
  const { sections, gaps } = viewOf(now);
  const numbered = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.gap] : []))),
  );
  expect(numbered).toEqual(gaps.map((_, index) => index));
  expect(gaps.length).toBeGreaterThan(10);
});

test('what was written reads as what would be written, and nothing is stale', () => {
  const [view, generated] = [viewOf(now, written(now)), viewOf(now)];
  expect(view.isWritten).toBe(true);
  expect(view.sections).toEqual(generated.sections);
  expect([view.patches, view.findings]).toEqual([[], []]);
});

test('numbers that the tables no longer have are told as they were and as they are, whatever was written around them', () => {
  const typed = written(now);
  const own = (typed[APPLICATIONS] as string)
    .replace('本机关新收', '我市共收到')
    .replace('增长0.4%', '略有增长');
  const view = viewOf(withFigures(now, { 'table3.new.natural': 3455, 'table3.new.total': 3540 }), {
    ...typed,
    [APPLICATIONS]: own,
  });
  expect(textOf(view, APPLICATIONS)).toContain(
    '我市共收到政府信息公开申请[3525→3540|table3.new.total]件，上年结转[121|table3.carriedIn.total]件',
  );
  expect(textOf(view, APPLICATIONS)).toContain('较上年增加[14→29|2]件，略有增长。');
  expect(view.patches).toEqual(['1:87 3525 3540', '1:134 3440 3455', '1:485 14 29', '3:19 3525 3540']);
  // the wrong numbers are told once
  expect(paragraph(view, APPLICATIONS).findings).toEqual([]);
});

test('a number that somebody typed wrong is marked, and what was found stands with its paragraph', () => {
  const typed = written(now);
  const view = viewOf(now, {
    ...typed,
    'text.disputesLeadIn': '因政府信息公开被申请行政复议160件，另有【待填：整改情况】。',
  });
  expect(textOf(view, 'text.disputesLeadIn')).toBe(
    '因政府信息公开被申请行政复议[160!|table4.reconsideration.total]件，另有【待填：整改情况】。',
  );
  expect(
    paragraph(view, 'text.disputesLeadIn').findings.map(({ mark, sentence }) => [mark, sentence]),
  ).toEqual([['必改', '正文写“行政复议160件”，表四是170件。']]);
});

test('a text of people that was never generated: its numbers lead to the cells that they tell', () => {
  const text = '全年收到政府信息公开申请3525件，其中自然人3440件。召开会议3次。';
  const view = viewOf(now, { [APPLICATIONS]: text });
  expect(textOf(view, APPLICATIONS)).toBe(
    '全年收到政府信息公开申请[3525|table3.new.total]件，其中自然人[3440|table3.new.natural]件。召开会议3次。',
  );
});

test('a sentence that is to be said otherwise now is told in its section', () => {
  const view = viewOf(now, { ...written(now), 'tick.noAccountability': '是' });
  expect(view.sections[1]!.notes).toEqual([
    '按现在填的内容，“责任追究”的说法也要变。请自己改为「未发生因政府信息公开工作追究责任的情形。」。',
  ]);
});

test('from cells to the sentences that tell them', () => {
  const view = viewOf(now);
  const telling = (...cells: string[]) =>
    sentencesTelling(view, new Set(cells)).map(({ label, text }) => [label, text]);
  expect(telling('table4.reconsideration.pending')).toEqual([
    [
      '（二）依申请公开情况',
      '因政府信息公开被申请行政复议170件，其中结果维持88件、结果纠正18件、其他结果28件、尚未审结36件。',
    ],
  ]);
  expect(telling('table3.carriedIn.total').map(([label]) => label)).toEqual([
    '（二）依申请公开情况',
    '第三部分表前的说明',
    '主要问题及改进措施',
  ]);
  expect(telling('table3.new.researchInstitute')).toEqual([]);
});

test('statements are ticked where the sheet says 是, each written back over what was shown', () => {
  const { ticks } = viewOf(now, { 'tick.noReleases': '是', 'tick.allOnTime': '√' });
  expect(ticks.map(({ id, isTicked, holds }) => [id, isTicked, holds]).slice(0, 3)).toEqual([
    ['noReleases', true, '是'],
    ['allOnTime', false, '√'],
    ['sourceAttribution', false, ''],
  ]);
  expect(tickWrite(ticks[0]!, false)).toEqual({
    name: 'tick.noReleases',
    expected: '是',
    input: { value: '' },
  });
  expect(viewOf(now, {}, ['table3']).ticks).toEqual([]);
});

test('with table 3 alone its figures are told, and the rest is still to be filled in', () => {
  const view = viewOf(now, {}, ['table3']);
  expect(BEGINS.exec(textOf(view, APPLICATIONS))?.[0]).toContain('[3525|table3.new.total]件');
  expect(view.gaps.find(({ shown }) => shown === '【待填：网址】')?.target).toBeUndefined();
});
