import { durationText, instantText, localDate, relativeText } from './format';

describe('an instant', () => {
  it('is written in the zone of the reader', () => {
    expect(instantText('2026-03-05T16:00:00Z', 'Europe/Berlin')).toBe('Thu 5 Mar, 17:00');
    expect(instantText('2026-03-05T16:00:00Z', 'America/Sao_Paulo')).toBe('Thu 5 Mar, 13:00');
  });

  it('belongs to the local day of the zone', () => {
    expect(localDate('2026-03-05T23:30:00Z', 'Europe/Berlin')).toBe('2026-03-06');
  });

  it('is near or far from now in the greatest whole unit', () => {
    const now = new Date('2026-03-05T12:00:00Z');
    expect(relativeText('2026-03-05T09:00:00Z', now)).toBe('3 hours ago');
    expect(relativeText('2026-03-08T12:00:00Z', now)).toBe('in 3 days');
  });
});

describe('a duration', () => {
  it.each([
    [45, '45 s'],
    [2400, '40 min'],
    [19_200, '5 h 20 min'],
    [7200, '2 h'],
    [100_800, '28 h'],
  ])('of %i seconds is %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
});
