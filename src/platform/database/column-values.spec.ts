import pg from 'pg';
import { idsOf, instantOf } from './column-values.js';

describe('an instant from the database', () => {
  it.each([
    ['2026-03-02 09:00:00+00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02 09:00:00.123456+00', '2026-03-02T09:00:00.123Z'],
    ['2026-03-02 09:00:00+01', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02 09:00:00+05:30', '2026-03-02T03:30:00.000Z'],
    ['0044-03-15 12:00:00+00 BC', '-000043-03-15T12:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text).toISOString()).toBe(instant);
  });

  it('may be infinite', () => {
    expect(instantOf('infinity')).toBe(Infinity);
  });
});

it.each(['{}', '{01990000-0000-7000-8000-000000000001}', '{01990000-0000-7000-8000-000000000001,NULL}'])(
  'ids in an array are those that any array of texts would have: %s',
  (text) => {
    const texts = pg.types.getTypeParser(1009 as Parameters<typeof pg.types.getTypeParser>[0]) as (
      text: string,
    ) => unknown;
    expect(idsOf(text)).toEqual(texts(text));
  },
);
