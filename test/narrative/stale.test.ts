import * as fc from 'fast-check';
import type { Narration } from '../../src/narrative/narrate-report';
import { narrateReport } from '../../src/narrative/narrate-report';
import { refreshSentenceOf, staleSentenceOf } from '../../src/narrative/refresh-sentences';
import { refresh } from '../../src/narrative/stale';
import type { WrittenText } from '../../src/narrative/written';
import { cellsOfSentence, placedSentences, sectionTexts, sentencesByCell } from '../../src/narrative/written';
import type { Cell } from '../../src/report/cell';
import { sample, withFigures } from '../support/samples';

const facts: Readonly<Record<string, Cell>> = {
  'facts.releases': 5500,
  'facts.interpretations': 21,
  'facts.responses': 3,
  'facts.pressConferences': 12,
};
const report = withFigures(sample('suqian-2024'), facts);
const before: Narration = { report, previous: sample('suqian-2023'), organ: { selfName: '我市' } };
const after = (changes: Readonly<Record<string, Cell>>): Narration => ({
  ...before,
  report: withFigures(report, changes),
});
// it is kept beside the text as JSON
const generated = JSON.parse(JSON.stringify(narrateReport(before))) as WrittenText;
const texts = sectionTexts(generated);

/** What the refresh says in short, and the text of section 一 afterwards. */
function refreshed(changes: Readonly<Record<string, Cell>>, edit: (text: string) => string = (text) => text) {
  const standing = { ...texts, 1: edit(texts[1]!) };
  const { stale, branches, sections } = refresh(generated, standing, after(changes));
  return {
    stale: stale
      .filter(({ section }) => section === 1)
      .map(({ state, figure, from, to, found }) => [state, figure, from, to, ...(found ? [found] : [])]),
    branches: branches
      .filter(({ section }) => section === 1)
      .map(({ sentence, wouldBe }) => [sentence, wouldBe]),
    text: sections[1]!,
    standing: standing[1],
  };
}

test('nothing changed', () => {
  expect(refresh(generated, texts, before)).toEqual({ stale: [], branches: [], sections: texts, generated });
});

test('one more interpretation: one number, nothing else', () => {
  const { stale, branches, text } = refreshed({ 'facts.interpretations': 22 });
  expect(stale).toEqual([['patched', '政策解读', '21', '22']]);
  expect(branches).toEqual([]);
  expect(text).toBe(texts[1]!.replace('发布政策解读21件', '发布政策解读22件'));
});

test('where the number stands, and its cells', () => {
  const { stale } = refresh(generated, texts, after({ 'facts.interpretations': 22 }));
  const [{ section, place, cells, sentence }] = stale as [(typeof stale)[number]];
  expect([...texts[section]!].slice(place!.start, place!.end).join('')).toBe('21');
  expect({ cells, sentence }).toEqual({ cells: ['facts.interpretations'], sentence: '解读回应' });
});

test('what people wrote around the number stays, word for word', () => {
  const { stale, text, standing } = refreshed({ 'facts.interpretations': 22 }, (own) =>
    own
      .replace('（一）主动公开情况。', '（一）主动公开情况。今年我们下了21项功夫，成效明显。')
      .replace('发布政策解读21件，', '围绕重点工作发布政策解读21件（含图解）；')
      .replace('办结的3521件中，', ''),
  );
  expect(stale).toEqual([['patched', '政策解读', '21', '22']]);
  expect(text).toBe(standing.replace('发布政策解读21件', '发布政策解读22件'));
});

test('a number that a person replaced stays; that it differs is told, that it is the new one is not', () => {
  const own = (number: string) => (text: string) => text.replace('政策解读21件', `政策解读${number}件`);
  const other = refreshed({ 'facts.interpretations': 22 }, own('30'));
  expect(other.stale).toEqual([['own', '政策解读', '21', '22', '30']]);
  expect(other.text).toBe(other.standing);
  const right = refreshed({ 'facts.interpretations': 22 }, own('22'));
  expect(right.stale).toEqual([]);
  expect(right.text).toBe(right.standing);
});

test('a number of a sentence that was written anew is told and not touched', () => {
  const { stale, text, standing } = refreshed({ 'facts.interpretations': 22 }, (own) =>
    own.replace(
      '发布政策解读21件，回应关切3次，召开新闻发布会12场。',
      '全年解读材料共计21份，质量明显提高。',
    ),
  );
  expect(stale).toEqual([['rewritten', '政策解读', '21', '22']]);
  expect(text).toBe(standing);
});

test('a sentence that was taken out is not taken for one like it', () => {
  const { stale, text, standing } = refreshed(
    { 'table3.unavailable.notHeld.natural': 800, 'table3.unavailable.notHeld.total': 850 },
    (own) => own.replace(/无法提供941件，理由为[^。]*。/u, ''),
  );
  expect(stale).toEqual([
    ['patched', '办理结果.无法提供', '941', '894'],
    ['rewritten', '无法提供', '941', '894'],
    ['rewritten', '无法提供理由.本机关不掌握相关政府信息', '897', '850'],
  ]);
  expect(text).toBe(standing.replace('无法提供941件', '无法提供894件'));
});

test('a sentence that was moved is found again', () => {
  const moved = '发布政策解读21件，回应关切3次，召开新闻发布会12场。';
  const { stale, text, standing } = refreshed(
    { 'facts.interpretations': 22 },
    (own) => `${moved}${own.replace(moved, '')}`,
  );
  expect(stale).toEqual([['patched', '政策解读', '21', '22']]);
  expect(text).toBe(standing.replace('解读21件', '解读22件'));
});

test('a sentence that was cut in two, and two that were made one', () => {
  const { stale } = refreshed({ 'facts.interpretations': 22, 'facts.pressConferences': 13 }, (own) =>
    own
      .replace('条。发布政策解读21件，', '条，发布政策解读21件。')
      .replace('召开新闻发布会12场。', '召开新闻发布会12场，成效明显。'),
  );
  expect(stale).toEqual([
    ['patched', '政策解读', '21', '22'],
    ['patched', '新闻发布会', '12', '13'],
  ]);
});

test('of a text of 20,000 characters that people wrote around the generated one, every number is found again', () => {
  const around = Array.from(
    { length: 400 },
    (_, index) =>
      `第${index}项工作围绕全市中心任务持续推进，制度更加健全，公开内容更加丰富，群众满意度不断提升。`,
  ).join('');
  const { stale } = refreshed({ 'facts.interpretations': 22 }, (own) => `${around}\n${own}\n${around}`);
  expect(stale).toEqual([['patched', '政策解读', '21', '22']]);
});

test('a number with separators is the same number', () => {
  const { stale, text } = refreshed({ 'facts.releases': 5600 }, (own) => own.replace('5500', '5,500'));
  expect(stale).toEqual([['patched', '公开条数', '5500', '5600', '5,500']]);
  expect(text).toContain('主动公开政府信息5600条');
});

test('a figure that became blank is told, and the number stays', () => {
  const { stale, text } = refreshed({ 'facts.releases': null });
  expect(stale).toEqual([['unknown', '公开条数', '5500', null]]);
  expect(text).toBe(texts[1]);
});

test('a gap that is filled in now becomes the number', () => {
  const { stale, text } = refreshed({ 'facts.trainings': 4, 'facts.trainees': null });
  expect(stale).toEqual([['patched', '培训次数', '【待填：培训次数】', '4']]);
  expect(text).toContain('组织或参加政府信息公开培训4次。');
});

test('a branch that no longer fits is shown and not written; of more and less no number is patched', () => {
  const { stale, branches, text } = refreshed({
    'table3.new.total': 3500,
    'table3.new.natural': 3415,
  });
  expect(stale).toEqual([
    ['patched', '新收', '3525', '3500'],
    ['patched', '申请人.自然人', '3440', '3415'],
    ['branch', '增减件数', '14', '11'],
    ['branch', '增减比例', '0.4', '0.3'],
  ]);
  expect(branches).toEqual([['与上年比较', '新收申请较上年减少11件，下降0.3%。']]);
  expect(text).toContain('新收申请较上年增加14件，增长0.4%。');
});

test('a sentence that is not said any more, and one that is said now', () => {
  const { branches } = refreshed({ 'facts.responses': 0, 'facts.converted': 2 });
  expect(branches).toEqual([
    ['解读回应', '发布政策解读21件，召开新闻发布会12场。'],
    ['转为主动公开', '将依申请公开的政府信息转为主动公开2件。'],
  ]);
});

test('what was patched is the ground of the next time', () => {
  const first = refresh(generated, texts, after({ 'facts.interpretations': 22 }));
  const second = refresh(first.generated, first.sections, after({ 'facts.interpretations': 23 }));
  expect(second.stale.map(({ state, from, to }) => [state, from, to])).toEqual([['patched', '22', '23']]);
  expect(second.sections[1]).toBe(texts[1]!.replace('解读21件', '解读23件'));
});

test.each<[string, Record<string, Cell>, (text: string) => string, string]>([
  ['patched', { 'facts.interpretations': 22 }, (text) => text, '“解读回应”里的21已改为22。'],
  [
    'unknown',
    { 'facts.interpretations': null },
    (text) => text,
    '“解读回应”里的21，表中现在空着，没有改。请先填表。',
  ],
  [
    'own',
    { 'facts.interpretations': 22 },
    (text) => text.replace('解读21件', '解读30件'),
    '“解读回应”里生成时是21，您改成了30，表中现在为22，没有改。请核对。',
  ],
  [
    'rewritten',
    { 'facts.interpretations': 22 },
    (text) => text.replace('发布政策解读21件，回应关切3次，召开新闻发布会12场。', ''),
    '“解读回应”里生成时的21，表中现在为22，这句话已改写或删去，找不到原处，没有改。请核对。',
  ],
  [
    'rewritten, and the figure is blank',
    { 'facts.interpretations': null },
    (text) => text.replace('发布政策解读21件，回应关切3次，召开新闻发布会12场。', ''),
    '“解读回应”里生成时的21，表中现在为空，这句话已改写或删去，找不到原处，没有改。请核对。',
  ],
  [
    'a sentence that is said in another way',
    { 'facts.responses': 0 },
    (text) => text,
    '“解读回应”里的3已改为0。 按现在填的内容，“解读回应”的说法也要变。只改数，说法不动，请自己改为「发布政策解读21件，召开新闻发布会12场。」。',
  ],
  [
    'a sentence that is not said',
    { 'facts.interpretations': 0, 'facts.responses': 0, 'facts.pressConferences': 0 },
    (text) => text,
    '“解读回应”里的21已改为0。 “解读回应”里的3已改为0。 “解读回应”里的12已改为0。 按现在填的内容，“解读回应”这句不用写了。只改数，说法不动，请自己删去。',
  ],
])('what is said of it: %s', (_, changes, edit, expected) => {
  const { stale, branches } = refresh(generated, { ...texts, 1: edit(texts[1]!) }, after(changes));
  expect([...stale, ...branches].map(refreshSentenceOf).join(' ')).toBe(expected);
});

test('of a list that loses a kind the numbers are patched, and it is said that the words are the clerk’s to change', () => {
  const { stale, branches, sections } = refresh(
    generated,
    texts,
    after({ 'table4.reconsideration.upheld': 124, 'table4.reconsideration.pending': 0 }),
  );
  expect(branches.map(refreshSentenceOf)).toEqual([
    '按现在填的内容，“行政复议”的说法也要变。只改数，说法不动，请自己改为「因政府信息公开被申请行政复议170件，其中结果维持124件、结果纠正18件、其他结果28件。」。',
  ]);
  // looked at alone, nothing is changed
  expect([...stale, ...branches].map(staleSentenceOf)).toEqual([
    '“行政复议”里的88，表中现在是124。请在面板里用“更新正文里的数”，或者自己改。',
    '“行政复议”里的36，表中现在是0。请在面板里用“更新正文里的数”，或者自己改。',
    '按现在填的内容，“行政复议”的说法也要变。请自己改为「因政府信息公开被申请行政复议170件，其中结果维持124件、结果纠正18件、其他结果28件。」。',
  ]);
  expect(sections[1]).toContain('其中结果维持124件、结果纠正18件、其他结果28件、尚未审结0件。');
});

test('from a cell to its sentences, and back', () => {
  const cell = 'table3.new.total';
  const told = sentencesByCell(generated).get(cell)!;
  expect(told.map(({ section, id }) => [section, id])).toEqual([
    [1, 'handling'],
    [1, 'comparison'],
    [3, 'applicationsLeadIn'],
  ]);
  for (const sentence of told) expect(cellsOfSentence(sentence)).toContain(cell);
});

describe('of random changes', () => {
  const addresses = placedSentences(generated)
    .flatMap(cellsOfSentence)
    .filter((cell) => !cell.startsWith('previous.'));
  const changes = fc.dictionary(fc.constantFrom(...addresses), fc.nat(6000), { maxKeys: 12 });

  test('where every branch still fits, the patched text is the one that would be written', () => {
    let fitting = 0;
    fc.assert(
      fc.property(changes, (some) => {
        const { branches, sections, generated: kept } = refresh(generated, texts, after(some));
        if (branches.length > 0) return;
        fitting += 1;
        const now = narrateReport(after(some));
        expect(sections).toEqual(sectionTexts(now));
        expect(sectionTexts(kept)).toEqual(sectionTexts(now));
      }),
    );
    expect(fitting).toBeGreaterThan(10);
  });

  test('whatever people wrote stays, numbers apart', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(12),
      put: fc.constantFrom('', '，成效明显', '（含21件）', '一是', '𠮷', '3525件'),
    });
    fc.assert(
      fc.property(changes, fc.array(edit, { maxLength: 6 }), (some, edits) => {
        const text = edits.reduce((all, { at, cut, put }) => {
          const points = [...all];
          points.splice(Math.floor(at * points.length), cut, ...put);
          return points.join('');
        }, texts[1]!);
        const { sections, stale } = refresh(generated, { ...texts, 1: text }, after(some));
        const bare = (one: string) => one.replace(/【待填：[^】]*】|\d+(?:\.\d+)?/gu, '#');
        expect(bare(sections[1]!)).toBe(bare(text));
        for (const { section, state, place, from, found } of stale) {
          if (section !== 1 || !place) continue;
          const there = [...text].slice(place.start, place.end).join('');
          expect([state, there]).toEqual([state, found ?? from]);
        }
      }),
    );
  });
});

test('a paragraph that follows the figures by itself, and was not kept, is no news', () => {
  const kept = generated.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter(({ id }) => id !== 'management'),
  }));
  const now = after({ 'table2.normative.made': 77 });
  const live = sectionTexts(narrateReport(now));
  expect(refresh(kept, live, now).branches).toEqual([]);
  // where it does not say so, it is
  expect(refresh(kept, texts, now).branches.map(({ sentence }) => sentence)).toContain('行政规范性文件');
});
