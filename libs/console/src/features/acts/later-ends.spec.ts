import { laterEnd } from './later-ends';

/** A Thursday, 17:30 in Berlin. */
const now = new Date('2026-03-05T16:30:00Z');

describe('a request that is put aside', () => {
  it.each([
    ['hours', '2026-03-05T18:30:00.000Z'],
    ['tomorrow', '2026-03-06T08:00:00.000Z'],
    ['twoDays', '2026-03-07T08:00:00.000Z'],
    ['monday', '2026-03-09T08:00:00.000Z'],
  ] as const)('comes back: %s', (end, at) => expect(laterEnd(end, now, 'Europe/Berlin')).toBe(at));

  it('on a Monday until Monday comes back in a week', () => {
    expect(laterEnd('monday', new Date('2026-03-09T10:00:00Z'), 'UTC')).toBe('2026-03-16T09:00:00.000Z');
  });

  it('comes back in the morning of the reader, also where a day already began', () => {
    expect(laterEnd('tomorrow', new Date('2026-03-05T20:00:00Z'), 'Asia/Tokyo')).toBe('2026-03-07T00:00:00.000Z');
  });
});
