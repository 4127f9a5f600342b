/**
 * How far the tables of the open workbook are filled in: what is blank, what a pasted block left untidy and what
 * cannot be read, cell by cell. A blank is what the sheet's own 未填N格 counts.
 */
import type { Form } from '../report/form';
import { readFigure } from '../report/figures';
import { findForm } from '../report/form';
import { partsOfTotals, table4Totals } from '../report/totals';
import type { RawCell, SheetRef, StandingSheet } from './host';
import { nameInWords } from './name-words';
import type { NamedCell, NamedSheet } from './named-sheets';
import { namedSheets } from './named-sheets';
import * as names from './names';
import { contentOfCell } from './raw-cell';
import type { SheetKind } from './sheet-kind';

/** A cell of a figure. */
export interface FigureCell {
  /** its name on the sheet */
  readonly name: string;
  /** what sentences call it */
  readonly place: string;
}

/** A cell that reads as a figure but is written otherwise. */
export interface UntidyFigure extends FigureCell {
  readonly from: RawCell;
  readonly to: number | string;
}

export interface UnreadFigure extends FigureCell {
  readonly found: string;
}

/** A built sheet with figures. */
export interface FilledSheet {
  readonly ref: SheetRef;
  readonly kind: SheetKind;
  readonly isActive: boolean;
  /** how many of its cells are to be filled in: all figures but totals */
  readonly inputs: number;
  /** as the sheet itself counts them, totals that were emptied included */
  readonly blanks: readonly FigureCell[];
  /** blanks that a figure can be typed into, in the order of the form */
  readonly open: readonly FigureCell[];
  readonly untidy: readonly UntidyFigure[];
  readonly unread: readonly UnreadFigure[];
  /** formulas, totals too, that come to what is no figure */
  readonly faulty: readonly UnreadFigure[];
}

const sheetsOfFigures: readonly SheetKind[] = ['table2', 'table3', 'table4', 'facts', 'previous'];

/** Sheets from which the report is made, edits of which are followed; those of the long ledger are its own commands' concern. */
export const followedSheets: readonly SheetKind[] = [...sheetsOfFigures, 'basics', 'wordings', 'text'];

/** The sheets with figures, in their order. */
export function filledSheets(standing: readonly StandingSheet[]): readonly FilledSheet[] {
  const named = new Map(namedSheets(standing).map((sheet) => [sheet.sheet, sheet]));
  return standing.flatMap(({ ref, isActive }) => {
    const sheet = named.get(ref.name);
    const kind = sheetsOfFigures.find((one) => one === sheet?.kind);
    return sheet && kind ? [{ ref, isActive, kind, ...filling(sheet) }] : [];
  });
}

function filling(sheet: NamedSheet): Omit<FilledSheet, 'ref' | 'kind' | 'isActive'> {
  const totals = totalsOf(sheet);
  const cells = [...sheet.figures].map(([address, held]) => {
    const name = names.nameOfAddress(address);
    return { name, held, isTotal: totals.has(address) };
  });
  const told = ({ name }: { readonly name: string }): FigureCell => ({
    name,
    place: nameInWords(name, (constant) => sheet.constants.get(constant)),
  });
  const open = cells.filter(({ held, isTotal }) => !isTotal && isEmpty(held));
  const blank = cells.filter(({ held, isTotal }) => isBlank(held) && (!isTotal || isEmpty(held)));
  const typed = cells
    .filter(({ held }) => !held.isFormula)
    .map((cell) => {
      const from = cell.held.value ?? '';
      return { ...told(cell), from, figure: readFigure(from) };
    });
  return {
    inputs: cells.filter(({ isTotal }) => !isTotal).length,
    blanks: blank.map(told),
    open: open.map(told),
    untidy: typed.flatMap(({ name, place, from, figure }) =>
      'unreadable' in figure || figure.tidy ? [] : [{ name, place, from, to: contentOfCell(figure.cell) }],
    ),
    unread: typed.flatMap(({ name, place, figure }) =>
      'unreadable' in figure ? [{ name, place, found: figure.unreadable }] : [],
    ),
    faulty: cells
      .filter(({ held }) => held.isFormula)
      .flatMap((cell) => {
        const figure = readFigure(cell.held.value ?? '');
        return 'unreadable' in figure ? [{ ...told(cell), found: figure.unreadable }] : [];
      }),
  };
}

const isBlank = ({ value }: NamedCell): boolean => value === null || value === '';
/** nothing stands there, no formula either */
const isEmpty = (held: NamedCell): boolean => isBlank(held) && !held.isFormula;

/** Totals that the plan made formulas of; those of last year's report are figures as it published them. */
function totalsOf({ form: id, kind }: NamedSheet): ReadonlySet<string> {
  const form: Form | undefined = findForm(id ?? '');
  if (!form || kind === 'previous') return new Set();
  return new Set([...partsOfTotals(form).keys(), ...table4Totals(form).keys()]);
}
