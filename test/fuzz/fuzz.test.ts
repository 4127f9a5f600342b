/** Whatever becomes of a file, it is read or refused with a reason, and no figure is another without a note; `npm run fuzz` tries many more. */
import { isReading } from '../../src/documents/report-file';
import { numbersOf } from './mutations';
import { faultOf, mutatedOf, readersWith } from './readers';

const readers = readersWith();
/** how many mutated files of each kind */
const FILES = 12;

test.each(Object.entries(readers))('a mutated %s', async (_, reader) => {
  const files = await reader.files();
  const faults: string[] = [];
  for (let seed = 1; seed <= FILES; seed++) {
    const fault = await faultOf(reader, mutatedOf(files, reader.mutate, numbersOf(seed)));
    if (fault !== undefined) faults.push(`${seed} ${fault}`);
  }
  expect(faults).toEqual([]);
});

test.each(Object.entries(readers))('a sound %s is read as it is', async (_, reader) => {
  for (const { bytes, report } of await reader.files()) {
    expect(await faultOf(reader, { bytes, isSealed: true, ...(report && { report }) })).toBeUndefined();
    if (report) expect((await reader.read(bytes)).map(isReading)).toEqual([true]);
  }
});
