/** The hidden methods by which office.js registers for events, made from the list of kinds. */
import type { ExcelClass } from './excel-class';
import type { EventName } from './events';
import type { Host } from './host';

export function eventMethods<S extends { readonly host: Host }>(
  events: readonly EventName[],
  target: (self: S) => string,
): NonNullable<ExcelClass<S>['methods']> {
  const methods = events.flatMap((event): [string, (self: S) => undefined][] => [
    [`_Register${event}`, (self) => void self.host.events.register(event, target(self))],
    [`_Unregister${event}`, (self) => void self.host.events.unregister(event, target(self))],
  ]);
  return Object.fromEntries(methods);
}
