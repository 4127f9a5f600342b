/** Words of the reviewer's side of the pane: 名录、分发、收件、审核、退回、催报、汇总. */
import type { ReviewAction, ReviewStep, ReviewStepId } from '../documents/review/path';
import { states as registerStates } from './rollup-sheets';

export const heading = '汇总步骤';
export const firstRun = [
  '先选名录，再选各单位报来的文件；没有名录也可以直接收件。',
  '文件只在本机读取，不上传，也不改动。',
] as const;

/** above the steps: whose roll-up it is */
export const summary = (organ: string, year: number) =>
  [...(organ === '' ? [] : [organ]), `${year}年度汇总`].join(' · ');

export const steps: Readonly<Record<ReviewStepId, string>> = {
  roster: '名录',
  distribute: '分发',
  receive: '收件',
  review: '审核',
  return: '退回',
  remind: '催报',
  rollUp: '汇总',
};

export const next: Readonly<Record<ReviewAction, string>> = {
  roster: '选名录',
  receive: '选收到的文件',
  review: '审核下一家',
  return: '下载退回意见单',
  remind: '复制催报文字',
  rollUp: '生成汇总工作簿',
};

const units = (count: number) => `${count}家`;

const counted = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join('，');

/** How a step stands, in a few words; nothing where there is nothing to say yet. */
export function standing(step: ReviewStep): string {
  switch (step.id) {
    case 'roster':
      return step.units === undefined ? '未选' : units(step.units);
    case 'distribute':
      return step.distributed > 0 ? `已分发${units(step.distributed)}` : '';
    case 'receive':
      return counted([
        [step.reported, `已报${step.reported}`],
        [step.missing, `未报${step.missing}`],
        [step.leftOut, `没有用上${step.leftOut}`],
      ]);
    case 'review':
      return counted([
        [step.waiting, `待审${step.waiting}`],
        [step.returned, `退回${step.returned}`],
        [step.passed, `通过${step.passed}`],
      ]);
    case 'return':
      return step.letters > 0
        ? `未发${step.letters}份`
        : step.lettersTaken > 0
          ? `已发${step.lettersTaken}份`
          : '';
    case 'remind':
      return step.reminders > 0 ? units(step.reminders) : '';
    case 'rollUp':
      return step.state === 'waiting' ? '' : step.isFinal ? '齐全' : '暂汇总';
  }
}

export const roster = {
  choose: '选名录…',
  hint: '.xlsx 或 .csv，栏目：单位、别名、类型、上级单位；只有“单位”必须有。',
  /** `名录.xlsx：73家（乡镇30、部门43）` */
  chosen: (file: string, count: number, classes: readonly (readonly [name: string, count: number])[]) =>
    `${file}：${units(count)}${
      classes.length > 0 ? `（${classes.map(([name, of]) => `${name}${of}`).join('、')}）` : ''
    }`,
  faults: (count: number) => `名录里有${count}处要看`,
  sameName: (line: number, other: number, name: string) =>
    `第${line}行“${name}”与第${other}行重名，只算一家。`,
  circle: (line: number, name: string) => `第${line}行“${name}”的上级单位绕回它自己，已单独计入。`,
  organ: '汇总机关',
  organHint: '不填时用名录里的上级单位',
  year: '年度',
  yearOption: (year: number) => `${year}年`,
  due: '报送截止',
  goOn: '接着上次的做',
  goOnHint: '选上次下载的汇总工作簿：状态、审核意见接着用。要写明“已改、未改”，再选上退回意见单（.xlsx）。',
  lastRoster: '选上年名录…',
  /** `与上年名录.xlsx（72家）比较：新增、撤并的单位列在第⑦步。` */
  lastRosterChosen: (file: string, count: number) =>
    `与${file}（${units(count)}）比较，新增、撤并的单位列在第⑦步。`,
  earlier: '选上次的汇总工作簿…',
  earlierChosen: (file: string, letters: number) =>
    `接着用：${[...(file === '' ? [] : [file]), ...(letters > 0 ? [`退回意见单${letters}份`] : [])].join('，')}`,
} as const;

export const keeping = {
  takenUp: (files: number) => `已接上上次的汇总${files > 0 ? `（${files}个文件）` : ''}。`,
  startOver: '清空重来…',
  hint: '选的文件和写的意见暂存在这台电脑上，关了面板再开接着做；“清空重来”一并删除。',
  title: '清空重来',
  text: '选的名录、收到的文件、审核结果和意见都从面板和这台电脑的暂存里删除，各单位的文件本身不动。',
  unwritten: '还有没有写进汇总工作簿的，清空以后找不回来。',
  yes: '清空',
  cancel: '不清空',
  startedOver: '已清空。',
  failed: '这台电脑不能暂存汇总的进度。关闭面板以前，请先下载汇总工作簿。',
  elsewhere:
    '汇总在另一个窗口里接着做了，这个窗口里做的不再暂存。请只在一个窗口里做；这里有用的，先下载汇总工作簿。',
  notDeleted: '面板里已清空，这台电脑上暂存的没有删掉。请关闭别的窗口，再清空一次。',
} as const;

export const distribution = {
  text: '按名录给每个单位建一个工作簿，单位、类别、上年三张表、上年结转和报送截止日期都填好，合成一个压缩包。',
  previous: '选上年年报（文件）…',
  previousFolder: '选文件夹…',
  hasPrevious: (reports: number) => `上年年报${reports}份，审核时也用来核对上年结转。`,
  faults: (count: number) => `上年年报有${count}份没有读出来`,
  stopped: (done: number, total: number) =>
    `已取消，读了${done}个，还有${total - done}个没有读；这次选的都没有用上，请重新选。`,
  make: (count: number) => `分发${units(count)}…`,
  noRoster: '先在第①步选名录。',
  done: (count: number, without: readonly string[]) =>
    `已生成${count}个单位的工作簿${
      without.length > 0 ? `，其中${units(without.length)}没有上年年报，“上年年报”表要由单位填写` : ''
    }。`,
} as const;

export const receiving = {
  files: '选文件…',
  folder: '选文件夹…',
  drop: '也可以把文件、文件夹拖到这里。Word、Excel、网页、PDF、文本都能读。',
  dropHere: '放在这里',
  notDropped:
    '拖来的有读不到的：已被移动、删除，或正被别的程序占用，所以都没有收。请核对后重新拖，或者用“选文件…”。',
  reported: (count: number) => `已报${units(count)}`,
  missing: (count: number) => `未报${units(count)}`,
  leftOut: (count: number) => `没有用上${count}个文件`,
  skipped: (count: number) => `略过${count}个文件（不是文档，或者是本程序写的）。`,
  attempt: (number: number) => `第${number}次`,
  remove: '移去',
  removeFile: (file: string) => `移去${file}`,
  nothing: '选的文件夹里没有能读的文件。',
  done: (files: number, reported: number, unreadable: number) =>
    `读了${files}个文件，共${units(reported)}已报${unreadable > 0 ? `，${unreadable}个读不出来` : ''}。`,
  stopped: (done: number, total: number) =>
    `已取消，读了${done}个，还有${total - done}个没有读；读过的留着。`,
  goOn: '接着读',
} as const;

export const reviewing = {
  none: '还没有收到报告。',
  show: '看哪些',
  shows: { waiting: '待审的', trouble: '有问题的', all: '全部' },
  nothing: '没有这样的单位。',
  more: (count: number) => `再看${count}家`,
  state: '审核结果',
  states: [registerStates.waiting, registerStates.returned, registerStates.passed],
  opinion: '审核意见',
  opinionHint: '写进收件登记和退回意见单',
  passClean: (count: number) => `没有问题的${count}家，通过`,
  returnFailing: (count: number) => `有必改的${count}家，退回`,
  passed: (count: number) => `${units(count)}已通过`,
  returned: (count: number) => `${units(count)}已退回`,
  clean: '没有发现问题',
  counts: (mandatory: number, queries: number) =>
    counted([
      [mandatory, `必改${mandatory}`],
      [queries, `核实${queries}`],
    ]),
  explained: (text: string) => `情况说明：${text}`,
  similar: (others: readonly string[]) => `第五部分与${others.join('、')}雷同。`,
  repaired: (count: number) => `读取时整理了${count}处`,
  answered: (count: number) => `已说明的和提醒${count}条`,
} as const;

export const returning = {
  none: '没有要退回的。',
  returned: (count: number) => `下载已退回的（${count}份）`,
  all: (count: number) => `下载全部（${count}份）`,
  copy: '复制文字',
  file: '下载',
  of: (action: string, unit: string) => `${action}：${unit}`,
  done: (count: number) => `退回意见单${count}份已下载，发给各单位即可。`,
  copied: (unit: string) => `已复制给${unit}的退回意见`,
} as const;

export const reminding = {
  none: '没有需要催报的单位。',
  copy: '复制',
  copied: (to: string) => `已复制给${to}的催报文字`,
  notCopied: '没能复制，请选中文字后按Ctrl+C（Mac按⌘C）。',
} as const;

export const rollingUp = {
  none: '还没有可以汇总的报告。',
  open: '打开汇总工作簿',
  download: '下载',
  keep: '要交给别人、换电脑接着做的，下载汇总工作簿：状态和审核意见都在里面，在第①步选它就接上。',
  figures: '汇总数',
  findings: (count: number) => `汇总时发现${count}条`,
  unclosed: (count: number) => `不平的和${count}处`,
  opened: '已在新工作簿里打开，请核对后保存。',
  downloaded: (file: string) => `已下载“${file}”。`,
} as const;

export const progress = {
  receive: '正在读取',
  previous: '正在读取上年年报',
  roster: '正在读取名录…',
  lastRoster: '正在读取上年名录…',
  earlier: '正在读取上次的汇总…',
  view: '正在汇总…',
  rollUp: '正在生成汇总工作簿…',
  letters: '正在写退回意见单…',
  distribute: '正在分发',
  of: (what: string, done: number, total: number) => `${what} ${done}/${total}`,
  current: (files: readonly string[]) => files.join('、'),
  cancel: '取消',
} as const;

export const problems = {
  file: (file: string, place: string, found: string, message: string) =>
    `${file}（${place}：${found}）：${message}`,
  gone: {
    found: '打不开',
    message: '文件已被移动、删除，或正被别的程序占用。请核对后重新选择。',
  },
  worker: '后台程序没有完成这一步。请再试一次；仍不行，请关闭面板重新打开。',
} as const;
