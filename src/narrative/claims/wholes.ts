/** What a share may be a share of: 占办结总数的 names it, a sentence that has told a whole speaks of that. */
import type { FigureClaim } from './claim';
import { figuresToldIn, plainReadings } from './claim';
import type { Clause } from './clauses';
import { lastIn } from './clauses';
import type { Reading, Subject } from './subject';
import type { Surroundings } from './surroundings';

/** What was received, what was handled: the wholes of table 3. */
export const BALANCE: ReadonlySet<string> = new Set(['new', 'handledTotal', 'dealt']);
/** 占申请总量的, 占全部申请的 */
const OF_APPLICATIONS =
  /申请(?:件)?的?(?:总量|总数|总件数|数量|件数|总|量|数)|(?:全部|所有|全年)(?:的)?申请/u;

export interface Wholes {
  readonly wholes: readonly Reading[];
  /** those that the sentence has told, as it tells them */
  readonly told: readonly FigureClaim[];
}

/** @param clause the one that may name the whole */
export function wholesOf(subject: Subject, around: Surroundings, clause: Clause): Wholes {
  const told = figuresToldIn(around.before);
  const wholes = [
    ...told.filter(({ about }) => BALANCE.has(about.subject.id)).slice(-1),
    ...told.filter(({ about }) => holds(about.subject, subject)).slice(-1),
  ];
  const named = wholeNamed(subject, around, clause);
  if (!named) return { wholes: subject.wholes, told: wholes };
  const { id, readings } = named;
  const known = subject.wholes.filter((whole) => readings.some((one) => isSame(one, whole)));
  // what applicants are parts of goes with what is said of them
  const isPaired = subject.readings.some(({ meaning }) => meaning !== undefined);
  const others = isPaired ? [] : readings.filter((one) => !known.some((whole) => isSame(one, whole)));
  return {
    wholes: [...known, ...others],
    told: wholes.filter(({ about }) => about.subject.id === id),
  };
}

/** What stands behind 占 in a clause. */
function wholeNamed(
  { topics, rule }: Subject,
  { text, mentions }: Surroundings,
  { start, end, ...clause }: Clause,
): Pick<Subject, 'id' | 'readings'> | undefined {
  const at = text.slice(start, end).lastIndexOf('占');
  if (at < 0 || rule === 'E13') return undefined;
  const word = lastIn(mentions.of(topics[0]), { ...clause, start: start + at, end });
  const words = text.slice(start + at, end);
  if (word?.role !== 'subject') {
    const received = mentions.subjects.find(({ id }) => id === 'new');
    return received && OF_APPLICATIONS.test(words)
      ? { id: received.id, readings: plainReadings(received) }
      : undefined;
  }
  const [subject] = word.subjects;
  const isNewAlone = text[word.start] === '新';
  return {
    id: subject!.id,
    readings: plainReadings(subject!).filter(({ meaning }) => !isNewAlone || meaning !== 'all'),
  };
}

const isSame = (one: Reading, other: Reading): boolean =>
  one.cells.join() === other.cells.join() && one.less?.join() === other.less?.join();

/** 予以公开 is a part of 予以公开及部分公开. */
export function holds(whole: Subject, part: Subject): boolean {
  const [all, some] = [whole.readings[0]!.cells, part.readings[0]!.cells];
  return all.length > some.length && some.every((cell) => all.includes(cell));
}
