/**
 * Checks a report a line by src/rules, with the line before it as last year's, and holds a city's report against the
 * units before it; prints what was found.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { heldAgainst } from '../src/documents/rollup/against';
import type { Figures, Places } from '../src/documents/rollup/figures';
import { placesIn } from '../src/documents/rollup/figures';
import { inForm } from '../src/documents/rollup/in-form';
import { addend } from '../src/report/cell';
import type { Report } from '../src/report/report';
import { tableFormsOf } from '../src/report/report';
import { checkReport, difference } from '../src/rules/check';
import { publishedTotals } from '../src/rules/rollup';
import { Tally } from './sql-tally';

const [, , reportsFile, unitsFile] = process.argv;
const tally = new Tally();
const nameOf = ({ organ, year }: Pick<Report, 'organ' | 'year'>) => `${organ} ${year}`;

/** The units of each city and year. */
const unitsOf = new Map<string, string[]>();
for (const line of readFileSync(unitsFile!, 'utf8').trim().split('\n').slice(1)) {
  const [parent, unit, year] = line.split(',');
  const name = `${parent} ${year}`;
  unitsOf.set(name, [...(unitsOf.get(name) ?? []), `${unit} ${year}`]);
}

/** Of the forms that reports follow. */
const placesOf = new Map<string, Places>();

/** Figures of reports whose city is still to come. */
const figuresOf = new Map<string, Figures>();
let last: Report | undefined;
for await (const line of createInterface({ input: createReadStream(reportsFile!) })) {
  const report = JSON.parse(line) as Report;
  const previous = last?.organ === report.organ && last.year === report.year - 1 ? last : undefined;
  for (const finding of checkReport(report, { previous }).findings) {
    const sides = 'left' in finding ? [finding.left.value, finding.right.value, finding.difference] : [];
    tally.add(nameOf(report), finding.rule, finding.id, sides);
  }
  holdAgainstUnits(report);
  last = report;
}
console.log(String(tally));

function holdAgainstUnits(report: Report) {
  const forms = tableFormsOf(report)!;
  const form = forms.form.id + forms.table3Form.id;
  const places = placesOf.get(form) ?? placesIn(forms);
  placesOf.set(form, places);
  const { cells } = inForm(report, forms, places);
  const name = nameOf(report);
  const units = unitsOf.get(name);
  if (!units) {
    figuresOf.set(name, cells);
    return;
  }
  const figures = units.map((unit) => figuresOf.get(unit)!);
  for (const unit of units) figuresOf.delete(unit);
  const { cells: differing } = heldAgainst(
    { file: '', organ: report.organ, cells },
    { lacking: [], isWhole: true },
    forms,
    (address) => figures.map((one) => one.get(address)),
  );
  for (const { cell, published, sum } of differing) {
    const [left, right] = [addend(published), addend(sum)];
    const id = `${publishedTotals.id}.${cell.replace(/^table\d\./, '')}`;
    tally.add(name, publishedTotals.id, id, [left, right, difference(left, right)]);
  }
}
