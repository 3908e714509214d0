import { DAY, type Instant, type Seconds, type OpenWindow } from './words.js';

/**
 * The windows of `[from, to)`, prepared for speed: parallel arrays with a running sum and a sentinel at infinity, and
 * for each day the index of the first segment that could matter. The class knows no dates or zones, and it never
 * changes.
 */
export class Segments {
  readonly length: number;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Working seconds before each segment; the last entry is the total. */
  private readonly before: Float64Array;
  private readonly firstOfDay: Int32Array;

  /** `windows` are separate, in order and within `[from, to)`. For an empty stretch, `from` is after `to`. */
  constructor(
    windows: readonly OpenWindow[],
    readonly from: Instant,
    readonly to: Instant,
  ) {
    this.length = windows.length;
    this.starts = Float64Array.from([...windows.map(({ start }) => start), Infinity]);
    this.ends = Float64Array.from([...windows.map(({ end }) => end), Infinity]);
    this.before = new Float64Array(windows.length + 1);
    windows.forEach(({ start, end }, i) => (this.before[i + 1] = this.before[i]! + end - start));
    this.firstOfDay = this.indexByDay();
  }

  get total(): Seconds {
    return this.before[this.length]!;
  }

  /** The index of the first segment that ends after `at`; `length` if there is none. */
  indexAt(at: Instant): number {
    let i = this.firstOfDay[Math.floor((at - this.from) / DAY)]!;
    while (this.ends[i]! <= at) i++;
    return i;
  }

  startOf(index: number): Instant {
    return this.starts[index]!;
  }

  endOf(index: number): Instant {
    return this.ends[index]!;
  }

  /** Working seconds from `from` up to `at`. */
  workedBy(at: Instant): Seconds {
    const i = this.indexAt(at);
    const start = this.starts[i]!;
    return at > start ? this.before[i]! + at - start : this.before[i]!;
  }

  /** The first instant by which `worked` seconds are worked; needs `0 < worked <= total`. */
  reachedAt(worked: Seconds): Instant {
    const i = this.firstWhoseSum((sum) => sum >= worked);
    return this.starts[i]! + worked - this.before[i]!;
  }

  /** The last instant by which no more than `worked` seconds are worked; needs `worked < total`. */
  passedAt(worked: Seconds): Instant {
    const i = this.firstWhoseSum((sum) => sum > worked);
    return this.starts[i]! + worked - this.before[i]!;
  }

  private firstWhoseSum(isEnough: (sum: Seconds) => boolean): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isEnough(this.before[middle + 1]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private indexByDay(): Int32Array {
    const days = new Int32Array(Math.max(0, Math.floor((this.to - this.from) / DAY) + 1));
    for (let day = 0, i = 0; day < days.length; day++) {
      while (this.ends[i]! <= this.from + day * DAY) i++;
      days[day] = i;
    }
    return days;
  }
}
