import { IANAZone } from 'luxon';
import { dateOf, dayOf } from './dates.js';
import { CalendarRefused } from './refusal.js';
import { DAY, MINUTE, type DayNumber, type Instant, type LocalDate, type Seconds, type OpenWindow } from './words.js';

interface Shift {
  from: Instant;
  offset: Seconds;
}

/** No zone changes its offset before this. */
const FIRST_CHANGE = dayOf('1800-01-01') * DAY;

/** About a year. Offsets are looked up in blocks of this length; each block is surveyed once. */
const BLOCK = 366 * DAY;
/**
 * From 2030 on the zone database has only rules. No rule changes a clock twice within a week, or at a time that is not
 * a quarter of an hour.
 */
const BY_RULE = 1_893_456_000;

/**
 * A zone that caches its changes of offset. Wall times are seconds as if the zone were UTC, so that they can be added.
 * Only `instantOf` and `wallOf` convert between instants and wall times.
 */
export class Zone {
  private readonly blocks = new Map<number, Shift[]>();
  private readonly offsets: Intl.DateTimeFormat;

  constructor(private readonly iana: IANAZone) {
    this.offsets = new Intl.DateTimeFormat('en-US', { timeZone: iana.name, timeZoneName: 'longOffset' });
  }

  get name() {
    return this.iana.name;
  }

  /** Seconds by which the wall clock is ahead of UTC. */
  offsetAt(at: Instant): Seconds {
    const shifts = this.shiftsAround(at);
    let i = shifts.length - 1;
    while (i > 0 && shifts[i]!.from > at) i--;
    return shifts[i]!.offset;
  }

  wallOf(at: Instant): number {
    return at + this.offsetAt(at);
  }

  dayOf(at: Instant): DayNumber {
    return Math.floor(this.wallOf(at) / DAY);
  }

  /** The instants of `[a, b)` at which the offset changes. */
  changesWithin(a: Instant, b: Instant): Instant[] {
    const changes: Instant[] = [];
    for (let block = Math.floor(a / BLOCK) - 1; block * BLOCK < b; block++) {
      for (const { from } of this.shiftsOf(block).slice(1)) if (a <= from && from < b) changes.push(from);
    }
    return changes;
  }

  /**
   * Temporal's "compatible" rule: a wall time that occurs twice means its first occurrence; one that is skipped is read
   * with the offset before the gap, which moves it forward by the length of the gap.
   */
  instantOf(wall: number): Instant {
    const before = this.offsetAt(wall - DAY);
    const after = this.offsetAt(wall + DAY);
    const isReal = (offset: Seconds) => this.offsetAt(wall - offset) === offset;
    return isReal(before) || !isReal(after) ? wall - before : wall - after;
  }

  private shiftsAround(at: Instant): Shift[] {
    return this.shiftsOf(Math.floor(at / BLOCK));
  }

  private shiftsOf(block: number): Shift[] {
    let shifts = this.blocks.get(block);
    if (shifts === undefined) this.blocks.set(block, (shifts = this.survey(block * BLOCK)));
    return shifts;
  }

  /** Samples often enough to find two changes a few weeks apart, as around Ramadan in Morocco. */
  private survey(start: Instant): Shift[] {
    const shifts = [{ from: start, offset: this.ask(start) }];
    if (start + BLOCK < FIRST_CHANGE) return shifts;
    const [step, grain] = start < BY_RULE ? [DAY, 1] : [6 * DAY, 900];
    for (let at = start + step; at <= start + BLOCK; at += step) {
      if (this.ask(at) !== shifts.at(-1)!.offset) shifts.push(this.changeWithin(at - step, at, grain));
    }
    return shifts;
  }

  /** `before` and `after` are multiples of the grain. */
  private changeWithin(before: Instant, after: Instant, grain: Seconds): Shift {
    const offset = this.ask(after);
    while (after - before > grain) {
      const middle = Math.floor((before + after) / 2 / grain) * grain;
      if (this.ask(middle) === offset) after = middle;
      else before = middle;
    }
    return { from: after, offset };
  }

  /**
   * The offset from a text like "1/1/1900, GMT+00:53:28", or "GMT" for none. Parsing it is five times as quick as
   * asking luxon.
   */
  private ask(at: Instant): Seconds {
    const written = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(this.offsets.format(at * 1000))!;
    const [, sign, hours = 0, minutes = 0, seconds = 0] = written;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * MINUTE + Number(seconds));
  }
}

const known = new Map<string, Zone>();

/** The zone of a name, one object per process. @throws CalendarRefused `calendar.unknown_zone` unless it is an IANA name. */
export function zoneNamed(name: string): Zone {
  let zone = known.get(name);
  if (zone === undefined) {
    // Newer runtimes accept "+03:00" as a zone, but it has no daylight saving and belongs to no place.
    if (!/^[A-Za-z]/.test(name) || !IANAZone.isValidZone(name)) {
      throw new CalendarRefused('calendar.unknown_zone', `"${name}" is not a time zone, such as Europe/Berlin.`);
    }
    known.set(name, (zone = new Zone(IANAZone.create(name))));
  }
  return zone;
}

/** The local date at `at`. */
export function localDateOf(zone: string, at: Instant): LocalDate {
  return dateOf(zoneNamed(zone).dayOf(at));
}

/** Midnight at the start of `date`. If daylight saving skips midnight, the first moment after the gap. */
export function startOfLocalDay(zone: string, date: LocalDate): Instant {
  return zoneNamed(zone).instantOf(dayOf(date) * DAY);
}

/** The local day in which `at` lies, from midnight to midnight. */
export function localDayAround(zone: string, at: Instant): OpenWindow {
  const clock = zoneNamed(zone);
  const day = clock.dayOf(at);
  return { start: clock.instantOf(day * DAY), end: clock.instantOf((day + 1) * DAY) };
}

/**
 * The instant at which the wall clock shows this many seconds after midnight of `date`. A time that occurs twice means
 * its first occurrence; a time that is skipped is moved forward by the length of the gap.
 */
export function instantOfLocalTime(zone: string, date: LocalDate, secondOfDay: Seconds): Instant {
  return zoneNamed(zone).instantOf(dayOf(date) * DAY + secondOfDay);
}
