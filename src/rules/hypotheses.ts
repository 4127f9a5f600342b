/** Which cells are probably wrong: the smallest changes with which every identity holds, best explained first. */
import type { Address } from '../report/address';
import { table2Rows } from '../report/form';
import type { Report } from '../report/report';
import { totalsOf } from '../report/totals';
import { formsOf } from './check';
import type { CompiledRules } from './compiled';
import { compiledFor } from './compiled';
import type { Component } from './localise/components';
import { componentsOf, mended } from './localise/components';
import type { Change, Kind } from './localise/kinds';
import { byLikelihood, kindOf } from './localise/kinds';
import type { Fix, Limits } from './localise/search';
import { settledBlanks } from './localise/settled';
import type { Block, Shape, Statement, Statements } from './localise/system';
import { shapeOf, troubledBlocks } from './localise/system';
import type { Finding } from './rule';

export type { Change, Kind } from './localise/kinds';

/** One way to make a part of the identities hold. */
export interface ChangeSet {
  readonly kind: Kind;
  /** what changes, then the blanks of which only one figure fits with that */
  readonly changes: readonly Change[];
}

/** Identities that fail together, and the smallest sets of changes that mend them. */
export interface Hypothesis {
  /** ids of the findings */
  readonly component: readonly string[];
  /** how many cells change, blanks not counted */
  readonly size: number;
  readonly proven: boolean;
  /** whether there are more sets than these */
  readonly more: boolean;
  readonly sets: readonly ChangeSet[];
}

/** How many sets of a component are told. */
const MOST_SETS = 64;

const limits: Limits = { nodes: 20_000, provenSize: 4, fixes: 600 };

/**
 * The hypotheses on a report with what its check found; none where every identity can hold.
 * @param findings of the same report
 */
export function locateFaults(report: Report, findings: readonly Finding[]): readonly Hypothesis[] {
  const forms = formsOf(report);
  if (!forms || !findings.some(isSymptom)) return [];
  const compiled = compiledFor(forms, report.level);
  compiled.row.fill(report, undefined);
  const statements = statementsOf(compiled, report);
  const { totals } = structureOf(compiled);
  return troubledBlocks(shapeFor(compiled, statements, report), statements.read).flatMap((block) =>
    hypothesesOf(block, findings, totals),
  );
}

/** A set of changes with the figures that the search gave it. */
interface RankedFix {
  readonly set: ChangeSet;
  readonly fix: Fix;
}

function hypothesesOf(
  block: Block,
  findings: readonly Finding[],
  totals: ReadonlyMap<Address, unknown>,
): Hypothesis[] {
  const parts = componentsOf(block, limits)
    .filter(({ size }) => size > 0)
    .map((component) => ({ component, ranked: ranked(component, block, totals) }));
  return parts.map((part) => {
    // what blanks can be depends on the rest of the block, which the best way for each other part mends
    const rest = parts.reduce(
      (before, { ranked: [best] }, index) =>
        parts[index] === part || !best ? before : mended(before, best.fix, best.fix.cells),
      block,
    );
    return hypothesis(part.component, part.ranked, rest, findings);
  });
}

/** Blanks that cannot be filled together are one too, though no identity fails for certain. */
function isSymptom(finding: Finding): boolean {
  switch (finding.code) {
    case 'unfilled':
      return finding.impossible.length > 0;
    case 'unequal':
    case 'impossible':
    case 'notACount':
      return true;
    default:
      return false;
  }
}

/** What the forms alone decide. */
interface Structure {
  readonly totals: ReadonlyMap<Address, readonly Address[]>;
  readonly identities: readonly Statement[];
  readonly isSigned: (cell: Address) => boolean;
}

const structures = new WeakMap<CompiledRules, Structure>();

function structureOf(compiled: CompiledRules): Structure {
  const { forms, rules } = compiled;
  const structure = structures.get(compiled) ?? {
    totals: totalsOf(forms),
    identities: rules.flatMap((one) => {
      if (!('relations' in one) || one.rule.kind !== 'identity') return [];
      return one.relations.map(({ relation: { instance, left, right } }) => ({
        id: instance === '' ? one.rule.id : `${one.rule.id}.${instance}`,
        left: left.cells,
        right: right.cells,
      }));
    }),
    isSigned: signedCells(forms.form),
  };
  structures.set(compiled, structure);
  return structure;
}

/** The shape that was needed last: reports come with the same formulas one after the other. */
const shapes = new WeakMap<CompiledRules, { readonly key: string; readonly shape: Shape }>();

function shapeFor(compiled: CompiledRules, statements: Statements, { computed = [] }: Report): Shape {
  const all = structureOf(compiled).identities.length;
  const absent = statements.all.length < all ? statements.all.map(({ id }) => id) : [];
  const key = [...computed, '', ...absent].join(' ');
  const known = shapes.get(compiled);
  if (known?.key === key) return known.shape;
  const shape = shapeOf(statements);
  shapes.set(compiled, { key, shape });
  return shape;
}

/** The identities of which the report has every cell. */
export function statementsOf(compiled: CompiledRules, report: Report): Statements {
  const { row } = compiled;
  const { totals, identities, isSigned } = structureOf(compiled);
  const computed = new Set(report.computed);
  const isThere = (cell: Address) => row.read(cell) !== undefined;
  return {
    all: row.hasAbsent
      ? identities.filter(({ left, right }) => left.every(isThere) && right.every(isThere))
      : identities,
    read: (cell) => row.read(cell) ?? null,
    partsOf: (cell) => (computed.has(cell) ? totals.get(cell) : undefined),
    isSigned,
    isFixed: (cell) => computed.has(cell),
  };
}

function signedCells(form: CompiledRules['forms']['form']): (cell: Address) => boolean {
  const signed = new Set(
    table2Rows(form).flatMap((row) =>
      row.columns.filter(({ type }) => type === 'signed').map(({ id }) => `table2.${row.id}.${id}`),
    ),
  );
  return (cell) => signed.has(cell);
}

/** The sets of a component, likeliest first. */
function ranked({ fixes }: Component, block: Block, totals: ReadonlyMap<Address, unknown>): RankedFix[] {
  return fixes
    .map((fix): RankedFix => {
      const changes = fix.cells.map((cell) => changeOf(cell, fix, block));
      return { set: { kind: kindOf(changes, (cell) => totals.has(cell)), changes }, fix };
    })
    .sort((a, b) => byLikelihood(a.set, b.set));
}

/** @param block with all other components mended */
function hypothesis(
  { equations, following, size, proven, more, fixes }: Component,
  sets: readonly RankedFix[],
  block: Block,
  findings: readonly Finding[],
): Hypothesis {
  return {
    component: symptoms(
      [
        ...equations.map((index) => block.equations[index]!.id),
        ...following.map((index) => block.following[index]!.id),
      ],
      fixes,
      block,
      findings,
    ),
    size,
    proven,
    more: more || sets.length > MOST_SETS,
    sets: sets.slice(0, MOST_SETS).map(({ set, fix }) => ({
      ...set,
      changes: [...set.changes, ...settledBlanks(block, fix).map(([cell, to]) => filled(block, cell, to))],
    })),
  };
}

/** The findings that a component explains: its identities, its broken figures, or the blanks that fit nowhere. */
function symptoms(
  identities: readonly string[],
  fixes: readonly Fix[],
  { variables }: Block,
  findings: readonly Finding[],
): string[] {
  const changed = new Set(fixes.flatMap(({ cells }) => cells.map((cell) => variables[cell]!.cell)));
  const own = findings.filter(
    ({ id, code, cells }) => identities.includes(id) || (code === 'notACount' && changed.has(cells[0]!)),
  );
  const cells = new Set(variables.map(({ cell }) => cell));
  const told =
    own.length > 0
      ? own
      : findings.filter((one) => one.code === 'unfilled' && one.impossible.some((cell) => cells.has(cell)));
  return told.map(({ id }) => id);
}

function changeOf(cell: number, { values }: Fix, { variables }: Block): Change {
  const { cell: address, stands } = variables[cell]!;
  return { cell: address, from: stands, to: values.get(cell)! };
}

const filled = ({ variables }: Block, index: number, to: number): Change => ({
  cell: variables[index]!.cell,
  from: null,
  to,
});
