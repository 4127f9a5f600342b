/** Reads what a report's text needs beside its tables: figures, what the organ says of itself, what was ticked, problems. */
import type { AssertionId } from '../narrative/assertions';
import { assertions } from '../narrative/assertions';
import type { Problem, Told } from '../narrative/told';
import { organItems } from '../narrative/told';
import type { ToldTextId } from '../narrative/told-texts';
import { toldTexts } from '../narrative/told-texts';
import type { Form } from '../report/form';
import * as documentWords from '../words/documents';
import * as words from '../words/narration-file';
import { textOf } from './plain-text';
import { ReadError } from './read-error';

export interface NarrationFile extends Told {
  /** not yet read as cells: a report with them is read as a whole */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly ledger?: { readonly overdue: number };
  /** the office's own wordings in their text form, by what the sentence is called */
  readonly wordings: Readonly<Record<string, string>>;
}

const GROUPS = ['facts', 'texts', 'ticked', 'problems', 'ledger', 'wordings'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param form whose facts may stand in it, by their ids, at the top or in `facts`
 * @throws {ReadError} for what is no such file, and for anything in it that is not known
 */
export function readNarrationFile(bytes: Uint8Array, { facts }: Form): NarrationFile {
  const fields = fieldsIn(bytes);
  const factIds = new Set(facts.map(({ id }) => id));
  const keys: readonly string[] = [...organItems, ...GROUPS];
  const unknown = Object.keys(fields).find((key) => !factIds.has(key) && !keys.includes(key));
  if (unknown !== undefined) refuse(unknown, fields[unknown], words.unknownKey(keys));
  const own = entriesIn(fields.facts, 'facts', [...factIds]);
  const beside = Object.entries(fields).filter(([key]) => factIds.has(key));
  const twice = beside.find(([key]) => key in own);
  if (twice) refuse(...twice, words.twice);
  const organ = Object.fromEntries(
    organItems.filter((key) => fields[key] !== undefined).map((key) => [key, textIn(fields[key], key)]),
  );
  const textIds = toldTexts.map(({ id }) => id);
  const texts = Object.entries(entriesIn(fields.texts, 'texts', textIds)).map(
    ([id, text]): [ToldTextId, string] => [id as ToldTextId, textIn(text, `texts.${id}`)],
  );
  const ledger = ledgerIn(fields.ledger);
  const ticked = tickedIn(fields.ticked);
  const problems = problemsIn(fields.problems);
  return {
    facts: { ...own, ...Object.fromEntries(beside) },
    organ,
    texts: Object.fromEntries(texts),
    ...(ticked && { ticked }),
    ...(problems && { problems }),
    ...(ledger && { ledger }),
    wordings: Object.fromEntries(
      Object.entries(entriesIn(fields.wordings, 'wordings')).map(([name, text]) => [
        name,
        textIn(text, `wordings.${name}`),
      ]),
    ),
  };
}

function refuse(place: string, found: unknown, message: string): never {
  throw new ReadError(place, documentWords.valueKind(found), message);
}

function fieldsIn(bytes: Uint8Array): Fields {
  const refused = (found: string) => new ReadError(documentWords.wholeFile, found, words.shape.message);
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch {
    throw refused(words.broken);
  }
  if (isObject(value)) return value;
  throw refused(words.shape.found);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param known the keys that it may have; any where absent */
function entriesIn(value: unknown, place: string, known?: readonly string[]): Fields {
  if (value === undefined) return {};
  if (!isObject(value)) refuse(place, value, words.notObject);
  const unknown = known && Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(`${place}.${unknown}`, value[unknown], words.unknownOf(known!));
  return value;
}

function textIn(value: unknown, place: string): string {
  if (typeof value !== 'string') refuse(place, value, words.notAText);
  return value;
}

function tickedIn(value: unknown): readonly AssertionId[] | undefined {
  const known = assertions.map(({ id, statement }) => `${id}（${statement}）`);
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) refuse('ticked', value, words.notTicked(known));
  return value.map((one: unknown, index) => {
    const found = assertions.find(({ id }) => id === one);
    return found ? found.id : refuse(`ticked[${index}]`, one, words.notTicked(known));
  });
}

function problemsIn(value: unknown): readonly Problem[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) refuse('problems', value, words.notProblems);
  return value.map((one: unknown, index): Problem => {
    const place = `problems[${index}]`;
    if (!isObject(one) || typeof one.problem !== 'string') refuse(place, one, words.notProblems);
    const { problem, measure, ...rest } = one;
    if (Object.keys(rest).length > 0) refuse(place, one, words.notProblems);
    return measure === undefined
      ? { problem: textIn(problem, `${place}.problem`) }
      : { problem: textIn(problem, `${place}.problem`), measure: textIn(measure, `${place}.measure`) };
  });
}

function ledgerIn(value: unknown): { readonly overdue: number } | undefined {
  if (value === undefined) return undefined;
  const overdue = isObject(value) && Object.keys(value).length === 1 ? value.overdue : undefined;
  const isCount = typeof overdue === 'number' && Number.isSafeInteger(overdue) && overdue >= 0;
  if (!isCount) refuse('ledger', value, words.notLedger);
  return { overdue };
}
