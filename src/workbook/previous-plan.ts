/** The plan of 上年年报: last year's three tables as they were published, plain figures all of them. */
import { placeOf, withoutYear } from '../report/address';
import type { Column } from '../report/form';
import { table2Rows } from '../report/form';
import * as words from '../words/sheets';
import { box } from './box';
import * as names from './names';
import { layOutPrevious, previousForms } from './previous-layout';
import {
  contentsOf,
  figureNames,
  figurePrompt,
  placeFigures,
  placeLabels,
  placeProgress,
  progressFormats,
  putTogether,
  subjectOf,
  validationsOf,
} from './sheet-pieces';
import * as style from './sheet-style';
import { tableWidths } from './table3-style';
import type { Planner } from './workbook-plan';

export const planPrevious: Planner = (request) => {
  const layout = layOutPrevious(request);
  const forms = previousForms(request);
  const { table, tables, stub, width } = layout;
  const content = contentsOf(layout, request.previous);
  const progress = box(0, width + 1);
  const types = new Map(
    table2Rows(forms.form).flatMap((row) =>
      row.columns.map(({ id, type }): [string, Column['type']] => [`${row.id}.${id}`, type]),
    ),
  );
  const typeOf = (address: string) => {
    const place = placeOf(withoutYear(address))!;
    return place.table === 'table2' ? types.get(`${place.row}.${place.column}`) : undefined;
  };
  return putTogether(subjectOf('previous', request), {
    placed: [
      { box: box(0, 0, 1, width), content: words.previousTitle(forms.year), style: style.title },
      ...placeLabels(layout),
      ...placeFigures(layout, (address) => content(withoutYear(address))),
      placeProgress(progress, layout),
    ],
    columnWidths: [...tableWidths(stub, width - stub), style.GAP_WIDTH, style.CHECK_WIDTH],
    leastHeight: (row) => {
      if (row === 0 || tables.some((one) => one.row === row)) return style.TITLE_HEIGHT;
      return tables.some((one) => row > one.row && row < one.row + one.rows)
        ? style.ROW_HEIGHT
        : style.GAP_HEIGHT;
    },
    frozen: { rows: 1, columns: stub },
    grids: tables.map((one) => ({
      box: { ...one, row: one.row + 1, rows: one.rows - 1 },
      color: style.tableLine,
    })),
    validations: validationsOf(
      [...layout.figures].map(([address, at]) => {
        const type = typeOf(address);
        return {
          box: box(at.row, at.column),
          type,
          prompt: figurePrompt(words.previousPrompt.title, words.previousPrompt.message, type),
        };
      }),
    ),
    conditionalFormats: progressFormats(progress),
    names: [
      { name: names.previousFormName, refersTo: { constant: forms.form.id } },
      { name: names.previousTable3FormName, refersTo: { constant: forms.table3Form.id } },
      { name: names.previousYearName, refersTo: { constant: forms.year } },
      ...figureNames(layout),
    ],
    print: { ...style.uprightPrint, area: table },
    start: box([...layout.figures.values()][0]!.row, stub),
  });
};
