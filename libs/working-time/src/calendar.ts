import { dateOf, dayOf } from './dates.js';
import { CalendarRefused } from './refusal.js';
import type { Segments } from './segments.js';
import { Timeline } from './timeline.js';
import type { DayRun } from './even-days.js';
import { clipped } from './windows.js';
import { type DayNumber, type Instant, type LocalDate, type Seconds, type Window } from './words.js';
import { daysWithin, WorkingDays } from './working-days.js';
import type { Zone } from './zone.js';

/**
 * Half-open windows of time in which somebody works. W(a, b) is the number of seconds of `[a, b)` inside them.
 * Every question about a length or a number of days refuses a negative or fractional one (`calendar.bad_amount`);
 * every walk refuses after twenty years without an opening (`calendar.no_opening`).
 */
export interface WorkingCalendar {
  readonly zone: string;
  /** W(a, b); `a` must not lie after `b` (`calendar.reversed`). */
  between(a: Instant, b: Instant): Seconds;
  /** The due instant, min{ t >= from : W(from, t) >= seconds }. Eight hours from Monday 09:00 are up on Monday 17:00. */
  add(from: Instant, seconds: Seconds): Instant;
  /** The breach instant, sup{ t : W(from, t) <= seconds }: later than the due one where that falls on a closing time. */
  breachAt(from: Instant, seconds: Seconds): Instant;
  /** max{ s <= from : W(s, from) >= seconds }. */
  subtract(from: Instant, seconds: Seconds): Instant;
  /** When the last window closes of the `days`-th working date after the local date of `from`; at least 1. */
  addWorkingDays(from: Instant, days: number): Instant;
  isOpen(at: Instant): boolean;
  /** `at` itself when open. */
  nextOpening(at: Instant): Instant;
  /** Whether a window starts on the date. */
  isWorkingDate(date: LocalDate): boolean;
  /** How many working dates come after the one up to and with the other. */
  countWorkingDates(after: LocalDate, until: LocalDate): number;
  /** The same dates in runs: working dates without a gap between them are one run. */
  workingRuns(after: LocalDate, until: LocalDate): DayRun[];
  /** The `nth` working date after the one; at least 1. */
  workingDateAfter(date: LocalDate, nth: number): LocalDate;
  /** The windows that belong to the date, a night shift whole. */
  windowsOn(date: LocalDate): Window[];
  /** The open stretches of `[a, b)`, cut to it; windows that touch are one. */
  windows(a: Instant, b: Instant): Window[];
}

/** Answers from a timeline that is fed with the windows starting on each local date, apart and in order. */
export class CompiledCalendar implements WorkingCalendar {
  /** One for each age that was asked about. */
  private readonly timelines: Timeline[] = [];

  constructor(
    private readonly clock: Zone,
    private readonly windowsOnDay: (day: DayNumber) => Window[],
    private readonly days = new WorkingDays((first, last) =>
      daysWithin(first, last).filter((day) => windowsOnDay(day).length > 0),
    ),
  ) {}

  get zone(): string {
    return this.clock.name;
  }

  between(a: Instant, b: Instant): Seconds {
    const { segments } = this.covering(a, b);
    return segments.workedBy(b) - segments.workedBy(a);
  }

  add(from: Instant, seconds: Seconds): Instant {
    const { segments, worked } = this.workedAfter(from, seconds, (sum, total) => sum <= total);
    return seconds === 0 ? from : segments.reachedAt(worked);
  }

  breachAt(from: Instant, seconds: Seconds): Instant {
    const { segments, worked } = this.workedAfter(from, seconds, (sum, total) => sum < total);
    return segments.passedAt(worked);
  }

  subtract(from: Instant, seconds: Seconds): Instant {
    refuseUnlessWhole(seconds, 0);
    if (seconds === 0) return from;
    const timeline = this.covering(from, from);
    while (timeline.segments.workedBy(from) < seconds) timeline.backwards(from);
    return timeline.segments.passedAt(timeline.segments.workedBy(from) - seconds);
  }

  addWorkingDays(from: Instant, days: number): Instant {
    refuseUnlessWhole(days, 1);
    return this.windowsOnDay(this.days.nthAfter(this.clock.dayOf(from), days)).at(-1)!.end;
  }

  isOpen(at: Instant): boolean {
    const { segments } = this.covering(at, at);
    return segments.startOf(segments.indexAt(at)) <= at;
  }

  nextOpening(at: Instant): Instant {
    return this.breachAt(at, 0);
  }

  isWorkingDate(date: LocalDate): boolean {
    return this.windowsOn(date).length > 0;
  }

  countWorkingDates(after: LocalDate, until: LocalDate): number {
    return this.days.count(dayOf(after), dayOf(until));
  }

  workingRuns(after: LocalDate, until: LocalDate): DayRun[] {
    return this.days.runs(dayOf(after), dayOf(until));
  }

  workingDateAfter(date: LocalDate, nth: number): LocalDate {
    refuseUnlessWhole(nth, 1);
    return dateOf(this.days.nthAfter(dayOf(date), nth));
  }

  windowsOn(date: LocalDate): Window[] {
    return this.windowsOnDay(dayOf(date));
  }

  windows(a: Instant, b: Instant): Window[] {
    const { segments } = this.covering(a, b);
    const found: Window[] = [];
    for (let i = segments.indexAt(a); segments.startOf(i) < b; i++) {
      found.push({ start: segments.startOf(i), end: segments.endOf(i) });
    }
    return clipped(found, a, b);
  }

  private covering(a: Instant, b: Instant): Timeline {
    if (!(a <= b)) throw new CalendarRefused('calendar.reversed', 'A stretch of time must not end before it begins.');
    let timeline = this.timelines.find((known) => known.isNear(a, b));
    if (timeline === undefined) this.timelines.push((timeline = new Timeline(this.windowsOnDay)));
    timeline.cover(a, b);
    return timeline;
  }

  /** The sum at `from` plus `seconds`, once the timeline reaches that far. Growing forwards leaves sums as they are. */
  private workedAfter(from: Instant, seconds: Seconds, isEnough: (sum: Seconds, total: Seconds) => boolean): Worked {
    refuseUnlessWhole(seconds, 0);
    const timeline = this.covering(from, from);
    const worked = timeline.segments.workedBy(from) + seconds;
    while (!isEnough(worked, timeline.segments.total)) timeline.forwards(from, worked - timeline.segments.total);
    return { segments: timeline.segments, worked };
  }
}

interface Worked {
  segments: Segments;
  worked: Seconds;
}

function refuseUnlessWhole(amount: number, least: number): void {
  if (!Number.isSafeInteger(amount) || amount < least) {
    throw new CalendarRefused('calendar.bad_amount', `A whole number of at least ${least} is needed, not ${amount}.`);
  }
}
