/** What cells look like as long as nobody said anything, as in a new workbook of a Chinese Excel. */
import type { BorderStyle, CellStyle } from './sheet-engine';

export const DEFAULT_STYLE: CellStyle = {
  bold: false,
  italic: false,
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  orientation: 0,
  numberFormat: 'General',
  locked: true,
  indent: 0,
  shrinkToFit: false,
};

export const NO_LINE: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };

/** in points */
export const DEFAULT_WIDTH = 54;
export const DEFAULT_HEIGHT = 14.25;
