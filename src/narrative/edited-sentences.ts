/** The sentences of a generated text that people have worded otherwise, each as a wording for 本单位说法. */
import { tableFormsOf } from '../report/report';
import { tokensOf } from './align';
import type { Narration } from './narrate-report';
import { narrateReport, quantitiesFor, quantitiesIn } from './narrate-report';
import type { OutlineParagraph } from './outline';
import { ownSentences, wordingsOf } from './own-wordings';
import { textOf } from './passage';
import type { Quantities } from './quantity';
import type { SavedWording } from './saved-wording';
import { savedWording } from './saved-wording';
import type { Sentence } from './sentence';
import { slotText } from './sentence';
import { refresh } from './stale';
import { standingSentences } from './standing-sentences';
import type { WordingFault } from './wording-text';
import { readWordings, wordingsText } from './wording-text';
import type { WrittenText } from './written';
import { placedSentences, sentenceKey } from './written';

export interface EditedSentence extends Pick<SavedWording, 'fixed' | 'leftOut' | 'lost'> {
  readonly section: number;
  /** of the sentence, and what it is called */
  readonly id: string;
  readonly sentence: string;
  /** as it was generated, and as it stands; `fixed` are places in the latter */
  readonly was: string;
  readonly standing: string;
  /** all of the sentence's wordings as 本单位说法 keeps them */
  readonly text: string;
  /** why they cannot be kept: marks of the text that wordings use otherwise, what would be said without being asked; none where they can */
  readonly faults: readonly WordingFault[];
}

export interface EditedSentences {
  /** in the order in which they were generated */
  readonly edited: readonly EditedSentence[];
  /** those that the figures of now would word otherwise than they were generated: the text has to be generated anew first */
  readonly outdated: readonly string[];
}

/**
 * A sentence of which only numbers, or what people told, were changed is worded as before.
 * @param narration by which the text was generated; figures that changed since are put into the text before it is compared
 * @param generated what was generated, and kept since
 * @param standing the texts that stand now, by the number of their section
 */
export function editedSentences(
  narration: Narration,
  generated: WrittenText,
  standing: Readonly<Record<string, string>>,
): EditedSentences {
  const now = refresh(generated, standing, narration);
  const written = new Map(placedSentences(narrateReport(narration)).map((one) => [sentenceKey(one), one]));
  const sources = sourcesOf(narration);
  const edited: EditedSentence[] = [];
  const outdated: string[] = [];
  for (const { sentence, text } of standingSentences(now.generated, now.sections)) {
    const source = sources.get(sentence.id);
    const was = textOf(sentence.passage);
    if (!source || skeleton(was) === skeleton(text)) continue;
    const later = written.get(sentenceKey(sentence));
    const wouldBe = later && textOf(later.passage);
    if (wouldBe === undefined || skeleton(wouldBe) !== skeleton(was)) {
      outdated.push(sentence.name);
      continue;
    }
    // a number whose place was not found is an old one in what was generated
    const kept = keptOf(source, wouldBe, text);
    if (kept) edited.push({ section: sentence.section, was, standing: text, ...kept });
  }
  return { edited, outdated };
}

/** Any number, or gap, being like any other. */
const skeleton = (text: string): string =>
  tokensOf(text)
    .map((token) => (token.kind === 'other' ? token.text : '#'))
    .join('');

interface Source {
  readonly sentence: Sentence;
  readonly quantities: Quantities;
  readonly read: (text: string) => readonly WordingFault[];
}

/** By the ids of the sentences. */
function sourcesOf(narration: Narration): ReadonlyMap<string, Source> {
  const of = wordingsOf(tableFormsOf(narration.report)!);
  const all = quantitiesFor(narration);
  const known = new Set(ownSentences(of));
  const read = (text: string): readonly WordingFault[] => {
    const reading = readWordings(text, of.vocabulary);
    return 'faults' in reading ? reading.faults : [];
  };
  const sourceIn = (paragraph: OutlineParagraph, sentence: Sentence): Source => ({
    sentence: {
      ...sentence,
      wordings: narration.ownWordings?.get(sentence.id) ?? sentence.wordings,
    },
    quantities: quantitiesIn(paragraph, narration, all),
    read,
  });
  return new Map(
    of.outline.flatMap((paragraph) =>
      paragraph.sentences
        .filter((sentence) => known.has(sentence))
        .map((sentence) => [sentence.id, sourceIn(paragraph, sentence)] as const),
    ),
  );
}

function keptOf(
  { sentence, quantities, read }: Source,
  was: string,
  standing: string,
): Pick<EditedSentence, 'id' | 'sentence' | 'text' | 'fixed' | 'leftOut' | 'lost' | 'faults'> | undefined {
  const [usual, saved] = [was, standing].map((text) => savedWording(sentence, quantities, text, was));
  if (!usual || !saved) return undefined;
  const text = wordingsText(saved.wordings);
  if (text === wordingsText(usual.wordings)) return undefined;
  const { fixed, leftOut, lost } = saved;
  const line = saved.wordings.findIndex((wording) => !sentence.wordings.includes(wording)) + 1;
  const unasked = lost.unasked.map((name): WordingFault => ({
    code: 'unasked',
    line,
    start: 0,
    end: [...text.split('\n')[line - 1]!].length,
    found: slotText({ kind: 'asked', name }),
  }));
  const faults = [...read(text), ...unasked];
  return { id: sentence.id, sentence: sentence.name, text, fixed, leftOut, lost, faults };
}
