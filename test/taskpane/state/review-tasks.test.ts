/** @jest-environment jsdom */
/** The reviewer's side over files: what is read, judged, sent back and handed over, with workers that answer in this thread. */
import '../setup';
import { unzipSync } from 'fflate';
import { dayOf } from '../../../src/ledger/day';
import type { Heard, Said, WorkerLike } from '../../../src/taskpane/actions/review-hand';
import { Stopped } from '../../../src/taskpane/stopped';
import { Crew } from '../../../src/taskpane/actions/review-crew';
import { reviewPathIn } from '../../../src/taskpane/state/review-state';
import * as words from '../../../src/words/review';
import { withFigures } from '../../support/samples';
import { ANSWERING, beginReview, chosen, json, NAMES, REPORTS, ROSTER, ORGAN, YEAR } from '../review-desk';

jest.setTimeout(120_000);

const [nameA, nameB, nameC] = NAMES;
const failing = withFigures(REPORTS[0]!, { 'table3.granted.total': 9999 });
const nextOf = (desk: ReturnType<typeof beginReview>) => reviewPathIn(desk.store.get()).next.action;

test('from the roster to the roll-up, always with one thing to do next', async () => {
  const desk = beginReview();
  const { tasks, store } = desk;
  expect(nextOf(desk)).toBe('roster');
  await tasks.chooseRoster(ROSTER);
  expect(store.get().roster).toMatchObject({ file: '名录.csv', notes: [] });
  expect(nextOf(desk)).toBe('receive');

  await tasks.receive([chosen('甲.json', failing), chosen('乙.json', REPORTS[1]!), chosen('坏.json', '{')]);
  const { view, announcement, task } = store.get();
  expect(task).toBeUndefined();
  expect(announcement.text).toBe('读了3个文件，共2家已报，1个读不出来。');
  expect([view!.organ, view!.units.map(({ sent }) => sent?.state)]).toEqual([
    ORGAN,
    ['待审', '待审', undefined],
  ]);
  expect(view!.leftOut.map(({ file }) => file)).toEqual(['坏.json']);
  expect(nextOf(desk)).toBe('review');

  tasks.openNextWaiting();
  expect([store.get().step, store.get().unit]).toEqual(['review', nameA]);
  tasks.returnFailing();
  const { fingerprint } = store.get().view!.units[1]!.sent!;
  tasks.judge({ unit: nameB, fingerprint, state: '已通过' });
  await desk.settled();
  expect(reviewPathIn(store.get()).steps.find(({ id }) => id === 'review')).toMatchObject({
    waiting: 0,
    passed: 1,
    returned: 1,
    state: 'done',
  });
  expect(nextOf(desk)).toBe('return');

  await tasks.downloadLetters();
  // also those on reports that nobody has returned
  expect(desk.downloads.map(({ name }) => name)).toEqual([`退回意见单-${YEAR}年度.zip`]);
  expect(Object.keys(unzipSync(desk.downloads[0]!.bytes))).toEqual([`退回意见-${nameA}-第1次.xlsx`]);
  await desk.settled();
  expect(nextOf(desk)).toBe('remind');

  const [everybody] = store.get().view!.reminders;
  await tasks.copyReminder(everybody!.to, everybody!.text);
  expect(desk.copied[0]).toContain(`请尚未报送的${nameC}于${YEAR + 1}年1月31日前报送`);
  expect(nextOf(desk)).toBe('rollUp');

  await tasks.openRollUp!();
  expect([desk.opened.length, store.get().notice, store.get().isWritten]).toEqual([
    1,
    words.rollingUp.opened,
    true,
  ]);
});

test('it goes on another day from the workbook and the letters that were taken', async () => {
  const first = beginReview();
  await first.tasks.receive([chosen('甲.json', failing)]);
  const { fingerprint } = first.store.get().view!.units[0]!.sent!;
  first.tasks.judge({ unit: nameA, fingerprint, state: '已退回' });
  first.tasks.judge({ unit: nameA, fingerprint, opinion: '请核对总计。' });
  await first.tasks.downloadLetters([nameA]);
  await first.tasks.downloadRollUp();
  const [letter, book] = first.downloads;

  const second = beginReview();
  await second.tasks.chooseEarlier(
    [book!, letter!].map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name)),
  );
  expect(second.store.get()).toMatchObject({ earlier: { file: book!.name }, earlierLetters: 1 });
  await second.tasks.receive([chosen('甲.json', failing)]);
  expect(second.store.get().view!.units[0]!.sent).toMatchObject({ state: '已退回', opinion: '请核对总计。' });
  await second.tasks.receive([chosen('甲改.json', REPORTS[0]!, 2)]);
  const { view } = second.store.get();
  expect(view!.units[0]!.sent).toMatchObject({ attempt: 2, state: '待审' });
  expect(view!.letters[0]!.text).toContain('已改');
});

test('the same file chosen twice is read once; one that is removed is gone', async () => {
  const { tasks, store } = beginReview();
  const file = chosen('甲.json', REPORTS[0]!);
  await tasks.receive([file]);
  await tasks.receive([file, chosen('坏.json', '{')]);
  expect(store.get().files.map(({ title }) => title)).toEqual(['甲.json', '坏.json']);
  await tasks.remove('坏.json');
  expect(store.get().view!.leftOut).toEqual([]);
});

test('another roster reads the files anew, as what is asked of a unit depends on its class', async () => {
  const { tasks, store } = beginReview();
  await tasks.receive([chosen('甲.json', withFigures(REPORTS[0]!, { 'table2.rules.inForce': 6 }))]);
  const before = store.get().view!.units[0]!.sent!.mandatory;
  await tasks.chooseRoster(new File([`单位,类型\n${nameA},部门`], '名录.csv'));
  expect(store.get().view!.units[0]!.sent!.mandatory).toBeLessThan(before);
});

test('what was said of a report falls with the report', async () => {
  const desk = beginReview();
  await desk.tasks.receive([chosen('甲.json', failing)]);
  const { fingerprint } = desk.store.get().view!.units[0]!.sent!;
  desk.tasks.judge({ unit: nameA, fingerprint, state: '已通过' });
  await desk.tasks.receive([chosen('甲改.json', REPORTS[0]!, 2)]);
  expect(desk.store.get().view!.units[0]!.sent).toMatchObject({ attempt: 2, state: '待审' });
});

test('分发 hands over a workbook for each unit, with last year’s where they were chosen', async () => {
  const desk = beginReview();
  await desk.tasks.chooseRoster(ROSTER);
  await desk.tasks.choosePrevious([
    chosen('上年.json', { ...REPORTS[1]!, year: YEAR - 1 }),
    chosen('坏.json', '{'),
  ]);
  expect(desk.store.get().previous.faults).toHaveLength(1);
  desk.tasks.changeSettings({ due: dayOf(YEAR + 1, 1, 15) });
  await desk.tasks.distribute();
  expect(desk.downloads.map(({ name }) => name)).toEqual([`分发-${YEAR}年度.zip`]);
  expect(desk.store.get()).toMatchObject({
    distributed: 3,
    notice: words.distribution.done(3, [nameA, nameC]),
  });
});

test('a file that is no roster is told, and nothing changes', async () => {
  const { tasks, store } = beginReview();
  await tasks.chooseRoster(new File(['编号,名称\n1,甲'], '别的.csv'));
  expect(store.get().problem?.message).toMatch(/^别的\.csv（.*）：名录应有“单位”栏/u);
  expect(store.get().roster).toBeUndefined();
});

test('earlier files that are none are told, each of them, also beside one that is', async () => {
  const first = beginReview();
  await first.tasks.receive([chosen('甲.json', failing)]);
  await first.tasks.downloadRollUp();
  const [{ name, bytes }] = first.downloads as [(typeof first.downloads)[number]];

  const { tasks, store } = beginReview();
  await tasks.chooseEarlier([
    new File(['不是'], '错一.xlsx'),
    new File(['也不是'], '错二.xlsx'),
    new File([bytes as Uint8Array<ArrayBuffer>], name),
  ]);
  expect(store.get().earlier?.file).toBe(name);
  expect(store.get().problem?.message).toMatch(/^错一\.xlsx（.+\n错二\.xlsx（.+$/u);
  await tasks.chooseEarlier([new File([bytes as Uint8Array<ArrayBuffer>], name)]);
  expect(store.get().problem).toBeUndefined();
});

test('readers that cannot be begun are told of, and nobody is said to have cancelled', async () => {
  let isBroken = true;
  let made = 0;
  const crew = new Crew(() => {
    made += 1;
    // the one that adds up is begun without fail
    if (isBroken && made <= 2) throw new RangeError('no more workers');
    return ANSWERING();
  }, 2);
  const { tasks, store } = beginReview(crew);
  await tasks.receive([chosen('甲.json', REPORTS[0]!), chosen('乙.json', REPORTS[1]!)]);
  expect(store.get().problem?.detail).toBe('RangeError: no more workers');
  expect([store.get().notice, store.get().announcement.text, store.get().task]).toEqual([
    undefined,
    '',
    undefined,
  ]);
  isBroken = false;
  await tasks.goOn();
  expect(store.get().problem).toBeUndefined();
  expect(store.get().view!.units).toHaveLength(2);
});

describe('a worker', () => {
  const files = ['甲.json', '乙.json', '丙.json'].map((name, index) => chosen(name, REPORTS[index]!));

  /** Answers as the real one does, but not on files by these names. */
  const without = (name: string, happens: (worker: WorkerLike) => void) => (): WorkerLike => {
    const worker = ANSWERING();
    const postMessage = worker.postMessage.bind(worker);
    worker.postMessage = (heard: Heard) => {
      const { ask, about } = heard.review.request;
      if ('title' in about && about.title === name && ask !== 'view') happens(worker);
      else postMessage(heard);
    };
    return worker;
  };

  test('that ends at a file costs this file, and no other', async () => {
    const crew = new Crew(
      without('乙.json', (worker) => worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent)),
      2,
    );
    const { tasks, store } = beginReview(crew);
    await tasks.receive(files);
    expect(store.get().view!.leftOut.map(({ message }) => message)).toEqual([
      '乙.json读不出来（文件：读取时程序意外停止），没有计入。这个文件读不出来。请核对它是否完好，另存后重新报送。',
    ]);
    expect(store.get().view!.units).toHaveLength(2);
  });

  test('that says nothing for too long does too', async () => {
    const { tasks, store } = beginReview(
      new Crew(
        without('乙.json', () => undefined),
        1,
        2000,
      ),
    );
    await tasks.receive(files);
    expect(store.get().view!.leftOut.map(({ file }) => file)).toEqual(['乙.json']);
    expect(store.get().view!.units).toHaveLength(2);
  });

  test('is stopped by 取消 at once; what was read stays, and the rest can be read later', async () => {
    let isHanging = true;
    const desk = beginReview(
      new Crew(() => {
        const worker = without('乙.json', () => undefined)();
        return isHanging ? worker : ANSWERING();
      }, 1),
    );
    const receiving = desk.tasks.receive(files);
    await desk.until(({ task }) => task?.current?.includes('乙.json') === true);
    isHanging = false;
    desk.tasks.cancel();
    await receiving;
    expect(desk.store.get()).toMatchObject({
      notice: '已取消，读了1个，还有2个没有读；读过的留着。',
      // the first by its name
      view: { units: [{ name: nameC }] },
    });
    await desk.tasks.goOn();
    expect(desk.store.get().view!.units.map(({ name }) => name)).toEqual([nameC, nameB, nameA]);
  });

  test('stopped over last year’s reports leaves those that were read before', async () => {
    const lastYear = (name: string, index: number) => chosen(name, { ...REPORTS[index]!, year: YEAR - 1 });
    const desk = beginReview(
      new Crew(
        without('2.json', () => undefined),
        1,
      ),
    );
    await desk.tasks.choosePrevious([lastYear('上年.json', 1)]);
    const before = desk.store.get().previous;
    expect(before.reports).toHaveLength(1);
    const choosing = desk.tasks.choosePrevious([
      lastYear('1.json', 0),
      lastYear('2.json', 1),
      lastYear('3.json', 2),
    ]);
    await desk.until(({ task }) => task?.current?.includes('2.json') === true);
    desk.tasks.cancel();
    await choosing;
    expect(desk.store.get().previous).toBe(before);
    expect(desk.store.get().notice).toBe('已取消，读了1个，还有2个没有读；这次选的都没有用上，请重新选。');
  });

  test('reads what is dropped meanwhile after what it reads now, and each file once', async () => {
    const asked: string[] = [];
    const crew = new Crew(() => {
      const worker = ANSWERING();
      const postMessage = worker.postMessage.bind(worker);
      worker.postMessage = (heard: Heard) => {
        const { ask, about } = heard.review.request;
        if (ask === 'receive' && 'title' in about) asked.push(about.title);
        postMessage(heard);
      };
      return worker;
    }, 1);
    const { tasks, store } = beginReview(crew);
    await Promise.all([tasks.receive(files.slice(0, 2)), tasks.receive(files.slice(2))]);
    expect([...asked].sort()).toEqual(['丙.json', '乙.json', '甲.json']);
    expect([store.get().view!.units.length, store.get().task]).toEqual([3, undefined]);
  });

  test('reads for one after the other, and 取消 stops those that wait too', async () => {
    const crew = new Crew(
      without('乙.json', () => undefined),
      1,
    );
    const told: string[] = [];
    const read = (name: string, chosenFiles: typeof files) =>
      crew
        .read({
          ask: 'receive',
          files: chosenFiles,
          held: { units: [], previous: [], today: dayOf(YEAR + 1, 1, 15) },
          onBegin: (index) => void told.push(`${name} ${chosenFiles[index]!.title}`),
          onAnswer: () => undefined,
        })
        .then(
          () => told.push(`${name} done`),
          (failure: unknown) => told.push(`${name} ${failure instanceof Stopped ? 'stopped' : 'failed'}`),
        );
    await Promise.all([read('first', files.slice(0, 1)), read('second', files.slice(2))]);
    expect(told).toEqual(['first 甲.json', 'first done', 'second 丙.json', 'second done']);
    told.length = 0;
    const both = Promise.all([read('first', files.slice(1)), read('second', files.slice(2))]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    crew.stopReading();
    await both;
    expect(told).toEqual(['first 乙.json', 'first stopped', 'second stopped']);
  });

  test('words of libraries beside the answer are not heard', async () => {
    const desk = beginReview(
      new Crew(() => {
        const worker = ANSWERING();
        const postMessage = worker.postMessage.bind(worker);
        worker.postMessage = (heard: Heard) => {
          worker.onmessage?.({ data: { ready: true } as { review?: Said } } as MessageEvent<{
            review?: Said;
          }>);
          postMessage(heard);
        };
        return worker;
      }, 1),
    );
    await desk.tasks.receive([chosen('甲.json', json(REPORTS[0]!))]);
    expect(desk.store.get().view!.units).toHaveLength(1);
  });
});
