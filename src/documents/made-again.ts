/**
 * 送审单, 审核报告 and the sheet with charts as they stand in a file, planned again: their texts and figures are values,
 * and the file holds them all; what is taken from it here are the heads, from which their looks follow.
 */
import { chartTitles } from '../words/charts';
import { chartBlocks, planCharts } from '../workbook/charts-plan';
import { planCheckReport } from '../workbook/check-report-plan';
import type { SheetPlan } from '../workbook/plan';
import type { SheetKind } from '../workbook/sheet-kind';
import type { SheetSubject } from '../workbook/sheet-pieces';
import { planSigning } from '../workbook/signing-plan';
import type { SheetContents } from './workbook-report';

type Subject = Omit<SheetSubject, 'kind'>;
type Lines = readonly (readonly (string | number)[])[];

/** @returns `undefined` for another kind, and for a sheet that is not laid out as this version lays it out */
export function madeAgain(kind: SheetKind, subject: Subject, file: SheetContents): SheetPlan | undefined {
  const lines: Lines = Array.from({ length: file.rows }, (_, row) =>
    Array.from({ length: file.columns }, (__, column) => plain(file.cell(row, column).value)),
  );
  if (kind === 'signing') return signing(subject, lines);
  if (kind === 'checkReport') return checkReport(subject, lines);
  return kind === 'charts' ? charts(subject, lines) : undefined;
}

const plain = (value: string | number | boolean): string | number =>
  typeof value === 'boolean' ? String(value).toUpperCase() : value;
const text = (value: string | number | undefined): string => String(value ?? '');
const isBlank = (line: readonly (string | number)[] | undefined): boolean =>
  line === undefined || line.every((cell) => cell === '');

function signing(subject: Subject, [title, made, ...below]: Lines): SheetPlan | undefined {
  const [figures, checks, queries, signers, ...others] = tablesIn(below);
  if (!title || !made || !figures || !checks || !queries || !signers || others.length > 0) return undefined;
  const [value, how] = checks.slice(-2);
  if (!value || !how || checks.length < 3) return undefined;
  const asked = queries.slice(1).map((line) => [text(line[0]), text(line[2])] as const);
  // what there is no room for is said in a line of its own
  const note = asked.length > 1 && asked.at(-1)![1] === '' ? asked.pop()![0] : undefined;
  return planSigning(subject, {
    title: text(title[0]),
    made: text(made[0]),
    figureHeads: figures[0]!.slice(0, 4).map(text),
    figures: figures.slice(1).map((line) => [text(line[0]), ...line.slice(1, 4)]),
    checkHeads: [text(checks[0]![0]), text(checks[0]![1])],
    checks: checks.slice(1, -2).map((line) => [text(line[0]), text(line[1])]),
    checkValue: [text(value[0]), text(value[1]), text(how[1])],
    queryHeads: [text(queries[0]![0]), text(queries[0]![2])],
    queries: asked,
    ...(note !== undefined && { queryNote: note }),
    signers: signers.map((line) => text(line[0])),
    signature: text(signers[0]![1]),
  });
}

/** Lines with nothing between them. */
function tablesIn(lines: Lines): readonly Lines[] {
  const tables: (readonly (string | number)[])[][] = [];
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    if (index === 0 || isBlank(lines[index - 1])) tables.push([]);
    tables.at(-1)!.push(line);
  });
  return tables;
}

function checkReport(subject: Subject, lines: Lines): SheetPlan | undefined {
  const [title, made, summary, heads, ...others] = lines;
  if (!title || !made || !summary || isBlank(heads)) return undefined;
  return planCheckReport(subject, {
    title: text(title[0]),
    made: text(made[0]),
    summary: text(summary[0]),
    heads: heads!.slice(0, 5).map(text),
    lines: others.map(
      (line) =>
        [0, 1, 2, 3, 4].map((column) => text(line[column])) as [string, string, string, string, string],
    ),
  });
}

function charts(subject: Subject, lines: Lines): SheetPlan | undefined {
  const titles = Object.values(chartTitles);
  const blocks = chartBlocks(titles.length).map((first) => {
    const end = lines.findIndex((line, row) => row > first && isBlank(line.slice(0, 3)));
    return lines.slice(first + 1, end < 0 ? undefined : end);
  });
  if (blocks.some((block) => block.length === 0)) return undefined;
  const figure = (value: string | number | undefined) => (typeof value === 'number' ? value : '');
  return planCharts(subject, {
    // it stands in the file
    madeAt: '',
    charts: blocks.map((block, index) => ({
      title: titles[index]!,
      figures: block.map(([label, last, now]) => [text(label), figure(last), figure(now)] as const),
    })),
  });
}
