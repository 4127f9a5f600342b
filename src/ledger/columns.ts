/** The columns of the ledger (依申请公开台账) as data: the sheet, the reader and the importer follow them. */

/** `choice`: one of the words in choices.ts; `whole`: working days; `amount`: 元. */
export type ColumnKind = 'text' | 'date' | 'choice' | 'whole' | 'amount';

interface ColumnData {
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** when it has to be filled in: `registered` with every application, `handled` as soon as one is answered */
  readonly required?: 'registered' | 'handled';
  /** in points */
  readonly width: number;
  /** what belongs there, with the article of the 条例 */
  readonly help: string;
  /** it names a person: nothing of it leaves the sheet */
  readonly personal?: true;
  /** it may hold personal data that somebody wrote there */
  readonly mayBePersonal?: true;
  /** what offices and provincial systems call it, most usual first */
  readonly synonyms: readonly string[];
}

const data = [
  {
    id: 'number',
    label: '编号',
    kind: 'text',
    required: 'registered',
    width: 72,
    help: '本台账的编号，一件一号，如2025-017。登记新申请时自动给出。',
    synonyms: ['登记编号', '申请编号', '受理编号', '受理号', '查询编号', '收文编号', '流水号', '序号'],
  },
  {
    id: 'submitted',
    label: '提交日期',
    kind: 'date',
    width: 72,
    help: '申请人提交申请的日期。期限不从这一天算，从“收到日期”的次日算。',
    synonyms: ['申请日期', '申请时间', '提交时间', '提出日期'],
  },
  {
    id: 'received',
    label: '收到日期',
    kind: 'date',
    required: 'registered',
    width: 72,
    help: '《条例》第三十一条：当面提交为提交之日；邮寄为签收之日；平常信函为确认之日；互联网或传真为双方确认之日。',
    synonyms: [
      '收到申请日期',
      '收到时间',
      '收件日期',
      '签收日期',
      '收文日期',
      '受理日期',
      '受理时间',
      '登记日期',
    ],
  },
  {
    id: 'applicant',
    label: '申请人名称',
    kind: 'text',
    required: 'registered',
    width: 96,
    help: '姓名或单位名称，只在本表内用来比对同一申请人，不写入年报，也不在别处显示。不要填证件号、电话、住址。',
    personal: true,
    synonyms: [
      '申请人',
      '申请人姓名',
      '姓名',
      '申请人姓名或名称',
      '姓名单位名称',
      '单位名称',
      '名称',
      '申请者',
    ],
  },
  {
    id: 'applicantType',
    label: '申请人类型',
    kind: 'choice',
    required: 'registered',
    width: 84,
    help: '年报表三的六类申请人之一，每件只选一类。',
    synonyms: ['申请人类别', '申请人性质', '申请人身份', '申请主体类型', '主体类型', '申请人分类'],
  },
  {
    id: 'channel',
    label: '申请方式',
    kind: 'choice',
    required: 'registered',
    width: 60,
    help: '《条例》第二十九条：信件、数据电文等形式，或者当面提出。电子邮件算网络，传真算其他方式。',
    synonyms: ['申请渠道', '提交方式', '提交渠道', '受理方式', '来源渠道', '申请途径', '收件方式'],
  },
  {
    id: 'summary',
    label: '内容摘要',
    kind: 'text',
    required: 'registered',
    width: 180,
    help: '申请公开的信息名称、文号或特征描述（《条例》第二十九条）。不要抄录个人信息。',
    mayBePersonal: true,
    synonyms: [
      '申请内容',
      '申请公开内容',
      '内容描述',
      '所需信息内容描述',
      '申请事项',
      '申请项目',
      '标题',
      '内容',
    ],
  },
  {
    id: 'correctionTold',
    label: '补正告知日',
    kind: 'date',
    width: 72,
    help: '《条例》第三十条：自收到申请之日起7个工作日内一次性告知补正。告知后期限停住，等补正收到。',
    synonyms: ['补正告知日期', '补正通知日期', '告知补正日期', '补正告知时间', '通知补正日期'],
  },
  {
    id: 'corrected',
    label: '补正收到日',
    kind: 'date',
    width: 72,
    help: '《条例》第三十条：答复期限自收到补正的申请之日起重新计算。',
    synonyms: ['补正收到日期', '补正日期', '收到补正日期', '补正材料收到日期', '补正时间'],
  },
  {
    id: 'consultedFrom',
    label: '征求意见起',
    kind: 'date',
    width: 72,
    help: '征求第三方（《条例》第三十二条）或者其他机关（第三十四条）意见发出之日。所需时间不计入答复期限（第三十三条）。',
    synonyms: [
      '征求意见日期',
      '征求第三方意见起',
      '征求意见发出日期',
      '第三方征询起',
      '征求意见开始日期',
      '协办日期',
    ],
  },
  {
    id: 'consultedTo',
    label: '征求意见止',
    kind: 'date',
    width: 72,
    help: '收到意见之日；第三方或者其他机关15个工作日内没有答复的，填期满之日。空着表示还在等意见，期限停住。',
    synonyms: ['征求第三方意见止', '意见收到日期', '第三方征询止', '征求意见结束日期', '收到意见日期'],
  },
  {
    id: 'extensionTold',
    label: '延期告知日',
    kind: 'date',
    width: 72,
    help: '《条例》第三十三条：需要延长的，经政府信息公开工作机构负责人同意并告知申请人，应在原期限内告知。',
    synonyms: ['延期告知日期', '延期答复告知日期', '延期日期', '延长告知日期', '延期通知日期'],
  },
  {
    id: 'extensionDays',
    label: '延期工作日',
    kind: 'whole',
    width: 60,
    help: '延长的工作日数，最长20个（《条例》第三十三条）。填了告知日而空着这一格的，按20个算。',
    synonyms: ['延期天数', '延期工作日数', '延长天数', '延长工作日', '延长期限'],
  },
  {
    id: 'postponedTo',
    label: '延迟答复期限',
    kind: 'date',
    width: 84,
    help: '《条例》第三十五条：申请数量、频次明显超过合理范围而理由合理的，告知申请人的延迟答复期限，填到期的日期。',
    synonyms: ['延迟答复日期', '延迟答复截止日期', '延迟答复期限日期'],
  },
  {
    id: 'feeNoticedOn',
    label: '收费通知日',
    kind: 'date',
    width: 72,
    help: '发出信息处理费收费通知之日（《条例》第四十二条、国办函〔2020〕109号）。',
    synonyms: ['收费通知日期', '收费告知日期', '缴费通知日期', '收费通知书日期'],
  },
  {
    id: 'feeNoticed',
    label: '通知金额',
    kind: 'amount',
    width: 60,
    help: '收费通知的金额，单位为元。按件、按页只用一种标准（国办函〔2020〕109号）。',
    synonyms: ['收费金额', '应收金额', '通知收费金额', '收费通知金额', '应缴金额'],
  },
  {
    id: 'feePaidOn',
    label: '缴费日',
    kind: 'date',
    width: 72,
    help: '申请人缴费之日。逾期未按要求缴费的，结果选“逾期未按收费通知要求缴纳费用”一项。',
    synonyms: ['缴费日期', '缴费时间', '收费日期', '付款日期'],
  },
  {
    id: 'feeCollected',
    label: '实收',
    kind: 'amount',
    width: 60,
    help: '实际收到的信息处理费，单位为元。',
    synonyms: ['实收金额', '实缴金额', '实际收取金额', '缴费金额', '已收金额'],
  },
  {
    id: 'handledOn',
    label: '办结日期',
    kind: 'date',
    required: 'handled',
    width: 72,
    help: '答复书发出之日，或者不再处理、撤回之日。空着表示还没有办结。',
    synonyms: ['答复日期', '答复时间', '办结时间', '办理日期', '回复日期', '答复书日期', '办理完成日期'],
  },
  {
    id: 'document',
    label: '文号',
    kind: 'text',
    width: 96,
    help: '答复书、告知书的文号。',
    synonyms: ['答复文号', '答复书文号', '答复书编号', '告知书文号', '文书编号'],
  },
  {
    id: 'result',
    label: '办理结果',
    kind: 'choice',
    required: 'handled',
    width: 168,
    help: '年报表三的办理结果，每件只选一项；区分处理的只计“部分公开”（《条例》第三十七条）。',
    synonyms: ['答复类型', '办理情况', '答复结果', '处理结果', '答复情况', '办结类型', '结果'],
  },
  {
    id: 'disputes',
    label: '复议/诉讼',
    kind: 'text',
    width: 84,
    help: '因本件被申请行政复议、被提起行政诉讼的，写明日期和结果；表四按当年审理情况另填。',
    mayBePersonal: true,
    synonyms: ['行政复议诉讼', '复议诉讼情况', '行政复议', '行政诉讼', '复议情况', '救济情况'],
  },
  {
    id: 'remarks',
    label: '备注',
    kind: 'text',
    width: 120,
    help: '其他情况，如按《条例》第三十五条要求说明理由的日期。不要抄录个人信息。',
    mayBePersonal: true,
    synonyms: ['说明', '备考', '其他说明'],
  },
] as const satisfies readonly ColumnData[];

export type ColumnId = (typeof data)[number]['id'];

export interface LedgerColumn extends ColumnData {
  readonly id: ColumnId;
}

/** The columns of the ledger, left to right. */
export const ledgerColumns: readonly LedgerColumn[] = data;

export const columnOf = (id: ColumnId): LedgerColumn => byId.get(id)!;
/** What it holds is kept nowhere but in its cell: it names a person, or may. */
export const isPrivate = (id: ColumnId): boolean => {
  const { personal, mayBePersonal } = columnOf(id);
  return personal === true || mayBePersonal === true;
};

const byId = new Map(ledgerColumns.map((column) => [column.id, column]));

/** Columns that an office's own ledger has and that no figure needs: they are never read. */
export const LEFT_OUT: readonly RegExp[] = [
  /证件|身份证|信用代码|机构代码|护照/,
  /电话|手机|联系方式|传真号|联系人|法定代表人|法人代表/,
  /地址|住址|住所|邮编|邮政编码/,
  /邮箱|电子邮件|email|微信|QQ/i,
  /出生|性别|年龄|籍贯/,
];
