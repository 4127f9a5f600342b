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

/** As offices name a part: with a verb or without one, behind a bracket, in a heading, by months, by matter. */
test.each([
  [
    city.organ,
    applications(
      '以市政府名义答复申请152件，其中予以公开82件、部分公开11件、不予公开9件、无法提供40件、不予处理4件、其他处理6件。',
    ),
  ],
  [city.organ, applications('向市政府提出的申请156件，答复152件，结转4件。')],
  [city.organ, applications('市政府本级：新收156件，办结152件，予以公开82件，结转4件。')],
  [city.organ, applications('市级：收到822件，办结830件。县区：收到2547件，办结2539件。')],
  [city.organ, applications('沭阳县：新收1022件，办结1010件，予以公开510件。')],
  [
    city.organ,
    applications(
      '（1）市政府本级。收到156件，办结152件，其中予以公开82件。\n（2）市级部门。收到822件，办结830件。',
    ),
  ],
  [city.organ, applications('市级层面，新收978件，办结982件，予以公开410件。')],
  [city.organ, applications('县区层面新收2547件，上年结转80件，办结2539件，结转下年度88件。')],
  [
    city.organ,
    applications('全市收到申请3525件，同比增长0.4%。其中，市级978件，办结982件，县区2547件，办结2539件。'),
  ],
  [city.organ, applications('全市收到申请3525件，其中沭阳县1022件，办结1010件，予以公开510件。')],
  [city.organ, applications('市级部门的政府信息公开申请822件，办结830件，予以公开410件。')],
  [city.organ, applications('市公安局政府信息公开申请322件，办结318件，予以公开110件。')],
  [city.organ, applications('市政府办公室牵头办结重大疑难申请56件，予以公开20件，部分公开10件。')],
  [city.organ, applications('市政府（含办公室）收到156件，答复152件，全市收到3525件。')],
  [city.organ, applications('市政府办公室（市大数据局）收到申请156件，办结152件。')],
  ['沭阳县人民政府', applications('县本级（含县政府办公室）收到申请120件，答复118件。')],
  [
    city.organ,
    applications('县（区）政府收到申请1820件，办结1811件，乡镇（街道）收到申请727件，办结728件。'),
  ],
  [
    city.organ,
    '（三）政府信息管理。市政府（含市政府办公室）制发行政规范性文件12件，废止60件，现行有效152件。全市制发行政规范性文件50件。',
  ],
  [
    city.organ,
    '（三）政府信息管理。以市政府、市政府办公室名义印发行政规范性文件12件，废止60件，现行有效152件。',
  ],
  [city.organ, applications('全市公安系统收到申请322件，办结318件。')],
  [city.organ, applications('市政府收到行政复议12件，市政府部门被申请行政复议55件，全市合计170件。')],
  [city.organ, applications('以市政府为被申请人的行政复议案件5件，维持3件，纠正1件。全市行政复议170件。')],
  [city.organ, applications('以市政府为被告的行政诉讼5件，维持3件，尚未审结2件。')],
  [city.organ, applications('针对市政府提起的行政诉讼2件，均维持。')],
  [city.organ, applications('涉及市政府的行政复议3件、行政诉讼2件，均维持。')],
  [city.organ, applications('市政府作为被告的行政诉讼2件，均胜诉。全市行政诉讼77件。')],
  [city.organ, '市级部门政府信息公开行政复议55件，维持30件，纠正5件。'],
  [city.organ, '市公安局、市资规局等部门政府信息公开行政复议55件，维持30件，纠正5件。'],
  [city.organ, '县区政府信息公开行政诉讼41件，维持23件，无败诉。'],
  [city.organ, '市资规局政府信息公开行政复议25件，均维持。'],
  [city.organ, '全市政府信息公开行政复议170件，其中市政府12件（维持8件、纠正1件、其他3件），市级部门55件。'],
  [city.organ, applications('市本级行政复议12件，无纠错；行政诉讼5件，无败诉。')],
  [city.organ, applications('市公安局无行政复议被纠正、行政诉讼败诉案件。')],
  [city.organ, '全市政府信息公开行政复议170件，市政府本级无一被纠正。'],
  [city.organ, '全市政府信息公开类行政复议170件、行政诉讼77件，被纠正18件。'],
  [city.organ, '政府信息公开行政复议、行政诉讼案件分别办结134件、57件，尚未审结36件、20件。'],
  [
    city.organ,
    applications('结转下年度办理的125件申请中，自然人118件，商业企业5件，法律服务机构1件，其他1件。'),
  ],
  [city.organ, applications('截至6月底，全市收到申请1712件，办结1650件。')],
  [city.organ, applications('1月至6月，收到申请1712件，办结1650件，结转62件。')],
  [city.organ, applications('2024年1—6月，收到1712件，办结1650件。')],
  [city.organ, applications('12月份收到申请330件，办结205件。')],
  [city.organ, applications('2022—2024年，全市共收到申请10500件，办结10490件。')],
  [city.organ, applications('三年来，全市累计收到申请10500件，办结10490件。')],
  [city.organ, applications('第3季度收到申请900件，办结880件。')],
  [city.organ, applications('平均每月收到申请293件。日均收到申请10件。')],
  [city.organ, applications('征地拆迁类申请收到1210件，占34.33%。')],
  [city.organ, applications('涉及征地补偿的申请1210件，办结1200件，予以公开600件。')],
  [city.organ, applications('通过网络平台收到申请2210件，办结2205件。')],
  [city.organ, applications('同一申请人向市公安局提出申请210件，办结210件。')],
])('a part of what %s reports: %s', (organ, text) => {
  expect(found(text, organ)).toEqual([]);
});

test.each([
  '市卫健委',
  '市国资委',
  '市发改委',
  '市住建委',
  '市残联',
  '市总工会',
  '团市委',
  '市委办',
  '市交警支队',
  '派出所',
  '宿迁海关',
  '市图书馆',
  '市气象台',
  '城投集团',
  '市属国企',
  '乡镇一级',
  '部门一级',
])('%s', (organ) => {
  expect(found(applications(`${organ}收到申请61件，办结60件，予以公开31件。`))).toEqual([]);
});

/** What only looks like a part: the organ itself, all organs of its area, a phrase that tells nothing of one. */
test.each([
  [city.organ, '全市行政机关共收到政府信息公开申请3526件，办结3522件。', ['E01 3526件', 'E03 3522件']],
  [
    city.organ,
    '2024年，全市行政机关共受理公民、法人或其他组织提出的政府信息公开申请3526件（其中上年结转122件），办结3522件。',
    ['E01 3526件', 'E02 122件', 'E03 3522件'],
  ],
  [city.organ, '全市公安机关共收到申请3526件。', ['E01 3526件']],
  [city.organ, '市、县两级政府共收到申请3526件。', ['E01 3526件']],
  [city.organ, '各行政机关共收到申请3526件。', ['E01 3526件']],
  ['平潭综合实验区管理委员会', '区管委会共收到申请3526件，办结3522件。', ['E01 3526件', 'E03 3522件']],
  [
    '平潭综合实验区管理委员会',
    '平潭综合实验区管委会共收到申请3526件，办结3522件。',
    ['E01 3526件', 'E03 3522件'],
  ],
  [
    '宿迁经济技术开发区管理委员会',
    '经开区管委会共收到申请3526件，办结3522件。',
    ['E01 3526件', 'E03 3522件'],
  ],
  ['宿迁市公安局', '市局共收到申请3526件，局机关办结3522件。', ['E01 3526件', 'E03 3522件']],
  ['宿迁市自然资源和规划局', '市资规局共收到申请3526件，办结3522件。', ['E01 3526件', 'E03 3522件']],
  [
    '沭阳县人民政府办公室',
    '县政府办公室共收到申请3526件，均由县政府办公室办理，办结3522件。',
    ['E01 3526件', 'E03 3522件'],
  ],
  ['沭阳县扎下镇人民政府', '镇政府共收到申请3526件，镇机关办结3522件。', ['E01 3526件', 'E03 3522件']],
  [city.organ, '督促各部门依法办理，全年共收到申请3526件，办结3522件。', ['E01 3526件', 'E03 3522件']],
  [city.organ, '各承办单位办理质量不断提升，全年共收到申请3526件。', ['E01 3526件']],
  [
    city.organ,
    '依法保障公民、法人和其他组织获取行政机关公开信息的权利，全年收到申请3526件。',
    ['E01 3526件'],
  ],
  [city.organ, '落实省政府办公厅印发的《答复规范》，全年收到申请3526件。', ['E01 3526件']],
  [city.organ, '申请人不服行政机关答复，提起行政复议171件、行政诉讼78件。', ['E13 171件', 'E13 78件']],
  [city.organ, '市级部门收到申请978件；全年办结3522件，结转126件。', ['E03 3522件', 'E04 126件']],
  [city.organ, '市级收到978件，县区收到2547件，共计3526件，共办结3522件。', ['E03 3522件']],
  [city.organ, '2024年1月1日以来，收到申请3526件。', ['E01 3526件']],
  [
    city.organ,
    '长期以来，我市高度重视依申请公开工作，收到申请3526件，办结3522件。',
    ['E01 3526件', 'E03 3522件'],
  ],
  [city.organ, '第四季度开展专项整治，收到申请3526件，办结3522件。', ['E01 3526件', 'E03 3522件']],
  [city.organ, '历年结转申请121件已全部办结，办结总数3522件。', ['E03 3522件']],
])('wrong numbers of %s: %s', (organ, text, expected) => {
  expect(found(applications(text), organ)).toEqual(expected);
});

test.each([
  ['市教育局收到61件，全市办结3521件', ['市教育局收到61件，']],
  ['全市收到3525件（县区收到2366件），办结3521件', ['县区收到2366件）']],
  ['近三年收到9000件，2024年收到3525件', ['近三年收到9000件，']],
  ['自市教育局成立以来收到61件', ['自市教育局成立以来收到61件']],
  ['三是会同市司法局、各部门加强培训', []],
])('of some: %s', (text, expected) => {
  const scopes = scopesIn(
    text,
    { start: 0, end: text.length },
    { organ: city.organ, year: 2024, tellsOfAll: false },
  );
  const letters = [...text].map((letter, at) => (isOfSome(scopes, at) ? letter : '|')).join('');
  expect(letters.split(/\|+/u).filter((one) => one !== '')).toEqual(expected);
});

test.each([
  [
    'some fields',
    applications('自然资源、住房城乡建设、公安三个领域收到申请1812件，占51.4%，办结1800件。'),
    [],
  ],
  ['the most and the least', applications('申请最多的收到322件，最少的仅1件。'), []],
  [
    'decisions after the first',
    '作出行政许可决定1573179件、行政处罚决定2676475件，行政强制决定29352件。',
    ['E15 2676475件', 'E15 29352件'],
  ],
  ['纠错', applications('政府信息公开行政复议170件，纠错19件。'), ['E13 19件']],
  [
    'all departments',
    applications('全市各级各部门共收到申请3526件，办结3522件。'),
    ['E01 3526件', 'E03 3522件'],
  ],
  ['all that were listed', applications('不予公开4件、无法提供5件，共占75.28%。'), ['E05 4件', 'E05 5件']],
  ['what was not due', applications('收到申请3525件，应办结3521件，办结率100%。'), []],
])('%s', (_what, text, expected) => {
  expect(found(text)).toEqual(expected);
});
