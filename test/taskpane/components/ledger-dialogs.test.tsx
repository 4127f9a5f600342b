/** @jest-environment jsdom */
import '../setup';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { HostError } from '../../../src/workbook/host';
import { day } from '../../support/ledger';
import { WatchedHost } from '../watched-host';
import { LedgerHost } from '../ledger-host';
import { LEDGER, received } from '../ledger-sheet';
import { openPane, press } from './render-pane';

jest.setTimeout(60_000);

async function choose(user: UserEvent, item: string) {
  await press(user, item);
}
const yes = (dialog: HTMLElement, name: string) => within(dialog).getByRole('button', { name });

describe('登记新申请', () => {
  const open = async (host: WatchedHost) => {
    const pane = await openPane(host);
    await choose(pane.user, '登记新申请…');
    return { ...pane, dialog: await screen.findByRole('dialog', { name: '登记新申请' }) };
  };
  const fill = async (user: UserEvent, dialog: HTMLElement) => {
    const field = (label: string) => within(dialog).getByLabelText(label);
    await user.type(field('申请人名称'), '李四');
    await user.selectOptions(field('申请人类型'), '商业企业');
    await user.selectOptions(field('申请方式'), '网络');
    await user.type(field('内容摘要'), '规划图');
  };

  test('gives the number and the deadline, writes the first free row, and can be undone', async () => {
    const host = new LedgerHost([received]);
    const { user, dialog } = await open(host);
    expect(within(dialog).getByText('编号2025-002（自动给出）')).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLInputElement>('收到日期').value).toBe('2026-01-15');
    expect(within(dialog).getByText('应于2026年2月12日前答复，剩20个工作日')).toBeTruthy();
    await fill(user, dialog);
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(yes(dialog, '登记'));
    expect(await screen.findByText('已登记2025-002号，应于2026年2月12日前答复。')).toBeTruthy();
    expect(host.rows[1]).toEqual({
      number: '2025-002',
      received: day('2026-1-15'),
      applicant: '李四',
      applicantType: '商业企业',
      channel: '网络',
      summary: '规划图',
    });
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(host.rows[1]).toEqual({ number: '2025-002' }));
    expect(document.body.textContent).not.toContain('李四');
  });

  test('what is missing or in the wrong order is said, and nothing is written', async () => {
    const host = new LedgerHost([]);
    const { user, dialog } = await open(host);
    await user.type(within(dialog).getByLabelText('提交日期'), '2026-01-16');
    await user.click(yes(dialog, '登记'));
    const said = await within(dialog).findByRole('alert');
    expect(said.textContent).toBe(
      '请先改正：【必改】请填写“申请人名称”“申请人类型”“申请方式”“内容摘要”。【必改】2025-001号的收到日期2026年1月15日早于提交日期2026年1月16日。请核对两个日期。',
    );
    expect(await axe(document.body)).toHaveNoViolations();
    expect(host.rows[0]).toEqual({ number: '2025-001' });
  });

  test('what is to be looked at is said once, and written with a second yes', async () => {
    const host = new LedgerHost([
      { ...received, received: '2026-01-15', applicant: '李四', summary: '规划图' },
    ]);
    const { user, dialog } = await open(host);
    await fill(user, dialog);
    await user.click(yes(dialog, '登记'));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      '请核实：【核实】2025-002号和2025-001号是同一申请人2026年1月15日提出的同样内容。',
    );
    expect(host.rows[1]).toEqual({ number: '2025-002' });
    await user.click(yes(dialog, '仍要登记'));
    expect(await screen.findByText(/^已登记2025-002号/)).toBeTruthy();
  });

  test('where the ready rows are full, it grows', async () => {
    const host = new LedgerHost([received, received], 2);
    const { user, dialog } = await open(host);
    await fill(user, dialog);
    await user.click(yes(dialog, '登记'));
    await screen.findByText(/^已登记2025-003号/);
    expect(host.calls).toContain('growLedger 3');
    expect(host.rows[2]).toMatchObject({ number: '2025-003', applicant: '李四' });
  });

  test('what goes wrong is said where the clerk looks, and what he typed stays', async () => {
    const host = new LedgerHost([]);
    const { user, dialog } = await open(host);
    await fill(user, dialog);
    host.failures.set('readRows', new HostError('工作表受保护。请先撤销保护。', 'AccessDenied'));
    await user.click(yes(dialog, '登记'));
    expect((await within(dialog).findByRole('alert')).textContent).toBe('工作表受保护。请先撤销保护。');
    expect(within(dialog).getByLabelText<HTMLInputElement>('申请人名称').value).toBe('李四');
    await user.click(yes(dialog, '登记'));
    expect(await screen.findByText(/^已登记2025-001号/)).toBeTruthy();
  });

  test('without a ledger it is said how to get one', async () => {
    const { user } = await openPane(new WatchedHost());
    await choose(user, '登记新申请…');
    expect(await screen.findByText(/^本工作簿里没有依申请公开台账。请点“建全套表…”/)).toBeTruthy();
  });
});

describe('录入办结', () => {
  const rows = [
    { ...received, received: '2025-12-1', applicantType: '科研机构' },
    received,
    { ...received, correctionTold: '2025-12-24' },
  ];
  const open = async (host: WatchedHost) => {
    const pane = await openPane(host);
    await choose(pane.user, '录入办结…');
    return { ...pane, dialog: await screen.findByRole('dialog', { name: '录入办结' }) };
  };

  test('the open ones are listed, most urgent first, without a name; what happened is written', async () => {
    const host = new LedgerHost(rows);
    const { user, dialog } = await open(host);
    expect(
      within(dialog)
        .getAllByRole('radio')
        .map((one) => (one as HTMLInputElement).value),
    ).toEqual(['2025-001', '2025-002', '2025-003']);
    expect(dialog.textContent).toContain(
      '2025-001号 科研机构12月1日收到，应于12月29日前答复，超期12个工作日',
    );
    expect(dialog.textContent).not.toContain('张三');
    await user.click(within(dialog).getByRole('radio', { name: /^2025-002号/ }));
    await user.type(within(dialog).getByLabelText('办结日期'), '2026-01-14');
    const results = within(dialog).getByLabelText('办理结果');
    expect(within(results).getByRole('group', { name: '不予公开' })).toBeTruthy();
    await user.selectOptions(results, '属于国家秘密');
    await user.type(within(dialog).getByLabelText('文号'), '〔2026〕1号');
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(yes(dialog, '写入'));
    expect(await screen.findByText('已录入2025-002号的办结。')).toBeTruthy();
    expect(host.rows[1]).toMatchObject({
      handledOn: day('2026-1-14'),
      result: '不予公开·属于国家秘密',
      document: '〔2026〕1号',
    });
  });

  test('a filled cell is written over only after 原来 → 改为 and a yes', async () => {
    const host = new LedgerHost(rows);
    const { user, dialog } = await open(host);
    await user.click(within(dialog).getByRole('radio', { name: /^2025-003号/ }));
    const told = within(dialog).getByLabelText<HTMLInputElement>('补正告知日');
    expect(told.value).toBe('2025-12-24');
    await user.clear(told);
    await user.type(told, '2025-12-25');
    await user.click(yes(dialog, '写入'));
    const said = await within(dialog).findByRole('alert');
    expect(
      within(said)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['栏原来改为', '补正告知日2025-12-242025-12-25']);
    expect(host.rows[2]).toMatchObject({ correctionTold: day('2025-12-24') });
    await user.click(yes(dialog, '仍要写入'));
    expect(await screen.findByText('已录入2025-003号的日期。')).toBeTruthy();
    expect(host.rows[2]).toMatchObject({ correctionTold: day('2025-12-25') });
  });

  test('of many, the most urgent are listed and the others found by their number', async () => {
    const many = Array.from({ length: 40 }, () => received);
    const { user, dialog } = await open(new LedgerHost(many, 60));
    expect(within(dialog).getAllByRole('radio')).toHaveLength(30);
    expect(within(dialog).getByText('另有10件没有列出，请按编号查找。')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('按编号查找'), '039');
    expect(within(dialog).getAllByRole('radio')).toHaveLength(1);
    await user.type(within(dialog).getByLabelText('按编号查找'), '9');
    expect(within(dialog).getByText('没有这个编号的未办结申请。')).toBeTruthy();
  });

  test('where nothing is open it says so', async () => {
    const { dialog } = await open(new LedgerHost([]));
    expect(within(dialog).getByText('台账里没有未办结的申请。')).toBeTruthy();
  });
});

describe('导入台账', () => {
  const csv = [
    '受理编号,姓名,证件号,来件日,收到日期,申请人类别,申请项目,答复日期,答复类型,经办人',
    '2025-001,张三,110101,,2025-12-22,公民,征收批文,2025-12-30,予以公开,甲',
    'A-7,李四,110102,2025-12-23,,企业,规划图,,,甲',
  ].join('\n');
  const open = async (host: WatchedHost, content = csv, name = '某系统.csv') => {
    const pane = await openPane(host);
    await choose(pane.user, '导入台账…');
    const dialog = await screen.findByRole('dialog', { name: '导入台账' });
    const file = new File([content], name);
    await pane.user.upload(within(dialog).getByLabelText('台账文件（.xlsx 或 .csv）'), file);
    return { ...pane, dialog };
  };

  test('headings are shown with their columns, may be changed, and are remembered', async () => {
    const host = new LedgerHost([]);
    const { user, dialog } = await open(host);
    expect(await within(dialog).findByText(/^“某系统.csv”，共2件。/)).toBeTruthy();
    expect(within(dialog).getByText('不读取（个人信息）：“证件号”')).toBeTruthy();
    const columnOf = (heading: RegExp) =>
      within(dialog).getByRole<HTMLSelectElement>('combobox', { name: heading });
    expect(columnOf(/^受理编号/).value).toBe('number');
    expect(columnOf(/^经办人/).value).toBe('');
    await user.selectOptions(columnOf(/^来件日/), '收到日期');
    expect(columnOf(/^收到日期/).value).toBe('');
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(yes(dialog, '导入'));
    expect(await screen.findByText('已导入2件。')).toBeTruthy();
    expect(host.rows[1]).toEqual({
      number: 'A-7',
      received: day('2025-12-23'),
      applicant: '李四',
      applicantType: '商业企业',
      summary: '规划图',
    });
    expect(host.kept.ledgerColumns).toMatchObject({ 来件日: 'received', 收到日期: null, 经办人: null });
    expect(JSON.stringify({ ...host.kept, actions: [] })).not.toMatch(/张三|李四|1101|批文/);
  });

  test('what differs from the ledger is listed, and overwritten only after a yes', async () => {
    const host = new LedgerHost([{ ...received, handledOn: '2025-12-29', result: '予以公开' }]);
    const { user, dialog } = await open(host);
    const list = await within(dialog).findByRole('group', { name: '与文件不同的格' });
    expect(
      within(list)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['栏原来改为', '2025-001号“办结日期”2025-12-292025-12-30']);
    await user.click(within(dialog).getByLabelText('用文件里的内容改写这些格'));
    await user.click(yes(dialog, '导入'));
    expect(await screen.findByText('已导入1件，改写1格。')).toBeTruthy();
    expect(host.rows[0]).toMatchObject({ handledOn: day('2025-12-30') });
  });

  test('a file that is no ledger is told, and another can be chosen', async () => {
    const { user, dialog } = await open(new LedgerHost([]), 'a,b\n1,2');
    expect(await within(dialog).findByText(/^没有台账的表头。没有找到台账。/)).toBeTruthy();
    const field = within(dialog).getByLabelText('台账文件（.xlsx 或 .csv）');
    await user.upload(field, new File([csv], 'b.csv'));
    expect(await within(dialog).findByText(/^“b.csv”/)).toBeTruthy();
  });
});

describe('what is due', () => {
  test('is one line that leads to the ledger and takes no focus', async () => {
    const host = new LedgerHost([{ ...received, received: '2025-12-1' }, received, received]);
    const { user, container } = await openPane(host);
    const line = screen.getByRole('button', { name: '台账：2件5个工作日内到期、1件超期' });
    expect(document.activeElement).not.toBe(line);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(line);
    await waitFor(() => expect(host.shown).toEqual([LEDGER]));
  });

  test('is nothing where there is no ledger, or nothing is due', async () => {
    await openPane(new LedgerHost([{ ...received, received: '2026-01-14' }]));
    await openPane(new WatchedHost());
    expect(screen.queryByText(/^台账：/)).toBeNull();
  });

  test('a ledger that cannot be read at the start is no problem of the start', async () => {
    const host = new LedgerHost([received]);
    host.failures.set('readRows', new TypeError('no'));
    const { store } = await openPane(host);
    expect(store.get()).toMatchObject({ ready: true });
    expect(store.get().problem).toBeUndefined();
  });
});
