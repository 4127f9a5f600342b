/** Rules on single cells in SQL: what has to be a count, a whole number, an amount, and what has to be filled in. */
import type { Address } from '../../report/address';
import * as words from '../../words/sql';
import type { Rule } from '../rule';
import { cellsAt, placeColumns, placeValues } from './cells-at';
import { applies, figure, SUM } from './ground';
import type { CellState } from './long-table';
import { unfilled } from './long-table';
import type { Part } from './part';
import { nothing } from './part';
import { findingId, ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';
import { indented, isOneOf, listOf, quoted } from './text';

const kinds = ['count', 'whole', 'amount', 'filled'] as const;
type Kind = (typeof kinds)[number];

/** A formula is never the wrong cell itself. */
const published = ['figure', 'rounded'] satisfies CellState[];
const rounded: CellState = 'rounded';

const isNotWhole = `f.cell_state = '${rounded}' OR f.figure <> FLOOR(f.figure) OR ABS(f.figure) > ${Number.MAX_SAFE_INTEGER}`;
const isFilledIn = isOneOf('f.cell_state', published);

/** What a cell must not be. */
const conditions: Readonly<Record<Kind, string>> = {
  count: `${isFilledIn} AND (f.figure < 0 OR ${isNotWhole})`,
  whole: `${isFilledIn} AND (${isNotWhole})`,
  amount: `${isFilledIn} AND (f.figure < 0 OR f.cell_state = '${rounded}')`,
  filled: isOneOf('f.cell_state', unfilled),
};

/** What every one of these wants; most cells are out of the question before anyone asks which rule they have. */
const isOdd = `${isOneOf('f.cell_state', [...unfilled, rounded])}
    OR f.figure < 0 OR f.figure > ${Number.MAX_SAFE_INTEGER} OR f.figure <> FLOOR(f.figure)`;

interface SingleCell {
  readonly finding: string;
  /** what a finding lists: the cell, or the table of which it says what is left open */
  readonly found: string;
  readonly address: Address;
}

export function singleCellPart(rules: readonly Rule[], scopes: Scopes): Part {
  const placed = placesOf(
    ofKinds(rules, kinds),
    (rule, years): readonly SingleCell[] =>
      rule
        .groups(years)
        .flatMap(({ instance, cells }) =>
          cells.map((address) =>
            rule.kind === 'filled'
              ? { finding: findingId(rule, instance), found: instance, address }
              : { finding: findingId(rule, withoutTable(address)), found: address, address },
          ),
        ),
    scopes,
  );
  if (placed.length === 0) return nothing;
  const addresses = placed.map(({ place: { address } }) => address);
  const listed = ['kind', 'rule_id', 'finding_id', 'severity', 'scope', 'cell_list'];
  const chosen = [...listed.map((column) => `t.${column}`), figure, 'c.cell_state'];
  const used = kinds.filter((kind) => placed.some(({ rule }) => rule.kind === kind));
  return {
    findings: ['single_cell_findings'],
    steps: [
      {
        name: 'single_cells',
        columns: [...listed, ...placeColumns],
        comment: words.singleCells,
        query: listOf(
          placed.map(({ rule, place: { finding, found, address }, scope }) => [
            rule.kind,
            rule.id,
            finding,
            rule.severity,
            scope,
            found,
            ...placeValues(address),
          ]),
        ),
      },
      {
        name: 'single_cell_findings',
        comment: words.singleCellFindings,
        query: `SELECT DISTINCT
  f.report_id,
  f.rule_id,
  f.finding_id,
  f.severity,
  f.cell_list,
  NULLIF('', '') AS left_label,
  CAST(NULL AS ${SUM}) AS left_value,
  NULLIF('', '') AS right_label,
  CAST(NULL AS ${SUM}) AS right_value
FROM (
${indented(cellsAt('single_cells', addresses, chosen))}
) AS f
JOIN applicable AS a ON a.report_id = f.report_id
WHERE (
    ${isOdd}
  )
  AND ${applies('f.scope')}
  AND CASE f.kind
${used.map((kind) => `    WHEN ${quoted(kind)} THEN ${conditions[kind]}`).join('\n')}
  END`,
      },
    ],
  };
}

const withoutTable = (address: Address): string => address.replace(/^[^.]+\./, '');
