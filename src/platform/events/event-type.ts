/** A type of event, with the shape of its payload. */
export interface EventType<Payload extends object = object> {
  readonly type: string;
  /** One sentence for readers of the public event catalogue. */
  readonly description: string;
  /** The ids in the payload that external listeners receive. */
  readonly refersTo: readonly string[];
  /** Carries only the TypeScript type of the payload. It has no value at run time. */
  readonly payload?: Payload;
}

type IdIn<Payload> = Extract<keyof Payload, `${string}Id`>;

/** All event types of the application, by name. */
export const EVENT_TYPES = new Map<string, EventType>();

/**
 * Defines an event: its name `noun.past_participle`, a sentence that says what happened, and the type of its payload.
 * The further arguments name the ids of the payload that may leave the application with the event; the rest of the
 * payload stays inside.
 */
export function defineEvent<Payload extends object>(
  type: string,
  description: string,
  ...refersTo: IdIn<Payload>[]
): EventType<Payload> {
  if (EVENT_TYPES.has(type)) throw new Error(`The event ${type} is defined twice`);
  const defined = { type, description, refersTo };
  EVENT_TYPES.set(type, defined);
  return defined;
}

export type Side = 'REQUESTER' | 'PROVIDER';
export type Channel = 'portal' | 'email' | 'phone' | 'in_person' | 'chat';
/** The origin of an event. Timers and notices act on live events only. */
export type Origin = 'live' | 'imported' | 'demo';

export interface Stream {
  kind: string;
  id: string;
}

export interface StoredEvent<Payload extends object = object> {
  id: string;
  streamKind: string;
  streamId: string;
  /** Counts from 1 within the stream, without gaps. */
  sequence: number;
  type: string;
  payload: Payload;
  actorId: string | null;
  side: Side | null;
  channel: Channel | null;
  origin: Origin;
  /** The instant at which it happened. For an event that was entered later it is before `recordedAt`. */
  occurredAt: Date;
  recordedAt: Date;
  /** Departments that may see the event. */
  audience: string[];
  /** The position in the sealed feed; null until the sealer has sealed the event. */
  position: string | null;
}

/** True if the stored event is of this type; narrows the type of its payload. */
export const isEvent = <Payload extends object>(
  event: StoredEvent,
  type: EventType<Payload>,
): event is StoredEvent<Payload> => event.type === type.type;
