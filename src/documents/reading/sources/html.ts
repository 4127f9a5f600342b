/** Reads a page as it was saved from a government site. */
import { textOf } from '../../plain-text';
import type { Content } from '../content';
import { dropsFigures, parseHtml, textOfFirst } from './html-tree';
import { blocksOf } from './html-table';
import { markLooks } from './html-unseen';

/**
 * @param page its bytes, or its text
 * @throws {ReadError} where it is too large, too deep, or takes too long
 */
export async function readHtml(page: Uint8Array | string): Promise<Content> {
  const tree = await parseHtml(typeof page === 'string' ? page : pageText(page));
  markLooks(tree);
  const title = textOfFirst(tree, 'title');
  return {
    layout: 'structured',
    blocks: blocksOf(tree.childNodes),
    ...(dropsFigures(tree) && { isDropped: true as const }),
    ...(title !== undefined && title !== '' && { title }),
  };
}

/** How much of a page is looked at for the name of its encoding. */
const HEAD = 4096;

/** Pages say their encoding, not always rightly: what is UTF-8 by its bytes is that; of the others Big5 alone has to be believed. */
function pageText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (!/charset\s*=\s*["']?\s*(?:big5|x-x-big5)/i.test(head)) return textOf(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('big5').decode(bytes);
  }
}
