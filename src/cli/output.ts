/** Standard output, written as fast as it is taken: one JSON document, or lines of text. */

/** The part of a stream that is used here. */
export interface Sink {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

export class Output {
  private pending = '';

  constructor(private readonly sink: Sink) {}

  /** Resolves when more may be written. */
  async write(text: string): Promise<void> {
    this.pending += text;
    if (this.pending.length >= ENOUGH) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (text !== '' && !this.sink.write(text)) {
      await new Promise<void>((resolve) => void this.sink.once('drain', resolve));
    }
  }
}

/** Small pieces are gathered to this length, in characters. */
const ENOUGH = 1 << 15;

/** A JSON document of one value, or of the array of many as they come. */
export class JsonDocument {
  private count = 0;
  private first: unknown;

  /** @param many whether it is an array in any case; otherwise one value that comes alone stands by itself */
  constructor(
    private readonly output: Output,
    private many: boolean,
  ) {}

  /** @param ofMany whether the value is one of a file of many */
  async add(value: unknown, ofMany: boolean): Promise<void> {
    this.many ||= ofMany;
    this.count += 1;
    if (this.count === 1 && !this.many) {
      this.first = value;
      return;
    }
    if (this.first !== undefined) {
      await this.element(this.first, 1);
      this.first = undefined;
    }
    this.many = true;
    await this.element(value, this.count);
  }

  private element(value: unknown, number: number): Promise<void> {
    return this.output.write(`${number === 1 ? '[\n' : ',\n'}${JSON.stringify(value)}`);
  }

  async end(): Promise<void> {
    if (this.count === 0) await this.output.write('[]\n');
    else if (this.many) await this.output.write('\n]\n');
    else await this.output.write(`${JSON.stringify(this.first, null, 2)}\n`);
    await this.output.flush();
  }
}
