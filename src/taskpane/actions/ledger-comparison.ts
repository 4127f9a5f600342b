/** 核对台账: the ledger held against its rules and the tables of its year, and what it would fill in there. */
import type { LedgerCheck } from '../../ledger/check';
import { checkLedger } from '../../ledger/check';
import { countLedger } from '../../ledger/count';
import type { Day } from '../../ledger/day';
import type { LedgerFinding } from '../../ledger/finding';
import { ledgerSentenceOf } from '../../ledger/sentences';
import { addressOf, factAddress, previousOf } from '../../report/address';
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import { readFigure } from '../../report/figures';
import { figureRows, findForm } from '../../report/form';
import type { Form } from '../../report/form';
import { partsOfTotals } from '../../report/totals';
import type { Severity } from '../../rules/rule';
import { severities } from '../../rules/rule';
import { rows as rowIds } from '../../rules/table3';
import type { RawCell, SheetRef, SheetWrites, StandingSheet } from '../../workbook/host';
import { nameInWords } from '../../workbook/name-words';
import { nameOfAddress } from '../../workbook/names';
import type { NamedSheet } from '../../workbook/named-sheets';
import { namedSheets } from '../../workbook/named-sheets';
import type { LedgerReading } from './ledger-reading';

/** A figure of a table that is not what the ledger counts. */
export interface CountedChange {
  readonly name: string;
  readonly place: string;
  readonly from: RawCell;
  readonly to: number;
}

/** A table that takes figures from the ledger. */
export interface ComparedSheet {
  readonly ref: SheetRef;
  /** figures that were typed; those that formulas count follow by themselves */
  readonly changes: readonly CountedChange[];
  readonly hasFormulas: boolean;
  /** whether one of these shows another figure: there is something in the ledger that formulas do not know */
  readonly isBehind: boolean;
}

export interface LedgerComparison {
  readonly reading: LedgerReading;
  readonly sheets: readonly ComparedSheet[];
  readonly counted: LedgerCheck['counted'];
  /** what is found where the ledger is not said to hold every application, and where it is */
  readonly findings: Readonly<Record<'some' | 'all', readonly ToldFinding[]>>;
}

export interface ToldFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly sentence: string;
}

export function compareLedger(
  reading: LedgerReading,
  standing: readonly StandingSheet[],
  today: Day,
): LedgerComparison {
  const { ledger, form, year, calendar } = reading;
  const named = namedSheets(standing);
  const refs = new Map(standing.map(({ name, ref }) => [name, ref]));
  const ofYear = (kind: NamedSheet['kind']) => named.find((one) => one.kind === kind && one.year === year);
  const table3 = ofYear('table3');
  const carriedOut = carriedOutOn(ofYear('previous'), form);
  const options = { form, year, today, calendar, ...(carriedOut && { previous: { carriedOut } }) };
  const checked = checkLedger(ledger, options);
  const filled = table3?.form === form.id ? filledOn(table3, form) : undefined;
  const told = (findings: readonly LedgerFinding[]) =>
    severities.flatMap((severity) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({
          id: finding.id,
          severity,
          sentence: ledgerSentenceOf(finding, { form, year }),
        })),
    );
  const some = told(checked.findings);
  return {
    reading,
    counted: checked.counted,
    sheets: [table3, ofYear('facts')].flatMap((sheet) => {
      const ref = sheet && refs.get(sheet.sheet);
      return ref ? [{ ref, ...comparedOn(sheet, reading) }] : [];
    }),
    findings: {
      some,
      all: filled ? told(checkLedger(ledger, { ...options, filled }).findings) : some,
    },
  };
}

/** What would be written on a yes. */
export const countedWrites = ({ sheets }: LedgerComparison): readonly SheetWrites[] =>
  sheets
    .filter(({ changes }) => changes.length > 0)
    .map(({ ref, changes }) => ({
      sheet: ref,
      writes: changes.map(({ name, from, to }) => ({ name, expected: from, input: { value: to } })),
    }));

/** A table of another form is counted in its own rows. */
function comparedOn(sheet: NamedSheet, { ledger, form, year }: LedgerReading): Omit<ComparedSheet, 'ref'> {
  const own = findForm(sheet.form ?? '') ?? form;
  const { table3, facts } = countLedger(ledger, year, own);
  const counts = new Map<Address, Cell>([
    ...figureRows(own).flatMap(({ id }) =>
      own.table3.columns.map(
        (column, index) => [addressOf('table3', id, column.id), table3[id]![index]!] as const,
      ),
    ),
    ...Object.entries(facts).map(([id, count]) => [factAddress(id), count] as const),
  ]);
  const totals = partsOfTotals(own);
  let hasFormulas = false;
  let isBehind = false;
  const changes = [...sheet.figures].flatMap(([address, { value, isFormula }]): CountedChange[] => {
    const to = counts.get(address);
    if (typeof to !== 'number' || totals.has(address)) return [];
    hasFormulas ||= isFormula;
    // a formula that has nothing to count shows nothing
    isBehind ||= isFormula && (value || 0) !== to;
    if (isFormula || value === to) return [];
    const name = nameOfAddress(address);
    return [
      { name, place: nameInWords(name, (constant) => sheet.constants.get(constant)), from: value ?? '', to },
    ];
  });
  return { changes, hasFormulas, isBehind };
}

function figureAt(sheet: NamedSheet, address: Address): Cell {
  const value = sheet.figures.get(address)?.value ?? '';
  const read = readFigure(value);
  return 'cell' in read ? read.cell : null;
}

const filledOn = (sheet: NamedSheet, form: Form): Readonly<Record<string, readonly Cell[]>> =>
  Object.fromEntries(
    figureRows(form).map(({ id }) => [
      id,
      form.table3.columns.map((column) => figureAt(sheet, addressOf('table3', id, column.id))),
    ]),
  );

/** 结转下年度 of last year's report; `undefined` where none of it is there. */
function carriedOutOn(sheet: NamedSheet | undefined, form: Form): readonly (number | null)[] | undefined {
  if (!sheet) return undefined;
  const cells = form.table3.columns.map((column) => {
    const cell = figureAt(sheet, previousOf(addressOf('table3', rowIds.carriedOut, column.id)));
    return typeof cell === 'number' ? cell : null;
  });
  return cells.some((cell) => cell !== null) ? cells : undefined;
}
