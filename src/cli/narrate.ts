/** Carries out `ogi narrate`: writes the text of a report by section, with the cells of its numbers and what it lacks. */
import type { Note } from '../documents/read-error';
import { ReadError } from '../documents/read-error';
import { narrateReport } from '../narrative/narrate-report';
import { staleSentenceOf } from '../narrative/refresh-sentences';
import type { ChangedBranch, StaleNumber } from '../narrative/stale';
import type { PlacedWordings } from '../documents/workbook-wordings';
import { wordingSentenceOf } from '../documents/workbook-wordings';
import { gapPlaceOf } from '../narrative/gap-places';
import type { GapFinding, WrittenText } from '../narrative/written';
import { gapsOf, linksOfText, sectionTexts } from '../narrative/written';
import type { Form } from '../report/form';
import { refreshedOn } from '../workbook/text-writes';
import * as words from '../words/cli';
import { gapMessage } from '../words/generated-text';
import { how } from '../words/own-wording';
import { preamble } from '../words/text-sheet';
import { answer, answerUnusable } from './answer';
import type { NarrateCall } from './command-line';
import { notesText } from './head-text';
import { narrationInput } from './narration-input';
import type { Surroundings } from './surroundings';

/** @returns the exit status: 0 written, 2 an input is unusable */
export async function runNarrate(call: NarrateCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  let about = call.file;
  try {
    const input = await narrationInput(call, stdin, (file) => (about = file));
    const { forms, narration, notes, own } = input;
    const sheet = input.workbook?.sheets.get('text');
    const standing = sheet && refreshedOn(sheet, forms, narration);
    const stale = [...(standing?.stale ?? []), ...(standing?.branches ?? [])];
    const { json, text } = tellingOf({ written: narrateReport(narration), stale, notes, own }, forms.form);
    await answer(stdout, call.json, { file: call.file, ...json }, text);
    return 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

interface Narrated {
  readonly written: WrittenText;
  /** what of the text that stands in the workbook is no longer so */
  readonly stale: readonly (StaleNumber | ChangedBranch)[];
  readonly notes: readonly Note[];
  readonly own: PlacedWordings;
}

function tellingOf({ written, stale, notes, own }: Narrated, form: Form) {
  const sections = sectionTexts(written);
  const heading = (section: number | string) => form.sections[Number(section) - 1];
  const gaps = gapsOf(written).map((gap) => ({ ...gap, message: gapSentence(gap, heading(gap.section)) }));
  const ownFindings = own.findings.map((finding) => ({ ...finding, message: wordingSentenceOf(finding) }));
  const json = {
    sections,
    links: linksOfText(written)
      .filter(({ cells }) => cells.length > 0)
      .map(({ section, ...link }) => ({ section: String(section), ...link })),
    gaps: gaps.map(({ section, start, end, shown, message, cells }) => ({
      place: `section.${section}:${start}-${end}`,
      shown,
      message,
      cells,
    })),
    ...(stale.length > 0 && { stale: stale.map(staleJson) }),
    ...(ownFindings.length > 0 && { wordings: ownFindings }),
    ...(notes.length > 0 && { notes }),
  };
  const lines = [
    ...Object.entries(sections).flatMap(([section, text]) => [heading(section) ?? preamble, text, '']),
    ...(gaps.length > 0
      ? [words.gapsHeading(gaps.length), ...gaps.map(({ message }) => `  ${message}`)]
      : []),
    ...(stale.length > 0
      ? [words.staleHeading(stale.length), ...stale.map((one) => `  ${staleSentenceOf(one)}`)]
      : []),
    ...(ownFindings.length > 0
      ? [
          words.otherOwnWordings(ownFindings.length),
          ...[...ownFindings.map(({ message }) => message), ...how].map((line) => `  ${line}`),
        ]
      : []),
    ...notesText(notes),
  ];
  return { json, text: `${lines.join('\n')}\n` };
}

const gapSentence = ({ sentence, shown, cells }: GapFinding, heading: string | undefined): string =>
  gapMessage(heading, sentence, shown, gapPlaceOf({ shown, cells }));

/** Its place is that in the workbook's text. */
const staleJson = (one: StaleNumber | ChangedBranch) => ({
  ...(one.place && { place: `section.${one.section}:${one.place.start}-${one.place.end}` }),
  ...(one.code === 'stale' ? { state: one.state, from: one.from, to: one.to } : { state: 'branch' as const }),
  message: staleSentenceOf(one),
  cells: one.cells,
});
