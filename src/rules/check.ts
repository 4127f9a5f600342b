/** Runs every rule over a report and says what was checked, what passed, what was not checked and why, and what was found. */
import type { Address } from '../report/address';
import type { Cell } from '../report/cell';
import { isExact, sum, wholeMillionths } from '../report/cell';
import type { Report } from '../report/report';
import { tableFormsOf } from '../report/report';
import { rangesOf } from './blanks';
import { withCauses } from './causes';
import type {
  CompiledGroup,
  CompiledPair,
  CompiledRelation,
  CompiledRule,
  CompiledRules,
  Sums,
} from './compiled';
import { compiledFor, ruleIds } from './compiled';
import type { FigureRow, Forms } from './figures';
import { ABSENT, BLANK, GROWING, INEXACT, NEGATIVE, SLASH } from './figures';
import type { Judgement } from './judge';
import { judge } from './judge';
import type { CheckResult, Finding, NotChecked, Rule, RuleCounts } from './rule';
import type { Settings } from './settings';
import { defaultSettings } from './settings';

export interface CheckOptions {
  /** last year's report of the same organ */
  readonly previous?: Report | undefined;
  readonly settings?: Settings;
  /** whether each rule's share is told too */
  readonly countsRules?: boolean;
}

/** Checks the tables and facts of a report, and what they have to do with last year's. */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  const forms = formsOf(report, options.previous);
  if (!forms) return notChecked('unknownForm');
  const compiled = compiledFor(forms, report.level);
  compiled.row.fill(report, options.previous);
  return new Run(compiled, report, options).result();
}

/** The forms that the reports follow; last year's report counts as missing where its form is not known. */
export function formsOf(report: Report, previous?: Report): Forms | undefined {
  const own = tableFormsOf(report);
  const last = previous && tableFormsOf(previous);
  return own && { ...own, ...(last && { previous: last }) };
}

/** Looks up a cell of a report, or of last year's; formulas show what their parts come to. */
export function readerOf(report: Report, previous?: Report): (address: Address) => Cell | undefined {
  const forms = formsOf(report, previous);
  if (!forms) return () => undefined;
  const { row } = compiledFor(forms, report.level);
  row.fill(report, previous);
  return row.reader();
}

function notChecked(why: NotChecked): CheckResult {
  return {
    checked: 0,
    passed: 0,
    blank: 0,
    notChecked: ruleIds.map((rule) => ({ rule, why })),
    findings: [],
  };
}

class Run {
  private checked = 0;
  private passed = 0;
  private blank = 0;
  private readonly findings: Finding[] = [];
  private readonly row: FigureRow;
  private readonly computed: ReadonlySet<Address>;
  private readonly settings: Settings;
  private readonly byRule: Map<string, RuleCounts> | undefined;

  constructor(
    private readonly compiled: CompiledRules,
    private readonly report: Report,
    options: CheckOptions,
  ) {
    this.row = compiled.row;
    this.computed = report.computed?.length ? new Set(report.computed) : NONE;
    this.settings = options.settings ?? defaultSettings;
    this.byRule = options.countsRules ? new Map() : undefined;
  }

  result(): CheckResult {
    const { rules, idle, needLevel } = this.compiled;
    // by the place of the rule's id: what another variant evaluated counts for all
    const missing = Array<NotChecked | 'evaluated' | undefined>(ruleIds.length);
    const byRule = this.byRule;
    for (const one of rules) {
      const before = this.checked + this.blank;
      if (byRule) this.runCounted(one, byRule);
      else this.run(one);
      if (this.checked + this.blank > before) missing[one.order] = 'evaluated';
      else missing[one.order] ??= this.whyNot(one);
    }
    for (const { order, why } of idle) missing[order] ??= why;
    for (const { order } of needLevel) missing[order] ??= 'noLevel';
    const notChecked: { rule: string; why: NotChecked }[] = [];
    for (let at = 0; at < missing.length; at += 1) {
      const why = missing[at];
      if (why !== undefined && why !== 'evaluated') notChecked.push({ rule: ruleIds[at]!, why });
    }
    const { checked, passed, blank, findings } = this;
    return {
      checked,
      passed,
      blank,
      notChecked,
      findings: findings.length > 0 ? withCauses(findings) : [],
      ...(byRule && { byRule }),
    };
  }

  /** Variants of one rule are counted together. */
  private runCounted(one: CompiledRule, byRule: Map<string, RuleCounts>): void {
    const before = byRule.get(one.rule.id) ?? { checked: 0, passed: 0 };
    const [checked, passed] = [before.checked - this.checked, before.passed - this.passed];
    this.run(one);
    byRule.set(one.rule.id, { checked: checked + this.checked, passed: passed + this.passed });
  }

  private run(one: CompiledRule): void {
    if ('relations' in one) {
      this.runRelations(one);
    } else if ('pairs' in one) {
      for (const pair of one.pairs) this.runPair(one.rule, pair);
    } else {
      for (const group of one.groups) {
        if (one.rule.kind === 'filled') this.runFilled(one.rule, group);
        else if (one.rule.kind === 'zero') this.runZero(one.rule, group);
        else this.runFigures(one.rule, group);
      }
    }
  }

  private runRelations({ rule, relations, sums }: Extract<CompiledRule, { relations: unknown }>) {
    const { row } = this;
    if (sums !== undefined) {
      if (row.lacksOne(sums.needed)) return;
      if ((row.marksOf(sums.areas) & ~NEGATIVE) === 0) {
        this.addUp(rule, relations, sums);
        return;
      }
    }
    for (const relation of relations) this.runRelation(rule, relation);
  }

  /** Every cell is a figure: nothing is left but to add. */
  private addUp(
    rule: Extract<CompiledRule, { relations: unknown }>['rule'],
    relations: readonly CompiledRelation[],
    { cells, ends }: Sums,
  ) {
    const { values } = this.row;
    const atMost = rule.kind === 'atMost';
    let at = 0;
    for (let one = 0; one < relations.length; one += 1) {
      let difference = 0;
      for (const end = ends[4 * one]!; at < end; at += 1) difference += values[cells[at]!]!;
      for (const end = ends[4 * one + 1]!; at < end; at += 1) difference -= values[cells[at]!]!;
      for (const end = ends[4 * one + 2]!; at < end; at += 1) difference -= values[cells[at]!]!;
      for (const end = ends[4 * one + 3]!; at < end; at += 1) difference += values[cells[at]!]!;
      if (difference === 0 || (atMost && difference < 0)) {
        this.checked += 1;
        this.passed += 1;
      } else this.runRelation(rule, relations[one]!);
    }
  }

  private runRelation(
    rule: Extract<CompiledRule, { relations: unknown }>['rule'],
    compiled: CompiledRelation,
  ) {
    const judgement = judge(compiled, this.row, rule.kind === 'atMost');
    if (judgement === 'absent') return;
    if (judgement === 'blank') {
      this.blank += 1;
      return;
    }
    this.checked += 1;
    if (judgement === 'holds') this.passed += 1;
    else this.findings.push(relationFinding(rule, compiled, judgement, this.row));
  }

  private runPair(
    rule: Extract<CompiledRule, { pairs: unknown }>['rule'],
    { pair, now, then }: CompiledPair,
  ) {
    const { values, states } = this.row;
    const state = stateAt(states, now) | stateAt(states, then);
    if ((state & ABSENT) !== 0) return;
    // a "/" adds nothing to a sum, but it is no figure to compare with another
    if ((state & (BLANK | GROWING | SLASH)) !== 0) {
      this.blank += 1;
      return;
    }
    this.checked += 1;
    const left = sum([values[now]!]);
    const right = sum([values[then]!]);
    if (!isUnusual(rule.kind, left, right, this.settings)) {
      this.passed += 1;
      return;
    }
    this.findings.push({
      ...base(rule, pair.instance, [pair.now, pair.then]),
      code: rule.kind,
      place: pair.place,
      left: { label: pair.place, cells: [pair.now], value: left },
      right: { label: pair.place, cells: [pair.then], value: right },
      difference: difference(left, right),
      blanks: [],
      settings: this.settings,
    });
  }

  /** A formula shows what its parts come to: it is never the wrong cell itself. */
  private runFigures(
    rule: Extract<CompiledRule, { groups: unknown }>['rule'],
    { cells, areas }: CompiledGroup,
  ) {
    const { values, states, addresses } = this.row;
    if (areas !== undefined && this.computed.size === 0 && this.row.marksOf(areas) === 0) {
      this.checked += cells.length;
      this.passed += cells.length;
      return;
    }
    for (const index of cells) {
      if ((states[index]! & (BLANK | SLASH | ABSENT)) !== 0) continue;
      const address = addresses[index]!;
      if (this.computed.size > 0 && this.computed.has(address)) continue;
      this.checked += 1;
      const value = values[index]!;
      if (isFigure(rule.kind, value, states[index]!)) {
        this.passed += 1;
        continue;
      }
      const code = rule.kind === 'amount' ? 'notAnAmount' : rule.kind === 'whole' ? 'notWhole' : 'notACount';
      this.findings.push({ ...base(rule, withoutTable(address), [address]), code, value });
    }
  }

  /** What is there counts, whatever else is blank or missing. */
  private runZero(rule: Rule, { instance, place, label, cells }: CompiledGroup) {
    const { values, states, addresses } = this.row;
    const present = [...cells].filter((index) => (stateAt(states, index) & ABSENT) === 0);
    if (present.length === 0) return;
    const filled = present.filter((index) => values[index] !== 0);
    const isOpen = present.some((index) => (states[index]! & (BLANK | GROWING)) !== 0);
    if (filled.length === 0 && isOpen) {
      this.blank += 1;
      return;
    }
    this.checked += 1;
    if (filled.length === 0) {
      this.passed += 1;
      return;
    }
    // a negative figure takes nothing away from what should not be there
    const value = sum(filled.map((index) => Math.abs(values[index]!)));
    const own = present.map((index) => addresses[index]!);
    this.findings.push({
      ...base(rule, instance, own),
      code: 'unequal',
      place,
      left: { label, cells: own, value },
      right: { label: '0', cells: [], value: 0 },
      difference: value,
      blanks: present.filter((index) => (states[index]! & BLANK) !== 0).map((index) => addresses[index]!),
    });
  }

  private runFilled(rule: Rule, { instance, cells, areas }: CompiledGroup) {
    const { states, addresses } = this.row;
    if (areas !== undefined && (this.row.marksOf(areas) & (BLANK | SLASH | ABSENT)) === 0) {
      this.checked += 1;
      this.passed += 1;
      return;
    }
    let present = false;
    const blanks: Address[] = [];
    const slashes: Address[] = [];
    for (const index of cells) {
      const state = states[index]!;
      if ((state & ABSENT) !== 0) continue;
      present = true;
      if ((state & (BLANK | SLASH)) === 0) continue;
      const address = addresses[index]!;
      // a total fills itself in; a figure that is counted elsewhere and came to nothing is as blank as one to be typed
      if (this.computed.has(address) && this.row.isTotal(index)) continue;
      ((state & BLANK) !== 0 ? blanks : slashes).push(address);
    }
    if (!present) return;
    this.checked += 1;
    if (blanks.length + slashes.length === 0) {
      this.passed += 1;
      return;
    }
    this.findings.push({
      ...base(rule, instance, [...blanks, ...slashes]),
      code: 'unfilled',
      blanks,
      slashes,
      ...rangesOf(this.compiled, [...blanks, ...slashes]),
    });
  }

  /** Why nothing of a rule could be looked at: the first of its cells that is missing says so. */
  private whyNot(one: CompiledRule): NotChecked | undefined {
    const { cells, rule } = one;
    if (rule.ifListed) return undefined;
    const { states } = this.row;
    const index = cells.find((cell) => (stateAt(states, cell) & ABSENT) !== 0);
    if (index === undefined) return 'blank';
    const place = this.row.partOf(index);
    if (!place) return 'incomplete';
    const { part, isPrevious } = place;
    if (isPrevious) return 'previousIncomplete';
    if (part === 'facts' && !this.report.facts) return 'noFacts';
    if (part === 'table2' && !this.report.table2) return 'noTable2';
    if (part === 'table3' && !this.report.table3) return 'noTable3';
    if (part === 'table4' && !this.report.table4) return 'noTable4';
    return 'incomplete';
  }
}

const NONE: ReadonlySet<Address> = new Set();

const stateAt = (states: Uint8Array, index: number): number => states[index] ?? ABSENT;

function base({ id, severity }: Rule, instance: string, cells: readonly Address[]) {
  return { id: instance === '' ? id : `${id}.${instance}`, rule: id, severity, cells };
}

const withoutTable = (address: Address): string => address.replace(/^[^.]+\./, '');

function relationFinding(
  rule: Rule,
  { relation, left, right }: CompiledRelation,
  { verdict, ...sums }: Exclude<Judgement, string>,
  row: FigureRow,
): Finding {
  const cells = [left, right].flatMap(({ side }) => [...side.cells, ...(side.less ?? [])]);
  return {
    ...base(rule, relation.instance, [...cells, ...(relation.whenZero ?? [])]),
    code: codeOf(rule, verdict, right.cells.length),
    place: relation.place,
    left: { ...left.side, value: sums.left },
    right: { ...right.side, value: sums.right },
    difference: difference(sums.left, sums.right),
    blanks: cells.filter((cell) => row.read(cell) === null),
  };
}

/** Where only one side may still grow, or there is nothing to wait for on the other, blanks change nothing. */
function codeOf(rule: Rule, verdict: Exclude<Judgement, string>['verdict'], cells: number) {
  if (verdict !== 'impossible') return verdict;
  if (rule.kind === 'atMost') return 'exceeds';
  return cells === 0 ? 'unequal' : 'impossible';
}

/** Sums have at most six decimals, their difference as well. */
export const difference = (left: number, right: number): number =>
  Number.isInteger(left) && Number.isInteger(right) ? left - right : Math.round((left - right) * 1e6) / 1e6;

function isFigure(kind: Rule['kind'], value: number, state: number): boolean {
  if (kind === 'amount') return value >= 0 && isExact(value);
  return (state & INEXACT) === 0 && (kind === 'whole' || value >= 0);
}

/** Decided on whole millionths, as a quotient of binary fractions may lie beside the threshold that it meets. */
function isUnusual(
  kind: 'share' | 'jump' | 'unit',
  left: number,
  right: number,
  settings: Settings,
): boolean {
  const now = wholeMillionths(left);
  const then = wholeMillionths(right);
  if (kind === 'share') {
    const isMany = now >= wholeMillionths(settings.otherCount);
    return isMany && then > 0 && now / then > settings.otherShare;
  }
  if (kind === 'unit') {
    const [least, most] = settings.yuanTimes;
    return then > 0 && now >= then * least && now <= then * most;
  }
  const { jumpTimes } = settings;
  const jumpChange = wholeMillionths(settings.jumpChange);
  if (now === 0) return then >= jumpChange;
  if (then <= 0 || now < 0 || Math.abs(now - then) < jumpChange) return false;
  return now > then * jumpTimes || now * jumpTimes < then;
}
