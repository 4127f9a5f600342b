/** A row of figures as a document holds it: what stands before its figures, and the figures as far as they can be told apart. */

export interface FoundRow {
  /** what tells it from all other rows of the document, however often they are looked for; a number among the lines of a text alone */
  readonly source: object | number;
  /** of a grid: the table that it stands in */
  readonly grid?: object;
  /** it was a column of that */
  readonly isTransposed?: boolean;
  /** all words before its figures, those of merged cells above it too */
  readonly label: string;
  /** of lines: the last piece of that, which stands before its figures alone */
  readonly own?: string;
  /** of lines: all words since the figures before but for that, a head of the table perhaps among them */
  readonly above?: readonly string[];
  /** a text per figure, in their order */
  readonly figures: readonly string[];
  /** what stands above each figure, from the top down, where the document has a head; then every cell of the row is here, blank ones too */
  readonly heads?: readonly (readonly string[])[];
  /** so many of the last of them are no cells: the row has fewer than others */
  readonly absent?: number;
  /** its last figure stands beside a row of heads that has fewer cells: these may have moved up */
  readonly isBeyondHeads?: boolean;
  /** of lines: how many line breaks stand before the first figure, between figures, and behind the last; they may tell blank cells */
  readonly breaks?: readonly number[];
  /** of lines with bars or tabs: what stands between them behind the label, blanks too; there may be more bars than cells */
  readonly fields?: readonly string[];
}
