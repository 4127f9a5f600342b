import * as fc from 'fast-check';
import type { CheckOptions } from '../../src/ledger/check';
import { checkLedger, ledgerRules } from '../../src/ledger/check';
import { ledgerColumns } from '../../src/ledger/columns';
import { COUNTED_ROWS } from '../../src/ledger/limits';
import { matchColumns } from '../../src/ledger/matching';
import { uncountedRows } from '../../src/ledger/own-sheet';
import { ledgerSentenceOf } from '../../src/ledger/sentences';
import { readTable } from '../../src/ledger/table';
import { derivedHeads } from '../../src/words/ledger-sheet';
import type { Typed } from '../support/ledger';
import { arbitraryLedger, day, form2019, form2021, ledgerOf, typical } from '../support/ledger';

const options: CheckOptions = { form: form2021, year: 2025, today: day('2025-6-30') };

/** A finished application in which nothing is to be found. */
const good: Typed = { ...typical, handledOn: '2025-3-20', result: '予以公开' };
const severities = { mandatory: '必改', query: '核实', hint: '提醒' } as const;

/** Each finding: its id, its severity and its sentence. */
function told(rows: readonly Typed[], more: Partial<CheckOptions> = {}): string[] {
  const all = { ...options, ...more };
  const typed = rows.map((row, index) => ({
    ...good,
    number: `2025-${String(index + 1).padStart(3, '0')}`,
    summary: `内容${index}`,
    ...row,
  }));
  return checkLedger(ledgerOf(typed, all.form), all).findings.map(
    (finding) => `${finding.id} 【${severities[finding.severity]}】${ledgerSentenceOf(finding, all)}`,
  );
}

test('nothing is found in what is in order', () => {
  expect(told([{}, { received: '2025-6-20', handledOn: null, result: null }])).toEqual([]);
});

test.each<[Typed, string[]]>([
  [
    { extensionTold: '下周' },
    ['L00.2025-001.extensionTold 【必改】2025-001号的“延期告知日”认不出来，应为日期，如2025-3-8。请改正。'],
  ],
  [
    { channel: '朋友转交' },
    ['L00.2025-001.channel 【核实】2025-001号的“申请方式”认不出来，应为下拉表里的一项。请改正。'],
  ],
  [
    { result: '不予公开', handledOn: '2025-3-10' },
    [
      'L01.2025-001.result 【必改】2025-001号的“办理结果”填的是“不予公开”，认不出来，应为下拉表里的一项。请改正。',
    ],
  ],
  [
    // answered in time, long ago
    { result: null, handledOn: '2025-3-10' },
    ['L01.2025-001 【必改】2025-001号填了“办结日期”，没有填“办理结果”，暂按未办结计入结转。请补填。'],
  ],
  [
    { handledOn: null, received: '2025-6-20' },
    ['L01.2025-001 【必改】2025-001号填了“办理结果”，没有填“办结日期”，暂按未办结计入结转。请补填。'],
  ],
  [
    { received: '2025年13月8日' },
    [
      'L02.2025-001.received 【必改】2025-001号的“收到日期”填的是“2025年13月8日”，认不出来，应为日期，如2025-3-8。请改正。',
    ],
  ],
  [
    { received: null, number: null },
    ['L02.2 【必改】第2行没有收到日期，不能计入新收或上年结转，也算不出答复期限。请补填。'],
  ],
  [
    { handledOn: '2025-3-2' },
    // it counts as unfinished, so it is overdue as well
    [
      'L05.2025-001.handledOn 【必改】2025-001号的办结日期3月2日早于收到日期3月3日。请核对两个日期。',
      'L06.2025-001 【核实】2025-001号已超期：3月3日收到，应于3月31日前答复，至今未答复，已超61个工作日。请尽快办理；如有补正、延期或征求意见，补填日期后会重新计算。',
    ],
  ],
  [
    { received: '2025-6-27', handledOn: '2025-7-8' },
    ['L05.2025-001.handledOn 【必改】2025-001号的办结日期7月8日还没有到。请核对年份和日期。'],
  ],
  [
    { correctionTold: '2025-3-5', corrected: '2025-3-25' },
    ['L05.2025-001.handledOn 【必改】2025-001号的办结日期3月20日早于补正收到日3月25日。请核对两个日期。'],
  ],
  [
    { number: '2025-017', handledOn: '2025-4-8' },
    [
      'L06.2025-017 【核实】2025-017号可能超期：3月3日收到，应于3月31日前答复，实际4月8日答复，晚5个工作日（4月4日清明放假）。如有补正、延期或征求意见，补填日期后会重新计算。',
    ],
  ],
  [
    { received: '2024-12-31', correctionTold: '2025-1-6', corrected: '2025-2-5', handledOn: '2025-3-10' },
    [
      'L06.2025-001 【核实】2025-001号可能超期：2024年12月31日收到，2月5日收到补正，应于3月4日前答复，实际3月10日答复，晚4个工作日（2月8日调休上班）。如有补正、延期或征求意见，补填日期后会重新计算。',
    ],
  ],
  [
    { correctionTold: '2025-3-18', corrected: '2025-3-19', handledOn: '2025-3-20' },
    [
      'L07.2025-001 【核实】2025-001号3月3日收到，3月18日才告知补正，用了11个工作日。补正应在收到之日起7个工作日内告知（《条例》第三十条）。请核对日期。',
    ],
  ],
  [
    { correctionTold: '2025-3-5', handledOn: null, result: null },
    [
      'L07.2025-001.corrected 【提醒】2025-001号3月5日告知补正，已过79个工作日，还没有收到补正。已补正的，请补填“补正收到日”；无正当理由逾期不补正的，可按“逾期不补正”办结（《条例》第三十条）。',
    ],
  ],
  [{ correctionTold: '2025-5-16', received: '2025-5-12', handledOn: null, result: null }, []],
  [
    { consultedFrom: '2025-6-6', received: '2025-5-27', handledOn: null, result: null },
    [
      'L14.2025-001 【核实】2025-001号6月6日征求意见，已过16个工作日，没有填“征求意见止”。15个工作日内没有答复的，期满后应继续办理（《条例》第三十二条、第三十四条）。请补填收到意见之日，或者期满之日。',
    ],
  ],
  [{ consultedFrom: '2025-6-9', received: '2025-5-27', handledOn: null, result: null }, []],
  [
    { result: '补正后仍不明确' },
    [
      'L07.2025-001.correctionTold 【核实】2025-001号的结果是“无法提供·补正后申请内容仍不明确”，但没有补正告知日。请补填补正告知的日期，或核对结果。',
    ],
  ],
  [
    { extensionTold: '2025-4-3', extensionDays: 30, handledOn: '2025-4-10' },
    [
      'L08.2025-001.extensionDays 【核实】2025-001号延期30个工作日，超过了20个（《条例》第三十三条），期限按20个算。请核对。',
      'L08.2025-001 【核实】2025-001号4月3日才告知延期，原期限到3月31日为止。延期应在原期限内告知（《条例》第三十三条）。请核对日期。',
    ],
  ],
  [
    { extensionDays: 10 },
    ['L08.2025-001 【核实】2025-001号填了延期工作日，没有延期告知日。请补填告知的日期。'],
  ],
  [
    { extensionTold: '2025-3-20' },
    [
      'L08.2025-001.extensionDays 【核实】2025-001号填了延期告知日，没有延期工作日，期限按最长的20个算。请补填。',
    ],
  ],
  [
    { result: '第三方合法权益' },
    [
      'L09.2025-001 【核实】2025-001号的结果是“不予公开·保护第三方合法权益”，但没有征求第三方意见的记录（《条例》第三十二条）。请补填日期，或核对结果。',
    ],
  ],
  [{ result: '大量反复申请', remarks: '3月5日已要求说明理由' }, []],
  [
    { result: '大量反复申请' },
    [
      'L09.2025-001 【核实】2025-001号的结果是“不予处理·无正当理由大量反复申请”，但没有要求说明理由的记录（《条例》第三十五条）。请在备注里写明“已要求说明理由”和日期，或核对结果。',
    ],
  ],
  [
    { result: '逾期未缴费' },
    [
      'L09.2025-001 【核实】2025-001号的结果是“其他处理·申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”，但没有收费通知。请补填收费通知日和金额，或核对结果。',
    ],
  ],
  [
    { applicantType: '法人' },
    [
      'L11.2025-001.applicantType 【必改】2025-001号的“申请人类型”填的是“法人”，认不出来，应为下拉表里的一项。请改正。',
    ],
  ],
  [
    { applicantType: null },
    ['L11.2025-001 【必改】2025-001号没有选申请人类型，没有计入表三。请在六类里选一类。'],
  ],
  [
    { feeNoticedOn: '2025-3-10', feeNoticed: 5 },
    [
      'D04.2025-001 【提醒】2025年3月同一申请人累计1件，按件试算应收0元，收费通知共5元，相差5元。请核对；按页计收的不用改。',
    ],
  ],
  // a sum that is not known
  [{ feeNoticedOn: '2025-3-10' }, []],
  // what thirty-one pages cost
  [{ feeNoticedOn: '2025-3-10', feeNoticed: 10 }, []],
])('%j', (row, expected) => {
  expect(told([row])).toEqual(expected);
});

test('a result that the form lacks', () => {
  expect(
    checkLedger(
      {
        ...ledgerOf([]),
        applications: [
          {
            line: 2,
            row: '2',
            received: day('2025-6-20'),
            handledOn: day('2025-6-25'),
            result: 'other',
            applicantType: 'natural',
          },
        ],
      },
      options,
    ).findings.map((finding) => ledgerSentenceOf(finding, options)),
  ).toEqual(['第2行的办理结果在2021版表三里没有对应的一行，暂按未办结计入结转。请按2021版重选。']);
});

test('a number that is used twice', () => {
  expect(told([{ number: 'a1' }, { number: 'a1' }])).toEqual([
    'L01.number.a1 【必改】编号“a1”用了2次（第2、3行）。一件一号、只计一次，请核对是不是重复登记。',
  ]);
});

test('a number that may not be told is not, when it is used twice', () => {
  const row = { number: '13912345678' };
  expect(told([row, row])).toEqual([
    'L01.number.2 【必改】同一个编号用了2次（第2、3行）。一件一号、只计一次，请核对是不是重复登记。',
  ]);
});

test('rows that are no applications are told by their lines alone', () => {
  const { findings } = checkLedger(ledgerOf([good, { number: '填表人：王五', summary: '合计1件' }]), options);
  expect(
    findings.map((finding) => [finding.id, finding.severity, ledgerSentenceOf(finding, options)]),
  ).toEqual([
    [
      'L00.passedOver',
      'hint',
      '第3行是合计、填表人、备注一类，没有当作申请读取。确是申请的，请补填收到日期。',
    ],
  ]);
});

describe('what the formulas of our own sheet do not count is told', () => {
  const headings = [...ledgerColumns.map(({ label }) => label), '应答复日', '状态', '未计入的原因'];
  const { number, received, applicantType } = typical;
  const row = (status: string) => [
    ...ledgerColumns.map(({ id }) => ({ number, received, applicantType })[id as 'number'] ?? ''),
    '',
    status,
    '',
  ];
  const uncounted = (rows: readonly (readonly unknown[])[], heads: readonly unknown[] = headings) =>
    uncountedRows(heads, rows, 2);

  test.each<[string, readonly (readonly unknown[])[], number[]]>([
    ['nothing while all rows are counted', [row('剩3个工作日'), row('已办结')], []],
    ['rows below those that are counted', [row('已办结'), row('已办结'), row('已办结')], [2]],
    ['rows that Excel did not fill down', [row('已办结'), row('')], [1]],
    ['nothing of formulas that were never calculated', [row(''), row('')], []],
  ])('%s', (_, rows, expected) => {
    expect([...uncounted(rows)!]).toEqual(expected);
  });

  test('an office’s own ledger has no formulas', () => {
    const heads = headings.slice(0, ledgerColumns.length);
    expect(uncounted([row(''), row(''), row('')], heads)).toBeUndefined();
  });

  test('with its lines', () => {
    const rows = Array.from({ length: COUNTED_ROWS + 2 }, () => row('已办结'));
    const ledger = readTable({ headings, matching: matchColumns(headings), rows, firstLine: 5 }, form2021);
    const { findings } = checkLedger(ledger, options);
    const [finding, ...others] = findings.filter(({ rule }) => rule === 'L15');
    expect(others).toEqual([]);
    expect([finding!.severity, ledgerSentenceOf(finding!, options)]).toEqual([
      'mandatory',
      '第5005、5006行的2件在公式统计的行以外，申请办理和期限都没有算上。请移到上面的空行，使灰色的列有公式；确实超过5000件的，申请办理改为填数。',
    ]);
  });
});

describe('what the formulas of our own sheet do not know, and is read here all the same', () => {
  const headings = [...ledgerColumns.map(({ label }) => label), derivedHeads.status, derivedHeads.fault];
  const rowOf = (typed: Typed, fault: string) => [
    ...ledgerColumns.map(({ id }) => typed[id] ?? ''),
    fault === '' ? '已办结' : fault,
    fault,
  ];
  const found = (typed: Typed, fault: string) => {
    const rows = [rowOf(good, ''), rowOf({ ...good, number: '2025-002', summary: '合同', ...typed }, fault)];
    const ledger = readTable({ headings, matching: matchColumns(headings), rows, firstLine: 5 }, form2021);
    return checkLedger(ledger, options).findings.map(
      (finding) => `${finding.id} ${ledgerSentenceOf(finding, options)}`,
    );
  };
  const misread =
    'L15.misread 第6行的1件，本表的公式认不出其中的内容，没有完整计入申请办理。日期请填成日期（不是文字），类型、结果请从下拉表里选；哪一项见“状态”。';

  test.each<[string, Typed, string, string[]]>([
    ['a day that is a text', { received: '2025-3-3' }, '收到日期认不出', [misread]],
    ['another word for a type', { applicantType: '公民' }, '类型不在列表', [misread]],
    ['nothing where formulas know it', {}, '', []],
  ])('%s', (_, typed, fault, expected) => {
    expect(found(typed, fault)).toEqual(expected);
  });

  test('what other rules find is told once', () => {
    const missing = found({ applicantType: '' }, '没有选类型');
    expect(missing.map((told) => told.split('.')[0])).toEqual(['L11']);
  });
});

describe('against the table that was filled in', () => {
  const rows = [{}, { applicantType: '商业企业' }];
  const filled = {
    ...checkLedger(ledgerOf(rows.map((row) => ({ ...good, ...row }))), options).counted.table3,
    granted: [3, 1, null, 'na', 0, 0, 4],
  } as const;

  test('each cell that differs is told', () => {
    expect(told(rows, { filled })).toEqual([
      'L03.granted.natural 【必改】“予以公开·自然人”填3，台账计数是1，多2件。请逐件核对台账，或改表三。',
      'L03.granted.total 【必改】“予以公开·总计”填4，台账计数是2，多2件。请逐件核对台账，或改表三。',
    ]);
  });

  test('a ledger that is not said to be complete is not compared', () => {
    expect(told(rows)).toEqual([]);
  });
});

describe('against last year', () => {
  const carried = { received: '2024-12-30', handledOn: '2025-1-10' };

  test('by the figures of its report', () => {
    expect(told([carried], { previous: { carriedOut: [2, 0, 0, 0, 0, null, 2] } })).toEqual([
      'L04.natural 【核实】“自然人”列上年结转按台账是1件，上年年报结转下年度是2件，少1件。请核对上年未办结的申请是不是都在台账里。',
      'L04.total 【核实】“总计”列上年结转按台账是1件，上年年报结转下年度是2件，少1件。请核对上年未办结的申请是不是都在台账里。',
    ]);
  });

  test('by the numbers of its ledger', () => {
    const rows = [
      { ...carried, number: '2024-088' },
      { ...carried, number: '2024-090' },
    ];
    const last = ['2024-088', '2024-089', '13912345678'].map((number) => ({ ...carried, number }));
    const unfinished = ledgerOf(last).applications;
    expect(told(rows, { previous: { unfinished } })).toEqual([
      // a number that may be a person's is not told
      'L04.missing 【核实】上年台账未办结的2024-089号、第4行不在本年的上年结转里。请补登，或核对上年是否已办结。',
      'L04.extra 【核实】2024-090号计入了上年结转，但上年台账里没有这些未办结的申请。请核对收到日期和编号。',
    ]);
  });
});

test('the same applicant, day and matter', () => {
  expect(
    told([{ summary: '征收批文' }, { summary: '征收 批文。' }, { summary: '征收批文', applicant: '李四' }]),
  ).toEqual([
    'L10.2025-002 【核实】2025-002号和2025-001号是同一申请人3月3日提出的同样内容。请核对是不是重复登记；确是重复申请的，结果选“重复申请”。',
  ]);
});

test('more than ten applications of one applicant in a month, and what they cost', () => {
  const many = Array.from({ length: 12 }, () => ({}));
  const threshold =
    'L12.2025-001 【提醒】2025年3月有同一申请人提出12件申请，超过每月10件。按件计收的，累计应为200元（国办函〔2020〕109号第四条）；收不收由本机关决定。';
  expect(told(many)).toEqual([threshold]);
  const charged = { feeNoticedOn: '2025-3-10', feeNoticed: 100 };
  expect(told([...many.slice(2), charged, charged])).toEqual([threshold]);
  expect(told([...many.slice(1), charged])).toEqual([
    threshold,
    'D04.2025-001 【提醒】2025年3月同一申请人累计12件，按件试算应收200元，收费通知共100元，相差100元。请核对；按页计收的不用改。',
  ]);
});

describe('the end of the year', () => {
  const open = { handledOn: null, result: null };

  test('what is carried over in time is a hint, what is overdue is named', () => {
    const today = day('2025-12-31');
    expect(told([{ ...open, received: '2025-12-20' }], { today })).toEqual([
      'L13.2025 【提醒】2025年末还有1件未办结，列入结转下年度，期限都未满。',
    ]);
    expect(
      told(
        [
          { ...open, received: '2025-12-20' },
          { ...open, received: '2025-12-1' },
          { received: '2025-12-1', handledOn: '2025-12-5' },
        ],
        { today },
      ),
    ).toEqual([
      'L06.2025-002 【核实】2025-002号已超期：12月1日收到，应于12月29日前答复，至今未答复，已超2个工作日。请尽快办理；如有补正、延期或征求意见，补填日期后会重新计算。',
      'L13.2025 【核实】2025年末还有2件未办结，列入结转下年度：期限未满1件；超期未办1件（2025-002号）。',
    ]);
  });

  test('what waits is told apart from what is in time, and what is answered without a result from both', () => {
    const received = '2025-12-10';
    expect(
      told(
        [
          { ...open, received },
          { ...open, received, correctionTold: '2025-12-15' },
          { ...open, received, consultedFrom: '2025-12-15' },
          { ...open, received: '2025-3-3', handledOn: '2025-3-20' },
        ],
        { today: day('2025-12-31') },
      ),
    ).toEqual([
      'L01.2025-004 【必改】2025-004号填了“办结日期”，没有填“办理结果”，暂按未办结计入结转。请补填。',
      'L13.2025 【提醒】2025年末还有4件未办结，列入结转下年度：期限未满1件；待补正1件；征求意见中1件；已答复、没有填办理结果1件。',
    ]);
  });

  test('before December nothing is said of it', () => {
    expect(told([{ ...open, received: '2025-11-20' }], { today: day('2025-11-30') })).toEqual([]);
  });
});

test('a finding has its cells and both sides', () => {
  const { findings } = checkLedger(
    ledgerOf([{ ...good, number: '2025-017', handledOn: '2025-4-8' }]),
    options,
  );
  expect(findings).toMatchObject([
    {
      id: 'L06.2025-017',
      rule: 'L06',
      severity: 'query',
      cells: ['ledger.2025-017.received', 'ledger.2025-017.handledOn'],
      left: { label: '所用工作日', value: 25 },
      right: { label: '期限（工作日）', value: 20 },
      difference: 5,
    },
  ]);
});

test('every rule has its number once', () => {
  expect(ledgerRules.map(({ id }) => id)).toEqual([
    ...[
      'L00',
      'L01',
      'L02',
      'L03',
      'L04',
      'L05',
      'L06',
      'L07',
      'L08',
      'L09',
      'L10',
      'L11',
      'L12',
      'L13',
      'L14',
      'L15',
      'D04',
    ],
  ]);
});

describe.each([form2019, form2021])('any ledger, form %#', (form) => {
  const all = { ...options, form };
  const secret = '欧阳无名';

  test('its findings have ids of their own, and no applicant’s name', () => {
    fc.assert(
      fc.property(arbitraryLedger(form), (any) => {
        const named = {
          ...any,
          applications: any.applications.map((one) => ({
            ...one,
            applicant: one.applicant && secret + one.applicant,
          })),
        };
        const check = checkLedger(named, all);
        const ids = check.findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const said = check.findings.map((finding) => ledgerSentenceOf(finding, all));
        expect(
          JSON.stringify([check.findings, check.counted, [...check.deadlines.values()], said]),
        ).not.toContain(secret);
      }),
    );
  });

  test('the order of its rows changes nothing but which of several is named', () => {
    const ofOne = ({ rule }: { readonly rule: string }) =>
      !['L10', 'L12', 'D04', 'L13', 'L04'].includes(rule);
    fc.assert(
      fc.property(arbitraryLedger(form), (any) => {
        const reversed = { ...any, applications: [...any.applications].reverse() };
        const [one, other] = [any, reversed].map((each) =>
          checkLedger(each, all)
            .findings.filter(ofOne)
            .map((finding) => ledgerSentenceOf(finding, all))
            .sort(),
        );
        expect(other).toEqual(one);
      }),
    );
  });
});
