/** 定稿: the report as it was signed, and what was changed in it since. */
import type { Address } from '../report/address';
import { factAddress } from '../report/address';
import { addressesOf } from '../report/figure-addresses';
import { cellReader, tableFormsOf } from '../report/report';
import { cellWords } from '../rules/names';
import type { Finalised } from '../workbook/finalised';
import { printOf } from '../workbook/leftover';
import { textRows } from '../workbook/text-rows';
import { textCells } from '../workbook/text-sheet';
import type { OwnWorkbook } from './own-workbook';
import { checkValue } from './publishing/check-value';
import { figureText } from './publishing/figure-text';

/** A figure that is another now, or a paragraph that reads otherwise; blanks are empty texts. */
export type ChangeSince =
  | {
      readonly kind: 'figure';
      readonly address: Address;
      readonly place: string;
      readonly then: string;
      readonly now: string;
    }
  | { readonly kind: 'text'; readonly name: string; readonly place: string };

/**
 * @param at when, in words
 * @throws {RangeError} for a report of a form that does not exist
 */
export async function finalise(own: OwnWorkbook, at: string): Promise<Finalised> {
  const { report } = own.reading;
  return {
    at,
    year: report.year,
    checkValue: await checkValue(report),
    figures: figuresOf(own),
    texts: textsOf(own),
  };
}

/** In the order of the report; none in a workbook of another year. */
export function changesSince(final: Finalised, own: OwnWorkbook): readonly ChangeSince[] {
  const forms = tableFormsOf(own.reading.report);
  if (!forms || own.reading.report.year !== final.year) return [];
  const [figures, texts] = [figuresOf(own), textsOf(own)];
  const labels = new Map(textRows(forms).map(({ name, label }) => [name, label]));
  return [
    ...addressesIn(own)
      .map((address) => ({ address, then: final.figures[address] ?? '', now: figures[address] ?? '' }))
      .filter(({ then, now }) => then !== now)
      .map((one): ChangeSince => ({ kind: 'figure', ...one, place: cellWords(one.address, forms) })),
    ...[...new Set([...labels.keys(), ...Object.keys(texts), ...Object.keys(final.texts)])]
      .filter((name) => texts[name] !== final.texts[name])
      .map((name): ChangeSince => ({ kind: 'text', name, place: labels.get(name) ?? name })),
  ];
}

function addressesIn({ reading: { report } }: OwnWorkbook): readonly Address[] {
  const forms = tableFormsOf(report);
  return forms ? [...addressesOf(forms), ...forms.form.facts.map(({ id }) => factAddress(id))] : [];
}

function figuresOf(own: OwnWorkbook): Finalised['figures'] {
  const read = cellReader(own.reading.report);
  return Object.fromEntries(
    addressesIn(own).flatMap((address) => {
      const text = figureText(read(address));
      return text === '' ? [] : [[address, text]];
    }),
  );
}

/** Paragraphs that follow the figures change with them, and are told by these. */
function textsOf({ sheets, reading: { report } }: OwnWorkbook): Finalised['texts'] {
  const [sheet, forms] = [sheets.get('text'), tableFormsOf(report)];
  if (!sheet || !forms) return {};
  return Object.fromEntries(
    textCells(sheet, forms)
      .filter(({ isLive }) => !isLive)
      .map(({ name, text }) => [name, printOf([[`\n${text}`]])]),
  );
}
