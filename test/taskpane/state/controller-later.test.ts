/** The pane's work while it is being loaded. */
import type { Controller } from '../../../src/taskpane/state/controller';
import { controllerLater } from '../../../src/taskpane/state/controller-later';
import type { ReportSettings } from '../../../src/workbook/host';
import type { PaneEvent } from '../../../src/taskpane/state/pane-state';

function loadedLater() {
  const events: PaneEvent[] = [];
  const called: string[] = [];
  let arrive!: (controller: Controller) => void;
  let fail!: (why: Error) => void;
  const loading = new Promise<Controller>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const there = {
    drawsCharts: true,
    check: () => Promise.resolve(void called.push('check')),
    undo: () => Promise.resolve(void called.push('undo')),
    changeSettings: ({ organ }: ReportSettings) => void called.push(`changeSettings ${organ}`),
    keepSettings: () => void called.push('keepSettings'),
    propose: (kind: string) => void called.push(`propose ${kind}`),
  } as Partial<Controller> as Controller;
  const controller = controllerLater(loading, (event) => void events.push(event));
  return { controller, events, called, arrive: () => arrive(there), fail };
}

test('what is asked meanwhile is done once it is there, in the order of asking', async () => {
  const { controller, called, arrive } = loadedLater();
  const done = [controller.check(), controller.undo()];
  controller.propose('tidy');
  await Promise.resolve();
  expect([called, controller.drawsCharts]).toEqual([[], false]);
  arrive();
  await Promise.all(done);
  expect(called).toEqual(['check', 'undo', 'propose tidy']);
});

test('once it is there, it is asked at once', async () => {
  const { controller, called, arrive } = loadedLater();
  arrive();
  await controller.check();
  controller.propose('tidy');
  expect([called, controller.drawsCharts]).toEqual([['check', 'propose tidy'], true]);
});

test('a step opens without it', () => {
  const { controller, events } = loadedLater();
  controller.openStep('text');
  controller.openStep(undefined);
  expect(events).toEqual([{ event: 'stepOpened', step: 'text' }, { event: 'stepOpened' }]);
});

test('what is typed appears at once, and is kept as it is once it is there', async () => {
  const { controller, events, called, arrive } = loadedLater();
  const typed = (organ: string) => ({ organ, year: 2025, format: '2021' });
  for (const organ of ['安', '安平', '安平镇']) controller.changeSettings(typed(organ));
  controller.keepSettings();
  expect(events).toEqual(
    ['安', '安平', '安平镇'].map((organ) => ({ event: 'settingsChanged', settings: typed(organ) })),
  );
  arrive();
  await controller.check();
  expect(new Set(called)).toEqual(new Set(['changeSettings 安平镇', 'keepSettings', 'check']));
  expect(called.slice(-2)).toEqual(['keepSettings', 'check']);
  controller.changeSettings(typed('甲'));
  expect([called.at(-1), events.length]).toEqual(['changeSettings 甲', 3]);
});

test('what is drawn is given the same handlers each time', () => {
  const { controller } = loadedLater();
  expect(controller.showFinding).toBe(controller.showFinding);
});

test('where it cannot be loaded, the pane says what to do, also of what is asked later', async () => {
  const { controller, events, fail } = loadedLater();
  fail(new TypeError('Failed to fetch dynamically imported module: https://localhost/assets/workroom.js'));
  await controller.check();
  const problem = {
    message: '这一部分没有载入，可能是网络断了，或者程序刚更新过。表里的数据没有变。请重新打开面板。',
  };
  expect(events).toEqual([
    { event: 'failed', problem },
    { event: 'failed', problem },
  ]);
});
