/** A page whose script also runs where it is opened from a folder: there a browser loads no modules, and no script in a worker. */
import type { Plugin } from 'vite';

/** The page with its module as a plain script that runs once the page is there, and nothing asked for across origins. */
const withClassicScript = (page: string): string =>
  page
    .replace(/<script type="module" crossorigin /g, '<script defer ')
    .replace(/<link rel="stylesheet" crossorigin /g, '<link rel="stylesheet" ')
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '');

/** All in one function, so that the page has the text from which it begins its workers. */
const inFunction = (code: string, name: string): string =>
  `globalThis.${name}=function(){${code}\n};globalThis.${name}();\n`;

/**
 * The build has to put all of it into one script (`output.format: 'iife'`).
 * @param options.name the global function that holds the script; it is called once in the page, and in each worker
 */
export function classicScript({ name }: { readonly name: string }): Plugin {
  return {
    name: 'ogi-classic-script',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: withClassicScript },
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      if (chunks.length !== 1) throw new Error(`one script is meant, and ${chunks.length} were made`);
      for (const chunk of chunks) chunk.code = inFunction(chunk.code, name);
    },
  };
}
