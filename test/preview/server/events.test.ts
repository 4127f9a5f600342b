/** The stream of events by which open pages hear of rebuilds. */
import type { ServerResponse } from 'node:http';
import { EventEmitter } from 'node:events';
import { rebuildEvents } from '../../../preview/server/events.mjs';

class FakeResponse extends EventEmitter {
  text = '';
  type: unknown;
  ended = false;
  writeHead(_status: number, headers: Record<string, string>) {
    this.type = headers['Content-Type'];
  }
  write(text: string) {
    this.text += text;
  }
  end() {
    this.ended = true;
  }
}

const listener = (events: ReturnType<typeof rebuildEvents>) => {
  const response = new FakeResponse();
  events.subscribe(response as unknown as ServerResponse);
  return response;
};

test('every open page hears what was rebuilt, a closed one no more', () => {
  const events = rebuildEvents();
  const stays = listener(events);
  const leaves = listener(events);
  events.tell('addin');
  leaves.emit('close');
  events.tell('page');
  expect(stays.type).toBe('text/event-stream; charset=utf-8');
  expect(stays.text).toBe(': connected\n\nevent: addin\ndata: {}\n\nevent: page\ndata: {}\n\n');
  expect(leaves.text).toBe(': connected\n\nevent: addin\ndata: {}\n\n');
});

test('closing ends the streams', () => {
  const events = rebuildEvents();
  const response = listener(events);
  events.close();
  expect(response.ended).toBe(true);
});
