import { narrateReport, quantitiesFor } from '../../src/narrative/narrate-report';
import { ownSentences, wordingsOf } from '../../src/narrative/own-wordings';
import { textOf } from '../../src/narrative/passage';
import { render, wordingFor } from '../../src/narrative/render';
import { savedWording } from '../../src/narrative/saved-wording';
import { readWordings, wordingsText } from '../../src/narrative/wording-text';
import { sectionTexts } from '../../src/narrative/written';
import { tableFormsOf } from '../../src/report/report';
import { sample, sampleNames, withFigures } from '../support/samples';

const report = withFigures(sample('suqian-2024'), {
  'facts.interpretations': 21,
  'facts.responses': 0,
  'facts.pressConferences': 12,
});
const narration = { report, previous: sample('suqian-2023'), organ: { selfName: '我市' } };
const quantities = quantitiesFor(narration);
const own = wordingsOf(tableFormsOf(report)!);
const sentenceOf = (name: string) => ownSentences(own).find((one) => one.name === name)!;

/** The wording that comes of a text, and its fixed numbers. */
function saved(name: string, standing: string) {
  const sentence = sentenceOf(name);
  const { wordings, fixed, leftOut } = savedWording(sentence, quantities, standing)!;
  const at = sentence.wordings.indexOf(wordingFor(sentence, quantities)!);
  expect(readWordings(wordingsText(wordings), own.vocabulary)).toHaveProperty('wordings');
  return { text: wordings[at]!.text, fixed: fixed.map(({ text }) => text), leftOut };
}

test.each<[string, string, string, string, string[]]>([
  [
    'numbers become slots again',
    '办理情况',
    '2024年，我市共收到申请3525件，加上年结转的121件，全年办结3521件，另有125件顺延到下年度。',
    '{年度}年，{自称}共收到申请{新收}件，加上年结转的{上年结转}件，全年办结{办理结果总计}件，另有{结转下年度}件顺延到下年度。',
    [],
  ],
  [
    'what the paragraph has said before is said where the sentence stands first',
    '办理情况',
    '新收政府信息公开申请3525件，上年结转121件，共办结3521件，结转下年度125件。',
    '{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，共办结{办理结果总计}件，结转下年度{结转下年度}件。',
    [],
  ],
  [
    'a number that a person put in stays fixed, and is told',
    '办理情况',
    '2024年，我市新收政府信息公开申请3525件，其中涉及征地的800件，上年结转121件，办结3521件，结转下年度125件。',
    '{年度}年，{自称}新收政府信息公开申请{新收}件，其中涉及征地的800件，上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件。',
    ['800'],
  ],
  [
    'a whole list',
    '申请人',
    '从申请人看，自然人3440件、商业企业75件、社会公益组织1件、法律服务机构6件、其他组织3件。',
    '从申请人看，{申请人.各项}。',
    [],
  ],
  [
    'a list of which an item was taken out',
    '申请人',
    '新收的申请按申请人分，自然人3440件、商业企业75件、其他组织3件。',
    '新收的申请按申请人分，自然人3440件、商业企业75件、其他组织3件。',
    ['3440', '75', '3'],
  ],
  [
    'a gap stays one',
    '按期答复',
    '有关申请的办理，【待填：按期答复情况】。',
    '有关申请的办理，{?按期答复情况}。',
    [],
  ],
])('%s', (_, name, standing, text, fixed) => {
  expect(saved(name, standing)).toEqual({ text, fixed, leftOut: [] });
});

test('a stretch that may be left out stays one; what was left out this time is told', () => {
  expect(saved('解读回应', '全年发布政策解读21件，召开新闻发布会12场。')).toEqual({
    text: '全年［发布政策解读{政策解读}件，］召开新闻发布会{新闻发布会}场。',
    fixed: [],
    leftOut: ['［回应关切{回应关切}次，］'],
  });
});

test('a sentence that was not written has nothing to save', () => {
  expect(savedWording(sentenceOf('建议提案'), quantities, '公开办理结果。')).toBeUndefined();
});

test.each(sampleNames)(
  '%s: a sentence that nobody changed says the same with what was saved of it',
  (name) => {
    const one = { report: sample(name), organ: { selfName: '我区' } };
    const figures = quantitiesFor(one);
    for (const sentence of ownSentences(wordingsOf(tableFormsOf(one.report)!))) {
      const text = textOf(render(sentence, figures));
      const result = savedWording(sentence, figures, text);
      if (!result) continue;
      expect(result.fixed).toEqual([]);
      expect(textOf(render({ ...sentence, wordings: result.wordings }, figures))).toBe(text);
    }
  },
);

test('what was saved is written the next time', () => {
  const { wordings } = savedWording(
    sentenceOf('办理结果'),
    quantities,
    '办结件中，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理469件。',
  )!;
  const next = { report: sample('suqian-2023'), ownWordings: new Map([['results', wordings]]) };
  expect(sectionTexts(narrateReport(next))[1]).toMatch(/办结件中，予以公开\d+件、部分公开\d+件/);
});

test('a number that stands twice, of which one is not sure, is told as the figure that it was written for', () => {
  const twice = quantitiesFor({
    ...narration,
    report: withFigures(report, { 'table3.carriedIn.total': 125 }),
  });
  const standing = '2024年，我市共收到申请3525件；截至年底尚余125件，办结3521件。';
  const { fixed } = savedWording(sentenceOf('办理情况'), twice, standing)!;
  expect(fixed.map(({ text, was }) => [text, was])).toEqual([['125', { name: '上年结转' }]]);
});
