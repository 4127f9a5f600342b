/** Carries out `ogi read --long`: the cells of all reports in one table, written as the reports come. */
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import { isReading } from '../documents/report-file';
import { longCells } from '../rules/sql/long-table';
import * as cliWords from '../words/cli';
import { longTable as words } from '../words/sql';
import { answer, answerUnusable } from './answer';
import { inputsOf } from './inputs';
import type { LongCall, LongKind } from './long-call';
import { CsvTable } from './long-csv';
import type { LongWriter } from './long-writer';
import { Progress } from './progress';
import type { Read } from './reports';
import { reportsOf } from './reports';
import type { Surroundings } from './surroundings';
import { refuseExisting, temporaryName, writeStreamed } from './write-file';

/** @returns the exit status: 0 written, 2 a file is unusable, or nothing was written */
export async function runLong(call: LongCall, surroundings: Surroundings): Promise<number> {
  const { out, kind, force } = call;
  const table = new Filling(call, surroundings);
  try {
    if (!force) refuseExisting(out);
    await writeStreamed(out, force, async (file) => table.fill(await longWriter(kind, file)));
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, out, failure);
    return 2;
  }
  const { reports, rows, noted, unusable } = table;
  const line = words.written(out, { reports, rows, unusable: unusable.length, noted });
  const json = { file: out, reports, rows, ...(unusable.length > 0 && { unusable }) };
  await answer(surroundings.stdout, call.json, json, `${line}\n`);
  return unusable.length > 0 ? 2 : 0;
}

/** Parquet is loaded where it is asked for. */
async function longWriter(kind: LongKind, file: FileHandle): Promise<LongWriter> {
  if (kind === 'csv') return new CsvTable(file);
  const { ParquetTable } = await import('./long-parquet');
  return new ParquetTable(file);
}

/** Fills a table and counts what goes into it. */
class Filling {
  reports = 0;
  rows = 0;
  /** reports with something that was repaired or assumed as they were read, which the table does not tell */
  noted = 0;
  readonly unusable: object[] = [];
  private readonly progress: Progress;

  constructor(
    private readonly call: LongCall,
    private readonly surroundings: Surroundings,
  ) {
    this.progress = new Progress((count) => surroundings.tell(cliWords.readSoFar(count)));
  }

  /** @throws {ReadError} where there is no report at all */
  async fill(table: LongWriter): Promise<void> {
    const { files, out } = this.call;
    const own = [out, temporaryName(out)].map((path) => resolve(path));
    for await (const input of inputsOf(files, this.surroundings)) {
      if (own.includes(resolve(input.name))) continue;
      for await (const read of reportsOf(input)) {
        if (isReading(read.outcome)) await this.add(table, idOf(read), read.outcome);
        else this.refuse(read, read.outcome);
        this.progress.step();
      }
    }
    if (this.reports === 0) throw new ReadError('--out', words.none.found, words.none.message);
    await table.end();
  }

  private async add(table: LongWriter, id: string, { report, previous, notes }: Reading): Promise<void> {
    const { organ, level, year } = report;
    const whole = { id, organ, level, year };
    for (const cell of longCells(report, previous)) {
      table.add(whole, cell);
      this.rows += 1;
    }
    this.reports += 1;
    if (notes.length > 0) this.noted += 1;
    await table.full();
  }

  private refuse({ file, index }: Read, { place, found, message }: ReadError): void {
    this.surroundings.tell(cliWords.unusable(cliWords.titleOf(file, index), place, found, message));
    this.unusable.push({ file, ...(index !== undefined && { index }), error: { place, found, message } });
  }
}

/** Digits, so that ids are in the order of the reports. */
const DIGITS = 7;

/** The file, and in a file of many the place from 0, as in check JSON. */
const idOf = ({ file, index }: Read): string =>
  index === undefined ? file : `${file}#${String(index).padStart(DIGITS, '0')}`;
