/** What an Excel class is to the interpreter: its members as data, each with a small body. */
import { invalidArgument, NotInterpreted } from './errors';

/** A scalar property. A `get` that gives `undefined` leaves the property unloaded. */
export interface Property<S> {
  get?(self: S): unknown;
  set?(self: S, value: unknown): void;
}

type Members<S, Result> = Readonly<Record<string, { of(self: S, args: Arguments): Result }['of']>>;

export interface ExcelClass<S> {
  readonly name: string;
  /** what instantiation answers beside the reference, e.g. `{Id}`, by which later requests find the object */
  identify?(self: S): Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  /** properties that are objects themselves */
  readonly objects?: Members<S, ExcelObject | null>;
  /** methods give an object, the null object, a plain value, or nothing */
  readonly methods?: Members<S, unknown>;
  /** the members of a collection */
  items?(self: S): readonly ExcelObject[];
}

/** An object of the model: a class and what tells this object from others of its class. */
export class ExcelObject<S = unknown> {
  constructor(
    readonly kind: ExcelClass<S>,
    readonly self: S,
  ) {}

  is<T>(kind: ExcelClass<T>): this is ExcelObject<T> {
    return (this.kind as ExcelClass<unknown>) === (kind as ExcelClass<unknown>);
  }
}

/** The arguments of a call, read with the checks that Excel makes. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number, fallback?: number): number {
    const value = this.has(index) ? this.values[index] : fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number): boolean {
    const value = this.values[index] ?? false;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** The object of that class at the position, `undefined` where something else stands there. */
  object<S>(index: number, kind: ExcelClass<S>): S | undefined {
    const value = this.values[index];
    return value instanceof ExcelObject && value.is(kind) ? value.self : undefined;
  }
}

/** `format/fill` and `formulasR1C1` as the wire writes them. */
export const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
export const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** Looks up a member; one that is not there fails with its name. */
export function member<T>(table: Readonly<Record<string, T>> | undefined, kind: string, name: string): T {
  if (table !== undefined && Object.hasOwn(table, name)) return table[name]!;
  throw new NotInterpreted(`${kind}.${camel(name)}`);
}
