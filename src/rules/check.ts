/** Runs rules over table 3 of a report and says what was checked, what passed, and what was found. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows } from '../report/form';
import type { Report } from '../report/report';
import { table3FormOf, table3Reader } from '../report/report';
import { openCells } from '../report/totals';
import type { Figures } from './equality';
import { judge } from './equality';
import type { CheckResult, Finding, Rule } from './rule';
import { table3Rules } from './table3';

interface Table extends Figures {
  readonly form: Form;
  readonly computed: ReadonlySet<Address>;
}

/** The outcome of one rule; a rule over cells counts as one instance a cell, B05 as one for the table. */
type RuleOutcome = Omit<CheckResult, 'notChecked'>;

/**
 * Checks table 3. Blanks among `report.computed` are not asked for: they fill themselves.
 * A report without table 3, or of an unknown form, has its rules listed in `notChecked`.
 */
export function checkTable3(report: Report): CheckResult {
  const form = table3FormOf(report);
  if (!form || !report.table3) {
    const why = form ? 'noTable' : 'unknownForm';
    const notChecked = table3Rules.map(({ id }) => ({ rule: id, why }));
    return { checked: 0, passed: 0, blank: 0, notChecked, findings: [] };
  }
  const read = table3Reader(form, report.table3);
  const computed = new Set(report.computed);
  const table: Table = { form, read, computed, isOpen: openCells(form, read, computed) };
  const outcomes = table3Rules.map((rule) => run(rule, table));
  return {
    checked: total(outcomes, 'checked'),
    passed: total(outcomes, 'passed'),
    blank: total(outcomes, 'blank'),
    notChecked: [],
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

function total(outcomes: readonly RuleOutcome[], key: 'checked' | 'passed' | 'blank'): number {
  return outcomes.reduce((count, outcome) => count + outcome[key], 0);
}

function run(rule: Rule, table: Table): RuleOutcome {
  switch (rule.kind) {
    case 'equality':
      return runEquality(rule, table);
    case 'count':
      return runCount(rule, table);
    case 'filled':
      return runFilled(rule, table);
  }
}

function runEquality(rule: Extract<Rule, { kind: 'equality' }>, table: Table): RuleOutcome {
  const judged = rule
    .identities(table.form)
    .map((identity) => ({ identity, ...judge(identity, table) }))
    .filter(({ verdict }) => verdict !== 'absent');
  const findings = judged.flatMap(({ identity, verdict, left, right, blanks }): Finding[] =>
    verdict === 'unequal' || verdict === 'impossible'
      ? [
          {
            id: `${rule.id}.${identity.instance}`,
            rule: rule.id,
            severity: rule.severity,
            cells: [...identity.left.cells, ...identity.right.cells],
            code: verdict,
            place: identity.place,
            left: { ...identity.left, value: left },
            right: { ...identity.right, value: right },
            difference: left - right,
            blanks,
          },
        ]
      : [],
  );
  const blank = judged.filter(({ verdict }) => verdict === 'blank').length;
  return { checked: judged.length - blank, passed: judged.length - blank - findings.length, blank, findings };
}

/** A formula shows what its parts come to: it is never the wrong cell itself. */
function runCount(rule: Rule, { form, read, computed }: Table): RuleOutcome {
  const stated = cells(form).filter((address) => !computed.has(address));
  const figures = stated.flatMap((address) => {
    const value = read(address);
    return typeof value === 'number' ? [{ address, value }] : [];
  });
  const findings = figures
    .filter(({ value }) => !Number.isInteger(value) || value < 0)
    .map(({ address, value }): Finding => ({
      id: `${rule.id}.${address.replace(/^table3\./, '')}`,
      rule: rule.id,
      severity: rule.severity,
      cells: [address],
      code: 'notACount',
      value,
    }));
  return { checked: figures.length, passed: figures.length - findings.length, blank: 0, findings };
}

function runFilled(rule: Rule, { form, read, computed }: Table): RuleOutcome {
  const asked = cells(form).filter((address) => !computed.has(address));
  const blanks = asked.filter((address) => read(address) === null);
  const slashes = asked.filter((address) => read(address) === 'na');
  if (blanks.length + slashes.length === 0) return { checked: 1, passed: 1, blank: 0, findings: [] };
  const finding: Finding = {
    id: `${rule.id}.table3`,
    rule: rule.id,
    severity: rule.severity,
    cells: [...blanks, ...slashes],
    code: 'unfilled',
    blanks,
    slashes,
  };
  return { checked: 1, passed: 0, blank: 0, findings: [finding] };
}

function cells(form: Form): Address[] {
  return figureRows(form).flatMap((row) =>
    form.table3.columns.map((column) => addressOf('table3', row.id, column.id)),
  );
}
