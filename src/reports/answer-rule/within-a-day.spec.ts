import { compileCalendar } from '@lockstep/working-time';
import { keptOf, secondsOfTheDay, type EqualWaits } from './within-a-day.js';

const HOUR = 3600;
const waited = (hours: number, responded: boolean, count = 1): EqualWaits => ({
  ...{ seconds: hours * HOUR, day: 8 * HOUR, responded, count },
});

describe('the rule of one working day', () => {
  /** 18 of 20: Wilson's interval as in the golden M.wilson. */
  it('is kept by 18 of 20 responses', () => {
    expect(keptOf([waited(2, true, 18), waited(9, true, 2)])).toEqual({
      ...{ due: 20, kept: 18, share: 9000, interval: { low: 6990, high: 9721 } },
    });
  });

  it('is kept at the last second of the day, and missed one later', () => {
    expect(keptOf([waited(8, true)])).toMatchObject({ due: 1, kept: 1 });
    expect(keptOf([{ ...waited(8, true), seconds: 8 * HOUR + 1 }])).toMatchObject({ due: 1, kept: 0 });
  });

  it('is missed by what still waits after a day, and not judged before', () => {
    expect(keptOf([waited(8, false), waited(2, true)])).toMatchObject({ due: 1, kept: 1 });
    expect(keptOf([waited(9, false), waited(2, true)])).toMatchObject({ due: 2, kept: 1, share: 5000 });
  });

  it('says nothing of nothing', () => {
    expect(keptOf([])).toEqual({ due: 0, kept: 0, share: null, interval: null });
  });
});

describe('a working day', () => {
  const calendar = compileCalendar({
    zone: 'Europe/Berlin',
    versions: [
      {
        effectiveFrom: null,
        weekly: [
          { weekday: 1, from: '09:00', to: '17:00' },
          { weekday: 5, from: '09:00', to: '12:00' },
        ],
        holidays: [],
        exceptions: [],
      },
    ],
  });

  it('is as long as the one on which something was asked, or the next where nobody works', () => {
    expect(secondsOfTheDay(calendar, '2026-03-02')).toBe(8 * HOUR);
    expect(secondsOfTheDay(calendar, '2026-03-06')).toBe(3 * HOUR);
    expect(secondsOfTheDay(calendar, '2026-03-07')).toBe(8 * HOUR);
  });
});
