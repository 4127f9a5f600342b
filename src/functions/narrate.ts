/** OGI.NARRATE: a sentence on applications, or all of them, from table 3 and last year's. */
import { applicationQuantities } from '../narrative/application-figures';
import { sentencesOnApplications } from '../narrative/applications';
import { textOf } from '../narrative/passage';
import { render } from '../narrative/render';
import { withoutOpening } from '../narrative/sentence';
import * as words from '../words/functions';
import type { Table3Argument } from './arguments';
import { ArgumentError, asText } from './cells';

/**
 * A cell knows neither the year nor the organ, so that no sentence tells them. Last year's table in which nothing is
 * filled in is none.
 * @throws ArgumentError for a name that no sentence has
 */
export function textOn(name: unknown, current: Table3Argument, previous?: Table3Argument): string {
  const sentences = sentencesOnApplications(current.form).map(withoutOpening);
  const wanted = asText(name ?? '').trim();
  const told = wanted === words.wholeParagraph ? sentences : sentences.filter((one) => one.name === wanted);
  if (told.length === 0) {
    const known = [words.wholeParagraph, ...sentences.map((one) => one.name)];
    throw new ArgumentError(words.unknownSentence(wanted, known));
  }
  const last = previous && isFilled(previous) ? previous : undefined;
  const quantities = applicationQuantities(0, current, last);
  return told.map((sentence) => textOf(render(sentence, quantities))).join('');
}

const isFilled = ({ table3 }: Table3Argument): boolean =>
  Object.values(table3).some((row) => row.some((cell) => cell !== null));
