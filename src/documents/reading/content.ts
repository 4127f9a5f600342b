/** What a document holds, without its looks: lines of text and tables, in their order; every kind of document is read into this. */

/** A paragraph or a line, its inner line breaks kept. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly isFolded?: true;
}

/** Behind the text of a merged cell that covers several rows: a figure in it belongs to no single row; it is none. */
export const MERGED = '〔合并〕';
/** Behind the text of a cell in a column with fewer cells than others: it may belong further down. */
export const ASTRAY = '〔错开〕';
/** Stands in a cell where digits are that nobody sees. */
export const UNSEEN = '〔〕';
/** Behind a figure that a sheet rounds: what it shows. */
export const shownAs = (text: string): string => `〔显示${text}〕`;
/** Behind what a sheet shows of quite another figure: that. */
export const storedAs = (text: string): string => `〔存为${text}〕`;

/** A place of a table's grid. A merged cell stands in each of the places that it covers. */
export interface GridCell {
  /** all text of the cell, its paragraphs parted by line breaks */
  readonly text: string;
  /** the place, of this row or one above, of the merged cell that covers this one and begins elsewhere */
  readonly of?: { readonly row: number; readonly column: number };
  /** no cell of the document covers the place: its row has fewer cells than others, and what stands there may belong further to the right */
  readonly isAbsent?: true;
}

/** A table whose merged cells are taken apart: its rows are equally long. A table in a cell is a table of its own behind it. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly GridCell[])[];
  /** it is not seen before a reader of the page opens its part, or at all */
  readonly isFolded?: true;
}

/** Where a sheet begins: what stands on the one before is no part of a section or a table on this one. */
export interface BreakBlock {
  readonly kind: 'break';
  /** its name */
  readonly sheet?: string;
}

export type Block = TextBlock | TableBlock | BreakBlock;

/** How reliable the lines of a document are. */
export type Layout =
  /** paragraphs are paragraphs and tables are tables: .docx, .html, .xlsx, ruled tables of a PDF */
  | 'structured'
  /** lines as somebody saved them; tables have become lines */
  | 'lines';

/** A place where text may be missing or other than it was, as the file is damaged. */
export interface Loss {
  /** absent where it is not known, or may be any */
  readonly page?: number;
}

export interface Content {
  readonly layout: Layout;
  readonly blocks: readonly Block[];
  /** of a page, which names it better than its first lines */
  readonly title?: string;
  /** what is printed over its pages */
  readonly headers?: readonly string[];
  /** its name in the properties of the file, which may be that of the file that it was made from */
  readonly property?: string;
  /** its lines were told by the words of a report alone */
  readonly isUnbroken?: true;
  /** figures of its tables that are struck out or not shown were left out */
  readonly isDropped?: true;
  /** its tables have figures in hidden rows or columns, which are read */
  readonly hasHidden?: true;
  /** absent for a file that is sound */
  readonly losses?: readonly Loss[];
}
