import fc from 'fast-check';
import { numbersIn } from '../../src/narrative/numbers-in-text';

/** `258件`, `~1200件` for an approximate one, `43.5%±0.1` where the step is not 1. */
const shown = (text: string): string[] =>
  numbersIn(text).map(
    ({ value, unit, step, isApproximate }) =>
      `${isApproximate ? '~' : ''}${value}${unit}${step === 1 ? '' : `±${step}`}`,
  );

test.each<[string, string[]]>([
  ['收到申请3119件，上年结转34件。', ['3119件', '34件']],
  ['收到申请３，１１９件', ['3119件']],
  ['收到申请3,119件', ['3119件']],
  ['收到申请１２件', ['12件']],
  ['办结三十五件，两百零三条', ['35件', '203条']],
  ['主动公开信息一千二百余条', ['~1200条']],
  ['主动公开信息1.2万条', ['12000条±1000']],
  ['主动公开信息3千多条，近500条，约80%', ['~3000条±1000', '~500条', '~80%']],
  ['浏览量50件以上，20—30件', ['~50件', '~30件']],
  ['上百件，数千条，一百件', ['~100件', '~1000条', '100件']],
  ['高效办成一件事', []],
  ['占43.51%，回落12.3个百分点', ['43.51%±0.01', '12.3个百分点±0.1']],
  ['占百分之四十三点五，百分之三十', ['43.5%±0.1', '30%']],
  ['约占三成，增长2倍', ['3成', '2倍']],
  ['约占九成五，近两成半，占三成二', ['9.5成±0.5', '~2.5成±0.5', '3.2成±0.1']],
  ['占七八成，十成', ['10成']],
  ['占9成5以上，占六成三个部门，三成一是网络', ['~9.5成±0.5', '6成', '3个', '3成']],
  ['收费96171.6万元，1.5亿元，400元', ['96171.6万元±0.1', '15000万元±1000', '400元']],
  ['维持5、纠正2、其他0，尚未审结1', ['5', '2', '0', '1']],
  ['培训3场、120人次', ['3场', '120人次']],
  ['行政复议7件（维持5件、纠正2件）', ['7件', '5件', '2件']],
  // what counts nothing
  ['2024年1月1日至12月31日', []],
  ['国办公开办函〔2021〕30号', []],
  ['《条例》第二十条第一款第（三）项', []],
  ['一是制度不全，二是培训不够，进一步统一规范', []],
  ['第十四届人民代表大会', []],
  ['一次性告知，一部分公开，一起推进，每件', []],
  ['1、加强学习', []],
  ['电话0517-83605678，邮编223001', []],
  ['', []],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a number stands where it is said to stand, also beside letters outside the basic plane', () => {
  const text = '𠮷县收到12件，办结三件。';
  expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['12件', '三件']);
});

test('whatever stands around it, a number with its unit is found', () => {
  const around = fc.constantFrom('', '收到', '，', '其中自然人', '。', '办结');
  fc.assert(
    fc.property(
      around,
      fc.nat(99_999),
      fc.constantFrom('件', '条', '份', '场'),
      around,
      (before, value, unit, after) => {
        expect(numbersIn(`${before}${value}${unit}${after}`)).toMatchObject([
          { value, unit, isApproximate: false },
        ]);
      },
    ),
  );
});

test.each(['1', '一千二百'])('a row of nothing but %s is read as fast as any other text', (digits) => {
  expect(numbersIn(`收到${digits.repeat(50_000)}`)).toEqual([]);
});

test('no text makes it fail, and what is found is what the text says there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,，、%一二两十百千万亿件条年第约余𠮷百分之点') }),
      (text) => {
        for (const number of numbersIn(text)) {
          expect(Number.isFinite(number.value)).toBe(true);
          expect(text.slice(number.start, number.end)).toBe(number.text);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
