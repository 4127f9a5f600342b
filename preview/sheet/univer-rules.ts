/** Conditional formats and data validations in Univer's words and in the port's. */
import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { Box, EngineConditionalFormat, EngineValidation } from './sheet-engine';

export const rangeOf = ({ row, column, rows, columns }: Box): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const boxOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Box => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export function conditionalRule(format: EngineConditionalFormat): IConditionFormattingRule {
  const { id, box, formula, fontColor, fill, bold, italic, underline, stopIfTrue = false } = format;
  return {
    cfId: id,
    ranges: [rangeOf(box)],
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: {
        ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
        ...(fill !== undefined && { bg: { rgb: fill } }),
        ...(bold !== undefined && { bl: numberOf(bold) }),
        ...(italic !== undefined && { it: numberOf(italic) }),
        ...(underline !== undefined && { ul: { s: numberOf(underline) } }),
      },
    },
  };
}

const numberOf = (flag: boolean): BooleanNumber => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The formats a rule stands for, one for each of its ranges; none for a rule of another kind. */
export function conditionalFormats({ cfId, ranges, rule, stopIfTrue }: IConditionFormattingRule) {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
  const { cl, bg, bl, it, ul } = rule.style;
  return ranges.map((range): EngineConditionalFormat => ({
    id: cfId,
    box: boxOf(range),
    formula: rule.value,
    ...(cl?.rgb && { fontColor: cl.rgb }),
    ...(bg?.rgb && { fill: bg.rgb }),
    ...(bl !== undefined && { bold: bl === BooleanNumber.TRUE }),
    ...(it !== undefined && { italic: it === BooleanNumber.TRUE }),
    ...(ul !== undefined && { underline: ul?.s === BooleanNumber.TRUE }),
    ...(stopIfTrue && { stopIfTrue }),
  }));
}

type Rule = EngineValidation['rule'];

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ALERTS = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const NUMBERS = { wholeNumber: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL } as const;

function criteria(rule: Rule) {
  switch (rule.kind) {
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case 'list':
      return { type: DataValidationType.LIST, formula1: rule.source };
    default: {
      const operator = OPERATORS[rule.operator];
      if (operator === undefined) throw new Error(`no operator ${rule.operator}`);
      const { formula1, formula2 } = rule;
      return { type: NUMBERS[rule.kind], operator, formula1, ...(formula2 !== undefined && { formula2 }) };
    }
  }
}

export function validationRule({
  id,
  box,
  rule,
  ignoreBlanks,
  prompt,
  alert,
}: EngineValidation): ISheetDataValidationRule {
  return {
    uid: id,
    ranges: [rangeOf(box)],
    ...criteria(rule),
    allowBlank: ignoreBlanks,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
    ...(alert && {
      showErrorMessage: true,
      errorTitle: alert.title,
      error: alert.message,
      errorStyle: ALERTS[alert.style],
    }),
  };
}

function ruleOf({ type, operator, formula1 = '', formula2 }: ISheetDataValidationRule): Rule | null {
  const kind = type as DataValidationType;
  if (kind === DataValidationType.CUSTOM) return { kind: 'custom', formula: formula1 };
  if (kind === DataValidationType.LIST) return { kind: 'list', source: formula1 };
  const number = keyOf(NUMBERS, type);
  const named = keyOf(OPERATORS, operator);
  if (number === undefined || named === undefined) return null;
  return { kind: number, operator: named, formula1, ...(formula2 !== undefined && { formula2 }) };
}

/** The validations a rule stands for, one for each of its ranges; none for a kind that the port lacks. */
export function validations(rule: ISheetDataValidationRule): EngineValidation[] {
  const criterion = ruleOf(rule);
  if (criterion === null) return [];
  const { uid, allowBlank = false, promptTitle = '', prompt, errorTitle = '', error, errorStyle } = rule;
  return rule.ranges.map((range) => ({
    id: uid,
    box: boxOf(range),
    rule: criterion,
    ignoreBlanks: allowBlank,
    ...(prompt !== undefined && { prompt: { title: promptTitle, message: prompt } }),
    ...(error !== undefined && {
      alert: { title: errorTitle, message: error, style: keyOf(ALERTS, errorStyle) ?? 'Stop' },
    }),
  }));
}

const keyOf = <K extends string, V>(record: Readonly<Record<K, V>>, value: unknown): K | undefined =>
  (Object.keys(record) as K[]).find((key) => record[key] === value);
