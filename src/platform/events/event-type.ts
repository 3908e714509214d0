/** A kind of thing that can happen, with the shape of what is told about it. */
export interface EventType<Payload extends object = object> {
  readonly type: string;
  /** One sentence for those who listen from outside. */
  readonly description: string;
  /** The ids in the payload that a listener outside is told. */
  readonly refersTo: readonly string[];
  /** Carries the payload's type only; nothing ever reads it. */
  readonly payload?: Payload;
}

type IdIn<Payload> = Extract<keyof Payload, `${string}Id`>;

/** Every kind of thing that can happen in this house, by its name. */
export const EVENT_TYPES = new Map<string, EventType>();

/**
 * Names an event, `noun.past_participle`, says in a sentence what happened, and gives its payload a type. What is named
 * after that are ids of the payload that may leave the house with the event; everything else in it stays inside.
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
/** Where a fact comes from. Timers and notices act on live ones only. */
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
  /** When it happened; may lie before `recordedAt` for what was typed in afterwards. */
  occurredAt: Date;
  recordedAt: Date;
  /** Departments that may see it. */
  audience: string[];
  /** Place in the sealed feed; null until the sealer has been there. */
  position: string | null;
}

/** True, and narrows the payload, when the stored event is of this type. */
export const isEvent = <Payload extends object>(
  event: StoredEvent,
  type: EventType<Payload>,
): event is StoredEvent<Payload> => event.type === type.type;
