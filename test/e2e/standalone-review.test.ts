/** A county's reviewer without Excel: 73 units' files, or a dozen, are taken in, looked through, sent back and rolled up, in a page that is opened from a folder or an intranet. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { withFigures } from '../support/samples';
import { unitNames, unitReport } from '../support/units';
import { seriousFaults } from './support/axe';
import { busyWhile } from './support/busy';
import type { Given } from './support/clerk';
import { Clerk, FLUENTS_OWN } from './support/clerk';
import { arrives } from './support/sent-files';

jest.setTimeout(300_000);

const year = 2024;
const organ = '安平市人民政府';
/** what a county has, and what is enough to see that a page works that is served otherwise */
const [COUNTY, FEW] = [73, 12];
const names = unitNames(COUNTY);
const right = names.map(([name, level], index) => unitReport(name, level, year, index + 1));
const MISSING = 11;
const WRONG = 5;
const nameOf = (index: number): string => names[index]![0];
/** the window may be busy no longer than this, in ms, also where others use the machine: reading all of it takes seconds */
const ALIVE = 1000;

let folder: string;
const folderOf = (units: number): string => join(folder, String(units));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-standalone-review-'));
  mkdirSync(folderOf(COUNTY));
  mkdirSync(folderOf(FEW));
  for (const units of [COUNTY, FEW]) {
    const lines = names.slice(0, units).map(([name, level]) => `${name},,${level},${organ}`);
    writeFileSync(join(folder, `名录${units}.csv`), ['单位,别名,类型,上级单位', ...lines].join('\n'));
  }
  for (const [index, report] of right.entries()) {
    if (index === MISSING) continue;
    const sent = index === WRONG ? withFigures(report, { 'table3.granted.total': 9999 }) : report;
    await arrives(folderOf(COUNTY), sent, { index, day: '2025-01-10' });
  }
  for (const file of readdirSync(folderOf(COUNTY)))
    if (Number.parseInt(file) < FEW) cpSync(join(folderOf(COUNTY), file), join(folderOf(FEW), file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class Reviewer {
  private constructor(
    readonly clerk: Clerk,
    readonly units: number,
  ) {}

  static async sitDown({
    units,
    ...given
  }: Given & { readonly units: number; readonly withoutWorkers?: boolean }): Promise<Reviewer> {
    const clerk = await Clerk.sitDown(given);
    if (given.withoutWorkers) {
      await clerk.page.addInitScript(() => {
        // as a policy of the office's does: it is told of only after the worker was begun
        const createObjectURL = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (given_: Blob | MediaSource) =>
          (given_ as Blob).type === 'text/javascript' ? 'blob:nothing' : createObjectURL(given_);
      });
      await clerk.page.reload();
    }
    await clerk.page.getByRole('button', { name: '汇总各单位的年报' }).click();
    return new Reviewer(clerk, units);
  }

  choose = (picker: string, path: string) =>
    this.clerk.page.locator(`input[data-picker=${picker}]`).setInputFiles(path);
  button = (name: string | RegExp) => this.clerk.page.getByRole('button', { name, exact: true });
  shown = (text: string | RegExp) => this.clerk.page.getByText(text).first().waitFor();
  faults = () => seriousFaults(this.clerk.page.mainFrame(), FLUENTS_OWN);

  async chooseRoster(): Promise<void> {
    await this.choose('roster', join(folder, `名录${this.units}.csv`));
    await this.shown(new RegExp(`^名录${this.units}\\.csv：${this.units}家（`));
  }

  async takeIn(): Promise<void> {
    await this.choose('folder', folderOf(this.units));
    await this.takenIn();
  }

  takenIn = () => this.shown(`已报${this.units - 1}，未报1`);

  /** Stops while files are read, and goes on. */
  async takeInWithARest(): Promise<void> {
    await this.choose('folder', folderOf(this.units));
    await this.button('取消').click();
    await this.shown(/^已取消，读了/);
    await this.button('接着读').click();
    await this.takenIn();
  }
}

test.each<[string, Given & { readonly units: number }]>([
  ['from a folder, in a window', { from: 'folder', width: 1280, units: COUNTY }],
  ['over plain http, at 320 px', { from: 'intranet', width: 320, units: FEW }],
])('%s: the path of the reviewer', async (title, given) => {
  const { units } = given;
  const reviewer = await Reviewer.sitDown(given);
  const { clerk, button } = reviewer;
  const { page } = clerk;
  try {
    expect(await page.evaluate(() => window.isSecureContext)).toBe(given.from === 'folder');
    await reviewer.chooseRoster();
    if (units === FEW) {
      await clerk.step('分发');
      const handedOut = unzipSync(await clerk.downloaded(() => button(`分发${units}家…`).click()));
      expect(Object.keys(handedOut)).toHaveLength(units);
    }

    await clerk.step('收件');
    const begun = Date.now();
    const { work } = await busyWhile(page.mainFrame(), () =>
      units === COUNTY ? reviewer.takeInWithARest() : reviewer.takeIn(),
    );
    console.log(
      `${title}: ${units - 1} files read and added up in ${((Date.now() - begun) / 1000).toFixed(1)} s; the window was busy for ${Math.round(work)} ms at most`,
    );
    expect(work).toBeLessThan(ALIVE);
    await reviewer.shown(`未报1家`);
    expect(page.workers().length).toBeGreaterThan(0);
    expect(await reviewer.faults()).toEqual([]);

    await clerk.step('审核');
    await button('有必改的1家，退回').click();
    await page.getByLabel('看哪些').selectOption('全部');
    await button(new RegExp(`^${nameOf(WRONG)}`)).click();
    await page.getByLabel('审核意见').fill('请先核对予以公开的总计。');
    await clerk.step('退回');
    const letter = await readXlsx(await clerk.downloaded(() => button('下载已退回的（1份）').click()));
    expect(letter.sheets[0]!.rows.flat()).toContain('请先核对予以公开的总计。');

    await clerk.step('催报');
    await reviewer.shown(nameOf(MISSING));
    await clerk.step('汇总');
    // another workbook than ours cannot be opened here: it is a file
    expect(await button('打开').count()).toBe(0);
    const { sheets } = await readXlsx(await clerk.downloaded(() => button('下载').click()));
    const register = sheets.find(({ name }) => name === '收件登记')!.rows.flat();
    expect(register).toContain('请先核对予以公开的总计。');
    // what is missing is not counted as 0, and what was sent back is counted as it was sent
    const sent = right.slice(0, units).filter((_, index) => index !== MISSING);
    const received = sent.reduce((sum, { table3 }) => sum + Number(table3.new![0]), 0);
    const table3 = sheets.find(({ name }) => name === '申请办理')!.rows;
    expect(table3[4]![3]).toBe(received);
    await reviewer.shown(/^暂汇总（不含/);

    expect(await reviewer.faults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const own =
      given.from === 'folder' ? /^(file|blob|data):/ : /^(http:\/\/oa\.intranet\.test\/|blob:|data:)/;
    expect(clerk.requests.filter((url) => !own.test(url))).toEqual([]);
    expect(clerk.complaints).toEqual([]);
  } finally {
    await clerk.leave();
  }
});

test('where no worker can be begun the page reads itself, goes on being alive, and can be stopped', async () => {
  const reviewer = await Reviewer.sitDown({ from: 'folder', units: FEW, withoutWorkers: true });
  const { clerk } = reviewer;
  try {
    await reviewer.chooseRoster();
    await clerk.step('收件');
    await reviewer.takeInWithARest();
    expect(clerk.page.workers()).toEqual([]);
  } finally {
    await clerk.leave();
  }
});
