/**
 * Loads the unmodified proxy library of office.js into Node: what builds the requests, reads the answers and
 * throws the errors is Microsoft's own code.
 */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** The namespaces as the library defines them, and the hooks below that the harness needs. */
export interface ProxyLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & LibraryHooks;
}

/** A request as the library hands it to whatever executes it. */
export interface RequestMessage {
  readonly Body: unknown;
}

export interface ResponseMessage {
  readonly ErrorCode: string;
  readonly ErrorMessage?: string;
  readonly HttpStatusCode: number;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

/** Stands for the document that requests go to. */
export interface Session {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ readonly url: string; readonly headers: object }>;
  _createRequestExecutorOrNull(): {
    executeAsync(data: string, flags: number, message: RequestMessage): Promise<ResponseMessage>;
  };
}

/** An event as the library takes it once office.js has unpacked it. */
export interface LibraryEvent {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
    readonly isRemoteOverride: boolean;
  }[];
}

/** Private members of the library, pinned by its exact version and guarded by a test. */
export interface LibraryHooks {
  readonly SessionBase: { _overrideSession?: Session };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(event: LibraryEvent): void;
}

const FILE = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

let script: Script | undefined;

/** A fresh copy of the library; `requirements` answers what it asks of `Office.context.requirements`. */
export function loadProxyLibrary(requirements: Office.RequirementSetSupport): ProxyLibrary {
  script ??= new Script(readFileSync(FILE, 'utf8'), { filename: FILE });
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    Promise,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/' },
    document: { getElementsByTagName: () => [], createElement: () => ({}) },
    JSON,
    Object,
    Array,
    Date,
    Error,
  };
  for (const self of ['window', 'self', 'top', 'parent']) page[self] = page;
  script.runInContext(createContext(page));
  page.Office = { ...(page.Office as object), context: { requirements } };
  const { Excel, OfficeExtension } = page as unknown as ProxyLibrary;
  return { Excel, OfficeExtension };
}
