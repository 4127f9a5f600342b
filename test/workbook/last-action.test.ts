import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { LastAction } from '../../src/workbook/last-action';
import {
  isSameContent,
  lastActionNamespace,
  parsed,
  serialised,
  undoing,
} from '../../src/workbook/last-action';

/** Texts that XML can hold; what it cannot is replaced. */
const text = fc
  .string({ unit: 'binary' })
  // eslint-disable-next-line no-control-regex
  .filter((one) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(one));
const content = fc.oneof(text, fc.integer(), fc.boolean());

const sheet = { id: '{甲}', name: '申请办理', kind: 'table3', year: '2019' };
const acted = fc.record({ id: text, name: text, kind: text, year: text });

test('a write comes back as it was kept, whatever the cells held', () => {
  const cell = fc.oneof(
    fc.record({ name: text, before: content, after: content }, { noNullPrototype: true }),
    fc.record({ name: text, before: content, after: content, row: content }, { noNullPrototype: true }),
    fc.record({ name: text, personal: fc.constant(true as const) }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(text, fc.array(fc.tuple(acted, fc.array(cell))), (what, sheets) => {
      const action: LastAction = {
        kind: 'write',
        what,
        sheets: sheets.map(([one, cells]) => ({ ...one, cells })),
      };
      expect(parsed(serialised(action))).toEqual(action);
    }),
  );
});

test('a build comes back as it was kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: text, kind: text, year: text, print: text }, { noNullPrototype: true })),
      (sheets) => {
        const action: LastAction = { kind: 'build', sheets };
        expect(parsed(serialised(action))).toEqual(action);
      },
    ),
  );
});

test('it is XML of its own namespace, also to another reader', () => {
  const xml = serialised({
    kind: 'write',
    what: 'tidy',
    sheets: [{ ...sheet, cells: [{ name: 't3.new.natural', before: '<３件&"\'>', after: 3 }] }],
  });
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  expect(documentElement?.namespaceURI).toBe(lastActionNamespace);
  const cell = documentElement!.getElementsByTagName('cell')[0];
  expect(JSON.parse(cell!.getAttribute('before')!)).toBe('<３件&"\'>');
});

test('it is read as other programs write it again', () => {
  const cells = [{ name: 't3.new.natural', before: '>"', after: 3 }];
  const action: LastAction = { kind: 'write', what: 'tidy', sheets: [{ ...sheet, cells }] };
  const again = `<?xml version="1.0" encoding="utf-8"?>
<lastAction kind='write' xmlns='${lastActionNamespace}' what='tidy'>
  <sheet id="{甲}" name="申请办理" kind="table3" year="2019">
    <cell before='"&gt;\\""' name="t3.new.natural" after="3" />
  </sheet>
</lastAction>`;
  expect(parsed(again)).toEqual(action);
});

test('a personal cell is named without what it held', () => {
  const cells = [{ name: 'ledger.3.applicant', personal: true as const }];
  expect(serialised({ kind: 'write', what: 'handle', sheets: [{ ...sheet, id: 's', cells }] })).toBe(
    `<lastAction xmlns="${lastActionNamespace}" kind="write" what="handle">` +
      '<sheet id="s" name="申请办理" kind="table3" year="2019">' +
      '<cell name="ledger.3.applicant" personal="true"></cell></sheet></lastAction>',
  );
});

test.each([
  '',
  '<lastAction/>',
  '<lastAction xmlns="urn:other" kind="write" what="tidy"></lastAction>',
  `<lastAction xmlns="${lastActionNamespace}" kind="other"></lastAction>`,
  '<a></a>',
])('the part %j is none of ours', (xml) => {
  expect(parsed(xml)).toBeUndefined();
});

test('cells changed since are left, as are those whose contents were not kept', () => {
  const now: Readonly<Record<string, number | string>> = { a: 3, b: 4, f: '=sum(A1, A2)', undone: 1 };
  const cells = [
    { name: 'a', before: '３件', after: 3 },
    { name: 'b', before: '', after: 0 },
    { name: 'gone', before: 1, after: 2 },
    { name: 'c', personal: true as const },
    { name: 'f', before: 9, after: '=SUM(A1,A2)' },
    { name: 'undone', before: 1, after: 2 },
  ];
  expect(undoing(cells, ({ name }) => now[name])).toEqual({
    restore: [cells[0], cells[4]],
    left: ['b', 'gone', 'c'],
  });
});

test('formulas are the same however Excel spells them, but for the texts in them', () => {
  expect(isSameContent('=IF(A1="a b", "", a1)', '=if(A1="a b","",A1)')).toBe(true);
  expect(isSameContent('=IF(A1="a b","",A1)', '=IF(A1="ab","",A1)')).toBe(false);
  expect(isSameContent('A', 'a')).toBe(false);
});
