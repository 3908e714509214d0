import { kaplanMeier, type Observation } from '@lockstep/statistics';
import { compileCalendar } from '@lockstep/working-time';
import { foresee } from './foresee.js';

const HOUR = 3600;
const at = (instant: string): number => Date.parse(instant) / 1000;

/** Nine to five in UTC, Monday to Friday. */
const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const calendar = compileCalendar({
  zone: 'UTC',
  versions: [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }],
});
const MONDAY_NOON = at('2026-03-02T12:00:00Z');

const answered = (...hours: number[]): Observation[] => hours.map((h) => ({ duration: h * HOUR, ended: true }));
/** One answer after each full hour up to twenty. */
const TWENTY = answered(...Array.from({ length: 20 }, (_, index) => index + 1));
const promise = (more: object = {}) => ({
  elapsedSeconds: 0,
  targetDate: null,
  targetHistory: [],
  projectedDueAt: at('2026-03-04T09:00:00Z'),
  ...more,
});
const foreseen = (seen: Observation[], more: object = {}, offeredAt: number | null = null) =>
  foresee({ promise: promise(more), curve: kaplanMeier(seen), offeredAt }, calendar, MONDAY_NOON);

describe('when an open request is answered', () => {
  it('is when 85 of 100 were that lasted as long, in the working time of who answers', () => {
    // Seventeen of the twenty took 17 h or less: Monday 5, Tuesday 8, and 4 of Wednesday.
    expect(foreseen(TWENTY)).toEqual({ basis: 'CURVE', at: at('2026-03-04T13:00:00Z') });
    // Ten took longer than 10 h, and nine of these took 19 h or less: 9 h from now.
    expect(foreseen(TWENTY, { elapsedSeconds: 10 * HOUR })).toEqual({
      basis: 'CURVE',
      at: at('2026-03-03T13:00:00Z'),
    });
  });

  it('is the date in force while fewer than twenty answers are known', () => {
    expect(foreseen(TWENTY.slice(1))).toEqual({ basis: 'DUE', at: at('2026-03-04T09:00:00Z') });
  });

  it('is the date in force where none that lasted as long was ever answered', () => {
    expect(foreseen(TWENTY, { elapsedSeconds: 20 * HOUR })).toMatchObject({ basis: 'DUE' });
    const stuck = Array.from({ length: 60 }, () => ({ duration: 30 * HOUR, ended: false }));
    expect(foreseen([...TWENTY, ...stuck])).toMatchObject({ basis: 'DUE' });
  });

  it('is the date that was agreed for this very request, whatever others took', () => {
    const friday = at('2026-03-06T15:00:00Z');
    const agreed = { targetDate: friday, projectedDueAt: friday };
    expect(foreseen(TWENTY, agreed)).toEqual({ basis: 'AGREED', at: friday });
    const duration = { targetHistory: [{ reason: 'DURATION_COMMITTED' }], projectedDueAt: friday };
    expect(foreseen(TWENTY, duration)).toEqual({ basis: 'AGREED', at: friday });
  });

  describe('once the date in force has passed', () => {
    const passed = { projectedDueAt: at('2026-02-27T09:00:00Z') };
    const agreed = { ...passed, targetDate: passed.projectedDueAt };
    const tuesday = at('2026-03-03T09:00:00Z');

    it('is what the history says, also where that date was agreed', () => {
      expect(foreseen(TWENTY, passed)).toMatchObject({ basis: 'CURVE' });
      expect(foreseen(TWENTY, agreed)).toMatchObject({ basis: 'CURVE' });
    });

    it('is the date on the table where history is silent, unless that has passed as well', () => {
      expect(foreseen([], passed, tuesday)).toEqual({ basis: 'OFFER', at: tuesday });
      expect(foreseen([], passed, MONDAY_NOON)).toEqual({ basis: 'UNKNOWN', at: null });
    });

    it('is not foreseen without either, and never said to be now', () => {
      for (const promised of [passed, agreed, { projectedDueAt: MONDAY_NOON }]) {
        expect(foreseen([], promised)).toEqual({ basis: 'UNKNOWN', at: null });
      }
    });
  });

  it('is the date on the table before the one in force, which nobody asked for', () => {
    const tuesday = at('2026-03-03T09:00:00Z');
    expect(foreseen([], {}, tuesday)).toEqual({ basis: 'OFFER', at: tuesday });
    expect(foreseen(TWENTY, {}, tuesday)).toMatchObject({ basis: 'CURVE' });
  });

  it('is not foreseen without history and without a date', () => {
    expect(foreseen([], { projectedDueAt: null })).toEqual({ basis: 'UNKNOWN', at: null });
  });
});
