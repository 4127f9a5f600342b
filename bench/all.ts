/**
 * `npm run bench`: measures everything beside its baseline, in one run, and writes docs/measurements.md. Words
 * choose what is measured: check, locate, text, ledger, workbook, command, sql, rollup, preview, pane; then nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchCheck } from './check';
import { benchCommand } from './command';
import { benchLedger } from './ledger';
import { benchLocalise } from './localise';
import type { Section } from './measure';
import { benchPane } from './pane';
import { benchPreview } from './preview';
import { benchRollUp } from './rollup';
import { benchSql } from './sql';
import { benchText } from './text';
import { benchWorkbook } from './workbook';

const BENCHES: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  check: async () => [await benchCheck()],
  locate: async () => [await benchLocalise()],
  text: () => Promise.resolve(benchText()),
  ledger: () => Promise.resolve([benchLedger()]),
  workbook: async () => [await benchWorkbook()],
  command: benchCommand,
  sql: async () => [await benchSql()],
  rollup: benchRollUp,
  preview: benchPreview,
  pane: benchPane,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((word) => !BENCHES[word]);
if (unknown.length > 0) {
  console.error(
    `不认识“${unknown.join(' ')}”。用法：npm run bench，或 npm run bench -- ${Object.keys(BENCHES).join(' | ')}`,
  );
  process.exit(1);
}
const sections: Section[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const section of await bench()) {
    sections.push(section);
    console.log(`${markdownOf(section)}\n`);
  }
}
if (chosen.length === 0)
  writeFileSync('docs/measurements.md', `${opening()}\n${sections.map(markdownOf).join('\n\n')}\n`);
process.exit(0);

function opening(): string {
  const machine = `${cpus().length} 个核，${cpus()[0]?.model.trim() ?? ''}，Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  return `# 测量\n\n由 \`npm run bench\` 写出。${date}，${machine}。每项都与同一次运行里的基准比较，时间是中位数。\n`;
}

function markdownOf({ title, note, rows }: Section): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    ...(note ? [note, ''] : []),
    line(['项目', '用时', '基准', '基准用时', '比值', '要求']),
    line(Array<string>(6).fill('---')),
    ...rows.map(({ what, figure, baseline, baselineFigure, ratio, limit }) =>
      line([what, figure, baseline, baselineFigure, ratio, limit]),
    ),
  ].join('\n');
}
