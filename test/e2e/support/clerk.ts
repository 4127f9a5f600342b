/** A clerk at the page that stands alone: a browser with the page open, and the ways in which a person works with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, startClock } from './desk';

export interface Given {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** opened by a double click in a folder */
  readonly fromFolder?: boolean;
  /** what the clocks in the browser show, such as `2026-01-08T10:00:00` */
  readonly now?: string;
}

export class Clerk {
  readonly complaints: string[] = [];
  readonly requests: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    readonly address: string,
  ) {}

  static async sitDown({
    width = 1280,
    colorScheme = 'light',
    fromFolder = false,
    now,
  }: Given = {}): Promise<Clerk> {
    const browser = await openBrowser();
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      colorScheme,
      viewport: { width, height: 800 },
      permissions: fromFolder ? [] : ['clipboard-read', 'clipboard-write'],
    });
    const address = fromFolder
      ? pathToFileURL(join(process.cwd(), '.cache', 'standalone', 'index.html')).href
      : new URL('/standalone/index.html', process.env.OGI_PREVIEW_URL).href;
    if (now !== undefined) await context.addInitScript(startClock, now);
    const page = await context.newPage();
    const clerk = new Clerk(browser, page, address);
    page.on('console', (message) => {
      if (message.type() === 'error') clerk.complaints.push(message.text());
    });
    page.on('pageerror', (error) => clerk.complaints.push(error.message));
    page.on('request', (request) => clerk.requests.push(request.url()));
    // the dialogs of the system cannot be pressed here: files come and go as they do in other browsers
    await page.addInitScript(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
      delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
    });
    await page.goto(address);
    return clerk;
  }

  leave = () => this.browser.close();

  async create(template: string): Promise<void> {
    await this.page.getByRole('button', { name: '新建', exact: true }).click();
    await this.page.getByRole('menuitem', { name: template }).click();
  }

  async sheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.getByRole('grid', { name: `工作表“${name}”` }).waitFor();
  }

  cell(row: number, column: number) {
    return this.page.locator(`#cell-${row - 1}-${column - 1}`);
  }

  async paste(
    row: number,
    column: number,
    rows: readonly (readonly (string | number | null)[])[],
  ): Promise<void> {
    const text = rows.map((line) => line.map((cell) => cell ?? '').join('\t')).join('\n');
    await this.cell(row, column).click();
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+v');
    await this.page.getByRole('status').filter({ hasText: '已粘贴' }).waitFor();
  }

  async step(name: string): Promise<void> {
    const head = this.page.getByRole('button', { name: new RegExp(`^. ${name}`) });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  }

  async tool(step: string, label: string): Promise<void> {
    await this.step(step);
    await this.page.getByRole('button', { name: label, exact: true }).click();
  }

  async save(): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '保存（.xlsx）' }).click();
    return (await downloading).path();
  }

  async open(path: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '打开…' }).click();
    await (
      await choosing
    ).setFiles({
      name: '年报.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(path),
    });
    await this.page.getByRole('status').filter({ hasText: '已打开“年报.xlsx”' }).waitFor();
  }

  /** The texts of the rows that are drawn. */
  texts(): Promise<string[]> {
    return this.page.getByRole('grid').getByRole('row').allInnerTexts();
  }
}
