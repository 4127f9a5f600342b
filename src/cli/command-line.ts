/** What `ogi` was asked to do, from its words on the command line. */
import { Command, CommanderError } from 'commander';
import { isLevel } from '../documents/report-json';
import { rulesTable } from '../documents/rules-table';
import { sentTables } from '../documents/sent-workbook';
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import type { TableId } from '../report/address';
import { findForm, forms } from '../report/form';
import type { Level } from '../report/report';
import { levels } from '../report/report';
import { rulesScript } from '../rules/sql/script';
import * as words from '../words/cli';
import { sheetNames } from '../words/sheets';
import * as copyWords from '../words/copies';
import { commandLine as compareWords } from '../words/published-check';
import { commandLine as exportWords } from '../words/publishing';
import * as rollUpWords from '../words/rollup-cli';
import { commandLine as sqlWords } from '../words/sql';
import type { SheetKind } from '../workbook/sheet-kind';
import { sheetKinds } from '../workbook/sheet-kind';
import type { DistributeCall } from './distribute-call';
import { distributeCall } from './distribute-call';
import type { CompareCall } from './compare';
import type { ExportCall, ExportOptions } from './export-call';
import { exportCall } from './export-call';
import type { LongCall, ReadOptions } from './long-call';
import { longCall } from './long-call';
import type { RollUpCall } from './rollup-call';
import { rollUpCommand } from './rollup-call';
import { isXlsxName } from './write-file';

export interface LedgerCall {
  readonly command: 'ledger';
  readonly file: string;
  readonly json: boolean;
  readonly year: number;
  /** id of the form; absent for the one in force for the year */
  readonly format: string | undefined;
  /** last year's report, or its ledger, or a workbook that holds both */
  readonly previous: string | undefined;
  /** this year's report, which the ledger is held against */
  readonly report: string | undefined;
  /** whether the ledger holds every application of the year */
  readonly complete: boolean;
  /** what the ledger's headings stand for */
  readonly columns: string | undefined;
  /** days off and days worked that the calendar does not know */
  readonly days: string | undefined;
  readonly today: Day | undefined;
}

export interface NarrateCall {
  readonly command: 'narrate';
  readonly file: string;
  /** last year's report */
  readonly previous: string | undefined;
  /** what the text needs beside the tables */
  readonly facts: string | undefined;
  readonly json: boolean;
}

export type Call =
  | { readonly command: 'read'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly command: 'check';
      readonly files: readonly string[];
      readonly json: boolean;
      readonly previous: readonly string[];
      readonly level: Level | undefined;
    }
  | LongCall
  | NarrateCall
  | ExportCall
  | CompareCall
  | BuildCall
  | LedgerCall
  | SendCall
  | CopyCall
  | RollUpCall
  | DistributeCall
  /** nothing is left to do but to print */
  | { readonly command: 'print'; readonly text: string }
  /** the call cannot be understood */
  | { readonly command: 'wrong'; readonly line: string };

export interface BuildCall {
  readonly command: 'build';
  /** an empty workbook where absent */
  readonly file: string | undefined;
  readonly out: string;
  readonly format: string | undefined;
  readonly year: number | undefined;
  readonly organ: string | undefined;
  readonly level: Level | undefined;
  readonly previous: string | undefined;
  /** the usual ones, and those that the workbook has, where absent */
  readonly sheets: readonly SheetKind[] | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

/** A workbook is made from one of ours. */
interface CopyOptions {
  readonly file: string;
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
}
export interface CopyCall extends CopyOptions {
  readonly command: 'next';
}
export interface SendCall extends CopyOptions {
  readonly command: 'send';
  /** those that the workbook has where absent */
  readonly tables: readonly TableId[] | undefined;
}

/** @param args the words after `ogi` */
export function parseCall(args: readonly string[], version: string): Call {
  let call: Call | undefined;
  let printed = '';
  const program = commandLine(version, {
    called: (parsed) => (call = parsed),
    print: (text) => (printed += text),
  });
  if (args.length === 0) return { command: 'print', text: program.helpInformation() };
  try {
    program.parse(args, { from: 'user' });
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    if (failure.exitCode !== 0) return wrong(failure);
  }
  return call ?? { command: 'print', text: printed };
}

function commandLine(
  version: string,
  to: { readonly called: (call: Call) => void; readonly print: (text: string) => void },
): Command {
  const program = new Command('ogi');
  const shared = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', words.commandLine.help)
      .helpCommand(false)
      .configureHelp({
        styleTitle: (title) => words.helpTitles[title] ?? title,
        subcommandTerm: (one) => `${one.name()} ${one.usage()}`.trim(),
      })
      .configureOutput({ writeOut: to.print, writeErr: () => undefined, outputError: () => undefined });
  shared(program)
    .helpCommand('help [命令]', words.commandLine.helpCommand)
    .usage(words.commandLine.usage)
    .description(words.commandLine.description)
    .version(version, '-V, --version', words.commandLine.version);
  shared(program.command('read <FILE...>'))
    .usage(words.commandLine.readUsage)
    .description(words.commandLine.read)
    .option('--json', words.commandLine.json)
    .option('--long', sqlWords.long)
    .option('--out <OUT>', sqlWords.out)
    .option('--force', words.commandLine.force)
    .action((files: string[], options: ReadOptions) => {
      const { json = false } = options;
      to.called(longCall(files, options) ?? { command: 'read', files, json });
    });
  shared(program.command('check <FILE...>'))
    .usage(words.commandLine.checkUsage)
    .description(words.commandLine.check)
    .option('--json', words.commandLine.json)
    .option('--previous <FILE...>', words.commandLine.previous)
    .option('--level <LEVEL>', words.commandLine.level(levels))
    .action(
      (
        files: string[],
        { json = false, previous = [], level }: { json?: boolean; previous?: string[]; level?: string },
      ) => {
        to.called(
          [...files, ...previous].filter((file) => file === '-').length > 1
            ? { command: 'wrong', line: words.stdinTwice }
            : level === undefined || isLevel(level)
              ? { command: 'check', files, json, previous, level }
              : { command: 'wrong', line: words.unknownLevel(level, levels) },
        );
      },
    );
  shared(program.command('build [FILE]'))
    .usage(words.commandLine.buildUsage)
    .description(words.commandLine.build)
    .requiredOption('--out <OUT>', words.commandLine.out)
    .option('--format <FORMAT>', words.commandLine.format(forms.map(({ id }) => id)))
    .option('--year <YEAR>', words.commandLine.year)
    .option('--organ <NAME>', words.commandLine.organ)
    .option('--level <LEVEL>', words.commandLine.level(levels))
    .option('--previous <FILE...>', words.commandLine.previousOfOne)
    .option('--roster <FILE>', rollUpWords.distribute.roster)
    .option('--due <DATE>', rollUpWords.distribute.due)
    .option('--sheets <SHEET...>', words.commandLine.sheets(sheetChoices))
    .option('--force', words.commandLine.force)
    .option('--json', words.commandLine.json)
    .action((file: string | undefined, options: BuildOptions) => {
      to.called(buildCall(file, options));
    });
  const copies = (command: Command, out: string = words.commandLine.out): Command =>
    shared(command)
      .requiredOption('--out <OUT>', out)
      .option('--force', words.commandLine.force)
      .option('--json', words.commandLine.json);
  copies(program.command('send <FILE>'))
    .usage(copyWords.commandLine.sendUsage)
    .description(copyWords.commandLine.send)
    .option('--sheets <SHEET...>', copyWords.commandLine.sendSheets(sentTables))
    .action((file: string, options: SendOptions) => to.called(sendCall(file, options)));
  copies(program.command('next <FILE>'))
    .usage(copyWords.commandLine.nextUsage)
    .description(copyWords.commandLine.next)
    .action((file: string, { out, force = false, json = false }: SendOptions) =>
      to.called(
        isXlsxName(out)
          ? { command: 'next', file, out, force, json }
          : { command: 'wrong', line: words.notXlsx(out) },
      ),
    );
  shared(program.command('narrate <FILE>'))
    .usage(words.commandLine.narrateUsage)
    .description(words.commandLine.narrate)
    .option('--json', words.commandLine.json)
    .option('--previous <REPORT>', words.commandLine.narratePrevious)
    .option('--facts <FACTS>', words.commandLine.facts)
    .action((file: string, { previous, facts, json = false }: NarrateOptions) => {
      const isTwice = [file, previous, facts].filter((one) => one === '-').length > 1;
      to.called(
        isTwice
          ? { command: 'wrong', line: words.stdinTwice }
          : { command: 'narrate', file, previous, facts, json },
      );
    });
  copies(program.command('export <FILE>'), exportWords.out)
    .usage(exportWords.usage)
    .description(exportWords.description)
    .option('--previous <REPORT>', words.commandLine.narratePrevious)
    .option('--facts <FACTS>', words.commandLine.facts)
    .option('--blank <BLANK>', exportWords.blank)
    .option('--date <DATE>', exportWords.date)
    .action((file: string, options: ExportOptions) => to.called(exportCall(file, options)));
  shared(program.command('compare <FILE> <PAGE>'))
    .usage(compareWords.usage)
    .description(compareWords.description)
    .option('--json', words.commandLine.json)
    .action((file: string, page: string, { json = false }: { readonly json?: boolean }) =>
      to.called(
        file === '-' && page === '-'
          ? { command: 'wrong', line: words.stdinTwice }
          : { command: 'compare', file, page, json },
      ),
    );
  shared(program.command('ledger <FILE>'))
    .usage(words.commandLine.ledgerUsage)
    .description(words.commandLine.ledger)
    .option('--json', words.commandLine.json)
    .requiredOption('--year <YEAR>', words.commandLine.year)
    .option('--format <FORMAT>', words.commandLine.format(forms.map(({ id }) => id)))
    .option('--previous <FILE>', words.commandLine.ledgerPrevious)
    .option('--report <REPORT>', words.commandLine.ledgerReport)
    .option('--complete', words.commandLine.complete)
    .option('--columns <JSON>', words.commandLine.columns)
    .option('--days <DAYS>', words.commandLine.days)
    .option('--today <DATE>', words.commandLine.today)
    .action((file: string, options: LedgerOptions) => to.called(ledgerCall(file, options)));
  rollUpCommand(shared(program.command('rollup <FILE...>')), to.called);
  shared(program.command('rules'))
    .usage(' ')
    .description(words.commandLine.rules)
    .action(() => to.called({ command: 'print', text: rulesTable() }));
  shared(program.command('sql'))
    .usage('[--json]')
    .description(sqlWords.sql)
    .option('--json', words.commandLine.json)
    .action(({ json = false }: { readonly json?: boolean }) => {
      const sql = rulesScript();
      to.called({ command: 'print', text: json ? `${JSON.stringify({ sql }, null, 2)}\n` : sql });
    });
  return program;
}

interface NarrateOptions {
  readonly previous?: string;
  readonly facts?: string;
  readonly json?: boolean;
}

interface BuildOptions {
  readonly out: string;
  readonly format?: string;
  readonly year?: string;
  readonly organ?: string;
  readonly level?: string;
  readonly previous?: readonly string[];
  readonly roster?: string;
  readonly due?: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

function buildCall(given: string | undefined, options: BuildOptions): Call {
  const { out, format, year, organ, level, force = false, json = false } = options;
  const wrong = (line: string): Call => ({ command: 'wrong', line });
  if (year !== undefined && !(/^\d{4}$/.test(year) && Number(year) >= 1949))
    return wrong(words.unknownYear(year));
  if (options.roster !== undefined) return distributeCall(given, options, options.roster);
  if (options.due !== undefined) return wrong(rollUpWords.dueAlone);
  // an option that takes many takes the file behind it as well
  const [previous, ...rest] = options.previous ?? [];
  const [file = given] = rest;
  if (rest.length > 1 || (rest.length === 1 && given !== undefined)) return wrong(rollUpWords.onePrevious);
  if (file === '-' && previous === '-') return wrong(words.stdinTwice);
  if (!isXlsxName(out)) return wrong(words.notXlsx(out));
  const ids = forms.map(({ id }) => id);
  if (format !== undefined && !ids.includes(format)) return wrong(words.unknownFormat(format, ids));
  if (level !== undefined && !isLevel(level)) return wrong(words.unknownLevel(level, levels));
  const sheets = options.sheets && listed(options.sheets);
  const unknown = sheets?.find((one) => !sheetKindOf(one));
  if (unknown !== undefined) return wrong(words.unknownSheet(unknown, sheetChoices));
  return {
    command: 'build',
    file,
    out,
    format,
    year: year === undefined ? undefined : Number(year),
    organ,
    level,
    previous,
    sheets: sheets?.flatMap((one) => sheetKindOf(one) ?? []),
    force,
    json,
  };
}

const sheetChoices = sheetKinds.map((id) => ({ id, name: sheetNames[id] }));

/** By its id or by its usual name. */
const sheetKindOf = (said: string): SheetKind | undefined =>
  sheetChoices.find(({ id, name }) => id === said || name === said)?.id;

interface SendOptions {
  readonly out: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

function sendCall(file: string, { out, sheets, force = false, json = false }: SendOptions): Call {
  if (!isXlsxName(out)) return { command: 'wrong', line: words.notXlsx(out) };
  const wanted = sheets === undefined ? undefined : listed(sheets);
  const unknown = wanted?.find((one) => !isSentTable(one));
  if (unknown !== undefined) {
    return { command: 'wrong', line: copyWords.commandLine.unknownTable(unknown, sentTables) };
  }
  return { command: 'send', file, out, tables: wanted?.filter(isSentTable), force, json };
}

const isSentTable = (one: string): one is TableId => (sentTables as readonly string[]).includes(one);

/** `a,b c` as a, b and c */
const listed = (all: readonly string[]): readonly string[] =>
  all.flatMap((some) => some.split(/[,，]/)).filter((one) => one !== '');

interface LedgerOptions {
  readonly json?: boolean;
  readonly year: string;
  readonly format?: string;
  readonly previous?: string;
  readonly report?: string;
  readonly complete?: boolean;
  readonly columns?: string;
  readonly days?: string;
  readonly today?: string;
}

function ledgerCall(file: string, options: LedgerOptions): Call {
  const { json = false, year, format, previous, report, complete = false, columns, days, today } = options;
  const refuse = (line: string): Call => ({ command: 'wrong', line });
  if (!/^20\d\d$/.test(year)) return refuse(words.unknownYear(year));
  if (format !== undefined && !findForm(format)) {
    return refuse(
      words.unknownFormat(
        format,
        forms.map(({ id }) => id),
      ),
    );
  }
  if (complete && report === undefined) return refuse(words.completeAlone);
  const day = today === undefined ? undefined : readDay(today);
  if (today !== undefined && day === undefined) return refuse(words.unknownDay(today));
  const inputs = [file, previous, report, columns, days];
  if (inputs.filter((one) => one === '-').length > 1) return refuse(words.stdinTwice);
  return {
    command: 'ledger',
    file,
    json,
    year: Number(year),
    format,
    previous,
    report,
    complete,
    columns,
    days,
    today: day,
  };
}

function wrong({ code, message }: CommanderError): Call {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  return { command: 'wrong', line: words.wrongCall(words.callErrors[code] ?? words.otherCallError, found) };
}
