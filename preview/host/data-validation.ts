/** `Excel.DataValidation`: what a range admits, what it prompts, and what it says against anything else. */
import type { Box, EngineValidation } from '../sheet/sheet-engine';
import { contains, quoted, a1 } from './address';
import type { Area } from './area';
import { boxOf } from './area';
import { checkedFormula } from './cell-input';
import { flagOf, oneOf, record, textOf } from './checks';
import { invalidArgument, NotInterpreted } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass } from './excel-class';

type Rule = EngineValidation['rule'];
type Operated = Extract<Rule, { operator: string }>;
const TWO_SIDED = ['Between', 'NotBetween'] as const;
const OPERATORS = [
  ...TWO_SIDED,
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const STYLES = ['Stop', 'Warning', 'Information'] as const;

/** The one validation that holds for all of the range's cells. */
function current(area: Area): EngineValidation | undefined {
  const box = boxOf(area);
  return area.host.workbook.engine.validations(area.sheet).find((one) => contains(one.box, box));
}

/** A prompt or an alert needs a rule to stand beside. */
function patch(area: Area, change: Partial<EngineValidation>): void {
  const old = current(area);
  if (!old) throw new NotInterpreted('a prompt, an alert or the treatment of blanks before there is a rule');
  put(area, { ...old, ...change });
}

function put(area: Area, validation: Omit<EngineValidation, 'id' | 'box'>): void {
  const { rule, ignoreBlanks, prompt, alert } = validation;
  area.host.workbook.engine.setValidation(area.sheet, {
    box: boxOf(area),
    rule,
    ignoreBlanks,
    ...(prompt && { prompt }),
    ...(alert && { alert }),
  });
}

function ruleFrom(value: unknown): Rule {
  const entries = Object.entries(record(value)).filter(([, criterion]) => criterion != null);
  if (entries.length !== 1) throw invalidArgument();
  const [kind, criterion] = entries[0]!;
  const given = record(criterion);
  if (kind === 'custom') return { kind, formula: checkedFormula(operand(given.formula)) };
  if (kind === 'list') return { kind, source: operand(given.source) };
  if (kind === 'wholeNumber' || kind === 'decimal') return operated(kind, given);
  throw new NotInterpreted(`data validation of the kind ${kind}`);
}

function operated(kind: Operated['kind'], given: Readonly<Record<string, unknown>>): Operated {
  const operator = oneOf(given.operator, OPERATORS);
  const twoSided = TWO_SIDED.some((one) => one === operator);
  const formula1 = numericOperand(given.formula1);
  if (!twoSided) return { kind, operator, formula1 };
  return { kind, operator, formula1, formula2: numericOperand(given.formula2) };
}

/** A number, a text, a formula, or a range whose address stands for it. */
function operand(value: unknown): string {
  if (value instanceof ExcelObject) return referenceTo(value.self as Area);
  return typeof value === 'number' ? String(value) : textOf(value);
}

function numericOperand(value: unknown): string {
  const text = operand(value);
  if (text.trim() === '' || (!text.startsWith('=') && Number.isNaN(Number(text)))) throw invalidArgument();
  return text;
}

const referenceTo = (area: Area): string => {
  const sheet = quoted(area.host.workbook.sheet(area.sheet).name);
  return `=${sheet}!${a1(boxOf(area), true)}`;
};

const asGiven = (text: string): string | number =>
  text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;

function ruleToExcel(rule: Rule): unknown {
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  const { kind, operator, formula1, formula2 } = rule;
  const second = formula2 === undefined ? {} : { formula2: asGiven(formula2) };
  return { [kind]: { formula1: asGiven(formula1), ...second, operator } };
}

const TYPES: Readonly<Record<Rule['kind'], string>> = {
  custom: 'Custom',
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
};

export const dataValidation: ExcelClass<Area> = {
  name: 'DataValidation',
  properties: {
    Type: {
      get: (self) => {
        const found = current(self);
        return found ? TYPES[found.rule.kind] : 'None';
      },
    },
    Rule: {
      get: (self) => {
        const found = current(self);
        return found ? ruleToExcel(found.rule) : {};
      },
      set: (self, value) => {
        const rule = ruleFrom(value);
        put(self, { ignoreBlanks: true, ...current(self), rule });
      },
    },
    IgnoreBlanks: {
      get: (self) => current(self)?.ignoreBlanks ?? true,
      set: (self, value) => {
        const ignoreBlanks = flagOf(value);
        if (current(self) || !ignoreBlanks) patch(self, { ignoreBlanks });
      },
    },
    Prompt: {
      get: (self) => {
        const prompt = current(self)?.prompt;
        return {
          showPrompt: prompt !== undefined,
          title: prompt?.title ?? '',
          message: prompt?.message ?? '',
        };
      },
      set: (self, value) => {
        const { showPrompt, title, message } = record(value);
        const prompt = { title: textOf(title ?? ''), message: textOf(message ?? '') };
        if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument();
        patch(self, { prompt: flagOf(showPrompt ?? true) ? prompt : undefined });
      },
    },
    ErrorAlert: {
      get: (self) => {
        const alert = current(self)?.alert;
        return {
          showAlert: alert !== undefined,
          style: alert?.style ?? 'Stop',
          title: alert?.title ?? '',
          message: alert?.message ?? '',
        };
      },
      set: (self, value) => {
        const { showAlert, style, title, message } = record(value);
        const alert = {
          title: textOf(title ?? ''),
          message: textOf(message ?? ''),
          style: oneOf(style ?? 'Stop', STYLES),
        };
        if (alert.title.length > 32 || alert.message.length > 225) throw invalidArgument();
        patch(self, { alert: flagOf(showAlert ?? true) ? alert : undefined });
      },
    },
  },
  methods: {
    Clear: (self) => {
      const box: Box = boxOf(self);
      self.host.workbook.engine.clearValidation(self.sheet, box);
    },
  },
};
