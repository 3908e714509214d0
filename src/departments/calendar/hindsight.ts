import { type Instant, type Window, without, type WorkingCalendar } from '@lockstep/working-time';
import { withinTheYears } from './within-the-years.js';

/** A stretch that turned out to be closed, by a decision that came afterwards. */
export interface Closure extends Window {
  id: string;
  decidedAt: Instant;
}

/**
 * The hours of a department as they were planned, and as they are known since closures were decided after the fact. What
 * was over before a decision stays as it was known then, so that history does not change with it.
 */
export class CalendarInHindsight {
  private readonly compiled = new Map<number, WorkingCalendar>();

  /** `closures` in the order in which they were decided. */
  constructor(
    private readonly planned: WorkingCalendar,
    private readonly closures: readonly Closure[],
  ) {}

  get current(): WorkingCalendar {
    return this.afterDecisions(this.closures.length);
  }

  /** As everybody knew it at the instant, a decision of that second included. */
  knownAt(at: Instant): WorkingCalendar {
    return this.afterDecisions(this.closures.filter(({ decidedAt }) => decidedAt <= at).length);
  }

  /** As it was known before this closure was decided; the current one when it is not of this calendar. */
  before(closureId: string): WorkingCalendar {
    const place = this.closures.findIndex(({ id }) => id === closureId);
    return place < 0 ? this.current : this.afterDecisions(place);
  }

  /** With no closure that was decided later. */
  until(at: Instant): CalendarInHindsight {
    const decided = this.closures.filter(({ decidedAt }) => decidedAt <= at);
    return decided.length === this.closures.length ? this : new CalendarInHindsight(this.planned, decided);
  }

  /** The hours of another plan, with the same closures. */
  planning(planned: WorkingCalendar): CalendarInHindsight {
    return new CalendarInHindsight(planned, this.closures);
  }

  private afterDecisions(count: number): WorkingCalendar {
    const known = this.compiled.get(count) ?? withinTheYears(without(this.planned, this.closures.slice(0, count)));
    this.compiled.set(count, known);
    return known;
  }
}
