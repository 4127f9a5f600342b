/** How a workbook stands after each step of the path, in a workbook in memory. */
import { ownWorkbook } from '../../src/documents/own-workbook';
import { pathOf } from '../../src/documents/path';
import { progressOf } from '../../src/documents/progress';
import { narrationOf } from '../../src/documents/workbook-narration';
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import { narrateReport } from '../../src/narrative/narrate-report';
import { findForm } from '../../src/report/form';
import { tableFormsOf } from '../../src/report/report';
import { explanationBeside } from '../../src/workbook/findings-layout';
import { checkResultName } from '../../src/workbook/names';
import { filledSheets } from '../../src/workbook/filling';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { paragraphChanges, writesOf } from '../../src/workbook/text-writes';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import * as words from '../../src/words/path';
import { sample } from '../support/samples';

const now = sample('suqian-2024');
const last = sample('suqian-2023');

async function open(filled: Partial<WorkbookRequest>) {
  const workbook = new MemoryWorkbook(() => 46_000);
  const host = new MemoryHost(workbook, { openCopy: () => Promise.resolve() });
  const request = { form: findForm('2021')!, organ: now.organ, year: 2024, sheets: usualKinds, ...filled };
  await host.build(planWorkbook(request));
  const read = async () => {
    const standing = await host.standing();
    return { standing, own: ownWorkbook(namedSheets(standing)) };
  };
  return {
    refTo: async (name: string) => (await host.standing()).find((one) => one.name === name)!.ref,
    workbook,
    host,
    read,
    told: async () => {
      const { standing, own } = await read();
      const check = checkWhole(own.reading);
      const { steps, next } = pathOf(
        progressOf(own, filledSheets(standing), check, toldCheck(check, own.reading)),
      );
      const said = steps.map((step) =>
        `${words.steps[step.id]} ${step.state} ${words.standing(step)}`.trim(),
      );
      return [...said, `→ ${words.next[next.action]}`];
    },
  };
}

const ours = { report: now };

test('built', async () => {
  const { told } = await open({});
  expect(await told()).toEqual([
    '建表与上年年报 open 上年年报未填',
    '填报 open 未填166格',
    '一键审核 waiting',
    '与上年核对 waiting',
    '正文 open 未写',
    '导出与送审 open',
    '→ 填上年年报',
  ]);
});

test('filled in, with last year’s figures', async () => {
  const { told } = await open({ ...ours, previous: last });
  expect(await told()).toEqual([
    '建表与上年年报 done 已建表',
    '填报 done 已填完',
    '一键审核 done 没有问题',
    '与上年核对 open 核实2',
    '正文 open 未写',
    '导出与送审 open',
    '→ 看与上年的差异',
  ]);
});

test('one figure is wrong, and another is a text', async () => {
  const { told, host, refTo } = await open({ ...ours, previous: last });
  const ref = await refTo('申请办理');
  await host.keep(ref, [{ name: 't3.carriedIn.natural', input: { value: 3 } }]);
  await host.keep(await refTo('复议诉讼'), [{ name: 't4.reconsideration.upheld', input: { value: '3件' } }]);
  expect(await told()).toEqual([
    '建表与上年年报 done 已建表',
    '填报 attention 1格是文字',
    '一键审核 attention 必改3',
    '与上年核对 open 核实3',
    '正文 open 未写',
    '导出与送审 attention 还有必改3',
    '→ 整理成数字',
  ]);
});

test('the text is written, and a figure changes afterwards', async () => {
  const { told, host, read, refTo } = await open({ ...ours, previous: last });
  const { own } = await read();
  const sheet = own.sheets.get('text')!;
  const changes = paragraphChanges(
    sheet,
    tableFormsOf(own.reading.report)!,
    narrateReport(narrationOf(own).narration),
  );
  await host.keep(await refTo('正文'), writesOf(changes));
  expect((await told()).slice(4)).toEqual(['正文 open 待填19处', '导出与送审 open', '→ 看与上年的差异']);
  await host.keep(await refTo('申请办理'), [{ name: 't3.new.total', input: { value: 3531 } }]);
  expect((await told()).slice(4)).toEqual([
    '正文 attention 必改2，4个数要更新，待填19处',
    '导出与送审 attention 还有必改4',
    '→ 看审核结果',
  ]);
});

test('what is explained is no longer to be looked at', async () => {
  const { told, workbook, read, refTo } = await open({ ...ours, previous: last });
  const findings = (await read()).own.sheets.get('findings')!;
  const { id } = await refTo('审核结果');
  for (const finding of ['Y05.denied.otherLaw.total', 'Y05.refused.excessive.total']) {
    const { box } = findings.named.get(checkResultName(finding))!;
    workbook.write(id, [{ box: explanationBeside(box), formulas: [['本年集中办理了一批']] }]);
  }
  expect((await told()).slice(3)).toEqual([
    '与上年核对 done 没有问题',
    '正文 open 未写',
    '导出与送审 open',
    '→ 写正文',
  ]);
});
