/** How a sheet is printed: what Excel starts with, as plain data that is saved with the workbook. */
import type { Box } from '../sheet/sheet-engine';

export interface HeaderFooterTexts {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPage = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

/** Fixed scale, or so many pages wide and high. */
export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Lengths in points. */
export interface PageSetup {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Zoom;
  readonly blackAndWhite: boolean;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly draftMode: boolean;
  readonly printComments: string;
  readonly printErrors: string;
  readonly printOrder: string;
  readonly firstPageNumber: number | '';
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printArea: readonly Box[] | null;
  readonly printTitleRows: Box | null;
  readonly printTitleColumns: Box | null;
  readonly headerFooterState: string;
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly headersFooters: Readonly<Record<HeaderFooterPage, HeaderFooterTexts>>;
}

const noTexts: HeaderFooterTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

export const initialPageSetup: PageSetup = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  draftMode: false,
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printOrder: 'DownThenOver',
  firstPageNumber: '',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
  headerFooterState: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
  headersFooters: {
    defaultForAllPages: noTexts,
    firstPage: noTexts,
    evenPages: noTexts,
    oddPages: noTexts,
  },
};
