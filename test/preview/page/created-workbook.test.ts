/** @jest-environment jsdom */
import { offerCreated } from '../../../preview/page/created-workbook';

test('a workbook that was opened is offered as a file, and the offer can be closed', () => {
  document.body.innerHTML = '<div id="created" role="status" hidden></div>';
  const place = document.getElementById('created')!;
  const files: File[] = [];
  offerCreated(place, Uint8Array.of(0x50, 0x4b, 3, 4), 2, (file) => files.push(file));
  expect(place.hidden).toBe(false);
  expect(place.textContent).toContain('已生成新工作簿“工作簿2.xlsx”');
  const [download, close] = [...place.querySelectorAll('button')];
  download!.click();
  expect(files.map(({ name, size }) => [name, size])).toEqual([['工作簿2.xlsx', 4]]);
  close!.click();
  expect(place.hidden).toBe(true);
});
