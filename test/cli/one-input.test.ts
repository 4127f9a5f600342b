/** A folder or a list where a command wants one file: it says so, whatever stands in it. */
import { sample } from '../support/samples';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write({
    'r.json': sample('suqian-2024'),
    'many/a.pdf': '%PDF-1.4 damaged',
    'many/b.json': sample('suqian-2024'),
    'none/x.bin': Buffer.from([0, 1, 2, 3]),
    'one/a.json': sample('suqian-2024'),
    list: `${folder.at('r.json')}\n${folder.at('one/a.json')}\n`,
  });
});
afterEach(() => folder.remove());

const wanted = '这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。';

const calls = (of: string): readonly (readonly string[])[] => [
  ['export', of, '--out', folder.at('y.txt')],
  ['export', folder.at('r.json'), '--facts', of, '--out', folder.at('y.txt')],
  ['narrate', of],
  ['narrate', folder.at('r.json'), '--previous', of],
  ['compare', of, folder.at('r.json')],
  ['compare', folder.at('r.json'), of],
  ['send', of, '--out', folder.at('y.xlsx')],
  ['next', of, '--out', folder.at('y.xlsx')],
  ['ledger', of, '--year', '2024'],
  ['build', of, '--out', folder.at('y.xlsx')],
  ['build', folder.at('r.json'), '--out', folder.at('y.xlsx'), '--previous', of],
];

test.each([
  ['many', '共2个文件'],
  ['none', '没有能读的文件'],
])('a folder: %s', async (name, found) => {
  for (const call of calls(folder.at(name))) {
    expect([call[0], await folder.ogi(call)]).toEqual([
      call[0],
      { status: 2, stdout: '', errors: [`${name}｜文件｜${found}｜${wanted}`] },
    ]);
  }
});

test('a list of two', async () => {
  const { status, errors } = await folder.ogi(['narrate', `@${folder.at('list')}`]);
  expect([status, errors.length, errors[0]]).toEqual([2, 1, expect.stringContaining(`共2个文件｜${wanted}`)]);
});

test('a folder with one file is that file', async () => {
  const call = ['export', folder.at('one'), '--out', folder.at('y.txt')];
  expect((await folder.ogi(call)).status).toBe(0);
});
