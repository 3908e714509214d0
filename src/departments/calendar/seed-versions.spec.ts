import type { CalendarVersion, Holiday } from '@lockstep/working-time';
import { seedVersions } from './seed-versions.js';

const day = (date: string, name = 'seeded'): Holiday => ({ kind: 'date', date, name });
const version = (effectiveFrom: string | null, ...holidays: Holiday[]): CalendarVersion => ({
  effectiveFrom,
  weekly: [],
  holidays,
  exceptions: [],
});

describe('seeding holidays', () => {
  it('gives each day to the version that rules it', () => {
    const seeded = seedVersions([version(null), version('2026-06-01')], [day('2026-05-31'), day('2026-06-01')], null);
    expect(seeded).toEqual([version(null, day('2026-05-31')), version('2026-06-01', day('2026-06-01'))]);
  });

  it('leaves a day as people have entered it', () => {
    expect(seedVersions([version(null, day('2026-05-01', 'May Day'))], [day('2026-05-01')], null)).toEqual([]);
  });

  it('spares the days before the first editable one', () => {
    const seeded = seedVersions([version(null)], [day('2026-03-02'), day('2026-03-03')], '2026-03-03');
    expect(seeded).toEqual([version(null, day('2026-03-03'))]);
  });
});
