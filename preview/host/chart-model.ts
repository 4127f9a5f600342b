/** What the workbook keeps of a chart, and what a list says of it. */
import { a1 } from './address';
import type { Box } from '../sheet/sheet-engine';

export interface ChartModel {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly data: Box;
  /** the cells that it covers; wherever Excel likes where nobody said */
  readonly at?: Box;
}

/** What a list says of a chart: its title, and the cells that it shows. */
export const chartWords = (sheet: string, { title: own, name, data }: ChartModel): string =>
  `${sheet}：${own === '' ? name : own}（${a1(data)}）`;
