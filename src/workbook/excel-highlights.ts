/** Lays the looks of the two sides over cells in Excel and takes them away again; the clerk's own formats stay below them as they are. */
import type { Side } from './highlights';
import type { CellsOfSide } from './host';
import { highlightsKey, isMark, markOf, sideLooks } from './highlights';

interface LaidFormat {
  /** id of the sheet */
  readonly sheet: string;
  readonly id: string;
}

export class Highlights {
  private laid: readonly LaidFormat[] = [];
  /** whether a sheet may hold some; not known before the workbook was asked */
  private suspected: boolean | undefined;

  /** @param kept what the workbook keeps under the key */
  learn(kept: unknown): void {
    this.suspected ??= kept === true;
  }

  /** Whether any have to be looked for. */
  get mayBeThere(): boolean {
    return this.suspected !== false;
  }

  /** Those that were laid last; they are the caller's to take away. */
  take(): readonly LaidFormat[] {
    const { laid } = this;
    this.laid = [];
    return laid;
  }

  giveBack(laid: readonly LaidFormat[]): void {
    this.laid = laid;
  }

  /** With what is sent next. @returns to be called once it was sent */
  lay(context: Excel.RequestContext, all: readonly CellsOfSide[]): () => void {
    if (all.length === 0) return () => undefined;
    // a file that is saved now is looked through when it is opened again
    context.workbook.settings.add(highlightsKey, true);
    this.suspected = true;
    const formats = all.flatMap(({ sheet, side, names }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      return names.map((name) => ({
        sheet: sheet.id,
        format: layOver(worksheet.names.getItem(name).getRange(), side),
      }));
    });
    return () => {
      this.laid = formats.map(({ sheet, format }) => ({ sheet, id: format.id }));
    };
  }

  /** Takes all of ours away, by whomever they were laid: copied cells take theirs along. */
  async sweep(context: Excel.RequestContext): Promise<void> {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    const found = sheets.items.map((sheet) =>
      sheet.getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
    );
    await context.sync();
    for (const { items } of found) {
      for (const format of items) if (isOurs(format)) format.delete();
    }
    context.workbook.settings.add(highlightsKey, false);
    await context.sync();
    this.laid = [];
    this.suspected = false;
  }
}

/** Fails where one of them, or its sheet, is gone. */
export function takeAway(context: Excel.RequestContext, laid: readonly LaidFormat[]): void {
  for (const { sheet, id } of laid) {
    context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
  }
}

function layOver(range: Excel.Range, side: Side): Excel.ConditionalFormat {
  const conditional = range.conditionalFormats.add('Custom');
  const { rule, format } = conditional.custom;
  const look: { fill: string; fontColor: string; bold?: boolean; italic?: boolean; underline?: boolean } =
    sideLooks[side];
  rule.formula = markOf(side);
  format.fill.color = look.fill;
  format.font.color = look.fontColor;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  return conditional.load('id');
}

function isOurs({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return String(type) === 'Custom' && !custom.isNullObject && isMark(custom.rule.formula);
}
