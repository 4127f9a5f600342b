/** What people have corrected as they were told is not told again, and is followed from then on. */
import type { Narration } from '../../src/narrative/narrate-report';
import { narrateReport } from '../../src/narrative/narrate-report';
import { editedSentences } from '../../src/narrative/edited-sentences';
import { readOwnWordings, wordingsOf } from '../../src/narrative/own-wordings';
import { textOf } from '../../src/narrative/passage';
import type { Refreshed } from '../../src/narrative/stale';
import { refresh } from '../../src/narrative/stale';
import type { WrittenText } from '../../src/narrative/written';
import { placedSentences, sectionTexts } from '../../src/narrative/written';
import type { Cell } from '../../src/report/cell';
import { tableFormsOf } from '../../src/report/report';
import { sample, withFigures } from '../support/samples';

const report = withFigures(sample('suqian-2024'), {
  'facts.interpretations': 21,
  'facts.responses': 3,
  'facts.pressConferences': 12,
});
const before: Narration = { report, previous: sample('suqian-2023'), organ: { selfName: '我市' } };
const after = (changes: Readonly<Record<string, Cell>>): Narration => ({
  ...before,
  report: withFigures(report, changes),
});
const generated = narrateReport(before);
const texts = sectionTexts(generated);

/** A second refresh of what the first one kept, after people changed the text. */
const again = (first: Refreshed, section: number, edit: (text: string) => string, now: Narration) =>
  refresh(first.generated, { ...first.sections, [section]: edit(first.sections[section]!) }, now);
const told = ({ stale, branches }: Refreshed) => [
  ...stale.map(({ state, figure, from, to }) => [state, figure, from, to]),
  ...branches.map(({ sentence, wouldBe }) => [sentence, wouldBe]),
];
const named = (written: WrittenText, name: string) =>
  placedSentences(written).flatMap((one) => (one.name === name ? [textOf(one.passage)] : []));

const FEWER = { 'table3.new.total': 3500, 'table3.new.natural': 3415 };
const MORE = '新收申请较上年增加14件，增长0.4%。';
const LESS = '新收申请较上年减少11件，下降0.3%。';

test('a sentence corrected as it was told: nothing is told, and its numbers are patched the next time', () => {
  const first = refresh(generated, texts, after(FEWER));
  expect(told(first)).toContainEqual(['与上年比较', LESS]);
  const second = again(first, 1, (text) => text.replace(MORE, LESS), after(FEWER));
  expect(told(second)).toEqual([]);
  expect(named(second.generated, '与上年比较')).toEqual([LESS]);
  const fewerYet = after({ 'table3.new.total': 3499, 'table3.new.natural': 3414 });
  const third = again(second, 1, (text) => text, fewerYet);
  expect(third.branches).toEqual([]);
  expect(third.sections[1]).toContain('新收申请较上年减少12件，下降0.3%。');
});

test('a sentence that still stands is told again', () => {
  const first = refresh(generated, texts, after(FEWER));
  expect(told(again(first, 1, (text) => text, after(FEWER)))).toContainEqual(['与上年比较', LESS]);
  // what is right stands elsewhere too, and the wrong one is not gone
  const both = again(first, 1, (text) => `${LESS}${text}`, after(FEWER));
  expect(told(both)).toContainEqual(['与上年比较', LESS]);
});

const NONE = { 'facts.interpretations': 0, 'facts.responses': 0, 'facts.pressConferences': 0 };
const RELEASES = '发布政策解读21件，回应关切3次，召开新闻发布会12场。';

test('a sentence that is no longer said and was taken out: nothing is told, and nothing kept', () => {
  expect(told(refresh(generated, texts, after(NONE)))).toContainEqual(['解读回应', '']);
  const gone = refresh(generated, { ...texts, 1: texts[1]!.replace(RELEASES, '') }, after(NONE));
  expect(told(gone)).toEqual([]);
  expect(named(gone.generated, '解读回应')).toEqual([]);
  // where it is said again, that is told
  const back = again(gone, 1, (text) => text, before);
  expect(told(back)).toEqual([['解读回应', RELEASES]]);
});

test('a sentence that is said now and was put in: it is followed', () => {
  const now = after({ 'facts.converted': 2 });
  const sentence = '将依申请公开的政府信息转为主动公开2件。';
  const first = refresh(generated, texts, now);
  expect(told(first)).toEqual([['转为主动公开', sentence]]);
  const put = again(first, 1, (text) => text.replace('因政府信息公开被申请', `${sentence}$&`), now);
  expect(told(put)).toEqual([]);
  expect(sectionTexts(put.generated)).toEqual(sectionTexts(narrateReport(now)));
  const next = again(put, 1, (text) => text, after({ 'facts.converted': 3 }));
  expect(told(next)).toEqual([['patched', '转为主动公开', '2', '3']]);
  expect(next.sections[1]).toContain('转为主动公开3件');
});

test('a number that a person has put in himself is the ground of the next time', () => {
  const own = { ...texts, 1: texts[1]!.replace('政策解读21件', '政策解读22件') };
  const first = refresh(generated, own, after({ 'facts.interpretations': 22 }));
  expect(told(first)).toEqual([]);
  expect(first.sections).toEqual(own);
  expect(named(first.generated, '解读回应')).toEqual([RELEASES.replace('21', '22')]);
  const second = again(first, 1, (text) => text, after({ 'facts.interpretations': 23 }));
  expect(told(second)).toEqual([['patched', '政策解读', '22', '23']]);
  expect(second.sections[1]).toContain('政策解读23件');
});

describe('after sentences were kept as 本单位说法', () => {
  const changes = [
    ['我市新收政府信息公开申请', '我市共收到申请'],
    ['新收申请较上年增加', '新收申请比上年多'],
  ] as const;
  const standing = {
    ...texts,
    1: changes.reduce((text, [from, to]) => text.replace(from, to), texts[1]!),
  };
  const { edited } = editedSentences(before, generated, standing);
  const { wordings } = readOwnWordings(
    Object.fromEntries(edited.map(({ sentence, text }) => [sentence, text])),
    wordingsOf(tableFormsOf(report)!),
  );
  const kept = (now: Narration): Narration => ({ ...now, ownWordings: wordings });

  test('both are kept', () => expect(edited.map(({ id }) => id)).toEqual(['handling', 'comparison']));

  test('nothing is told while the figures are the same', () => {
    expect(told(refresh(generated, standing, kept(before)))).toEqual([]);
  });

  test('of new figures the numbers alone are told: the text says the rest already', () => {
    const now = kept(after({ 'table3.new.total': 3530, 'table3.new.natural': 3445 }));
    const { stale, branches, sections, generated: next } = refresh(generated, standing, now);
    expect(branches).toEqual([]);
    expect(stale.map(({ state, figure, to }) => [state, figure, to])).toEqual([
      ['patched', '新收', '3530'],
      ['patched', '申请人.自然人', '3445'],
      ['patched', '增减件数', '19'],
      ['patched', '增减比例', '0.5'],
      ['patched', '新收', '3530'],
    ]);
    expect(sections).toEqual(sectionTexts(narrateReport(now)));
    expect(sectionTexts(next)).toEqual(sections);
  });

  test('a sentence that has to say less instead of more is still told', () => {
    const { branches } = refresh(generated, standing, kept(after(FEWER)));
    expect(branches.map(({ sentence, isPatched }) => [sentence, isPatched])).toEqual([['与上年比较', false]]);
  });
});

describe('section 五, where nobody told problems', () => {
  const held = after({ 'table3.carriedOut.total': 100 });

  test('what people wrote themselves is not held against what the figures suggest', () => {
    const own = '2024年存在的主要问题是队伍力量不足，将加强培训。';
    expect(told(refresh(generated, { ...texts, 5: own }, held)).flat()).not.toContain('主要问题和改进措施');
    const section5 = refresh(generated, { ...texts, 5: own }, held);
    expect(section5.stale.filter(({ section }) => section === 5)).toEqual([]);
    expect(section5.sections[5]).toBe(own);
    const nothingKept = generated.filter(({ section }) => section !== 5);
    expect(refresh(nothingKept, { ...texts, 5: own }, held).branches).toEqual([]);
  });

  test('a suggestion that stands as it was generated is', () => {
    expect(refresh(generated, texts, held).branches.map(({ sentence }) => sentence)).toContain(
      '主要问题和改进措施',
    );
  });

  test('told problems are', () => {
    const problems = [{ problem: '队伍力量不足', measure: '加强培训' }];
    const { branches } = refresh(generated, texts, { ...before, problems });
    expect(branches.map(({ sentence }) => sentence)).toEqual(['主要问题和改进措施']);
  });
});
