/** Where the pages take office.js from: one build setting, its addresses, and the copy for a network of its own. */
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** `cdn` Microsoft's, `21vianet` its Chinese operator's, `self` a copy beside the pages. */
export type OfficeJsSource = 'cdn' | '21vianet' | 'self';

/** office.js finds its other files by its own address, so it must keep its name and must not be bundled. */
const ADDRESS: Record<OfficeJsSource, string> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: './office-js/office.js',
};

/**
 * The setting OGI_OFFICE_JS as a source.
 * @param setting - the setting; absent or empty stands for the fallback
 * @throws when it names none of the three
 */
export function officeJsSource(setting: string | undefined, fallback: OfficeJsSource): OfficeJsSource {
  if (setting === undefined || setting === '') return fallback;
  if (setting in ADDRESS) return setting as OfficeJsSource;
  throw new Error(`OGI_OFFICE_JS 应为 cdn、21vianet 或 self，现在是“${setting}”。请改正后重新构建。`);
}

/** The files of @microsoft/office-js that Excel needs on the desktop, the web and the Mac, in Chinese or English. */
export function neededByExcel(file: string): boolean {
  if (/(\.debug\.js|vsdoc\.js|\.d\.ts)$/.test(file)) return false;
  if (file.includes('/')) return /^(telemetry|ariatelemetry|en-us|zh-cn)\/(?!outlook)/.test(file);
  return /^(office|o15apptofilemappingtable|custom-functions-runtime|es6-promise|excel-(win32|web|mac|winrt)-16.*)\.js$/.test(
    file,
  );
}

/** A page that says `%OFFICE_JS%` and, in its content security policy, `%SCRIPT_ORIGINS%`, with both filled in. */
export function withOfficeJs(page: string, source: OfficeJsSource): string {
  const address = ADDRESS[source];
  const origins = source === 'self' ? "'self'" : `'self' ${new URL(address).origin}`;
  return page.replaceAll('%OFFICE_JS%', address).replaceAll('%SCRIPT_ORIGINS%', origins);
}

/** Fills in the pages; for `self` also copies the needed, unmodified files and their licence. */
export function officeJs(options: { source: OfficeJsSource; packageFolder: string }): Plugin {
  return {
    name: 'ogi-office-js',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => withOfficeJs(page, options.source),
    },
    async writeBundle({ dir }) {
      if (options.source !== 'self' || dir === undefined) return;
      await copyOfficeJs(options.packageFolder, join(dir, 'office-js'));
    },
  };
}

async function copyOfficeJs(packageFolder: string, target: string): Promise<void> {
  const from = join(packageFolder, 'dist');
  await mkdir(target, { recursive: true });
  const listed = await readdir(from, { recursive: true });
  const files = listed.map((file) => file.replaceAll('\\', '/')).filter(neededByExcel);
  await Promise.all(files.map((file) => cp(join(from, file), join(target, file))));
  await cp(join(packageFolder, 'LICENSE.md'), join(target, 'LICENSE.md'));
}
