/** A clerk's desk: a browser with the preview open, and the ways in which a person works with it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import type { EngineCell } from '../../../preview/sheet/sheet-engine';
import type { Level } from '../../../src/report/report';
import type { Theme } from './themes';
import { isContrast, isDark, profileIn } from './themes';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface DeskOptions {
  /** of the window, in pixels */
  readonly width?: number;
  /** of the task pane, in pixels */
  readonly pane?: 320 | 350 | 480;
  /** what the clocks in the browser show, such as `2026-01-08T10:00:00` */
  readonly now?: string;
  readonly theme?: Theme;
  /** a file of the preview that is open from the beginning */
  readonly workbook?: Uint8Array;
}

/** Runs in each frame: its dates begin at `now`; the library's own clocks would take the timings of the page away. */
export function startClock(now: string): void {
  const Real = Date;
  const shift = Real.parse(now) - Real.now();
  const shifted = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: readonly unknown[]) =>
      Reflect.construct(Real, given.length > 0 ? given : [shifted()]) as Date,
    get: (_, key) => (key === 'now' ? shifted : (Reflect.get(Real, key) as unknown)),
  });
}

const launching = () => {
  const executablePath = process.env.OGI_BROWSER ?? findChromium();
  return { args: FLAGS, ...(executablePath && { executablePath }) };
};

export function openBrowser(): Promise<Browser> {
  return chromium.launch(launching());
}

interface Opened {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A window in a theme; the colours of a contrast theme are those of a browser of its own. */
export async function openWindow(theme: Theme, options: BrowserContextOptions): Promise<Opened> {
  if (!isContrast(theme)) {
    const browser = await openBrowser();
    return { context: await browser.newContext(options), close: () => browser.close() };
  }
  const profile = profileIn(theme);
  const context = await chromium.launchPersistentContext(profile, {
    ...launching(),
    ...options,
    forcedColors: null,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Of a browser that keeps the colours of contrast themes elsewhere, its usual ones. */
export async function inColours(page: Page, theme: Theme): Promise<void> {
  const isForced = () => matchMedia('(forced-colors: active)').matches;
  if (isContrast(theme) && !(await page.evaluate(isForced)))
    await page.emulateMedia({ forcedColors: 'active' });
}

/** Keeps a picture of the window in the folder that OGI_PICTURES names, for people who look at what was made. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env.OGI_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

export class Desk {
  /** what the page and the add-in wrote to the console as errors, and what they threw */
  readonly complaints: string[] = [];

  private constructor(
    readonly close: () => Promise<void>,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open({ width = 1280, pane, now, theme = 'light', workbook }: DeskOptions = {}): Promise<Desk> {
    const { context, close } = await openWindow(theme, {
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      // the frame's own scheme, which the preview sets, is to be seen
      colorScheme: null,
      viewport: { width, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (now !== undefined) await context.addInitScript(startClock, now);
    const desk = new Desk(close, await context.newPage());
    const preferences = { ...(pane && { paneWidth: pane }), ...(isDark(theme) && { theme: 'dark' }) };
    await desk.page.addInitScript(
      ([kept, opened]) => {
        if (kept !== '{}') localStorage.setItem('ogi-preview.preferences', kept);
        if (opened !== undefined && localStorage.getItem('ogi-preview.workbook') === null)
          localStorage.setItem('ogi-preview.workbook', opened);
      },
      [JSON.stringify(preferences), workbook && new TextDecoder().decode(workbook)] as const,
    );
    await desk.page.goto(process.env.OGI_PREVIEW_URL!);
    await desk.page.waitForFunction(() => window.preview !== undefined);
    await inColours(desk.page, theme);
    await desk.settled();
    return desk;
  }

  picture = (name: string) => pictureOf(this.page, name);

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane iframe');
  }

  get paneFrame(): Frame {
    return this.page.frames().find((each) => each.parentFrame() === this.page.mainFrame())!;
  }

  ribbon(label: string): Locator {
    return this.page.locator('#ribbon').getByRole('button', { name: label });
  }

  /** Opens the pane and fills in who reports on which year. */
  async reportOn(settings: {
    readonly organ?: string;
    readonly level?: Level;
    readonly year: number;
  }): Promise<void> {
    const { organ, level, year } = settings;
    await this.ribbon('打开面板').click();
    if (organ !== undefined) await this.pane.getByLabel('机关全称').fill(organ);
    if (level !== undefined) await this.pane.getByLabel('机关类别').selectOption(level);
    await this.pane.getByLabel('年度').selectOption(String(year));
  }

  /** Does something in the preview's menu and closes it. */
  async menu(use: (menu: Locator) => Promise<unknown>): Promise<void> {
    await this.page.locator('#menu-button').click();
    await use(this.page.locator('#menu'));
    await this.page.locator('#menu').evaluate((menu: HTMLElement) => menu.hidePopover());
  }

  /** Opens a step of the path, once the workbook was read: until then none is open. */
  async step(name: string): Promise<void> {
    await this.pane.getByRole('button', { name: /^下一步：/ }).waitFor();
    const head = this.pane.getByRole('button', { name: new RegExp(`^. ${name}`) });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  }

  /** Presses a button of a step. */
  async tool(step: string, label: string): Promise<void> {
    await this.step(step);
    await this.pane.getByRole('button', { name: label, exact: true }).click();
  }

  /** What a press makes the browser download. */
  async downloaded(press: () => Promise<unknown>): Promise<Uint8Array> {
    const downloading = this.page.waitForEvent('download');
    await press();
    return new Uint8Array(readFileSync(await (await downloading).path()));
  }

  /** The workbook as a file of the preview. */
  save(): Promise<Uint8Array> {
    return this.downloaded(() =>
      this.menu((menu) => menu.getByRole('button', { name: '保存到文件' }).click()),
    );
  }

  /** Leaves the workbook, loads the page anew and opens the file. */
  async reopen(saved: Uint8Array): Promise<void> {
    await this.menu((menu) => menu.getByRole('button', { name: '新建', exact: true }).click());
    await this.page.waitForFunction(() => window.preview!.engine.sheets().length === 1);
    await this.page.reload();
    await this.page.waitForFunction(() => window.preview !== undefined);
    await this.settled();
    await this.page
      .locator('#menu input[type=file]')
      .setInputFiles({ name: '年报.preview.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
    await this.page.getByText('已打开“年报.preview.json”。').waitFor();
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.evaluate(() => window.preview!.settled());
  }

  /** The values of an address, row by row; errors as their code. */
  async values(address: string): Promise<unknown[][]> {
    await this.settled();
    const cells = await this.page.evaluate((at) => window.preview!.read(at), address);
    return cells.map((row: readonly EngineCell[]) =>
      row.map(({ value }) => (typeof value === 'object' && value !== null ? value.error : value)),
    );
  }

  async select(address: string): Promise<void> {
    await this.page.evaluate((at) => window.preview!.select(at), address);
  }

  /** Types into a cell with the keyboard, as a person does: again where nothing came of it, as a sheet that has just come up may lose keys. */
  async type(address: string, text: string): Promise<void> {
    const before = await this.page.evaluate((at) => JSON.stringify(window.preview!.read(at)), address);
    await this.typeOnce(address, text);
    const came = await this.page
      .waitForFunction(([at, was]) => JSON.stringify(window.preview!.read(at!)) !== was, [address, before], {
        timeout: 3000,
      })
      .catch(() => undefined);
    if (!came) await this.typeOnce(address, text);
  }

  private async typeOnce(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.focusSheet();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types into the selected cell and leaves it open. */
  async startTyping(text: string): Promise<void> {
    await this.focusSheet();
    await this.page.keyboard.type(text);
    await this.page.waitForFunction(() => window.preview!.engine.typing() !== null);
  }

  /** Pastes a block that was copied from a page's table into the sheet. */
  async paste(address: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
    const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`).join('')}</table>`;
    const text = rows.map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n');
    await this.page.evaluate((copied) => navigator.clipboard.write([new ClipboardItem(copied)]), {
      'text/html': html,
      'text/plain': text,
    });
    await this.select(address);
    await this.focusSheet();
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  private async focusSheet(): Promise<void> {
    await this.page.locator('#sheet canvas').first().hover();
    await this.page.evaluate(() =>
      document.querySelector<HTMLElement>('#sheet [data-u-comp=editor]')?.focus(),
    );
  }
}
