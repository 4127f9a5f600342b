import { inExcel } from './in-excel';

const excel = inExcel();

const none = { showPrompt: false, title: '', message: '' };
const noAlert = { showAlert: false, style: 'Stop', title: '', message: '' };

describe('data validation', () => {
  test('there is none at first', async () => {
    const told = await excel.run(async (context, sheet) => {
      const validation = sheet.getRange('A1').dataValidation.load();
      await context.sync();
      return [
        validation.type,
        validation.rule,
        validation.prompt,
        validation.errorAlert,
        validation.ignoreBlanks,
      ];
    });
    expect(told).toEqual(['None', {}, none, noAlert, true]);
  });

  test.each<[string, Excel.DataValidationRule, string]>([
    ['a formula', { custom: { formula: '=OR(D5="/",ISNUMBER(D5))' } }, 'Custom'],
    ['a list', { list: { inCellDropDown: true, source: '甲,乙' } }, 'List'],
    ['whole numbers', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'WholeNumber'],
    ['decimals between', { decimal: { formula1: 0, formula2: '=B1', operator: 'Between' } }, 'Decimal'],
  ])('by %s reads back with its prompt and its alert', async (_, rule, type) => {
    const prompt = { showPrompt: true, title: '件数', message: '填整数' };
    const errorAlert = { showAlert: true, style: 'Warning', title: '错误', message: '应为整数' } as const;
    const told = await excel.run(async (context, sheet) => {
      const validation = sheet.getRange('D5:J6').dataValidation;
      validation.ignoreBlanks = true;
      validation.rule = rule;
      validation.prompt = prompt;
      validation.errorAlert = errorAlert;
      validation.ignoreBlanks = false;
      validation.load();
      const part = sheet.getRange('E5').dataValidation.load('type');
      await context.sync();
      return [
        validation.type,
        validation.rule,
        validation.prompt,
        validation.errorAlert,
        validation.ignoreBlanks,
        part.type,
      ];
    });
    expect(told).toEqual([type, rule, prompt, errorAlert, false, type]);
  });

  test('a range stands for its address', async () => {
    await excel.run((_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('C1:C3') },
      };
    });
    expect(excel.engine.validations(excel.sheet)[0]?.rule).toEqual({
      kind: 'list',
      source: '=Sheet1!$C$1:$C$3',
    });
  });

  test('is cleared', async () => {
    await excel.run((_, sheet) => {
      const range = sheet.getRange('A1:A3');
      range.dataValidation.rule = { custom: { formula: '=TRUE' } };
      range.dataValidation.clear();
    });
    expect(excel.engine.validations(excel.sheet)).toEqual([]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['two rules', { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: '甲' } }],
    ['no rule', {}],
    ['an operator that is none', { wholeNumber: { formula1: 0, operator: 'Above' as 'Between' } }],
    ['between without an end', { wholeNumber: { formula1: 0, operator: 'Between' } }],
    ['a bound that is no number', { wholeNumber: { formula1: 'x', operator: 'EqualTo' } }],
  ])('%s is refused', async (_, rule) => {
    const failure = await excel.failure(
      (_context, sheet) => (sheet.getRange('A1').dataValidation.rule = rule),
    );
    expect(failure).toEqual({ code: 'InvalidArgument', at: 'DataValidation.rule' });
  });

  test.each([
    ['a title of 33 letters', { title: 'x'.repeat(33), message: '' }],
    ['a message of 256 letters', { title: '', message: 'x'.repeat(256) }],
  ])('%s is refused', async (_, texts) => {
    const failure = await excel.failure((_context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = { showPrompt: true, ...texts };
    });
    expect(failure).toEqual({ code: 'InvalidArgument', at: 'DataValidation.prompt' });
  });
});
