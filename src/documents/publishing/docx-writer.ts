/** Writes a published report as .docx in the layout of GB/T 9704; the one file that knows the library. */
import type { IParagraphOptions, IRunOptions } from 'docx';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { fontTable } from './docx-fonts';
import * as look from './docx-look';
import type { PublishedBlock, PublishedReport, PublishedSection } from './published-report';
import { titleOf } from './published-report';
import type { Signature } from './signature';
import type { PublishedCell, PublishedTable } from './published-table';

/** Longer titles are broken after the organ: what stands in one line of the title's size. */
const TITLE_CHARACTERS = 20;

export async function writeDocx(report: PublishedReport): Promise<Uint8Array> {
  const document = new Document({
    title: titleOf(report),
    creator: report.organ,
    lastModifiedBy: report.organ,
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: {
          default: footer(AlignmentType.RIGHT),
          even: footer(AlignmentType.LEFT),
        },
        children: [title(report), ...report.sections.flatMap(sectionOf), line(report.checkLine)],
      },
    ],
  });
  const fonts = { path: 'word/fontTable.xml', data: fontTable() };
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [fonts]));
}

const { page } = look;

/** Quotation marks and dashes are of the Chinese typeface too. */
const inChinese = (typeface: look.Typeface, latin: string = look.LATIN) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: typeface.name,
  hint: 'eastAsia',
});

function styles() {
  const { title, heading, body } = look.typefaces;
  const spacing = { line: look.LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  // figures that are Chinese are broken over lines by LibreOffice
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const black = '000000';
  return {
    default: {
      document: {
        run: { font: inChinese(body), size: look.sizes.three, language },
        paragraph: { spacing },
      },
      title: {
        run: { font: inChinese(title), size: look.sizes.two, color: black },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...spacing, line: look.TITLE_LINE, after: look.LINE },
        },
      },
      heading1: {
        run: { font: inChinese(heading), size: look.sizes.three, color: black, bold: false },
        paragraph: { spacing, indent: look.INDENT, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: {
          font: inChinese(look.typefaces.subheading),
          size: look.sizes.three,
          color: black,
          bold: false,
        },
        paragraph: { spacing, indent: look.INDENT, keepNext: true, outlineLevel: 1 },
      },
    },
  };
}

function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const font = inChinese(look.typefaces.table, look.typefaces.table.name);
  const character = look.sizes.four * 10;
  const run = new TextRun({ font, size: look.sizes.four, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: character } : { left: character },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [run],
      }),
    ],
  });
}

const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ font: { hint: 'eastAsia' }, ...options, text });

function title({ organ, titleRest }: PublishedReport): Paragraph {
  const isLong = [...organ].length + [...titleRest].length > TITLE_CHARACTERS;
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: [run(organ), run(titleRest, isLong && organ !== '' ? { break: 1 } : {})],
  });
}

function sectionOf({ heading, blocks }: PublishedSection, index: number, all: readonly PublishedSection[]) {
  const afterTable = all[index - 1]?.blocks.at(-1)?.kind === 'table';
  return [
    ...(heading === undefined
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            ...(afterTable && {
              spacing: { before: look.LINE / 4, line: look.LINE, lineRule: LineRuleType.EXACT },
            }),
            children: [run(heading)],
          }),
        ]),
    ...blocks.flatMap((block, at) => blockOf(block, blocks[at + 1])),
  ];
}

function blockOf(block: PublishedBlock, next: PublishedBlock | undefined): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(block.text)] })];
    case 'paragraph':
      return [
        line(block.text, {
          lead: block.lead,
          keepNext: next?.kind === 'table' && look.isShort(block.text),
        }),
      ];
    case 'table':
      return [tableOf(block.table)];
    case 'signature':
      return signatureOf(block);
  }
}

interface LineOptions {
  readonly lead?: string | undefined;
  readonly keepNext?: boolean;
}

function line(text: string, { lead, keepNext = false }: LineOptions = {}): Paragraph {
  const inLead = { font: inChinese(look.typefaces.subheading) };
  return new Paragraph({
    ...(keepNext && { keepNext }),
    alignment: AlignmentType.BOTH,
    indent: look.INDENT,
    children: [...(lead === undefined ? [] : [run(lead, inLead)]), run(text)],
  });
}

/** The date begins two characters to the right of the organ, which ends two before the margin; a longer date does so. */
function signatureOf({ organ, date }: Signature): readonly Paragraph[] {
  const { organ: ofOrgan, date: ofDate } = look.signatureIndents(organ, date);
  const signatureLine = (text: string, right: number, options: IParagraphOptions = {}) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right }, ...options, children: [run(text)] });
  const spacing = { before: look.LINE, line: look.LINE, lineRule: LineRuleType.EXACT };
  return [signatureLine(organ, ofOrgan, { keepNext: true, spacing }), signatureLine(date, ofDate)];
}

function tableOf(table: PublishedTable): Table {
  const widths = look.columnWidths(table);
  const sizes = { label: look.labelSize(table), figure: look.figureSize(table) };
  const breaks = look.breaksAfter(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: look.TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    rows: Array.from(
      { length: table.rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          ...(row < table.headRows && { tableHeader: true }),
          height: { value: look.rowHeight(table), rule: HeightRule.ATLEAST },
          children: table.cells
            .filter(({ box }) => box.row <= row && row < box.row + box.rows)
            .sort((one, other) => one.box.column - other.box.column)
            .map((cell) => cellOf(cell, row, widths, sizes, !breaks.has(row))),
        }),
    ),
  });
}

/**
 * The part of a cell in a row. Programs look at the first cell of a row for whether it stays with the next one, so what
 * is merged says it in each.
 */
function cellOf(
  { text, look: kind, box }: PublishedCell,
  row: number,
  widths: readonly number[],
  sizes: { readonly label: number; readonly figure: number },
  keepNext: boolean,
): TableCell {
  const width = widths.slice(box.column, box.column + box.columns).reduce((sum, one) => sum + one, 0);
  const isLeft = kind === 'stub' || kind === 'note';
  const options: IParagraphOptions = {
    ...(keepNext && { keepNext }),
    alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { line: look.tableLine(sizes.label), lineRule: LineRuleType.EXACT },
    run: { size: sizes.label },
  };
  const size = kind === 'figure' ? sizes.figure : sizes.label;
  const isFirst = row === box.row;
  return new TableCell({
    columnSpan: box.columns,
    ...(box.rows > 1 && {
      verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
    }),
    width: { size: width, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, left: look.CELL_MARGIN, right: look.CELL_MARGIN },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        ...options,
        children: text === '' || !isFirst ? [] : [run(text, { font: inChinese(look.typefaces.table), size })],
      }),
    ],
  });
}
