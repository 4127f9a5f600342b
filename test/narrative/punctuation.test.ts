import { textOf } from '../../src/narrative/passage';
import type { Piece } from '../../src/narrative/passage';
import { tidy } from '../../src/narrative/punctuation';

const words = (text: string): Piece => ({ kind: 'words', text });
const number: Piece = { kind: 'number', text: '3', cells: [], figure: '新收' };

test.each<[string, Piece[], string]>([
  ['a comma before the full stop', [number, words('件，'), words('。')], '3件。'],
  ['two commas', [number, words('件，'), words('，共')], '3件，共'],
  ['a pause before a comma', [number, words('个、'), words('，设')], '3个，设'],
  ['a comma before a semicolon', [number, words('件，'), words('；另')], '3件；另'],
  ['a comma at the start', [words('，'), number, words('件。')], '3件。'],
  ['empty brackets', [words('网站（'), words('）公开')], '网站公开'],
  [
    'a comma inside brackets',
    [words('联系（'), words('，电话'), words('，'), words('）。')],
    '联系（电话）。',
  ],
  ['nothing but marks', [words('，'), words('。')], ''],
  ['what a person wrote', [{ kind: 'words', text: '好，，的，', told: '概述' }, words('。')], '好，，的，。'],
  ['nothing to do', [words('共'), number, words('件，办结'), number, words('件。')], '共3件，办结3件。'],
])('%s', (_, passage, expected) => {
  expect(textOf(tidy(passage))).toBe(expected);
});
