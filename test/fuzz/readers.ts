/** The readers that are tried with mutated files: what each reads, and what may come of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx as writeForeign } from 'hucre/xlsx';
import { reportsOf } from '../../src/cli/reports';
import { isReading } from '../../src/documents/report-file';
import { rosterAt } from '../../src/cli/table-input';
import { openLedgerFile } from '../../src/documents/ledger-file';
import type { FileKind } from '../../src/documents/publishing/file';
import { ReadError } from '../../src/documents/read-error';
import type { PdfReader } from '../../src/documents/reading/open-document';
import { readDocument } from '../../src/documents/reading/read-document';
import type { Reading } from '../../src/documents/report-json';
import { dayOf } from '../../src/ledger/day';
import { readTable } from '../../src/ledger/table';
import { narrateReport } from '../../src/narrative/narrate-report';
import { sectionTexts } from '../../src/narrative/written';
import { formOf } from '../../src/report/report';
import type { Report } from '../../src/report/report';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { foreignWorkbook } from '../support/foreign-workbook';
import { misreadIn, shownMisread } from '../support/misread';
import { pdfOf, ruled, text } from '../support/pdf';
import { publishedAs } from '../support/published';
import { sample } from '../support/samples';
import type { Mutate, Mutated, Next } from './mutations';
import { printedOut, textual, zipped } from './mutations';

export interface Reader {
  /** of the time: what takes long gets more of it */
  readonly share: number;
  readonly mutate: Mutate;
  /** sound files, by their names */
  readonly files: () => Promise<readonly Sound[]>;
  readonly read: (bytes: Uint8Array) => Promise<readonly (Reading | ReadError)[]>;
}

interface Sound {
  readonly bytes: Uint8Array;
  /** what stands in it */
  readonly report?: Report;
}

const suqian = sample('suqian-2024');
const form = formOf(suqian)!;

async function published(kind: FileKind): Promise<readonly Sound[]> {
  const report = { ...suqian, sections: sectionTexts(narrateReport({ report: suqian })) };
  return [{ report, bytes: await publishedAs(report, kind) }];
}

const foreign = async (): Promise<readonly Sound[]> => [
  { bytes: await foreignWorkbook(suqian), report: suqian },
];

/** All sheets of ours, and the few that are read in less time. */
async function ours(): Promise<readonly Sound[]> {
  const { organ, year } = suqian;
  const built = async (kinds: readonly SheetKind[]): Promise<Sound> => {
    const { sheets } = planWorkbook({ form, organ, year, sheets: kinds, report: suqian });
    return { bytes: await writeXlsx(sheets, { today: dayOf(2025, 1, 20) }), report: suqian };
  };
  const few = await built(['basics', 'table2', 'table3', 'table4']);
  return [few, few, few, await built(usualKinds)];
}

const HUAIAN = join(process.cwd(), '../shared/samples/huaian-2024.pdf');

function pdfs(): readonly Sound[] {
  const lines = ['某某县人民政府2024年政府信息公开工作年度报告', ...form.sections];
  const page = [
    ruled([50, 150, 250], [300, 280, 260]),
    ...lines.map((line, at) => text(60, 700 - 20 * at, line)),
  ].join('\n');
  return [
    { bytes: pdfOf([page, page]) },
    { bytes: pdfOf([page], { isPlain: true }) },
    ...(existsSync(HUAIAN)
      ? [{ bytes: new Uint8Array(readFileSync(HUAIAN)), report: sample('huaian-2024') }]
      : []),
  ];
}

const LEDGER = [
  ['受理编号', '申请人类型', '姓名', '受理时间', '申请方式', '申请项目', '答复日期', '答复类型'],
  ['2025-001', '公民', '张三', '2025-03-03', '网络', '征收批文', '2025-03-20', '予以公开'],
  ['2025-017', '公民', '李四', '2025年3月3日', '当面', '征收批文', '2025.4.8', '不予公开（国家秘密）'],
  ['2025-018', '商业企业', '某公司', '2025/12/20', '邮寄', '"合同,附件"', '', ''],
];
const ROSTER = [
  ['单位', '别名', '类型', '上级单位'],
  ['甲镇人民政府', '甲镇；甲镇政府', '乡镇', '某某县人民政府'],
  ['乙局', '', '部门', '某某县人民政府'],
];
const csv = (rows: readonly (readonly string[])[]) =>
  new Uint8Array(Buffer.from(rows.map((row) => row.join(',')).join('\r\n')));
const xlsx = (rows: string[][]) => writeForeign({ sheets: [{ name: '表', rows }] });

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(Buffer.from(bytes));
}

/** As the command reads a file, whatever is in it. */
async function asCommand(bytes: Uint8Array): Promise<readonly (Reading | ReadError)[]> {
  const found: (Reading | ReadError)[] = [];
  for await (const { outcome } of reportsOf({ name: '年报', open: () => once(bytes), again: true })) {
    found.push(outcome);
  }
  return found;
}

const refusedOr = async (work: () => Promise<unknown>): Promise<readonly ReadError[]> => {
  try {
    await work();
    return [];
  } catch (failure) {
    if (failure instanceof ReadError) return [failure];
    throw failure;
  }
};

const readLedger = (bytes: Uint8Array) => refusedOr(async () => readTable(await openLedgerFile(bytes), form));
const readRoster = (bytes: Uint8Array) => refusedOr(() => rosterAt('-', once(bytes)));

const json = (): readonly Sound[] =>
  [JSON.stringify(suqian), JSON.stringify([suqian, suqian], null, 1), `${JSON.stringify(suqian)}\n{}\n`].map(
    (one) => ({ bytes: new Uint8Array(Buffer.from(one)) }),
  );

/** @param pdf what PDFs are read with */
export const readersWith = (pdf?: PdfReader): Readonly<Record<string, Reader>> => ({
  xlsx: { share: 2, mutate: zipped, files: foreign, read: asCommand },
  own: { share: 4, mutate: zipped, files: ours, read: asCommand },
  docx: { share: 4, mutate: zipped, files: () => published('docx'), read: asCommand },
  html: { share: 4, mutate: textual, files: () => published('html'), read: asCommand },
  text: { share: 3, mutate: textual, files: () => published('txt'), read: asCommand },
  pdf: {
    share: 6,
    mutate: printedOut,
    files: () => Promise.resolve(pdfs()),
    read: (bytes) =>
      readDocument(bytes, '年报.pdf', pdf).then(
        (reading) => [reading],
        (failure: unknown) => {
          if (failure instanceof ReadError) return [failure];
          throw failure;
        },
      ),
  },
  json: { share: 1, mutate: textual, files: () => Promise.resolve(json()), read: asCommand },
  'ledger.csv': {
    share: 1,
    mutate: textual,
    files: () => Promise.resolve([{ bytes: csv(LEDGER) }]),
    read: readLedger,
  },
  'ledger.xlsx': {
    share: 1,
    mutate: zipped,
    files: async () => [{ bytes: await xlsx(LEDGER) }],
    read: readLedger,
  },
  'roster.csv': {
    share: 1,
    mutate: textual,
    files: () => Promise.resolve([{ bytes: csv(ROSTER) }]),
    read: readRoster,
  },
  'roster.xlsx': {
    share: 1,
    mutate: zipped,
    files: async () => [{ bytes: await xlsx(ROSTER) }],
    read: readRoster,
  },
});

export function mutatedOf(
  files: readonly Sound[],
  mutate: Mutate,
  next: Next,
): Mutated & Pick<Sound, 'report'> {
  const { bytes, report } = files[next(files.length)]!;
  return { ...mutate(bytes, next), ...(report && { report }) };
}

/** A library's own words. */
const ENGLISH = /[A-Za-z]{3,}[ ,:]+[a-z]{2,}[ ,:]+[a-z]{2,}/;

/** What must not come of a file; `undefined` where nothing did. */
export async function faultOf(
  { read }: Reader,
  { bytes, isSealed, report }: Mutated & Pick<Sound, 'report'>,
): Promise<string | undefined> {
  let outcomes: readonly (Reading | ReadError)[];
  try {
    outcomes = await read(bytes);
  } catch (failure) {
    return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  }
  for (const outcome of outcomes) {
    if (!isReading(outcome)) {
      const { place, found, message } = outcome;
      if (!/[一-鿿]/.test(message) || /\n/.test(place + found + message) || ENGLISH.test(message))
        return `${place}｜${found}｜${message}`;
      continue;
    }
    if (!isSealed || !report) continue;
    const unseen = misreadIn(report, outcome).filter(({ isNoted }) => !isNoted);
    if (unseen.length > 0) return unseen.map(shownMisread).join('；');
  }
  return undefined;
}
