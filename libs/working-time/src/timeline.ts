import { FIRST, LAST, noOpening, outOfReach, PATIENCE_IN_YEARS, SPILL, withinReach, YEAR } from './reach.js';
import { Segments } from './segments.js';
import { clipped, merged } from './windows.js';
import { DAY, type DayNumber, type Instant, type Seconds, type OpenWindow } from './words.js';

/** A question further than this from the compiled days gets its own timeline; the years between are not compiled. */
const AGE = 5 * YEAR * DAY;

/** The part of a calendar that is compiled so far. It grows by a year or by half its length when a question goes further. */
export class Timeline {
  segments = new Segments([], Infinity, -Infinity);
  private days: OpenWindow[][] = [];
  private first: DayNumber = Infinity;
  private last: DayNumber = -Infinity;

  constructor(private readonly windowsOn: (day: DayNumber) => OpenWindow[]) {}

  /** True if a question about `[a, b]` belongs to this timeline and not to another age. */
  isNear(a: Instant, b: Instant): boolean {
    const { from, to } = this.segments;
    return from > to || (a <= to + AGE && b >= from - AGE);
  }

  /** Compiles as far as `[a, b]`. Usually it is compiled already. */
  cover(a: Instant, b: Instant): void {
    if (a >= this.segments.from && b <= this.segments.to) return;
    if (withinReach(a) !== a || withinReach(b) !== b) throw outOfReach();
    const first = a < this.segments.from ? Math.floor(a / DAY) - this.step() : this.first;
    const last = b > this.segments.to ? Math.ceil(b / DAY) + this.step() : this.last;
    this.compile(first, last);
  }

  /**
   * Extends the timeline forwards. The distance is estimated from the `missing` seconds and the working time per day so
   * far. Refuses if a closure that is too long follows `from`.
   */
  forwards(from: Instant, missing: Seconds = 0): void {
    const { segments } = this;
    const lastOpen = segments.length === 0 ? from : Math.max(from, segments.endOf(segments.length - 1));
    if (segments.to - lastOpen >= PATIENCE_IN_YEARS * YEAR * DAY) throw noOpening('after', lastOpen);
    if (this.last >= LAST) throw outOfReach();
    const days = segments.total === 0 ? 0 : (missing / segments.total) * (this.last - this.first);
    this.compile(this.first, Math.max(this.last + this.step(), Math.min(this.last + Math.ceil(days), LAST + SPILL)));
  }

  /** Extends the timeline backwards. Refuses if a closure that is too long precedes `from`. */
  backwards(from: Instant): void {
    const { segments } = this;
    const firstOpen = segments.length === 0 ? from : Math.min(from, segments.startOf(0));
    if (firstOpen - segments.from >= PATIENCE_IN_YEARS * YEAR * DAY) throw noOpening('before', firstOpen);
    if (this.first <= FIRST) throw outOfReach();
    this.compile(this.first - this.step(), this.last);
  }

  /**
   * The next extension, in days. It is proportional to the present length, so that a long walk costs at most twice its
   * length.
   */
  private step(): number {
    return Math.max(YEAR, Math.floor((this.last - this.first) / 2));
  }

  /** Compiles the new days on both sides; the compiled ones stay. */
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

  private layOut(first: DayNumber, last: DayNumber): OpenWindow[][] {
    const days: OpenWindow[][] = [];
    for (let day = first; day <= last; day++) {
      const windows = this.windowsOn(day);
      if (windows.length > 0) days.push(windows);
    }
    return days;
  }
}
