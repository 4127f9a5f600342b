/** A document in traditional characters, or with pinyin behind characters, as its labels are in the form. */
import type { Block, Content } from './content';
import { withoutPinyin } from './spelling';

/** Characters that nearly every such report has, and no simplified one. */
const TRADITIONAL = /[開報關數項規處類機構請總計]/gu;
/** Fewer may be a name. */
const LEAST = 10;

export interface Simplified {
  readonly content: Content;
  readonly isChanged: boolean;
}

/** The dictionary is loaded where it is needed. */
export async function simplified(content: Content): Promise<Simplified> {
  const texts = content.blocks.flatMap(textsOf);
  let count = 0;
  let hasPinyin = false;
  for (const text of texts) {
    if (count < LEAST) count += text.match(TRADITIONAL)?.length ?? 0;
    hasPinyin ||= withoutPinyin(text) !== text;
  }
  if (count < LEAST && !hasPinyin) return { content, isChanged: false };
  const toSimplified = count < LEAST ? (text: string) => text : await converter();
  return { content: mapped(content, (text) => toSimplified(withoutPinyin(text))), isChanged: true };
}

async function converter(): Promise<(text: string) => string> {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 'tw', to: 'cn' });
}

function mapped(content: Content, change: (text: string) => string): Content {
  const { title, headers, property } = content;
  return {
    ...content,
    ...(title !== undefined && { title: change(title) }),
    ...(headers && { headers: headers.map(change) }),
    ...(property !== undefined && { property: change(property) }),
    blocks: content.blocks.map((block) => changed(block, change)),
  };
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'table':
      return block.rows.flatMap((row) => row.map(({ text }) => text));
    case 'break':
      return [];
  }
}

function changed(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, text: change(block.text) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
      };
    case 'break':
      return { ...block, ...(block.sheet !== undefined && { sheet: change(block.sheet) }) };
  }
}
