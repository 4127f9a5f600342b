/** Makes the sentence, the place and the mark of a finding; the words stand in src/words. */
import type { Address } from '../report/address';
import { addressOf, placeOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { figureRows, plainName, rowOf } from '../report/form';
import * as words from '../words/findings';
import type { Finding, SideValue } from './rule';

/** What a sentence needs beside the finding: the form for names, the table for the figures inside a sum. */
export interface Telling {
  readonly form: Form;
  readonly read: (address: Address) => Cell | undefined;
}

/** How many blanks a sentence names one by one. */
const NAMED_BLANKS = 3;

/** 必改 / 核实 / 提醒, or 未填 where nothing is wrong yet. */
export function markOf(finding: Finding): string {
  const onlyBlanks = finding.code === 'unfilled' && finding.slashes.length === 0;
  return onlyBlanks ? words.unfilledWord : words.severityWord[finding.severity];
}

/** Where the finding is, e.g. `“自然人”列`. */
export function placeWords(finding: Finding, form: Form): string {
  switch (finding.code) {
    case 'unequal':
    case 'impossible':
      return sharesRow(finding.cells) ? words.row(finding.place) : words.column(finding.place);
    case 'notACount':
      return cellWords(finding.cells[0]!, form);
    case 'unfilled':
      return words.wholeTable;
  }
}

/** The Chinese sentence for a finding: what, left, right, the difference, what to look at. */
export function sentenceOf(finding: Finding, { form, read }: Telling): string {
  switch (finding.code) {
    case 'unequal': {
      const { rule, place, left, right } = finding;
      const side = ({ cells, value }: SideValue) =>
        words.sumOf(
          cells.map((address) => ({
            name: rowWords(address, form),
            figure: figureWords(read(address) ?? null),
          })),
          value,
        );
      return words.unequal[rule]!({
        place,
        left: side(left),
        right: side(right),
        leftValue: left.value,
        rightValue: right.value,
      });
    }
    case 'impossible': {
      const [more, less] =
        finding.difference > 0 ? [finding.left, finding.right] : [finding.right, finding.left];
      return words.impossible({
        blanks: finding.blanks.slice(0, NAMED_BLANKS).map((address) => cellWords(address, form)),
        blankCount: finding.blanks.length,
        more,
        less,
      });
    }
    case 'notACount':
      return words.notACount(cellWords(finding.cells[0]!, form), finding.value);
    case 'unfilled':
      return words.unfilled({
        blanks: finding.blanks.length,
        blankRows: blankRows(finding.blanks, { form, read }),
        slashes: finding.slashes.length,
      });
  }
}

/** Rows of which nothing is filled: those of the balance by name, as they decide whether the table closes. */
function blankRows(blanks: readonly Address[], { form, read }: Telling): string[] {
  const open = new Set(blanks.map((address) => placeOf(address)?.row));
  const balanceRows = new Set([...form.table3.balance.left, ...form.table3.balance.right]);
  return figureRows(form)
    .filter((row) => open.has(row.id) && balanceRows.has(row.id))
    .filter((row) =>
      form.table3.columns.every((column) => typeof read(addressOf('table3', row.id, column.id)) !== 'number'),
    )
    .map(plainName);
}

function sharesRow(cells: readonly Address[]): boolean {
  return new Set(cells.map((address) => placeOf(address)?.row)).size === 1;
}

function rowWords(address: Address, form: Form): string {
  const place = placeOf(address);
  return place ? plainName(rowOf(form, place.row)) : address;
}

/** `“上年结转·自然人”` */
export function cellWords(address: Address, form: Form): string {
  const place = placeOf(address);
  const column = form.table3.columns.find(({ id }) => id === place?.column);
  return place && column ? words.cell(plainName(rowOf(form, place.row)), column.label) : address;
}

function figureWords(cell: Cell): string {
  if (cell === null) return words.blankFigure;
  return cell === 'na' ? words.slashFigure : String(cell);
}
