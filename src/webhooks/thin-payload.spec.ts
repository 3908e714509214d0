import { defineEvent } from '../platform/events/index.js';
import { sampleOf, schemaOf, thinPayload } from './thin-payload.js';

const Painted = defineEvent<{ colourId: string; previousId: string | null; words: string; price: string }>(
  'fence.painted',
  'The fence has another colour.',
  'colourId',
  'previousId',
);
const event = {
  type: 'fence.painted',
  occurredAt: new Date('2026-03-02T09:00:00Z'),
  streamId: 'f1',
  streamKind: 'fence',
  sequence: 3,
  payload: { colourId: 'c1', words: 'rather red', price: '100' },
};

describe('what leaves the house of an event', () => {
  it('is ids, type and number, and none of the words and figures', () => {
    expect(thinPayload(event, null, Painted)).toEqual({
      type: 'fence.painted',
      timestamp: '2026-03-02T09:00:00.000Z',
      data: { id: 'f1', kind: 'fence', number: null, sequence: 3, colourId: 'c1', previousId: null },
    });
  });

  it('is as thin as can be for a type that an older version of the house has recorded', () => {
    expect(Object.keys(thinPayload(event, null, undefined).data)).toEqual(['id', 'kind', 'number', 'sequence']);
  });

  it('is described by a schema that names exactly what comes', () => {
    const { properties } = schemaOf(Painted) as { properties: { data: { properties: object; required: string[] } } };
    expect(Object.keys(properties.data.properties)).toEqual(Object.keys(thinPayload(event, null, Painted).data));
    expect(properties.data.required).toEqual(Object.keys(sampleOf(Painted).data));
  });
});
