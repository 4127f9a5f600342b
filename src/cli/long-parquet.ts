/** The long table as Parquet, in groups of rows, so that no more than one of them is ever held. */
import { Buffer } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { SchemaElement } from 'hyparquet-writer';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { LongCell } from '../rules/sql/long-table';
import { columns, DECIMALS, DIGITS } from '../rules/sql/long-table';
import type { LongReport, LongWriter } from './long-writer';

/** Rows of one group: some hundreds of reports. */
const GROUP = 100_000;

type ColumnName = (typeof columns)[number];

/** Bytes that hold every number of so many digits. */
const DECIMAL_BYTES = 11;

const text: Partial<SchemaElement> = {
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'REQUIRED',
};
const bytes: Partial<SchemaElement> = {
  type: 'FIXED_LEN_BYTE_ARRAY',
  type_length: DECIMAL_BYTES,
  repetition_type: 'OPTIONAL',
};
const decimal: Partial<SchemaElement> = {
  ...bytes,
  converted_type: 'DECIMAL',
  precision: DIGITS,
  scale: DECIMALS,
};

const schemaWith = (value: Partial<SchemaElement>): SchemaElement[] => {
  const kinds: Partial<Record<ColumnName, Partial<SchemaElement>>> = {
    organ_class: { ...text, repetition_type: 'OPTIONAL' },
    report_year: { type: 'INT32', repetition_type: 'REQUIRED' },
    cell_value: value,
  };
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map((name): SchemaElement => ({ name, ...(kinds[name] ?? text) })),
  ];
};

/** As Parquet has a decimal: two's complement, the highest byte first. */
function bytesOf(unscaled: bigint): Uint8Array {
  const all = new Uint8Array(DECIMAL_BYTES);
  let rest = unscaled;
  for (let at = DECIMAL_BYTES - 1; at >= 0; at -= 1) {
    all[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return all;
}

type Value = string | number | Uint8Array | undefined;

/** Columns of which engines may ask for a stretch: where each group begins and ends is told for these alone. */
const ranged: readonly ColumnName[] = ['report_id', 'report_year'];

export class ParquetTable implements LongWriter {
  private readonly bytes = new ByteWriter();
  /** Numbers are handed over as bytes, each of them once: as numbers, every row would have bytes of its own. */
  private readonly parquet = new ParquetWriter({
    writer: this.bytes,
    schema: schemaWith(bytes),
    createdBy: 'ogi',
  });
  /** of the numbers of this group */
  private decimals = new Map<bigint, Uint8Array>();
  private data: Value[][] = columns.map(() => []);

  constructor(private readonly file: FileHandle) {}

  /** In the order of the columns. */
  add({ id, organ, level, year }: LongReport, cell: LongCell): void {
    const { data } = this;
    data[0]!.push(id);
    data[1]!.push(organ);
    data[2]!.push(level);
    data[3]!.push(year);
    data[4]!.push(cell.form);
    data[5]!.push(cell.table);
    data[6]!.push(cell.row);
    data[7]!.push(cell.column);
    data[8]!.push(cell.millionths === undefined ? undefined : this.decimal(cell.millionths));
    data[9]!.push(cell.state);
  }

  private decimal(unscaled: bigint): Uint8Array {
    const known = this.decimals.get(unscaled) ?? bytesOf(unscaled);
    this.decimals.set(unscaled, known);
    return known;
  }

  async full(): Promise<void> {
    if (this.data[0]!.length >= GROUP) await this.writeGroup();
  }

  async end(): Promise<void> {
    if (this.data[0]!.length > 0) await this.writeGroup();
    // what the bytes are is told at the end of the file
    this.parquet.schema = schemaWith(decimal);
    await this.parquet.finish();
    await this.writeBytes();
  }

  private async writeGroup(): Promise<void> {
    const { data } = this;
    this.data = columns.map(() => []);
    this.decimals = new Map();
    // what stands where within a group is left out: it would be held until the end
    const columnData = columns.map((name, index) => {
      return { name, data: data[index]!, offsetIndex: false, statistics: ranged.includes(name) };
    });
    await this.parquet.write({ columnData, rowGroupSize: data[0]!.length });
    await this.writeBytes();
  }

  private async writeBytes(): Promise<void> {
    await this.file.writeFile(Buffer.from(this.bytes.buffer, 0, this.bytes.index));
    this.bytes.index = 0;
  }
}
