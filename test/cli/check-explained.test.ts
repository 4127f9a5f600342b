/** `ogi check` of a workbook tells what its 情况说明 come to. */
import { explanationWrites } from '../../src/documents/explanations';
import { findForm } from '../../src/report/form';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, withFigures } from '../support/samples';
import { Folder } from './support';

jest.setTimeout(120_000);

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

test('one that stands, one that fell, one of what has to be changed all the same', async () => {
  const report = withFigures(sample('suqian-2024'), {
    'table3.carriedIn.natural': 1,
    'table3.carriedIn.business': 1,
    'table4.reconsideration.total': 99,
  });
  const book = new MemoryWorkbook(() => 46_000);
  const host = new MemoryHost(book, { openCopy: () => Promise.resolve() });
  await host.build(
    planWorkbook({
      form: findForm('2021')!,
      organ: report.organ,
      year: report.year,
      sheets: ['table2', 'table3', 'table4', 'previous', 'findings'],
      report,
      previous: sample('suqian-2023'),
    }),
  );
  const check = async () => {
    const plans = book.sheets.map(({ plan }) => plan);
    folder.write({ 'y.xlsx': Buffer.from(await writeXlsx(plans, { today: 46_000 })) });
    const { stdout } = await folder.ogi(['check', folder.at('y.xlsx')]);
    return stdout.split('\n');
  };
  const saidOf = (lines: readonly string[], rule: string, place: string) =>
    lines.find((line) => line.includes(rule) && line.includes(place))!.replace(/^.*】\S+ /, '');
  const before = await check();
  const standing = await host.standing();
  const findings = namedSheets(standing).find(({ kind }) => kind === 'findings')!;
  const writes = [
    ['Y01.natural', saidOf(before, 'Y01', '自然人'), '机构划转'],
    ['Y01.business', '另一句', '更正'],
    ['C01', saidOf(before, 'C01', '行政复议'), '属实'],
  ].flatMap(([id, message, explanation]) =>
    explanationWrites(findings, {
      id: id!,
      message: message!,
      mark: '',
      place: '',
      explanation: explanation!,
    }),
  );
  const { ref } = standing.find(({ name }) => name === '审核结果')!;
  await host.writeSheets([{ sheet: ref, writes }], 'explain');
  const after = await check();
  expect(saidOf(after, 'Y01', '自然人')).toMatch(/（已说明：机构划转）$/);
  expect(saidOf(after, 'Y01', '商业企业')).toMatch(/（说明已失效（数改过）：更正）$/);
  expect(saidOf(after, 'C01', '行政复议')).toMatch(/（已说明仍须改：属实）$/);
});
