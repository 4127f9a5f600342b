/** Words of 一键审核 in the pane: root causes, the two sides, 改为…, 情况说明, what was checked. */
import type { AuditPart } from '../documents/audit';
import type { Severity } from '../rules/rule';
import { severityWord } from './findings';
import { sheetNames } from './sheets';

type Counts = Readonly<Record<Severity, number>>;

/** `必改3处，少1处`: what an edit came to; nothing where no count has changed */
export function changedCounts(before: Counts, now: Counts): string | undefined {
  const said = (Object.keys(now) as Severity[])
    .filter((severity) => now[severity] !== before[severity])
    .map((severity) => {
      const more = now[severity] - before[severity];
      return `${severityWord[severity]}${now[severity]}处，${more > 0 ? '多' : '少'}${Math.abs(more)}处`;
    });
  return said.length > 0 ? said.join('；') : undefined;
}

/** Over findings that one slip explains. */
export const oneCause = (findings: number): string => `这${findings}条可能由一处引起`;

/** Before what each side adds up to. */
export const sides = { left: '左边', right: '右边' } as const;
export const shown = '已在表中标出，左边粗体，右边斜体加下划线';

export const filter = {
  label: '只看',
  /** `必改3` */
  chip: (severity: Severity, count: number): string => `${severityWord[severity]}${count}`,
} as const;

/** The part of the workbook that rules are about. */
const parts: Readonly<Record<AuditPart, string>> = {
  table2: sheetNames.table2,
  table3: sheetNames.table3,
  table4: sheetNames.table4,
  years: '与上年衔接',
  facts: sheetNames.facts,
  filled: '未填的格',
  text: sheetNames.text,
};
interface Checked {
  readonly checked: number;
  readonly passed: number;
}
const checked = (found: Checked): string => `已核对${found.checked}处，相符${found.passed}处`;
export const passed = {
  all: checked,
  part: (part: AuditPart, found: Checked) => `${parts[part]}：${checked(found)}`,
};

export const changing = {
  /** on the button beside a way to mend it */
  open: (cells: readonly number[]): string => (cells.length === 1 ? `改为${cells[0]}…` : '照此改…'),
  title: '改数',
  text: (places: readonly string[]): string => (places.length > 0 ? `改后相符：${places.join('、')}。` : ''),
  check: '请先对照台账或原件核对。写入后可以撤销。',
  yes: '改数',
  cancel: '取消',
  done: (cells: number): string => `已改${cells}格。`,
  left: '这些格在此期间已有改动，没有写入。',
} as const;

export const inLedger = { text: '这些数由台账统计，请在台账里改。', open: '看台账' } as const;

/** Where in the text something is found, e.g. `正文“申请办理”`. */
export const inText = (paragraph: string): string => `${sheetNames.text}“${paragraph}”`;

export const explaining = {
  label: '情况说明',
  write: '写情况说明',
  rewrite: '修改说明',
  save: '保存',
  cancel: '取消',
  /** for screen readers: of which finding */
  of: (what: string, place: string, rule: string): string => `${what}：${place}${rule}`,
  saved: '已存入“审核结果”。',
  removed: '已删去情况说明。',
  gone: '“审核结果”里没有这一项了，没有保存。请重新审核。',
  noSheet: '要写情况说明，请先建“审核结果”表。',
  build: '建“审核结果”…',
  noPlace: {
    older:
      '“审核结果”是较早的版本建的，记不下这一条的情况说明。请先用第①步里的“升级为新版表格”另建一个工作簿，再写。',
    full: (lines: number): string => `情况说明已写满${lines}条；请先在“审核结果”里删去不再需要的。`,
  },
} as const;
