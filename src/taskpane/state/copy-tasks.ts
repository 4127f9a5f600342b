/** 生成报送件, 新建下年度表, 升级: each is shown and asked first, and opens a new workbook beside this one. */
import type { TableId } from '../../report/address';
import * as words from '../../words/copies';
import type { MadeCopy } from '../actions/copies';
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
  /** What was made is opened and said; where the tables are gone meanwhile, that is. */
  const open = <Made extends MadeCopy>(
    make: (
      loaded: Awaited<ReturnType<typeof actions>>,
      goOn: () => Promise<void>,
    ) => Promise<Made | undefined>,
    done: (made: Made) => string,
    none: string,
  ) =>
    run('copy', async ({ goOn }) => {
      const made = await make(await actions(), goOn);
      await goOn();
      if (made) await host.openCopy(made.bytes);
      dispatch({ event: 'answered' });
      if (made) notice(done(made));
      else fail(none);
    });
  return {
    proposeSending: () =>
      run('readCopy', async ({ goOn }) => {
        const found = await (await actions()).readSendable(host, settings());
        await goOn();
        if (found) ask({ kind: 'send', ...found });
        else fail(words.send.none);
      }),
    send: (tables) =>
      open(
        ({ makeSent }, goOn) => makeSent(host, settings(), goOn, tables),
        ({ sheets }) => words.send.done(sheets),
        words.send.none,
      ),
    proposeNextYear: () =>
      run('readCopy', async ({ goOn }) => {
        const found = await (await actions()).readNextYear(host, settings());
        await goOn();
        if (found) ask({ kind: 'next', ...found });
        else fail(words.next.none);
      }),
    openNextYear: () =>
      open(
        ({ makeNextYear }, goOn) => makeNextYear(host, settings(), goOn),
        ({ year }) => words.next.done(year),
        words.next.none,
      ),
    proposeUpgrade: () =>
      run('readCopy', async ({ goOn }) => {
        const found = await (await actions()).readUpgradable(host, settings());
        await goOn();
        if (!found) fail(words.next.none);
        else if (found.older.length === 0) notice(words.upgrade.current);
        else ask({ kind: 'upgrade', ...found });
      }),
    upgrade: () =>
      open(
        ({ makeUpgraded }, goOn) => makeUpgraded(host, settings(), goOn),
        ({ sheets }) => words.upgrade.done(sheets.length),
        words.next.none,
      ),
    openBeside: (bytes) => inTurn(() => host.openCopy(bytes)),
  };
}
