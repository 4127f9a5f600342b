/** Reads a formula as a cell holds it, the opposite of writing one: for what a workbook in memory calculates by itself. */
import type { Box } from './box';
import { boxBetween, cellOfReference } from './box';
import type { Expression, FunctionName, Operator } from './expression';
import { call, functionNames, operation, term } from './expression';
import type { SheetKind } from './sheet-kind';

/**
 * @param formula with `=`, in the words of en-US
 * @param kindOf what a sheet of that name is for; `undefined` where it is none of ours
 * @returns `undefined` for a formula with anything that is not calculated here
 */
export function readFormula(
  formula: string,
  kindOf: (sheet: string) => SheetKind | undefined,
): Expression | undefined {
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  try {
    const reader = new Reader(tokens, kindOf);
    const whole = reader.expression(0);
    return reader.isAtEnd ? whole : undefined;
  } catch (failure) {
    if (failure instanceof NotRead) return undefined;
    throw failure;
  }
}

class NotRead extends Error {}

interface Token {
  readonly kind: 'number' | 'text' | 'cells' | 'name' | 'sign';
  readonly text: string;
}

/** How long a formula may be, as in Excel. */
const LONGEST = 8_192;
/** How deep brackets may stand in each other, as in Excel. */
const DEEPEST = 64;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`|(?<text>"(?:[^"]|"")*")`,
    String.raw`|(?<cells>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?${CELL}(?::${CELL})?(?![\p{L}\p{N}_(.]))`,
    String.raw`|(?<name>[A-Za-z][A-Za-z.]*)`,
    String.raw`|(?<sign><>|<=|>=|[-+*/&=<>(),])`,
    String.raw`)\s*`,
  ].join(''),
  'uy',
);

function tokensOf(formula: string): readonly Token[] | undefined {
  if (!formula.startsWith('=') || formula.length > LONGEST) return undefined;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (!groups) return undefined;
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined)!;
    tokens.push({ kind: kind as Token['kind'], text });
  }
  return tokens;
}

/** What binds tighter comes later. */
const OPERATORS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Reader {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly kindOf: (sheet: string) => SheetKind | undefined,
  ) {}

  get isAtEnd(): boolean {
    return this.next === this.tokens.length;
  }

  /** @param level of the operators that it may have */
  expression(level: number): Expression {
    const operators = OPERATORS[level];
    if (!operators) return this.factor();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.takeSign(one));
      if (!operator) return left;
      left = operation(left, operator, this.expression(level + 1));
    }
  }

  private factor(): Expression {
    if (++this.depth > DEEPEST) throw new NotRead();
    const found = this.simple();
    this.depth--;
    return found;
  }

  private simple(): Expression {
    if (this.takeSign('-')) return negative(this.factor());
    if (this.takeSign('(')) {
      const inner = this.expression(0);
      this.expectSign(')');
      return inner;
    }
    const token = this.tokens[this.next++];
    switch (token?.kind) {
      case 'number':
        return term(Number(token.text));
      case 'text':
        return term(token.text.slice(1, -1).replace(/""/g, '"'));
      case 'cells':
        return this.cells(token.text);
      case 'name':
        return this.named(token.text.toUpperCase());
      default:
        throw new NotRead();
    }
  }

  private cells(text: string): Expression {
    const [, sheet, first = '', last = first] = /^(?:(.+)!)?([^:!]+)(?::(.+))?$/.exec(text)!;
    const [from, to] = [first, last].map((one) => cellOfReference(`=!${one.toUpperCase()}`));
    const kind = sheet === undefined ? undefined : this.kindOf(unquoted(sheet));
    if (!from || !to || (sheet !== undefined && kind === undefined)) throw new NotRead();
    if (to.row < from.row || to.column < from.column) throw new NotRead();
    const box: Box = boxBetween(from, to);
    return {
      kind: 'cells',
      box,
      ...(kind !== undefined && { sheet: kind }),
      ...(first.startsWith('$') && { absolute: true }),
    };
  }

  private named(name: string): Expression {
    if (!this.takeSign('(')) {
      if (name === 'TRUE' || name === 'FALSE') return term(name === 'TRUE');
      throw new NotRead();
    }
    const known = functionNames.find((one) => one === name);
    if (!known) throw new NotRead();
    return call(known satisfies FunctionName, ...this.inputs());
  }

  private inputs(): readonly Expression[] {
    if (this.takeSign(')')) return [];
    const inputs = [this.expression(0)];
    while (this.takeSign(',')) inputs.push(this.expression(0));
    this.expectSign(')');
    return inputs;
  }

  private takeSign(text: string): boolean {
    const token = this.tokens[this.next];
    const isThere = token?.kind === 'sign' && token.text === text;
    if (isThere) this.next++;
    return isThere;
  }

  private expectSign(text: string): void {
    if (!this.takeSign(text)) throw new NotRead();
  }
}

const negative = (of: Expression): Expression =>
  of.kind === 'constant' && typeof of.value === 'number' ? term(-of.value) : operation(0, '-', of);

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
