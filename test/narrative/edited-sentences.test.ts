import * as fc from 'fast-check';
import { noteOnOutdated, notesOnEdited } from '../../src/narrative/edited-notes';
import { editedSentences } from '../../src/narrative/edited-sentences';
import type { Narration } from '../../src/narrative/narrate-report';
import { narrateReport } from '../../src/narrative/narrate-report';
import { textOf } from '../../src/narrative/passage';
import { readOwnWordings, wordingsOf } from '../../src/narrative/own-wordings';
import { placedSentences, sectionTexts } from '../../src/narrative/written';
import { tableFormsOf } from '../../src/report/report';
import { sample, sampleNames, withCells, withFigures } from '../support/samples';

const report = withFigures(sample('suqian-2024'), {
  'facts.interpretations': 21,
  'facts.responses': 0,
  'facts.pressConferences': 12,
});
const narration: Narration = {
  report,
  previous: sample('suqian-2023'),
  organ: { selfName: '我市', scope: '全市汇总', phone: '0527-84368000' },
};
const generated = narrateReport(narration);
const texts = sectionTexts(generated);

type Change = readonly [from: string, to: string];

/** The texts with changes, each in the first section that has it. */
function changed(...changes: readonly Change[]): Readonly<Record<string, string>> {
  return changes.reduce((sections, [from, to]) => {
    const [section, text] = Object.entries(sections).find(([, one]) => one.includes(from))!;
    return { ...sections, [section]: text.replace(from, to) };
  }, texts);
}
const editedIn = (...changes: readonly Change[]) =>
  editedSentences(narration, generated, changed(...changes));
const lastLines = (...changes: readonly Change[]) =>
  editedIn(...changes).edited.map(({ sentence, text }) => [sentence, text.split('\n').at(-1)]);

test('a text that nobody changed has none', () => {
  expect(editedIn()).toEqual({ edited: [], outdated: [] });
});

test.each(sampleNames)('%s: the same', (name) => {
  const own: Narration = { report: sample(name) };
  const written = narrateReport(own);
  expect(editedSentences(own, written, sectionTexts(written))).toEqual({ edited: [], outdated: [] });
});

test('what was changed, as the cell keeps it: with what the sentence was, and what stays the same every year', () => {
  const { edited, outdated } = editedIn([
    '新收政府信息公开申请3525件，上年结转121件，',
    '共收到申请3525件（其中征地类800件），加上年结转121件，',
  ]);
  expect(outdated).toEqual([]);
  expect(edited).toHaveLength(1);
  const [{ text, ...rest }] = edited as [(typeof edited)[number]];
  expect(rest).toEqual({
    section: 1,
    id: 'handling',
    sentence: '办理情况',
    was: '2024年，全市新收政府信息公开申请3525件，上年结转121件，办结3521件，结转下年度125件。',
    standing:
      '2024年，全市共收到申请3525件（其中征地类800件），加上年结转121件，办结3521件，结转下年度125件。',
    fixed: [{ text: '800', start: 24, end: 27 }],
    leftOut: [],
    lost: { named: [], asked: [], unasked: [], ticked: [] },
    faults: [],
  });
  expect(text).toMatch(/^如 .*\n如 /);
  expect(text.split('\n').at(-1)).toBe(
    '否则：{年度}年，{自称}共收到申请{新收}件（其中征地类800件），加上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件。',
  );
});

test.each<[string, Change[], [string, string][]]>([
  [
    'a sentence that begins otherwise',
    [['新收的申请按申请人分，自然人', '从申请主体看，自然人']],
    [['申请人', '否则：从申请主体看，{申请人.各项}。']],
  ],
  [
    'a sentence that opened the paragraph and does so no longer',
    [['2024年，全市新收', '一年来，全市新收']],
    [
      [
        '办理情况',
        '否则：一年来，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件。',
      ],
    ],
  ],
  [
    'a sentence that ends otherwise',
    [['结转下年度125件。', '结转下年度125件，均在期限内。']],
    [
      [
        '办理情况',
        '否则：{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件，均在期限内。',
      ],
    ],
  ],
  [
    'two sentences that were joined',
    [['结转下年度125件。新收的申请按申请人分，', '结转下年度125件；其中新收的按申请人分，']],
    [
      [
        '办理情况',
        '否则：{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件；',
      ],
      ['申请人', '否则：其中新收的按申请人分，{申请人.各项}。'],
    ],
  ],
  ['a sentence of the clerk’s own beside others', [['结转下年度125件。', '结转下年度125件。工作平稳。']], []],
  ['a number that was changed by hand', [['新收政府信息公开申请3525件', '新收政府信息公开申请3526件']], []],
  ['a sentence that was deleted', [['较上年增加14件，增长0.4%', '']], []],
  ['a gap that was filled in', [['，【待填：整改情况】。', '，已全部整改到位。']], []],
  ['what was told, told otherwise', [['电话：0527-84368000', '电话：0527-84368001']], []],
  [
    'a gap that was filled in a sentence that was worded otherwise',
    [['被纠正的案件，【待填：整改情况】。', '对被纠正的案件，已全部整改到位。']],
    [['被纠正案件整改', '否则：不写']],
  ],
  ['a heading without its full stop', [['（五）监督保障情况。', '（五）监督保障情况：']], []],
])('%s', (_, changes, expected) => {
  expect(lastLines(...changes)).toEqual(expected);
});

test('what people filled in stays to be filled in', () => {
  const { edited } = editedIn(['被纠正的案件，【待填：整改情况】。', '对被纠正的案件，已全部整改到位。']);
  expect(edited[0]!.text).toContain('如 结果纠正>0：对被纠正的案件，{?整改情况}。');
});

test('a stretch that had nothing to say is told', () => {
  const { edited } = editedIn(['发布政策解读21件，', '全年发布政策解读材料21件，']);
  expect(edited.map(({ sentence, leftOut }) => [sentence, leftOut])).toEqual([
    ['解读回应', ['［回应关切{回应关切}次，］']],
  ]);
});

test('marks that wordings use otherwise are told', () => {
  const { edited } = editedIn(['新收的申请按申请人分，', '按国办发［2021］30号分，']);
  expect(edited[0]!.faults.map(({ code, found }) => [code, found])).toEqual([['idleStretch', '［2021］']]);
});

test.each<[string, Change, string[]]>([
  ['nothing', ['新收的申请按申请人分，', '从申请主体看，'], []],
  [
    'a number that stays the same',
    ['办结3521件，结转', '办结3521件（含上门答复5件），结转'],
    ['5不是由表里的数得来的，以后每年都会照这样写。'],
  ],
  [
    'items of a list that were worded otherwise',
    ['理由为本机关不掌握相关政府信息897件', '理由为我市不掌握相关政府信息897件'],
    [
      '897、36、8是“无法提供理由”的数。这些项目由表自动列出，项目的名称或写法改了，数就不再随表变，以后每年都会照这样写。要随表变，请把这几项改回「本机关不掌握相关政府信息897件、没有现成信息需要另行制作36件、补正后申请内容仍不明确8件」再存。',
    ],
  ],
  [
    'what had nothing to say',
    ['发布政策解读21件，', '全年发布政策解读材料21件，'],
    [
      '这次没有内容、没有写出来的，新说法里也没有：［回应关切{回应关切}次，］。以后要用的，请在“本单位说法”表里补上。',
    ],
  ],
  [
    'marks that wordings use otherwise',
    ['新收的申请按申请人分，', '按国办发［2021］30号分，'],
    [
      '不能存为本单位说法：第5行第8字：“［2021］”里没有数或要填的内容，永远不会省去。请去掉“［］”，或在里面写上“{名称}”。',
    ],
  ],
  [
    'what only a person can say, said as a matter of course',
    ['被纠正的案件，【待填：整改情况】。', '被纠正的案件已全部整改到位。'],
    ['“整改情况”原来由经办人填写，新说法里不再问，以后每年都会照这样写。每年不一定都是这样的，请不要存。'],
  ],
  [
    'the same where nobody would have said it',
    ['责任追究方面，【待填：责任追究情况】。', '全年没有责任追究。'],
    [
      '不能存为本单位说法：第5行第1字：没有了“{?责任追究情况}”，以后没有人填写、没有人勾选，也会照这样写。请留着“{?责任追究情况}”，由经办人每年填写。',
    ],
  ],
  [
    'what the organ calls itself',
    ['2024年，全市新收', '2024年，我市新收'],
    [
      '“自称”在新说法里写成了固定的文字，以后每年都会照这样写。要换的只是“自称”的，不用存：请在“基本信息”里改好“自称”，再写正文。',
    ],
  ],
  [
    'the year',
    ['2024年，全市新收', '当年，全市新收'],
    ['“年度”在新说法里写成了固定的文字，以后每年都会照这样写。'],
  ],
])('it is said before a wording is kept: %s', (_, change, notes) => {
  expect(editedIn(change).edited.map(notesOnEdited)).toEqual([notes]);
});

test('a wording for what was ticked is said wherever it is ticked, and this is told', () => {
  const own: Narration = { ...narration, ticked: ['noAccountability'] };
  const written = narrateReport(own);
  const standing = sectionTexts(written);
  const from = '未发生因政府信息公开工作追究责任的情形。';
  expect(standing[1]).toContain(from);
  const { edited } = editedSentences(own, written, {
    ...standing,
    1: standing[1]!.replace(from, `全年${from}`),
  });
  expect(edited.map(({ faults }) => faults)).toEqual([[]]);
  expect(edited.map(notesOnEdited)).toEqual([
    [
      '以后凡是勾选了“本年未发生因政府信息公开工作追究责任的情形”的年份，都会照这样写。请确认新说法没有超出勾选的内容。',
    ],
  ]);
});

test('figures that changed since are put in first; a sentence that they word otherwise is outdated', () => {
  const now: Narration = {
    ...narration,
    report: withCells(report, { 'new.natural': 3441, 'new.total': 3526 }),
  };
  const standing = changed(
    ['新收的申请按申请人分，', '从申请主体看，'],
    ['新收申请较上年增加14件', '新收申请比上年多了14件'],
  );
  const more = editedSentences(now, generated, standing);
  expect(more.edited.map(({ standing: text }) => text)).toContainEqual(
    expect.stringContaining('从申请主体看，自然人3441件、'),
  );
  const compared = more.edited.find(({ sentence }) => sentence === '与上年比较')!;
  expect(compared.fixed.map(({ text }) => text)).toEqual(['14']);
  const fewer: Narration = {
    ...narration,
    report: withCells(report, { 'new.natural': 3000, 'new.total': 3085 }),
  };
  const less = editedSentences(fewer, generated, standing);
  expect(less.outdated).toEqual(['与上年比较']);
  expect(noteOnOutdated(less)).toBe(
    '“与上年比较”按现在填的内容该换一种写法，请先更新正文，再存为本单位说法。',
  );
  expect(noteOnOutdated(more)).toBeUndefined();
});

test('whatever words were put in or taken out, what is saved says with the same figures what stands', () => {
  const [, before, paragraph] = /^(.*\n)(（二）.*)\n（三）/su.exec(texts[1]!)!;
  const points = [...paragraph!];
  const word = fc.constantFrom('，', '其中', '、', '本年', '件', '；', '共', '的情况', '');
  const edit = fc.record({ at: fc.nat(points.length - 1), taken: fc.nat(3), put: word });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const written = [...points];
      for (const { at, taken, put } of edits) written.splice(at, taken, ...put);
      const { edited } = editedSentences(narration, generated, {
        ...texts,
        1: before! + written.join(''),
      });
      for (const { id, sentence, standing, text, was } of edited) {
        const own = readOwnWordings({ [sentence]: text }, wordingsOf(tableFormsOf(report)!));
        expect(own.findings).toEqual([]);
        const again = placedSentences(narrateReport({ ...narration, ownWordings: own.wordings }));
        const told = textOf(again.find((one) => one.id === id && one.section === 1)!.passage);
        // what was put in the place of a gap is asked for again
        if (!was.includes('【')) expect(told).toBe(standing);
      }
    }),
    { numRuns: 60 },
  );
});

test('an own wording that was changed again is saved anew', () => {
  const forms = tableFormsOf(report)!;
  const { wordings } = readOwnWordings({ 申请人: '其中{申请人.各项}。' }, wordingsOf(forms));
  const own: Narration = { ...narration, ownWordings: wordings };
  const written = narrateReport(own);
  const standing = sectionTexts(written);
  const { edited } = editedSentences(own, written, {
    ...standing,
    1: standing[1]!.replace('其中自然人', '申请人中，自然人'),
  });
  expect(edited.map(({ text }) => text)).toEqual(['申请人中，{申请人.各项}。']);
});

test('what was saved is written for another year with that year’s figures', () => {
  const { edited } = editedIn(
    ['新收政府信息公开申请3525件，上年结转121件，', '共收到申请3525件，加上年结转121件，'],
    ['新收的申请按申请人分，', '从申请主体看，'],
  );
  const last = sample('suqian-2023');
  const own = readOwnWordings(
    Object.fromEntries(edited.map(({ sentence, text }) => [sentence, text])),
    wordingsOf(tableFormsOf(last)!),
  );
  expect(own.findings).toEqual([]);
  const [received, carriedIn] = [last.table3.new!.at(-1), last.table3.carriedIn!.at(-1)];
  const written = sectionTexts(narrateReport({ report: last, ownWordings: own.wordings }))[1];
  expect(written).toContain(
    `2023年，本机关共收到申请${String(received)}件，加上年结转${String(carriedIn)}件，`,
  );
  expect(written).toContain(`从申请主体看，自然人${String(last.table3.new![0])}件`);
});
