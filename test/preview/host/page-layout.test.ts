import { inExcel } from './in-excel';

const excel = inExcel();

describe('the print set-up', () => {
  test('reads back as it was written', async () => {
    const told = await excel.run(async (context, sheet) => {
      const layout = sheet.pageLayout;
      layout.orientation = 'Landscape';
      layout.paperSize = 'A4';
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      layout.setPrintArea('A1:J27');
      layout.setPrintTitleRows('1:4');
      layout.headersFooters.defaultForAllPages.leftHeader = '&"宋体"表三';
      layout.load('orientation,paperSize,zoom,centerHorizontally,topMargin,leftMargin');
      const area = layout.getPrintAreaOrNullObject().load('address');
      const rows = layout.getPrintTitleRowsOrNullObject().load('address');
      const columns = layout.getPrintTitleColumnsOrNullObject().load('address');
      const header = layout.headersFooters.defaultForAllPages.load('leftHeader,rightFooter');
      await context.sync();
      return {
        orientation: layout.orientation,
        paperSize: layout.paperSize,
        zoom: layout.zoom,
        centered: layout.centerHorizontally,
        margins: [layout.topMargin, layout.leftMargin],
        area: area.address,
        rows: rows.address,
        columns: columns.isNullObject,
        header: [header.leftHeader, header.rightFooter],
      };
    });
    expect(told).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      centered: true,
      margins: [72, 36],
      area: 'Sheet1!A1:J27',
      rows: 'Sheet1!1:4',
      columns: true,
      header: ['&"宋体"表三', ''],
    });
  });

  test.each<[string, (layout: Excel.PageLayout) => void, string]>([
    ['an orientation', (layout) => (layout.orientation = 'Across' as 'Landscape'), 'PageLayout.orientation'],
    ['a paper', (layout) => (layout.paperSize = 'A99' as 'A4'), 'PageLayout.paperSize'],
    ['a scale', (layout) => (layout.zoom = { scale: 5 }), 'PageLayout.zoom'],
    ['two zooms', (layout) => (layout.zoom = { scale: 100, verticalFitToPages: 1 }), 'PageLayout.zoom'],
    ['a margin', (layout) => (layout.topMargin = -1), 'PageLayout.topMargin'],
    [
      'a unit',
      (layout) => layout.setPrintMargins('Feet' as 'Points', { top: 1 }),
      'PageLayout.setPrintMargins',
    ],
    ['title rows', (layout) => layout.setPrintTitleRows('A1:B2'), 'PageLayout.setPrintTitleRows'],
    ['an area', (layout) => layout.setPrintArea('表三'), 'PageLayout.setPrintArea'],
    [
      'a header too long',
      (layout) => (layout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(256)),
      'HeaderFooter.leftHeader',
    ],
  ])('what is not %s is refused', async (_, write, at) => {
    const failure = await excel.failure((_context, sheet) => write(sheet.pageLayout));
    expect(failure).toEqual({ code: 'InvalidArgument', at });
  });
});
