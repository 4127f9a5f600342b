/** The workers of the pane, each loaded as a module of its own: what reads a document, and what works for the reviewer. */

export const moduleWorkers = {
  reader: (): Worker => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
  reviewer: (): Worker =>
    new Worker(new URL('./actions/review-worker.ts', import.meta.url), { type: 'module' }),
} as const;
