/** What the pane says while applications are entered in the ledger, and while a ledger is imported. */

const most = 5;
const listed = (items: readonly string[], unit: string) =>
  items.slice(0, most).join('、') + (items.length > most ? `等${items.length}${unit}` : '');

export const ledgerPane = {
  register: '登记新申请…',
  handle: '录入办结…',
  import: '导入台账…',
  cancel: '取消',
  choose: '请选择',

  noLedger: '本工作簿里没有依申请公开台账。请点“建全套表…”，勾选“依申请公开台账”。',
  gone: (of: string) => `台账里没有找到${of}，可能已改号或删去，没有写入。请重新选择。`,

  registration: {
    title: '登记新申请',
    number: (number: string) => `编号${number}（自动给出）`,
    yes: '登记',
    anyway: '仍要登记',
    due: (due: string, standing: string) => `应于${due}前答复，${standing}`,
    done: (of: string, due: string | undefined) =>
      `已登记${of}${due === undefined ? '' : `，应于${due}前答复`}。`,
  },

  handling: {
    title: '录入办结',
    none: '台账里没有未办结的申请。',
    which: '未办结的申请，最急的在前',
    find: '按编号查找',
    further: (count: number) => `另有${count}件没有列出，请按编号查找。`,
    notFound: '没有这个编号的未办结申请。',
    /** `2025-017号 自然人`, without the applicant's name */
    of: (of: string, kind: string | undefined) => (kind === undefined ? of : `${of} ${kind}`),
    standing: (received: string | undefined, due: string | undefined, standing: string) =>
      [
        ...(received === undefined ? [] : [`${received}收到`]),
        ...(due === undefined ? [] : [`应于${due}前答复`]),
        standing,
      ].join('，'),
    chooseFirst: '请先选一件申请。',
    result: '办结',
    onTheWay: '补正、征求意见、延期、收费（没有的不填）',
    yes: '写入',
    anyway: '仍要写入',
    nothing: '没有改动，不用写入。',
    done: (of: string, isFinished: boolean) => (isFinished ? `已录入${of}的办结。` : `已录入${of}的日期。`),
  },

  review: {
    faults: '请先改正：',
    queries: '请核实：',
    overwrites: '台账里已经填了的格，将改为：',
    cell: '栏',
  },

  left: (places: readonly string[]) =>
    places.length === 0 ? '' : `${listed(places, '格')}在此期间有改动，没有写。`,

  importing: {
    title: '导入台账',
    unusable: (found: string, message: string) => `${found}。${message}`,
    notRead: '这个文件读不出来，原因不明。请另存一份再试。',
    file: '台账文件（.xlsx 或 .csv）',
    yes: '导入',
    head: (file: string, sheet: string | undefined, rows: number) =>
      `“${file}”${sheet === undefined ? '' : `工作表“${sheet}”`}，共${rows}件。请核对左边的表头对应哪一栏，记住后下次不用再选。`,
    columns: '文件的表头对应台账的哪一栏',
    heading: '文件的表头',
    column: '台账的栏',
    none: '不读取',
    guessed: '按名称推测',
    leftOut: (headings: readonly string[]) =>
      `不读取（个人信息）：${headings.map((one) => `“${one}”`).join('')}`,
    noReceipt: '还没有哪一个表头对应“收到日期”，不能导入。请选出收到日期。',
    fresh: (count: number) => `新增${count}件，写在已有各行的下面。`,
    nothing: '没有可以新增的申请。',
    same: (count: number) => `${count}件已在台账里，内容相同，不再写。`,
    repeated: (lines: readonly number[]) =>
      `文件里有${lines.length}行编号重复，只取第一行；没有取的是${listed(
        lines.map((line) => `第${line}行`),
        '行',
      )}。请核对。`,
    differing: (cells: number) => `已在台账里的申请，有${cells}格与文件不同：`,
    differences: '与文件不同的格',
    private: '不在这里显示',
    overwrite: '用文件里的内容改写这些格',
    unreadable: (cells: number, examples: readonly string[]) =>
      `有${cells}格认不出来，新增的照文件原样写入，请在台账里改正：${listed(examples, '格')}。`,
    cellAt: (line: number, label: string, found: string | undefined) =>
      `第${line}行“${label}”${found === undefined ? '' : `（${found}）`}`,
    done: (fresh: number, changed: number) => `已导入${fresh}件${changed > 0 ? `，改写${changed}格` : ''}。`,
  },

  reminder: (due: string) => `台账：${due}`,
} as const;
