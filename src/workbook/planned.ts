/** The plan of a workbook: each of its sheets by the planner of its kind. */
import { planBasics } from './basics-plan';
import { planFacts } from './facts-plan';
import { planFindings } from './findings-plan';
import { planGuide } from './guide-plan';
import { placesOf, table3FormIn } from './places';
import { countFormulas } from './ledger-formulas';
import { layOutLedger } from './ledger-layout';
import { planLedger } from './ledger-plan';
import { planPrevious } from './previous-plan';
import { planRequests } from './requests-plan';
import type { SheetKind } from './sheet-kind';
import { sheetNameIn } from './sheet-pieces';
import { planTable2 } from './table2-plan';
import { cellIn } from './table-layout';
import { layOutTable3 } from './table3-layout';
import { planTable3 } from './table3-plan';
import { planTable4 } from './table4-plan';
import { planText } from './text-plan';
import { planWordings } from './wordings-plan';
import type { Planner, WorkbookPlan, WorkbookRequest } from './workbook-plan';

export { placesOf } from './places';

const planners: Readonly<Partial<Record<SheetKind, Planner>>> = {
  guide: planGuide,
  basics: planBasics,
  table2: planTable2,
  table3: (request) => {
    const form = table3FormIn(request);
    const layout = layOutTable3(form);
    return planTable3({
      form,
      organ: request.organ,
      year: request.year,
      sheetName: sheetNameIn(request, 'table3'),
      ...(request.report && { report: request.report }),
      ...(request.countsLedger && {
        counted: countFormulas(layOutLedger(form), form, request.year, (address) => cellIn(layout, address)),
      }),
    });
  },
  table4: planTable4,
  facts: planFacts,
  ledger: planLedger,
  previous: planPrevious,
  findings: planFindings,
  text: planText,
  wordings: planWordings,
  requests: planRequests,
};

/** Plans the sheets that are asked for, in their order. Throws a `RangeError` for a sheet that has no planner. */
export function planWorkbook(request: WorkbookRequest): WorkbookPlan {
  const places = placesOf(request);
  return {
    sheets: request.sheets.map((kind) => {
      const planner = planners[kind];
      if (!planner) throw new RangeError(`no plan of the sheet ${kind}`);
      return planner(request, places);
    }),
  };
}
