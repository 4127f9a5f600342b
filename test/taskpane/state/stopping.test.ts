/** 取消 after the yes: what was begun ends before its next step, and nothing is written afterwards. */
import { publishedFile } from '../../../src/documents/publishing/file';
import { publication } from '../../../src/documents/publishing/publication';
import { firstChoices } from '../../../src/taskpane/actions/ledger-import';
import { stoppable } from '../../../src/taskpane/state/going';
import { Stopped } from '../../../src/taskpane/stopped';
import type { Question } from '../../../src/taskpane/state/pane-state';
import { sample } from '../../support/samples';
import { openDesk } from '../desk';
import { handedOut } from '../handed-out';
import { LedgerHost } from '../ledger-host';
import { received } from '../ledger-sheet';
import { filledIn, standingHost } from '../standing-host';
import type { WatchedHost } from '../watched-host';

jest.setTimeout(60_000);

const suqian = sample('suqian-2024');

type Desk = Awaited<ReturnType<typeof openDesk>>;
type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>;
const asked = <K extends Question['kind']>({ store }: Desk, kind: K): Asked<K> => {
  const { question } = store.get();
  if (question?.kind !== kind) throw new Error(`${question?.kind} is asked, not ${kind}`);
  return question as Asked<K>;
};

interface Case {
  readonly host: () => WatchedHost;
  /** comes to the question */
  readonly ask: (desk: Desk) => Promise<void>;
  readonly yes: (desk: Desk) => Promise<void>;
}

const csv = new File(['收到日期,申请人\n2025-1-6,李四\n'], '台账.csv');

const cases: Readonly<Record<string, Case>> = {
  建表: {
    host: () => filledIn('table3'),
    ask: ({ controller }) => controller.chooseSheets(),
    yes: ({ controller }) => controller.buildSheets({ sheets: ['findings'] }),
  },
  撤销建表: {
    host: () => filledIn('table3'),
    ask: async ({ controller }) => {
      await controller.buildSheets({ sheets: ['findings'] });
      await controller.undo();
    },
    yes: ({ controller }) => controller.unbuild(),
  },
  其余空格填0: {
    host: () => filledIn('table3', { 't3.new.natural': 3 }),
    ask: ({ controller }) => controller.proposeZeros(),
    yes: (desk) => desk.controller.fillZeros(asked(desk, 'zeros').sheet),
  },
  整理: {
    host: () => filledIn('table3', { 't3.new.natural': '３件' }),
    ask: ({ controller }) => controller.proposeCleaning(),
    yes: (desk) => desk.controller.clean(asked(desk, 'cleaning').sheets),
  },
  整理表三: {
    host: () => filledIn('table3', { 't3.new.natural': '３' }),
    ask: async ({ controller }) => {
      await controller.check();
      controller.propose('tidy');
    },
    yes: (desk) => desk.controller.correct(asked(desk, 'correction').correction),
  },
  恢复公式: {
    host: () => filledIn('table3', { 't3.new.natural': 3, 't3.new.total': 4 }),
    ask: async ({ controller }) => {
      await controller.check();
      controller.propose('restoreTotals');
    },
    yes: (desk) => desk.controller.correct(asked(desk, 'correction').correction),
  },
  写正文: {
    host: () => handedOut(),
    ask: ({ controller }) => controller.proposeText(),
    yes: (desk) => desk.controller.writeText(asked(desk, 'writeText').proposal.changes),
  },
  更新正文里的数: {
    host: () => handedOut(),
    ask: async (desk) => {
      const { host, controller } = desk;
      host.enter('申请办理', { 't3.new.natural': 3 });
      await controller.proposeText();
      await controller.writeText(asked(desk, 'writeText').proposal.changes);
      host.enter('申请办理', { 't3.new.natural': 4 });
      await controller.proposeRefresh();
    },
    yes: (desk) => {
      asked(desk, 'refreshText');
      return desk.controller.refreshText();
    },
  },
  重新生成送审单: {
    host: () => filledIn('table3'),
    ask: async ({ controller }) => {
      await controller.makeSheet('signing');
      await controller.makeSheet('signing');
    },
    yes: (desk) => desk.controller.makeSheet(asked(desk, 'remake').made, true),
  },
  导入: {
    host: () => standingHost({ year: 2024, sheets: ['table3'], active: 'table3' }),
    ask: async ({ controller }) => {
      const made = await publication({ report: suqian, notes: [] }, { report: suqian }, 'blank');
      await controller.startReportImport('year');
      await controller.readReport({
        name: '年报.html',
        bytes: await publishedFile(made, 'html'),
        isPasted: false,
      });
    },
    yes: (desk) => {
      expect(asked(desk, 'importReport').read!.plan).not.toHaveProperty('code');
      return desk.controller.importReport({ overwrites: false, sections: [] });
    },
  },
  登记新申请: {
    host: () => new LedgerHost([received]),
    ask: ({ controller }) => controller.startRegistration(),
    yes: (desk) => {
      asked(desk, 'register');
      return desk.controller.register({
        received: '2026-1-12',
        applicant: '李四',
        applicantType: '自然人',
        channel: '当面',
        summary: '救助名单',
      });
    },
  },
  导入台账: {
    host: () => new LedgerHost([received]),
    ask: async ({ controller }) => {
      await controller.startImport();
      await controller.openLedgerFile(csv);
    },
    yes: (desk) => {
      const { table } = asked(desk, 'importLedger').file!;
      return desk.controller.importLedger({ choices: firstChoices(table), overwrites: false });
    },
  },
};

const standing = (host: WatchedHost) =>
  host.sheets.map(({ ref, cell }) => [
    ref,
    Array.from({ length: 120 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => cell(row, column).formula ?? cell(row, column).value),
    ),
  ]);

describe.each(Object.entries(cases))('%s', (_, { host: made, ask, yes }) => {
  test.each(['before its turn', 'when it has begun'])('that is cancelled %s writes nothing', async (when) => {
    const host = made();
    const desk = await openDesk(host);
    const { store, controller } = desk;
    await ask(desk);
    const before = standing(host);
    if (when === 'when it has begun') {
      const stop = store.subscribe(() => {
        if (!store.get().task) return;
        stop();
        controller.cancelQuestion();
      });
    }
    const done = yes(desk);
    if (when === 'before its turn') controller.cancelQuestion();
    await done;
    expect(standing(host)).toEqual(before);
    const { question, task, problem } = store.get();
    expect([question, task, problem]).toEqual([undefined, undefined, undefined]);
  });

  test('that is left to go on writes', async () => {
    const host = made();
    const desk = await openDesk(host);
    await ask(desk);
    const before = standing(host);
    await yes(desk);
    expect(standing(host)).not.toEqual(before);
  });
});

test('what was stopped can be begun anew at once', async () => {
  const { host, store, controller } = await openDesk(filledIn('table3'));
  await controller.proposeSending();
  const first = controller.send(['table3']);
  controller.cancelQuestion();
  await controller.proposeSending();
  const second = controller.send(['table3']);
  await Promise.all([first, second]);
  expect(host.opened).toHaveLength(1);
  expect(store.get().notice!.text).toMatch(/^已生成报送件/);
});

test('a reading that is stopped from the pane asks nothing', async () => {
  const { store, controller } = await openDesk(filledIn('table3'));
  const stop = store.subscribe(() => {
    if (!store.get().task) return;
    stop();
    controller.stopTask();
  });
  await controller.proposeSending();
  const { question, problem, task } = store.get();
  expect([question, problem, task]).toEqual([undefined, undefined, undefined]);
});

describe('a ledger is read apart from the page', () => {
  class Reader {
    static readonly begun: Reader[] = [];
    readonly asked: unknown[] = [];
    isEnded = false;
    private readonly listeners = new Map<string, (event: unknown) => void>();
    constructor() {
      Reader.begun.push(this);
    }
    readonly addEventListener = (kind: string, listener: (event: unknown) => void) =>
      void this.listeners.set(kind, listener);
    readonly postMessage = (asked: unknown) => void this.asked.push(asked);
    readonly terminate = () => void (this.isEnded = true);
    say(data: unknown) {
      this.listeners.get('message')!({ data });
    }
  }
  const start = () => new Reader() as unknown as Worker;
  beforeEach(() => void Reader.begun.splice(0));
  const asking = async () => {
    const desk = await openDesk(new LedgerHost([received]), start);
    await desk.controller.startImport();
    const reading = desk.controller.openLedgerFile(csv);
    while (Reader.begun.length === 0) await new Promise((resolve) => setTimeout(resolve));
    return { ...desk, reading, reader: Reader.begun[0]! };
  };

  test('and what it says is shown', async () => {
    const { store, reading, reader } = await asking();
    expect(reader.asked).toEqual([{ ledger: { bytes: expect.any(Uint8Array) as unknown, remembered: {} } }]);
    reader.say({ begun: true });
    reader.say({ refused: { place: '文件', found: '没有表头', message: '请选择台账。' } });
    await reading;
    expect(store.get().question).toMatchObject({ kind: 'importLedger', fault: '没有表头。请选择台账。' });
    expect(reader.isEnded).toBe(true);
  });

  test('取消 ends it', async () => {
    const { store, controller, reading, reader } = await asking();
    controller.cancelQuestion();
    await reading;
    expect(reader.isEnded).toBe(true);
    const { question, problem, task } = store.get();
    expect([question, problem, task]).toEqual([undefined, undefined, undefined]);
  });

  test('another file takes its place', async () => {
    const { controller, reader } = await asking();
    void controller.openLedgerFile(csv);
    while (Reader.begun.length < 2) await new Promise((resolve) => setTimeout(resolve));
    expect([reader.isEnded, Reader.begun[1]!.isEnded]).toEqual([true, false]);
    controller.cancelQuestion();
  });

  test('a reader that fails is told of', async () => {
    const { store, reading, reader } = await asking();
    reader.say({ begun: true });
    reader.say({ failed: 'RangeError' });
    await reading;
    expect(store.get().question).toMatchObject({ fault: '这个文件读不出来，原因不明。请另存一份再试。' });
  });
});

test('a step that cannot be stopped is not waited for', async () => {
  const going = stoppable();
  const ended = jest.fn();
  const step = going.until(new Promise(() => undefined), ended);
  going.stop();
  await expect(step).rejects.toBeInstanceOf(Stopped);
  expect(ended).toHaveBeenCalledTimes(1);
  await expect(going.goOn()).rejects.toBeInstanceOf(Stopped);
});
