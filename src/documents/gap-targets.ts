/** Where a person fills in what a text lacks: figures in the tables, the rest on 正文用数 or 基本信息. */
import { assertions } from '../narrative/assertions';
import { problemNames, problemsSection } from '../narrative/sentences/problems';
import { organTexts, toldTexts } from '../narrative/told-texts';
import type { GapFinding } from '../narrative/written';
import type { Address } from '../report/address';
import type { BasicId } from '../workbook/basics';
import { basicName, measureName, problemName, tickName, toldName } from '../workbook/names';
import type { SheetKind } from '../workbook/sheet-kind';
import { PROBLEM_ROWS } from '../workbook/told-plan';
import { confirmationOf, gap } from '../words/narrative';

/** Cells of figures, or a cell of a sheet by its name. */
export type GapTarget =
  { readonly cells: readonly Address[] } | { readonly sheet: SheetKind; readonly name: string };

/** The item of 基本信息 with which a text of the organ begins. */
const basics: Partial<Readonly<Record<keyof typeof organTexts, BasicId>>> = {
  organ: 'organ',
  scope: 'scope',
  platform: 'platform',
  website: 'website',
  department: 'department',
  contact: 'phone',
};

const onFacts = (name: string): GapTarget => ({ sheet: 'facts', name });

const byName: readonly (readonly [name: string, target: GapTarget])[] = [
  ...Object.entries(basics).map(([id, item]): [string, GapTarget] => [
    organTexts[id as keyof typeof organTexts],
    { sheet: 'basics', name: basicName(item) },
  ]),
  ...toldTexts.map(({ id, name }): [string, GapTarget] => [name, onFacts(toldName(id))]),
  ...assertions.map(({ id, name }): [string, GapTarget] => [confirmationOf(name), onFacts(tickName(id))]),
  ...Array.from({ length: PROBLEM_ROWS }, (_, index) => index).flatMap((index): [string, GapTarget][] => {
    const { problem, measure } = problemNames(index);
    return [
      [problem, onFacts(problemName(index + 1))],
      [measure, onFacts(measureName(index + 1))],
    ];
  }),
];
const byShown: ReadonlyMap<string, GapTarget> = new Map(byName.map(([name, to]) => [gap(name), to]));

/** Where a person tells it, by what the text shows; `undefined` for what is told nowhere else. */
export const toldWhere = (shown: string): GapTarget | undefined => byShown.get(shown);

/** The same of what was generated, with its cells. */
export function targetOf({
  shown,
  cells,
  section,
}: Pick<GapFinding, 'shown' | 'cells' | 'section'>): GapTarget | undefined {
  if (cells.length > 0) return { cells };
  // where nobody told problems, the text only suggests what to look at
  return toldWhere(shown) ?? (section === problemsSection ? onFacts(problemName(1)) : undefined);
}
