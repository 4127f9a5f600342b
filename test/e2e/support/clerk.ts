/** A clerk or reviewer without Excel: a browser with the page that stands alone, from a site, a folder or an intranet, and the ways in which a person works with it. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { inColours, openWindow, pictureOf, startClock } from './desk';
import type { Theme } from './themes';
import { isDark } from './themes';

/** Built by the server of the preview. */
const BUILT = join(process.cwd(), '.cache', 'standalone');
/** over plain http, where browsers give a page less */
const INTRANET = 'http://oa.intranet.test/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

function serveIntranet(context: BrowserContext): Promise<unknown> {
  return context.route(`${INTRANET}**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const contentType = TYPES[extname(path)];
    return contentType
      ? route.fulfill({ contentType, body: readFileSync(join(BUILT, path)) })
      : route.fulfill({ status: 404 });
  });
}

/** What Fluent puts there to lead the focus; it hands it on at once. */
export const FLUENTS_OWN = ['[data-tabster-dummy]'];

export interface Given {
  readonly width?: number;
  readonly theme?: Theme;
  /** `site`: over https; `folder`: opened by a double click; `intranet`: over plain http */
  readonly from?: 'site' | 'folder' | 'intranet';
  /** what the clocks in the browser show, such as `2026-01-08T10:00:00` */
  readonly now?: string;
}

export class Clerk {
  readonly complaints: string[] = [];
  readonly requests: string[] = [];

  private constructor(
    readonly leave: () => Promise<void>,
    readonly page: Page,
    readonly address: string,
  ) {}

  static async sitDown({ width = 1280, theme = 'light', from = 'site', now }: Given = {}): Promise<Clerk> {
    const { context, close } = await openWindow(theme, {
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      colorScheme: isDark(theme) ? 'dark' : 'light',
      viewport: { width, height: 800 },
      permissions: from === 'site' ? ['clipboard-read', 'clipboard-write'] : [],
    });
    if (from === 'intranet') await serveIntranet(context);
    const address = {
      site: () => new URL('/standalone/index.html', process.env.OGI_PREVIEW_URL).href,
      folder: () => pathToFileURL(join(BUILT, 'index.html')).href,
      intranet: () => `${INTRANET}index.html`,
    }[from]();
    if (now !== undefined) await context.addInitScript(startClock, now);
    const page = await context.newPage();
    const clerk = new Clerk(close, page, address);
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
    await inColours(page, theme);
    return clerk;
  }

  picture = (name: string) => pictureOf(this.page, name);

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

  /** @param name another one than that of a file opened before, or it is not seen when this one is open */
  async open(path: string, name = '年报.xlsx'): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '打开…' }).click();
    await (
      await choosing
    ).setFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(path),
    });
    await this.page
      .getByRole('status')
      .filter({ hasText: `已打开“${name}”` })
      .waitFor();
  }

  async downloaded(act: () => Promise<unknown>): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return readFileSync(await download.path());
  }

  /** The texts of the rows that are drawn. */
  texts(): Promise<string[]> {
    return this.page.getByRole('grid').getByRole('row').allInnerTexts();
  }
}
