/** Makes the sentence, the place and the mark of a finding; the words stand in src/words. */
import type { Address } from '../report/address';
import { addressOf, placeOf } from '../report/address';
import type { Cell } from '../report/cell';
import { figureRows, plainName } from '../report/form';
import * as words from '../words/findings';
import type { Forms } from './figures';
import { cellWords, table3RowName } from './names';
import type { Finding, SideValue } from './rule';

/** What a sentence needs beside the finding: the forms for names, the report for the figures inside a sum. */
export interface Telling {
  readonly forms: Forms;
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
export function placeWords(finding: Finding, forms: Forms): string {
  switch (finding.code) {
    case 'unequal':
    case 'exceeds':
    case 'impossible': {
      const own = finding.left.cells.map(placeOf);
      if (own.some((place) => place?.table !== 'table3')) return words.item(finding.place);
      if (finding.place === table3RowName(own[0]!.row, forms.table3Form)) return words.row(finding.place);
      return words.column(finding.place);
    }
    case 'share':
    case 'jump':
    case 'unit':
      return words.item(finding.place);
    case 'notACount':
    case 'notWhole':
    case 'notAnAmount':
      return cellWords(finding.cells[0]!, forms);
    case 'unfilled':
      return words.tables[tableOf(finding)];
  }
}

type TwoSided = Extract<Finding, { readonly code: 'unequal' | 'exceeds' | 'impossible' }>;

/** The Chinese sentence for a finding: what, left, right, the difference, what to look at. */
export function sentenceOf(finding: Finding, telling: Telling): string {
  const { forms } = telling;
  switch (finding.code) {
    case 'unequal':
      return words.unequal[finding.rule]!(twoSides(finding, telling));
    case 'exceeds':
      return words.exceeds[finding.rule]!(twoSides(finding, telling));
    case 'impossible': {
      const { left, right, difference, blanks, place } = finding;
      const [more, less] = difference > 0 ? [left, right] : [right, left];
      if (blanks.length === 0) return words.impossibleWhole({ place, more, less });
      return words.impossible({
        blanks: blanks.slice(0, NAMED_BLANKS).map((address) => cellWords(address, forms)),
        blankCount: blanks.length,
        more,
        less,
      });
    }
    case 'share':
      return words.share({
        place: finding.place,
        part: finding.left.value,
        whole: finding.right.value,
        limit: finding.settings.otherShare,
      });
    case 'jump':
    case 'unit':
      return words[finding.code]({
        place: finding.place,
        now: finding.left.value,
        then: finding.right.value,
      });
    case 'notACount':
    case 'notWhole':
    case 'notAnAmount':
      return words[finding.code](cellWords(finding.cells[0]!, forms), finding.value);
    case 'unfilled':
      return unfilledSentence(finding, telling);
  }
}

function twoSides(finding: TwoSided, { forms, read }: Telling): words.TwoSides {
  const side = ({ cells, value }: SideValue) =>
    words.sumOf(
      cells.map((address) => ({
        name: partWords(address, forms),
        figure: figureWords(read(address) ?? null),
      })),
      value,
    );
  const shows = ({ cells, value }: SideValue) =>
    cells.length === 1 ? figureWords(read(cells[0]!) ?? value) : String(value);
  const { severity, place, left, right, opposite } = finding;
  const filled = left.cells.filter((address) => read(address) !== 0 && typeof read(address) === 'number');
  return {
    severity,
    place,
    opposite,
    cell: cellWords(left.cells[0]!, forms),
    filled: filled.map((address) => words.filledWith(cellWords(address, forms), figureWords(read(address)!))),
    left: side(left),
    right: side(right),
    leftLabel: left.label,
    rightLabel: right.label,
    leftValue: left.value,
    rightValue: right.value,
    leftShows: shows(left),
    rightShows: shows(right),
  };
}

function unfilledSentence(finding: Extract<Finding, { code: 'unfilled' }>, telling: Telling): string {
  const settled = Object.entries(finding.range).filter(([, [least, greatest]]) => least === greatest);
  // a row of zeros needs no list of its cells
  const known = settled.filter(([, [least]]) => least > 0);
  return words.unfilled({
    table: words.tables[tableOf(finding)],
    blanks: finding.blanks.length,
    blankRows: blankRows(finding.blanks, telling),
    slashes: finding.slashes.length,
    impossible: finding.impossible.slice(0, NAMED_BLANKS).map((cell) => cellWords(cell, telling.forms)),
    impossibleCount: finding.impossible.length,
    settledCount: known.length,
    zeros: settled.length - known.length,
    settled: known
      .slice(0, NAMED_BLANKS)
      .map(([cell, [figure]]) => ({ cell: cellWords(cell, telling.forms), figure })),
  });
}

const tableOf = ({ cells }: Finding): 'table2' | 'table3' | 'table4' => placeOf(cells[0]!)!.table;

/** Rows of which nothing is filled: those of the balance by name, as they decide whether the table closes. */
function blankRows(blanks: readonly Address[], { forms: { table3Form: form }, read }: Telling): string[] {
  const open = new Set(blanks.map((address) => placeOf(address)?.row));
  const balanceRows = new Set([...form.table3.balance.left, ...form.table3.balance.right]);
  return figureRows(form)
    .filter((row) => open.has(row.id) && balanceRows.has(row.id))
    .filter((row) =>
      form.table3.columns.every((column) => typeof read(addressOf('table3', row.id, column.id)) !== 'number'),
    )
    .map(plainName);
}

/** What a sum calls its parts: table 3 by their rows, as the sentence names the column. */
function partWords(address: Address, forms: Forms): string {
  const place = placeOf(address);
  const row = place?.table === 'table3' ? table3RowName(place.row, forms.table3Form) : undefined;
  return row ?? cellWords(address, forms);
}

export function figureWords(cell: Cell): string {
  if (cell === null) return words.blankFigure;
  return cell === 'na' ? words.slashFigure : String(cell);
}
