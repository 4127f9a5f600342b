/** The plan of 正文用数: the figures that the text needs and no table holds, and below what people tell for it. */
import { factAddress } from '../report/address';
import type { Column, Fact, Form } from '../report/form';
import { helpFor } from '../report/help';
import * as words from '../words/sheets';
import { box } from './box';
import type { Counting } from './counted';
import { contentsWith } from './counted';
import { factFormulas } from './ledger-fact-formulas';
import { layOutLedger } from './ledger-layout';
import type { Placed } from './sheet-pieces';
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
import type { TableLayout } from './table-layout';
import { planTold } from './told-plan';
import type { Planner, WorkbookRequest } from './workbook-plan';

const WIDTHS = [200, 90, 60, 170];
const HEAD_ROWS = 2;
const FIGURE_COLUMN = 1;

export function layOutFacts({ facts }: Form): TableLayout {
  const heads = words.factsHeads.map((text, column) => ({
    text,
    box: box(1, column),
    look: 'head' as const,
  }));
  return {
    labels: [
      { text: words.factsTitle, box: box(0, 0, 1, heads.length), look: 'title' },
      ...heads,
      ...facts.map(({ label }, index) => ({
        text: label,
        box: box(HEAD_ROWS + index, 0),
        look: 'stub' as const,
      })),
    ],
    table: box(0, 0, HEAD_ROWS + facts.length, heads.length),
    figures: new Map(facts.map(({ id }, index) => [factAddress(id), box(HEAD_ROWS + index, FIGURE_COLUMN)])),
  };
}

/** Amounts in 元 may have decimals, all else is counted. */
const typeOf = ({ unit }: Fact): Column['type'] => (unit === words.yuan ? 'decimal' : undefined);

/** What the ledger knows is counted from it; the rest is typed. */
const countingFrom = ({ countsLedger, form, year }: WorkbookRequest): Counting | undefined =>
  countsLedger ? factFormulas(layOutLedger(form), form, year) : undefined;

export const planFacts: Planner = (request) => {
  const { form, report } = request;
  const layout = layOutFacts(form);
  const { table } = layout;
  const progress = box(0, table.columns + 1);
  const told = planTold(form, table.rows, table.columns);
  return putTogether(subjectOf('facts', request), {
    placed: [
      ...placeLabels(layout),
      ...placeFigures(layout, contentsWith(countingFrom(request), contentsOf(layout, report))),
      ...form.facts.flatMap(({ unit, section }, index): Placed[] => [
        { box: box(HEAD_ROWS + index, FIGURE_COLUMN + 1), content: unit, style: style.head },
        {
          box: box(HEAD_ROWS + index, FIGURE_COLUMN + 2),
          content: form.sections[section - 1] ?? '',
          style: style.stub,
        },
      ]),
      placeProgress(progress, layout),
      ...told.placed,
    ],
    columnWidths: [...WIDTHS, style.GAP_WIDTH, style.CHECK_WIDTH],
    leastHeight: (row) => told.heights.get(row) ?? (row === 0 ? style.TITLE_HEIGHT : style.HEAD_HEIGHT),
    frozen: { rows: HEAD_ROWS, columns: FIGURE_COLUMN },
    grids: [{ ...table, row: 1, rows: table.rows - 1 }, ...told.tables].map((lined) => ({
      box: lined,
      color: style.tableLine,
    })),
    validations: [
      ...validationsOf(
        form.facts.map((fact) => {
          const address = factAddress(fact.id);
          const type = typeOf(fact);
          return {
            box: layout.figures.get(address)!,
            type,
            prompt: figurePrompt(fact.label, helpFor(address), type),
          };
        }),
      ),
      ...told.validations,
    ],
    conditionalFormats: progressFormats(progress),
    names: [...figureNames(layout), ...told.names],
    print: { ...style.uprightPrint, pagesWide: 1, area: { ...table, rows: told.end } },
    start: box(HEAD_ROWS, FIGURE_COLUMN),
  });
};
