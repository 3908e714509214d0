import type { CalendarVersion, Holiday, LocalDate } from '@lockstep/working-time';

/**
 * Adds each dated holiday to the version that holds on its day, and returns the versions that changed. Days before
 * `from` stay unchanged (null: no limit), and so do days that already have a holiday. `versions` are in order, the
 * initial one first.
 */
export function seedVersions<Version extends CalendarVersion>(
  versions: readonly Version[],
  seeds: readonly Holiday[],
  from: LocalDate | null,
): Version[] {
  return versions.flatMap((version, place) => {
    const end = versions[place + 1]?.effectiveFrom ?? null;
    const taken = new Set(version.holidays.map((holiday) => (holiday.kind === 'date' ? holiday.date : null)));
    const fresh = seeds.filter(
      (seed) =>
        seed.kind === 'date' &&
        !taken.has(seed.date) &&
        isWithin(seed.date, version.effectiveFrom, end) &&
        isWithin(seed.date, from, null),
    );
    return fresh.length === 0 ? [] : [{ ...version, holidays: [...version.holidays, ...fresh] }];
  });
}

const isWithin = (date: LocalDate, from: LocalDate | null, end: LocalDate | null): boolean =>
  (from === null || date >= from) && (end === null || date < end);
