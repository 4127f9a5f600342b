/** Whatever becomes of a file, it is read or refused with a reason, and no figure is another without a note; `npm run fuzz` tries many more. */
import { isReading } from '../../src/documents/report-file';
import { numbersOf } from './mutations';
import { faultOf, mutatedOf, readersWith } from './readers';

const readers = readersWith();

type Sound = Awaited<ReturnType<(typeof readers)[string]['files']>>;
const made = new Map<string, Promise<Sound>>();

/** Both tests read the same. */
function filesOf(name: string): Promise<Sound> {
  const files = made.get(name) ?? readers[name]!.files();
  made.set(name, files);
  return files;
}
/** how many mutated files of each kind */
const FILES = 12;

test.each(Object.entries(readers))('a mutated %s', async (name, reader) => {
  const files = await filesOf(name);
  const faults: string[] = [];
  for (let seed = 1; seed <= FILES; seed++) {
    const fault = await faultOf(reader, mutatedOf(files, reader.mutate, numbersOf(seed)));
    if (fault !== undefined) faults.push(`${seed} ${fault}`);
  }
  expect(faults).toEqual([]);
});

test.each(Object.entries(readers))('a sound %s is read as it is', async (name, reader) => {
  for (const { bytes, report } of new Set(await filesOf(name))) {
    expect(await faultOf(reader, { bytes, isSealed: true, ...(report && { report }) })).toBeUndefined();
    if (report) expect((await reader.read(bytes)).map(isReading)).toEqual([true]);
  }
});
