/** What the header of a printed page says in its parts. */

export interface HeaderParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const PARTS = { L: 'left', C: 'center', R: 'right' } as const;

/** @param header as a file holds it: codes such as `&"宋体"` and `&10` are looks, `&&` is `&`; text before any part is in the middle */
export function headerParts(header: string): HeaderParts {
  const parts = { left: '', center: '', right: '' };
  let part: keyof HeaderParts = 'center';
  for (const [piece] of header.matchAll(/&(?:&|"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z])|&|[^&]+/gu)) {
    const begun = PARTS[piece.slice(1) as keyof typeof PARTS];
    if (piece.startsWith('&') && begun) part = begun;
    else if (piece === '&&') parts[part] += '&';
    else if (!piece.startsWith('&') || piece === '&') parts[part] += piece;
  }
  return parts;
}
