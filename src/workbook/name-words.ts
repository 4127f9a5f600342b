/** What sentences call the cell that a name of a built sheet stands for. */
import { columnOf } from '../ledger/columns';
import type { Address } from '../report/address';
import { isPrevious, withoutYear } from '../report/address';
import type { Form } from '../report/form';
import { findForm, forms, table2Rows, table4Blocks } from '../report/form';
import { ownSentences, wordingsOf } from '../narrative/own-wordings';
import { cellWords } from '../rules/names';
import * as sheetWords from '../words/sheets';
import * as words from '../words/undo';
import { basicIds } from './basics';
import * as names from './names';
import { textRows } from './text-rows';

/** @param constant what a constant of the sheet holds */
export function nameInWords(name: string, constant: (name: string) => string | undefined): string {
  const address = names.addressOfName(name);
  if (address !== undefined) return figureInWords(address, constant);
  const inLedger = names.ledgerCellOf(name);
  if (inLedger) return words.ledgerCell(inLedger.row + 1, columnOf(inLedger.column).label);
  if (names.explanationOfName(name) ?? names.remarkOfName(name)) return words.explanation;
  const basic = basicIds.find((id) => names.basicName(id) === name);
  if (basic) return words.named(sheetWords.basics[basic][0]);
  const wording = names.wordingOf(name);
  const sentence = wording !== undefined && sentenceInWords(wording, constant);
  if (sentence) return words.wordingOf(sentence);
  const source = /^source\.(table[24]\..+)\.(\w+)$/.exec(name);
  const kind = names.sourceIds.find((id) => id === source?.[2]);
  if (source && kind) {
    const form = findForm(constant(names.formName) ?? '') ?? forms[0]!;
    return words.sourceOf(rowInWords(source[1]!, form), sheetWords.sourceHeads[kind]);
  }
  if ([names.textPrefix, names.writtenPrefix].some((prefix) => name.startsWith(prefix))) {
    return paragraphInWords(name, constant);
  }
  return words.otherCell;
}

/** A paragraph of the text, or what is kept of it. */
function paragraphInWords(name: string, constant: (name: string) => string | undefined): string {
  const form = findForm(constant(names.formName) ?? '') ?? forms[0]!;
  const text = name.replace(names.writtenPrefix, names.textPrefix);
  const label = textRows({ form, table3Form: form }).find((row) => row.name === text)?.label;
  return label === undefined ? words.otherCell : words.named(label);
}

/** Sentences on what a form alone has are of that form. */
function sentenceInWords(id: string, constant: (name: string) => string | undefined): string | undefined {
  const form = findForm(constant(names.formName) ?? '') ?? forms[0]!;
  return ownSentences(wordingsOf({ form, table3Form: form })).find((one) => one.id === id)?.name;
}

function figureInWords(address: Address, constant: (name: string) => string | undefined): string {
  const known = (name: string) => findForm(constant(name) ?? '');
  const own = known(names.formName);
  const candidates = isPrevious(address)
    ? [known(names.previousTable3FormName), known(names.previousFormName), own, ...forms]
    : [own, ...forms];
  const told = candidates
    .filter((form): form is Form => form !== undefined)
    .map((form) => cellWords(address, { form, table3Form: form }))
    .find((one) => !one.includes(withoutYear(address)));
  return told ?? words.otherCell;
}

/** `table2.licensing`: such notes stand beside the rows of table 2 and the blocks of table 4. */
function rowInWords(row: string, form: Form): string {
  const [table, ...rest] = row.split('.');
  const rows = table === 'table2' ? table2Rows(form) : table4Blocks(form);
  const label = rows.find(({ id }) => id === rest.join('.'))?.label;
  return label === undefined ? words.otherCell : words.named(label);
}
