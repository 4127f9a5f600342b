/**
 * One loading of the add-in into a frame: answers what office.js asks of its host, and delivers events to
 * it. Everything that knows a document or a page comes in through the ports.
 */
import { appContext } from './activation';
import type { Activation } from './activation';
import { answer, event, readRequest } from './envelope';
import type { Request } from './envelope';
import type { Entry } from './entries';

/** The part of a window that a session posts to. */
export interface PostTarget {
  postMessage(message: string, targetOrigin: string): void;
}

/** The part of a message event that a session reads. */
export interface Posted {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
}

/** What an add-in may ask for and the preview does not have. */
export type Refusal = { readonly kind: 'dialog' | 'window' | 'method'; readonly detail: string };

export interface SessionPorts {
  readonly activation: Activation;
  /** the window inside the frame; what other windows post is ignored */
  readonly frame: () => PostTarget | null;
  /** executes a request of the object model, JSON to JSON */
  readonly execute: (body: string, flags: number) => string | Promise<string>;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  readonly loadSettings: () => Readonly<Record<string, string>>;
  /** the page in the frame has begun anew: whatever it registered before is gone */
  readonly activated: () => void;
  readonly refused: (refusal: Refusal) => void;
  /** the page gives the keyboard's focus away */
  readonly left: (how: Left) => void;
  /** executing a request broke down; the add-in is told of an internal error */
  readonly failed: (fault: unknown) => void;
}

/** Past its last element, before its first, or by Escape. */
export type Left = 'forward' | 'back' | 'escape';

/** How the press of a ribbon button ended; `unknown`: the add-in has no command of that name. */
export type PressOutcome = 'done' | 'unknown' | 'interrupted';

/** Method ids of office.js's older, non-batched calls. */
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const EXECUTE = 93;
const COMMAND_COMPLETED = 94;

/** What the page tells of its focus, by number. */
const LEFT: Readonly<Record<number, Left>> = {
  ...{ 5: 'forward', 13: 'forward', 17: 'forward' },
  ...{ 6: 'back', 14: 'back', 18: 'back' },
  15: 'escape',
};

const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const OK = { Version: 1, Error: 0 };

const BATCH_EVENT = 'richApiMessage';
const COMMAND_EVENT = 'appCommandInvoked';

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: string;
  readonly 1?: number;
}

/** `ArrayData` of a batch holds headers and the like around the body and its flags. */
const BODY = 4;
const FLAGS = 6;

interface Press {
  readonly id: string;
  readonly action: string;
  readonly control: string;
  readonly ended: (outcome: PressOutcome) => void;
}

export class AddInSession {
  private readonly registrations = new Map<string, Request>();
  private waiting: Entry[] = [];
  private unsent: Press[] = [];
  private readonly running = new Map<string, Press>();
  private pressed = 0;
  /** pages that have begun in the frame, and those of them that have run all their scripts */
  private begun = 0;
  private loaded = 0;

  constructor(private readonly ports: SessionPorts) {}

  /** Takes a posted message; ignores it unless it comes from this session's frame. */
  receive(posted: Posted): void {
    const { activation } = this.ports;
    if (posted.source === null || posted.source !== this.ports.frame()) return;
    if (posted.origin !== activation.origin) return;
    const request = readRequest(posted.data);
    if (request === null || request.conversation !== activation.conversation) return;
    if (request.kind === 'register') this.register(request);
    else if (request.kind === 'unregister') this.unregister(request);
    else void this.call(request);
  }

  /** Delivers entries as one event; before the add-in listens they wait, in their order. */
  send(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const registration = this.registrations.get(BATCH_EVENT);
    if (registration === undefined) this.waiting.push(...entries);
    else this.post(event(registration, this.ports.activation.origin, { ArrayData: entries }));
  }

  /** Presses a ribbon button; a press made while the add-in is loading waits for it. */
  press(action: string, control: string): Promise<PressOutcome> {
    return new Promise((ended) => {
      this.unsent.push({ id: `press-${++this.pressed}`, action, control, ended });
      this.sendPresses();
    });
  }

  /** The page in the frame has run its scripts: office.js listens to presses before the page has named its commands. */
  pageLoaded(): void {
    this.loaded += 1;
    this.sendPresses();
  }

  /** Ends the session: presses that are not answered end as interrupted. */
  close(): void {
    this.interrupt();
    for (const press of this.unsent.splice(0)) press.ended('interrupted');
    this.registrations.clear();
    this.waiting = [];
  }

  private async call(request: Request): Promise<void> {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        this.interrupt();
        this.registrations.clear();
        this.waiting = [];
        this.begun += 1;
        this.ports.activated();
        return this.answer(request, appContext(this.ports.activation, this.ports.loadSettings()));
      case 'executeMethod':
        return this.answer(request, await this.method(request.data ?? {}));
      case 'ContextActivationManager_notifyHost': {
        const left = LEFT[(request.data as MethodData | undefined)?.[1] ?? -1];
        if (left) this.ports.left(left);
        return this.answer(request, OK);
      }
      case 'ContextActivationManager_openWindowInHost':
        this.ports.refused({ kind: 'window', detail: JSON.stringify(request.data) });
        return this.answer(request, OK);
      default:
        return this.answer(request, OK);
    }
  }

  private async method(data: MethodData): Promise<unknown> {
    const id = data.DdaMethod?.DispatchId;
    switch (id) {
      case EXECUTE:
        return this.execute(String(data.ArrayData?.[BODY]), Number(data.ArrayData?.[FLAGS] ?? 0));
      case SAVE_SETTINGS:
        this.ports.saveSettings(Object.fromEntries(data.DdaSettingsMethod?.Properties ?? []));
        return OK;
      case LOAD_SETTINGS: {
        const settings = Object.entries(this.ports.loadSettings());
        return { ...OK, Properties: { Settings: settings.map(([Name, Value]) => ({ Name, Value })) } };
      }
      case COMMAND_COMPLETED:
        this.completed(String(data[0]), data[1] ?? 0);
        return OK;
      default:
        this.ports.refused({ kind: 'method', detail: String(id) });
        return { ...OK, Error: NOT_SUPPORTED };
    }
  }

  private async execute(body: string, flags: number): Promise<unknown> {
    try {
      return { ...OK, Data: [200, [], await this.ports.execute(body, flags)] };
    } catch (fault) {
      this.ports.failed(fault);
      return { ...OK, Error: INTERNAL_ERROR };
    }
  }

  private completed(id: string, status: number): void {
    const press = this.running.get(id);
    this.running.delete(id);
    press?.ended(status === 0 ? 'done' : 'unknown');
  }

  private register(request: Request): void {
    if (request.action.startsWith('dialog')) {
      this.ports.refused({ kind: 'dialog', detail: request.action });
      return this.answer(request, { ...OK, Error: NOT_SUPPORTED });
    }
    this.registrations.set(request.action, request);
    this.answer(request, OK);
    if (request.action === BATCH_EVENT) this.send(this.waiting.splice(0));
    if (request.action === COMMAND_EVENT) this.sendPresses();
  }

  private unregister(request: Request): void {
    this.registrations.delete(request.action);
    this.answer(request, OK);
  }

  private sendPresses(): void {
    const registration = this.registrations.get(COMMAND_EVENT);
    if (registration === undefined || this.loaded < this.begun) return;
    for (const press of this.unsent.splice(0)) {
      this.running.set(press.id, press);
      const source = JSON.stringify({ source: { id: press.control } });
      this.post(event(registration, this.ports.activation.origin, [press.id, press.action, source]));
    }
  }

  private interrupt(): void {
    for (const press of this.running.values()) press.ended('interrupted');
    this.running.clear();
  }

  private answer(request: Request, data: unknown): void {
    this.post(answer(request, this.ports.activation.origin, data));
  }

  private post(message: string): void {
    this.ports.frame()?.postMessage(message, this.ports.activation.origin);
  }
}
