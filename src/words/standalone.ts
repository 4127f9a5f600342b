/** The words of the page that stands alone: its bar, its grid, its files. */

export const standaloneWords = {
  title: '公开年报',
  noFile: '没有打开工作簿',
  unsaved: '有改动没有保存',

  bar: {
    create: '新建',
    open: '打开…',
    save: '保存（.xlsx）',
    saveAs: '另存为…',
    forget: '删除本机缓存',
    more: '更多',
    undo: '撤销录入',
    redo: '恢复录入',
    pane: '面板',
  },

  start: {
    heading: '不用 Excel 也能填年报',
    lines: [
      '新建或打开本程序的工作簿（.xlsx），在表里填数，在面板里审核、写正文。',
      '收齐各单位的年报以后，在“汇总”里审核、退回、求和。',
      '数据不出本机：本页不联网，不上传。',
    ],
    kept: (name: string, when: string, isUnsaved: boolean) =>
      `接着做“${name}”（${when}${isUnsaved ? '，没有保存' : ''}）`,
    keptHeading: '本机缓存里的工作簿',
    keptNote:
      '填的内容随时存在这台电脑的浏览器里，刷新、误关网页不会丢。它不代替保存；共用的电脑，用完请点“删除本机缓存”。',
    create: '新建工作簿',
    open: '打开工作簿',
    review: '汇总各单位的年报',
  },

  templates: {
    blank: '空白工作簿（在面板里选表、建表）',
    whole: (name: string) => `${name}全套表`,
    names: {
      county: '区县政府',
      department: '部门',
      township: '乡镇',
      subdistrict: '街道',
    },
    file: (name: string, year: number) => `${year}年年报（${name}）`,
    untitled: '新年报',
    named: (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告`,
  },

  replace: {
    title: '先保存吗？',
    text: (name: string) => `“${name}”有改动没有保存。接着做会换成另一个工作簿。`,
    save: '保存后继续',
    discard: '不保存，继续',
    cancel: '取消',
  },

  copy: {
    suffix: '（新）',
    title: '新工作簿已生成',
    text: '现在打开的工作簿没有变。要怎样处理新的这个？',
    download: '存成文件',
    open: '在本页打开',
    cancel: '不要了',
  },

  forget: {
    title: '删除本机缓存？',
    text: '这台电脑的浏览器里暂存的工作簿都会删除。汇总时选的文件、写的意见也一并删除。已经保存成文件的不受影响；打开着又没有保存的，请先保存。',
    yes: '删除',
    cancel: '取消',
    done: '本机缓存已删除。',
  },

  leftEmpty: '刚才新选的文件是空的，请再保存一次，或者删掉它。',
  underway: {
    opening: (name: string) => ({ what: `正在打开“${name}”……`, cancelled: '已取消，没有打开。' }),
    saving: (name: string) => ({
      what: `正在保存“${name}”……`,
      cancelled: '已取消，没有保存。',
    }),
    cancel: '取消',
  },

  messages: '提示',
  opened: (name: string) => `已打开“${name}”。`,
  savedAs: (name: string) => `已保存为“${name}”。`,
  downloaded: (name: string) => `已交给浏览器下载：“${name}”。`,
  otherThanFile: '打开的内容与文件有不同，原文件不会被覆盖，保存时另存一个：',
  lostSheets: (names: readonly string[]) =>
    `文件里还有${names.length}张表不是本程序建的（或者版式已改动），在这里打不开，保存的文件里没有它们：${names.join('、')}。`,
  lostFormula: (place: string) => `${place}的公式在这里不能计算，换成了它的结果。`,
  lostText: (place: string) => `${place}的文字没有带过来：这张表按现在的版式重新排过。`,
  more: (count: number) => `另有${count}处。`,

  problem: {
    heading: '没有做成',
    foreign:
      '这个文件不是本程序建的工作簿，不能在这里直接打开。别处的年报请先新建工作簿，再在面板第①步导入。',
    many: (files: number) =>
      `拖来了${files}个文件，这里一次只打开一个工作簿。各单位的年报请到“汇总”的第③步拖入。`,
    folder: '拖来的是文件夹。各单位的年报请到“汇总”的第③步拖入。',
    broken: '文件读不了。请确认是 .xlsx，用 Excel 或 WPS 打开后另存一次再试。',
    save: '没有存成。请确认文件没有被别的程序占用、磁盘有空间，再试一次；或改用“另存为…”。',
    keep: '浏览器不让本页暂存内容（可能是无痕窗口或空间不够）。请随时保存成文件。',
    gone: '这份内容已不在本机缓存里：可能已在另一个窗口里打开，或者已经删除。',
    page: '页面出了问题。填的内容暂存在本机，请刷新网页后点“接着做”。',
  },

  grid: {
    label: (sheet: string) => `工作表“${sheet}”`,
    region: '工作表',
    tabs: '工作表标签',
    noSheets: '还没有工作表。请在面板里填机关和年度，点“建表”或“建全套表…”。',
    cell: (address: string, text: string) => (text === '' ? `${address}，空格` : `${address}，${text}`),
    howTo: '方向键移动，直接输入即改写，F2或回车修改，Delete清空，Ctrl+C、Ctrl+V可与Excel、WPS互贴。',
    link: '单击或按回车，转到那张表。',
    locked: '这一格是表的文字、公式或检查结果，不在这里改。',
    left: (cells: number) => `有${cells}格不是填数的格，没有写。`,
    pasted: (cells: number) => `已粘贴${cells}格。`,
    nothingPasted: '粘贴的地方没有可以填的格，什么也没有写。',
    emptied: (cells: number) => `已清空${cells}格。`,
    cut: '剪切改成了复制：要移走的，请粘贴后再按Delete清空。',
    choose: (address: string) => `${address}的选项`,
    refused: (message: string) => `没有写入：${message}`,
    tooLarge: (cells: number) => `粘贴的内容太大（${cells}格），请分几次粘贴。`,
  },
};
