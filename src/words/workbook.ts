/** What a built sheet says by itself, and what the host says when something does not work. */

const UNFINISHED = '（建表中）';
/** What Excel takes for a sheet's name. */
export const longestSheetName = 31;
/** The name of a sheet while it is being built. A sheet that still has it was never finished. */
export const unfinishedNameOf = (sheet: string): string =>
  sheet.slice(0, longestSheetName - UNFINISHED.length) + UNFINISHED;
export const isUnfinishedName = (sheet: string): boolean => sheet.endsWith(UNFINISHED);

export const agrees = '相符';
export const differs = '相差';
export const unfilled = '未填';
export const allFilled = '已填完';
export const cellsUnit = '格';
export const comma = '，';
/** 不适用, as it stands in a cell. */
export const slash = '/';
export const cellsOfText = '格是文字';

/** `六类申请人之和＝总计` */
export const equal = (left: string, right: string) => `${left}＝${right}`;
export const rowCheckHead = (identity: string) => `自动核对（不打印）\n${identity}`;
export const columnCheckHead = '自动核对（不打印）';
export const columnCheck = (identity: string) => `各列：${identity}`;

export const organHeader = (organ: string) => `填报单位：${organ}`;
export const yearHeader = (year: number) => `年度：${year}年`;

export const totalPrompt = { title: '自动合计', message: '由公式自动算出，不用填写。' };

/** The head over the lines that OGI.CHECK spills. */
export const findingsHead = ['级别', '规则', '位置', '说明', '相差'] as const;
/** What stands in the place of OGI.CHECK where the add-in is missing. */
export const checkUnavailable = '此处由“公开年报”加载项审核，本机没有安装或没有启用它。';

/** Where there is no Excel. */
export const noCheckBeside = '这里没有 Excel，不能在表旁显示审核结果，请看“审核结果”表。';

/** What the host was doing when it failed. */
export const doing = {
  settings: '读取本工作簿的填报信息',
  saveSettings: '保存填报信息',
  build: '建表',
  read: '读取表格',
  write: '写入表格',
  select: '定位单元格',
  showCheck: '在表旁显示审核结果',
  watch: '监听表格改动',
  undo: '撤销上一步',
  openCopy: '打开新工作簿',
} as const;
export type Doing = keyof typeof doing;

const failed = (what: Doing, cause: string, remedy: string) =>
  `${doing[what]}没有成功：${cause}。${remedy}。`;

/** By the codes of Office.js: what was met and what to do. */
export const failures: Readonly<Record<string, (what: Doing) => string>> = {
  AccessDenied: (what) =>
    failed(what, '工作簿或工作表受保护，或以只读方式打开', '请在“审阅”中撤消保护，或另存一份后重试'),
  Conflict: (what) => failed(what, '其他人同时改动了同一处', '请稍候重试'),
  InvalidOperationInCellEditMode: (what) =>
    failed(what, '有单元格正在编辑', '请先按回车键完成编辑（或按Esc键取消），再重试'),
  InvalidOperation: (what) => failed(what, '工作表可能被隐藏，或当前状态不允许', '请取消隐藏后重试'),
  ItemAlreadyExists: (what) => failed(what, '已有同名的工作表', '请换一个名称'),
  ItemNotFound: (what) => failed(what, '工作表或其中的内容已被删除、改名', '请撤销改动，或重新建表'),
  InvalidReference: (what) => failed(what, '表内的单元格已被删除', '请撤销删除，或重新建表'),
  InsertDeleteConflict: (what) => failed(what, '表格的行列正在变动', '请重试'),
  MergedRangeConflict: (what) => failed(what, '目标位置有合并单元格', '请取消合并后重试'),
  FilteredRangeConflict: (what) => failed(what, '目标位置正在筛选', '请清除筛选后重试'),
  RequestAborted: (what) => failed(what, 'Excel中断了操作', '请重试'),
  RequestPayloadSizeLimitExceeded: (what) => failed(what, '一次写入的内容过多', '请减少粘贴的内容后重试'),
  ResponsePayloadSizeLimitExceeded: (what) => failed(what, '一次读取的内容过多', '请减少工作簿的内容后重试'),
  InactiveWorkbook: (what) => failed(what, '本工作簿不是当前窗口', '请切换到本工作簿后重试'),
  UnsupportedOperation: (what) => failed(what, '当前的Excel或文件格式不支持', '请另存为.xlsx文件后重试'),
  ApiNotFound: (what) => failed(what, '当前的Excel版本过低', '请用Excel 2021或Microsoft 365'),
};

export const failedUnknown = (what: Doing, code: string) =>
  failed(what, `Excel报告了错误${code}`, '请重试；仍不成功的，请保存并重新打开工作簿');

/** The clean-up after a failed build failed too. */
export const leftoverRemains = (message: string) =>
  `${message}未建完的工作表会在下次建表时自动清除，也可以自行删除。`;

export const unfinishedNameTaken = (sheet: string) =>
  `建表没有成功：已有名为“${sheet}”的工作表，其中有填写的内容，没有改动它。请先给它改名。`;

export const badSheetName = (name: string, why: string) =>
  `建表没有成功：工作表名称“${name}”${why}。请换一个名称。`;
export const sheetNameFaults = {
  empty: '是空的',
  long: '超过31个字',
  characters: '含有不能用的字符（: \\ / ? * [ ] 或首尾的单引号）',
  reserved: '是Excel保留的名称',
  twice: '用在了两张表上',
} as const;

export const noSheet = (what: Doing, sheet: string) =>
  failed(what, `没有名为“${sheet}”的工作表`, '它可能已被删除或改名，请重新选择');
export const noTable = (what: Doing, sheet: string) =>
  failed(what, `“${sheet}”不是本加载项建的表`, '请先建表');
export const brokenTable = (what: Doing, sheet: string, row: string, column: string) =>
  failed(
    what,
    `“${sheet}”里找不到“${row}·${column}”，可能整行或整列被删除、移走了`,
    '请撤销改动，或重新建表',
  );
export const unknownForm = (what: Doing, sheet: string, form: string) =>
  failed(what, `“${sheet}”是“${form}”版的表，本加载项不认识`, '请更新加载项');

export const placeTaken = (sheet: string, address: string) =>
  `在表旁显示审核结果没有成功：“${sheet}”的${address}已有内容，没有改动它。请移走后重试。`;

/** What a name that is taken gets at its end. */
export const numbered = (number: number) => `（${number}）`;
