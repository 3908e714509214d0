import { dateOf, dayOf } from './dates.js';
import { CalendarRefused } from './refusal.js';
import type { Segments } from './segments.js';
import { Timeline } from './timeline.js';
import type { DayRun } from './even-days.js';
import { clipped } from './windows.js';
import { type DayNumber, type Instant, type LocalDate, type Seconds, type OpenWindow } from './words.js';
import { daysWithin, WorkingDays } from './working-days.js';
import type { Zone } from './zone.js';

/**
 * Half-open windows of working time. W(a, b) is the number of seconds of `[a, b)` inside the windows. Functions with a
 * length or a number of days refuse a negative or fractional one (`calendar.bad_amount`). Functions that walk refuse
 * after twenty years without an opening (`calendar.no_opening`).
 */
export interface WorkingCalendar {
  readonly zone: string;
  /** W(a, b); `a` must not be after `b` (`calendar.reversed`). */
  between(a: Instant, b: Instant): Seconds;
  /** The due instant, min{ t >= from : W(from, t) >= seconds }. Eight hours from Monday 09:00 give Monday 17:00. */
  add(from: Instant, seconds: Seconds): Instant;
  /** The breach instant, sup{ t : W(from, t) <= seconds }. It is later than the due instant if that is a closing time. */
  breachAt(from: Instant, seconds: Seconds): Instant;
  /** max{ s <= from : W(s, from) >= seconds }. */
  subtract(from: Instant, seconds: Seconds): Instant;
  /** The closing of the last window of the `days`-th working date after the local date of `from`; `days` is at least 1. */
  addWorkingDays(from: Instant, days: number): Instant;
  isOpen(at: Instant): boolean;
  /** The next opening; `at` itself if the calendar is open. */
  nextOpening(at: Instant): Instant;
  /** True if a window starts on the date. */
  isWorkingDate(date: LocalDate): boolean;
  /** The number of working dates after the date `after`, up to and including `until`. */
  countWorkingDates(after: LocalDate, until: LocalDate): number;
  /** The working dates after the date `after`, up to and including `until`, as runs of consecutive dates. */
  workingRuns(after: LocalDate, until: LocalDate): DayRun[];
  /** The `nth` working date after the date; `nth` is at least 1. */
  workingDateAfter(date: LocalDate, nth: number): LocalDate;
  /** The windows that belong to the date. A night shift is included as a whole. */
  windowsOn(date: LocalDate): OpenWindow[];
  /** The open parts of `[a, b)`. Windows that touch are joined. */
  windows(a: Instant, b: Instant): OpenWindow[];
}

/**
 * A calendar that computes its answers from a timeline. The constructor gets a function for the windows that start on a
 * local date, separate and in order.
 */
export class CompiledCalendar implements WorkingCalendar {
  /** One timeline for each age that was asked about. */
  private readonly timelines: Timeline[] = [];

  constructor(
    private readonly clock: Zone,
    private readonly windowsOnDay: (day: DayNumber) => OpenWindow[],
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

  windowsOn(date: LocalDate): OpenWindow[] {
    return this.windowsOnDay(dayOf(date));
  }

  windows(a: Instant, b: Instant): OpenWindow[] {
    const { segments } = this.covering(a, b);
    const found: OpenWindow[] = [];
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

  /**
   * The sum at `from` plus `seconds`, once the timeline reaches that far. Extending the timeline forwards does not
   * change sums.
   */
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
