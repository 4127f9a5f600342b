/** What stands around words that claim something: the figures there are, the sentence, the claims before. */
import { everyMatch } from '../every-match';
import type { TableForms } from '../../report/form';
import type { Assertion } from './assertion';
import type { Claim } from './claim';
import type { ReadSentence, ReadText } from './claims';
import type { FactFigure } from './fact';
import type { Span } from './span';
import type { Subject } from './subject';
import { lastYears } from './values';

export interface Reader {
  readonly forms: TableForms;
  readonly subjects: readonly Subject[];
  /** figures of 正文用数 that the report states */
  readonly facts?: readonly FactFigure[];
}

/** A sentence of a text, with what is read of it. */
export interface Around extends Reader {
  readonly text: string;
  readonly words: string;
  readonly sentence: ReadSentence;
  readonly read: ReadText;
}

export const matches = ({ words, sentence }: Around, pattern: RegExp) =>
  everyMatch(words, pattern).map((match) => {
    const start = sentence.start + match.index;
    return { match, span: { start, end: start + match[0].length } };
  });

export const subjectOf = ({ subjects }: Reader, id: string): Subject =>
  subjects.find((one) => one.id === id)!;

/** That there is none of a figure. */
export function none(around: Around, id: string, rule: string, span: Span, isLastYears = false): Assertion {
  const readings = subjectOf(around, id)
    .readings.slice(0, 1)
    .map(isLastYears ? lastYears : (one) => one);
  return { rule, span, kind: 'none', zero: readings, told: readings };
}

/** The claim before a place in its sentence; `other` where that is of no table, or of a part. */
export function lastClaim({ sentence }: Around, to: number): Claim | 'other' | undefined {
  const last = sentence.claims.filter(({ number }) => number.end <= to).at(-1);
  if (!last) return undefined;
  if (last.about?.kind === 'figure') return last;
  return last.about && 'of' in last.about ? (last.about.of ?? 'other') : 'other';
}
