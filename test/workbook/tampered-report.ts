/** Real reports with many cells changed, emptied or slashed, their totals figures or formulas. */
import * as fc from 'fast-check';
import type { Address } from '../../src/report/address';
import { addressOf, factAddress } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import { table2Rows } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { tableFormsOf } from '../../src/report/report';
import { partsOfTotals, totalsOf } from '../../src/report/totals';
import { cellsOf } from '../support/faults';
import type { Sample } from '../support/samples';
import { mixed, sample, sampleNames, withFigures, withoutApplications } from '../support/samples';

/** The cells of a report that may be changed, its facts among them. */
function allCells(report: Sample): Address[] {
  const { form } = tableFormsOf(report)!;
  return [
    ...cellsOf(report),
    ...table2Rows(form).flatMap((row) => row.columns.map(({ id }) => addressOf('table2', row.id, id))),
    ...form.facts.map(({ id }) => factAddress(id)),
  ];
}

/** Many cells changed, emptied or slashed; of the totals all, none or some are formulas. */
function tampered(report: Sample): fc.Arbitrary<Report> {
  const cells = allCells(report);
  const forms = tableFormsOf(report)!;
  const { form, table3Form } = forms;
  const totals = [...totalsOf(forms).keys()];
  const factsZero = fc.constantFrom<Cell>(0, 0, null, 400);
  const value = fc.constantFrom<Cell>(0, 1, 7, 30, 4000, -1, 2.5, null, null, 'na');
  const facts = fc.array(factsZero, { minLength: form.facts.length, maxLength: form.facts.length });
  const blanks = fc.oneof(
    fc.constant<Address[]>([]),
    fc.subarray(cells, { maxLength: 8 }),
    fc.subarray(cells),
  );
  const slashed: readonly (readonly Address[])[] = [[], ...partsOfTotals(table3Form).values()];
  const rowOfSlashes = fc.constantFrom(...slashed);
  const changes = fc.dictionary(fc.constantFrom(...cells), value, { maxKeys: 8, noNullPrototype: true });
  const formulas = fc.oneof(fc.constant(totals), fc.constant([]), fc.subarray(totals));
  return fc.record({ blanks, changes, formulas, facts, rowOfSlashes }).map((faults) => {
    const all: readonly (readonly [Address, Cell])[] = [
      ...form.facts.map(({ id }, at) => [factAddress(id), faults.facts[at]!] as const),
      ...faults.blanks.map((cell) => [cell, null] as const),
      ...faults.rowOfSlashes.map((cell) => [cell, 'na'] as const),
      ...Object.entries(faults.changes),
    ];
    return { ...withFigures(report, Object.fromEntries(all)), computed: faults.formulas };
  });
}

const anySample = fc
  .tuple(fc.constantFrom(...sampleNames), fc.constantFrom('as published', 'no applications', 'mixed'))
  .map(([name, how]) => {
    if (how === 'mixed') return mixed(sample(name));
    return how === 'no applications' ? withoutApplications(sample(name)) : sample(name);
  });
export const tamperedSample = anySample.chain(tampered);
