/** What is said of the rules as SQL and of the long table: on the command line, and in the script to those who run it. */

/** What a script reads and what it gives. */
export const head = ({
  cells,
  columns,
  units,
}: {
  readonly cells: string;
  readonly columns: readonly string[];
  readonly units: string | undefined;
}): readonly string[] => [
  '政府信息公开工作年度报告的审核规则，由 ogi sql 从规则的数据生成，不要手工修改。',
  'Spark SQL、Trino、DuckDB 都能照样运行，只用三者共有的写法。',
  `读长表 ${cells}（${columns.join(', ')}），由 ogi read --long 写出。`,
  ...(units
    ? [`读单位表 ${units}（parent, unit, report_year），一行一个下级单位，没有汇总关系的建一张空表。`]
    : []),
  '结果是审核发现，编号、级别、两边的数与 ogi check 相同。difference 是左边减右边，逐格的规则没有两边。',
  'cell_list 是这一处涉及的格，空格隔开，B05 只写哪张表，未填的格在长表里 cell_state 为 blank 或 na。',
  '没有写出的：一处由另一处引起（causedBy）、空格还能填的范围（range）、可能填错的格（hypotheses）、正文和台账的规则。',
];

export const books = ['每份报告，和同一文件里的上年年报：机关、类别、年度、各表的版本。版本不认识的不审核'];
export const latest = ['同一机关同一年度有几份的，取 report_id 排在最后的一份'];
export const reports = ['本年报告和它的上年年报：同一机关上一年度的一份，没有的用同一文件里的'];
export const applicable = [
  '每份报告适用哪些处：按版本、上年的版本和机关类别。scopes 的第几位是1，scope 为几的就适用',
];
export const comparisons = [
  '两边相比的规则：应相等（identity、equal），左边不大于右边（atMost），与另一个数比：占比（share）、突变（jump）、单位（unit）',
  'terms 是它有几格，缺一格就不判断。is_closed 为1的，有空格就不判断；is_of_figures 为1的，有“/”也不判断',
];
export const terms = [
  '每处的各格：在哪一边、乘几（减的为负），两边都是0的必须是0（规则只在这些格都是0时适用）。is_previous 为1的是上年年报的格',
];
export const sides = ['每处两边的和。0不影响和，不是0的格才读'];
export const suspects = ['只看数，不合规则的各处'];
export const suspectsInFull = ['这些处的各格：在不在、各边有几格还会变、是不是数'];
export const comparisonFindings = [
  '各格都在，才是发现。还有空格的，只有填什么都不合才是：空格只会使它那一边变大',
];
export const singleCells = [
  '逐格看的规则：件数（count）、整数（whole）、金额（amount）、不空（filled，一张表一条）',
];
export const singleCellFindings = ['公式算出的格不会是填错的格'];
export const zeros = ['应为0的规则'];
export const zeroCells = ['应为0的格'];
export const zeroFindings = ['有一格不是0就是发现，不管别的格填没填'];
export const unitReports = ['汇总：每份报告的各下级单位和它们同一年度的报告'];
export const unitCounts = ['应有几个单位'];
export const unitSums = ['各单位每格之和'];
export const rollupCells = ['各单位都有的格才比，缺一个单位的不判断'];
export const rollupFindings = ['与本报告不合的格。本年增/减可以是负数，有空格时不判断'];
export const findings = ['全部发现'];

/** The command line. */
export const commandLine = {
  sql: '把审核规则写成标准 SQL，对长表运行（Spark SQL、Trino、DuckDB）',
  long: '把各份报告的每一格写成一张长表，供 ogi sql 的 SQL 使用',
  out: '长表写到这个 .parquet 或 .csv 文件',
  withoutLong:
    '调用｜--out、--force｜没有 --long｜read 只在加 --long 时写文件。请加 --long，或去掉 --out、--force。',
  withoutOut: '调用｜--long｜没有 --out｜请用 --out 给出要写的 .parquet 或 .csv 文件。',
  unknownKind: (found: string) => `调用｜--out｜${found}｜长表的文件名应以 .parquet 或 .csv 结尾。`,
} as const;

interface Filled {
  readonly reports: number;
  readonly rows: number;
  readonly unusable: number;
  readonly noted: number;
}

export const longTable = {
  written: (out: string, { reports, rows, unusable, noted }: Filled) =>
    [
      `已写入 ${out}：${reports}份报告，${rows}行`,
      ...(unusable > 0 ? [`另有${unusable}份读不出来，没有写入`] : []),
      ...(noted > 0 ? [`${noted}份在读取时有说明，长表里没有，可用 ogi read 看`] : []),
    ].join('；') + '。',
  none: { found: '没有报告', message: '没有一份能读的报告，没有写文件。请核对给出的文件。' },
} as const;
