import { FIRST, LAST, noOpening, outOfReach, PATIENCE_IN_YEARS, SPILL, withinReach, YEAR } from './reach.js';
import { Segments } from './segments.js';
import { clipped, merged } from './windows.js';
import { DAY, type DayNumber, type Instant, type Seconds, type Window } from './words.js';

/** Further than this from every day asked about, the years between are not compiled. */
const AGE = 5 * YEAR * DAY;

/** The stretch of a calendar compiled so far; it grows, by a year or half its length, as questions go further. */
export class Timeline {
  segments = new Segments([], Infinity, -Infinity);
  private days: Window[][] = [];
  private first: DayNumber = Infinity;
  private last: DayNumber = -Infinity;

  constructor(private readonly windowsOn: (day: DayNumber) => Window[]) {}

  /** Whether a question about `[a, b]` belongs here, or is of another age. */
  isNear(a: Instant, b: Instant): boolean {
    const { from, to } = this.segments;
    return from > to || (a <= to + AGE && b >= from - AGE);
  }

  /** Has `[a, b]` compiled; the quick way out is the usual one. */
  cover(a: Instant, b: Instant): void {
    if (a >= this.segments.from && b <= this.segments.to) return;
    if (withinReach(a) !== a || withinReach(b) !== b) throw outOfReach();
    const first = a < this.segments.from ? Math.floor(a / DAY) - this.step() : this.first;
    const last = b > this.segments.to ? Math.ceil(b / DAY) + this.step() : this.last;
    this.compile(first, last);
  }

  /**
   * Looks further ahead: at once as far as the `missing` seconds take at the rate of what is laid out. Refuses when `from`
   * is followed by too long a closure.
   */
  forwards(from: Instant, missing: Seconds = 0): void {
    const { segments } = this;
    const lastOpen = segments.length === 0 ? from : Math.max(from, segments.endOf(segments.length - 1));
    if (segments.to - lastOpen >= PATIENCE_IN_YEARS * YEAR * DAY) throw noOpening('after', lastOpen);
    if (this.last >= LAST) throw outOfReach();
    const days = segments.total === 0 ? 0 : (missing / segments.total) * (this.last - this.first);
    this.compile(this.first, Math.max(this.last + this.step(), Math.min(this.last + Math.ceil(days), LAST + SPILL)));
  }

  /** Looks further back. */
  backwards(from: Instant): void {
    const { segments } = this;
    const firstOpen = segments.length === 0 ? from : Math.min(from, segments.startOf(0));
    if (firstOpen - segments.from >= PATIENCE_IN_YEARS * YEAR * DAY) throw noOpening('before', firstOpen);
    if (this.first <= FIRST) throw outOfReach();
    this.compile(this.first - this.step(), this.last);
  }

  /** In days. In proportion to what is there, so that a long walk costs no more than twice its length. */
  private step(): number {
    return Math.max(YEAR, Math.floor((this.last - this.first) / 2));
  }

  /** Lays out what is new on either side; what is there already stays as it is. */
  private compile(first: DayNumber, last: DayNumber): void {
    const isFirst = this.first > this.last;
    const earlier = isFirst ? [] : this.layOut(first, this.first - 1);
    const later = this.layOut(isFirst ? first : this.last + 1, last);
    this.days = [...earlier, ...this.days, ...later];
    this.first = first;
    this.last = last;
    const [from, to] = [(first + SPILL) * DAY, (last - SPILL) * DAY];
    this.segments = new Segments(clipped(merged(this.days.flat()), from, to), from, to);
  }

  private layOut(first: DayNumber, last: DayNumber): Window[][] {
    const days: Window[][] = [];
    for (let day = first; day <= last; day++) {
      const windows = this.windowsOn(day);
      if (windows.length > 0) days.push(windows);
    }
    return days;
  }
}
