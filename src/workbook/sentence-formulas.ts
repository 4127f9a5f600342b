/** Sentences as formulas, compiled from the same data by which src/narrative writes them; helper cells keep each formula short. */
import type { Address } from '../report/address';
import { addressOf, isPrevious, previousOf } from '../report/address';
import { figureRows } from '../report/form';
import type { Report } from '../report/report';
import type { Years } from '../rules/rule';
import type { Comparison } from '../narrative/condition';
import { termsOf } from '../narrative/condition';
import type { Definition, Definitions } from '../narrative/definition';
import { waysToAdd } from '../narrative/definition';
import type { Sentence, Slot } from '../narrative/sentence';
import { askedOf, slotsOf } from '../narrative/sentence';
import { andMoreItems, between, counter, gap, NAMED, selfName } from '../words/narrative';
import { basicAddress } from './basics';
import type { Box } from './box';
import { covering } from './box';
import type { Expression, Operator } from './expression';
import { call, cellsOn, choose, operation, term, text } from './expression';
import type { Addend } from './formulas';
import { areasOf, openIn, sumOfCells } from './formulas';
import { levelCondition } from './level-condition';
import { Cells } from './workbook-cells';
import type { Places } from './workbook-plan';

/** Puts a formula into a cell of its own on the sheet of the sentences. */
export type PutHelper = (formula: Expression) => Box;

export interface SentenceWriter {
  /** The cell in which a sentence stands; it is empty where the sentence has nothing to say. */
  write(sentence: Sentence, definitions: Definitions): Box;
}

/**
 * Whoever states figures shows a figure, or nothing while a cell that it needs is blank. The year and what the organ
 * calls itself are those of 基本信息 where the workbook has it; otherwise `year`, and 本机关.
 */
export function sentenceWriter(
  { years, year, level }: Pick<Report, 'year' | 'level'> & { readonly years: Years },
  places: Places,
  put: PutHelper,
): SentenceWriter {
  const figures = new Figures(years, yearIn(places, year), places, put);
  const own = places(basicAddress('selfName'));
  const cell = own && cellsOn(own.sheet, own.box);
  const self = cell
    ? term(put(call('IF', operation(call('COUNTBLANK', cell), '>', 0), selfName, cell)))
    : term(selfName);
  return {
    write: (sentence, definitions) => {
      const { needs } = sentence;
      if (needs !== undefined && !definitions.single.has(needs)) return put(term(''));
      const applies = levelCondition(sentence.levels, level, places);
      if (!applies) return put(term(''));
      const written = new Wordings(definitions, figures, self, put).sentence(sentence);
      const needed = needs === undefined ? undefined : definitions.single.get(needs);
      const told = isLastYears(needed) ? call('IF', figures.lastYearIsBlank, '', written) : written;
      return put(applies === true ? told : call('IF', applies.isOne, told, ''));
    },
  };
}

const isLastYears = (definition: Definition | undefined): boolean =>
  definition?.of === 'cell' && isPrevious(definition.address);

/** The year as 基本信息 has it, and the one of the plan while that is no figure or not there. */
export function yearIn(places: Places, year: number): Expression {
  const own = places(basicAddress('year'));
  if (!own) return term(year);
  const cell = cellsOn(own.sheet, own.box);
  return call('IF', call('ISNUMBER', cell), cell, year);
}

const count = (cells: readonly Box[]): Expression => call('COUNT', ...covering(cells));
const sum = (cells: readonly Box[]): Expression => call('SUM', ...covering(cells));
const isFigure = (cell: Box): Expression => call('ISNUMBER', cell);
const allFigures = (cells: readonly Box[]): Expression => operation(count(cells), '=', cells.length);

/** The figures that definitions come to, each in a helper cell that is blank while the figure is not known. */
class Figures {
  private readonly cells: Cells;
  private readonly ways: ReadonlyMap<Address, readonly (readonly Address[])[]>;
  private readonly read = new Map<string, Box>();
  private blank: Box | undefined;

  constructor(
    years: Years,
    private readonly year: Expression,
    places: Places,
    private readonly put: PutHelper,
  ) {
    this.cells = new Cells(years, places);
    const then = years.previous ? [...waysToAdd(years.previous)] : [];
    this.ways = new Map([
      ...waysToAdd(years),
      ...then.map(
        ([total, ways]) => [previousOf(total), ways.map((parts) => parts.map(previousOf))] as const,
      ),
    ]);
  }

  /** No figure of last year's table 3 was filled in: there is no report to compare with. */
  get lastYearIsBlank(): Expression {
    const { previous } = this.cells.years;
    if (!previous) return term(true);
    const { table3 } = previous.table3Form;
    const cells = figureRows(previous.table3Form)
      .flatMap(({ id }) => table3.columns.map((column) => previousOf(addressOf('table3', id, column.id))))
      .filter((address) => this.cells.has(address));
    const formula = operation(call('COUNT', ...areasOf(this.cells.addends(cells))), '=', 0);
    return term((this.blank ??= this.put(formula)));
  }

  of(definition: Definition): Box {
    const key = JSON.stringify(definition);
    const known = this.read.get(key);
    if (known) return known;
    const made = this.put(this.formula(definition));
    this.read.set(key, made);
    return made;
  }

  private formula(definition: Definition): Expression {
    switch (definition.of) {
      case 'year':
        return this.year;
      case 'cell':
        return this.cell(definition.address, definition.stated ?? false);
      case 'sum': {
        const parts = definition.parts.map((part) => this.of(part));
        return call('IF', allFigures(parts), sum(parts), '');
      }
      case 'change':
      case 'rate': {
        const [now, then] = [this.of(definition.now), this.of(definition.then)];
        const change = call('ABS', operation(now, '-', then));
        const both = allFigures([now, then]);
        if (definition.of === 'change') return call('IF', both, change, '');
        // half up at one decimal, on whole numbers, as src/narrative
        const tenths = call(
          'INT',
          operation(operation(operation(change, '*', 2000), '+', then), '/', operation(then, '*', 2)),
        );
        const rate = call('IF', operation(then, '=', 0), '', operation(tenths, '/', 10));
        return call('IF', both, rate, '');
      }
    }
  }

  /** "/" adds nothing, but is no number to state. A total that is blank is made from its parts when these are all there. */
  private cell(address: Address, stated: boolean): Expression {
    if (!this.cells.has(address)) return term('');
    if (stated) {
      const [own] = areasOf([this.cells.addend(address)]);
      const isSlash = call('AND', call('ISTEXT', own!), operation(own!, '<>', ''));
      return call('IF', isSlash, '', this.of({ of: 'cell', address }));
    }
    const addend = this.cells.addend(address);
    const [own] = areasOf([addend]);
    const value = call('IF', call('ISNUMBER', own!), own!, 0);
    const blank = operation(call('COUNTBLANK', own!), '=', 0);
    const isKnown =
      addend.parts.length === 0 ? blank : call('AND', blank, operation(openIn([addend]), '=', 0));
    const made = (this.ways.get(address) ?? [])
      .filter((parts) => this.cells.hasAll(parts))
      .map((parts) => this.added(parts));
    return choose([[isKnown, value], ...made], '');
  }

  private added(parts: readonly Address[]): readonly [condition: Expression, result: Expression] {
    const direct = parts.every((part) => !this.ways.has(part));
    if (!direct) {
      const cells = parts.map((address) => this.of({ of: 'cell', address }));
      return [allFigures(cells), sum(cells)];
    }
    const addends: readonly Addend[] = this.cells.addends(parts);
    return [operation(openIn(addends), '=', 0), sumOfCells(addends)];
  }
}

const OPERATORS: Readonly<Record<Comparison, Operator>> = {
  '=': '=',
  '≠': '<>',
  '<': '<',
  '>': '>',
  '≤': '<=',
  '≥': '>=',
};

/** A mark that no name holds, by which words around a name are told apart. */
const NAME = '\u0000';
const [beforeGap, afterGap] = gap(NAME).split(NAME) as [string, string];
const [beforeCount, afterCount] = andMoreItems(NAME).split(NAME) as [string, string];

/** The wordings of the sentences that share definitions. */
class Wordings {
  constructor(
    private readonly definitions: Definitions,
    private readonly figures: Figures,
    private readonly self: Expression,
    private readonly put: PutHelper,
  ) {}

  sentence({ wordings }: Sentence): Expression {
    const last = wordings.find(({ when }) => when === undefined);
    return choose(
      wordings.flatMap(({ when, text: words }): [Expression, Expression][] =>
        when === undefined ? [] : [[this.condition(when), this.wording(words)]],
      ),
      last ? this.wording(last.text) : '',
    );
  }

  /** It holds only where every figure that it asks for is known. */
  private condition(when: string): Expression {
    const asked = termsOf(when).flatMap(({ left, comparison, right }) => {
      const [one, other] = [left, right].map((side) =>
        typeof side === 'number' ? undefined : this.asked(side),
      );
      const known = [one, other].filter((cell) => cell !== undefined).map(isFigure);
      return [...known, operation(one ?? left, OPERATORS[comparison], other ?? right)];
    });
    return call('AND', ...asked);
  }

  private asked(from: string): Box {
    const { kind, name } = askedOf(from);
    if (kind === 'figure') return this.single(name);
    const items = this.list(name).map(({ cell }) => cell);
    if (kind === 'known') return this.put(count(items));
    const nonZero = covering(items)
      .flatMap((area) => ['>0', '<0'].map((sign) => call('COUNTIF', area, sign)))
      .reduce((one, other) => operation(one, '+', other));
    return this.put(call('IF', allFigures(items), nonZero, ''));
  }

  private single(name: string): Box {
    const definition = this.definitions.single.get(name);
    if (!definition) throw new SyntaxError(`句子里的“${name}”不是已知的数`);
    return this.figures.of(definition);
  }

  private list(name: string): readonly { readonly name: string; readonly cell: Box }[] {
    const list = this.definitions.lists.get(name);
    if (!list) throw new SyntaxError(`句子里的“${name}”不是已知的分项`);
    return list.map((item) => ({ name: item.name, cell: this.figures.of(item.definition) }));
  }

  private wording(words: string): Expression {
    return text(...slotsOf(words).map((slot) => this.slot(slot)));
  }

  private slot(slot: Slot): Expression {
    switch (slot.kind) {
      case 'words':
        return term(slot.text);
      case 'self':
        return this.self;
      case 'asked':
        return term(gap(slot.name));
      case 'figure': {
        const cell = this.single(slot.name);
        return call('IF', isFigure(cell), cell, gap(slot.name));
      }
      case 'only':
        return choose(
          this.list(slot.name).map(({ name, cell }) => [operation(cell, '<>', 0), name]),
          '',
        );
      case 'all':
        return term(this.put(this.items(slot.name)));
    }
  }

  /** Items that are 0 drop out. Blank ones stand at the end, together in one gap. */
  private items(list: string): Expression {
    const items = this.list(list);
    const cells = items.map(({ cell }) => cell);
    const told = items.map(({ name, cell }) => {
      const item = text(between, name, cell, counter);
      return this.put(call('IF', isFigure(cell), call('IF', operation(cell, '<>', 0), item, ''), ''));
    });
    const named = items.map(({ name, cell }, index) => {
      // how many are blank up to this one
      const blanks = operation(index + 1, '-', count(cells.slice(0, index + 1)));
      const shown = call('IF', operation(blanks, '<=', NAMED), text(between, name), '');
      return this.put(call('IF', isFigure(cell), '', shown));
    });
    const blanks = this.put(operation(cells.length, '-', count(cells)));
    const more = call('IF', operation(blanks, '>', NAMED), text(beforeCount, blanks, afterCount), '');
    const names = this.put(withoutFirst(this.put(text(...named))));
    const open = call('IF', operation(blanks, '>', 0), text(between, beforeGap, names, more, afterGap), '');
    return withoutFirst(this.put(text(...told, open)));
  }
}

/** A list without what would stand before its first item. */
const withoutFirst = (list: Box): Expression =>
  call(
    'IF',
    operation(list, '=', ''),
    '',
    call('RIGHT', list, operation(call('LEN', list), '-', between.length)),
  );
