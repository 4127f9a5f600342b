/** What had to be repaired, inferred or left open while a document was read; the sentence is made last, in words/reading.ts. */
import type { Address } from '../../report/address';

export type RepairCode =
  /** a row's label is not printed as in the form */
  | 'label'
  /** figures that ran together, or whose blanks vanished, told apart by the identities */
  | 'settled'
  /** all rows that are short of one figure lack their total, by the sums of the other columns */
  | 'noTotals'
  /** they leave several ways: what is not the same in all of them is blank */
  | 'ambiguous'
  /** a row with fewer cells than others, or with its last one blank: where they are missing the identities tell */
  | 'cellLost'
  /** or they do not, and what is not the same in all ways is blank */
  | 'cellLostOpen'
  /** the same of a column in a table that is turned */
  | 'astray'
  /** figures taken in the order of the columns, or of the rows */
  | 'byOrder'
  /** a row without a figure, where nothing tells blank cells */
  | 'noFigures'
  /** a column that the table lacks, or has twice */
  | 'noColumn'
  /** a text that is no figure */
  | 'noFigure'
  /** words that say that there is none */
  | 'nothing'
  /** words beside a figure */
  | 'words'
  /** an amount in another unit */
  | 'unit'
  /** an amount whose unit is told nowhere, where the form prints it */
  | 'noUnit'
  /** where the form prints none either */
  | 'formUnit'
  /** a count in another unit */
  | 'scaled'
  /** units around a figure that are not the same, or of no kind that it may have */
  | 'otherUnits'
  /** of such units the one that the digits or the text tell */
  | 'oneUnit'
  /** a count with a fraction */
  | 'notWhole'
  /** points that part thousands, by sums */
  | 'thousands'
  /** figures of tables were left out that are struck out or not shown */
  | 'dropped'
  /** figures in hidden rows or columns of a sheet were read */
  | 'hidden'
  /** something beside or instead of a figure that nobody sees */
  | 'unseen'
  /** a merged cell over several rows */
  | 'merged'
  /** a sheet shows fewer decimals than it holds */
  | 'rounded'
  /** a sheet shows another figure than it holds */
  | 'shownOtherwise'
  /** blanks among the digits of a figure */
  | 'spaced'
  /** the same where nothing says that they are one figure, not two */
  | 'spacedOpen'
  /** what was read of lines breaks an identity: the document may say so, or its lines were told wrongly */
  | 'doubt'
  /** hardly a figure is left of the table: the others were lost with what is the same */
  | 'fewFigures'
  /** hardly any figure of all tables stands there twice: what was there before was lost */
  | 'noRepeats'
  /** the table has several years, told by its heads */
  | 'ofYear'
  /** heads in lines name the columns in another order than the form's */
  | 'columnOrder'
  /** heads that do not tell which column they name: the sums do, or the columns are blank */
  | 'headBySums'
  | 'unknownHead'
  /** more figures in each row than the form has columns: the sums say which are read, or the rows are blank */
  | 'surplusBySums'
  | 'surplus'
  /** digits in the area of a table that are no cell of it */
  | 'unread'
  /** a formula that was never calculated */
  | 'formula'
  /** letters or characters that stand for digits */
  | 'letters'
  /** a figure in 万 or 亿 */
  | 'round'
  /** the rows of the table are the form's columns */
  | 'transposed'
  /** the same in lines, which are not read */
  | 'notTransposed'
  /** figures of some rows of the table stand before their labels */
  | 'displaced'
  /** blank cells told by lines alone */
  | 'byBreaks'
  /** small figures in lines without a blank one, in rows that no sums hold: one may be a page's number where a blank cell left no trace */
  | 'mayBePage'
  /** the last cell of a row is blank, as where a cell was lost before it */
  | 'lastBlank'
  /** the label of the next row was not found: its figures may stand here */
  | 'beside'
  /** the document ends here, perhaps within the figure */
  | 'cutOff'
  /** a row that the document has more than once */
  | 'twice'
  /** a row that the document lacks */
  | 'noRow'
  /** a table that the document lacks */
  | 'noTable'
  /** traditional characters, pinyin */
  | 'traditional'
  /** the file is damaged: text may be missing, or other than it was */
  | 'damaged'
  /** all stood in one line */
  | 'unbroken'
  /** a date whose characters were lost */
  | 'lost'
  /** the organ's name, where the title has a place alone or none */
  | 'organ'
  /** the organ, which the line of the page's publisher alone tells */
  | 'byPublisher'
  /** the text is about another year than its title says */
  | 'otherYear'
  /** a table lacks rows and was read by another form than the others: perhaps it is of theirs */
  | 'otherForm'
  /** the file holds several reports, of which one was read */
  | 'several'
  /** the document has another table of this kind, which was not read */
  | 'passedOver'
  /** organ or year, which the name of the file alone tells */
  | 'byName';

export interface Repair {
  /** an address, a row or a table of the report, or one of its keys */
  readonly place: Address;
  /** as the document has it */
  readonly found: string | null;
  readonly used: number | string | null;
  readonly code: RepairCode;
  /** all of which it is said, where these are many */
  readonly places?: readonly Address[];
}
