/** 生成报送件, 新建下年度表, 升级: each is shown and asked first, and opens a new workbook beside this one. */
import type { TableId } from '../../report/address';
import * as words from '../../words/copies';
import type { Work } from './work';

export interface CopyTasks {
  /** Shows what there is to send, and asks. */
  readonly proposeSending: () => Promise<void>;
  readonly send: (tables: readonly TableId[]) => Promise<void>;
  /** Shows what goes over to next year, and asks. */
  readonly proposeNextYear: () => Promise<void>;
  readonly openNextYear: () => Promise<void>;
  /** Shows what an upgrade carries, and asks; says so where nothing is old. */
  readonly proposeUpgrade: () => Promise<void>;
  readonly upgrade: () => Promise<void>;
  /** Opens the bytes of a workbook beside this one; rejects where the host does. */
  readonly openBeside: (bytes: Uint8Array) => Promise<void>;
}

/** Reading and writing whole workbooks is loaded when it is asked for. */
const actions = () => import('../actions/copies');

export function copyTasks({ host, get, dispatch, run, inTurn, ask, fail, notice }: Work): CopyTasks {
  const settings = () => get().settings;
  /** What was made is said; where the tables are gone meanwhile, that is. */
  const done = (text: string | undefined, none: string) => {
    dispatch({ event: 'answered' });
    if (text === undefined) fail(none);
    else notice(text);
  };
  return {
    proposeSending: () =>
      run('readCopy', async () => {
        const found = await (await actions()).readSendable(host, settings());
        if (found) ask({ kind: 'send', ...found });
        else fail(words.send.none);
      }),
    send: (tables) =>
      run('copy', async () => {
        const sheets = await (await actions()).send(host, settings(), tables);
        done(sheets && words.send.done(sheets), words.send.none);
      }),
    proposeNextYear: () =>
      run('readCopy', async () => {
        const found = await (await actions()).readNextYear(host, settings());
        if (found) ask({ kind: 'next', ...found });
        else fail(words.next.none);
      }),
    openNextYear: () =>
      run('copy', async () => {
        const year = await (await actions()).openNextYear(host, settings());
        done(year === undefined ? undefined : words.next.done(year), words.next.none);
      }),
    proposeUpgrade: () =>
      run('readCopy', async () => {
        const found = await (await actions()).readUpgradable(host, settings());
        if (!found) fail(words.next.none);
        else if (found.older.length === 0) notice(words.upgrade.current);
        else ask({ kind: 'upgrade', ...found });
      }),
    upgrade: () =>
      run('copy', async () => {
        const sheets = await (await actions()).openUpgraded(host, settings());
        done(sheets === undefined ? undefined : words.upgrade.done(sheets), words.next.none);
      }),
    openBeside: (bytes) => inTurn(() => host.openCopy(bytes)),
  };
}
