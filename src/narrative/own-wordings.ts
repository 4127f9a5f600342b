/** An office's own wordings of sentences (本单位说法), read and checked before any text is written with them. */
import type { TableForms } from '../report/form';
import { outlineOf } from './outline';
import type { OutlineParagraph } from './outline';
import { reportDefinitions } from './report-definitions';
import type { Sentence, Wording } from './sentence';
import { problemNames } from './sentences/problems';
import type { Vocabulary } from './vocabulary';
import { nearest, vocabularyOf } from './vocabulary';
import type { WordingFault } from './wording-text';
import { readWordings } from './wording-text';

/** A wording that cannot be used: of no sentence, or with faults; the sentence keeps its usual wording. */
export type OwnWordingFinding =
  | { readonly code: 'unknownSentence'; readonly sentence: string; readonly nearest?: string }
  | (WordingFault & { readonly sentence: string });

export interface OwnWordings {
  /** by the id of their sentence */
  readonly wordings: ReadonlyMap<string, readonly Wording[]>;
  readonly findings: readonly OwnWordingFinding[];
}

/** What the sentences of a report are, and what they may name. */
export interface WordingsOfForms {
  readonly outline: readonly OutlineParagraph[];
  readonly vocabulary: Vocabulary;
}

/** The sentences that an office may word in its own way; section 五 is its own in any case. */
export const ownSentences = ({ outline, vocabulary }: WordingsOfForms): readonly Sentence[] =>
  outline
    .flatMap(({ sentences }) => sentences)
    .filter(({ id, needs }) => id !== 'problems' && (needs === undefined || vocabulary.single.has(needs)));

/** @param texts the text form of each sentence's wordings, by what the sentence is called */
export function readOwnWordings(texts: Readonly<Record<string, string>>, of: WordingsOfForms): OwnWordings {
  const known = new Map(ownSentences(of).map((sentence) => [sentence.name, sentence]));
  const wordings = new Map<string, readonly Wording[]>();
  const findings: OwnWordingFinding[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const sentence = known.get(name.trim());
    if (!sentence) {
      const meant = nearest(name, [...known.keys()]);
      findings.push({
        code: 'unknownSentence',
        sentence: name,
        ...(meant !== undefined && { nearest: meant }),
      });
      continue;
    }
    const reading = readWordings(text, of.vocabulary);
    if ('wordings' in reading) wordings.set(sentence.id, reading.wordings);
    else findings.push(...reading.faults.map((fault) => ({ ...fault, sentence: name })));
  }
  return { wordings, findings };
}

/** What the sentences of a report that follows these forms are, and what they may name; last year's figures among them. */
export function wordingsOf(forms: TableForms): WordingsOfForms {
  const { problem, measure } = problemNames(0);
  const outline = outlineOf(forms.table3Form, [{ problem: `{?${problem}}`, measure: `{?${measure}}` }]);
  const definitions = reportDefinitions({ ...forms, previous: forms });
  return { outline, vocabulary: vocabularyOf(definitions, outline) };
}
