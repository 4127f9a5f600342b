/**
 * Loads the unmodified proxy library of office.js into Node: what builds the requests, reads the answers and
 * throws the errors is Microsoft's own code.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
  readonly GenericEventRegistration: { s_genericEventRegistrations: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(event: LibraryEvent): void;
}

// benches run it as a module, tests do not
const FILE = createRequire(join(process.cwd(), 'package.json')).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.debug.js',
);

interface Page extends ProxyLibrary {
  Office: object;
}

let page: Page | undefined;

/** The library, loaded once and without what was registered in it; `requirements` answers its own questions. */
export function proxyLibrary(requirements: Office.RequirementSetSupport): ProxyLibrary {
  page ??= load();
  page.Office = { ...page.Office, context: { requirements } };
  page.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  return { Excel: page.Excel, OfficeExtension: page.OfficeExtension };
}

function load(): Page {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    Promise,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/' },
    document: { getElementsByTagName: () => [], createElement: () => ({}) },
    // errors and plain objects are to be those of the tests
    JSON,
    Object,
    Array,
    Date,
    Error,
  };
  for (const self of ['window', 'self', 'top', 'parent']) window[self] = window;
  new Script(readFileSync(FILE, 'utf8'), { filename: FILE }).runInContext(createContext(window));
  return window as unknown as Page;
}
