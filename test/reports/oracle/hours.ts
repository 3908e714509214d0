/** Seconds since 1970, as the libs have them; the arithmetic here is the test's own. */
export type Instant = number;

/** Half-open [from, to). */
export interface Stretch {
  from: Instant;
  to: Instant;
}

/** Monday to Friday between two hours, in a zone that does not change its offset in February and March of 2026. */
export interface Hours {
  /** East of Greenwich. */
  offset: number;
  from: number;
  to: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const THURSDAY = 4;

const isWeekday = (day: number): boolean => {
  const weekday = (day + THURSDAY) % 7;
  return weekday >= 1 && weekday <= 5;
};

/** The parts of the stretches that are working time. */
export function worked({ offset, from, to }: Hours, stretches: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  for (const stretch of stretches) {
    const last = Math.floor((stretch.to + offset * HOUR) / DAY);
    for (let day = Math.floor((stretch.from + offset * HOUR) / DAY); day <= last; day += 1) {
      if (!isWeekday(day)) continue;
      const midnight = day * DAY - offset * HOUR;
      const part = {
        from: Math.max(stretch.from, midnight + from * HOUR),
        to: Math.min(stretch.to, midnight + to * HOUR),
      };
      if (part.from < part.to) parts.push(part);
    }
  }
  return parts;
}

export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

export const within = (stretches: readonly Stretch[], from: Instant, to: Instant): Stretch[] =>
  stretches
    .map((stretch) => ({ from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }))
    .filter((stretch) => stretch.from < stretch.to);

export const workingSeconds = (hours: Hours, from: Instant, to: Instant): number =>
  from < to ? lengthOf(worked(hours, [{ from, to }])) : 0;

/** The first instant at which so many seconds of the parts are over, and the last one at which no more are; null: never. */
export function reached(parts: readonly Stretch[], seconds: number): Instant | null {
  let left = seconds;
  for (const part of parts) {
    if (part.to - part.from >= left) return part.from + left;
    left -= part.to - part.from;
  }
  return null;
}
export function exceeded(parts: readonly Stretch[], seconds: number): Instant | null {
  let left = seconds;
  for (const part of parts) {
    if (part.to - part.from > left) return part.from + left;
    left -= part.to - part.from;
  }
  return null;
}
