/** Makes the sentence of what was found in a text; the words stand in src/words. */
import { factAddress, isPrevious, placeOf, withoutYear } from '../../report/address';
import type { TableForms } from '../../report/form';
import { partsAndTotal, plainName, rowOf } from '../../report/form';
import { tables } from '../../words/findings';
import * as words from '../../words/text-findings';
import type { Explanation } from '../claims/explanations';
import type { Read, ReadingValue } from '../claims/values';
import type { TextFinding } from './finding';

/** What sentences are made with: the names of the form, the figures of the cells. */
export interface Telling {
  readonly forms: TableForms;
  readonly read: Read;
}

/** Where each part is right by itself, they are parts of another whole. */
const APPLICANTS = 'E09';

/** The Chinese sentence for a finding: what the text says, what the table says, what to do. */
export function textSentenceOf(finding: TextFinding, telling: Telling): string {
  const section = finding.place?.section ?? '';
  switch (finding.code) {
    case 'figure':
      return figureSentence(finding, telling);
    case 'share': {
      const { quote, written, ratio } = finding;
      return words.share({ quote, written, ...sidesOf(ratio), right: ratio.right, isCut: ratio.isCut });
    }
    case 'change':
      return words.change({
        quote: finding.quote,
        written: finding.written,
        ...sidesOf(finding.ratio),
        right: finding.ratio.right,
      });
    case 'lastYear':
      return words.lastYear(finding.quote, finding.right.label, finding.right.value);
    case 'sum':
      return (finding.rule === APPLICANTS ? words.mixed : words.sum)(
        finding.parts,
        finding.left.value,
        finding.right.label,
        finding.right.value,
      );
    case 'shareSum':
      return words.shareSum(finding.written, finding.value);
    case 'fact':
      return words.fact(finding.quote, finding.right.label, finding.right.value, finding.unit);
    case 'none':
      return noneSentence(finding, telling);
    case 'same':
      return words.same(finding.quote, finding.told.map(labelled));
    case 'all':
      return words.all(
        finding.quote,
        finding.told.filter(({ value }) => value !== 0).map(labelled),
        finding.rule === 'E14',
      );
    case 'overdue':
      return words.overdue(finding.quote, finding.value);
    case 'otherYear':
    case 'otherOrgan':
    case 'oldNotice':
      return words[finding.code](finding.quote, finding.wanted ?? '');
    case 'oldChapter':
    case 'template':
    case 'gap':
    case 'sameHeading':
    case 'headingOrder':
    case 'noProblems':
      return words[finding.code](finding.quote);
    case 'blankSection':
    case 'noFees':
      return words[finding.code](section);
    case 'noSection':
    case 'aspects':
    case 'supervision':
    case 'noMeasures':
    case 'partsNamed':
      return words[finding.code](finding.missing);
    case 'tooLong':
    case 'partsCount':
      return words[finding.code](finding.value, finding.wanted);
    case 'similar':
      return words.similar(section, finding.share);
    case 'oldTable':
      return words.oldTable(tables[finding.table], finding.formId);
    case 'label':
      return words.label(tables[finding.table], finding.at, finding.quote, finding.wanted);
  }
}

function noneSentence(
  { quote, told }: Extract<TextFinding, { told: readonly ReadingValue[] }>,
  { forms }: Telling,
): string {
  const [first] = told;
  const fact = forms.form.facts.find(({ id }) => factAddress(id) === first!.cells[0]);
  return fact
    ? words.fact(quote, fact.label, first!.value, fact.unit)
    : words.none(quote, tableNameOf(first!), told.map(labelled));
}

const labelled = ({ label, value }: ReadingValue): words.Figure => ({ label, value });

const sidesOf = ({ part, whole }: { readonly part: ReadingValue; readonly whole: ReadingValue }) => ({
  part: labelled(part),
  whole: labelled(whole),
});

function figureSentence(finding: Extract<TextFinding, { code: 'figure' }>, { forms, read }: Telling): string {
  const { quote, readings, explanations, left } = finding;
  const [meant, ...others] = readings;
  return words.differs(
    quote,
    [
      words.figureInTable(
        tableOf(meant!, forms) + (finding.isNarrowed ? words.quoted(meant!.label) : ''),
        meant!.value,
        partsOf(meant!, read),
      ),
      ...others
        .filter(({ value }) => value !== meant!.value)
        .slice(0, 1)
        .map(({ label, value }) => words.meantReading(label, value)),
    ],
    explanations.slice(0, 1).map((one) => explained(one, left.value, forms)),
  );
}

/** Of last year's report as well. */
const tableNameOf = ({ cells }: ReadingValue): string =>
  (isPrevious(cells[0]!) ? words.lastYears : '') + tables[placeOf(withoutYear(cells[0]!))!.table];

function tableOf({ cells }: ReadingValue, { table3Form }: TableForms): string {
  const { total } = partsAndTotal(table3Form.table3.columns);
  const place = placeOf(cells[0]!)!;
  const table = tables[place.table];
  return place.table === 'table3' && place.column === total.id ? words.totalColumn(table) : table;
}

/** The figures of a sum that are not 0. */
const partsOf = ({ cells, less }: ReadingValue, read: Read): readonly number[] =>
  less
    ? []
    : cells.flatMap((cell) => {
        const value = read(cell);
        return typeof value === 'number' && value !== 0 ? [value] : [];
      });

function explained(explanation: Explanation, value: number, { table3Form }: TableForms): string {
  switch (explanation.kind) {
    case 'column': {
      const { label } = table3Form.table3.columns.find(({ id }) => id === explanation.column)!;
      return words.explained.column(value, label);
    }
    case 'part':
      return explanation.row.startsWith('litigation')
        ? words.explained.oneKind(value)
        : words.explained.part(value, plainName(rowOf(table3Form, explanation.row)));
    case 'settled':
      return words.explained.settled(value);
    case 'lastYear':
      return words.explained.lastYear(value);
    case 'other':
      return words.explained.other(value, explanation.label);
  }
}
