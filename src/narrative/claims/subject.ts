/** What a number in a text may be about, and the sums of cells that it may then be. */
import type { Address } from '../../report/address';

/** What a passage is about; a number is taken for a figure of a table only where its topic is clear. */
export type Topic =
  | 'applications'
  | 'reconsideration'
  | 'litigation'
  | 'normative'
  /** as the form of 2019 calls them */
  | 'formerNormative'
  | 'rules'
  | 'decisions';

export const isDispute = (topic: Topic | 'else' | undefined): topic is 'reconsideration' | 'litigation' =>
  topic === 'reconsideration' || topic === 'litigation';

/**
 * What sets a way to understand a number apart from the others. `new`: what was newly received, alone; `all`: with what
 * was carried in; `handled`: of what was handled; `block`: of the cases of one block; `allCases`: of reviews and lawsuits
 */
export type Meaning = 'new' | 'all' | 'handled' | 'block' | 'allCases';

/** One way to understand a number: offices use some words in two ways. */
export interface Reading {
  /** what the sum is called, in the words of the form */
  readonly label: string;
  readonly cells: readonly Address[];
  /** what is taken off the sum */
  readonly less?: readonly Address[];
  /** what its sentence may say that it is; see `readingsLeft` */
  readonly meaning?: Meaning;
  /** the block of table 4 that it is of */
  readonly block?: string;
}

export interface Subject {
  readonly id: string;
  /** the rule that a wrong number breaks */
  readonly rule: string;
  readonly topics: readonly Topic[];
  /** the words that name it, as sources of regular expressions */
  readonly words: readonly string[];
  /** any of them will do; the first is meant where none fits */
  readonly readings: readonly Reading[];
  /** what it may be a share of; the first is what it divides */
  readonly wholes: readonly Reading[];
  /** its word may stand behind the number: 12件予以公开 */
  readonly mayFollow: boolean;
  /** it is named by the words of two others: 予以公开及部分公开 */
  readonly isOfTwo?: true;
}
