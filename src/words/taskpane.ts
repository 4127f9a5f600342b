/** All words of the pane. */

/** `，1格在此期间有改动，没有写` or nothing */
const leftAlone = (cells: number) => (cells > 0 ? `，另有${cells}格在此期间有改动，没有动` : '');

export const paneWords = {
  title: '政府信息公开工作年度报告',
  firstRun: ['填机关和年度，点“建表”，在表里填数。', '再审核勾稽关系、生成正文。数据不出本机。'],

  settings: {
    heading: '填报信息',
    organ: '机关全称',
    organHint: '如：某某县人民政府',
    level: '机关类别',
    levelUnset: '未选',
    year: '年度',
    yearOption: (year: number) => `${year}年`,
    format: '版本',
    formatOption: (id: string) => `${id}版`,
    otherFormat: (year: number, usual: string) => `${year}年度的报告应用${usual}版，请核对。`,
    summary: (organ: string, year: number, format: string) =>
      [organ || '机关未填', `${year}年`, `${format}版`].join(' · '),
  },

  actions: {
    build: '建表',
    check: '一键审核',
  },
  opening: '正在读取工作簿…',
  stop: '取消',
  busy: {
    build: '正在建表…',
    check: '正在审核…',
    narrate: '正在生成正文…',
    correct: '正在写入…',
    undo: '正在撤销…',
    besideTable: '正在写入…',
    ledger: '正在读写台账…',
    readCopy: '正在读取工作簿…',
    readText: '正在读取正文…',
    writeText: '正在写入正文…',
    copy: '正在生成新工作簿…',
    fill: '正在填写…',
    make: '正在生成…',
    zeroReport: '正在填写、审核、写正文…',
    export: '正在生成年报…',
    import: '正在读取、导入…',
  },

  status: {
    noTable: '还没有建表',
    otherYear: (sheet: string, year: number, wanted: number) =>
      `当前是“${sheet}”${year}年的表，填报信息是${wanted}年`,
    outdated: '表有改动，没能重新读取。请重新审核。',
  },
  built: (sheet: string) => `已建“${sheet}”，请在表里填数。总计会自动算出。`,

  builtSheets: (count: number) => `已建${count}张表，从“说明”看起。没有填的是空格，不会当成0。`,
  sheets: {
    open: '建全套表…',
    title: '要建的表',
    yes: (count: number) => `建${count}张表`,
    cancel: '取消',
    countsLedger: '“申请办理”“正文用数”由台账自动统计',
    taken: (names: readonly string[]) =>
      `已有同名的工作表：${names.join('、')}。没有改动它们，一张也没有建。下面已取消勾选，可以接着建其余的。`,
  },

  findings: {
    heading: '审核结果',
    /** `必改2条，未填3格`: only what there is */
    summary: (found: {
      readonly mandatory: number;
      readonly query: number;
      readonly hint: number;
      readonly unreadable: number;
      readonly blank: number;
    }) =>
      [
        { count: found.mandatory, words: `必改${found.mandatory}条` },
        { count: found.query, words: `核实${found.query}条` },
        { count: found.hint, words: `提醒${found.hint}条` },
        { count: found.unreadable, words: `看不懂${found.unreadable}格` },
        { count: found.blank, words: `未填${found.blank}格` },
      ]
        .filter(({ count }) => count > 0)
        .map(({ words }) => words)
        .join('，'),
    list: '审核发现，选中一条即定位到单元格',
    difference: (value: number) => `相差${Math.abs(value)}`,
    following: (findings: number) => `随之而来的${findings}条`,
    notChecked: (rules: number) => `另有${rules}条规则要用的表或上年的数还没有，没有审核。`,
  },
  hypotheses: {
    heading: '哪一格可能错了',
    others: (ways: number) => `另外${ways}种可能`,
  },

  unreadable: {
    mark: '看不懂',
    text: (place: string, found: string) => `${place}写的是“${found}”，不是件数，没有参加审核。请改成数字。`,
    formula: (place: string, found: string) =>
      `${place}的公式得出“${found}”，不是件数，没有参加审核。请检查公式。`,
  },
  untidy: {
    text: (cells: number, example: string) => `有${cells}格是文字（如“${example}”），表里的合计没有算上。`,
    action: '整理',
  },
  published: {
    text: ({
      cells,
      blank,
      differing,
    }: {
      readonly cells: number;
      readonly blank: number;
      readonly differing: number;
    }) =>
      [
        `有${cells}格总计不是公式，不会随表自动更新`,
        ...(blank > 0 ? [`${blank}格空着`] : []),
        ...(differing > 0 ? [`填入的有${differing}格与相加的结果不同`] : []),
      ].join('；') + '。',
    action: '恢复公式',
  },
  besideTable: {
    action: '在表旁显示',
    done: (address: string) => `已在${address}起显示审核结果，随表自动更新。`,
  },

  correction: {
    tidy: {
      title: '整理成数字',
      text: (cells: number) => `下面${cells}格将改成数字，其他格不动。`,
      yes: '写入',
      done: (cells: number, left: number) => `已整理${cells}格${leftAlone(left)}。`,
    },
    restoreTotals: {
      title: '恢复总计公式',
      text: (cells: number) => `${cells}格总计将换成公式，由各项自动相加。`,
      yes: '恢复公式',
      done: (cells: number, left: number) => `已恢复${cells}格总计的公式${leftAlone(left)}。`,
    },
    list: '将要改动的单元格',
    cell: '单元格',
    from: '原来',
    to: '改为',
    unchanged: (cells: number) => `另有${cells}格数值不变。`,
    blank: '（空）',
    cancel: '取消',
    nothingLeft: '这些格在此期间已有改动，没有写入。',
  },
  undo: '撤销',

  sheetExists: {
    title: '已有同名的工作表',
    text: (sheet: string) => `“${sheet}”已在本工作簿里，不会改动它。可换一个名称另建一张。`,
    alsoExists: (sheet: string) => `“${sheet}”也已有了，请再换一个。`,
    name: '新表名称',
    yes: '建表',
    cancel: '取消',
  },

  selected: (cells: number) => `已选中${cells}格`,
  selectedFirst: (cells: number) => `共${cells}格，已定位到第一格`,
  close: '关闭',
  chooseFile: '选文件…',

  problem: {
    notInExcel: '请在 Excel 里打开“公开年报”。',
    noTable: '本工作簿里没有表三。请先点“建表”，把数填进去。',
    tableGone: (sheet: string) => `没有找到“${sheet}”，没有写入。请切换到这张表，再点一次“一键审核”。`,
    unexpected: '刚才的操作没有完成，原因不明。请再试一次；仍不行，请把下面一行发给技术支持。',
    copyDetail: '复制这一行',
    notLoaded: '这一部分没有载入，可能是网络断了，或者程序刚更新过。表里的数据没有变。请重新打开面板。',
    pane: '面板出了问题，显示不出来。表里的数据没有变。请关闭面板再打开。',
  },
} as const;
