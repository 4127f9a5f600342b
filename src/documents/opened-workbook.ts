/**
 * A workbook of ours as it is opened to be worked on: each sheet planned anew and what stands in the file laid over it,
 * cell by cell, and in words what could not be taken over.
 */
import type { Form } from '../report/form';
import { findForm, formForYear } from '../report/form';
import type { ReportSettings } from '../workbook/host';
import { a1, box } from '../workbook/box';
import type { Expression } from '../workbook/expression';
import { written } from '../workbook/expression';
import { readFormula } from '../workbook/formula-reader';
import { grownLedger } from '../workbook/grown-ledger';
import { derivedIds, FIRST_ROW, layOutLedger } from '../workbook/ledger-layout';
import { customPart } from '../workbook/custom-parts';
import { keptIn } from '../workbook/kept-beside';
import type { MemoryKept } from '../workbook/memory-host';
import type { HeldWorkbook, SheetInMemory } from '../workbook/memory-workbook';
import type { NamedSheet } from '../workbook/named-sheets';
import type { PlanContent, SheetPlan } from '../workbook/plan';
import { planWorkbook } from '../workbook/planned';
import type { RawCell } from '../workbook/raw-cell';
import { plainContent } from '../workbook/raw-cell';
import type { SheetKind } from '../workbook/sheet-kind';
import { plannedKinds } from '../workbook/sheet-kind';
import { PLAN_VERSION } from '../workbook/sheet-pieces';
import { ROW_HEIGHT } from '../workbook/sheet-style';
import { organHeader } from '../words/workbook';
import { standaloneWords as words } from '../words/standalone';
import { guardedXlsx } from './open-xlsx';
import { madeAgain } from './made-again';
import type { OwnWorkbook } from './own-workbook';
import { ownWorkbook } from './own-workbook';
import { upgradedWorkbook } from './upgraded-workbook';
import type { SheetContents, XlsxContents } from './workbook-report';
import { ForeignWorkbook } from './sheets-report';
import { openWorkbook } from './workbook-report';

export interface OpenedWorkbook {
  readonly held: HeldWorkbook;
  /** the settings of the report among it */
  readonly beside: MemoryKept & Required<Pick<MemoryKept, 'settings'>>;
  /** in what it differs from the file, in words; where there is anything, the file must not be written over */
  readonly differences: readonly string[];
}

/** So many differences are told one by one. */
const TOLD = 20;

/** @throws {ReadError} where it is no workbook of ours, or one that a later version built */
export async function openedWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const contents = await openWorkbook(bytes);
  const differences: string[] = [];
  const groups = groupsOf(contents.sheets);
  // it tells why where it is none of ours, or a later one
  if (groups.length === 0) ownWorkbook(contents.sheets);
  const placed: { readonly at: number; readonly sheet: SheetInMemory }[] = [];
  let first: OwnWorkbook | undefined;
  groups.forEach((group) => {
    const { own, plans } = plansOf(group, contents);
    first ??= own;
    const earlier = placed.filter(
      ({ sheet: { plan } }) => plan.year === group[0]!.year && !plans.some(({ kind }) => kind === plan.kind),
    );
    const ids = plans.map((_, index) => `sheet-${placed.length + index + 1}`);
    const scope = new Map<SheetKind, string>([
      ...earlier.map(({ sheet }) => [sheet.plan.kind, sheet.id] as const),
      ...plans.map(({ kind }, index) => [kind, ids[index]!] as const),
    ]);
    const names = new Map<SheetKind, string>([
      ...earlier.map(({ sheet }) => [sheet.plan.kind, sheet.plan.sheet] as const),
      ...plans.map(({ kind, sheet }) => [kind, sheet] as const),
    ]);
    plans.forEach((planned, index) => {
      const held = group.find(({ kind }) => kind === planned.kind)!;
      const overlay = new Overlay(planned, held, contents.contents(held.sheet), names, differences);
      placed.push({
        at: contents.names.indexOf(held.sheet),
        sheet: { id: ids[index]!, plan: overlay.plan(), scope },
      });
    });
  });
  const taken = new Set(placed.map(({ sheet }) => sheet.plan.sheet));
  const lost = contents.names.filter((name) => !taken.has(name));
  if (lost.length > 0) differences.unshift(words.lostSheets(lost));
  const sheets = placed.sort((one, other) => one.at - other.at).map(({ sheet }) => sheet);
  const [shown] = sheets;
  return {
    held: { sheets, ...(shown && { selection: { sheet: shown.id, box: shown.plan.start } }) },
    beside: { ...keptIn(customParts(bytes), sheets), settings: settingsOf(groups[0]!, first) },
    differences:
      differences.length > TOLD
        ? [...differences.slice(0, TOLD), words.more(differences.length - TOLD)]
        : differences,
  };
}

/** A workbook of ours has a handful. */
const MOST_PARTS = 50;

function customParts(bytes: Uint8Array): readonly string[] {
  const { part } = guardedXlsx(bytes);
  const parts: string[] = [];
  for (let number = 1; number <= MOST_PARTS; number += 1) {
    const found = part(customPart(number));
    if (found) parts.push(new TextDecoder().decode(found));
  }
  return parts;
}

type Group = readonly NamedSheet[];

/** Sheets that were built together or beside each other: of one year, no two of a kind; the latest year first. */
function groupsOf(sheets: readonly NamedSheet[]): readonly Group[] {
  const known = sheets.filter(({ kind, form }) => kind !== undefined && findForm(form ?? '') !== undefined);
  const years = [...new Set(known.map(({ year }) => year ?? 0))].sort((one, other) => other - one);
  return years.flatMap((year) => {
    let left = known.filter((sheet) => (sheet.year ?? 0) === year);
    const groups: NamedSheet[][] = [];
    while (left.length > 0) {
      const group = left.filter(
        (sheet, index) => left.findIndex(({ kind }) => kind === sheet.kind) === index,
      );
      groups.push(group);
      left = left.filter((sheet) => !group.includes(sheet));
    }
    return groups;
  });
}

function plansOf(
  group: Group,
  contents: XlsxContents,
): { readonly own?: OwnWorkbook; readonly plans: readonly SheetPlan[] } {
  const ledger = group.find(({ kind }) => kind === 'ledger');
  const rows = ledger && contents.rows(ledger.sheet, 'ledger.rows');
  try {
    const own = ownWorkbook(group, rows);
    return { own, plans: [...upgradedWorkbook(own).sheets, ...madeIn(group, contents)] };
  } catch (failure) {
    // no figures stand on them: a ledger alone, say
    if (!(failure instanceof ForeignWorkbook)) throw failure;
    return { plans: [...bare(group), ...madeIn(group, contents)] };
  }
}

/** Sheets of values that were made from the others. */
const madeIn = (group: Group, contents: XlsxContents): readonly SheetPlan[] =>
  group.flatMap((sheet) => {
    const { kind, sheet: sheetName, year = 0 } = sheet;
    if (kind === undefined || plannedKinds.includes(kind) || sheet.plan !== PLAN_VERSION) return [];
    const subject = { form: formOf(sheet).id, organ: organIn([sheet]), year, sheetName };
    return madeAgain(kind, subject, contents.contents(sheetName)) ?? [];
  });

function bare(group: Group): readonly SheetPlan[] {
  const [sheet] = group;
  return planWorkbook({
    form: formOf(sheet!),
    organ: organIn(group),
    year: sheet!.year ?? 0,
    sheets: plannedKinds.filter((kind) => group.some((one) => one.kind === kind)),
    names: Object.fromEntries(group.map((one): [string, string] => [one.kind!, one.sheet])),
  }).sheets;
}

const formOf = ({ form, year }: NamedSheet): Form => findForm(form ?? '') ?? formForYear(year ?? 0);

function organIn(group: Group): string {
  const label = organHeader('');
  const header = group.find((sheet) => sheet.header.startsWith(label))?.header;
  return header?.slice(label.length).trim() ?? '';
}

function settingsOf(group: Group, own: OwnWorkbook | undefined): ReportSettings {
  const [sheet] = group;
  const report = own?.reading.report;
  return {
    organ: report?.organ ?? organIn(group),
    year: report?.year ?? sheet!.year ?? 0,
    format: report?.format ?? formOf(sheet!).id,
    ...(report?.level && { level: report.level }),
  };
}

/** What stands in the file, laid over the sheet as it is planned. */
class Overlay {
  constructor(
    private readonly planned: SheetPlan,
    private readonly held: NamedSheet,
    private readonly file: SheetContents,
    private readonly names: ReadonlyMap<SheetKind, string>,
    private readonly differences: string[],
  ) {}

  plan(): SheetPlan {
    if (!this.isLaidOutAlike()) {
      this.tellLostTexts();
      return this.planned;
    }
    const { kind } = this.planned;
    const plan = kind === 'ledger' ? grownLedger(this.planned, this.readyRows()) : this.planned;
    const height = Math.max(plan.contents.length, this.file.rows);
    const width = Math.max(plan.contents[0]?.length ?? 0, this.file.columns);
    const contents = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => this.contentAt(plan, row, column)),
    );
    const rowHeights = Array.from(
      { length: Math.max(height, plan.rowHeights.length) },
      (_, row) => this.file.height(row) ?? plan.rowHeights[row] ?? ROW_HEIGHT,
    );
    return { ...plan, contents, rowHeights };
  }

  /** Whether every name stands for the same cells; where a row was put in, or an older version built it, some do not. */
  private isLaidOutAlike(): boolean {
    const { named, areas } = this.held;
    if (this.held.plan !== this.planned.version) return false;
    return this.planned.names.every(({ name, refersTo }) => {
      if (!('cells' in refersTo)) return true;
      const found = named.get(name)?.box ?? areas.get(name);
      return found !== undefined && a1(found) === a1(refersTo.cells);
    });
  }

  private readyRows(): number {
    const layout = layOutLedger(formOf(this.held));
    for (let row = this.file.rows - 1; row >= FIRST_ROW; row -= 1) {
      const { column } = layout.cell(derivedIds[0], 0);
      if (this.file.cell(row, column).formula !== undefined) return row + 1 - FIRST_ROW;
    }
    return 0;
  }

  private contentAt(plan: SheetPlan, row: number, column: number): PlanContent {
    const own = plan.contents[row]?.[column] ?? '';
    const { value, formula } = this.file.cell(row, column);
    if (formula === undefined) return plainContent(value);
    if (typeof own === 'object' && this.textOf(own.formula) === formula) return own;
    const read = readFormula(formula, (name) => this.kindOf(name));
    if (read) return { formula: read };
    const place = `${this.held.sheet}!${a1(box(row, column))}`;
    this.differences.push(words.lostFormula(place));
    return plainContent(value);
  }

  private textOf(formula: Expression): string | undefined {
    try {
      return written(formula, (kind) => this.names.get(kind) ?? kind);
    } catch {
      return undefined;
    }
  }

  private kindOf(name: string): SheetKind | undefined {
    if (name === this.planned.sheet) return this.planned.kind;
    return [...this.names].find(([, sheet]) => sheet === name)?.[0];
  }

  /** Texts that stand nowhere on the sheet as it is laid out now. */
  private tellLostTexts(): void {
    const there = new Set<RawCell>(
      this.planned.contents.flatMap((line) => line.filter((content) => typeof content !== 'object')),
    );
    for (let row = 0; row < this.file.rows; row += 1) {
      for (let column = 0; column < this.file.columns; column += 1) {
        const { value, formula } = this.file.cell(row, column);
        if (formula !== undefined || value === '' || there.has(value)) continue;
        this.differences.push(words.lostText(`${this.held.sheet}!${a1(box(row, column))}`));
      }
    }
  }
}
