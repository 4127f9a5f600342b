import { ownSentences, wordingsOf } from '../../src/narrative/own-wordings';
import { readWordings, wordingsText } from '../../src/narrative/wording-text';
import { forms } from '../../src/report/form';
import { sheet } from '../../src/words/own-wording';
import { a1 } from '../../src/workbook/box';
import { wordingName } from '../../src/workbook/names';
import type { SheetPlan } from '../../src/workbook/plan';
import { heightOf, linesOf } from '../../src/workbook/text-size';
import { contentAt } from './plan-text';
import { namesText, requestFor, sheetOf, validationsText } from './sheet-of';

/** Excel has no higher row. */
const HIGHEST = 409;

const texts = ({ contents }: SheetPlan, column: number): readonly string[] =>
  contents.flatMap((line) => {
    const content = line[column];
    return typeof content === 'string' && content !== '' ? [content] : [];
  });

describe.each(forms.map((form) => ({ id: form.id, form })))('本单位说法 of the $id form', ({ id, form }) => {
  const own = wordingsOf({ form, table3Form: form });
  const plan = sheetOf('wordings', requestFor(id));

  test('has a line for each sentence, with its standard wording and a blank cell of its own', () => {
    const cells = new Map(
      plan.names.flatMap(({ name, refersTo }) => ('cells' in refersTo ? [[name, refersTo.cells]] : [])),
    );
    expect([...cells.keys()]).toEqual(ownSentences(own).map((sentence) => wordingName(sentence.id)));
    for (const { id: sentence, name, wordings } of ownSentences(own)) {
      const { row } = cells.get(wordingName(sentence))!;
      expect(plan.contents[row]).toEqual([name, wordingsText(wordings), '']);
    }
  });

  test('has rows that show their texts, and that Excel has', () => {
    for (const { name, wordings } of ownSentences(own)) {
      const row = plan.contents.findIndex(([label]) => label === name);
      const standard = wordingsText(wordings);
      const needed = heightOf(linesOf(standard, plan.columnWidths[1]!, 9), 9);
      expect(plan.rowHeights[row]).toBeGreaterThanOrEqual(needed);
    }
    expect(Math.max(...plan.rowHeights)).toBeLessThan(HIGHEST);
  });

  test('lists what wordings may name', () => {
    const lists = texts(plan, 1).slice(-4);
    expect(lists.map((list) => new Set(list.split(sheet.between)))).toEqual([
      own.vocabulary.single,
      own.vocabulary.lists,
      own.vocabulary.texts,
      own.vocabulary.ticked,
    ]);
  });

  test('gives an example that can be read', () => {
    const [, ...lines] = sheet.example.split('\n');
    expect(readWordings(lines.slice(0, 2).join('\n'), own.vocabulary)).toHaveProperty('wordings');
  });
});

describe('本单位说法 of the 2021 form', () => {
  const plan = sheetOf('wordings', requestFor('2021'));

  test('goes by sections and paragraphs', () => {
    const rows = plan.contents.filter((line) => line[1] === sheet.standard);
    expect(rows.map(([heading]) => heading)).toEqual([
      '前言',
      '一、总体情况',
      '（一）主动公开情况',
      '（二）依申请公开情况',
      '（三）政府信息管理情况',
      '（四）政府信息公开平台建设情况',
      '（五）监督保障情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  test('looks so, and prints on A4 across', () => {
    expect(plan).toMatchObject({
      columnWidths: [100, 335, 335],
      frozen: { rows: 1, columns: 0 },
      print: { orientation: 'Landscape', paper: 'A4', pagesWide: 1 },
    });
    expect(namesText(plan, /^wording\.(basis|handling|deniedReasons)$/).replace(/ .*/gm, '')).toBe(
      'wording.basis\nwording.handling\nwording.deniedReasons',
    );
    expect(validationsText(plan).split('\n')[0]).toMatchInlineSnapshot(
      `"C9:C11 | * | 本单位说法 | 空着用标准说法。可以把左边的标准说法复制过来再改；只有一种写法的，直接写这句话。单元格里换行按 Alt+Enter。"`,
    );
  });

  test('own wordings stand in their cells, also long ones and those that look like formulas', () => {
    const long = '很长的说法'.repeat(900);
    const wordings = new Map([
      ['basis', '=1+1'],
      ['handling', long],
      ['gone', '没有这句'],
    ]);
    const filled = sheetOf('wordings', requestFor('2021', { wordings }));
    const cellOf = (id: string) => {
      const { refersTo } = filled.names.find(({ name }) => name === wordingName(id))!;
      return 'cells' in refersTo ? a1(refersTo.cells) : '';
    };
    expect(contentAt(filled, cellOf('basis'))).toBe('=1+1');
    expect(contentAt(filled, cellOf('handling'))).toBe(long);
    expect(Math.max(...filled.rowHeights)).toBe(HIGHEST);
    expect(texts(filled, 2)).not.toContain('没有这句');
  });
});
