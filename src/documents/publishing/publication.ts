/** A report ready to be published: its text complete as far as it can be written, checked as it stands, what is open told. */
import type { Narration } from '../../narrative/narrate-report';
import { narrateReport } from '../../narrative/narrate-report';
import { gapPlaceOf } from '../../narrative/gap-places';
import type { WrittenText } from '../../narrative/written';
import { gapsOf, sectionTexts } from '../../narrative/written';
import type { Day } from '../../ledger/day';
import type { Address } from '../../report/address';
import type { Report } from '../../report/report';
import { cellReader } from '../../report/report';
import { gapMessage } from '../../words/generated-text';
import * as words from '../../words/publishing';
import { checkJson } from '../check-json';
import type { CheckJson } from '../check-json';
import type { Reading } from '../report-json';
import { checkValue } from './check-value';
import type { Blank } from './blank-cells';
import type { ImpliedFigure } from './implied-figures';
import { impliedFigures } from './implied-figures';
import { withBlanks } from './blank-cells';
import { signed } from './signature';
import { omissionSentence, omissionsOf } from './omissions';
import { ownText } from './own-text';
import type { PublishedReport } from './published-report';
import { formsOf } from './forms-of';
import { publishedReport } from './published-report';
import { officialLayout, tableIds } from './published-table';

/** What stands in the document and is not finished, or does not stand there. */
export interface OpenPlace {
  /** `section.1:12-30`, or a table */
  readonly place: string;
  readonly message: string;
  /** the cells that would fill it */
  readonly cells?: readonly Address[];
}

export interface Publication {
  /** with the text that is published, and blank cells as was chosen */
  readonly report: Report;
  readonly published: PublishedReport;
  readonly checkValue: string;
  /** of the tables as they are printed, and of the text before it is signed */
  readonly check: CheckJson;
  readonly open: readonly OpenPlace[];
  /** how many cells of the tables are blank, and published as was chosen */
  readonly blanks: number;
  /** those of them for which the identities leave one other figure than what is published, with that */
  readonly implied: readonly ImpliedFigure[];
}

/**
 * @param narration of the report that was read
 * @param day on which it is signed; none where it is not, or as its text says
 * @throws {RangeError} for a report of a form that does not exist
 */
export async function publication(
  reading: Reading,
  narration: Narration,
  blank: Blank,
  day?: Day,
): Promise<Publication> {
  const written = narrateReport(narration);
  const generated = sectionsToWrite(narration.report, written);
  const sections = { ...textsOf(narration.report), ...generated };
  const report: Report = { ...narration.report, sections };
  const filled = withBlanks(report, blank);
  const toPublish = day === undefined ? filled : signed(filled, day);
  const value = await checkValue(toPublish);
  return {
    report: toPublish,
    published: publishedReport(toPublish, value),
    checkValue: value,
    check: checkJson(filled, narration.previous, reading),
    open: [
      ...gapsIn(report, sections, generated, written),
      ...omissionsOf(report).map((one) => ({ place: one.table, message: omissionSentence(one, report) })),
    ],
    blanks: blanksIn(report),
    implied: blank === 'blank' ? [] : impliedFigures(report, filled),
  };
}

/** The sections in which somebody wrote. */
const textsOf = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ownText(report)).filter(([, text]) => text.trim() !== ''));

/** Sections with a table do without text, and whoever wrote the others may have wanted them so. */
const OF_A_TABLE = ['2', '3', '4'];

/** The texts of the sections that have none of their own. */
function sectionsToWrite(report: Report, written: WrittenText): Readonly<Record<string, string>> {
  const own = textsOf(report);
  const isBegun = Object.keys(own).length > 0;
  return Object.fromEntries(
    Object.entries(sectionTexts(written)).filter(
      ([section]) => own[section] === undefined && !(isBegun && OF_A_TABLE.includes(section)),
    ),
  );
}

const GAP = /【待填[^】]*】/gu;

/** Gaps of generated text by what they lack, those of people's own text by their place. */
function gapsIn(
  report: Report,
  sections: Readonly<Record<string, string>>,
  generated: Readonly<Record<string, string>>,
  written: WrittenText,
): readonly OpenPlace[] {
  const { form } = formsOf(report);
  const told = gapsOf(written);
  return Object.keys(sections)
    .sort()
    .flatMap((section): readonly OpenPlace[] => {
      const heading = form.sections[Number(section) - 1];
      const placeOf = (start: number, end: number) => `section.${section}:${start}-${end}`;
      if (generated[section] === undefined) {
        const text = sections[section]!;
        return [...text.matchAll(GAP)].map(({ 0: shown, index }) => {
          const start = [...text.slice(0, index)].length;
          return { place: placeOf(start, start + [...shown].length), message: words.ownGap(heading, shown) };
        });
      }
      return told
        .filter((gap) => String(gap.section) === section)
        .map(({ start, end, sentence, shown, cells }) => ({
          place: placeOf(start, end),
          message: gapMessage(heading, sentence, shown, gapPlaceOf({ shown, cells })),
          ...(cells.length > 0 && { cells }),
        }));
    });
}

function blanksIn(report: Report): number {
  const forms = formsOf(report);
  const read = cellReader(report);
  const printed = tableIds.flatMap((table) => [...officialLayout(table, forms).figures.keys()]);
  return printed.filter((address) => read(address) === null).length;
}
