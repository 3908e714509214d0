import fc from 'fast-check';
import { addDays, evenDays, startOfLocalDay } from './index.js';
import { HOUR } from './testing/examples.js';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];

/** Each stretch as its first and last day, their number, and the hours of all of them. */
const told = (zone: string, ...runs: [first: string, last: string][]) =>
  evenDays(
    zone,
    runs.map(([first, last]) => ({ first, last })),
  ).map(({ first, last, days, start, end }) => [first.slice(5), last.slice(5), days, (end - start) / HOUR]);

describe('runs of days as stretches of equal days', () => {
  it('are cut around the day on which a clock is put forward, and around the one on which it is put back', () => {
    expect(told('Europe/Berlin', ['2026-03-26', '2026-03-31'])).toEqual([
      ['03-26', '03-28', 3, 72],
      ['03-29', '03-29', 1, 23],
      ['03-30', '03-31', 2, 48],
    ]);
    expect(told('Europe/Berlin', ['2026-10-24', '2026-10-25'])).toEqual([
      ['10-24', '10-24', 1, 24],
      ['10-25', '10-25', 1, 25],
    ]);
  });

  it('stay whole where no clock changes within them, whatever changes between them', () => {
    expect(told('Europe/Berlin', ['2026-03-27', '2026-03-28'], ['2026-03-30', '2026-03-31'])).toEqual([
      ['03-27', '03-28', 2, 48],
      ['03-30', '03-31', 2, 48],
    ]);
    expect(told('UTC', ['2026-01-01', '2026-12-31'])).toEqual([['01-01', '12-31', 365, 8760]]);
  });

  it('may begin with the uneven day, and may be two of which each has one', () => {
    expect(told('Europe/Berlin', ['2026-03-29', '2026-03-30'], ['2026-10-20', '2026-10-26'])).toEqual([
      ['03-29', '03-29', 1, 23],
      ['03-30', '03-30', 1, 24],
      ['10-20', '10-24', 5, 120],
      ['10-25', '10-25', 1, 25],
      ['10-26', '10-26', 1, 24],
    ]);
  });

  it('are none of no runs', () => {
    expect(evenDays('Europe/Berlin', [])).toEqual([]);
  });

  it('follow each other without a gap, and each of their days is as long as the others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(700), fc.integer({ min: 1, max: 500 }), (zone, from, count) => {
        const first = addDays('2026-01-01', from);
        const last = addDays(first, count - 1);
        const stretches = evenDays(zone, [{ first, last }]);
        const lengths = stretches.flatMap(({ days, start, end }) => Array<number>(days).fill((end - start) / days));
        const midnights = Array.from({ length: count + 1 }, (_, day) => startOfLocalDay(zone, addDays(first, day)));
        expect(lengths).toEqual(midnights.slice(1).map((end, day) => end - midnights[day]!));
        expect(stretches.map(({ start }) => start).slice(1)).toEqual(stretches.map(({ end }) => end).slice(0, -1));
        expect([stretches[0]!.first, stretches.at(-1)!.last]).toEqual([first, last]);
      }),
    );
  });
});
