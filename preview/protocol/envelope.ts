/**
 * The envelope of office.js's web protocol: JSON strings that the add-in's frame and its host post to each
 * other. A request asks for an action by name; a response answers that one request, or delivers an event to
 * whoever registered for it.
 */

const REQUEST = 0;
const RESPONSE = 1;

/** What a response is for. */
const ANSWER = 0;
const EVENT = 1;

/** What a request wants: a call, or to begin or end receiving an event. */
export type RequestKind = 'call' | 'register' | 'unregister';
const KINDS: readonly RequestKind[] = ['call', 'register', 'unregister'];

/** A request as it came from the add-in's frame. */
export interface Request {
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly kind: RequestKind;
  readonly data: unknown;
}

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

const isEnvelope = (value: unknown): value is Envelope => {
  if (typeof value !== 'object' || value === null) return false;
  const { _messageType, _actionName, _conversationId, _correlationId } = value as Partial<Envelope>;
  return (
    typeof _messageType === 'number' &&
    typeof _actionName === 'string' &&
    typeof _conversationId === 'string' &&
    typeof _correlationId === 'number'
  );
};

/** Reads a posted message; `null` for anything that is not a request of this protocol. */
export function readRequest(posted: unknown): Request | null {
  if (typeof posted !== 'string') return null;
  let message: unknown;
  try {
    message = JSON.parse(posted);
  } catch {
    return null;
  }
  if (!isEnvelope(message) || message._messageType !== REQUEST) return null;
  return {
    action: message._actionName,
    conversation: message._conversationId,
    correlation: message._correlationId,
    kind: KINDS[message._actionType ?? 0] ?? 'call',
    data: message._data,
  };
}

const respond = (request: Request, origin: string, data: unknown, type: number): string =>
  JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
  });

/** The message that answers `request`. */
export const answer = (request: Request, origin: string, data: unknown): string =>
  respond(request, origin, data, ANSWER);

/** The message that delivers an event to the registration that `request` made. */
export const event = (request: Request, origin: string, data: unknown): string =>
  respond(request, origin, data, EVENT);
