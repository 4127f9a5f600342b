/** Words of the path: its steps, how they stand, and what is to be done next. */
import type { NextAction, StepId, StepProgress, StepState } from '../documents/path';

export const heading = '编制步骤';

export const steps: Readonly<Record<StepId, string>> = {
  build: '建表与上年年报',
  fill: '填报',
  check: '一键审核',
  compare: '与上年核对',
  text: '正文',
  publish: '导出与送审',
};

/** The one button for what is to be done next. */
export const nextHeading = '下一步';

/** ① to ⑥ */
export const stepNumber = (index: number): string => String.fromCodePoint(0x2460 + index);

/** For screen readers: what the mark of a step means. */
export const states: Readonly<Record<StepState, string>> = {
  waiting: '未开始',
  open: '待办',
  attention: '有问题',
  done: '完成',
};

export const next: Readonly<Record<NextAction, string>> = {
  build: '建表',
  fillLast: '填上年年报',
  clean: '整理成数字',
  fillBlank: '填下一个空格',
  check: '看审核结果',
  compare: '看与上年的差异',
  writeText: '写正文',
  refreshText: '更新正文里的数',
  fillGap: '填下一处【待填】',
  checkText: '核对正文',
  publish: '导出',
};

const counted = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join('，');

const judged = (mandatory: number, queries: number) =>
  counted([
    [mandatory, `必改${mandatory}`],
    [queries, `核实${queries}`],
  ]) || '没有问题';

/** `未填12格`: how a step stands, in a few words; nothing where there is nothing to say yet */
export function standing(step: StepProgress): string {
  switch (step.id) {
    case 'build':
      if (step.tables === 0) return '未建表';
      return step.previous === 'blank' ? '上年年报未填' : '已建表';
    case 'fill':
      if (step.state === 'waiting') return '';
      return (
        counted([
          [step.texts, `${step.texts}格是文字`],
          [step.blanks, `未填${step.blanks}格`],
        ]) || '已填完'
      );
    case 'check':
    case 'compare':
      return step.state === 'waiting' ? '' : judged(step.mandatory, step.queries);
    case 'text': {
      const { text } = step;
      if (text === 'none') return '';
      if (text === 'blank') return '未写';
      return (
        counted([
          [text.mandatory, `必改${text.mandatory}`],
          [text.stale, `${text.stale}个数要更新`],
          [text.gaps, `待填${text.gaps}处`],
        ]) || '已写'
      );
    }
    case 'publish':
      return step.state === 'attention' ? `还有必改${step.mandatory}` : '';
  }
}

/** The table of 与上年核对. */
export const keyFigureWords = {
  last: '上年',
  now: '本年',
  change: '增减',
  figure: (value: number | undefined) => (value === undefined ? '—' : String(value)),
  changed: (now: number | undefined, last: number | undefined) => {
    if (now === undefined || last === undefined) return '';
    if (now === last) return '持平';
    return now > last ? `＋${now - last}` : `－${last - now}`;
  },
  caption: '主要数据',
  jumps: (count: number) => `变动较大的${count}格`,
  noJumps: '没有变动较大的数。',
  /** from which change on a figure is listed */
  threshold: (times: number, change: number) =>
    `列出超过上年${times}倍或不足上年${times}分之一、且相差不少于${change}的，以及上年不少于${change}而本年为0的。`,
  leadsToCells: '定位到单元格',
  noLast: '还没有上年年报。请在“上年年报”表里填好上年公布的数，再来核对。',
} as const;
