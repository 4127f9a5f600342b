/** Lists the charts of the workbook, which the preview keeps and does not draw. */
import { chartWords } from '../host/chart-model';
import type { WorkbookModel } from '../host/workbook-model';

export function listCharts(list: HTMLElement, workbook: WorkbookModel): void {
  const show = () => {
    const lines = workbook.engine
      .sheets()
      .flatMap(({ id, name }) => workbook.charts(id).map((chart) => chartWords(name, chart)));
    list.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
    list.hidden = lines.length === 0;
  };
  workbook.onCharts(show);
  workbook.engine.subscribe(({ kind }) => {
    if (kind === 'sheets') show();
  });
  show();
}
