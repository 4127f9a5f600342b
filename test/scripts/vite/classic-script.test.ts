/** A build of one script is a page that runs from a folder, and its script is begun again from its own text. */
import { runInNewContext } from 'node:vm';
import { classicScript } from '../../../scripts/vite/classic-script';

const { generateBundle, transformIndexHtml } = classicScript({ name: 'whole' }) as unknown as {
  generateBundle: (options: object, bundle: Record<string, { type: string; code?: string }>) => void;
  transformIndexHtml: { handler: (page: string) => string };
};

test('modules become a script that waits for the page, and nothing is asked for across origins', () => {
  const page =
    '<script type="module" crossorigin src="./a.js"></script><link rel="stylesheet" crossorigin href="./a.css">';
  expect(transformIndexHtml.handler(page)).toBe(
    '<script defer src="./a.js"></script><link rel="stylesheet" href="./a.css">',
  );
});

test('the script runs once, and again in whoever is given its text', () => {
  const chunk = { type: 'chunk', code: 'said.push(`\\u00e9 ${1 + 1} ${"`"}`) // the end' };
  generateBundle({}, { 'a.js': chunk, 'a.css': { type: 'asset' } });
  const page = { said: [] as string[] } as { said: string[]; whole?: () => void };
  runInNewContext(chunk.code, page);
  expect(page.said).toEqual(['é 2 `']);
  const worker = { said: [] as string[] };
  runInNewContext(`(${String(page.whole)})()`, worker);
  expect(worker.said).toEqual(['é 2 `']);
});

test('a build of several scripts is refused', () => {
  const bundle = { 'a.js': { type: 'chunk', code: '' }, 'b.js': { type: 'chunk', code: '' } };
  expect(() => generateBundle({}, bundle)).toThrow('2');
});
