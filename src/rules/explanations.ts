/** Makes the sentence of a hypothesis; the words stand in src/words. */
import type { Address } from '../report/address';
import { placeOf } from '../report/address';
import * as words from '../words/hypotheses';
import type { Forms } from './figures';
import type { ChangeSet } from './hypotheses';
import type { Change } from './localise/kinds';
import { digitsOf } from './localise/kinds';
import { cellWords, table3RowName } from './names';
import { figureWords } from './sentences';

/** How many blanks a sentence names one by one. */
const NAMED_BLANKS = 3;

/** The Chinese sentence for a set of changes, e.g. `只改这一处就平：…`. */
export function explanationOf({ kind, changes }: ChangeSet, forms: Forms): string {
  const changed = changes.filter(({ from }) => from !== null);
  const blanks = changes.filter(({ from }) => from === null);
  const sentence = sentenceFor(kind, changed, forms);
  if (blanks.length === 0) return sentence;
  const named = blanks.slice(0, NAMED_BLANKS).map(({ cell, to }) => words.filled(cellWords(cell, forms), to));
  return words.withBlanks(sentence, words.joined(named), blanks.length - named.length);
}

function sentenceFor(kind: ChangeSet['kind'], changed: readonly Change[], forms: Forms): string {
  const told = ({ cell, from, to }: Change) => words.change(cellWords(cell, forms), figureWords(from), to);
  const all = words.joined(changed.map(told));
  const [first, second] = changed;
  if (!first) return '';
  if (changed.length === 1) {
    switch (kind) {
      case 'sign':
        return words.sign(all);
      case 'total':
        return words.total(all);
      case 'blank':
        return words.slash(cellWords(first.cell, forms), first.to);
      case 'digits':
        return words[digitsOf(Number(first.from), first.to) ?? 'oneCell'](all);
      default:
        return words.oneCell(all);
    }
  }
  if (second && (kind === 'column' || kind === 'row')) {
    const [from, to] = amountOf(first) < 0 ? [first, second] : [second, first];
    const [row, column] = [rowName(from.cell, forms), columnName(from.cell, forms)];
    const amount = Math.abs(amountOf(from));
    return kind === 'column'
      ? words.wrongColumn({ row, from: column, to: columnName(to.cell, forms), amount, changes: all })
      : words.wrongRow({ column, from: row, to: rowName(to.cell, forms), amount, changes: all });
  }
  if (kind === 'swap') return words.swapped(all);
  if (kind === 'total') return words.totals(changed.length, all);
  return words.several(changed.length, all);
}

const amountOf = ({ from, to }: Change): number => to - (typeof from === 'number' ? from : 0);

const rowName = (cell: Address, { table3Form }: Forms): string =>
  table3RowName(placeOf(cell)!.row, table3Form) ?? cell;

function columnName(cell: Address, { form, table3Form }: Forms): string {
  const { table, column } = placeOf(cell)!;
  const columns = table === 'table4' ? form.table4.columns : table3Form.table3.columns;
  return columns.find(({ id }) => id === column)?.label ?? column;
}
