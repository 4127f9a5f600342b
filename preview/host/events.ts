/**
 * Events of the object model: what the add-in has registered for, and what it is told when the engine
 * reports a change. An add-in's own writes raise events too, as in Excel.
 */
import type { EngineEvent, SheetEngine } from '../sheet/sheet-engine';
import { objectEventEntry } from '../protocol/entries';
import type { Entry } from '../protocol/entries';
import { a1 } from './address';

/** Numbers of the kinds of events, by the middle of the method's name that registers for them. */
export const EVENT_TYPES = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  EventNameChanged: 25,
} as const;
export type EventName = keyof typeof EVENT_TYPES;

/** The target of events of any sheet. */
export const ANY_SHEET = 'Workbook';

export class Events {
  enabled = true;
  private readonly registrations = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly Entry[]) => void>();
  private readonly names = new Map<string, string>();
  private active: string;
  private waiting: Entry[] = [];
  private held = 0;

  constructor(private readonly engine: SheetEngine) {
    this.active = engine.activeSheet();
    this.rememberNames();
    engine.subscribe((event) => this.take(event));
  }

  onEntries(listener: (entries: readonly Entry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(event: EventName, target: string): void {
    const key = registration(event, target);
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = registration(event, target);
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  forget(): void {
    this.registrations.clear();
    this.waiting = [];
    this.enabled = true;
  }

  /** While a request is being executed its events wait: the add-in has the answer first. */
  hold(): void {
    this.held += 1;
  }

  release(): void {
    this.held -= 1;
    this.deliverSoon();
  }

  private take(event: EngineEvent): void {
    switch (event.kind) {
      case 'changed': {
        const address = a1(event.box);
        return this.raise('DataChangedEvent', event.sheet, {
          worksheetId: event.sheet,
          address,
          changeType: 'RangeEdited',
          shiftDirection: 'None',
          source: 'Local',
          triggerSource: event.origin === 'program' ? 'ThisLocalAddin' : 'Unknown',
          referenceId: eventReference(event.sheet, address),
        });
      }
      case 'selected':
        return this.raise('SelectionChangedEvent', event.sheet, {
          worksheetId: event.sheet,
          address: a1(event.box),
        });
      case 'calculated':
        for (const { id } of this.engine.sheets()) {
          this.raise('CalculatedEvent', id, { worksheetId: id, address: '' });
        }
        return;
      case 'sheets':
        return this.takeSheets(event.change, event.sheet);
    }
  }

  private takeSheets(change: 'added' | 'deleted' | 'activated' | 'renamed', sheet: string): void {
    const told = { worksheetId: sheet, source: 'Local' };
    if (change === 'added') this.raise('AddedEvent', sheet, told);
    if (change === 'deleted') this.raise('DeletedEvent', sheet, told);
    if (change === 'renamed') {
      const nameAfter = this.engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
      this.raise('EventNameChanged', sheet, { ...told, nameBefore: this.names.get(sheet) ?? '', nameAfter });
    }
    if (change === 'activated' && sheet !== this.active) {
      this.raise('DeactivatedEvent', this.active, { worksheetId: this.active });
      this.raise('ActivatedEvent', sheet, { worksheetId: sheet });
      this.active = sheet;
    }
    this.rememberNames();
  }

  private rememberNames(): void {
    for (const { id, name } of this.engine.sheets()) this.names.set(id, name);
  }

  private raise(event: EventName, sheet: string, args: unknown): void {
    if (!this.enabled) return;
    for (const target of [sheet, ANY_SHEET]) {
      if (this.registrations.has(registration(event, target))) {
        this.waiting.push(objectEventEntry(EVENT_TYPES[event], target, args));
      }
    }
    this.deliverSoon();
  }

  private deliverSoon(): void {
    if (this.held > 0 || this.waiting.length === 0) return;
    setTimeout(() => {
      const entries = this.waiting.splice(0);
      if (entries.length > 0) for (const listener of this.listeners) listener(entries);
    }, 0);
  }
}

const registration = (event: EventName, target: string): string => `${event} ${target}`;

const eventReference = (sheet: string, address: string): string => `${sheet}!${address}`;

/** The sheet and address that an event's reference names. */
export function readEventReference(reference: string): { readonly sheet: string; readonly address: string } {
  const at = reference.lastIndexOf('!');
  return { sheet: reference.slice(0, at), address: reference.slice(at + 1) };
}
