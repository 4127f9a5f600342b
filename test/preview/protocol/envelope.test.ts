/** Messages of the frame protocol, read and written. */
import { answer, event, readRequest } from '../../../preview/protocol/envelope';

const sent = (changes: object) =>
  JSON.stringify({
    _messageType: 0,
    _actionName: 'executeMethod',
    _conversationId: 'c1',
    _correlationId: 7,
    _origin: 'https://localhost:3443',
    _data: { a: 1 },
    _actionType: 0,
    _serializerVersion: 1,
    ...changes,
  });

const request = {
  action: 'executeMethod',
  conversation: 'c1',
  correlation: 7,
  kind: 'call',
  data: { a: 1 },
} as const;

describe('reading what was posted', () => {
  test.each([
    ['a call', sent({}), request],
    ['a registration', sent({ _actionType: 1 }), { ...request, kind: 'register' }],
    ['the end of a registration', sent({ _actionType: 2 }), { ...request, kind: 'unregister' }],
    ['a call without an action type', sent({ _actionType: undefined }), request],
    ['a response', sent({ _messageType: 1 }), null],
    ['a message without a name', sent({ _actionName: undefined }), null],
    ['an object', { _messageType: 0 }, null],
    ['text that is no JSON', 'setImmediate$0.1$3', null],
    ['JSON null', 'null', null],
  ])('%s', (_what, posted, expected) => {
    expect(readRequest(posted)).toEqual(expected);
  });
});

const response = {
  _messageType: 1,
  _actionName: 'executeMethod',
  _conversationId: 'c1',
  _correlationId: 7,
  _origin: 'https://localhost:3443',
  _data: { b: 2 },
  _errorCode: 0,
  _serializerVersion: 1,
};

test('an answer and an event differ in their response type alone', () => {
  expect(JSON.parse(answer(request, 'https://localhost:3443', { b: 2 }))).toEqual({
    ...response,
    _responseType: 0,
  });
  expect(JSON.parse(event(request, 'https://localhost:3443', { b: 2 }))).toEqual({
    ...response,
    _responseType: 1,
  });
});
