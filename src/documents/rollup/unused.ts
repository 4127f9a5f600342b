/** The entries of 收件登记 for files that no sum uses: the reason is ours and made anew, the state and the opinion are the reviewer's and stay. */
import * as words from '../../words/rollup-sheets';
import { leftOutWords } from './left-out';
import type { RegisterEntry } from './register-entry';
import type { LeftOut } from './rolled-up';

export const isUnused = ({ attempt, file }: RegisterEntry): boolean => attempt === 0 && file !== '';

/** What reviewers wrote beside a file: its content tells which it is, else its name. */
export type Written = (file: string, fingerprint: string) => RegisterEntry | undefined;

/** Entries of the register before, each given out once. */
export class UnusedBefore {
  private readonly left: Set<RegisterEntry>;

  constructor(entries: readonly RegisterEntry[]) {
    this.left = new Set(entries);
  }

  readonly take: Written = (file, fingerprint) => {
    const isFile = (one: RegisterEntry) => one.file === file;
    const isContent = (one: RegisterEntry) => fingerprint !== '' && one.fingerprint === fingerprint;
    const all = [...this.left];
    const found = all.find((one) => isFile(one) && isContent(one)) ?? all.find(isContent) ?? all.find(isFile);
    if (found) this.left.delete(found);
    return found;
  };

  /** Those that nothing answers to any more and that somebody wrote in. */
  get rest(): readonly RegisterEntry[] {
    return [...this.left].filter(({ state, opinion }) => state !== words.states.unused || opinion !== '');
  }
}

export function unusedEntry(one: LeftOut, year: number, written: Written): RegisterEntry {
  const { file, fingerprint = '' } = one;
  const known = written(file, fingerprint);
  const note = leftOutWords(one, year);
  return {
    unit: 'organ' in one ? one.organ : words.unknownUnit,
    file,
    attempt: 0,
    time: '',
    state: known?.state || words.states.unused,
    note,
    // registers without a column for it had the reason among the opinions
    opinion: known && known.opinion !== note ? known.opinion : '',
    fingerprint,
  };
}
