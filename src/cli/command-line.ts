/** What `ogi` was asked to do, from its words on the command line. */
import { Command, CommanderError } from 'commander';
import { rulesJson, rulesTable } from '../documents/rules-table';
import type { Level } from '../report/report';
import { rulesScript } from '../rules/sql/script';
import * as words from '../words/cli';
import * as copyWords from '../words/copies';
import { commandLine as compareWords } from '../words/published-check';
import { commandLine as exportWords } from '../words/publishing';
import * as rollUpWords from '../words/rollup-cli';
import { commandLine as sqlWords } from '../words/sql';
import type { BuildCall, BuildOptions } from './build-call';
import { buildCall } from './build-call';
import type { CompareCall } from './compare';
import type { CopyCall, SendCall, SendOptions } from './copy-call';
import { nextCall, sendCall } from './copy-call';
import type { DistributeCall } from './distribute-call';
import type { ExportCall, ExportOptions } from './export-call';
import { exportCall } from './export-call';
import { helpLayout } from './help';
import type { LedgerCall, LedgerOptions } from './ledger-call';
import { ledgerCall } from './ledger-call';
import type { LongCall, ReadOptions } from './long-call';
import { longCall } from './long-call';
import { formIds, isStdinTwice, levelChoices, levelIn, sheetChoices, tableChoices } from './option-values';
import type { RollUpCall } from './rollup-call';
import { rollUpCommand } from './rollup-call';
import type { WrongCall } from './wrong-call';
import { refused, wrongCall } from './wrong-call';

export interface NarrateCall {
  readonly command: 'narrate';
  readonly file: string;
  /** last year's report */
  readonly previous: string | undefined;
  /** what the text needs beside the tables */
  readonly facts: string | undefined;
  readonly json: boolean;
}

interface CheckCall {
  readonly command: 'check';
  readonly files: readonly string[];
  readonly json: boolean;
  readonly previous: readonly string[];
  readonly level: Level | undefined;
}

export type Call =
  | { readonly command: 'read'; readonly files: readonly string[]; readonly json: boolean }
  | CheckCall
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
  | WrongCall;

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
    // not its exit code: the parser takes that of the process, which others may have set
    if (printed === '') return wrongCall(failure, args);
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
      .configureHelp(helpLayout)
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
    .option('--level <LEVEL>', words.commandLine.level(levelChoices))
    .action((files: string[], options: CheckOptions) => to.called(checkCall(files, options)));
  shared(program.command('build [FILE]'))
    .usage(words.commandLine.buildUsage)
    .description(words.commandLine.build)
    .requiredOption('--out <OUT>', words.commandLine.out)
    .option('--format <FORMAT>', words.commandLine.format(formIds))
    .option('--year <YEAR>', words.commandLine.year)
    .option('--organ <NAME>', words.commandLine.organ)
    .option('--level <LEVEL>', words.commandLine.level(levelChoices))
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
  copies(program.command('send <WORKBOOK>'))
    .usage(copyWords.commandLine.sendUsage)
    .description(copyWords.commandLine.send)
    .option('--sheets <SHEET...>', copyWords.commandLine.sendSheets(tableChoices))
    .action((file: string, options: SendOptions) => to.called(sendCall(file, options)));
  copies(program.command('next <WORKBOOK>'))
    .usage(copyWords.commandLine.nextUsage)
    .description(copyWords.commandLine.next)
    .action((file: string, options: SendOptions) => to.called(nextCall(file, options)));
  shared(program.command('narrate <FILE>'))
    .usage(words.commandLine.narrateUsage)
    .description(words.commandLine.narrate)
    .option('--json', words.commandLine.json)
    .option('--previous <REPORT>', words.commandLine.narratePrevious)
    .option('--facts <FACTS>', words.commandLine.facts)
    .action((file: string, options: NarrateOptions) => to.called(narrateCall(file, options)));
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
        isStdinTwice([file, page]) ? refused(words.stdinTwice) : { command: 'compare', file, page, json },
      ),
    );
  shared(program.command('ledger <LEDGER>'))
    .usage(words.commandLine.ledgerUsage)
    .description(words.commandLine.ledger)
    .option('--json', words.commandLine.json)
    .requiredOption('--year <YEAR>', words.commandLine.ledgerYear)
    .option('--format <FORMAT>', words.commandLine.format(formIds))
    .option('--previous <FILE>', words.commandLine.ledgerPrevious)
    .option('--report <REPORT>', words.commandLine.ledgerReport)
    .option('--complete', words.commandLine.complete)
    .option('--columns <JSON>', words.commandLine.columns)
    .option('--days <DAYS>', words.commandLine.days)
    .option('--today <DATE>', words.commandLine.today)
    .action((file: string, options: LedgerOptions) => to.called(ledgerCall(file, options)));
  rollUpCommand(shared(program.command('rollup <FILE...>')), to.called);
  shared(program.command('rules'))
    .usage('[--json]')
    .description(words.commandLine.rules)
    .option('--json', words.commandLine.json)
    .action(({ json = false }: { readonly json?: boolean }) =>
      to.called({ command: 'print', text: json ? asJson(rulesJson()) : rulesTable() }),
    );
  shared(program.command('sql'))
    .usage('[--json]')
    .description(sqlWords.sql)
    .option('--json', words.commandLine.json)
    .action(({ json = false }: { readonly json?: boolean }) => {
      const sql = rulesScript();
      to.called({ command: 'print', text: json ? asJson({ sql }) : sql });
    });
  return program;
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

interface CheckOptions {
  readonly json?: boolean;
  readonly previous?: readonly string[];
  readonly level?: string;
}

function checkCall(
  files: readonly string[],
  { json = false, previous = [], level }: CheckOptions,
): CheckCall | WrongCall {
  if (isStdinTwice([...files, ...previous])) return refused(words.stdinTwice);
  const ofLevel = level === undefined ? undefined : levelIn(level);
  if (level !== undefined && !ofLevel) return refused(words.unknownLevel(level, levelChoices));
  return { command: 'check', files, json, previous, level: ofLevel };
}

interface NarrateOptions {
  readonly previous?: string;
  readonly facts?: string;
  readonly json?: boolean;
}

function narrateCall(
  file: string,
  { previous, facts, json = false }: NarrateOptions,
): NarrateCall | WrongCall {
  if (isStdinTwice([file, previous, facts])) return refused(words.stdinTwice);
  return { command: 'narrate', file, previous, facts, json };
}
