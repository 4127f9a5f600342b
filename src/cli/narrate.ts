/** Carries out `ogi narrate`: writes the text of a report by section, with the cells of its numbers and what it lacks. */
import type { NarrationFile } from '../documents/narration-json';
import { readNarrationFile } from '../documents/narration-json';
import { readOwnWorkbook } from '../documents/own-workbook';
import type { Note } from '../documents/read-error';
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import { readReport } from '../documents/report-json';
import { narrationOf } from '../documents/workbook-narration';
import type { Narration } from '../narrative/narrate-report';
import { narrateReport } from '../narrative/narrate-report';
import { staleSentenceOf } from '../narrative/refresh-sentences';
import type { ChangedBranch, StaleNumber } from '../narrative/stale';
import type { PlacedWordings } from '../documents/workbook-wordings';
import { wordingSentenceOf, wordingsIn } from '../documents/workbook-wordings';
import { wordingsOf } from '../narrative/own-wordings';
import { gapPlaceOf } from '../narrative/gap-places';
import type { GapFinding, WrittenText } from '../narrative/written';
import { toldFirst } from '../narrative/told';
import { gapsOf, linksOfText, sectionTexts } from '../narrative/written';
import { localDay } from '../ledger/day';
import type { Form } from '../report/form';
import { tableFormsOf } from '../report/report';
import { refreshedOn } from '../workbook/text-writes';
import * as words from '../words/cli';
import { gapMessage } from '../words/generated-text';
import { how } from '../words/own-wording';
import { preamble } from '../words/text-sheet';
import { answer, answerUnusable } from './answer';
import type { NarrateCall } from './command-line';
import { notesText } from './head-text';
import { bytesAt } from './input-bytes';
import { oneReport } from './one-report';
import type { Surroundings } from './surroundings';

/** @returns the exit status: 0 written, 2 an input is unusable */
export async function runNarrate(call: NarrateCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  let about = call.file;
  try {
    const { reading: found, workbook } = await oneReport(call.file, stdin);
    const book = workbook && (await readOwnWorkbook(workbook, localDay(new Date())));
    const held = book && narrationOf(book);
    const last = call.previous === undefined ? undefined : await oneReport((about = call.previous), stdin);
    const forms = tableFormsOf(found.report)!;
    about = call.facts ?? call.file;
    const file =
      call.facts === undefined ? undefined : readNarrationFile(await bytesAt(call.facts, stdin), forms.form);
    const reading = file ? withFacts(found, file) : found;
    const own = wordingsIn(found.wordings ?? [], file?.wordings ?? {}, wordingsOf(forms));
    const ledger = file?.ledger ?? held?.narration.ledger;
    const narration: Narration = {
      ...toldFirst(file ?? {}, held?.narration ?? {}),
      report: reading.report,
      previous: last?.reading.report ?? found.previous,
      ...(ledger && { ledger }),
      ownWordings: own.wordings,
    };
    const sheet = book?.sheets.get('text');
    const standing = sheet && refreshedOn(sheet, forms, narration);
    const stale = [...(standing?.stale ?? []), ...(standing?.branches ?? [])];
    const notes = [...reading.notes, ...(held?.notes ?? []), ...otherPrevious(reading, last?.reading)];
    const { json, text } = tellingOf({ written: narrateReport(narration), stale, notes, own }, forms.form);
    await answer(stdout, call.json, { file: call.file, ...json }, text);
    return 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

/** The report with the figures of the file, which go before its own. @throws {ReadError} for what is no figure */
function withFacts({ report, notes, previous }: Reading, { facts }: NarrationFile): Reading {
  const read = readReport({ ...report, facts: { ...report.facts, ...facts } });
  return { report: read.report, notes, ...(previous && { previous }) };
}

/** Last year's report that was given, where it is another organ's or another year's. */
function otherPrevious({ report }: Reading, last: Reading | undefined): readonly Note[] {
  if (!last) return [];
  const { organ, year } = last.report;
  if (organ === report.organ && year === report.year - 1) return [];
  return [{ place: 'previous', found: organ, used: year, why: words.otherPreviousTold(organ, year) }];
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
