/** Sentences as texts that a clerk reads and edits: a line for each wording, 如 CONDITION：TEXT, the last 否则：TEXT. */
import { readTerm } from './condition';
import type { Slot, Wording } from './sentence';
import { slotFor } from './sentence';
import type { Vocabulary } from './vocabulary';
import { isKnownOperand, isKnownSlot, kindOf, nearestName } from './vocabulary';
import { otherwise, saysNothing, when as whenWord } from '../words/own-wording';

/** What is wrong with a wording, where it stands: line from 1, characters (code points) from 0, `end` exclusive. */
export interface WordingFault {
  readonly code:
    | 'nothing'
    | 'noColon'
    | 'noCondition'
    | 'badCondition'
    | 'noText'
    | 'noElse'
    | 'afterElse'
    | 'unknownName'
    | 'otherKind'
    | 'emptySlot'
    | 'openBrace'
    | 'strayBrace'
    | 'openStretch'
    | 'strayStretch'
    | 'nestedStretch'
    | 'idleStretch'
    // only of what people made of a sentence: it would be said although nobody told it
    | 'unasked';
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** what stands there */
  readonly found: string;
  /** the known name that may be meant */
  readonly nearest?: string;
  /** what that name stands for, where it is the one that was written and cannot be used in this way */
  readonly is?: keyof Vocabulary;
}

export type WordingReading =
  { readonly wordings: readonly Wording[] } | { readonly faults: readonly WordingFault[] };

/** The text form of a sentence's wordings; `readWordings` reads it back to the same. A single one stands alone. */
export function wordingsText(wordings: readonly Wording[]): string {
  const [only] = wordings;
  if (wordings.length === 1 && only!.when === undefined && !HEAD.test(only!.text)) {
    return only!.text === '' ? saysNothing : only!.text;
  }
  const all = hasElse(wordings) ? wordings : [...wordings, { text: '' }];
  return all
    .map(({ when, text }) => {
      const said = text === '' ? saysNothing : text;
      return when === undefined ? `${otherwise}：${said}` : `${whenWord} ${when}：${said}`;
    })
    .join('\n');
}

const hasElse = (wordings: readonly Wording[]) => wordings.some(({ when }) => when === undefined);

/** Reads wordings; a single line without a condition always fits. Half-width marks are taken for full-width ones. */
export function readWordings(text: string, vocabulary: Vocabulary): WordingReading {
  const lines = text
    .split(/\r?\n/u)
    .map((written, index) => ({ written, line: index + 1 }))
    .filter(({ written }) => written.trim() !== '');
  if (lines.length === 0) return { faults: [{ code: 'nothing', line: 1, start: 0, end: 0, found: '' }] };
  const read = lines.map(({ written, line }) => new Line(written, line, vocabulary, lines.length === 1));
  const faults = read.flatMap((line) => line.faults);
  const elseAt = read.findIndex(({ isElse }) => isElse);
  const last = read.at(-1)!;
  if (elseAt < 0 && last.faults.length === 0) faults.push(last.fault('noElse', 0, last.length));
  const beyond = elseAt < 0 ? [] : read.slice(elseAt + 1);
  faults.push(...beyond.map((line) => line.fault('afterElse', 0, line.length)));
  return faults.length > 0 ? { faults } : { wordings: read.map(({ wording }) => wording) };
}

const HEAD = /^\s*(?:(如果?|若)(?![果若])\s*|(否则|其他)\s*(?=[：:]))/u;
const COLON = /[：:]/u;

class Line {
  readonly faults: WordingFault[] = [];
  readonly wording: Wording;
  readonly isElse: boolean;

  constructor(
    private readonly written: string,
    private readonly line: number,
    private readonly vocabulary: Vocabulary,
    isAlone: boolean,
  ) {
    const head = HEAD.exec(written);
    const colon = written.search(COLON);
    const isCondition =
      head?.[1] !== undefined && colon >= 0 && this.looksLikeCondition(head[0].length, colon);
    const isPlain = isAlone && !isCondition && head?.[2] === undefined;
    this.isElse = isPlain || head?.[2] !== undefined;
    if (isPlain) {
      this.wording = { text: this.text(0) };
    } else if (this.isElse) {
      this.wording = { text: this.text(colon + 1) };
    } else if (head?.[1] === undefined) {
      this.add('noCondition', 0, written.length);
      this.wording = { text: '' };
    } else if (colon < 0) {
      this.add('noColon', 0, written.length);
      this.wording = { text: '' };
    } else {
      this.wording = { when: this.condition(head[0].length, colon), text: this.text(colon + 1) };
    }
  }

  get length(): number {
    return this.written.length;
  }

  fault(
    code: WordingFault['code'],
    start: number,
    end: number,
    meant: Pick<WordingFault, 'nearest' | 'is'> = {},
  ): WordingFault {
    const points = (index: number) => [...this.written.slice(0, index)].length;
    return {
      code,
      line: this.line,
      start: points(start),
      end: points(end),
      found: this.written.slice(start, end).trim(),
      ...meant,
    };
  }

  private add(...args: Parameters<Line['fault']>): void {
    this.faults.push(this.fault(...args));
  }

  /** A name that cannot stand there. */
  private addName(name: string, start: number, end: number): void {
    const known = kindOf(name, this.vocabulary);
    if (known) return this.add('otherKind', start, end, { nearest: known.name, is: known.is });
    const nearest = nearestName(name, this.vocabulary);
    this.add('unknownName', start, end, nearest === undefined ? {} : { nearest });
  }

  /** A plain sentence may begin with 如 as well. */
  private looksLikeCondition(start: number, colon: number): boolean {
    return /[=＝≠<>＜＞≤≥]/u.test(this.written.slice(start, colon));
  }

  /** The condition in the form in which sentences keep it. */
  private condition(start: number, end: number): string {
    let position = start;
    return this.written
      .slice(start, end)
      .split(/且/u)
      .map((part) => {
        const at = position + part.search(/\S|$/u);
        position += part.length + 1;
        const term = readTerm(standardMarks(part));
        if (!term) {
          this.add('badCondition', at, at + part.trim().length);
          return part.trim();
        }
        for (const operand of [term.left, term.right]) {
          if (typeof operand === 'number' || isKnownOperand(operand, this.vocabulary)) continue;
          const from = Math.max(at, this.written.indexOf(operand, at));
          this.addName(operand, from, from + operand.length);
        }
        return `${term.left}${term.comparison}${term.right}`;
      })
      .join(' 且 ');
  }

  /** The text in the form in which sentences keep it; what is wrong with its slots and stretches is noted. */
  private text(start: number): string {
    const said = this.written.slice(start);
    const from = start + said.search(/\S|$/u);
    const text = standardBrackets(said.trim());
    if (text === '') {
      this.add('noText', 0, this.written.length);
      return '';
    }
    if (text === saysNothing) return '';
    this.check(text, from);
    return text;
  }

  private check(text: string, from: number): void {
    let brace: number | undefined;
    let stretch: { readonly at: number; hasSlot: boolean } | undefined;
    for (let at = 0; at < text.length; at += 1) {
      const mark = text[at];
      const here = from + at;
      if (mark === '{') {
        if (brace !== undefined) this.add('openBrace', from + brace, here);
        brace = at;
      } else if (mark === '}') {
        if (brace === undefined) this.add('strayBrace', here, here + 1);
        else if (this.slot(text.slice(brace + 1, at), from + brace, here + 1) && stretch)
          stretch.hasSlot = true;
        brace = undefined;
      } else if (mark === '［' || mark === '］') {
        if (brace !== undefined) {
          this.add('openBrace', from + brace, here);
          brace = undefined;
        }
        if (mark === '［') {
          if (stretch) this.add('nestedStretch', here, here + 1);
          stretch ??= { at, hasSlot: false };
        } else if (!stretch) {
          this.add('strayStretch', here, here + 1);
        } else {
          if (!stretch.hasSlot) this.add('idleStretch', from + stretch.at, here + 1);
          stretch = undefined;
        }
      }
    }
    if (brace !== undefined) this.add('openBrace', from + brace, from + text.length);
    if (stretch) this.add('openStretch', from + stretch.at, from + text.length);
  }

  /** @returns whether it may be nothing, so that a stretch with it may be left out */
  private slot(inBraces: string, start: number, end: number): boolean {
    const slot: Slot = slotFor(inBraces.trim());
    const isEmpty = inBraces.trim() !== inBraces || inBraces === '' || ('name' in slot && slot.name === '');
    if (isEmpty) this.add('emptySlot', start, end);
    else if (!isKnownSlot(slot, this.vocabulary)) {
      const name = (slot as { readonly name: string }).name;
      this.addName(name, start, end);
    }
    return slot.kind !== 'self' && slot.kind !== 'words';
  }
}

const standardMarks = (condition: string): string =>
  condition
    .replace(/＝|==/gu, '=')
    .replace(/<=|＜＝|＜=/gu, '≤')
    .replace(/>=|＞＝|＞=/gu, '≥')
    .replace(/<>|!=/gu, '≠')
    .replace(/＜/gu, '<')
    .replace(/＞/gu, '>')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const standardBrackets = (text: string): string =>
  text
    .replace(/｛/gu, '{')
    .replace(/｝/gu, '}')
    .replace(/\{？/gu, '{?')
    .replace(/\[/gu, '［')
    .replace(/\]/gu, '］');
