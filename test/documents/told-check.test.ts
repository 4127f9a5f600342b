/** What a check of a whole report found, in words. */
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import { sample, withFigures } from '../support/samples';

const suqian = sample('suqian-2024');

test('a wrong figure, a wrong number of the text and a fault of the ledger, each with its place', () => {
  const report = {
    ...withFigures(suqian, { 'table4.reconsideration.total': 9 }),
    sections: { '1': '2024年，新收政府信息公开申请1件。' },
  };
  const ledger = {
    passed: 0,
    findings: [{ id: 'L01', rule: 'L01', severity: 'mandatory', message: '第6行没有收到日期。', cells: [] }],
  } as const;
  const explanations = { C01: '已核对' };
  const told = toldCheck(checkWhole({ report, ledger }), { report, explanations });
  const first = (id: string) => told.find((one) => one.id.startsWith(id));
  expect(first('C01')).toMatchObject({
    mark: '必改',
    place: '“行政复议”',
    sides: { right: { label: '总计', value: 9 } },
    explanation: '已核对',
    isUnfilled: false,
  });
  expect(first('E01') ?? told.find(({ inText }) => inText)).toMatchObject({ mark: '必改', place: '正文' });
  expect(first('L01')).toEqual({
    id: 'L01',
    severity: 'mandatory',
    mark: '必改',
    isUnfilled: false,
    place: '依申请公开台账',
    sentence: '第6行没有收到日期。',
    cells: [],
  });
});

test('of a form that is not known nothing is told', () => {
  const report = { ...suqian, format: '2031' };
  expect(toldCheck(checkWhole({ report }), { report })).toEqual([]);
});
