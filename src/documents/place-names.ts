/** Where a finding or a note is, as people call it: no address of the program's own stands in what they read. */
import type { Address } from '../report/address';
import { isPrevious, placeOf, withoutYear } from '../report/address';
import type { TableForms } from '../report/form';
import { forms as allForms } from '../report/form';
import { cellWords } from '../rules/names';
import { lastYears, tables } from '../words/findings';
import { placeOfReport } from '../words/documents';
import { part, stretch } from '../words/text-findings';
import { placeWords } from './reading/place-words';

/** The forms themselves, then the others: what a unit reported may be in another form. */
const formsFrom = (forms: TableForms): readonly TableForms[] => [
  forms,
  ...allForms.map((form) => ({ form, table3Form: form })),
];

/** `“新收·自然人”`; a cell that only another form has says its table, `表二“行政规范性文件·本年公开件数”`. */
export function cellInWords(address: Address, forms: TableForms): string {
  const own = cellWords(address, forms);
  if (!own.endsWith(address)) return own;
  const found = formsFrom(forms)
    .map((one) => cellWords(address, one))
    .find((words) => !words.endsWith(address));
  const table = placeOf(withoutYear(address))?.table;
  return found === undefined ? own : table && !isPrevious(address) ? `${tables[table]}${found}` : found;
}

/** `表四`, `第六部分第47—55字`, `上年年报“上年结转·自然人”`; `undefined` for what people have no word for. */
export function placeName(place: Address, forms: TableForms): string | undefined {
  if (isPrevious(place)) {
    const own = withoutYear(place);
    return placeOf(own) ? named(cellInWords(place, forms), place) : lastYears(placeName(own, forms) ?? '');
  }
  const text = /^section\.(\d+)(?::(\d+)-(\d+))?$/u.exec(place);
  if (text) {
    const [, section, start, end] = text;
    return Number(end) > Number(start) ? stretch(section!, Number(start), Number(end)) : part(section!);
  }
  if (place in placeOfReport) return placeOfReport[place];
  return named(placeWords(place, forms) ?? cellInWords(place, forms), place);
}

const named = (words: string, place: Address): string | undefined =>
  words.endsWith(withoutYear(place)) ? undefined : words;
