import { ExcelError } from '../../../preview/host/errors';
import { checkedFormula, written } from '../../../preview/host/cell-input';

const general = () => 'General';

describe('what is written into a cell', () => {
  test.each([
    [12, { input: { value: 12 } }],
    [true, { input: { value: true } }],
    ['', { input: { value: null } }],
    ['新收', { input: { value: '新收' } }],
    ['/', { input: { value: '/' } }],
    ['12', { input: { value: 12 } }],
    [' 12 ', { input: { value: 12 } }],
    ['-3.5', { input: { value: -3.5 } }],
    ['0012', { input: { value: 12 } }],
    ['1,234', { input: { value: 1234 }, numberFormat: '#,##0' }],
    ['5%', { input: { value: 0.05 }, numberFormat: '0%' }],
    ['true', { input: { value: true } }],
    ['FALSE', { input: { value: false } }],
    ['2019-12-31', { input: { value: 43830 }, numberFormat: 'yyyy/m/d' }],
    ['2019/12/31', { input: { value: 43830 }, numberFormat: 'yyyy/m/d' }],
    ['2019年12月31日', { input: { value: 43830 }, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['#N/A', { input: { value: { error: '#N/A' } } }],
    ['=A1+1', { input: { formula: '=A1+1' } }],
    ['=', { input: { value: '=' } }],
    ["'=A1", { input: { value: '=A1' } }],
    ["'12", { input: { value: '12' } }],
    ["0'", { input: { value: "0'" } }],
    ['12件', { input: { value: '12件' } }],
    ['１２', { input: { value: '１２' } }],
    [null, undefined],
    [undefined, undefined],
  ])('%p', (value, expected) => {
    expect(written(value, general)).toEqual(expected);
  });

  test('a fraction is a date', () => {
    expect(written('1/2', general)).toMatchObject({ numberFormat: 'm"月"d"日"' });
  });

  test.each(['12', '=A1', 'true', '2019-12-31'])('%s stays a text in a cell for texts', (text) => {
    expect(written(text, () => '@')).toEqual({ input: { value: text } });
  });

  test.each([[NaN], [Infinity], [{}], [[1]], ['x'.repeat(32_768)], ['=SUM(A1'], ['="x'], ['=A1)']])(
    '%p is refused',
    (value) => expect(() => written(value, general)).toThrow(new ExcelError('InvalidArgument')),
  );

  test.each(['=IF(A1="(","",1)', "='a(b'!A1", '="say ""x"""'])('the formula %s is complete', (formula) => {
    expect(checkedFormula(formula)).toBe(formula);
  });
});
