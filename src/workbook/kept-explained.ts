/** What a check said when it was explained, as a hidden cell keeps it; checked when it is read again, as people can change cells. */
import { MOST_CHARACTERS } from './kept-text';

/** Which it is of several findings of a section that say the same, counted from 1, and how many they are. */
export type Twin = readonly [nth: number, of: number];

/** Its sentence, and the 情况说明 that was given for it. */
export interface KeptExplained {
  readonly message: string;
  readonly explanation: string;
  /** the finding, where the cell does not stand beside its check */
  readonly id?: string;
  /** absent where no other one said the same */
  readonly twin?: Twin;
}

/** `''` where it is too long for a cell: it is then not known when the explanation falls. */
export function textOfExplained(kept: KeptExplained): string {
  const text = JSON.stringify(kept);
  return text.length > MOST_CHARACTERS ? '' : text;
}

export function keptExplained(value: unknown): KeptExplained | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
  try {
    const { message, explanation, id, twin } = JSON.parse(value) as Readonly<Record<string, unknown>>;
    if (typeof message !== 'string' || typeof explanation !== 'string') return undefined;
    return {
      message,
      explanation,
      ...(typeof id === 'string' && { id }),
      ...(isTwin(twin) && { twin }),
    };
  } catch {
    return undefined;
  }
}

const isTwin = (value: unknown): value is Twin =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one));
