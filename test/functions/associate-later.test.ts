import * as functions from '../../src/functions/functions';
import { associateLater } from '../../src/functions/associate-later';
import { inExcel } from './support';

test('Excel is held back before anything is loaded, until every function stands there', async () => {
  const associated = inExcel();
  const order: string[] = [];
  Object.assign(CustomFunctions, {
    delayInitialization: () => order.push(`held back at ${associated.size}`),
  });
  const loaded = associateLater();
  expect(order).toEqual(['held back at 0']);
  await loaded;
  expect([...associated.keys()].sort()).toEqual(Object.keys(functions).sort());
});

test('an office.js that cannot be held back gets the functions as well', async () => {
  const associated = inExcel();
  await associateLater();
  expect(associated.size).toBe(Object.keys(functions).length);
});
