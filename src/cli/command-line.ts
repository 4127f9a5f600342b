/** What `ogi` was asked to do, from its words on the command line. */
import { Command, CommanderError } from 'commander';
import { isLevel } from '../documents/report-json';
import { rulesTable } from '../documents/rules-table';
import type { Level } from '../report/report';
import { levels } from '../report/report';
import * as words from '../words/cli';

export type Call =
  | { readonly command: 'read'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly command: 'check';
      readonly files: readonly string[];
      readonly json: boolean;
      readonly previous: readonly string[];
      readonly level: Level | undefined;
    }
  /** nothing is left to do but to print */
  | { readonly command: 'print'; readonly text: string }
  /** the call cannot be understood */
  | { readonly command: 'wrong'; readonly line: string };

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
    .action((files: string[], { json = false }: { json?: boolean }) => {
      to.called({ command: 'read', files, json });
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
  shared(program.command('rules'))
    .usage(' ')
    .description(words.commandLine.rules)
    .action(() => to.called({ command: 'print', text: rulesTable() }));
  return program;
}

function wrong({ code, message }: CommanderError): Call {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  return { command: 'wrong', line: words.wrongCall(words.callErrors[code] ?? words.otherCallError, found) };
}
