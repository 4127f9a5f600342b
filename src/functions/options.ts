/** Reads the arguments of custom functions that are one value and may be left out. */
import type { Form } from '../report/form';
import { findForm, forms } from '../report/form';
import { levelFromName } from '../report/level';
import type { Level } from '../report/report';
import { levels } from '../report/report';
import * as words from '../words/functions';
import { levelWords } from '../words/levels';
import { ArgumentError, asText } from './cells';

/** An argument that is left out comes as nothing, or as 0 where Excel hands a blank cell over as that. */
const isLeftOut = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0;

/** `undefined` where no version is stated. Accepts 2021, "2021" and "2021版". */
export function readVersion(version: unknown): Form | undefined {
  if (isLeftOut(version)) return undefined;
  const form = findForm(asText(version).trim().replace(/版$/, ''));
  if (!form) {
    const known = forms.map(({ id }) => `${id}版`);
    throw new ArgumentError(words.unknownVersion(asText(version), known));
  }
  return form;
}

/** Accepts a class as the pane calls it, its id, or the name of an organ that tells it. */
export function readLevel(given: unknown): Level | undefined {
  if (isLeftOut(given)) return undefined;
  const text = asText(given).trim();
  const level = levels.find((one) => one === text || levelWords[one] === text) ?? levelFromName(text);
  if (!level) throw new ArgumentError(words.unknownLevel(text, Object.values(levelWords)));
  return level;
}

/** Accepts TRUE and FALSE, 1 and 0, 是 and 否. */
export function readFlag(name: string, given: unknown): boolean {
  if (isLeftOut(given) || given === false) return false;
  if (given === true || given === 1) return true;
  const text = asText(given).trim().toUpperCase();
  if (text === 'TRUE' || text === '是' || text === '1') return true;
  if (text === 'FALSE' || text === '否' || text === '0') return false;
  throw new ArgumentError(words.notAFlag(name, asText(given)));
}
