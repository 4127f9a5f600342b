/** The command as a program calls it: files in a folder of their own, what it prints and how it ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  /** lines of standard error */
  readonly errors: readonly string[];
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ogi-'));

  /** Writes files, each by its name; values are written as JSON. @returns the path of the first */
  write(files: Readonly<Record<string, unknown>>): string {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = this.at(name);
      mkdirSync(dirname(path), { recursive: true });
      const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
      writeFileSync(path, isRaw ? content : JSON.stringify(content));
      return path;
    });
    return paths[0]!;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Runs `ogi`; words that name files of the folder stand for their paths. */
  async ogi(args: readonly string[], stdin: readonly (string | Buffer)[] = []): Promise<Outcome> {
    let stdout = '';
    const errors: string[] = [];
    const status = await run(args, {
      version: '0.0.0',
      stdin: bytes(stdin),
      stdout: { write: (text) => ((stdout += text), true), once: () => undefined },
      tell: (line) => errors.push(line.replaceAll(`${this.path}/`, '')),
    });
    return { status, stdout: stdout.replaceAll(`${this.path}/`, ''), errors };
  }

  /** The JSON that `ogi … --json` prints. */
  async json(args: readonly string[], stdin?: readonly string[]): Promise<{ status: number; json: unknown }> {
    const { status, stdout } = await this.ogi([...args, '--json'], stdin);
    return { status, json: JSON.parse(stdout) };
  }
}

export async function* bytes(pieces: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
