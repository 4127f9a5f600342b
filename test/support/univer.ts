/** Univer under Node, in a way that leaves nothing behind that would keep the process alive. */
import type { Univer } from '@univerjs/core';
import { createHeadlessUniver } from '../../preview/sheet/univer-headless';

export interface MadeUniver {
  readonly univer: Univer;
  readonly dispose: () => void;
}

export function makeUniver(): MadeUniver {
  const closeChannels = keepChannels();
  const univer = createHeadlessUniver();
  return {
    univer,
    dispose: () => {
      univer.dispose();
      closeChannels();
    },
  };
}

/** Univer leaves the channels open by which it puts work off. */
function keepChannels(): () => void {
  const Original = globalThis.MessageChannel;
  const opened: MessageChannel[] = [];
  globalThis.MessageChannel = class extends Original {
    constructor() {
      super();
      opened.push(this);
    }
  };
  return () => {
    globalThis.MessageChannel = Original;
    for (const { port1, port2 } of opened) [port1, port2].forEach((port) => port.close());
  };
}
