/** @jest-environment jsdom */
/** What outlives the pane on the reviewer's side: files are read anew, what was said is there, until all is put away. */
import '../setup';
import { Crew } from '../../../src/taskpane/actions/review-crew';
import type { ReviewKeeper } from '../../../src/taskpane/state/review-keeping';
import { KeptElsewhere } from '../../../src/taskpane/state/review-keeping';
import * as words from '../../../src/words/review';
import { withFigures } from '../../support/samples';
import { ANSWERING, NAMES, REPORTS, ROSTER, beginReview, chosen, json, memoryKeeper } from '../review-desk';

jest.setTimeout(120_000);

const [nameA, nameB] = NAMES;
const failing = withFigures(REPORTS[0]!, { 'table3.granted.total': 9999 });
const lastRoster = new File([`单位\n${nameA}\n${nameB}\n旧镇人民政府`], '上年名录.csv');
const begin = (kept: ReturnType<typeof memoryKeeper>) => beginReview(new Crew(ANSWERING, 2), kept);
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

async function worked(kept: ReturnType<typeof memoryKeeper>) {
  const desk = begin(kept);
  const { tasks, store } = desk;
  await tasks.takeUp();
  tasks.changeSettings({ organ: '某市人民政府' });
  await tasks.chooseRoster(ROSTER);
  await tasks.chooseLastRoster(lastRoster);
  await tasks.choosePrevious([chosen('上年.json', { ...REPORTS[0]!, year: 2023 })]);
  await tasks.receive([chosen('甲.json', failing), chosen('乙.json', REPORTS[1]!), chosen('坏.json', '{')]);
  const [a, b] = store.get().view!.units;
  tasks.judge({ unit: nameA, fingerprint: a!.sent!.fingerprint, state: '已退回', opinion: '请核对总计。' });
  tasks.judge({ unit: nameB, fingerprint: b!.sent!.fingerprint, state: '已通过' });
  await desk.settled();
  await tasks.downloadLetters([nameA]);
  await desk.settled();
  await soon();
  return desk;
}

test('another pane goes on where the first one was closed', async () => {
  const kept = memoryKeeper();
  const first = await worked(kept);
  expect(first.tasks.isSafe()).toBe(true);

  const second = begin(kept);
  await second.tasks.takeUp();
  const [one, other] = [first.store.get(), second.store.get()];
  expect(other.view).toEqual(one.view);
  expect(other.view!.units.map(({ sent }) => [sent?.state, sent?.opinion])).toEqual([
    ['已退回', '请核对总计。'],
    ['已通过', ''],
    [undefined, undefined],
  ]);
  expect(other.view!.leftOut.map(({ file }) => file)).toEqual(['坏.json']);
  expect(other).toMatchObject({
    settings: { organ: '某市人民政府' },
    roster: { file: '名录.csv' },
    lastRoster: { file: '上年名录.csv' },
    notice: words.keeping.takenUp(3),
  });
  expect([other.previous, other.lettersTaken, other.letters]).toEqual([
    one.previous,
    one.lettersTaken,
    one.letters,
  ]);
  expect(second.tasks.isSafe()).toBe(true);
});

test('what was written is still written, until something is said again', async () => {
  const kept = memoryKeeper();
  const first = await worked(kept);
  await first.tasks.downloadRollUp();
  await soon();
  const second = begin(kept);
  await second.tasks.takeUp();
  expect(second.store.get().isWritten).toBe(true);
  await soon();
  const third = begin(kept);
  await third.tasks.takeUp();
  expect(third.store.get().isWritten).toBe(true);
});

test('units that came or went are told by last year’s roster', async () => {
  const desk = await worked(memoryKeeper());
  const told = desk.store.get().view!.findings.filter(({ rule }) => rule === 'H05');
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringContaining(NAMES[2]),
    expect.stringContaining('旧镇人民政府'),
  ]);
});

test('a stopped reading leaves its files to be read, and the next pane reads them', async () => {
  const kept = memoryKeeper();
  await worked(kept);
  const second = begin(kept);
  const taken = second.tasks.takeUp();
  await second.until(({ task }) => task?.what === 'previous');
  second.tasks.cancel();
  await taken;
  expect(second.store.get().files.map(({ received }) => received)).toEqual([undefined, undefined, undefined]);
  expect(second.store.get().notice).not.toBe(words.keeping.takenUp(3));
  await soon();
  const third = begin(kept);
  await third.tasks.takeUp();
  expect(third.store.get().view!.units.map(({ sent }) => sent?.state)).toEqual([
    '已退回',
    '已通过',
    undefined,
  ]);
});

test('all that is put away is gone, also for the next pane', async () => {
  const kept = memoryKeeper();
  const { tasks, store } = await worked(kept);
  await tasks.startOver();
  expect([store.get().files, store.get().roster, store.get().view, kept.kept()]).toEqual([
    [],
    undefined,
    undefined,
    undefined,
  ]);
  expect(store.get().announcement.text).toBe(words.keeping.startedOver);
  const next = begin(kept);
  await next.tasks.takeUp();
  expect(next.store.get().files).toEqual([]);
  // and what comes after is kept
  await tasks.chooseRoster(ROSTER);
  await soon();
  expect(kept.kept()!.beside.roster).toBe(ROSTER);
});

test('what is forgotten is asked about before leaving, and kept again once something changes', async () => {
  const kept = memoryKeeper();
  const { tasks } = await worked(kept);
  await tasks.forgetKept();
  expect([kept.kept(), tasks.isSafe()]).toEqual([undefined, false]);
  await tasks.remove('坏.json');
  await soon();
  expect([kept.kept()!.files.length, tasks.isSafe()]).toEqual([2, true]);
});

test('where nothing can be kept it is said once, and leaving asks', async () => {
  const keeper: ReviewKeeper = {
    get: () => Promise.reject(new Error('closed')),
    keep: () => Promise.reject(new Error('full')),
    forget: () => Promise.reject(new Error('closed')),
  };
  const { tasks, store } = begin({ keeper, kept: () => undefined });
  await tasks.takeUp();
  await tasks.receive([chosen('甲.json', json(failing))]);
  expect(store.get().problem?.message).toBe(words.keeping.failed);
  expect(tasks.isSafe()).toBe(false);
  await tasks.startOver();
  expect([tasks.isSafe(), store.get().files, store.get().problem?.message]).toEqual([
    true,
    [],
    words.keeping.notDeleted,
  ]);
});

test('what another window keeps since is not written over, and it is said', async () => {
  const keeper: ReviewKeeper = {
    get: () => Promise.resolve(undefined),
    keep: () => Promise.reject(new KeptElsewhere()),
    forget: () => Promise.resolve(),
  };
  const { tasks, store } = begin({ keeper, kept: () => undefined });
  await tasks.takeUp();
  await tasks.receive([chosen('甲.json', failing)]);
  expect([store.get().problem?.message, tasks.isSafe()]).toEqual([words.keeping.elsewhere, false]);
});

test('what is chosen and typed before the browser answers comes to what was kept', async () => {
  const kept = memoryKeeper();
  await worked(kept);
  const second = begin(kept);
  const taken = second.tasks.takeUp();
  second.tasks.changeSettings({ year: 2024 });
  const chosenMeanwhile = second.tasks.receive([chosen('丙.json', REPORTS[2]!)]);
  await Promise.all([taken, chosenMeanwhile]);
  await soon();
  const { files, settings, view, isWritten } = second.store.get();
  expect(files.map(({ title }) => title)).toEqual(['乙.json', '坏.json', '甲.json', '丙.json']);
  expect([settings, isWritten]).toEqual([{ organ: '某市人民政府', year: 2024 }, false]);
  expect(view!.units.map(({ sent }) => sent?.state)).toEqual(['已退回', '已通过', '待审']);
  expect(kept.kept()!.files.map(({ title }) => title)).toEqual(['乙.json', '坏.json', '甲.json', '丙.json']);
  expect(second.tasks.isSafe()).toBe(true);
});

test('who stops the reading of what was kept has it read later, roster and all', async () => {
  const kept = memoryKeeper();
  const first = await worked(kept);
  const second = begin(kept);
  const taken = second.tasks.takeUp();
  await second.until(({ task }) => task?.what === 'roster');
  second.tasks.cancel();
  await taken;
  expect([second.store.get().previous.reports, second.store.get().view]).toEqual([[], undefined]);
  await second.tasks.goOn();
  expect(second.store.get().roster?.file).toBe('名录.csv');
  expect(second.store.get().view).toEqual(first.store.get().view);
});

test('that somebody was reminded is known again', async () => {
  const kept = memoryKeeper();
  const { tasks, store } = await worked(kept);
  const [reminder] = store.get().view!.reminders;
  await tasks.copyReminder(reminder!.to, reminder!.text);
  await soon();
  const second = begin(kept);
  await second.tasks.takeUp();
  expect(second.store.get().isReminded).toBe(true);
});
