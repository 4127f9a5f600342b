/** Workbooks written, read and checked by the command. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../src/report/report';
import { namedSheet } from '../support/small-sheet';
import { sample, withCells } from '../support/samples';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const build = (...args: string[]) => folder.ogi(['build', ...args, '--out', folder.at('out.xlsx')]);
const readBack = async () => (await folder.json(['read', folder.at('out.xlsx')])).json as Report;

describe('build', () => {
  test('without a report it is a blank workbook: its totals are formulas', async () => {
    const { status, stdout, errors } = await build('--organ', '沾益区人民政府', '--year', '2020');
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(stdout).toMatch(/^已写入 out\.xlsx：\d+张表（.*申请办理.*）。\n$/);
    const report = await readBack();
    expect(report).toMatchObject({ organ: '沾益区人民政府', year: 2020, format: '2019', level: 'county' });
    expect(report.table3!.new).toEqual([null, null, null, null, null, null, null]);
    expect(report.computed).toContain('table3.new.total');
  });

  test('本单位说法 is built where somebody asks for it, and stays where it stands', async () => {
    const sheets = ({ stdout }: { readonly stdout: string }) => stdout.split('\n')[0];
    expect(sheets(await build('--year', '2020'))).not.toContain('本单位说法');
    const asked = await build('--year', '2020', '--sheets', '申请办理,本单位说法', '--force');
    expect(sheets(asked)).toBe('已写入 out.xlsx：2张表（申请办理、本单位说法）。');
    const path = folder.at('again.xlsx');
    const again = await folder.ogi(['build', folder.at('out.xlsx'), '--out', path]);
    expect(sheets(again)).toMatch(/正文、本单位说法、取数单/);
  });

  test('with a report it holds its figures, published totals as they are', async () => {
    const broken = withCells(suqian, { 'new.total': 3000, 'new.natural': null, 'granted.legal': 'na' });
    await build(folder.write({ 'a.json': broken }));
    const { organ, year, format, table3 } = broken;
    expect(await readBack()).toMatchObject({ organ, year, format, table3 });
  });

  test('a workbook is built from a workbook', async () => {
    await build(folder.write({ 'a.json': suqian }));
    const path = folder.at('again.xlsx');
    const { status } = await folder.ogi(['build', folder.at('out.xlsx'), '--out', path, '--organ', '甲局']);
    expect(status).toBe(0);
    expect((await folder.json(['read', path])).json).toMatchObject({ organ: '甲局', table3: suqian.table3 });
  });

  test('--json says what was written', async () => {
    const { json } = await folder.json([
      'build',
      folder.write({ 'a.json': suqian }),
      '--out',
      folder.at('out.xlsx'),
      '--level',
      'prefecture',
    ]);
    expect(json).toMatchObject({
      file: 'out.xlsx',
      report: { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' },
      sheets: expect.arrayContaining(['申请办理']) as unknown,
    });
  });

  test('a file that is there is kept, and replaced on demand', async () => {
    const report = folder.write({ 'a.json': suqian, 'out.xlsx': '要留着的' });
    expect(await build(report)).toEqual({
      status: 2,
      stdout: '',
      errors: ['out.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
    });
    expect(readFileSync(folder.at('out.xlsx'), 'utf8')).toBe('要留着的');
    expect((await build(report, '--force')).status).toBe(0);
    expect(await readBack()).toMatchObject({ table3: suqian.table3 });
    expect(readdirSync(folder.path).sort()).toEqual(['a.json', 'out.xlsx']);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string[], string]>([
    [
      'a report that cannot be read',
      { 'a.json': '{"organ": ' },
      [],
      'a.json｜全文｜{"organ":｜不是有效的 JSON。请核对文件是否完整。',
    ],
    [
      'many reports',
      { 'a.json': [suqian, suqian] },
      [],
      'a.json｜文件｜共2份报告｜这里只要一份报告。请把要用的那一份单独存成文件。',
    ],
    ['no report', { 'a.json': [] }, [], 'a.json｜文件｜共0份报告｜文件里没有报告。请核对是不是选错了文件。'],
    [
      'another form than the report’s',
      { 'a.json': suqian },
      ['--format', '2019'],
      'out.xlsx｜--format｜2019｜报告是2021版的表格，数不能直接填到另一版里。请去掉 --format。',
    ],
    [
      'last year’s report that is missing',
      { 'a.json': suqian },
      ['--previous', 'none.json'],
      'none.json｜文件｜不存在｜找不到这个文件。请核对路径。',
    ],
  ])('%s: nothing is written', async (_, files, args, line) => {
    const { status, stdout, errors } = await build(folder.write(files), ...args);
    expect({ status, stdout, errors }).toEqual({ status: 2, stdout: '', errors: [line] });
    expect(existsSync(folder.at('out.xlsx'))).toBe(false);
  });

  test('a folder that is missing', async () => {
    const { status, stdout } = await folder.ogi(['build', '--json', '--out', folder.at('no/out.xlsx')]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      file: 'no/out.xlsx',
      error: {
        place: '文件',
        found: '文件夹不存在',
        message: '找不到要写到的文件夹。请先建好文件夹，或核对路径。',
      },
    });
  });
});

describe('check of a workbook', () => {
  const now = { 't3.carriedIn.natural': 5, 'basic.organ': '沾益区人民政府' };
  const last = { 'p3.carriedOut.natural': 7 };
  const workbook = async () =>
    Buffer.from(
      await writeXlsx(
        [namedSheet(now, { sheet: '申请办理' }), namedSheet(last, { kind: 'previous', sheet: '上年年报' })],
        { today: 46_037 },
      ),
    );
  const found = ({ json }: { json: unknown }) =>
    (json as { findings: readonly { id: string }[] }).findings.map(({ id }) => id);

  test('holds its own last year’s report against it, unless another is given', async () => {
    const path = folder.write({ 'a.xlsx': await workbook() });
    const agreeing = {
      organ: '沾益区人民政府',
      year: 2023,
      format: '2021',
      table3: { carriedOut: [5, null, null, null, null, null, null] },
    };
    folder.write({ 'last.json': agreeing });
    expect(found(await folder.json(['check', path]))).toContain('Y01.natural');
    expect(found(await folder.json(['check', path, '--previous', folder.at('last.json')]))).not.toContain(
      'Y01.natural',
    );
  });

  test('as last year’s report of another', async () => {
    await build(folder.write({ 'a.json': sample('suqian-2023') }));
    const check = folder.json([
      'check',
      folder.write({ 'now.json': suqian }),
      '--previous',
      folder.at('out.xlsx'),
    ]);
    expect((await check).json).not.toHaveProperty(
      'summary.notChecked',
      expect.arrayContaining([expect.objectContaining({ rule: 'Y01' })]),
    );
  });

  test('in a folder with other files, and from standard input', async () => {
    folder.write({ 'f/a.xlsx': await workbook(), 'f/b.json': suqian, 'f/c.txt': '三、' });
    const { json } = await folder.json(['read', folder.at('f')]);
    expect(json).toMatchObject([
      { file: 'f/a.xlsx', organ: '沾益区人民政府' },
      { file: 'f/b.json', organ: suqian.organ },
      { file: 'f/c.txt', error: { place: '全文', found: '没有官方的三张表，也没有年报的各部分' } },
    ]);
    const { stdout } = await folder.ogi(['read', '--json', '-'], [await workbook()]);
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', year: 2024, organ: '沾益区人民政府' });
  });

  test('a workbook of another origin is told in its place', async () => {
    const other = { ...namedSheet({ a: 1 }), names: [] };
    const path = folder.write({ 'a.xlsx': Buffer.from(await writeXlsx([other], { today: 46_037 })) });
    const { status, errors } = await folder.ogi(['check', path]);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: [
        'a.xlsx｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
      ],
    });
  });
});
