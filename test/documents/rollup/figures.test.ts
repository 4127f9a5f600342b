import fc from 'fast-check';
import { Figures, placesIn } from '../../../src/documents/rollup/figures';
import { packed, unpacked } from '../../../src/documents/rollup/packing';
import type { Cell } from '../../../src/report/cell';
import { addressesOf } from '../../../src/report/figure-addresses';
import { formForYear } from '../../../src/report/form';

const form = formForYear(2024);
const forms = { form, table3Form: form };
const places = placesIn(forms);
const addresses = addressesOf(forms);

const cell = fc.oneof(
  fc.constantFrom<Cell>(null, 'na', 0, -0, 12.5, -3),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...addresses), cell), {
  maxLength: 60,
  selector: ([address]) => address,
});

test('blank, 0, "/" and absent stay apart, also as the numbers that another thread gets', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const own = new Figures(places);
      for (const [address, one] of given) own.set(address, one);
      const figures = new Figures(places, structuredClone(own.values));
      const told = new Map(given);
      expect(addresses.map((address) => figures.get(address))).toEqual(
        addresses.map((address) => told.get(address)),
      );
      expect(new Map(figures)).toEqual(told);
      expect(figures.absent).toEqual(addresses.filter((address) => !told.has(address)));
      expect(figures.blanks).toEqual(addresses.filter((address) => told.get(address) === null));
    }),
  );
});

test('a figure that the form has no place for is not kept', () => {
  const figures = new Figures(places);
  figures.set('table3.nowhere.total', 1);
  expect([figures.get('table3.nowhere.total'), [...figures]]).toEqual([undefined, []]);
});

test('what is packed comes out the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.stringify(unpacked(packed(value)))).toBe(text);
    }),
  );
});
