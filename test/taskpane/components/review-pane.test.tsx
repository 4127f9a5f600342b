/** @jest-environment jsdom */
/** The reviewer's side as the clerk sees it: the steps, the next button, a unit's findings, what is announced; axe. */
import '../setup';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../../src/taskpane/components/app';
import { ReviewPane } from '../../../src/taskpane/components/review-pane';
import * as words from '../../../src/words/review';
import { withFigures } from '../../support/samples';
import { NAMES, REPORTS, ROSTER, beginReview, chosen } from '../review-desk';

jest.setTimeout(120_000);

const [nameA, nameB, nameC] = NAMES;
const failing = withFigures(REPORTS[0]!, { 'table3.granted.total': 9999 });

function openReview() {
  const desk = beginReview();
  const { container } = render(
    <App officeTheme="light">
      <ReviewPane store={desk.store} tasks={desk.tasks} today={new Date(2025, 0, 15)} />
    </App>,
  );
  return { ...desk, container, user: userEvent.setup({ document, pointerEventsCheck: 0 }) };
}

const step = (name: string) => screen.getByRole('button', { name: new RegExp(`^[①-⑦] ${name}`, 'u') });
const picker = (id: string) => document.querySelector<HTMLInputElement>(`input[data-picker=${id}]`)!;

test('the roster is chosen, told by its classes, and what is wrong in it by its lines', async () => {
  const { user } = openReview();
  expect(screen.getByRole('button', { name: '下一步：选名录' })).toBeTruthy();
  await user.upload(picker('roster'), new File(['单位,类型\n甲镇,乡镇\n乙局,什么\n甲镇,乡镇'], '名录.csv'));
  expect(await screen.findByText(/^名录\.csv：2家（乡镇.*1）$/u)).toBeTruthy();
  expect(screen.getByText('名录里有2处要看')).toBeTruthy();
  expect(screen.getByText('第4行“甲镇”与第2行重名，只算一家。')).toBeTruthy();
  expect(await screen.findByRole('button', { name: '下一步：选收到的文件' })).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();
});

test('files are chosen; a unit is looked through, returned and passed; the open one stays in its place', async () => {
  const { user, store } = openReview();
  await user.upload(picker('roster'), ROSTER);
  await user.upload(
    picker('files'),
    [chosen('甲.json', failing), chosen('乙.json', REPORTS[1]!), chosen('坏.json', '{')].map(
      ({ file }) => file,
    ),
  );
  await waitFor(() => expect(step('收件').textContent).toContain('已报2，未报1，没有用上1'));
  expect(screen.getByText(/^坏\.json读不出来/u)).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();

  await user.click(screen.getByRole('button', { name: '下一步：审核下一家' }));
  const head = screen.getByRole('button', { name: new RegExp(`^${nameA}`, 'u') });
  expect(document.activeElement).toBe(head);
  expect(head.textContent).toContain('必改2');
  expect(screen.getAllByText('必改')).toHaveLength(2);
  expect(await axe(document.body)).toHaveNoViolations();

  await user.type(screen.getByLabelText('审核意见'), '请核对总计。');
  const choice = screen.getByRole('radio', { name: '已退回' });
  await user.click(choice);
  expect(document.activeElement).toBe(choice);
  await waitFor(() => expect(step('审核').textContent).toContain('待审1，退回1'));
  expect(store.get().judgements).toMatchObject([{ unit: nameA, state: '已退回', opinion: '请核对总计。' }]);

  await user.click(screen.getByRole('button', { name: '下一步：审核下一家' }));
  expect(document.activeElement?.textContent).toContain(nameB);
  await user.click(screen.getByRole('radio', { name: '已通过' }));
  expect(await screen.findByRole('button', { name: '下一步：下载退回意见单' })).toBeTruthy();
});

test('letters, reminders and the sum each have their words to copy and their files', async () => {
  const desk = openReview();
  const { user, tasks, store } = desk;
  await act(async () => {
    await tasks.chooseRoster(ROSTER);
    await tasks.receive([chosen('甲.json', failing), chosen('乙.json', REPORTS[1]!)]);
    tasks.returnFailing();
    await desk.settled();
  });

  await user.click(step('退回'));
  await user.click(await screen.findByRole('button', { name: `复制文字：${nameA}` }));
  expect(desk.copied[0]).toContain(`${nameA}：你单位报送的2024年度`);
  expect(store.get().announcement.text).toBe(`已复制给${nameA}的退回意见`);
  expect(await axe(document.body)).toHaveNoViolations();

  await user.click(step('催报'));
  const list = screen.getByRole('list', { name: '催报' });
  expect(within(list).getByText(nameC)).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();

  await user.click(step('汇总'));
  expect(screen.getByText(/^暂汇总（不含/u)).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '打开汇总工作簿' }));
  await waitFor(() => expect(desk.opened).toHaveLength(1));
  expect(screen.queryByText(/^状态和审核意见只存在汇总工作簿里/u)).toBeNull();
});

test('all is put away once it is clear what goes with it', async () => {
  const { user, store } = openReview();
  expect(screen.queryByRole('button', { name: words.keeping.startOver })).toBeNull();
  await user.upload(picker('roster'), ROSTER);
  await user.upload(picker('lastRoster'), new File([`单位\n${nameA}`], '上年名录.csv'));
  expect(await screen.findByText(words.roster.lastRosterChosen('上年名录.csv', 1))).toBeTruthy();
  await user.upload(picker('files'), chosen('甲.json', failing).file);
  await waitFor(() => expect(step('收件').textContent).toContain('已报1'));
  await user.click(step('名录'));
  await user.click(screen.getByRole('button', { name: words.keeping.startOver }));
  const dialog = screen.getByRole('dialog', { name: words.keeping.title });
  expect(within(dialog).getByText(words.keeping.unwritten)).toBeTruthy();
  expect(await axe(document.body)).toHaveNoViolations();
  await user.click(within(dialog).getByRole('button', { name: words.keeping.cancel }));
  expect(store.get().files).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: words.keeping.startOver }));
  await user.click(screen.getByRole('button', { name: words.keeping.yes }));
  expect(await screen.findByRole('button', { name: '下一步：选名录' })).toBeTruthy();
  await waitFor(() => expect(store.get().announcement.text).toBe(words.keeping.startedOver));
  expect(store.get().files).toEqual([]);
});

test('what is dropped and cannot be opened is told of', async () => {
  const { user } = openReview();
  await user.click(step('收件'));
  const entry = { isFile: true, fullPath: '/甲.json', file: (_: unknown, refuse: () => void) => refuse() };
  fireEvent.drop(screen.getByText(words.receiving.drop), {
    dataTransfer: { items: [{ webkitGetAsEntry: () => entry }] },
  });
  expect(await screen.findByText(words.receiving.notDropped)).toBeTruthy();
});
