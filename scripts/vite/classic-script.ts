/** A page whose scripts also run where it is opened from a folder: there a browser loads no modules. */
import type { Plugin } from 'vite';

/** The page with its module as a plain script that runs once the page is there, and nothing asked for across origins. */
const withClassicScript = (page: string): string =>
  page
    .replace(/<script type="module" crossorigin /g, '<script defer ')
    .replace(/<link rel="stylesheet" crossorigin /g, '<link rel="stylesheet" ')
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '');

/** The build has to put all of it into one script (`output.format: 'iife'`). */
export function classicScript(): Plugin {
  return {
    name: 'ogi-classic-script',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: withClassicScript },
  };
}
