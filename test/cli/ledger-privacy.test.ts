/** Whatever stands in whichever cell of a ledger: no person is named by `ogi ledger`. */
import * as fc from 'fast-check';
import { ledgerColumns } from '../../src/ledger/columns';
import type { Typed } from '../support/ledger';
import { typical } from '../support/ledger';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

jest.setTimeout(60_000);

const NAME = '欧阳无名';
const secrets = fc.constantFrom(
  NAME,
  `${NAME}本人`,
  `申请人${NAME}自愿撤回申请`,
  `${NAME}2025-3`,
  `填表人：${NAME}`,
  '320102198001011234',
  '32010219800101123X',
  '320102 19800101 1234',
  '13912345678',
  '电话13912345678',
  '139-1234-5678',
  '320102-19800101-1234',
);
const OF_THE_SECRETS = /欧阳|无名|3201021980|19800101|13912345678|139-1234/;

/** A ledger in which one cell, or one more, holds what should not be told. */
const ledgers = fc.array(
  fc.record({
    cells: fc.dictionary(fc.constantFrom(...ledgerColumns.map(({ id }) => id)), secrets, { maxKeys: 3 }),
    more: fc.constantFrom(
      {},
      { handledOn: '2025-3-20', result: '予以公开' },
      { handledOn: '2025-5-20', result: '不予公开' },
      { received: null },
      { feeNoticedOn: '2025-3-20', feeNoticed: 5 },
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

test('no name and no number of a person, in whichever cell', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (rows) => {
      const lines = rows.map(({ cells, more }, index) => {
        const row: Typed = { ...typical, number: `2025-${index}`, ...more, ...cells };
        return ledgerColumns.map(({ id }) => (row[id] as string | number | null | undefined) ?? '').join(',');
      });
      const path = folder.write({
        'a.csv': [ledgerColumns.map(({ label }) => label).join(','), ...lines].join('\r\n'),
      });
      for (const more of [[], ['--json']]) {
        const call = ['ledger', path, '--year', '2025', '--today', '2025-12-31', ...more];
        const { stdout, errors } = await folder.ogi(call);
        expect(`${stdout}${errors.join('')}`).not.toMatch(OF_THE_SECRETS);
      }
    }),
    { numRuns: 60 },
  );
});
