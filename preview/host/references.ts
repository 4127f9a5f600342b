/** The ranges that a running add-in holds on to between its requests; they move when rows are inserted above them. */
import type { Box } from '../sheet/sheet-engine';
import { shiftedBox } from '../sheet/moved-rows';
import type { ExcelObject } from './excel-class';
import { ExcelError } from './errors';

/** Cells of a sheet that can be told where they are now. */
interface Movable {
  readonly sheet: string;
  boxes: readonly Box[];
}

export class References {
  private readonly kept = new Map<string, ExcelObject<Movable>>();
  private next = 1;

  /** Keeps an object until it is removed; the id names it in later requests. */
  keep(object: ExcelObject<Movable>): string {
    for (const [id, known] of this.kept) if (known === object) return id;
    const id = `r${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): ExcelObject<Movable> {
    const object = this.kept.get(id);
    if (!object) throw new ExcelError('InvalidObjectPath');
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  get count(): number {
    return this.kept.size;
  }

  forget(): void {
    this.kept.clear();
  }

  /** Follows rows that were inserted (`count` above 0) or deleted (below 0) at `row`. */
  rowsMoved(sheet: string, row: number, count: number): void {
    for (const { self } of this.kept.values()) {
      if (self.sheet === sheet) self.boxes = self.boxes.flatMap((box) => shiftedBox(box, row, count) ?? []);
    }
  }
}
