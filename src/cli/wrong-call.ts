/** A call that cannot be understood: the one line that says where, what was found, and what to do. */
import type { CommanderError } from 'commander';
import * as words from '../words/cli';

export interface WrongCall {
  readonly command: 'wrong';
  readonly line: string;
}

export const refused = (line: string): WrongCall => ({ command: 'wrong', line });

/**
 * What the parser has against a call.
 * @param args the words after `ogi`
 */
export function wrongCall({ code, message }: CommanderError, args: readonly string[]): WrongCall {
  const [first = '', second = ''] = args;
  const { found: what, message: todo } = words.callErrors[code] ?? words.otherCallError;
  const isTaken = code === 'commander.missingArgument' && args.includes('--previous');
  // `ogi help x` is told as a help that was shown
  const found = code === 'commander.help' ? second : foundIn(message);
  const [, wanted, got] = /Expected (\d+) arguments? but got (\d+)/u.exec(message) ?? [];
  const alike = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(message)?.[1];
  const command =
    code === 'commander.unknownCommand' || first.startsWith('-') || first === 'help' ? undefined : first;
  return refused(
    words.wrongCall({
      ...(wanted === undefined
        ? { what, found, todo: todo + (isTaken ? words.afterPrevious : '') }
        : words.tooMany(Number(wanted), Number(got))),
      ...(alike !== undefined && { alike: alike.split(', ') }),
      ...(command !== undefined && { command }),
    }),
  );
}

/** What stands in the parser's sentence: a word of the call, or the name of what is missing. */
function foundIn(message: string): string {
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
  return words.placeholders[quoted] ?? quoted.replace(/ <.*>$/u, '');
}
