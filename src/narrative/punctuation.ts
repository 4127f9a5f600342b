/** Punctuation that would dangle where a stretch of a sentence was left out. */
import type { Passage, Piece } from './passage';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/（[，、；。]*）/gu, ''],
  [/（[，、；]+/gu, '（'],
  [/[，、；]+(?=[）。])/gu, ''],
  [/[，、；]*；[，、；]*/gu, '；'],
  [/[，、]*，[，、]*/gu, '，'],
  [/、+/gu, '、'],
  [/。+/gu, '。'],
];
const LEADING = /^[，、；。：]+/u;

/** Of marks that come to stand side by side the strongest stays; a passage of marks alone is nothing. What a person wrote is left as it is. */
export function tidy(passage: Passage): Passage {
  const joined = passage.reduce<Piece[]>((pieces, piece) => {
    const last = pieces.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words' && isOurs(piece) && isOurs(last)) {
      return [...pieces.slice(0, -1), { kind: 'words', text: last.text + piece.text }];
    }
    return [...pieces, piece];
  }, []);
  return joined.flatMap((piece, index): Passage => {
    if (piece.kind !== 'words' || !isOurs(piece)) return [piece];
    const text = RULES.reduce((all, [marks, mark]) => all.replace(marks, mark), piece.text);
    const rest = index === 0 ? text.replace(LEADING, '') : text;
    return rest === '' ? [] : [{ ...piece, text: rest }];
  });
}

const isOurs = (piece: Piece): boolean => piece.kind === 'words' && piece.told === undefined;
