/** The table of all rules for people, on tables, on text and on ledgers, in Markdown, made from the rules themselves. */
import { ledgerRules } from '../ledger/check';
import { textRules } from '../narrative/text-check/check';
import { defaultTextSettings } from '../narrative/text-check/settings';
import type { Form } from '../report/form';
import { forms } from '../report/form';
import { allRules } from '../rules/all';
import type { Rule } from '../rules/rule';
import { defaultSettings } from '../rules/settings';
import { severityWord } from '../words/findings';
import { levelWords } from '../words/levels';
import * as words from '../words/rules-table';
import { rollUpRules } from './rollup/rules';

/** A document by itself, with headings and a line at its end. */
export function rulesTable(): string {
  const groups = [...new Set(allRules.map(({ id }) => id.charAt(0)))].sort();
  return [
    words.opening,
    ...groups.flatMap((group) => [
      `## ${words.groups[group]!}`,
      '',
      ...table([words.columns, ...sorted(group).map(cellsOf)]),
      '',
    ]),
    `## ${words.textGroup}`,
    '',
    ...table([
      words.textColumns,
      ...textRules.map(({ id, severity, statement, source, levels }) => [
        id,
        severityWord[severity],
        statement,
        levels ? levels.map((level) => levelWords[level]).join('、') : words.everyOrgan,
        source,
      ]),
    ]),
    '',
    `## ${words.ledgerGroup}`,
    '',
    ...table([
      words.ledgerColumns,
      ...ledgerRules.map(({ id, severity, statement, source }) => [
        id,
        severityWord[severity],
        statement,
        source,
      ]),
    ]),
    '',
    `## ${words.rollUpGroup}`,
    '',
    ...table([
      words.ledgerColumns,
      ...rollUpRules.map(({ id, severity, statement, source }) => [
        id,
        severityWord[severity],
        statement,
        source,
      ]),
    ]),
    '',
    words.thresholds(defaultSettings),
    words.textThresholds(defaultTextSettings),
    '',
  ].join('\n');
}

/** The same as data: of every rule what the table says of it, and the thresholds. */
export function rulesJson() {
  const shared = ({ id, severity, statement, source }: Listed) => ({ id, severity, statement, source });
  return {
    rules: [
      ...[...allRules].sort(byNumber).map((rule) => ({
        ...shared(rule),
        ...(rule.levels && { levels: rule.levels }),
        places: Object.fromEntries(forms.map((form) => [form.id, placesIn(form, rule)])),
        ...(rule.followsFrom && { followsFrom: rule.followsFrom }),
        ...(rule.saidBetterBy && { saidBetterBy: rule.saidBetterBy }),
      })),
      ...textRules.map((rule) => ({ ...shared(rule), ...(rule.levels && { levels: rule.levels }) })),
      ...[...ledgerRules, ...rollUpRules].map(shared),
    ],
    thresholds: { ...defaultSettings, ...defaultTextSettings },
  };
}

type Listed = Readonly<Record<'id' | 'severity' | 'statement' | 'source', string>>;

/** Rules by number; variants of one keep their order. */
const sorted = (group: string): Rule[] => allRules.filter(({ id }) => id.startsWith(group)).sort(byNumber);

const byNumber = (one: Rule, other: Rule): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

function cellsOf(rule: Rule): string[] {
  const { id, severity, statement, source, levels } = rule;
  return [
    id,
    severityWord[severity],
    statement,
    words.places(forms.map((form) => ({ form: form.id, count: placesIn(form, rule) }))),
    levels ? levels.map((level) => levelWords[level]).join('、') : words.everyOrgan,
    source,
    words.relatedTo(rule.followsFrom ?? [], rule.saidBetterBy ?? []),
  ];
}

/** In how many places the rule looks at a report of a form, last year's being of the same one. */
function placesIn(form: Form, rule: Rule): number {
  if (rule.forms && !rule.forms.includes(form.id)) return 0;
  const years = { form, table3Form: form, previous: { form, table3Form: form } };
  if ('relations' in rule) return rule.relations(years).length;
  if ('pairs' in rule) return rule.pairs(years).length;
  const groups = rule.groups(years);
  return rule.kind === 'filled' ? groups.length : groups.reduce((sum, { cells }) => sum + cells.length, 0);
}

function table([head, ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '｜')).join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...rows.map(line)];
}
