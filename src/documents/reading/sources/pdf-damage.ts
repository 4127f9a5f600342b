/** Where text of a PDF may be missing or other than it was, as something in the file is damaged. */
import type { Loss } from '../content';
import { hasItsList, streamsIn } from './pdf-streams';

export interface PdfDamage {
  /** @param pages the object of each page, where that is known, in their order */
  readonly losses: (pages: readonly (number | undefined)[]) => readonly Loss[];
}

/** @returns `'huge'` where there is too much in the file */
export async function damageIn(bytes: Uint8Array): Promise<PdfDamage | 'huge'> {
  const streams = await streamsIn(bytes);
  if (streams === 'huge') return 'huge';
  const isWithoutList = !hasItsList(bytes);
  return {
    losses: (pages) => {
      if (!streams) return isWithoutList ? [{}] : [];
      const { damaged, contents, objects } = streams;
      const told = new Set<number>();
      const ofPages = pages.flatMap((object, index): Loss[] => {
        const own = (object === undefined ? undefined : contents.get(object)) ?? [];
        own.forEach((one) => told.add(one));
        return own.some((one) => damaged.has(one) || !objects.has(one)) ? [{ page: index + 1 }] : [];
      });
      const isElsewhere = isWithoutList || [...damaged].some((one) => !told.has(one));
      return [...ofPages, ...(isElsewhere ? [{}] : [])];
    },
  };
}
