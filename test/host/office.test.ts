import { office } from '../../src/workbook/excel-office';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';
import type { MemorySheet } from '../../preview/sheet/memory-sheet';

let excel: OpenedExcel<MemorySheet>;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.dispose());

test('the pane learns that it stands in Excel', async () => {
  expect(await office.ready()).toBe(true);
});

test.each([
  [undefined, undefined],
  [{ isDarkTheme: true }, 'dark'],
  [{ isDarkTheme: false }, 'light'],
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#F5F5F5' }, 'light'],
  [{ bodyBackgroundColor: 'red' }, undefined],
])('the theme of an Office that says %j is %s', (officeTheme, expected) => {
  Object.assign(Office.context, { officeTheme });
  expect(office.theme()).toBe(expected);
});

test('who listens hears when the pane is closed, not when it is opened', () => {
  let tell: (event: { visibilityMode: string }) => void = () => undefined;
  Object.assign(Office.addin, {
    onVisibilityModeChanged: (listener: typeof tell) => Promise.resolve(void (tell = listener)),
  });
  let closed = 0;
  office.onHidden(() => (closed += 1));
  tell({ visibilityMode: 'Taskpane' });
  tell({ visibilityMode: 'Hidden' });
  expect(closed).toBe(1);
});

test('a button of the ribbon is told of completion once its work is done', async () => {
  const order: string[] = [];
  const pressed = new Map<string, (event: { completed: () => void }) => void>();
  Object.assign(Office.actions, {
    associate: (id: string, press: (event: { completed: () => void }) => void) => pressed.set(id, press),
  });
  const completed = new Promise<void>((resolve) => {
    office.onCommand('buildTable3', () => {
      order.push('worked');
      return Promise.resolve();
    });
    pressed.get('buildTable3')!({
      completed: () => {
        order.push('completed');
        resolve();
      },
    });
  });
  await completed;
  expect(order).toEqual(['worked', 'completed']);
});
