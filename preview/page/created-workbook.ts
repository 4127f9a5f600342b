/** Offers a workbook that the add-in opened beside this one: Excel shows it in a window, the preview as a file. */
import { element } from './element';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param number of the workbook, as Excel counts new ones */
export function offerCreated(
  place: HTMLElement,
  bytes: Uint8Array,
  number: number,
  download: (file: File) => void,
): void {
  const file = new File([bytes.slice()], `工作簿${number}.xlsx`, { type: XLSX });
  const button = (label: string, press: () => void) => {
    const made = element('button', { type: 'button' }, [label]);
    made.addEventListener('click', press);
    return made;
  };
  place.replaceChildren(
    element('span', {}, [`已生成新工作簿“${file.name}”。Excel 会另开窗口显示它，预览里请下载后打开。`]),
    button('下载', () => download(file)),
    button('关闭', () => {
      place.hidden = true;
    }),
  );
  place.hidden = false;
}
