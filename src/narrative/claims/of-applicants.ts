/** 自然人申请3001件，办结2932件: a sentence that goes on about one kind of applicant tells that column. */
import { addressOf, placeOf } from '../../report/address';
import { figuresToldIn } from './claim';
import type { Reading, Subject } from './subject';
import type { Surroundings } from './surroundings';

const OF_APPLICANTS = 'E09';
/** What was received or handled, and how. */
const OF_ALL: ReadonlySet<string> = new Set(['E02', 'E03', 'E04', 'E05']);

/** The figure in the column of the kind that the sentence began with, or that a bracket explains. */
export function ofOneKind({ readings, rule }: Subject, { before, text, number }: Surroundings): Reading[] {
  const told = figuresToldIn(before);
  const at = told.map(({ about }) => about.subject.rule).lastIndexOf(OF_APPLICANTS);
  const kind = told[at];
  const [usual] = readings;
  if (!kind || !usual || !OF_ALL.has(rule) || !told.slice(at + 1).every(isOfAll)) return [];
  const isInBracket = /（[^）]*$/u.test(text.slice(kind.number.end, number.start));
  if (at > 0 && !isInBracket) return [];
  const columns = kind.about.subject.readings[0]!.cells.map((cell) => placeOf(cell)!.column);
  return [
    {
      label: `${kind.about.subject.readings[0]!.label}·${usual.label}`,
      cells: usual.cells.flatMap((cell) =>
        columns.map((column) => addressOf('table3', placeOf(cell)!.row, column)),
      ),
    },
  ];
}

const isOfAll = ({ about }: ReturnType<typeof figuresToldIn>[number]): boolean =>
  OF_ALL.has(about.subject.rule);
