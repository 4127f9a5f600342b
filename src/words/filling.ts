/** Words on filling in the tables: what is blank, 其余空格填0, and pasted blocks made figures. */

export const heading = '填报进度';
export const filled = '已填完';
/** every cell holds something, but not all of it figures */
export const texts = (cells: number) => `${cells}格是文字`;
export const unfilled = (cells: number) => `未填${cells}格`;
export const toFirstBlank = (sheet: string, cells: number) => `“${sheet}”未填${cells}格，定位到第一格`;

export const zeros = {
  open: '其余空格填0…',
  title: '其余空格填0',
  text: (sheet: string, cells: number) =>
    `“${sheet}”有${cells}格空着，将填0；已填的、“/”和公式都不动。不适用的格请先填“/”。`,
  allBlank: (sheet: string) => `“${sheet}”还一格都没有填，整张表填0很少是对的。请确认全年确实没有发生。`,
  allBlankYes: '全年确实没有发生',
  previous: '这是上年的年报，应照上年公布的数填写。空着的格不一定是0。',
  previousYes: '上年公布的就是0',
  list: '将要填0的单元格',
  yes: '填0',
  cancel: '取消',
  done: (cells: number) => `已填0，共${cells}格。`,
  /** `left`: cells that were filled in meanwhile */
  doneBut: (cells: number, left: number) => `已填0，共${cells}格；另有${left}格在此期间有改动，没有动。`,
  nothing: (sheet: string) => `“${sheet}”没有可以填的空格。`,
  never: (sheet: string) =>
    `“${sheet}”一格都还没有填，没有填0。主动公开的数不能整张填0：请先填好有的数，再用“其余空格填0”。`,
  noTable: '请先切换到“主动公开”“申请办理”“复议诉讼”或“正文用数”，再用“其余空格填0”。',
} as const;

export const cleaning = {
  open: '整理粘贴的数…',
  title: '整理成数字',
  offer: (cells: number, sheets: readonly string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join('、')}有${cells}格是文字，合计没有算上。`,
  action: '整理',
  text: (cells: number) => `下面${cells}格将改成数字，其他格不动。`,
  yes: '写入',
  cancel: '取消',
  unread: (cells: number) => `另有${cells}格看不懂，不会改动，请自行改正：`,
  done: (cells: number) => `已整理${cells}格。`,
  doneBut: (cells: number, left: number) => `已整理${cells}格；另有${left}格在此期间有改动，没有动。`,
  nothing: '没有要整理的格：填写的都是数字、“/”或空格。',
  onlyUnread: (places: readonly string[]) => `没有能整理的格。看不懂的请自行改正：${places.join('、')}。`,
} as const;
/** `“申请办理”“新收·自然人”写的是“约3”` */
export const unreadCell = (sheet: string, place: string, found: string) =>
  `“${sheet}”${place}写的是“${found}”`;
export const onSheet = (sheet: string, place: string) => `“${sheet}”${place}`;
