/** 零报告: what an organ confirms that had no applications, disputes or charges, and what is then filled in for it. */
import type { Address } from '../report/address';
import { addressOf, factAddress, placeOf, previousOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows, partsAndTotal, table4Blocks } from '../report/form';
import { cellReader, formOf, table3FormOf } from '../report/report';
import type { Report } from '../report/report';
import { cellWords } from '../rules/names';
import { pending } from '../rules/table4';
import { rows } from '../rules/table3';
import type { FilledSheet } from '../workbook/filling';
import type { CellWrite, SheetWrites } from '../workbook/host';
import { measureName, nameOfAddress, problemName } from '../workbook/names';
import { plainContent } from '../workbook/raw-cell';
import type { SheetKind } from '../workbook/sheet-kind';
import * as words from '../words/zero-report';
import type { OwnWorkbook } from './own-workbook';

/** What did not happen all year, as a person confirms it. */
export const zeroClaims = ['applications', 'disputes', 'fees'] as const;
export type ZeroClaim = (typeof zeroClaims)[number];

export interface ZeroAnswers {
  readonly claims: readonly ZeroClaim[];
  /** last year's report is not there, and nothing was carried over from it */
  readonly nothingCarriedOver?: boolean;
  /** 主动公开 of the year, in 条 */
  readonly releases?: number;
  /** the one problem that is told, and what is done about it */
  readonly problem?: string;
  readonly measure?: string;
}

/** Something that a report with nothing in it cannot have. */
export type ZeroObstacle =
  | { readonly code: 'carriedOver'; readonly count: number; readonly cells: readonly Address[] }
  | { readonly code: 'pending'; readonly block: string; readonly count: number; readonly cell: Address }
  | { readonly code: 'filled'; readonly cell: Address; readonly value: number }
  | { readonly code: 'inLedger'; readonly count: number }
  | { readonly code: 'previousUnknown' };

/**
 * What stands against the claims: nothing is filled in while anything does.
 * @param own with its ledger, where there is one
 */
export function zeroObstacles(
  { reading, ledger }: OwnWorkbook,
  { claims, nothingCarriedOver = false }: ZeroAnswers,
): readonly ZeroObstacle[] {
  const { report, previous } = reading;
  const isClaimed = (claim: ZeroClaim) => claims.includes(claim);
  const needsPrevious = isClaimed('applications') || isClaimed('disputes');
  const applications = ledger?.applications.length ?? 0;
  const carried = isClaimed('applications') ? carriedOver(report, previous) : [];
  const isTold = (cell: Address) => carried.length > 0 && placeOf(cell)?.row === rows.carriedIn;
  return [
    ...(needsPrevious && !previous && !nothingCarriedOver ? [{ code: 'previousUnknown' } as const] : []),
    ...carried,
    ...(isClaimed('disputes') ? pendingIn(previous) : []),
    ...(isClaimed('applications') && applications > 0
      ? [{ code: 'inLedger', count: applications } as const]
      : []),
    ...filledIn(report, claims).filter((one) => one.code !== 'filled' || !isTold(one.cell)),
  ];
}

/** By last year's report, or by this year's alone; a total may stand there without its parts. */
function carriedOver(report: Report, previous: Report | undefined): readonly ZeroObstacle[] {
  const last = previous ? carriedIn(previous, rows.carriedOut) : nothing;
  const now = carriedIn(report, rows.carriedIn);
  if (Math.max(last.count, now.count) === 0) return [];
  return last.count >= now.count
    ? [{ code: 'carriedOver', count: last.count, cells: last.cells.map(previousOf) }]
    : [{ code: 'carriedOver', ...now }];
}

interface Carried {
  readonly count: number;
  readonly cells: readonly Address[];
}

const nothing: Carried = { count: 0, cells: [] };

/** What a row of carried-over applications comes to, and its cells that say so. */
function carriedIn(report: Report, row: string): Carried {
  const form = table3FormOf(report);
  if (!form) return nothing;
  const read = cellReader(report);
  const { parts, total } = partsAndTotal(form.table3.columns);
  const figure = (column: string) => numberIn(read(addressOf('table3', row, column)));
  const sum = parts.reduce((all, { id }) => all + figure(id), 0);
  const columns = sum > 0 ? parts.filter(({ id }) => figure(id) !== 0) : [total];
  return {
    count: Math.max(figure(total.id), sum),
    cells: columns.map(({ id }) => addressOf('table3', row, id)),
  };
}

function pendingIn(previous: Report | undefined): readonly ZeroObstacle[] {
  const form = previous && formOf(previous);
  if (!previous || !form) return [];
  const read = cellReader(previous);
  return table4Blocks(form).flatMap(({ id, label }): ZeroObstacle[] => {
    const cell = addressOf('table4', id, pending);
    const count = numberIn(read(cell));
    return count > 0 ? [{ code: 'pending', block: label, count, cell: previousOf(cell) }] : [];
  });
}

/** Where the person finds what stands against it; nothing where that is no cell of a figure. */
export function obstacleCells(obstacle: ZeroObstacle): readonly Address[] {
  switch (obstacle.code) {
    case 'carriedOver':
      return obstacle.cells;
    case 'pending':
    case 'filled':
      return [obstacle.cell];
    case 'inLedger':
    case 'previousUnknown':
      return [];
  }
}

/** Figures of the year other than 0 where there are to be none, totals aside. */
function filledIn(report: Report, claims: readonly ZeroClaim[]): readonly ZeroObstacle[] {
  const read = cellReader(report);
  return addressesOf(report, claims).flatMap((cell): ZeroObstacle[] => {
    const value = numberIn(read(cell));
    return value === 0 ? [] : [{ code: 'filled', cell, value }];
  });
}

const numberIn = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);

/** The cells that are 0 by the claims. */
function addressesOf(report: Report, claims: readonly ZeroClaim[]): readonly Address[] {
  const [form, table3Form] = [formOf(report), table3FormOf(report)];
  if (!form || !table3Form) return [];
  return claims.flatMap((claim) => claimed[claim](form, table3Form));
}

/** Facts of these sections' matters that are told nowhere else. */
const APPLICATION_FACTS = /^(?:channel|extended$)/;
const FEE_FACTS = /^fee/;

const factsLike = ({ facts }: Form, wanted: RegExp): readonly Address[] =>
  facts.filter(({ id }) => wanted.test(id)).map(({ id }) => factAddress(id));

const claimed: Readonly<Record<ZeroClaim, (form: Form, table3Form: Form) => readonly Address[]>> = {
  applications: (form, table3Form) => [
    ...figureRows(table3Form).flatMap(({ id }) =>
      partsAndTotal(table3Form.table3.columns).parts.map((column) => addressOf('table3', id, column.id)),
    ),
    ...factsLike(form, APPLICATION_FACTS),
  ],
  disputes: (form) =>
    table4Blocks(form).flatMap(({ id }) =>
      partsAndTotal(form.table4.columns).parts.map((column) => addressOf('table4', id, column.id)),
    ),
  fees: (form) => factsLike(form, FEE_FACTS),
};

/** What stands on 正文用数 of what a person tells; absent where the workbook has no such sheet. */
export function toldBefore({
  sheets,
  reading,
}: OwnWorkbook): Pick<ZeroAnswers, 'releases' | 'problem' | 'measure'> | undefined {
  const sheet = sheets.get(FACTS);
  if (!sheet) return undefined;
  const text = (name: string) => String(sheet.named.get(name)?.value ?? '').trim();
  const releases = reading.report.facts?.releases;
  return {
    ...(typeof releases === 'number' && { releases }),
    problem: text(problemName(1)),
    measure: text(measureName(1)),
  };
}

/**
 * What is filled in: 0 where nothing stands, what was told and does not stand there yet, and nothing else. Table 2 is
 * never among it.
 * @param filled the sheets of the year
 */
export function zeroReportWrites(
  own: OwnWorkbook,
  filled: readonly FilledSheet[],
  { claims, releases, problem = '', measure = '' }: ZeroAnswers,
): readonly SheetWrites[] {
  const zeros = new Set(addressesOf(own.reading.report, claims).map(nameOfAddress));
  const told = new Map<string, number | string>([
    ...(releases === undefined ? [] : [[nameOfAddress(factAddress('releases')), releases] as const]),
    ...(problem === '' ? [] : [[problemName(1), problem] as const]),
    ...(measure === '' ? [] : [[measureName(1), measure] as const]),
  ]);
  return filled
    .filter(({ kind }) => YEAR.includes(kind))
    .flatMap(({ ref, kind, open }): SheetWrites[] => {
      const writes = [
        ...open.filter(({ name }) => zeros.has(name) && !told.has(name)).map(({ name }) => blank(name, 0)),
        ...(kind === FACTS ? [...told].flatMap(([name, value]) => toldWrite(own, name, value)) : []),
      ];
      return writes.length > 0 ? [{ sheet: ref, writes }] : [];
    });
}

const FACTS: SheetKind = 'facts';
const YEAR: readonly SheetKind[] = ['table3', 'table4', FACTS];

const blank = (name: string, value: number): CellWrite => ({ name, expected: '', input: { value } });

/** Over what stood there when the person was asked. */
function toldWrite({ sheets }: OwnWorkbook, name: string, value: number | string): readonly CellWrite[] {
  const expected = plainContent(sheets.get(FACTS)?.named.get(name)?.value ?? null);
  return expected === value ? [] : [{ name, expected, input: { value } }];
}

/** What an obstacle says to the person. */
export function obstacleWords(obstacle: ZeroObstacle, report: Report): string {
  switch (obstacle.code) {
    case 'carriedOver':
      return words.carriedOver(obstacle.count);
    case 'pending':
      return words.pendingBefore(obstacle.block, obstacle.count);
    case 'filled': {
      const forms = { form: formOf(report)!, table3Form: table3FormOf(report)! };
      return words.filled(cellWords(obstacle.cell, forms), obstacle.value);
    }
    case 'inLedger':
      return words.inLedger(obstacle.count);
    case 'previousUnknown':
      return words.previousUnknown;
  }
}
