/** `Excel.PageLayout`: how a sheet is printed, with its headers and footers. */
import type { Box } from '../sheet/sheet-engine';
import { isWholeColumns, isWholeRows } from './address';
import { flagOf, numberWithin, oneOf, record, textOf } from './checks';
import { ExcelError, invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass, Property } from './excel-class';
import { placeAt } from './lookup';
import type { OnSheet } from './on-sheet';
import type { HeaderFooterPage, HeaderFooterTexts, PageSetup, Zoom } from './page-setup';
import { boxArgument, rangeAt } from './range';
import { rangeAreas, rangeAreasAt } from './range-areas';

const PAPER_SIZES = ['A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Tabloid', 'Ledger'];
const WIDEST_MARGIN = 3_528;

const read = ({ host, sheet }: OnSheet): PageSetup => {
  host.workbook.sheet(sheet);
  return host.workbook.pageSetup(sheet);
};

const update = (self: OnSheet, patch: Partial<PageSetup>): void => {
  read(self);
  self.host.workbook.updatePageSetup(self.sheet, patch);
};

function kept<K extends keyof PageSetup>(
  field: K,
  check: (value: unknown) => PageSetup[K],
): Property<OnSheet> {
  return {
    get: (self) => read(self)[field],
    set: (self, value) => update(self, { [field]: check(value) }),
  };
}

const choice =
  (...allowed: readonly string[]) =>
  (value: unknown): string =>
    oneOf(value, allowed);
const margin = (value: unknown): number => numberWithin(value, 0, WIDEST_MARGIN);

function zoomFrom(value: unknown): Zoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
  const fit = [horizontalFitToPages, verticalFitToPages].some((pages) => pages !== undefined);
  if (scale !== undefined && fit) throw invalidArgument();
  if (scale !== undefined) return { scale: numberWithin(scale, 10, 400) };
  if (!fit) throw invalidArgument();
  return {
    ...(horizontalFitToPages !== undefined && {
      horizontalFitToPages: numberWithin(horizontalFitToPages, 1, 32_767),
    }),
    ...(verticalFitToPages !== undefined && {
      verticalFitToPages: numberWithin(verticalFitToPages, 1, 32_767),
    }),
  };
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
} as const;
const OUTER = { header: 'headerMargin', footer: 'footerMargin' } as const;

function setMargins(self: OnSheet, args: Arguments): void {
  const unit = POINTS[args.text(0)];
  if (unit === undefined) throw invalidArgument();
  const given = record(args.at(1));
  const fields = { ...MARGINS, ...OUTER };
  for (const [side, field] of Object.entries(fields)) {
    const length = given[side];
    if (typeof length === 'number') update(self, { [field]: margin(length * unit) });
    else if (length !== undefined && length !== null) throw invalidArgument();
  }
}

const textFields = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const satisfies readonly (keyof HeaderFooterTexts)[];
const LONGEST_HEADER = 255;

interface Page extends OnSheet {
  readonly page: HeaderFooterPage;
}

const headerText = (field: keyof HeaderFooterTexts): [string, Property<Page>] => [
  field.slice(0, 1).toUpperCase() + field.slice(1),
  {
    get: (self) => read(self).headersFooters[self.page][field],
    set: (self, value) => {
      const text = textOf(value);
      if (text.length > LONGEST_HEADER) throw invalidArgument();
      const { headersFooters } = read(self);
      const page = { ...headersFooters[self.page], [field]: text };
      update(self, { headersFooters: { ...headersFooters, [self.page]: page } });
    },
  },
];

const headerFooter: ExcelClass<Page> = {
  name: 'HeaderFooter',
  properties: Object.fromEntries(textFields.map(headerText)),
};

const pageOf =
  (page: HeaderFooterPage) =>
  (self: OnSheet): ExcelObject =>
    new ExcelObject(headerFooter, { ...self, page });

const headersFooters: ExcelClass<OnSheet> = {
  name: 'HeaderFooterGroup',
  properties: {
    State: kept('headerFooterState', choice('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven')),
    UseSheetMargins: kept('useSheetMargins', flagOf),
    UseSheetScale: kept('useSheetScale', flagOf),
  },
  objects: {
    DefaultForAllPages: pageOf('defaultForAllPages'),
    FirstPage: pageOf('firstPage'),
    EvenPages: pageOf('evenPages'),
    OddPages: pageOf('oddPages'),
  },
};

function printArea(self: OnSheet, args: Arguments): readonly Box[] {
  const areas = args.object(0, rangeAreas);
  if (areas) return areas.boxes;
  const addresses = args.at(0);
  if (typeof addresses !== 'string') return [boxArgument(self, args, 0)];
  return addresses.split(',').map((address) => placeAt(self.host.workbook, self.sheet, address.trim()).box);
}

/** Titles are whole rows or whole columns. */
function titles(self: OnSheet, args: Arguments, whole: (box: Box) => boolean): Box {
  const box = boxArgument(self, args, 0);
  if (!whole(box)) throw invalidArgument();
  return box;
}

const found = (object: ExcelObject | null): ExcelObject => {
  if (!object) throw new ExcelError('ItemNotFound');
  return object;
};
const area = (self: OnSheet): ExcelObject | null => {
  const boxes = read(self).printArea;
  return boxes && rangeAreasAt(self, boxes);
};
const titleRows = (self: OnSheet): ExcelObject | null => {
  const box = read(self).printTitleRows;
  return box && rangeAt(self, box);
};
const titleColumns = (self: OnSheet): ExcelObject | null => {
  const box = read(self).printTitleColumns;
  return box && rangeAt(self, box);
};

export const pageLayout: ExcelClass<OnSheet> = {
  name: 'PageLayout',
  properties: {
    Orientation: kept('orientation', choice('Portrait', 'Landscape')),
    PaperSize: kept('paperSize', choice(...PAPER_SIZES)),
    Zoom: kept('zoom', zoomFrom),
    BlackAndWhite: kept('blackAndWhite', flagOf),
    CenterHorizontally: kept('centerHorizontally', flagOf),
    CenterVertically: kept('centerVertically', flagOf),
    PrintGridlines: kept('printGridlines', flagOf),
    PrintHeadings: kept('printHeadings', flagOf),
    DraftMode: kept('draftMode', flagOf),
    PrintComments: kept('printComments', choice('NoComments', 'EndSheet', 'InPlace')),
    PrintErrors: kept('printErrors', choice('AsDisplayed', 'Blank', 'Dash', 'NotAvailable')),
    PrintOrder: kept('printOrder', choice('DownThenOver', 'OverThenDown')),
    FirstPageNumber: kept('firstPageNumber', (value) => (value === '' ? '' : numberWithin(value, 1, 32_767))),
    LeftMargin: kept('leftMargin', margin),
    RightMargin: kept('rightMargin', margin),
    TopMargin: kept('topMargin', margin),
    BottomMargin: kept('bottomMargin', margin),
    HeaderMargin: kept('headerMargin', margin),
    FooterMargin: kept('footerMargin', margin),
  },
  objects: {
    HeadersFooters: (self) => new ExcelObject(headersFooters, self),
  },
  methods: {
    SetPrintArea: (self, args) => update(self, { printArea: printArea(self, args) }),
    GetPrintArea: (self) => found(area(self)),
    GetPrintAreaOrNullObject: area,
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (self, args) => update(self, { printTitleRows: titles(self, args, isWholeRows) }),
    GetPrintTitleRows: (self) => found(titleRows(self)),
    GetPrintTitleRowsOrNullObject: titleRows,
    SetPrintTitleColumns: (self, args) =>
      update(self, { printTitleColumns: titles(self, args, isWholeColumns) }),
    GetPrintTitleColumns: (self) => found(titleColumns(self)),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
};
