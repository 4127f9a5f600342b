/** What is still open in some tables when a copy is made of a workbook. */
import type { TableId } from '../../src/report/address';
import type { Note } from '../../src/documents/read-error';
import type { Reading } from '../../src/documents/report-json';
import type { Unfinished } from '../../src/documents/unfinished';
import { unfinishedIn } from '../../src/documents/unfinished';
import type { Report } from '../../src/report/report';
import { checkReport } from '../../src/rules/check';
import { sample, withCells, withFigures } from '../support/samples';

const all: readonly TableId[] = ['table2', 'table3', 'table4'];
const none: Unfinished = { blanks: [], mandatory: 0, sentences: [], unreadable: [] };
const suqian = sample('suqian-2024');
const reading = (report: Report, more: Partial<Reading> = {}): Reading => ({ report, notes: [], ...more });
const note = (more: Partial<Note>): Note => ({
  place: 'table3.new.natural',
  found: '约3',
  used: null,
  why: '“新收·自然人”写的是“约3”',
  ...more,
});

const blanks = withFigures(suqian, {
  'table2.normative.made': null,
  'table3.new.natural': null,
  'table3.new.business': null,
});

const noType = '2025-002号没有选申请人类型，没有计入表三。请在六类里选一类。';
const inLedger: Reading['ledger'] = {
  passed: 4,
  findings: [
    {
      id: 'L11.2025-002',
      rule: 'L11',
      severity: 'mandatory',
      message: noType,
      cells: ['ledger.2025-002.applicantType'],
    },
  ],
};

test.each<readonly [string, Reading, readonly TableId[], Unfinished]>([
  ['a report that closes', reading(suqian), all, none],
  [
    'columns that do not, the one that follows from another counted and not told',
    reading(sample('pingtan-2020')),
    ['table3'],
    {
      ...none,
      mandatory: 2,
      sentences: ['“自然人”列各项办理结果相加是26，“（七）总计”填了20，少6件。请逐行核对结果，或改总计。'],
    },
  ],
  ['the same where other tables are sent', reading(sample('pingtan-2020')), ['table2', 'table4'], none],
  [
    'blanks, by the table',
    reading(blanks),
    all,
    {
      ...none,
      blanks: [
        { table: 'table2', cells: 1 },
        { table: 'table3', cells: 2 },
      ],
    },
  ],
  [
    'blanks of one table alone',
    reading(blanks),
    ['table2'],
    { ...none, blanks: [{ table: 'table2', cells: 1 }] },
  ],
  [
    'a cell that holds no figure, which is no blank',
    reading(blanks, { notes: [note({})] }),
    ['table3'],
    { ...none, blanks: [{ table: 'table3', cells: 1 }], unreadable: ['“新收·自然人”写的是“约3”'] },
  ],
  [
    'notes on what was repaired, inferred, or stands elsewhere',
    reading(suqian, {
      notes: [
        note({ found: '3件', used: 3 }),
        note({ found: null }),
        note({ place: 'organ' }),
        note({ place: 'table4.reconsideration.upheld' }),
      ],
    }),
    ['table2', 'table3'],
    none,
  ],
  [
    'what the ledger that table 3 is counted from leaves out',
    reading(suqian, { ledger: inLedger }),
    all,
    { ...none, mandatory: 1, sentences: [noType] },
  ],
  ['the same where table 3 is not sent', reading(suqian, { ledger: inLedger }), ['table2', 'table4'], none],
])('%s', (_, own, tables, expected) => {
  expect(unfinishedIn(own, tables)).toEqual(expected);
});

test('what does not fit last year’s report is to be explained, and stops no copy', () => {
  const previous = withCells(sample('suqian-2023'), { 'carriedOut.natural': 999 });
  const own = reading(suqian, { previous });
  expect(checkReport(suqian, { previous }).findings.map(({ id }) => id)).toContain('Y01.natural');
  expect(unfinishedIn(own, all)).toEqual(none);
});
