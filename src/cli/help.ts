/** How the help of the commands is laid out: in Chinese, whose characters are two columns wide and may begin a line each. */
import type { HelpConfiguration } from 'commander';
import * as words from '../words/cli';

export const helpLayout: HelpConfiguration = {
  styleTitle: (title) => words.helpTitles[title] ?? title,
  // the usage of a command stands in its own help
  subcommandTerm: (command) => command.name(),
  optionTerm: ({ flags }) =>
    flags.replace(
      /<(\w+)(\.\.\.)?>/u,
      (_, name: string, more?: string) => `<${words.placeholders[name] ?? name}${more ? '…' : ''}>`,
    ),
  displayWidth: widthOf,
  boxWrap: (text, width) => wrapped(text, width).join('\n'),
};

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < WIDE ? 1 : 2), 0);
}

const WIDE = 0x2e80;

/** Words, and Chinese characters each by itself; what opens stays before what it opens, what closes behind. */
const PIECE = /[（“【]*(?:[^\s\u2014-\uffff]+|\S)[、，。；：）”】…＝]*|\s+/gu;

function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const [piece] of line.matchAll(PIECE)) {
      const last = lines.at(-1)!;
      if (widthOf(last) + widthOf(piece.trimEnd()) <= width || last === '')
        lines[lines.length - 1] = last + piece;
      else lines.push(piece.trimStart());
    }
    return lines.map((one) => one.trimEnd());
  });
}
