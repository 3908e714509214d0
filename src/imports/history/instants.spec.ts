import { Instants } from './instants.js';

const read = (text: string, zone = 'UTC', ...dateFormats: string[]): string | null =>
  new Instants({ zone, dateFormats }).read(text)?.toISOString() ?? null;

describe('an instant of a log', () => {
  it.each([
    ['2025-11-03T08:12:00Z', '2025-11-03T08:12:00.000Z'],
    ['2025-11-03T08:12:00.9+01:00', '2025-11-03T07:12:00.000Z'],
    ['2025-11-03 08:12:00 +0100', '2025-11-03T07:12:00.000Z'],
    ['2025-11-03 08:12', '2025-11-03T08:12:00.000Z'],
  ])('%s is ISO 8601', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it('without an offset is a wall time of the zone', () => {
    expect(read('2025-07-01 08:00', 'Europe/Berlin')).toBe('2025-07-01T06:00:00.000Z');
  });

  it('in an hour that is skipped moves forward, and in one that comes twice is the first', () => {
    expect(read('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(read('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is read by the patterns of the mapping, day first or with a month by name', () => {
    expect(read('29-02-2016 01:16', 'UTC', 'dd-MM-yyyy HH:mm')).toBe('2016-02-29T01:16:00.000Z');
    expect(read('29/Feb/16 1:16 PM', 'UTC', 'yyyy', 'dd/MMM/yy h:mm a')).toBe('2016-02-29T13:16:00.000Z');
    expect(read('29.02.2016 13:16 +02:00', 'UTC', 'dd.MM.yyyy HH:mm ZZ')).toBe('2016-02-29T11:16:00.000Z');
  });

  it.each(['soon', '30-02-2016 01:16', '1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', ''])('%j is none', (text) => {
    expect(read(text, 'UTC', 'dd-MM-yyyy HH:mm')).toBeNull();
  });
});
