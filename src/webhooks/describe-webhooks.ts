import type { OpenAPIObject } from '@nestjs/swagger';
import { EVENT_TYPES, type EventType } from '../platform/events/index.js';
import { ANY_PAYLOAD, ownSchemaOf, PING } from './thin-payload.js';

/** The headers of Standard Webhooks, which `signedHeaders` makes. */
const HEADERS: Record<string, [description: string, example: string]> = {
  'webhook-id': ['The id of the event. Every attempt has the same one.', '01957a4e-2f00-7000-8000-000000000001'],
  'webhook-timestamp': ['The time of this attempt, in seconds since 1970.', '1772442000'],
  'webhook-signature': [
    'A list separated by spaces. `v1,` begins each signature: base64 of HMAC-SHA256 over `id.timestamp.body`.',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ],
};

/** Adds the payload of each event type to the document, and the headers that come with it. */
export function describeWebhooks(document: OpenAPIObject): OpenAPIObject {
  const types = [...EVENT_TYPES.values(), PING].sort((a, b) => (a.type < b.type ? -1 : 1));
  const { components } = document;
  return {
    ...document,
    webhooks: Object.fromEntries(types.map((type) => [type.type, { post: deliveryOf(type) }])),
    components: {
      ...components,
      schemas: { ...components!.schemas, WebhookEvent: ANY_PAYLOAD as never },
      parameters: { ...components!.parameters, ...headerParameters() },
      responses: {
        ...components!.responses,
        Received: {
          description:
            'The receiver has the event. After another status or no answer Lockstep tries again for more than a day. A 410 disables the endpoint.',
        },
      },
    },
  };
}

const deliveryOf = (type: EventType): never =>
  ({
    operationId: `on_${type.type}`.replaceAll(/[._](.)/g, (_match, first: string) => first.toUpperCase()),
    summary: type.description,
    tags: ['Webhooks'],
    parameters: Object.keys(HEADERS).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/WebhookEvent' }, ownSchemaOf(type)] } },
      },
    },
    responses: { '2XX': { $ref: '#/components/responses/Received' } },
    security: [],
  }) as never;

const headerParameters = (): Record<string, never> =>
  Object.fromEntries(
    Object.entries(HEADERS).map(([name, [description, example]]) => [
      name,
      { name, in: 'header', required: true, description, schema: { type: 'string' }, example } as never,
    ]),
  );
