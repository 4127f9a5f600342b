/** What a report's text needs, as a workbook of ours holds it: figures, last year's, 基本信息 and what people told on 正文用数. */
import type { AssertionId } from '../narrative/assertions';
import { assertions } from '../narrative/assertions';
import type { Narration } from '../narrative/narrate-report';
import type { OrganInfo, Problem } from '../narrative/told';
import { organItems } from '../narrative/told';
import type { ToldTextId } from '../narrative/told-texts';
import { toldTexts } from '../narrative/told-texts';
import type { NamedCell, NamedSheet } from '../workbook/named-sheets';
import { measureName, problemName, tickName, toldName } from '../workbook/names';
import { PROBLEM_ROWS } from '../workbook/told-plan';
import * as words from '../words/told-sheet';
import type { OwnWorkbook } from './own-workbook';
import type { Note } from './read-error';

export interface WorkbookNarration {
  readonly narration: Narration;
  /** what on 正文用数 was not used, and why */
  readonly notes: readonly Note[];
}

export function narrationOf({ reading, basics, sheets }: OwnWorkbook): WorkbookNarration {
  const notes: Note[] = [];
  const told = reader(sheets.get('facts'), notes);
  const overdue = reading.ledger?.overdue;
  return {
    narration: {
      report: reading.report,
      previous: reading.previous,
      organ: organIn(basics),
      texts: textsIn(told),
      ticked: tickedIn(told),
      problems: problemsIn(told),
      ...(overdue !== undefined && { ledger: { overdue } }),
    },
    notes,
  };
}

interface ToldReader {
  /** what is written in the cell of that name; nothing where it is blank or gone */
  readonly text: (name: string) => string;
  readonly note: (name: string, why: (place: string) => string) => void;
}

function reader(sheet: NamedSheet | undefined, notes: Note[]): ToldReader {
  const note = (name: string, { value, place }: NamedCell, why: (place: string) => string): void => {
    notes.push({ place: name, found: value, used: null, why: why(place) });
  };
  return {
    text: (name) => {
      const cell = sheet?.named.get(name);
      if (cell?.isUncalculated) {
        note(name, cell, words.uncalculated);
        return '';
      }
      return String(cell?.value ?? '').trim();
    },
    note: (name, why) => {
      const cell = sheet?.named.get(name);
      if (cell) note(name, cell, why);
    },
  };
}

const organIn = (basics: OwnWorkbook['basics']): OrganInfo =>
  Object.fromEntries(organItems.flatMap((id) => (basics[id] === undefined ? [] : [[id, basics[id]]])));

const textsIn = ({ text }: ToldReader): NonNullable<Narration['texts']> =>
  Object.fromEntries(
    toldTexts.flatMap(({ id }): (readonly [ToldTextId, string])[] => {
      const found = text(toldName(id));
      return found === '' ? [] : [[id, found]];
    }),
  );

/** Only the word itself confirms a statement. */
const tickedIn = ({ text, note }: ToldReader): readonly AssertionId[] =>
  assertions
    .map(({ id }) => id)
    .filter((id) => {
      const found = text(tickName(id));
      if (found !== '' && found !== words.yes) note(tickName(id), words.notYes);
      return found === words.yes;
    });

/** Rows that are blank are passed over; a measure is of the problem beside it. */
const problemsIn = ({ text, note }: ToldReader): readonly Problem[] =>
  Array.from({ length: PROBLEM_ROWS }, (_, index) => index + 1).flatMap((number): Problem[] => {
    const [problem, measure] = [text(problemName(number)), text(measureName(number))];
    if (problem !== '') return [measure === '' ? { problem } : { problem, measure }];
    if (measure !== '') note(measureName(number), words.measureAlone);
    return [];
  });
