/** Words on what the add-in did last, on taking it back, and on cells that were left alone. */

export const named = (label: string) => `“${label}”`;
/** `台账第3行“申请人名称”` */
export const ledgerCell = (row: number, label: string) => `台账第${row}行“${label}”`;
/** `“行政许可”的提供科室` */
export const sourceOf = (row: string, head: string) => `${row}的${head}`;
/** `“办理情况”的本单位说法` */
export const wordingOf = (sentence: string) => `${named(sentence)}的本单位说法`;
/** A 情况说明 beside a check. */
export const explanation = '情况说明';
/** A cell that has no words of its own. */
export const otherCell = '一格';
/** The sheet was deleted. */
export const wholeSheet = '整张表（已不在本工作簿里）';

/** What actions are called, by their ids. */
const actions: Readonly<Record<string, string | undefined>> = {
  tidy: '整理',
  restoreTotals: '恢复公式',
  build: '新建的表',
  register: '登记新申请',
  handle: '录入办结',
  importLedger: '导入台账',
  zeroBlanks: '填0',
  fillFromLedger: '台账填数',
  writeText: '写正文',
  refreshText: '更新正文里的数',
  keepWordings: '存为本单位说法',
  tick: '确认',
  changeCells: '改数',
  explain: '情况说明',
  zeroReport: '零报告',
  importReport: '导入',
};
/** `撤销整理` */
export const undo = (what: string) => `撤销${actions[what] ?? '上一步'}`;

export const nothing = '没有可以撤销的操作。';
export const onSheet = (sheet: string, place: string) => `“${sheet}”${place}`;
/** Places are named up to so many. */
const NAMED = 8;
const listed = (places: readonly string[]) =>
  places.slice(0, NAMED).join('、') + (places.length > NAMED ? '等' : '');
export const undone = (cells: number, left: readonly string[]) =>
  left.length === 0
    ? `已撤销，${cells}格改回原样。`
    : `已撤销，${cells}格改回原样；另有${left.length}处在此期间有改动或没有留存，没有动：${listed(left)}。`;

export const unbuild = {
  title: '撤销新建的表',
  text: (sheets: readonly string[]) =>
    `将删除上次新建的${listed(sheets.map(named))}，填写过的不删。删除后不能恢复。`,
  yes: '删除新建的表',
  cancel: '取消',
} as const;
export const unbuilt = (deleted: readonly string[], left: readonly string[]) =>
  (deleted.length === 0 ? '没有删除工作表。' : `已删除${listed(deleted.map(named))}。`) +
  (left.length === 0 ? '' : `${listed(left.map(named))}已有人填写，没有删除。`);
