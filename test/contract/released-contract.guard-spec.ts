import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedContract } from '../support/contract.js';
import { breakingChanges } from './breaking-changes.js';
import { type Contract, withoutTexts, written } from './contract-shape.js';

/** `RENEW_CONTRACT=true` adds what is new to the contract that is kept. It takes nothing away. */
const KEPT = join(__dirname, 'released-contract.json');

describe('the contract', () => {
  const now = withoutTexts(committedContract<Contract>());
  const released = JSON.parse(readFileSync(KEPT, 'utf8')) as Contract;

  it('breaks no client that was made for the last release', () => {
    const changes = breakingChanges(released, now);
    expect(changes).toEqual([]);
    if (process.env.RENEW_CONTRACT === 'true') writeFileSync(KEPT, written(now));
  });

  it('breaks its own clients when nothing is left of it', () => {
    expect(breakingChanges(released, { ...now, paths: {}, webhooks: {} }).length).toBeGreaterThan(600);
  });
});

/** A small contract: wishes are sent, and told of. */
const contract = (): Contract => ({
  openapi: '3.1.0',
  info: { version: '1.0.0' },
  paths: {
    '/wishes': {
      post: {
        operationId: 'makeWish',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: SCHEMA('WishBody') } } } },
        responses: {
          201: {
            headers: { ETag: {} },
            content: { 'application/json': { schema: { $ref: SCHEMA('WishDto') } }, 'text/csv': {} },
          },
        },
      },
    },
  },
  webhooks: {
    'wish.made': {
      post: {
        parameters: [{ name: 'webhook-id', in: 'header', required: true, schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { $ref: SCHEMA('WishDto') } } } },
        responses: {},
      },
    },
  },
  components: {
    schemas: {
      WishBody: {
        type: 'object',
        required: ['what'],
        properties: {
          what: { type: 'string', maxLength: 200 },
          colour: { $ref: SCHEMA('Colour') },
          size: { type: ['integer', 'null'] },
          shape: { oneOf: [{ $ref: SCHEMA('Colour') }, { type: 'integer' }] },
        },
      },
      WishDto: {
        type: 'object',
        required: ['id', 'colour'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          colour: { $ref: SCHEMA('Colour') },
          parts: { type: 'array', items: { $ref: SCHEMA('WishDto') } },
          best: { oneOf: [{ $ref: SCHEMA('WishDto') }, { type: 'null' }] },
        },
      },
      Colour: { type: 'string', enum: ['RED', 'BLUE'] },
    },
  },
});

function SCHEMA(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The contract with other values at some paths, like `components.schemas.Colour.enum`; undefined removes. */
function changed(changes: Record<string, unknown>): Contract {
  const copy = contract();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(' ');
    const parent = keys.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key]!, copy as unknown);
    if (value === undefined) delete (parent as Record<string, unknown>)[keys.at(-1)!];
    else (parent as Record<string, unknown>)[keys.at(-1)!] = value;
  }
  return copy;
}

const POST = 'paths /wishes post';
const BODY = 'components schemas WishBody';
const DTO = 'components schemas WishDto';

describe('a client is broken by', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a removed operation', { [POST]: undefined }, 'post /wishes is gone'],
    ['a renamed operation', { [`${POST} operationId`]: 'wish' }, 'post /wishes was the operation makeWish'],
    ['a removed parameter', { [`${POST} parameters`]: [] }, 'post /wishes has lost query parameter limit'],
    [
      'a parameter that is newly required',
      { [`${POST} parameters 0 required`]: true },
      'post /wishes requires query parameter limit',
    ],
    [
      'a narrower bound',
      { [`${POST} parameters 0 schema maximum`]: 50 },
      'post /wishes query parameter limit has a narrower maximum',
    ],
    [
      'a text that may be less long',
      { [`${BODY} properties what maxLength`]: 100 },
      'body/what has a narrower maxLength',
    ],
    ['a new pattern', { [`${BODY} properties what pattern`]: '^a' }, 'body/what has a narrower pattern'],
    ['a removed member of a body', { [`${BODY} properties what`]: undefined }, 'post /wishes body/what is gone'],
    ['a member that is newly required', { [`${BODY} required`]: ['what', 'size'] }, 'body/size is required'],
    ['a narrower type', { [`${BODY} properties size type`]: 'integer' }, 'size was integer or null and is integer'],
    [
      'a value that is no longer taken',
      { 'components schemas Colour enum': ['RED'] },
      'body/colour no longer takes "BLUE"',
    ],
    [
      'a shape that is no longer taken',
      { [`${BODY} properties shape`]: { $ref: SCHEMA('Colour') } },
      'body/shape no longer takes integer',
    ],
    ['a body of another kind', { [`${POST} requestBody content`]: {} }, 'post /wishes takes no application/json'],
    [
      'another status',
      { [`${POST} responses 200`]: {}, [`${POST} responses 201`]: undefined },
      'post /wishes answers no 201',
    ],
    ['a removed header', { [`${POST} responses 201 headers`]: {} }, 'answers 201 without the header ETag'],
    [
      'a removed format of an answer',
      { [`${POST} responses 201 content text/csv`]: undefined },
      'answers 201 without text/csv',
    ],
    ['a removed member of an answer', { [`${DTO} properties parts`]: undefined }, 'post /wishes 201/parts is gone'],
    ['a member of an answer that may be missing', { [`${DTO} required`]: ['id'] }, '201/colour may be missing'],
    [
      'a member of an answer that may be null',
      { [`${DTO} properties id type`]: ['string', 'null'] },
      '201/id was string and is string or null',
    ],
    ['another format of a member', { [`${DTO} properties id format`]: 'uri' }, '201/id has another format'],
    [
      'another shape of a member',
      { [`${DTO} properties best oneOf 2`]: { type: 'integer' } },
      '201/best may also be integer',
    ],
    [
      'an open text for a list of values',
      { [`${DTO} properties colour`]: { type: 'string' } },
      '201/colour may be any text',
    ],
    ['a removed webhook', { 'webhooks wish.made': undefined }, 'webhook wish.made is gone'],
    ['a removed header of webhooks', { 'webhooks wish.made post parameters': [] }, 'lost header parameter webhook-id'],
  ])('%s', (_kind, changes, sentence) => {
    expect(breakingChanges(contract(), changed(changes))).toContainEqual(expect.stringContaining(sentence));
  });
});

describe('a client is not broken by', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['a new operation', { 'paths /dreams': { get: { operationId: 'listDreams', responses: {} } } }],
    ['a new parameter', { [`${POST} parameters 1`]: { name: 'sort', in: 'query', schema: { type: 'string' } } }],
    ['a wider bound', { [`${POST} parameters 0 schema maximum`]: 500 }],
    ['a new member of a body', { [`${BODY} properties why`]: { type: 'string' } }],
    ['a member of a body that may be left out', { [`${BODY} required`]: [] }],
    ['a wider type of a body', { [`${BODY} properties what type`]: ['string', 'null'] }],
    ['a new value', { 'components schemas Colour enum': ['RED', 'BLUE', 'GREEN'] }],
    [
      'a new member of an answer',
      { [`${DTO} properties why`]: { type: 'string' }, [`${DTO} required`]: ['id', 'colour', 'why'] },
    ],
    ['a narrower type of an answer', { [`${DTO} properties best`]: { $ref: SCHEMA('WishDto') } }],
    ['a new header', { [`${POST} responses 201 headers Link`]: {} }],
    [
      'another name of a schema',
      {
        'components schemas Hue': { type: 'string', enum: ['RED', 'BLUE'] },
        [`${DTO} properties colour`]: { $ref: SCHEMA('Hue') },
      },
    ],
    ['a new webhook', { 'webhooks wish.granted': { post: { responses: {} } } }],
  ])('%s', (_kind, changes) => {
    expect(breakingChanges(contract(), changed(changes))).toEqual([]);
  });
});
