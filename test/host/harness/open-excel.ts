/**
 * Excel without Excel: the unmodified proxy library of office.js wired to the interpreter of its requests. The
 * add-in's code calls `Excel.run` as in Excel; a test sees every request and can make any action fail.
 */
import { Interpreter } from '../../../preview/host/interpreter';
import { isSetSupported } from '../../../preview/host/requirement-sets';
import type { RequirementSets } from '../../../preview/host/requirement-sets';
import { ExcelError } from '../../../preview/host/errors';
import type { ExcelErrorCode } from '../../../preview/host/errors';
import { ActionType } from '../../../preview/host/wire';
import type { Action, RequestBody } from '../../../preview/host/wire';
import type { Entry } from '../../../preview/protocol/entries';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../../preview/sheet/memory-sheet';
import type { SheetEngine } from '../../../preview/sheet/sheet-engine';
import { proxyLibrary } from './proxy-library';
import type { RequestMessage, ResponseMessage, Session } from './proxy-library';

/** One `context.sync()` that had something to say. */
export interface SentRequest {
  readonly bytes: number;
  readonly actions: readonly Action[];
  readonly body: RequestBody;
}

/** Which action fails: the nth of all that are still to come, from 0, or the first that the predicate picks. */
export type FailingAction = number | ((action: Action, index: number) => boolean);

export interface OpenExcelOptions<E extends SheetEngine> {
  readonly engine?: E;
  /** Microsoft 365 unless another Excel is played */
  readonly requirementSets?: RequirementSets;
}

export interface OpenedExcel<E extends SheetEngine> {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly interpreter: Interpreter;
  readonly engine: E;
  /** requests so far; a sync without anything to do sends none, the clean-up of `Excel.run` is not counted */
  readonly syncs: number;
  readonly requests: readonly SentRequest[];
  /** what the interpreter lacked or stumbled over */
  readonly faults: readonly Error[];
  /** Makes one action fail, once. */
  failAt(action: FailingAction, code?: ExcelErrorCode): void;
  /** Forgets the requests so far. */
  forgetRequests(): void;
  /** Takes `Excel`, `OfficeExtension` and `Office` away again. */
  dispose(): void;
}

export function openExcel(options?: OpenExcelOptions<MemorySheet>): OpenedExcel<MemorySheet>;
export function openExcel<E extends SheetEngine>(
  options: OpenExcelOptions<E> & { readonly engine: E },
): OpenedExcel<E>;
export function openExcel(options: OpenExcelOptions<SheetEngine> = {}): OpenedExcel<SheetEngine> {
  const engine = options.engine ?? new MemorySheet();
  const sets = options.requirementSets ?? requirementProfile('microsoft365').sets;
  const requirements = {
    isSetSupported: (set: string, version?: string) => isSetSupported(sets, set, version),
  };
  const library = proxyLibrary(requirements as Office.RequirementSetSupport);
  const faults: Error[] = [];
  const failures = new Failures();
  const interpreter = new Interpreter({
    engine,
    requirementSets: () => sets,
    beforeAction: (action) => failures.before(action),
    report: (fault) => faults.push(fault),
  });
  let requests: SentRequest[] = [];

  const executeAsync = async (
    _: string,
    flags: number,
    { Body }: RequestMessage,
  ): Promise<ResponseMessage> => {
    // the library goes on changing the object after it has sent it
    const text = JSON.stringify(Body);
    const body = JSON.parse(text) as RequestBody;
    if (!isCleanUp(body)) requests.push({ bytes: Buffer.byteLength(text), actions: body.Actions, body });
    return {
      ErrorCode: '',
      HttpStatusCode: 200,
      Headers: {},
      Body: JSON.parse(await interpreter.execute(text, flags)),
    };
  };
  const session: Session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'memory:', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
  };
  library.OfficeExtension.SessionBase._overrideSession = session;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const stopEvents = interpreter.onEvents((entries) =>
    library.OfficeExtension._testTriggerRichApiMessageEvent({ entries: entries.map(unpacked) }),
  );

  const restore = install({
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: {
      context: { requirements },
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
      addin: { showAsTaskpane: () => Promise.resolve() },
      actions: { associate: () => undefined },
    },
  });

  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    interpreter,
    engine,
    faults,
    get syncs() {
      return requests.length;
    },
    get requests() {
      return requests;
    },
    failAt: (action, code = 'GeneralException') => failures.plan(action, code),
    forgetRequests: () => {
      requests = [];
    },
    dispose: () => {
      stopEvents();
      restore();
    },
  };
}

/** What `Excel.run` sends after the batch: it lets go of ranges, and does nothing else. */
const isCleanUp = ({ Actions }: RequestBody): boolean => {
  const done = Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  return done.length > 0 && done.every(({ Name }) => Name === '_RemoveReference');
};

const unpacked = ([messageCategory, messageType, targetId, message, , isRemoteOverride]: Entry) => ({
  messageCategory,
  messageType,
  targetId,
  message,
  isRemoteOverride,
});

/** The failures that a test asked for. */
class Failures {
  private planned: { readonly action: FailingAction; readonly code: ExcelErrorCode; seen: number }[] = [];

  plan(action: FailingAction, code: ExcelErrorCode): void {
    this.planned.push({ action, code, seen: 0 });
  }

  before(action: Action): void {
    for (const plan of this.planned) {
      const index = plan.seen++;
      const due = typeof plan.action === 'number' ? plan.action === index : plan.action(action, index);
      if (!due) continue;
      this.planned = this.planned.filter((other) => other !== plan);
      throw new ExcelError(plan.code);
    }
  }
}

function install(globals: Readonly<Record<string, unknown>>): () => void {
  const world = globalThis as unknown as Record<string, unknown>;
  const before = Object.keys(globals).map((name) => [name, Object.hasOwn(world, name), world[name]] as const);
  Object.assign(world, globals);
  return () => {
    for (const [name, was, value] of before) {
      if (was) world[name] = value;
      else delete world[name];
    }
  };
}
