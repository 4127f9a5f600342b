/** Carries out a call: reports in, results out, what is wrong with files or the call to standard error. */
import { checkJson } from '../documents/check-json';
import type { Note, ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import { wordingNotes } from '../documents/workbook-wordings';
import { isReading } from '../documents/report-file';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import { checkText } from './check-text';
import type { Call } from './command-line';
import { parseCall } from './command-line';
import { runCompare } from './compare';
import { runCopy } from './copies';
import { runExport } from './export';
import { areMany } from './files';
import { inputsOf } from './inputs';
import { runLedger } from './ledger';
import { runLong } from './long-table';
import { runNarrate } from './narrate';
import { JsonDocument, Output } from './output';
import { PreviousReports } from './previous';
import { Progress } from './progress';
import { readText } from './read-text';
import type { Read } from './reports';
import { reportsOf } from './reports';
import { runDistribute } from './distribute';
import { runRollUp } from './rollup';
import { runBuild } from './run-build';
import type { Surroundings } from './surroundings';

/** What can be done with files of reports. */
type Work = Extract<Call, { readonly command: 'read' | 'check' }>;

/** What a report comes to. */
interface Result {
  readonly json: object;
  readonly text: string;
  readonly isMandatory: boolean;
}

const DONE = 0;
const MANDATORY = 1;
const UNUSABLE = 2;

/** @returns the exit status: 0 done, 1 a mandatory finding stands, 2 an input or the call is unusable */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const call = parseCall(args, surroundings.version);
  switch (call.command) {
    case 'print':
      surroundings.stdout.write(call.text);
      return DONE;
    case 'wrong':
      surroundings.tell(call.line);
      return UNUSABLE;
    case 'build':
      return runBuild(call, surroundings);
    case 'long':
      return runLong(call, surroundings);
    case 'narrate':
      return runNarrate(call, surroundings);
    case 'export':
      return runExport(call, surroundings);
    case 'compare':
      return runCompare(call, surroundings);
    case 'ledger':
      return runLedger(call, surroundings);
    case 'distribute':
      return runDistribute(call, surroundings);
    case 'rollup':
      return runRollUp(call, surroundings);
    case 'send':
    case 'next':
      return runCopy(call, surroundings);
    default:
      return new Runner(call, surroundings).run();
  }
}

class Runner {
  private isMandatory = false;
  private isUnusable = false;
  private readonly previous = new PreviousReports();

  constructor(
    private readonly call: Work,
    private readonly surroundings: Surroundings,
  ) {}

  async run(): Promise<number> {
    const { call } = this;
    const { stdout, tell } = this.surroundings;
    const output = new Output(stdout);
    const many = areMany(call.files);
    const document = call.json ? new JsonDocument(output, many) : undefined;
    if (call.command === 'check') await this.addPrevious(call.previous);
    const soFar = call.command === 'check' ? words.checkedSoFar : words.readSoFar;
    const progress = new Progress((count) => tell(soFar(count)));
    for await (const input of inputsOf(call.files, this.surroundings)) {
      for await (const read of reportsOf(input)) {
        const result = await this.resultOf(read, many);
        if (document) await document.add(result.json, read.index !== undefined);
        else await output.write(result.text);
        this.isMandatory ||= result.isMandatory;
        progress.step();
      }
    }
    await (document ? document.end() : output.flush());
    if (this.isUnusable) return UNUSABLE;
    return this.isMandatory ? MANDATORY : DONE;
  }

  private addPrevious(files: readonly string[]): Promise<void> {
    const { tell } = this.surroundings;
    return this.previous.add(inputsOf(files, this.surroundings), this.unusable, (title, { organ, year }) => {
      tell(words.sameTwice(title, organ, year));
    });
  }

  private readonly unusable = (title: string, { place, found, message }: ReadError): void => {
    this.isUnusable = true;
    this.surroundings.tell(words.unusable(title, place, found, message));
  };

  private async resultOf({ file, index, outcome }: Read, many: boolean): Promise<Result> {
    const title = words.titleOf(file, index);
    const place = { file, ...(index !== undefined && { index }) };
    if (!isReading(outcome)) {
      this.unusable(title, outcome);
      const { place: where, found, message } = outcome;
      return {
        json: { ...place, error: { place: where, found, message } },
        text: '',
        isMandatory: false,
      };
    }
    const isAlone = !many && index === undefined;
    return this.call.command === 'read'
      ? readResult(title, place, outcome)
      : this.checkResult(title, place, outcome, isAlone);
  }

  private async checkResult(
    title: string,
    place: object,
    reading: Reading,
    isAlone: boolean,
  ): Promise<Result> {
    const { report: read, notes: ofReading, previous, wordings = [] } = reading;
    const level = this.call.command === 'check' ? this.call.level : undefined;
    const report = level ? { ...read, level } : read;
    const notes = level ? ofReading.filter(({ place: of }) => of !== 'level') : ofReading;
    const { last = previous, note } = await this.lastYearOf(report, isAlone);
    const check = checkJson(report, last, reading);
    const all = [...notes, ...(note ? [note] : []), ...wordingNotes(report, wordings)];
    return {
      json: { ...place, ...check, ...(all.length > 0 && { notes: all }) },
      text: checkText(title, check, { ...reading, notes: all }),
      isMandatory: check.summary.mandatory > 0,
    };
  }

  /** One report and one of last year belong together, whatever they call themselves. */
  private async lastYearOf(
    report: Report,
    isAlone: boolean,
  ): Promise<{ readonly last?: Report; readonly note?: Note }> {
    const matched = await this.previous.before(report);
    if (matched) return { last: matched };
    const { single } = this.previous;
    if (!single || !isAlone) return {};
    const why = words.otherPrevious(single.organ, single.year);
    return { last: single, note: { place: 'previous', found: single.organ, used: single.year, why } };
  }
}

function readResult(title: string, place: object, reading: Reading): Result {
  const { report, notes } = reading;
  return {
    json: { ...place, ...report, ...(notes.length > 0 && { notes }) },
    text: readText(title, reading),
    isMandatory: false,
  };
}
