/** @jest-environment jsdom */
import '../setup';
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { WatchedHost } from '../watched-host';
import { SHEET, pasted, typedIn, workbookWith } from '../sheets';
import { openPane, press } from './render-pane';

const button = (name: string) => screen.getByRole('button', { name });
/** What the live region says; jsdom keeps `innerText` apart from the text. */
const spoken = () => document.querySelector<HTMLElement>('[aria-live] span')?.innerText;
const filled = () => workbookWith('suqian-2024', typedIn('suqian-2024'));
const wrong = () => workbookWith('suqian-2024', typedIn('suqian-2024'), { new: [3441] });

describe('a workbook without a table', () => {
  test('explains itself in two lines and has 建表 as its next step', async () => {
    const { container } = await openPane(new WatchedHost());
    expect(screen.getByText(/填机关和年度，点“建表”/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '下一步：建表' })).toBeTruthy();
    expect(screen.getByText('未建表')).toBeTruthy();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('takes the organ, its class, the year and the form, and keeps them', async () => {
    const { host, user } = await openPane(new WatchedHost());
    await user.type(screen.getByLabelText('机关全称'), '沾益区人民政府');
    await user.selectOptions(screen.getByLabelText('机关类别'), '县（市、区）政府');
    await user.selectOptions(screen.getByLabelText('年度'), '2019年');
    await user.click(document.body);
    await waitFor(() =>
      expect(host.kept.settings).toEqual({
        organ: '沾益区人民政府',
        level: 'county',
        year: 2019,
        format: '2019',
      }),
    );
  });

  test('nothing moves when a field is left: the first lines stay until a table stands', async () => {
    const { host, user } = await openPane(new WatchedHost());
    await user.type(screen.getByLabelText('机关全称'), '沾益区人民政府');
    await user.tab();
    await waitFor(() => expect(host.kept.settings?.organ).toBe('沾益区人民政府'));
    expect(screen.getByText(/填机关和年度，点“建表”/)).toBeTruthy();
    await press(user, '建表');
    await waitFor(() => expect(screen.queryByText(/填机关和年度，点“建表”/)).toBeNull());
  });

  test("the form is asked about only near its change; it is said where it is not the year's", async () => {
    const { user } = await openPane(new WatchedHost());
    expect(screen.queryByLabelText('版本')).toBeNull();
    await user.selectOptions(screen.getByLabelText('年度'), '2021年');
    await user.selectOptions(screen.getByLabelText('版本'), '2019版');
    expect(screen.getByText('2021年度的报告应用2021版，请核对。')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('年度'), '2025年');
    expect(screen.getByText('2025年度的报告应用2021版，请核对。')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('版本'), '2021版');
    expect(screen.queryByLabelText('版本')).toBeNull();
  });

  test('after 建表 the work goes on with filling in, and the settings stay in their step', async () => {
    const { host, user } = await openPane(new WatchedHost());
    await press(user, '建表');
    expect(await screen.findByText('已建“申请办理”，请在表里填数。总计会自动算出。')).toBeTruthy();
    expect(host.names).toEqual([SHEET]);
    await waitFor(() => expect(screen.queryByLabelText('机关全称')).toBeNull());
    expect(screen.getByText('机关未填 · 2025年 · 2021版')).toBeTruthy();
    expect(await screen.findAllByText('未填144格')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /建表与上年年报/ }));
    expect(screen.getByLabelText('机关全称')).toBeTruthy();
  });
});

describe('where a sheet of that name stands', () => {
  const open = async () => {
    const host = new WatchedHost();
    host.holdOther(SHEET);
    const pane = await openPane(host);
    await press(pane.user, '建表');
    return { ...pane, dialog: await screen.findByRole('dialog', { name: '已有同名的工作表' }) };
  };

  test('another name is suggested, may be changed, and is built', async () => {
    const { host, user, dialog } = await open();
    const name = within(dialog).getByLabelText<HTMLInputElement>('新表名称');
    expect(name.value).toBe('申请办理2025');
    expect(await axe(document.body)).toHaveNoViolations();
    await user.clear(name);
    await user.type(name, '新表{Enter}');
    await waitFor(() => expect(host.names).toEqual([SHEET, '新表']));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test.each(['取消', 'Escape'])('%s changes nothing', async (way) => {
    const { host, user, dialog } = await open();
    await (way === 'Escape' ? user.keyboard('{Escape}') : user.click(within(dialog).getByText(way)));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(host.names).toEqual([SHEET]);
  });
});

describe('审核结果', () => {
  test('says that all agrees', async () => {
    const { user, container } = await openPane(filled());
    await press(user, '一键审核');
    expect(await screen.findByText('全部相符（共审核231项）')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '审核结果' })).toBeTruthy();
    expect(screen.getByText(/^另有\d+条规则要用的表或上年的数还没有，没有审核。$/)).toBeTruthy();
    await waitFor(() => expect(spoken()).toContain('全部相符（共审核231项）'));
    expect(await axe(container)).toHaveNoViolations();
  });

  test('lists findings with mark, sentence, both sides and difference, and leads to the cells', async () => {
    const { host, user, container } = await openPane(wrong());
    await press(user, '一键审核');
    const list = await screen.findByRole('list', { name: '审核发现，选中一条即定位到单元格' });
    const [first] = within(list).getAllByRole('button');
    expect(first!.textContent).toMatch(
      /^必改“自然人”列相差1“自然人”列不平.*左边新收＋上年结转\d+右边办理结果总计＋结转下年度\d+$/,
    );
    await user.click(first!);
    first!.focus();
    await user.keyboard('{Enter}');
    const [left, right] = [
      't3.new.natural t3.carriedIn.natural',
      't3.handledTotal.natural t3.carriedOut.natural',
    ];
    const place = `${SHEET}: ${left} ${right} left ${SHEET}: ${left} right ${SHEET}: ${right}`;
    await waitFor(() => expect(host.selections).toEqual([place, place]));
    expect(await axe(container)).toHaveNoViolations();
  });

  test('folds what follows from a finding under it', async () => {
    const { user } = await openPane(wrong());
    await press(user, '一键审核');
    const list = await screen.findByRole('list', { name: '审核发现，选中一条即定位到单元格' });
    expect(list.children).toHaveLength(1);
    const fold = within(list).getByText('随之而来的1条').closest('details')!;
    expect(fold.open).toBe(false);
    expect(fold.querySelector('li')!.textContent).toMatch(/^必改“总计”列相差1/);
  });

  test('says which cell is probably wrong, and leads to it', async () => {
    const { host, user } = await openPane(wrong());
    await press(user, '一键审核');
    const ways = await screen.findByRole('list', { name: '哪一格可能错了' });
    const [first] = within(ways).getAllByRole('button');
    expect(first!.textContent).toBe('只改这一处就平：“新收·自然人”由3441改为3440。请对照台账核对。');
    await user.click(first!);
    await waitFor(() => expect(host.selections).toEqual([`${SHEET}: t3.new.natural`]));
  });

  test('follows an edit without moving the focus', async () => {
    const { host, user } = await openPane(wrong());
    await press(user, '一键审核');
    await screen.findByRole('heading', { name: '哪一格可能错了' });
    const focused = document.activeElement;
    host.type(SHEET, { new: [3440] });
    expect(await screen.findByText('全部相符（共审核231项）', {}, { timeout: 2000 })).toBeTruthy();
    expect(document.activeElement).toBe(focused);
  });

  test('names what it cannot read', async () => {
    const { user } = await openPane(workbookWith('suqian-2024', typedIn('suqian-2024'), { new: ['约3440'] }));
    await press(user, '一键审核');
    expect(
      await screen.findByText('“新收·自然人”写的是“约3440”，不是件数，没有参加审核。请改成数字。'),
    ).toBeTruthy();
    expect(screen.getByText('1格是文字')).toBeTruthy();
  });

  test('names a formula that comes to no figure', async () => {
    const { user } = await openPane(
      workbookWith('suqian-2024', typedIn('suqian-2024'), { new: ['="约"&5'] }),
    );
    await press(user, '一键审核');
    expect(
      await screen.findByText('“新收·自然人”的公式得出“约5”，不是件数，没有参加审核。请检查公式。'),
    ).toBeTruthy();
  });
});

describe('offers', () => {
  test('整理 shows 原来 → 改为 before it writes, and 撤销 takes it back', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'), { granted: ['３件'] });
    const { user } = await openPane(host);
    expect(screen.getByText('有1格是文字（如“３件”），表里的合计没有算上。')).toBeTruthy();
    await user.click(button('整理'));
    const dialog = await screen.findByRole('dialog', { name: '整理成数字' });
    const rows = within(dialog).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['单元格原来改为', '“予以公开·自然人”３件3']);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(within(dialog).getByRole('button', { name: '写入' }));
    await waitFor(() => expect(host.content(SHEET, 'granted', 'natural')).toBe(3));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(host.content(SHEET, 'granted', 'natural')).toBe('３件'));
  });

  test('the last write can be taken back after its message is gone', async () => {
    const host = workbookWith('suqian-2024', typedIn('suqian-2024'), { granted: ['３件'] });
    const { user, controller } = await openPane(host);
    await user.click(button('整理'));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    await screen.findByText('已整理1格。');
    await act(() => controller.check());
    expect(screen.queryByText('已整理1格。')).toBeNull();
    await user.click(button('撤销整理'));
    expect(await screen.findByText('已撤销，1格改回原样。')).toBeTruthy();
    expect(host.content(SHEET, 'granted', 'natural')).toBe('３件');
  });

  test('恢复公式 shows the totals that will change and counts the others', async () => {
    const { user } = await openPane(workbookWith('zhanyi-2019', pasted('zhanyi-2019')));
    expect(screen.getByText('有29格总计不是公式，不会随表自动更新；26格空着。')).toBeTruthy();
    await user.click(button('恢复公式'));
    const dialog = await screen.findByRole('dialog', { name: '恢复总计公式' });
    const rows = within(dialog).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      '“办理结果总计·自然人”（空）3',
      '“办理结果总计·总计”（空）3',
    ]);
    expect(within(dialog).getByText('另有27格数值不变。')).toBeTruthy();
  });
});

describe('problems', () => {
  test('a fault of our own is a sentence and one line to copy', async () => {
    const host = filled();
    const { user, container } = await openPane(host);
    host.failures.set('standing', new TypeError('x is not a function'));
    await press(user, '一键审核');
    expect(await screen.findByText('TypeError: x is not a function')).toBeTruthy();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(button('复制这一行'));
    expect(await navigator.clipboard.readText()).toBe('TypeError: x is not a function');
    await user.click(button('关闭'));
    expect(screen.queryByText('TypeError: x is not a function')).toBeNull();
  });

  test('work that lasts says what is being done', async () => {
    const { host, user } = await openPane(filled());
    let finish: () => void = () => undefined;
    const lasting = new Promise<void>((resolve) => (finish = resolve));
    const read = host.standing;
    host.standing = () => lasting.then(() => read());
    await press(user, '一键审核');
    expect(screen.queryByText('正在审核…')).toBeNull();
    expect(await screen.findByText('正在审核…', {}, { timeout: 3000 })).toBeTruthy();
    act(() => finish());
    await waitFor(() => expect(screen.queryByText('正在审核…')).toBeNull());
  });
});

test('what a command asked before the pane was drawn is asked when it is', async () => {
  const host = new WatchedHost();
  host.holdOther(SHEET);
  const { store } = await openPane(host);
  act(() =>
    store.dispatch({ event: 'asked', question: { kind: 'sheetExists', sheet: SHEET, suggestion: '甲' } }),
  );
  expect(await screen.findByRole('dialog', { name: '已有同名的工作表' })).toBeTruthy();
});
