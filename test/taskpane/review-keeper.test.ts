/** The browser's database of the reviewer's work: what is put in comes out, files are written once, old shapes are left. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { browserReviewKeeper } from '../../src/taskpane/review-keeper';
import type { KeptReview } from '../../src/taskpane/state/review-keeping';
import { KeptElsewhere } from '../../src/taskpane/state/review-keeping';

let count = 0;
const fresh = () => {
  const name = `kept-${(count += 1)}`;
  return { name, keeper: browserReviewKeeper(name) };
};

const file = (name: string, content = name) => new File([content], name, { lastModified: 1 });
const chosen = (title: string) => ({ file: file(title), title, isFromFolder: true });
const said: KeptReview['said'] = {
  settings: { organ: '某市人民政府', year: 2024 },
  judgements: [{ unit: '甲', fingerprint: 'a', state: '已通过', opinion: '' }],
  letters: [],
  distributed: 3,
  isReminded: true,
  isWritten: false,
};
const whole: KeptReview = {
  said,
  beside: {
    roster: file('名录.csv'),
    lastRoster: file('上年名录.csv'),
    earlier: [file('汇总.xlsx')],
    previous: [chosen('上年/甲.docx')],
  },
  files: [chosen('乙/年报.docx'), chosen('甲/年报.docx')],
};

/** Files by their names and contents. */
const told = async (review: KeptReview | undefined) =>
  review && {
    said: review.said,
    roster: await review.beside.roster?.text(),
    lastRoster: await review.beside.lastRoster?.text(),
    earlier: await Promise.all(review.beside.earlier.map((one) => one.text())),
    previous: await Promise.all(review.beside.previous.map((one) => one.file.text())),
    files: await Promise.all(
      review.files.map(async (one) => [one.title, one.isFromFolder, await one.file.text()]),
    ),
  };

test('nothing was kept', async () => {
  expect(await fresh().keeper.get()).toBeUndefined();
});

test.each<readonly [string, KeptReview]>([
  ['all', whole],
  ['hardly anything', { said, beside: { earlier: [], previous: [] }, files: [] }],
])('%s', async (_, review) => {
  const { keeper } = fresh();
  await keeper.keep(review);
  expect(await told(await keeper.get())).toEqual(await told(review));
  await keeper.forget();
  expect(await keeper.get()).toBeUndefined();
});

test('what is no longer chosen is deleted, what stays is not written again', async () => {
  const { name, keeper } = fresh();
  await keeper.keep(whole);
  const less = { ...whole, files: whole.files.slice(1), beside: { earlier: [], previous: [] } };
  const put = jest.spyOn(IDBObjectStore.prototype, 'put');
  await keeper.keep(less);
  expect(put).toHaveBeenCalledTimes(1);
  put.mockRestore();
  expect(await told(await keeper.get())).toEqual(await told(less));
  const database = await openDB(name);
  expect(await database.count('files')).toBe(1);
  database.close();
});

test('what another window has kept or put away since is not written over', async () => {
  const { name, keeper } = fresh();
  await keeper.keep(whole);
  const other = browserReviewKeeper(name);
  await other.get();
  await other.keep({ ...whole, files: [] });
  await expect(keeper.keep(whole)).rejects.toBeInstanceOf(KeptElsewhere);
  expect((await other.get())!.files).toEqual([]);
  // who reads it anew goes on with it
  await keeper.get();
  await keeper.keep(whole);
  await expect(other.keep(whole)).rejects.toBeInstanceOf(KeptElsewhere);
  await keeper.forget();
  await expect(other.keep(whole)).rejects.toBeInstanceOf(KeptElsewhere);
  expect(await keeper.get()).toBeUndefined();
});

test('another shape is not understood', async () => {
  const { name, keeper } = fresh();
  await keeper.keep(whole);
  const database = await openDB(name);
  await database.put('review', { ...(await database.get('review', 'review')), shape: 0 }, 'review');
  database.close();
  expect(await keeper.get()).toBeUndefined();
});
