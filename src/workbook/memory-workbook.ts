/**
 * A workbook of ours without a spreadsheet program: its sheets are plans whose cells change, and formulas are
 * calculated when somebody looks. Nothing is changed in place, so that what was read stays as it was.
 */
import type { Box } from './box';
import type { Evaluation } from './evaluate';
import { evaluate } from './evaluate';
import type { Expression } from './expression';
import { written } from './expression';
import { readFormula } from './formula-reader';
import type { Side } from './highlights';
import type { StandingSheet, StandingSheets } from './host';
import { nameFormula } from './names';
import type { HeldCell } from './named-sheets';
import type { PlanContent, SheetPlan } from './plan';
import type { RawCell } from './raw-cell';
import type { SheetKind } from './sheet-kind';
import { isSame } from './sheet-name';
import { ROW_HEIGHT } from './sheet-style';

export interface SheetInMemory {
  readonly id: string;
  /** as it was planned, with what was written since */
  readonly plan: SheetPlan;
  /** the ids of the sheets that its formulas refer to, by what these are for */
  readonly scope: ReadonlyMap<SheetKind, string>;
}

/** What was selected last, or the first cell of the work. */
export interface Selection {
  readonly sheet: string;
  readonly box: Box;
}

/** Cells over which the look of a side is laid for a while; it is no part of the sheet. */
export interface HighlightInMemory {
  /** id of the sheet */
  readonly sheet: string;
  readonly side: Side;
  readonly cells: readonly Box[];
}

/** Sheets whose formulas refer to each other, and what these come to. */
interface Calculated {
  /** all sheets as they stood then, and the day */
  readonly of: readonly SheetInMemory[];
  readonly today: number;
  readonly plans: readonly SheetPlan[];
  readonly results: Evaluation;
}

const SHEET_ID = 'sheet-';

/** Contents of cells as `Range.formulas` takes them. */
export interface BlockOfContents {
  readonly box: Box;
  readonly formulas: readonly (readonly RawCell[])[];
}

/** All that a workbook in memory holds; data alone, which can be kept elsewhere. */
export interface HeldWorkbook {
  readonly sheets: readonly SheetInMemory[];
  readonly selection?: Selection;
}

export class MemoryWorkbook {
  private held: readonly SheetInMemory[] = [];
  private selected: Selection | undefined;
  private highlighted: readonly HighlightInMemory[] = [];
  private made = 0;
  private readonly evaluations = new Map<ReadonlyMap<SheetKind, string>, Calculated>();
  private readonly listeners = new Set<() => void>();
  private readonly writeListeners = new Set<(sheet: SheetInMemory) => void>();

  /** @param today tells the day, a number of Excel's calendar */
  constructor(private readonly today: () => number) {}

  get sheets(): readonly SheetInMemory[] {
    return this.held;
  }

  get selection(): Selection | undefined {
    return this.selected;
  }

  get highlights(): readonly HighlightInMemory[] {
    return this.highlighted;
  }

  /** Puts what is held elsewhere in the place of all sheets. */
  load({ sheets, selection }: HeldWorkbook): void {
    const numbers = sheets.map(({ id }) => Number(id.replace(SHEET_ID, '')));
    this.made = Math.max(this.made, ...numbers.filter(Number.isInteger));
    this.change(sheets, selection);
  }

  /** The sheets that the formulas of a sheet refer to, itself among them: the same list as long as nothing changes. */
  together(sheet: SheetInMemory): readonly SheetPlan[] {
    return this.calculated(sheet.scope).plans;
  }

  /** What a formula would come to on a sheet as it stands. */
  comesTo({ plan, scope }: SheetInMemory, formula: Expression): HeldCell['value'] {
    return calculated(() => this.calculated(scope).results.comesTo(plan.kind, formula));
  }

  /** What a formula would come to on a sheet if a cell held something else. */
  wouldCome(
    { plan, scope }: SheetInMemory,
    at: Box,
    content: RawCell,
    formula: Expression,
  ): HeldCell['value'] {
    const sheet = this.sheet(scope.get(plan.kind) ?? '');
    if (!sheet) return null;
    const changed = { ...plan, contents: this.withBlocks(sheet, [{ box: at, formulas: [[content]] }]) };
    const plans = this.calculated(scope).plans.map((one) => (one === sheet.plan ? changed : one));
    return calculated(() => evaluate(plans, this.today()).comesTo(plan.kind, formula));
  }

  /** What stands in a cell, of a formula its result. */
  valueOf({ plan, scope }: SheetInMemory, row: number, column: number): HeldCell['value'] {
    const content = plan.contents[row]?.[column] ?? '';
    if (typeof content !== 'object') return content === '' ? null : content;
    return calculated(() => this.calculated(scope).results.valueOf(plan.kind, row, column));
  }

  /** A formula as the cell holds it, with `=`. */
  formulaOf({ scope }: SheetInMemory, formula: Expression): string {
    return written(formula, (kind) => this.nameOf(scope, kind));
  }

  /** @returns the way to stop */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Tells of a sheet on which cells were written, by whomever. @returns the way to stop */
  onWritten(listener: (sheet: SheetInMemory) => void): () => void {
    this.writeListeners.add(listener);
    return () => void this.writeListeners.delete(listener);
  }

  sheet(id: string): SheetInMemory | undefined {
    return this.held.find((one) => one.id === id);
  }

  /**
   * Adds sheets behind those that are there, and shows the first of them.
   * @param standing the names of sheets that their formulas refer to besides each other
   */
  add(plans: readonly SheetPlan[], standing: StandingSheets = {}): readonly SheetInMemory[] {
    const ids = plans.map(() => `${SHEET_ID}${++this.made}`);
    const others = Object.entries(standing).flatMap(([kind, name]): [SheetKind, string][] => {
      const there = this.held.find(({ plan }) => isSame(plan.sheet, name));
      return there ? [[kind as SheetKind, there.id]] : [];
    });
    const scope = new Map([...others, ...plans.map(({ kind }, index) => [kind, ids[index]!] as const)]);
    const added = plans.map((plan, index): SheetInMemory => ({ id: ids[index]!, plan, scope }));
    const [first] = added;
    this.change([...this.held, ...added], first && { sheet: first.id, box: first.plan.start });
    return added;
  }

  remove(ids: readonly string[]): void {
    const left = this.held.filter(({ id }) => !ids.includes(id));
    const isGone = this.selected && ids.includes(this.selected.sheet);
    const [first] = left;
    const selection = isGone ? first && { sheet: first.id, box: first.plan.start } : this.selected;
    this.change(left, selection);
  }

  select(selection: Selection): void {
    this.change(this.held, selection);
  }

  /** Lays looks over these cells, and takes the ones before away. */
  highlight(highlights: readonly HighlightInMemory[]): void {
    if (highlights.length + this.highlighted.length === 0) return;
    this.highlighted = highlights;
    this.change(this.held, this.selected);
  }

  /** Puts the sheet as another plan has it. */
  replace(id: string, plan: SheetPlan): void {
    this.change(
      this.held.map((one) => (one.id === id ? { ...one, plan } : one)),
      this.selected,
    );
  }

  /** Writes blocks of contents on a sheet; what stands beyond its plan becomes part of it. */
  write(id: string, blocks: readonly BlockOfContents[]): void {
    const sheet = this.sheet(id);
    if (!sheet) throw new RangeError(`there is no sheet ${id}`);
    this.rewrite(id, { ...sheet.plan, contents: this.withBlocks(sheet, blocks) });
  }

  /** Puts the sheet as it was before or after a write, and tells of it as of a write. */
  rewrite(id: string, plan: SheetPlan): void {
    this.replace(id, plan);
    for (const listener of this.writeListeners) listener(this.sheet(id)!);
  }

  /** @param height of the row, in points */
  setHeight(id: string, row: number, height: number): void {
    const sheet = this.sheet(id);
    if (!sheet) throw new RangeError(`there is no sheet ${id}`);
    const { rowHeights: own } = sheet.plan;
    const rowHeights = Array.from({ length: Math.max(own.length, row + 1) }, (_, at) =>
      at === row ? height : (own[at] ?? ROW_HEIGHT),
    );
    this.replace(id, { ...sheet.plan, rowHeights });
  }

  /** The sheet as it is now, whatever is written later. */
  standing(sheet: SheetInMemory): StandingSheet {
    const { plan, scope } = sheet;
    const { results } = this.calculated(scope);
    const names = new Map([...scope.keys()].map((kind) => [kind, this.nameOf(scope, kind)]));
    return {
      ref: { id: sheet.id, name: plan.sheet },
      isActive: this.selected?.sheet === sheet.id,
      name: plan.sheet,
      names: plan.names.map(({ name, refersTo }) => ({ name, formula: nameFormula(refersTo, plan.sheet) })),
      header: plan.print.header.left,
      cell: (row, column): HeldCell => {
        const content = plan.contents[row]?.[column] ?? '';
        if (typeof content !== 'object') return { value: content === '' ? null : content };
        return {
          value: calculated(() => results.valueOf(plan.kind, row, column)),
          formula: written(content.formula, (kind) => names.get(kind)!),
        };
      },
    };
  }

  private withBlocks(sheet: SheetInMemory, blocks: readonly BlockOfContents[]): SheetPlan['contents'] {
    const { contents } = sheet.plan;
    const rows = new Map<number, PlanContent[]>();
    for (const { box, formulas } of blocks) {
      formulas.forEach((line, down) => {
        const row = box.row + down;
        const own = rows.get(row) ?? [...(contents[row] ?? [])];
        line.forEach((content, across) => {
          while (own.length < box.column + across) own.push('');
          own[box.column + across] = this.contentOf(sheet, content);
        });
        rows.set(row, own);
      });
    }
    const height = Math.max(contents.length, ...[...rows.keys()].map((row) => row + 1));
    const lines = Array.from({ length: height }, (_, row) => rows.get(row) ?? contents[row] ?? []);
    const width = Math.max(...lines.map((line) => line.length));
    return lines.map((line) =>
      line.length === width ? line : Array.from({ length: width }, (_, column) => line[column] ?? ''),
    );
  }

  private calculated(scope: ReadonlyMap<SheetKind, string>): Calculated {
    const known = this.evaluations.get(scope);
    if (known?.of === this.held) return known;
    const { held: of } = this;
    const plans = [...scope.values()].flatMap((id) => this.sheet(id)?.plan ?? []);
    const today = this.today();
    const results = known?.today === today ? known.results.after(plans) : evaluate(plans, today);
    const made = { of, today, plans, results };
    this.evaluations.set(scope, made);
    return made;
  }

  private contentOf({ plan, scope }: SheetInMemory, content: RawCell): PlanContent {
    if (typeof content === 'boolean') return String(content).toUpperCase();
    if (typeof content === 'number') return content;
    if (content.startsWith("'")) return content.slice(1);
    if (!content.startsWith('=')) return content;
    const kindOf = (name: string) => [...scope.keys()].find((kind) => this.nameOf(scope, kind) === name);
    const formula = readFormula(content, (name) => (name === plan.sheet ? plan.kind : kindOf(name)));
    return formula ? { formula } : content;
  }

  private nameOf(scope: ReadonlyMap<SheetKind, string>, kind: SheetKind): string {
    return this.sheet(scope.get(kind) ?? '')?.plan.sheet ?? kind;
  }

  private change(sheets: readonly SheetInMemory[], selection: Selection | undefined): void {
    this.held = sheets;
    this.selected = selection;
    for (const listener of this.listeners) listener();
  }
}

/** A formula that somebody typed may lack what its functions need. */
function calculated(valueOf: () => HeldCell['value']): HeldCell['value'] {
  try {
    return valueOf();
  } catch {
    return '#VALUE!';
  }
}
