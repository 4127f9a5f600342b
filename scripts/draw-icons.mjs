// @ts-check
/** `npm run icons`: draws the PNGs that the manifest names from the drawings in assets/*.svg. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { tellPlainly } from './lib/plain-failure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const assets = join(root, 'assets');

/** All whole multiples of 16, the grid of the drawings, so that edges fall on whole pixels. */
const RIBBON_SIZES = [16, 32, 80];
const ADD_IN_SIZES = [16, 32, 64, 80, 128];

await tellPlainly(async () => {
  const executablePath = await ensureChromium(root);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const drawings = (await readdir(assets)).filter((name) => name.endsWith('.svg'));
  for (const drawing of drawings) {
    const name = basename(drawing, '.svg');
    const svg = await readFile(join(assets, drawing), 'utf8');
    for (const size of name === 'icon' ? ADD_IN_SIZES : RIBBON_SIZES) {
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
      const clip = { x: 0, y: 0, width: size, height: size };
      await page.screenshot({ path: join(assets, `${name}-${size}.png`), clip, omitBackground: true });
    }
  }
  await browser.close();
});
