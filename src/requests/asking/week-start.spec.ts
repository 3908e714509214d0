import { weekStartOf } from './week-start.js';

const at = (iso: string) => Date.parse(iso) / 1000;
const monday = (zone: string, iso: string) => new Date(weekStartOf(zone, at(iso)) * 1000).toISOString();

describe('a week', () => {
  it.each([
    ['begins on Monday at midnight', 'Europe/Berlin', '2026-03-05T12:00:00Z', '2026-03-01T23:00:00.000Z'],
    ['has Sunday as its last day', 'Europe/Berlin', '2026-03-08T22:59:59Z', '2026-03-01T23:00:00.000Z'],
    ['is that of the zone', 'America/Sao_Paulo', '2026-03-02T02:00:00Z', '2026-02-23T03:00:00.000Z'],
    ['may hold a change of the clocks', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-22T23:00:00.000Z'],
  ])('%s', (_, zone, iso, expected) => {
    expect(monday(zone, iso)).toBe(expected);
  });
});
