/** Turns whatever Office.js throws into a sentence for the clerk. */
import * as words from '../words/workbook';
import { HostError } from './host';

/** The `HostError` for what happened while `doing`; one that is a `HostError` already stays as it is. */
export function hostFailure(thrown: unknown, doing: words.Doing): HostError {
  if (thrown instanceof HostError) return thrown;
  const code = codeOf(thrown);
  const sentence = words.failures[code];
  const failure = new HostError(sentence ? sentence(doing) : words.failedUnknown(doing, code), code);
  failure.cause = thrown;
  return failure;
}

function codeOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  return thrown instanceof Error ? thrown.name : 'Unknown';
}
