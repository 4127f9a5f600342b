/**
 * Executes the requests of the unmodified office.js over a workbook: every action in its order, up to the first
 * that fails. What was done before stays done, for a request is no transaction.
 */
import type { Entry } from '../protocol/entries';
import type { SheetEngine } from '../sheet/sheet-engine';
import { service } from './add-in-services';
import type { AddInPorts } from './add-in-services';
import type { Area } from './area';
import { ExcelError, invalidArgument, NotInterpreted } from './errors';
import { Events } from './events';
import { Arguments, camel, ExcelObject, member, pascal } from './excel-class';
import type { Host } from './host';
import { query } from './query';
import { range, rangeAt } from './range';
import { rangeAreas } from './range-areas';
import { References } from './references';
import { requireMember } from './requirement-sets';
import type { RequirementSets } from './requirement-sets';
import { ActionType, PathType } from './wire';
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  ErrorBody,
  ObjectPath,
  RequestBody,
  ResponseBody,
} from './wire';
import { workbook } from './workbook';
import { WorkbookModel } from './workbook-model';
import { worksheet } from './worksheet';

export interface InterpreterOptions {
  readonly engine: SheetEngine;
  /** the Excel that is played; asked anew at every request */
  readonly requirementSets: () => RequirementSets;
  readonly addIn?: AddInPorts;
  /** called before each action with its index in the request; what it throws is the action's failure */
  readonly beforeAction?: (action: Action, index: number) => void;
  /** told of what the interpreter lacks, and of its own faults; `console.error` unless given */
  readonly report?: (fault: Error) => void;
}

export class Interpreter {
  readonly workbook: WorkbookModel;
  private readonly host: Host;
  private readonly events: Events;
  private readonly references = new References();
  private queue: Promise<unknown> = Promise.resolve();
  /** cells changed since every formula was last known to show its value */
  private unsettled = false;
  private calculationHeld = false;
  /** ends the holding of the screen, which a further request does, or the clerk's patience */
  private showScreen: (() => void) | null = null;

  constructor(private readonly options: InterpreterOptions) {
    const { engine } = options;
    this.workbook = new WorkbookModel(engine);
    this.events = new Events(engine);
    engine.subscribe(({ kind }) => {
      if (kind === 'changed') this.unsettled = true;
    });
    this.host = {
      workbook: this.workbook,
      references: this.references,
      events: this.events,
      objects: {
        range: (host, sheet, box) => rangeAt({ host, sheet }, box),
        worksheet: (host, sheet) => new ExcelObject(worksheet, { host, sheet }),
      },
      suspendCalculation: () => {
        this.calculationHeld = true;
      },
      suspendScreen: () => this.holdScreen(),
    };
  }

  /** Executes a request as it comes from the add-in's page, JSON to JSON, with the flags that it was sent with. */
  async execute(body: string, flags = 0): Promise<string> {
    const request = JSON.parse(body) as RequestBody;
    if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.options.engine.typing();
    return JSON.stringify(await this.perform(request));
  }

  /**
   * Executes a request; one waits for the one before it. Requests that touch no workbook (results of custom
   * functions among them) do not wait, as what the others wait for may depend on them.
   */
  perform(body: RequestBody): Promise<ResponseBody> {
    if (touchesNoWorkbook(body)) return this.executeOne(body);
    const answer = this.queue.then(() => this.executeOne(body));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Delivers events to the add-in as the entries of its `richApiMessage` event. */
  onEvents(listener: (entries: readonly Entry[]) => void): () => void {
    return this.events.onEntries(listener);
  }

  /** A page begins anew: references and registrations of the one before are void, the workbook stays. */
  reset(): void {
    this.showScreen?.();
    this.references.forget();
    this.events.forget();
  }

  private async executeOne(body: RequestBody): Promise<ResponseBody> {
    const { engine } = this.options;
    const request = new RequestScope(body, this.host, this.options);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    const cells = !touchesNoWorkbook(body);
    const writes = cells && body.Actions.some((action) => request.mayChange(action));
    if (cells) this.showScreen?.();
    this.events.hold();
    if (writes) engine.suspend();
    try {
      if (cells && engine.typing() && body.Actions[0]) {
        const inEditMode = new ExcelError('InvalidOperationInCellEditMode');
        const error = this.errorOf(inEditMode, request, body.Actions[0], 0);
        return { Results: [], TraceIds: [], Error: error };
      }
      for (const [index, action] of body.Actions.entries()) {
        try {
          this.options.beforeAction?.(action, index);
          if (action.ActionType === ActionType.trace) traces.push(action.Id);
          else if (cells && this.unsettled && request.dependsOnCalculation(action)) await this.settle(writes);
          results.push({ ActionId: action.Id, Value: request.execute(action) ?? null });
          if (request.mayChange(action)) this.unsettled = true;
        } catch (thrown) {
          return { Results: results, TraceIds: traces, Error: this.errorOf(thrown, request, action, index) };
        }
      }
      return { Results: results, TraceIds: traces };
    } finally {
      if (writes) engine.resume();
      this.calculationHeld &&= !cells;
      this.events.release();
    }
  }

  private holdScreen(): void {
    if (this.showScreen) return;
    const { engine } = this.options;
    engine.suspend();
    const late = setTimeout(() => this.showScreen?.(), LONGEST_DARK);
    this.showScreen = () => {
      clearTimeout(late);
      this.showScreen = null;
      engine.resume();
    };
  }

  private async settle(suspended: boolean): Promise<void> {
    if (this.calculationHeld) return;
    const { engine } = this.options;
    if (suspended) engine.resume();
    try {
      await engine.settled();
      this.unsettled = false;
    } finally {
      if (suspended) engine.suspend();
    }
  }

  private errorOf(thrown: unknown, request: RequestScope, action: Action, index: number): ErrorBody {
    if (thrown instanceof NotInterpreted || !(thrown instanceof ExcelError)) this.report(thrown);
    const error = thrown instanceof ExcelError ? thrown : new ExcelError('GeneralException');
    return {
      Code: error.code,
      Message: error.message,
      Location: request.locationOf(action),
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  }

  private report(thrown: unknown): void {
    const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (this.options.report) this.options.report(fault);
    else console.error(fault);
  }
}

/** A request with this flag waits until a person has entered what he types; any other is refused meanwhile. */
const DELAY_FOR_CELL_EDIT = 64;

/** An add-in that holds the screen and says no more does not keep it for long; in milliseconds. */
const LONGEST_DARK = 1_000;

function touchesNoWorkbook(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  return paths.length > 0 && paths.every(({ ObjectPathType }) => ObjectPathType === PathType.newObject);
}

/** The objects of one request, each found once however often it is used. */
class RequestScope {
  private readonly objects = new Map<number, ExcelObject | null>();
  private readonly kept: ReadonlySet<number>;
  private at: ObjectPath | undefined;

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
    private readonly options: InterpreterOptions,
  ) {
    this.kept = new Set(
      body.Actions.filter(({ Name }) => Name === KEEP).map(({ ObjectPathId }) => ObjectPathId),
    );
  }

  /** Whether the action tells something that calculation may change. */
  dependsOnCalculation({ ActionType: type, ObjectPathId }: Action): boolean {
    if (type === ActionType.query) return true;
    const path = this.body.ObjectPaths[ObjectPathId];
    return type === ActionType.instantiate && path !== undefined && path.Name.startsWith('GetUsedRange');
  }

  /** Whether calculation may depend on what the action did. */
  mayChange({ ActionType: type, Name, ObjectPathId }: Action): boolean {
    if (type === ActionType.setProperty) return true;
    if (type === ActionType.method) return changes(Name);
    const path = this.body.ObjectPaths[ObjectPathId];
    return type === ActionType.instantiate && path?.ObjectPathType === PathType.method && changes(path.Name);
  }

  execute(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    this.at = undefined;
    const object = this.find(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.identityOf(object, action.ObjectPathId);
      case ActionType.query:
        return object && query(object, action.QueryInfo ?? {}, this.sets);
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty:
        return this.set(object, action);
      default:
        throw new NotInterpreted(`actions of type ${action.ActionType}`);
    }
  }

  /** Class and member of the action, or of the path to its object where that is what failed. */
  locationOf(action: Action): string {
    const failed = this.at;
    const [path, name] = failed
      ? [failed.ParentObjectPathId, failed.Name || 'GetItem']
      : [action.ObjectPathId, action.Name];
    const kind = (path === undefined ? undefined : this.objects.get(path))?.kind.name ?? '';
    return name === '' ? kind : `${kind}.${camel(name)}`;
  }

  private get sets(): RequirementSets {
    return this.options.requirementSets();
  }

  private identityOf(object: ExcelObject, path: number): Readonly<Record<string, string>> {
    const identity = object.kind.identify?.(object.self) ?? {};
    if (!this.kept.has(path) || !isArea(object)) return identity;
    return { ...identity, _ReferenceId: this.host.references.keep(object) };
  }

  private call(object: ExcelObject | null, { Name, ArgumentInfo, ObjectPathId }: Action): unknown {
    if (Name === KEEP) {
      if (object && isArea(object)) this.host.references.keep(object);
      return null;
    }
    if (!object) throw invalidArgument();
    const args = this.argumentsOf(ArgumentInfo);
    const returned = this.callMethod(object, Name, args);
    return returned instanceof ExcelObject ? this.identityOf(returned, ObjectPathId) : returned;
  }

  private callMethod({ kind, self }: ExcelObject, name: string, args: Arguments): unknown {
    requireMember(this.sets, kind.name, name);
    return member(kind.methods, kind.name, name)(self, args);
  }

  private set(object: ExcelObject | null, { Name, ArgumentInfo }: Action): null {
    if (!object) throw invalidArgument();
    const { kind, self } = object;
    const name = pascal(Name);
    requireMember(this.sets, kind.name, name);
    const property = member(kind.properties, kind.name, name);
    if (!property.set) throw new ExcelError('InvalidOperation');
    property.set(self, this.argumentsOf(ArgumentInfo).at(0));
    return null;
  }

  private find(id: number): ExcelObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ExcelError('InvalidObjectPath');
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ExcelObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return new ExcelObject(workbook, { host: this.host });
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.host.references.find(path.Name);
      case PathType.newObject: {
        const found = service(path.Name, this.options.addIn ?? {});
        if (!found) throw new NotInterpreted(`the object ${path.Name}`);
        return found;
      }
      default:
        return this.resolveBelow(path);
    }
  }

  /** What hangs from a null object is a null object. */
  private resolveBelow(path: ObjectPath): ExcelObject | null {
    const parent = this.find(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    this.at = path;
    const found = this.step(parent, path, args);
    this.at = undefined;
    return found;
  }

  private step(parent: ExcelObject, path: ObjectPath, args: Arguments): ExcelObject | null {
    const { kind, self } = parent;
    if (path.ObjectPathType === PathType.property) {
      requireMember(this.sets, kind.name, path.Name);
      return member(kind.objects, kind.name, path.Name)(self, args);
    }
    const name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    const found = this.callMethod(parent, name, args);
    if (found !== null && !(found instanceof ExcelObject)) {
      throw new NotInterpreted(`${kind.name}.${camel(name)} as an object`);
    }
    return found;
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    return new Arguments(this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []));
  }

  private withObjects(values: readonly unknown[], paths: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const path = paths[index];
      if (typeof path === 'number' && path !== 0) return this.objectArgument(path);
      if (Array.isArray(value)) return this.withObjects(value, Array.isArray(path) ? path : []);
      return this.withNestedObjects(value);
    });
  }

  /** Objects within an options object stand as `{_ObjectPathId}`. */
  private withNestedObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.withNestedObjects(item));
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.objectArgument(value._ObjectPathId);
    }
    const entries = Object.entries(value).map(([key, item]) => [key, this.withNestedObjects(item)] as const);
    return Object.fromEntries(entries);
  }

  private objectArgument(path: number): ExcelObject {
    const object = this.find(path);
    if (!object) throw invalidArgument();
    return object;
  }
}

const KEEP = '_KeepReference';

/** Hidden methods and those that find something change nothing. */
const changes = (method: string): boolean => !/^(?:Get|_)/.test(method);

const isArea = (object: ExcelObject): object is ExcelObject<Area> =>
  object.is(range) || object.is(rangeAreas);
