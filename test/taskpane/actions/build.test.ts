import { build } from '../../../src/taskpane/actions/build';
import { WatchedHost } from '../watched-host';

const settings = { organ: '沾益区人民政府', year: 2019, format: '2019' };

test('the table is built for the year and on the form of the settings', async () => {
  const host = new WatchedHost();
  expect(await build(host, settings)).toMatchObject({ outcome: 'built', sheets: [{ name: '申请办理' }] });
  expect(await host.readTable3()).toMatchObject({
    sheet: { name: '申请办理' },
    year: 2019,
    form: { id: '2019' },
  });
});

test('where a sheet of that name stands, nothing is changed and a free name is suggested', async () => {
  const host = new WatchedHost();
  host.holdOther('申请办理');
  expect(await build(host, settings)).toEqual({
    outcome: 'exists',
    taken: [{ kind: 'table3', sheet: '申请办理', suggestion: '申请办理2019' }],
  });
  expect(host.names).toEqual(['申请办理']);
});

test('under another name it is built', async () => {
  const host = new WatchedHost();
  host.holdOther('申请办理');
  expect(await build(host, settings, { names: { table3: '申请办理2019' } })).toMatchObject({
    outcome: 'built',
    sheets: [{ name: '申请办理2019' }],
  });
});

test('settings of a form that is not known are built on the form of the year', async () => {
  const host = new WatchedHost();
  await build(host, { ...settings, format: '2031' });
  expect(await host.readTable3()).toMatchObject({ form: { id: '2019' } });
});
