/** Numbers of some organs, of a part of the year or of several years are held against nothing; those of the report still are. */
import { isOfSome, scopesIn } from '../../../src/narrative/claims/of-some';
import { checkText } from '../../../src/narrative/text-check/check';
import { sample } from '../../support/samples';

const city = sample('suqian-2024');

/** `rule 数` of what is found in a passage. */
function found(text: string, organ = city.organ): string[] {
  const { findings } = checkText({ ...city, organ, sections: { '1': text } }, { scope: 'passage' });
  return findings.map(({ rule, place }) => `${rule} ${[...text].slice(place!.start, place!.end).join('')}`);
}

const applications = (text: string) => `（二）依申请公开。${text}`;

test.each([
  '市教育局收到61件，办结60件。',
  '市教育局收到申请61件，市公安局收到申请42件，均已办结。',
  '全市共收到政府信息公开申请3525件，其中沭阳县收到1022件申请，宿城区收到612件。',
  '沭阳县收到1022件申请。宿城区收到612件。',
  '2024年，全市共收到政府信息公开申请3525件。市政府收到156件，办结150件，结转下年度6件。',
  '其中市自然资源和规划局收到申请最多，为156件，办结150件。',
  '市公安局办结申请52件，其中予以公开20件、部分公开3件，不予公开5件，无法提供10件。',
  '市公安局收到申请52件。其中予以公开20件、部分公开3件，不予公开5件。',
  '泗洪县人民政府收到政府信息公开申请522件，同比增长12%。',
  '洋河新区、湖滨新区分别收到申请42件、36件，均按期答复，无结转。',
  '市级部门收到822件，均已办结，无结转。',
  '从受理单位看，市本级受理1159件，占32.9%；县区受理2366件，占67.1%。',
  '市政府办公室收到申请56件，已全部办结，未发生行政复议和行政诉讼。',
  '市级机关未收到被纠正的复议案件。',
  '上半年收到申请1712件，办结1650件；下半年收到申请1813件，办结1871件。',
  '十四五以来累计收到12876件，累计办结12540件。',
  '“十四五”以来，全市累计收到申请12876件，累计办结12540件，结转380件。',
  '2020年以来，全市收到申请15000余件，办结14900件，其中予以公开6500件。',
  '12月底收到的1件申请结转2025年办理。',
  '近三年行政诉讼败诉案件分别为3件、1件、0件。',
  '公开类答复占54.02%。',
  '收到3件行政复议通知书。',
  '复议决定维持的88件中，又提起诉讼的52件。',
  '政府信息公开行政复议170件，促成撤回复议申请21件。',
])('%s', (text) => {
  expect(found(applications(text))).toEqual([]);
});

test.each([
  '市本级发生政府信息公开行政复议12件、行政诉讼5件，均维持。',
  '县区发生政府信息公开行政复议103件，其中维持50件、纠正11件；行政诉讼41件，均维持。',
  '市司法局办理政府信息公开行政复议案件156件，其中维持80件、纠正15件。',
  '全市发生政府信息公开行政复议170件。市政府作为被申请人的行政复议3件，行政诉讼2件，均维持。',
  '（三）政府信息管理。市级机关制发行政规范性文件20件、废止60件、现行有效152件。',
  '（三）政府信息管理。市级行政规范性文件制发20件、废止60件、现行有效152件。',
])('%s', (text) => {
  expect(found(text)).toEqual([]);
});

const office = '宿迁市人民政府办公室';
test.each([
  ['its own name', '宿迁市收到申请3526件，办结3522件。', city.organ, ['E01 3526件', 'E03 3522件']],
  [
    'a government whose text tells nothing of all its organs',
    '市政府收到政府信息公开申请3526件，办结3522件。',
    city.organ,
    ['E01 3526件', 'E03 3522件'],
  ],
  [
    'the report of an office alone',
    '市政府办公室收到申请3526件，市政府办公室办结3522件。',
    office,
    ['E01 3526件', 'E03 3522件'],
  ],
  [
    'all its organs',
    '各级行政机关收到申请3526件。我局办结3522件。',
    city.organ,
    ['E01 3526件', 'E03 3522件'],
  ],
  [
    'some organs in a bracket, and all again behind it',
    '全市收到申请3525件（市本级收到1159件），办结3522件。',
    city.organ,
    ['E03 3522件'],
  ],
  [
    'a part and then the whole',
    '市级部门收到申请822件，全市共办结3522件。上半年收到1712件，全年收到申请3526件。',
    city.organ,
    ['E03 3522件', 'E01 3526件'],
  ],
  [
    'since this year began',
    '今年以来，共收到申请3526件。2024年以来，办结3522件。',
    city.organ,
    ['E01 3526件', 'E03 3522件'],
  ],
])('wrong numbers: %s', (_what, text, organ, expected) => {
  expect(found(applications(text), organ)).toEqual(expected);
});

test.each([
  ['市教育局收到61件，全市办结3521件', ['市教育局收到61件，']],
  ['全市收到3525件（县区收到2366件），办结3521件', ['县区收到2366件']],
  ['近三年收到9000件，2024年收到3525件', ['近三年收到9000件，']],
  ['自市教育局成立以来收到61件', ['自市教育局成立以来收到61件']],
  ['三是会同市司法局、各部门加强培训', []],
])('of some: %s', (text, expected) => {
  const scopes = scopesIn(text, { start: 0, end: text.length }, { organ: city.organ, year: 2024 });
  const letters = [...text].map((letter, at) => (isOfSome(scopes, at) ? letter : '|')).join('');
  expect(letters.split(/\|+/u).filter((one) => one !== '')).toEqual(expected);
});
