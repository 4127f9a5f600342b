/** Makes the sentence of what was found in a text; the words stand in src/words. */
import { placeOf } from '../../report/address';
import type { Form } from '../../report/form';
import { partsAndTotal, plainName, rowOf } from '../../report/form';
import { tables } from '../../words/findings';
import * as words from '../../words/text-findings';
import type { Explanation, Judging, ReadingValue } from '../claims/verdict';
import type { TextFinding } from './finding';

/** The Chinese sentence for a finding: what the text says, what the table says, what the number may be. */
export function textSentenceOf(finding: TextFinding, { form, read }: Pick<Judging, 'form' | 'read'>): string {
  const { quote, readings, explanations, left } = finding;
  const [meant, ...others] = readings;
  return words.differs(
    quote,
    [
      words.figureInTable(tableOf(meant!, form), meant!.value, partsOf(meant!, read)),
      ...others.map(({ label, value }) => words.meantReading(label, value)),
    ],
    explanations.slice(0, 1).map((one) => explained(one, left.value, form)),
  );
}

function tableOf({ cells }: ReadingValue, form: Form): string {
  const { total } = partsAndTotal(form.table3.columns);
  const place = placeOf(cells[0]!)!;
  const table = tables[place.table];
  return place.table === 'table3' && place.column === total.id ? words.totalColumn(table) : table;
}

/** The figures of a sum that are not 0. */
const partsOf = ({ cells }: ReadingValue, read: Judging['read']): readonly number[] =>
  cells.flatMap((cell) => {
    const value = read(cell);
    return typeof value === 'number' && value !== 0 ? [value] : [];
  });

function explained(explanation: Explanation, value: number, form: Form): string {
  switch (explanation.kind) {
    case 'column': {
      const { label } = form.table3.columns.find(({ id }) => id === explanation.column)!;
      return words.explained.column(value, label);
    }
    case 'part':
      return words.explained.part(value, plainName(rowOf(form, explanation.row)));
    case 'settled':
      return words.explained.settled(value);
    case 'other':
      return words.explained.other(value, explanation.label);
  }
}
