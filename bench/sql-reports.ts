/** Reports of cities for the rules as SQL: variants of real ones, with their units and what the city adds up. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Cell } from '../src/report/cell';
import { cellsOf } from '../test/support/faults';
import type { Sample } from '../test/support/samples';
import { sample, sampleNames, withFigures } from '../test/support/samples';
import { together } from '../test/support/together';

/** Units of a city. */
export const UNITS = 24;
/** Every organ reports in two years. */
const YEARS = 2;

/**
 * Writes whole cities, a report a line, and their units as CSV. Last year's report comes before this year's, the units
 * before their city: whoever goes by the lines has at hand what a report is held against.
 * @returns how many reports there are
 */
export async function writeReports(count: number, file: string, unitsFile: string): Promise<number> {
  const reports = createWriteStream(file);
  const units = createWriteStream(unitsFile);
  const samples = sampleNames.map(sample);
  const cities = Math.ceil(count / ((UNITS + 1) * YEARS));
  units.write('parent,unit,report_year\n');
  for (let city = 0; city < cities; city += 1) {
    const real = samples[city % samples.length]!;
    const parent = `${city}市人民政府`;
    const years = [real.year - 1, real.year];
    const sums: Sample[][] = years.map(() => []);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const organ = `${real.organ}${city}之${unit}`;
      for (const [index, year] of years.entries()) {
        const report = { ...variant(real, city * UNITS + unit + 7 * year), organ, year };
        sums[index]!.push(report);
        units.write(`${parent},${organ},${year}\n`);
        await line(report);
      }
    }
    for (const [index, year] of years.entries()) {
      await line({ ...variant(together(sums[index]!, parent), city + 7 * year), year });
    }
  }
  reports.end();
  units.end();
  await Promise.all([finished(reports), finished(units)]);
  return cities * (UNITS + 1) * YEARS;

  async function line(report: Sample) {
    if (!reports.write(`${JSON.stringify(report)}\n`)) await once(reports, 'drain');
  }
}

/** Every fifth has some cells that are wrong or blank; which ones follows from the number. */
function variant(real: Sample, number: number): Sample {
  if (number % 5 !== 0) return real;
  const cells = cellsOf(real);
  const changes: [string, Cell][] = [1, 2, 3].map((one) => [
    cells[(number * one * 31) % cells.length]!,
    number % 3 === 0 ? null : (number * one) % 997,
  ]);
  return withFigures(real, Object.fromEntries(changes));
}
