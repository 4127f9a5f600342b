/** What the workbook keeps of 定稿: when it was, the figures and texts as they stood, nothing of persons. */
import type { Address } from '../report/address';

export interface Finalised {
  /** when, in words */
  readonly at: string;
  readonly year: number;
  /** 数据校验码 of the figures as they stood */
  readonly checkValue: string;
  /** figures as they are printed, by address; blanks are left out */
  readonly figures: Readonly<Record<Address, string>>;
  /** a print of each paragraph of the text, by the name of its cell */
  readonly texts: Readonly<Record<string, string>>;
}

/** The key of the workbook's settings under which it is kept. */
export const finalKey = 'ogi.final';

/** What is found under the key; `undefined` for anything that is none. */
export function finalisedFrom(kept: unknown): Finalised | undefined {
  if (!isFields(kept)) return undefined;
  const { at, year, checkValue, figures, texts } = kept;
  if (typeof at !== 'string' || typeof checkValue !== 'string' || !Number.isInteger(year)) return undefined;
  if (!isTexts(figures) || !isTexts(texts)) return undefined;
  return { at, year: year as number, checkValue, figures, texts };
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isFields(value) && Object.values(value).every((one) => typeof one === 'string');
