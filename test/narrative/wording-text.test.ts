import * as fc from 'fast-check';
import { readOwnWordings, ownSentences, wordingsOf } from '../../src/narrative/own-wordings';
import { narrateReport } from '../../src/narrative/narrate-report';
import { sectionTexts } from '../../src/narrative/written';
import type { Wording } from '../../src/narrative/sentence';
import { readWordings, wordingsText } from '../../src/narrative/wording-text';
import { findForm, forms } from '../../src/report/form';
import { faultMessage } from '../../src/words/own-wording';
import { sample } from '../support/samples';

const form = findForm('2021')!;
const own2021 = wordingsOf({ form, table3Form: form });
const { vocabulary } = own2021;
const read = (text: string) => readWordings(text, vocabulary);
const messages = (text: string): readonly string[] => {
  const reading = read(text);
  return 'faults' in reading ? reading.faults.map((fault) => faultMessage(fault.code, fault)) : [];
};

test('a sentence as a clerk reads it', () => {
  const sentence = ownSentences(own2021).find(({ name }) => name === '平台建设')!;
  expect(wordingsText(sentence.wordings)).toBe(
    [
      '如 公开平台.已填=0：{公开平台.各项}。',
      '如 公开平台.种数=0：{自称}不单独开办网站，政府信息统一在{?发布平台}公开。',
      '如 政府网站=0 且 政务新媒体=0：{自称}设政务公开专区{公开专区}处。',
      '否则：{自称}运维［政府网站{政府网站}个、］［政务新媒体{政务新媒体}个、］［，设政务公开专区{公开专区}处］。',
    ].join('\n'),
  );
});

test.each([
  ['新收{新收}件。', '新收{新收}件。'],
  ['', '不写'],
  ['如期办结{办理结果总计}件。', '否则：如期办结{办理结果总计}件。'],
  ['否则：另行说明。', '否则：否则：另行说明。'],
])('a single wording stands alone, unless it begins as a line does: %s', (said, written) => {
  expect(wordingsText([{ text: said }])).toBe(written);
  expect(read(written)).toEqual({ wordings: [{ text: said }] });
});

test.each(forms)('every sentence of the $id form reads back to itself', (one) => {
  const own = wordingsOf({ form: one, table3Form: one });
  for (const { name, wordings } of ownSentences(own)) {
    const hasElse = wordings.some(({ when }) => when === undefined);
    expect([name, readWordings(wordingsText(wordings), own.vocabulary)]).toEqual([
      name,
      { wordings: hasElse ? wordings : [...wordings, { text: '' }] },
    ]);
  }
});

test('names of sentences are told apart', () => {
  const names = ownSentences(own2021).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

describe('what was printed is read back', () => {
  const single = fc.constantFrom(...vocabulary.single);
  const list = fc.constantFrom(...vocabulary.lists);
  const operand = fc.oneof(
    single,
    list.map((name) => `${name}.种数`),
    fc.constantFrom(...vocabulary.texts).map((name) => `${name}.已填`),
    fc.constantFrom(...vocabulary.ticked).map((name) => `${name}.已勾选`),
    fc.tuple(single, fc.nat(100)).map(([name, percent]) => `${name}的${percent}%`),
  );
  const term = fc
    .tuple(operand, fc.constantFrom('=', '≠', '<', '>', '≤', '≥'), fc.oneof(operand, fc.nat(99).map(String)))
    .map((parts) => parts.join(''));
  const when = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' 且 '));
  const slot = fc.oneof(
    single.map((name) => `{${name}}`),
    list.map((name) => `{${name}.各项}`),
    list.map((name) => `{${name}.唯一}`),
    fc.constantFrom('{?整改情况}', '{?别的情况}'),
  );
  const words = fc
    .array(fc.constantFrom(...'件，、。；：如否则不写其他（）“”3. 年𠮷'), { maxLength: 6 })
    .map((chars) => chars.join(''));
  const piece = fc.oneof(
    words,
    slot,
    fc.constant('{自称}'),
    fc.tuple(words, slot, words).map((parts) => `［${parts.join('')}］`),
  );
  const text = fc
    .array(piece, { maxLength: 5 })
    .map((pieces) => pieces.join('').trim())
    .filter((one) => one !== '不写');
  const wordings = fc
    .tuple(fc.array(fc.record({ when, text }), { maxLength: 4 }), text)
    .map(([some, last]): readonly Wording[] => [...some, { text: last }]);

  test('for every sentence', () => {
    fc.assert(
      fc.property(wordings, (some) => {
        expect(read(wordingsText(some))).toEqual({ wordings: some });
      }),
    );
  });

  test('a text with anything in it is read or refused, and what is refused stands where the fault says', () => {
    const anything = fc
      .array(fc.constantFrom(...'如 否则：{}［］[]新收=0且件。\n', '新收', '申请人.各项', '如 新收=0：'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (some) => {
        const reading = read(some);
        if ('wordings' in reading) {
          expect(read(wordingsText(reading.wordings))).toEqual(reading);
          return;
        }
        const lines = some.split('\n').map((line) => [...line]);
        for (const { line, start, end, found } of reading.faults) {
          expect(lines[line - 1]!.slice(start, end).join('').trim()).toBe(found);
        }
      }),
    );
  });
});

test.each<[string, string, readonly Wording[]]>([
  ['a line alone', '本年新收{新收}件。', [{ text: '本年新收{新收}件。' }]],
  [
    'a line alone that begins with 如',
    '如有疑问，请致电：{?联系方式}。',
    [{ text: '如有疑问，请致电：{?联系方式}。' }],
  ],
  [
    'half-width marks',
    '如 新收>=3:共{新收}件[，结转{结转下年度}件]。\n否则:不写',
    [{ when: '新收≥3', text: '共{新收}件［，结转{结转下年度}件］。' }, { text: '' }],
  ],
  ['full-width marks in braces', '联系｛？联系方式｝。', [{ text: '联系{?联系方式}。' }]],
  [
    'other words for the same',
    '如果新收＝０：无。\n\n其他：有。',
    [{ when: '新收=0', text: '无。' }, { text: '有。' }],
  ],
])('%s', (_, text, wordings) => {
  expect(read(text)).toEqual({ wordings });
});

test.each<[string, string, readonly string[]]>([
  ['nothing', '  \n', ['第1行第1字：没有写内容。请写一种说法，不写这句的写“不写”。']],
  ['an unknown figure', '否则：新受{新受}件。', ['第1行第6字：“{新受}”不是已知的名称。是不是“新收”？']],
  [
    'a name that is like none',
    '否则：{某某}。',
    ['第1行第4字：“{某某}”不是已知的名称。请用“本单位说法”表末“可以用的名称”里的。'],
  ],
  [
    'a list that is no list',
    '否则：{新收.各项}。',
    ['第1行第4字：“{新收.各项}”的写法不对：“新收”是一个数。文字里请写“{新收}”，条件里请写“新收=数”。'],
  ],
  [
    'a list as if it were a figure',
    '否则：{申请人}。',
    [
      '第1行第4字：“{申请人}”的写法不对：“申请人”有几项。文字里请写“{申请人.各项}”或“{申请人.唯一}”，条件里请写“申请人.种数”或“申请人.已填”。',
    ],
  ],
  [
    'what people write as if it were a figure',
    '否则：联系{联系方式}。',
    [
      '第1行第6字：“{联系方式}”的写法不对：“联系方式”由经办人填写。文字里请写“{?联系方式}”，条件里请写“联系方式.已填=1”。',
    ],
  ],
  [
    'what people tick in a condition as if it were a figure',
    '如 无其他事项=1：无。\n否则：有。',
    [
      '第1行第3字：“无其他事项”的写法不对：“无其他事项”由经办人确认，只用在条件里：请写“无其他事项.已勾选=1”。',
    ],
  ],
  [
    'an unknown name in a condition',
    '如 结转下年>0：有。\n否则：无。',
    ['第1行第3字：“结转下年”不是已知的名称。是不是“结转下年度”？'],
  ],
  [
    'a condition that compares nothing',
    '如 新收 且 上年结转=0：有。\n否则：无。',
    ['第1行第3字：条件“新收”看不懂。请写成“名称=数”“名称>数”，几个条件用“且”连接。'],
  ],
  [
    'no colon',
    '如 新收=0 无。\n否则：有。',
    ['第1行第1字：“如 新收=0 无。”没有冒号。请写成“如 条件：文字”。'],
  ],
  [
    'no condition',
    '有。\n否则：无。',
    ['第1行第1字：“有。”前面没有“如 条件：”。有几种写法时，每行写明什么情况用，最后一行写“否则：”。'],
  ],
  [
    'no else',
    '如 新收=0：无。',
    [
      '第1行第1字：最后一行“如 新收=0：无。”之后没有“否则：”。请补一行，写明前面都不符合时怎么写，不写这句的写“否则：不写”。',
    ],
  ],
  [
    'a line after else',
    '否则：有。\n如 新收=0：无。',
    ['第2行第1字：“如 新收=0：无。”在“否则：”之后，永远用不到。请移到“否则：”前面，或删去。'],
  ],
  [
    'no text',
    '如 新收=0：\n否则：有。',
    ['第1行第1字：“如 新收=0：”后面没有文字。请写文字；这种情况不写这句的，写“不写”。'],
  ],
  ['an open brace', '否则：新收{新收件。', ['第1行第6字：“{新收件。”的“{”没有配对的“}”。请补上。']],
  ['a stray brace', '否则：新收}件。', ['第1行第6字：“}”前面没有配对的“{”。请补上或删去。']],
  ['an empty slot', '否则：新收{}件。', ['第1行第6字：“{}”里没有名称，或多了空格。请写成“{名称}”。']],
  [
    'an open stretch',
    '否则：新收{新收}件［，共{应办}件。',
    ['第1行第11字：“［，共{应办}件。”的“［”没有配对的“］”。请补上。'],
  ],
  ['a stray stretch', '否则：新收{新收}件］。', ['第1行第11字：“］”前面没有配对的“［”。请补上或删去。']],
  [
    'a stretch in a stretch',
    '否则：［新收{新收}件［，应办{应办}件］］。',
    ['第1行第12字：“［”里面不能再有“［”。请分开写。', '第1行第22字：“］”前面没有配对的“［”。请补上或删去。'],
  ],
  [
    'a stretch that is never left out',
    '否则：新收{新收}件［（含网络）］。',
    ['第1行第11字：“［（含网络）］”里没有数或要填的内容，永远不会省去。请去掉“［］”，或在里面写上“{名称}”。'],
  ],
])('refused: %s', (_, text, expected) => {
  expect(messages(text)).toEqual(expected);
});

test('an office’s own wording is taken; one that cannot be read is told, and the usual one stays', () => {
  const report = sample('suqian-2024');
  const own = readOwnWordings(
    {
      办理情况: '{年度}年，{自称}共收到申请{新收}件，答复{办理结果总计}件。',
      申请人: '来自{申请人.各项',
      办理: '不写',
    },
    own2021,
  );
  expect(own.findings.map(({ sentence, code }) => [sentence, code])).toEqual([
    ['申请人', 'openBrace'],
    ['办理', 'unknownSentence'],
  ]);
  const { 1: text } = sectionTexts(narrateReport({ report, ownWordings: own.wordings }));
  expect(text).toContain('2024年，本机关共收到申请3525件，答复3521件。新收的申请按申请人分，自然人3440件');
});

test('an own wording that tells last year’s figure shows a gap where there is no report of last year', () => {
  const report = sample('suqian-2024');
  const own = readOwnWordings({ 办理情况: '本年{新收}件，上年{上年新收}件。' }, own2021);
  const told = { report, ownWordings: own.wordings };
  expect(sectionTexts(narrateReport(told))[1]).toContain('本年3525件，上年【待填：上年新收】件。');
  const withLastYear = narrateReport({ ...told, previous: sample('suqian-2023') });
  expect(sectionTexts(withLastYear)[1]).toContain('本年3525件，上年3511件。');
});
