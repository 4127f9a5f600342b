/** The rules that hold a ledger against tables: this year's as it was filled in, and last year's. */
import { addressOf, previousOf } from '../../report/address';
import { figureRows } from '../../report/form';
import { rows as rowIds } from '../../rules/table3';
import { table3RowName } from '../../rules/names';
import { cell as cellName } from '../../words/findings';
import * as words from '../../words/ledger';
import { ledgerAddress, named } from '../application';
import type { Context, Hit, LedgerRule } from './rule';
import { sides } from './rule';

export const tableRules: readonly LedgerRule[] = [
  {
    id: 'L03',
    severity: 'mandatory',
    statement: '台账覆盖全部申请的，台账计数与表三每格相等',
    source: '推论',
    *find({ filled, counted, form }) {
      if (!filled) return;
      for (const { id } of figureRows(form)) {
        const row = filled[id];
        if (!row) continue;
        for (const [index, column] of form.table3.columns.entries()) {
          const cell = row[index];
          // a blank is a cell that is still to be filled in
          if (typeof cell !== 'number') continue;
          const count = counted.table3[id]![index] as number;
          if (count === cell) continue;
          yield {
            code: 'cellDiffers',
            place: cellName(table3RowName(id, form)!, column.label),
            ...sides([words.ledgerCount, count], [words.filledTable, cell]),
            instance: `${id}.${column.id}`,
            cells: [addressOf('table3', id, column.id)],
          };
        }
      }
    },
  },
  {
    id: 'L04',
    severity: 'query',
    statement: '上年结转的申请就是上年台账、上年年报结转下年度的申请',
    source: '推论（与Y01同理）',
    *find(context) {
      yield* byFigures(context);
      yield* byNumbers(context);
    },
  },
  {
    id: 'L15',
    severity: 'mandatory',
    statement: `${words.allCounted}；${words.allKnown}`,
    source: '台账格式',
    *find({ ledger }) {
      for (const code of ['uncounted', 'misread'] as const) {
        const lines = ledger[code] ?? [];
        if (lines.length === 0) continue;
        const of = new Set(lines);
        const applications = ledger.applications.filter(({ line }) => of.has(line));
        const cells = applications.map((one) => ledgerAddress(one, 'received'));
        yield { code, lines, instance: code, cells };
      }
    },
  },
];

function* byFigures({ previous, counted, form }: Context): Generator<Hit> {
  if (!previous?.carriedOut) return;
  for (const [index, column] of form.table3.columns.entries()) {
    const then = previous.carriedOut[index];
    const now = counted.table3[rowIds.carriedIn]![index] as number;
    if (typeof then !== 'number' || then === now) continue;
    yield {
      code: 'carriedDiffers',
      place: column.label,
      ...sides([words.ledgerCount, now], [words.lastReport, then]),
      instance: column.id,
      cells: [
        addressOf('table3', rowIds.carriedIn, column.id),
        previousOf(addressOf('table3', rowIds.carriedOut, column.id)),
      ],
    };
  }
}

function* byNumbers({ previous, ledger, placements }: Context): Generator<Hit> {
  if (!previous?.unfinished) return;
  const carriedIn = ledger.applications.filter((one) => placements.get(one)?.opens === rowIds.carriedIn);
  const now = new Set(carriedIn.map(({ number }) => number));
  const then = new Set(previous.unfinished.map(({ number }) => number));
  const missing = previous.unfinished.filter(({ number }) => !now.has(number));
  const extra = carriedIn.filter(({ number }) => number === undefined || !then.has(number));
  if (missing.length > 0)
    yield { code: 'carriedMissing', all: missing.map(named), instance: 'missing', cells: [] };
  if (extra.length > 0) {
    yield {
      code: 'carriedExtra',
      all: extra.map(named),
      instance: 'extra',
      cells: extra.map((one) => ledgerAddress(one, 'received')),
    };
  }
}
