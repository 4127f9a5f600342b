/** What stands in the files: spreadsheet programs read nothing else. */
import { box } from '../../src/workbook/box';
import { call, cellsOn, operation } from '../../src/workbook/expression';
import type { SheetPlan } from '../../src/workbook/plan';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { smallSheet } from '../support/small-sheet';
import { unzip } from '../support/unzip';

/** 2026-01-15 */
const TODAY = 46_037;

/** The parts of the file that the sheets come to; texts stand in the cells, where they are easier to see. */
async function parts(...sheets: SheetPlan[]) {
  const files = unzip(await writeXlsx(sheets, { today: TODAY }));
  const texts = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g),
  ].map((match) => match[1]!);
  const sheet = files
    .get('xl/worksheets/sheet1.xml')!
    .replace(
      /t="s"([^>]*)><v>(\d+)<\/v>/g,
      (_, rest, index) => `t="s"${rest}><v>${texts[Number(index)]}</v>`,
    );
  return { sheet, workbook: files.get('xl/workbook.xml')!, styles: files.get('xl/styles.xml')!, files };
}

test('a formula has its result beside it: a figure, a text, an empty text, a truth value, the day', async () => {
  const { sheet } = await parts(
    smallSheet([
      [
        7,
        { formula: call('SUM', box(0, 0)) },
        { formula: call('IF', operation(box(0, 0), '=', 7), '相符', '') },
        { formula: call('IF', operation(box(0, 0), '=', 8), '相符', '') },
        { formula: call('ISNUMBER', box(0, 0)) },
        { formula: call('TODAY') },
      ],
    ]),
  );
  expect(sheet).toContain(
    '<c r="A1"><v>7</v></c>' +
      '<c r="B1"><f>SUM(A1)</f><v>7</v></c>' +
      '<c r="C1" t="str"><f>IF(A1=7,"相符","")</f><v>相符</v></c>' +
      '<c r="D1" t="str"><f>IF(A1=8,"相符","")</f><v/></c>' +
      '<c r="E1" t="b"><f>ISNUMBER(A1)</f><v>1</v></c>' +
      `<c r="F1"><f>TODAY()</f><v>${TODAY}</v></c>`,
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '=HYPERLINK("http://a.example")', '0012', '1/2', 'TRUE'])(
  'the text %s stays a text',
  async (text) => {
    const { sheet, files } = await parts(smallSheet([[text]]));
    expect(sheet).toContain('<c r="A1" t="s"><v>');
    expect(sheet).not.toContain('<f>');
    expect(files.get('xl/sharedStrings.xml')).toContain(`<t>${text}</t>`);
  },
);

test('a text that reads as an error stays a text', async () => {
  const { sheet } = await parts(smallSheet([['#N/A']]));
  expect(sheet).toContain('<c r="A1" t="inlineStr"><is><r><t>#N/A</t></r></is></c>');
});

test('an empty text leaves the cell empty', async () => {
  const { sheet } = await parts(smallSheet([['', 1]]));
  expect(sheet).toContain('<row r="1"><c r="B1"><v>1</v></c></row>');
});

test('names are scoped to their sheet, whatever it is called, and may stand for formulas and constants', async () => {
  const named = (kind: SheetPlan['kind'], sheet: string) =>
    smallSheet([[1], [2], [3], [4]], {
      kind,
      sheet,
      names: [
        { name: 't3.new.natural', refersTo: { cells: box(1, 0) } },
        { name: 't3.values', refersTo: { valuesOf: box(0, 0, 2) } },
      ],
      print: {
        ...smallSheet([[1]]).print,
        area: box(1, 0, 3),
        titleRows: box(1, 0, 2),
        titleColumns: box(1, 0),
        pagesWide: 1,
      },
    });
  const { workbook } = await parts(named('table3', "甲's 表"), named('table4', '乙'));
  const name = (of: string, sheet: number, range: string) =>
    `<definedName name="${of}" localSheetId="${sheet}">${range}</definedName>`;
  for (const [index, sheet] of ["'甲''s 表'", "'乙'"].entries()) {
    expect(workbook).toContain(
      [
        name('ogi.plan', index, '1'),
        name('ogi.form', index, '"2021"'),
        name('ogi.year', index, '2024'),
        name('t3.new.natural', index, `${sheet}!$A$2`),
        name('t3.values', index, `IF(ISBLANK(${sheet}!$A$1:$A$2),"",${sheet}!$A$1:$A$2)`),
        name('_xlnm.Print_Area', index, `${sheet}!$A$2:$A$4`),
        name('_xlnm.Print_Titles', index, `${sheet}!$A:$A,${sheet}!$2:$3`),
      ].join(''),
    );
  }
  expect(workbook).toContain('fullCalcOnLoad="1"');
});

test('a formula finds cells of another sheet by its name', async () => {
  const { sheet } = await parts(
    smallSheet([[{ formula: call('SUM', cellsOn('table4', box(0, 0, 2))) }]]),
    smallSheet([[3], [4]], { kind: 'table4', sheet: "复议's" }),
  );
  expect(sheet).toContain("<f>SUM('复议''s'!$A$1:$A$2)</f><v>7</v>");
});

test('a formula on a sheet that is not planned is refused', async () => {
  const formula = call('SUM', cellsOn('table4', box(0, 0)));
  await expect(writeXlsx([smallSheet([[{ formula }]])], { today: TODAY })).rejects.toThrow(
    'a formula refers to the sheet table4, which is not planned',
  );
});

test('what a cell admits, what is offered and what is said beside it', async () => {
  const { sheet } = await parts(
    smallSheet([[1, 2, 3]], {
      validations: [
        {
          box: box(0, 0, 2),
          formula: operation(box(0, 0), '>=', 0),
          alert: { title: '不合要求', message: '应为<件数>' },
          prompt: { title: '件数', message: '填“0”或"/"' },
        },
        { box: box(0, 1), list: ['是', '否'], prompt: { title: '选', message: '选一个' } },
        { box: box(0, 2), prompt: { title: '随意', message: '都行' } },
      ],
    }),
  );
  expect(sheet).toContain(
    '<dataValidations count="3">' +
      '<dataValidation type="custom" sqref="A1:A2" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="stop"' +
      ' promptTitle="件数" prompt="填“0”或&quot;/&quot;" errorTitle="不合要求" error="应为&lt;件数&gt;"><formula1>A1&gt;=0</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="B1" allowBlank="1" showInputMessage="1" promptTitle="选" prompt="选一个"><formula1>"是,否"</formula1></dataValidation>' +
      '<dataValidation type="custom" sqref="C1" allowBlank="1" showInputMessage="1" promptTitle="随意" prompt="都行"><formula1>TRUE</formula1></dataValidation>' +
      '</dataValidations>',
  );
});

test('conditional formats keep their order, and a fill shows in its background colour', async () => {
  const { sheet, styles } = await parts(
    smallSheet([[1]], {
      conditionalFormats: [
        {
          box: box(0, 0),
          formula: operation(box(0, 0), '<', 0),
          fontColor: '#B10E1C',
          fill: '#FDF3F4',
          bold: true,
        },
        { box: box(0, 0), formula: operation(box(0, 0), '=', 0), fontColor: '#0e700e' },
      ],
    }),
  );
  expect(sheet).toContain(
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0"><formula>A1&lt;0</formula></cfRule>' +
      '<cfRule type="expression" priority="2" dxfId="1"><formula>A1=0</formula></cfRule></conditionalFormatting>',
  );
  expect(styles).toContain(
    '<dxfs count="2">' +
      '<dxf><font><b/><color rgb="FFB10E1C"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFDF3F4"/></patternFill></fill></dxf>' +
      '<dxf><font><color rgb="FF0E700E"/></font></dxf></dxfs>',
  );
});

test('the looks of cells: one over the other, lines, merged and upright', async () => {
  const { sheet, styles } = await parts(
    smallSheet([['甲', '']], {
      merges: [box(0, 0, 1, 2)],
      styles: [
        { box: box(0, 0, 1, 2), style: { fontName: '宋体', fontSize: 10, vertical: 'Center' } },
        {
          box: box(0, 0),
          style: {
            fontSize: 14,
            horizontal: 'Left',
            stacked: true,
            wrap: true,
            fill: '#f2f2f2',
            numberFormat: '0.00',
          },
        },
      ],
      grids: [{ box: box(0, 0, 1, 2), color: '#000000' }],
    }),
  );
  expect(sheet).toContain('<c r="A1" t="s" s="1"><v>甲</v></c><c r="B1" s="2"/>');
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
  expect(styles).toContain(
    '<font><sz val="14"/><name val="宋体"/></font><font><sz val="10"/><name val="宋体"/></font>',
  );
  expect(styles).toContain(
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>',
  );
  expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.00"/>');
  expect(styles).toContain(
    '<alignment horizontal="left" vertical="center" wrapText="true" textRotation="255"/>',
  );
  const line = (side: string) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
  expect(styles).toContain(
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
  );
});

test('the page: size, direction, margins, what it says above, rows and columns that stay', async () => {
  const own = smallSheet([[1]]);
  const { sheet } = await parts({
    ...own,
    gridlines: false,
    frozen: { rows: 2, columns: 1 },
    columnWidths: [52.5, 10.5],
    rowHeights: [24],
    hiddenColumns: [1],
    print: { ...own.print, centered: true, header: { left: '甲&乙', right: '2024年' } },
  });
  for (const part of [
    '<sheetPr><tabColor rgb="FF0F6CBD"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen" activePane="bottomRight"/></sheetView>',
    '<cols><col min="1" max="1" width="10" customWidth="true"/><col min="2" max="2" width="2" customWidth="true" hidden="true"/></cols>',
    '<row r="1" ht="24" customHeight="1">',
    '<printOptions horizontalCentered="1" verticalCentered="1"/>',
    '<pageMargins left="0.25" right="0.125" top="1" bottom="0.5" header="0" footer="0"/>',
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>',
    '<headerFooter><oddHeader>&amp;L甲&amp;&amp;乙&amp;R2024年</oddHeader></headerFooter>',
  ]) {
    expect(sheet).toContain(part);
  }
});

test.each([1, 3])('a sheet may print over many pages, %d wide, from the top of each', async (pagesWide) => {
  const own = smallSheet([[1]]);
  const print = { ...own.print, pagesWide, orientation: 'Landscape', centered: true } as const;
  const { sheet } = await parts({ ...own, print });
  expect(sheet).toContain(
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
  );
  expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
});

test('the file opens on the sheet that it is told', async () => {
  const sheets = [smallSheet([[1]]), smallSheet([[1]], { kind: 'guide', sheet: '说明' })];
  const opensOn = async (active?: SheetPlan['kind']) =>
    /activeTab="(\d)"/.exec(
      unzip(await writeXlsx(sheets, { today: TODAY, ...(active && { active }) })).get('xl/workbook.xml')!,
    )![1];
  expect([await opensOn(), await opensOn('guide')]).toEqual(['0', '1']);
});
