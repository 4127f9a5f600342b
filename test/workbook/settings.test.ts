import { settingsFrom } from '../../src/workbook/settings';

test.each([
  [
    { organ: '沾益区人民政府', level: 'county', year: 2019, format: '2019' },
    { organ: '沾益区人民政府', level: 'county', year: 2019, format: '2019' },
  ],
  [
    { organ: '甲局', year: 2024, format: '2021', level: 'duchy', more: 1 },
    { organ: '甲局', year: 2024, format: '2021' },
  ],
  [{ organ: '甲局', year: 2024, format: '1999' }, undefined],
  [{ organ: '甲局', year: '2024', format: '2021' }, undefined],
  ['甲局', undefined],
  [null, undefined],
])('kept settings %j come back as %j', (kept, expected) => {
  expect(settingsFrom(kept)).toEqual(expected);
});
