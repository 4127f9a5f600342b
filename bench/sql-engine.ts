/** Checks a report a line by src/rules, with the line before it as last year's, and prints what was found. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Report } from '../src/report/report';
import { checkReport } from '../src/rules/check';
import { Tally } from './sql-tally';

const tally = new Tally();
let last: Report | undefined;
const lines = createInterface({ input: createReadStream(process.argv[2]!) });
for await (const line of lines) {
  const report = JSON.parse(line) as Report;
  const previous = last?.organ === report.organ && last.year === report.year - 1 ? last : undefined;
  for (const finding of checkReport(report, { previous }).findings) {
    const sides = 'left' in finding ? [finding.left.value, finding.right.value, finding.difference] : [];
    tally.add(`${report.organ} ${report.year}`, finding.rule, finding.id, sides);
  }
  last = report;
}
console.log(String(tally));
