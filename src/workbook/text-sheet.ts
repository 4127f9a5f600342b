/** What stands on the sheet 正文: its paragraphs in their order, and what the add-in wrote for each. */
import type { TableForms } from '../report/form';
import type { WrittenText } from '../narrative/written';
import { keptParagraph } from './kept-text';
import type { NamedCell, NamedSheet } from './named-sheets';
import { writtenName } from './names';
import { sectionOfName, textRows } from './text-rows';

/** A cell of the text in which something stands. */
export interface TextCell {
  /** its name */
  readonly name: string;
  readonly section: number;
  readonly text: string;
  readonly isFormula: boolean;
  /** it follows the figures by the formula that it was built with */
  readonly isLive: boolean;
  /** where it stands in the text of its section, in Unicode code points, `end` exclusive */
  readonly start: number;
  readonly end: number;
}

/** What stands between the cells of a section. */
const BETWEEN = '\n';

/** In the order of the report, and within a section as they stand on the sheet; cells without text are left out. */
export function textCells(sheet: Pick<NamedSheet, 'named' | 'cell'>, forms: TableForms): readonly TextCell[] {
  const cells = [...sheet.named].flatMap(([name, cell]) => {
    const section = sectionOfName(name, forms);
    const text = textIn(cell);
    return section === undefined || text === '' ? [] : [{ name, section, text, cell }];
  });
  cells.sort((one, other) => one.section - other.section || one.cell.box.row - other.cell.box.row);
  let [section, position] = [-1, 0];
  return cells.map(({ cell, ...rest }): TextCell => {
    const start = rest.section === section ? position + [...BETWEEN].length : 0;
    [section, position] = [rest.section, start + [...rest.text].length];
    return { ...rest, isFormula: cell.isFormula, isLive: isLive(sheet, cell), start, end: position };
  });
}

/** The formulas of the plan take over one hidden cell each; a formula of the clerk's is his own text. */
const LIVE = /^=\$?[A-Z]+\$?\d+$/u;

export const isLive = (
  { cell }: Pick<NamedSheet, 'cell'>,
  { isFormula, box }: Pick<NamedCell, 'isFormula' | 'box'>,
): boolean => isFormula && LIVE.test(cell(box.row, box.column).formula ?? '');

/** The text that a cell shows; nothing where it is blank. */
export function textIn({ value, isUncalculated }: NamedCell): string {
  const text = value === null || isUncalculated ? '' : String(value).replace(/\r\n?/gu, '\n');
  return text.trim() === '' ? '' : text;
}

/** The texts of the sections by their numbers. */
export function sectionsOf(cells: readonly TextCell[]): Readonly<Record<string, string>> {
  const sections: Record<string, string> = {};
  for (const { section, text } of cells) {
    const before = sections[section];
    sections[section] = before === undefined ? text : before + BETWEEN + text;
  }
  return sections;
}

/** Whether somebody has begun to write: what follows from figures alone stands there from the start. */
export const isBegun = (cells: readonly TextCell[]): boolean => cells.some((cell) => !cell.isLive);

/** What the add-in wrote, as far as the sheet keeps it; by sections, as it was written. */
export function writtenOn({ named }: Pick<NamedSheet, 'named'>, forms: TableForms): WrittenText {
  const rows = textRows(forms);
  return [...new Set(rows.map(({ section }) => section))].map((section) => ({
    section,
    paragraphs: rows.flatMap(({ section: own, paragraph }) => {
      const kept = own === section && paragraph !== undefined ? named.get(writtenName(paragraph)) : undefined;
      const written = kept && keptParagraph(kept.value);
      return written && written.id === paragraph ? [written] : [];
    }),
  }));
}
