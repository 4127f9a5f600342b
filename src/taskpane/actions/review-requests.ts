/** What the page asks of the worker on the reviewer's side, and how the worker answers: files in, plain values out. */
import { wholeFile } from '../../words/documents';
import { problems } from '../../words/review';
import type { ReviewCase } from '../../documents/review/case';
import { lettersIn } from '../../documents/review/letters';
import type { DistributedPack, Distributing } from '../../documents/review/outputs';
import { distributedPack, letterPack, rollUpFile } from '../../documents/review/outputs';
import type { ReceivingSettings } from '../../documents/review/receiving';
import { Receiving, previousIn } from '../../documents/review/receiving';
import type { ReviewView } from '../../documents/review/view';
import { reviewView } from '../../documents/review/view';
import type { NamedFile } from '../../documents/review/zipped';
import { ReadError } from '../../documents/read-error';
import { LARGEST, tooLarge } from '../../documents/report-file';
import type { EarlierRows } from '../../documents/rollup/earlier-file';
import { earlierIn } from '../../documents/rollup/earlier-file';
import type { Letter } from '../../documents/rollup/letters';
import type { Received } from '../../documents/rollup/received';
import type { RosterFile } from '../../documents/rollup/roster-file';
import { rosterIn } from '../../documents/rollup/roster-file';
import { localDay } from '../../ledger/day';
import type { Report } from '../../report/report';

/** A file as the page has it; it is read where it is asked about. */
export interface ChosenFile {
  readonly file: File;
  /** its path in the folder that was chosen, or its name */
  readonly title: string;
  /** it lay in a folder, and may be something else than a report */
  readonly isFromFolder: boolean;
}

interface Requests {
  readonly begin: ReceivingSettings;
  readonly receive: ChosenFile;
  readonly previous: ChosenFile;
  readonly roster: File;
  readonly earlier: File;
  readonly view: ReviewCase;
  readonly rollUp: ReviewCase;
  readonly letters: { readonly of: ReviewCase; readonly units?: readonly string[] };
  readonly distribute: Distributing;
}

export interface Answers {
  readonly begin: undefined;
  readonly receive: readonly Received[];
  readonly previous: { readonly reports: readonly Report[]; readonly faults: readonly string[] };
  readonly roster: RosterFile;
  /** of a workbook of a roll-up its rows, of another one the letters in it */
  readonly earlier: { readonly rows?: EarlierRows; readonly letters: readonly Letter[] };
  readonly view: ReviewView;
  readonly rollUp: NamedFile;
  readonly letters: NamedFile | undefined;
  readonly distribute: DistributedPack;
}

export type Asked = keyof Requests;
export type Request<A extends Asked = Asked> = {
  [K in A]: { readonly ask: K; readonly about: Requests[K] };
}[A];

type Answering = {
  readonly [A in Asked]: (
    about: Requests[A],
    made: (count: number) => void,
  ) => Answers[A] | Promise<Answers[A]>;
};

/** One worker's: it keeps what reports are held against. */
export class ReviewDesk {
  private receiving = new Receiving({ units: [], previous: [], today: localDay(new Date()) });

  /** @throws {ReadError} where what was asked about cannot be read */
  async answer<A extends Asked>(request: Request<A>, made: (count: number) => void): Promise<Answers[A]> {
    const { ask, about } = request as { readonly ask: A; readonly about: Requests[A] };
    return this.answering[ask](about, made);
  }

  private readonly answering: Answering = {
    begin: (settings) => {
      this.receiving = new Receiving(settings);
      return undefined;
    },
    receive: async ({ file, title, isFromFolder }) =>
      this.receiving.take({ title, isFromFolder, time: file.lastModified, bytes: await bytesOf(file) }),
    previous: async ({ file, title }) => previousIn(title, await bytesOf(file), today()),
    roster: async (file) => rosterIn(await bytesOf(file)),
    earlier: async (file) => {
      const bytes = await bytesOf(file);
      const letters = await lettersIn(bytes);
      return letters.length > 0 ? { letters } : { rows: await earlierIn(bytes), letters };
    },
    view: reviewView,
    rollUp: (one) => rollUpFile(one, today()),
    letters: ({ of, units }) => letterPack(of, today(), units),
    distribute: (one, made) => distributedPack(one, today(), made),
  };
}

const today = () => localDay(new Date());

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw tooLarge();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ReadError(wholeFile, problems.gone.found, problems.gone.message);
  }
}
