import { committedContract } from '../support/contract.js';
import { doublesIn } from './doubles.js';
import type { Contract, Shape } from './contract-shape.js';

describe('the contract', () => {
  it('has one name for each thing', () => {
    expect(doublesIn(committedContract<Contract>())).toEqual([]);
  });

  const withSchemas = (schemas: Record<string, Shape>, answer: Shape = {}): Contract => ({
    openapi: '3.1.0',
    info: { version: '1.0.0' },
    paths: {
      '/x': {
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WishBody' } } } },
          responses: { 200: { content: { 'application/json': { schema: answer } } } },
        },
      },
    },
    components: { schemas: { WishBody: {}, ...schemas } },
  });

  it.each<[string, Contract, string]>([
    [
      'a list of values without a name',
      withSchemas({
        ADto: { properties: { colour: { enum: ['RED', 'BLUE'] } } },
        BDto: { properties: { hue: { enum: ['RED', 'BLUE', null] } } },
      }),
      'RED, BLUE at /components/schemas/ADto/properties/colour and /components/schemas/BDto/properties/hue',
    ],
    [
      'a required member with a default',
      withSchemas({ ADto: { required: ['size'], properties: { size: { type: 'integer', default: 1 } } } }),
      '/components/schemas/ADto/size is required and has a default',
    ],
    [
      'null twice',
      withSchemas({ ADto: { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] } }),
      '/components/schemas/ADto says null twice',
    ],
    [
      'further members without names',
      withSchemas({ ADto: { properties: { a: { type: 'boolean' } }, additionalProperties: { type: 'boolean' } } }),
      '/components/schemas/ADto has members with names and others without',
    ],
    ['another suffix', withSchemas({ WishResponse: {} }), 'WishResponse has another suffix'],
    ['a bare list', withSchemas({}, { type: 'array' }), 'post /x answers a list without its page'],
  ])('is refused for %s', (_kind, contract, double) => {
    expect(doublesIn(contract)).toEqual([double]);
  });
});
