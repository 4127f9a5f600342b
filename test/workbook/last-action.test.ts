import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { LastAction } from '../../src/workbook/last-action';
import { lastActionNamespace, parsed, serialised, undoing } from '../../src/workbook/last-action';

/** Texts that XML can hold; what it cannot is replaced. */
const text = fc
  .string({ unit: 'binary' })
  // eslint-disable-next-line no-control-regex
  .filter((one) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(one));
const content = fc.oneof(text, fc.integer(), fc.boolean());

test('a write comes back as it was kept, whatever the cells held', () => {
  const cell = fc.oneof(
    fc.record({ name: text, before: content, after: content }),
    fc.record({ name: text, personal: fc.constant(true as const) }),
  );
  fc.assert(
    fc.property(text, fc.array(cell), (sheet, cells) => {
      const action: LastAction = { kind: 'write', sheet, cells };
      expect(parsed(serialised(action))).toEqual(action);
    }),
  );
});

test('it is XML of its own namespace, also to another reader', () => {
  const xml = serialised({
    kind: 'write',
    sheet: '{甲}',
    cells: [{ name: 't3.new.natural', before: '<３件&"', after: 3 }],
  });
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  expect(documentElement?.namespaceURI).toBe(lastActionNamespace);
  const cell = documentElement!.getElementsByTagName('cell')[0];
  expect(JSON.parse(cell!.getAttribute('before')!)).toBe('<３件&"');
});

test('a personal cell is named without what it held', () => {
  const cells = [{ name: 'ledger.3.applicant', personal: true as const }];
  expect(serialised({ kind: 'write', sheet: 's', cells })).toBe(
    `<lastAction xmlns="${lastActionNamespace}" kind="write" sheet="s">` +
      '<cell name="ledger.3.applicant" personal="true"></cell></lastAction>',
  );
});

test('a build is kept with the sheets it made', () => {
  const action: LastAction = { kind: 'build', sheets: [{ id: '{A}', print: '1x' }] };
  expect(parsed(serialised(action))).toEqual(action);
});

test.each([
  '',
  '<lastAction/>',
  '<lastAction xmlns="urn:other" kind="write" sheet="s"></lastAction>',
  '<a></a>',
])('the part %j is none of ours', (xml) => {
  expect(parsed(xml)).toBeUndefined();
});

test('cells changed since are left, as are those whose contents were not kept', () => {
  const now: Readonly<Record<string, number | string>> = { a: 3, b: 4 };
  const cells = [
    { name: 'a', before: '３件', after: 3 },
    { name: 'b', before: '', after: 0 },
    { name: 'gone', before: 1, after: 2 },
    { name: 'c', personal: true as const },
  ];
  expect(undoing(cells, (name) => now[name])).toEqual({ restore: [cells[0]], left: ['b', 'gone', 'c'] });
});
