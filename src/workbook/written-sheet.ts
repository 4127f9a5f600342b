/** A sheet at the moment it is written to: its cells by their names, wherever they are now, and what they hold. */
import { columnOf } from '../ledger/columns';
import type { Box } from './box';
import { areaOfReference, box, contains } from './box';
import { besideExplanation, explanationBeside } from './findings-layout';
import type { RawCell, SheetRef } from './host';
import type { ActedSheet } from './last-action';
import { literal } from './literal';
import { referenceOf } from './named-sheets';
import * as names from './names';

/** Cells as they were read out; counted from 0. */
export interface ReadBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawCell[])[];
  readonly formulas: readonly (readonly RawCell[])[];
}

export interface SheetAsRead {
  readonly sheet: SheetRef;
  /** those scoped to the sheet */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** what of the sheet was read; cells outside are empty */
  readonly cells?: ReadBlock;
  /** the heads of the ledger */
  readonly heads?: Omit<ReadBlock, 'formulas'>;
}

export class WrittenSheetCells {
  private readonly formulas: ReadonlyMap<string, string>;

  constructor(private readonly read: SheetAsRead) {
    this.formulas = new Map(read.names.map(({ name, formula }) => [name, formula]));
  }

  get sheet(): SheetRef {
    return this.read.sheet;
  }

  /** whether a plan built the sheet */
  get isOurs(): boolean {
    return this.constant(names.planName) !== undefined || this.constant(names.yearName) !== undefined;
  }

  /** How the sheet is found again. */
  get acted(): ActedSheet {
    return {
      ...this.sheet,
      kind: this.constant(names.sheetName) ?? names.usualKind,
      year: this.constant(names.yearName) ?? '',
    };
  }

  constant(name: string): string | undefined {
    return names.constantOf(this.formulas.get(name) ?? '');
  }

  /** Where the cell of that name is; `undefined` where it is gone. */
  boxOf(name: string): Box | undefined {
    const inLedger = names.ledgerCellOf(name);
    if (inLedger) return this.ledgerBox(inLedger);
    const ofCheck = names.explanationOfName(name);
    if (ofCheck) return this.explanationBox(ofCheck);
    const remark = names.remarkOfName(name);
    if (remark && remark.part !== 'explanation') return this.remarkBox(remark);
    const at = referenceOf(this.formulas.get(name) ?? '');
    return at?.sheet === this.sheet.name ? at.box : undefined;
  }

  private explanationBox({
    what,
    check,
  }: NonNullable<ReturnType<typeof names.explanationOfName>>): Box | undefined {
    const result = this.boxOf(check);
    if (!result || what === 'explanation') return result && explanationBeside(result);
    return this.keptBeside(result);
  }

  private remarkBox({ line, part }: NonNullable<ReturnType<typeof names.remarkOfName>>): Box | undefined {
    const explanation = this.boxOf(line);
    if (!explanation) return undefined;
    return part === 'explained' ? this.keptBeside(explanation) : besideExplanation(explanation, part);
  }

  /** Where it is kept what the check of that row said. */
  private keptBeside({ row }: Box): Box | undefined {
    const column = areaOfReference(this.formulas.get(names.explainedName) ?? '');
    return column && box(row, column.column);
  }

  /** What `Range.formulas` has. */
  found(at: Box): RawCell {
    return this.cell('formulas', at);
  }

  /** What has to be put into `Range.formulas` to bring back what stands there. */
  content(at: Box): RawCell {
    const [value, formula] = [this.cell('values', at), this.cell('formulas', at)];
    if (typeof formula !== 'string') return formula;
    // a text that merely looks like a formula reads the same as value and as formula
    return formula.startsWith('=') && formula !== value ? formula : literal(formula);
  }

  /** The 编号 of the row in which a cell of the ledger stands. */
  rowKey(name: string): RawCell | undefined {
    const inLedger = names.ledgerCellOf(name);
    const at = inLedger && this.ledgerBox({ ...inLedger, column: 'number' });
    return at && this.content(at);
  }

  private ledgerBox({ row, column }: names.LedgerCell): Box | undefined {
    const { heads } = this.read;
    const index = heads?.values[0]?.findIndex((head) => head === columnOf(column).label) ?? -1;
    return heads && index >= 0 ? box(heads.row + 1 + row, heads.column + index) : undefined;
  }

  private cell(of: 'values' | 'formulas', { row, column }: Box): RawCell {
    const { cells } = this.read;
    if (!cells) return '';
    const whole = box(cells.row, cells.column, cells.values.length, cells.values[0]?.length ?? 0);
    return contains(whole, row, column) ? cells[of][row - cells.row]![column - cells.column]! : '';
  }
}
