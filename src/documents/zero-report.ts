/** 零报告: what an organ confirms that had no applications, disputes or charges, and what is then filled in for it. */
import type { Address } from '../report/address';
import { addressOf, factAddress } from '../report/address';
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
  | { readonly code: 'carriedOver'; readonly count: number }
  | { readonly code: 'pending'; readonly block: string; readonly count: number }
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
  return [
    ...(needsPrevious && !previous && !nothingCarriedOver ? [{ code: 'previousUnknown' } as const] : []),
    ...(isClaimed('applications') ? carriedOver(previous) : []),
    ...(isClaimed('disputes') ? pendingIn(previous) : []),
    ...(isClaimed('applications') && applications > 0
      ? [{ code: 'inLedger', count: applications } as const]
      : []),
    ...filledIn(report, claims),
  ];
}

function carriedOver(previous: Report | undefined): readonly ZeroObstacle[] {
  const form = previous && table3FormOf(previous);
  if (!previous || !form) return [];
  const read = cellReader(previous);
  const { parts, total } = partsAndTotal(form.table3.columns);
  const figure = (column: string) => numberIn(read(addressOf('table3', rows.carriedOut, column)));
  const count = Math.max(
    figure(total.id),
    parts.reduce((sum, { id }) => sum + figure(id), 0),
  );
  return count > 0 ? [{ code: 'carriedOver', count }] : [];
}

function pendingIn(previous: Report | undefined): readonly ZeroObstacle[] {
  const form = previous && formOf(previous);
  if (!previous || !form) return [];
  const read = cellReader(previous);
  return table4Blocks(form).flatMap(({ id, label }): ZeroObstacle[] => {
    const count = numberIn(read(addressOf('table4', id, pending)));
    return count > 0 ? [{ code: 'pending', block: label, count }] : [];
  });
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

/**
 * What is filled in: 0 where nothing stands, what was told, and nothing else. Table 2 is never among it.
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
        ...(kind === FACTS ? [...told].map(([name, value]) => toldWrite(own, name, value)) : []),
      ];
      return writes.length > 0 ? [{ sheet: ref, writes }] : [];
    });
}

const FACTS: SheetKind = 'facts';
const YEAR: readonly SheetKind[] = ['table3', 'table4', FACTS];

const blank = (name: string, value: number): CellWrite => ({ name, expected: '', input: { value } });

/** Over what stood there when the person was asked. */
function toldWrite({ sheets }: OwnWorkbook, name: string, value: number | string): CellWrite {
  const held = sheets.get(FACTS)?.named.get(name)?.value ?? null;
  return { name, expected: plainContent(held), input: { value } };
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
