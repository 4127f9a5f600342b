/** 情况说明: what somebody wrote beside the checks of 审核结果. */
import { explanationBeside } from '../workbook/findings-layout';
import { checkPrefix } from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';

/** The explanations by what they explain, e.g. `Y01.natural`: the id of a finding. */
export function explanationsIn({
  sheets,
}: {
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
}): ReadonlyMap<string, string> {
  const sheet = sheets.get('findings');
  if (!sheet) return new Map();
  return new Map(
    [...sheet.named].flatMap(([name, { box }]): (readonly [string, string])[] => {
      if (!name.startsWith(checkPrefix)) return [];
      const { row, column } = explanationBeside(box);
      const { value, formula } = sheet.cell(row, column);
      const text = formula === undefined ? String(value ?? '').trim() : '';
      return text === '' ? [] : [[name.slice(checkPrefix.length), text]];
    }),
  );
}
