import type { EventType, StoredEvent } from '../platform/events/index.js';

/** The payload that is sent: the event type, its subject, and ids to look up. It never contains texts or figures. */
export interface ThinPayload {
  type: string;
  /** When the event happened, ISO 8601 in UTC. */
  timestamp: string;
  data: {
    /** The id of the subject. */
    id: string;
    /** Kind of the subject: `request`, `order`, `agreement` … */
    kind: string;
    /** The number of a request that was sent; null otherwise. */
    number: string | null;
    /** Position in the stream of the subject, from 1. A filter on event types causes gaps. */
    sequence: number;
    /** Further ids, as declared by the event type. */
    [id: `${string}Id`]: string | null;
  };
}

type ToldEvent = Pick<StoredEvent, 'type' | 'occurredAt' | 'streamId' | 'streamKind' | 'sequence' | 'payload'>;

export function thinPayload(event: ToldEvent, number: string | null, type: EventType | undefined): ThinPayload {
  const told = event.payload as Record<string, string | null | undefined>;
  const ids = Object.fromEntries((type?.refersTo ?? []).map((name) => [name, told[name] ?? null]));
  const { streamId: id, streamKind: kind, sequence } = event;
  return {
    type: event.type,
    timestamp: event.occurredAt.toISOString(),
    data: { id, kind, number, sequence, ...ids },
  };
}

const UUID = { type: 'string', format: 'uuid' };
const UUID_OR_NULL = { type: ['string', 'null'], format: 'uuid' };

/** JSON Schema (2020-12) of every payload. */
export const ANY_PAYLOAD = {
  type: 'object',
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string' },
    timestamp: { type: 'string', format: 'date-time' },
    data: {
      type: 'object',
      required: ['id', 'kind', 'number', 'sequence'],
      properties: {
        id: UUID,
        kind: { type: 'string' },
        number: { type: ['string', 'null'] },
        sequence: { type: 'integer', minimum: 1 },
      },
    },
  },
};

/** The part of the schema in which the payload of this type differs from the others. */
export function ownSchemaOf({ type, refersTo }: EventType): { type: 'object'; properties: Record<string, object> } {
  const ids = Object.fromEntries(refersTo.map((name) => [name, UUID_OR_NULL]));
  const data = { type: 'object', required: refersTo, properties: ids };
  return { type: 'object', properties: { type: { const: type }, ...(refersTo.length > 0 && { data }) } };
}

/** JSON Schema (2020-12) of the payload for this type, complete in itself. */
export function schemaOf(event: EventType): object {
  const { type, data } = ownSchemaOf(event).properties as { type: object; data?: typeof ANY_PAYLOAD.properties.data };
  const { data: common } = ANY_PAYLOAD.properties;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: event.type,
    description: event.description,
    ...ANY_PAYLOAD,
    properties: {
      ...ANY_PAYLOAD.properties,
      type,
      data: {
        ...common,
        required: [...common.required, ...(data?.required ?? [])],
        properties: { ...common.properties, ...data?.properties },
      },
    },
  };
}

const SAMPLE_ID = '01957a4e-2f00-7000-8000-00000000000';

/** An example payload for this type. */
export function sampleOf(type: EventType): ThinPayload {
  const kind = type.type.split('.')[0]!;
  const payload = Object.fromEntries(type.refersTo.map((name, index) => [name, `${SAMPLE_ID}${(index % 9) + 1}`]));
  const event = {
    type: type.type,
    occurredAt: SAMPLED_AT,
    streamId: `${SAMPLE_ID}0`,
    streamKind: kind,
    sequence: 7,
    payload,
  };
  return thinPayload(event, kind === 'request' ? 'ENG-1042' : null, type);
}

const SAMPLED_AT = new Date('2026-03-02T09:00:00Z');

/** Not a recorded event. It is sent to test an endpoint. */
export const PING: EventType = {
  type: 'webhook.ping',
  description: 'Nothing happened: an administrator wanted to see whether deliveries arrive.',
  refersTo: [],
};
