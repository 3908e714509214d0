import { instantOf, wallClock } from './zoned';

describe('a time on the wall', () => {
  it('is an instant in the zone of the reader', () => {
    expect(instantOf('2026-03-05T16:00', 'Europe/Berlin')).toBe('2026-03-05T15:00:00.000Z');
    expect(instantOf('2026-07-05T16:00', 'Europe/Berlin')).toBe('2026-07-05T14:00:00.000Z');
    expect(instantOf('2026-03-05T16:00', 'America/Sao_Paulo')).toBe('2026-03-05T19:00:00.000Z');
  });

  it('comes back as it was typed', () => {
    expect(wallClock(instantOf('2026-12-31T23:45', 'Asia/Kolkata')!, 'Asia/Kolkata')).toBe('2026-12-31T23:45');
  });

  it('has the first digit of its year while it is typed', () => {
    expect(instantOf('0002-03-05T16:00', 'UTC')).toBe('0002-03-05T16:00:00.000Z');
    expect(wallClock('0002-03-05T16:00:00.000Z', 'UTC')).toBe('0002-03-05T16:00');
  });

  it('that clocks show twice is its first occurrence', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('that clocks leave out is read by the offset before the change', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('that is not finished is no instant', () => {
    expect(instantOf('', 'Europe/Berlin')).toBeNull();
  });
});
