/** Of tables that stand in a report more than once, the report's own: told by the lines above them. */
import { captionBelow, isCaption } from './captions';
import type { Block, Content } from './content';
import { divided } from './passages';
import type { PassedOver } from './rivals';
import { tableRows, TWICE, withoutRivals } from './rivals';
import { sectionOf } from './sections';
import { wordsOf } from './spelling';
import { gridRows } from './tables/grid-rows';
import { isTitle } from './titles';
import { whoseReport } from './whose-report';

/** What stands below a caption, a table, what is folded up, or all that stands between these. */
interface Part {
  readonly blocks: readonly Block[];
  readonly kind: 'captioned' | 'table' | 'folded' | 'text';
  readonly caption: string;
}

/** @param name of the file */
export function ownTables(
  content: Content,
  name: string,
): { readonly content: Content; readonly passed: readonly PassedOver[] } {
  const parts = partsOf(content);
  const text = divided(content);
  if (
    parts.length === 1 ||
    parts.length > MOST_PARTS ||
    (parts.every(({ kind, caption }) => kind !== 'folded' && caption === '') && !repeatsLabels(content))
  ) {
    return { content, passed: [] };
  }
  const { titled } = whoseReport(content, text, name);
  const { kept, passed } = withoutRivals(
    parts.map(({ blocks, kind, caption }) => ({
      blocks,
      rows: tableRows({ ...content, blocks }, titled.year),
      words: caption,
      isSure: kind === 'text',
      isFolded: kind === 'folded',
    })),
    titled,
  );
  return { content: { ...content, blocks: kept.flatMap(({ blocks }) => blocks) }, passed };
}

/** A document with more tables is no report. */
const MOST_PARTS = 1000;

/** A caption is of what follows up to the next, a heading or a sentence, or of the table above it. */
function partsOf({ blocks, layout }: Content): readonly Part[] {
  const below = layout === 'lines' ? new Map<Block, string>() : captionsBelow(blocks);
  const parts: (Part & { readonly blocks: Block[] })[] = [];
  const begin = (kind: Part['kind'], block: Block, caption = '') =>
    parts.push({ kind, blocks: [block], caption });
  const captions = captionsIn(blocks);
  blocks.forEach((block, at) => {
    const last = parts.at(-1);
    const own = below.get(block);
    if (block.kind !== 'break' && block.isFolded) {
      if (last?.kind === 'folded') last.blocks.push(block);
      else begin('folded', block, block.kind === 'text' ? block.text.trim() : '');
      return;
    }
    if (own !== undefined) {
      if (block.kind === 'table') begin('table', block, own);
      else last!.blocks.push(block);
      return;
    }
    const isAbove = layout === 'lines' || blocks.slice(at + 1).find((one) => !isBlank(one))?.kind === 'table';
    if (block.kind === 'text' && isAbove && captions.has(block.text.trim()))
      begin('captioned', block, block.text.trim());
    else if (last?.kind === 'captioned' && !endsCaption(block)) last.blocks.push(block);
    else if (block.kind === 'table') begin('table', block);
    else if (last?.kind === 'text') last.blocks.push(block);
    else begin('text', block);
  });
  return parts;
}

/** Of captions that stand below their tables, and of these tables, what they say: where they say so, or no other order is left. */
function captionsBelow(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>();
  let run: Block[] = [];
  const end = () => {
    const isEven = run.length % 2 === 0 && run.every(({ kind }, at) => (kind === 'table') === (at % 2 === 0));
    run.forEach((block, at) => {
      const table = run[at - 1];
      if (block.kind !== 'text' || table?.kind !== 'table') return;
      const words = captionBelow(block.text) ?? (isEven ? block.text.trim() : undefined);
      if (words !== undefined) found.set(block, words).set(table, words);
    });
    run = [];
  };
  for (const block of blocks) {
    if (isBlank(block)) continue;
    const isOfRun =
      block.kind === 'table' ||
      (block.kind === 'text' && (isCaption(block.text) || captionBelow(block.text) !== undefined));
    if (isOfRun) run.push(block);
    else end();
  }
  end();
  return found;
}

/** What stands above more than the three tables is no caption, but a word of their rows: 上年, 本年. */
function captionsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'text' || !isCaption(block.text)) continue;
    const words = block.text.trim();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([words, count]) => (count <= MOST_TABLES ? [words] : [])));
}

const MOST_TABLES = 3;

const isBlank = (block: Block): boolean => block.kind === 'text' && block.text.trim() === '';

const endsCaption = (block: Block): boolean =>
  block.kind === 'break' ||
  (block.kind === 'text' &&
    block.text
      .split('\n')
      .some((line) => /。/u.test(line) || sectionOf(line) !== undefined || isTitle(line)));

/** Whether so many rows of its tables have the label of another. */
function repeatsLabels(content: Content): boolean {
  const labels = gridRows(divided(content).all)
    .map(({ label }) => wordsOf(label))
    .filter((label) => label !== '');
  return labels.length - new Set(labels).size >= TWICE;
}
