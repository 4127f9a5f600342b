/** The conditional formats and validations of Univer's workbook. */
import type { ISheetDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { contains, intersection, without } from '../host/address';
import { shiftedBox } from './moved-rows';
import type { Box, EngineConditionalFormat, EngineValidation } from './sheet-engine';
import type { UniverBook } from './univer-book';
import {
  boxOf,
  conditionalFormats,
  conditionalRule,
  rangeOf,
  validationRule,
  validations,
} from './univer-rules';

export class UniverFormats {
  constructor(private readonly book: UniverBook) {}

  conditionalFormats(sheet: string): EngineConditionalFormat[] {
    this.book.sheet(sheet);
    const rules = this.book.get(ConditionalFormattingRuleModel).getSubunitRules(this.book.id, sheet) ?? [];
    return rules.flatMap(conditionalFormats);
  }

  addConditionalFormat(sheet: string, format: EngineConditionalFormat): void {
    this.book.run(AddConditionalRuleMutation, sheet, { rule: conditionalRule(format) });
  }

  updateConditionalFormat(sheet: string, format: EngineConditionalFormat): void {
    this.book.run(SetConditionalRuleMutation, sheet, { rule: conditionalRule(format) });
  }

  removeConditionalFormat(sheet: string, id: string): void {
    this.book.run(DeleteConditionalRuleMutation, sheet, { cfId: id });
  }

  clearConditionalFormats(sheet: string, box: Box): void {
    for (const format of this.conditionalFormats(sheet)) {
      if (contains(box, format.box)) this.removeConditionalFormat(sheet, format.id);
    }
  }

  /** Puts formats where moved rows took them; Univer does so on the sheet that is shown alone. */
  follow(sheet: string, before: readonly EngineConditionalFormat[], row: number, count: number): void {
    for (const format of before) {
      const box = shiftedBox(format.box, row, count);
      if (box === null) this.removeConditionalFormat(sheet, format.id);
      else this.updateConditionalFormat(sheet, { ...format, box });
    }
  }

  validations(sheet: string): EngineValidation[] {
    return this.validationRules(sheet).flatMap(validations);
  }

  setValidation(sheet: string, validation: EngineValidation): void {
    this.clearValidation(sheet, validation.box);
    this.book.run(AddDataValidationMutation, sheet, { rule: validationRule(validation) });
  }

  clearValidation(sheet: string, box: Box): void {
    for (const { uid, ranges } of this.validationRules(sheet)) {
      if (!ranges.some((range) => intersection(boxOf(range), box))) continue;
      const left = ranges.flatMap((range) => without(boxOf(range), box));
      if (left.length === 0) this.book.run(RemoveDataValidationMutation, sheet, { ruleId: uid });
      else {
        const payload = { type: UpdateRuleType.RANGE, payload: left.map(rangeOf) } as const;
        this.book.run(UpdateDataValidationMutation, sheet, { ruleId: uid, payload });
      }
    }
  }

  private validationRules(sheet: string): ISheetDataValidationRule[] {
    this.book.sheet(sheet);
    return this.book.get(SheetDataValidationModel).getRules(this.book.id, sheet);
  }
}
