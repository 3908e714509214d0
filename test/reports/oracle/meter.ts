import { exceeded, type Hours, type Instant, lengthOf, reached, type Stretch, within, worked } from './hours.js';

/** From `at` on: so many working seconds in all, or a date. */
export interface Aim {
  at: Instant;
  seconds: number | null;
  date: Instant | null;
}

/** A clock of the test's own: when it ran, when it stood still, and what it was measured against. */
export interface Meter {
  hours: Hours;
  running: Stretch[];
  /** While the request was answered it counted for nobody. */
  answered: Stretch[];
  aims: Aim[];
  /** Its end; of an open one the present. */
  until: Instant;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
}

const FAR = 400 * 86_400;

export const elapsed = ({ hours, running }: Meter, at: Instant): number =>
  lengthOf(worked(hours, within(running, 0, at)));

/** The stretches in which it was beyond the aim of the time. */
export function lateStretches(meter: Meter): (Stretch & { aim: Aim })[] {
  const parts = worked(meter.hours, meter.running);
  return meter.aims.flatMap((aim, n) => {
    const to = Math.min(meter.aims[n + 1]?.at ?? Infinity, meter.until);
    const from =
      aim.date !== null
        ? openFrom(meter, Math.max(aim.at, aim.date))
        : aim.seconds === null || elapsed(meter, to) <= aim.seconds
          ? Infinity
          : Math.max(aim.at, exceeded(parts, aim.seconds)!);
    return from < to ? [{ from, to, aim }] : [];
  });
}

/** A date that passes while the request is answered is missed from the reopening on. */
const openFrom = ({ answered }: Meter, at: Instant): Instant =>
  answered.find(({ from, to }) => from <= at && at < to)?.to ?? at;

/** When it falls due by its last aim, if that can be told; one that runs, or has ended, is thought to go on. */
export function dueOf(meter: Meter): Instant | null {
  const { seconds, date } = meter.aims.at(-1)!;
  if (seconds === null) return date;
  return at(meter, (parts) => reached(parts, seconds));
}

export function breachOf(meter: Meter): Instant | null {
  const { seconds, date } = meter.aims.at(-1)!;
  if (seconds === null) return date;
  return at(meter, (parts) => exceeded(parts, seconds));
}

function at({ hours, running, state, until }: Meter, find: (parts: Stretch[]) => Instant | null): Instant | null {
  const known = find(worked(hours, running));
  if (known !== null || state === 'PAUSED') return known;
  return find(worked(hours, [...running, { from: until, to: until + FAR }]));
}
