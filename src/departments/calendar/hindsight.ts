import { type Instant, type OpenWindow, without, type WorkingCalendar } from '@lockstep/working-time';
import { withinTheYears } from './within-the-years.js';

/** A period that turned out to be closed. The closure was decided afterwards. */
export interface Closure extends OpenWindow {
  id: string;
  decidedAt: Instant;
}

/**
 * The hours of a department as planned, and as known after each later decision about a closure. A result from before a
 * decision is computed with the hours known then, so history does not change.
 */
export class CalendarInHindsight {
  private readonly compiled = new Map<number, WorkingCalendar>();

  /** @param closures in the order of their decisions */
  constructor(
    private readonly planned: WorkingCalendar,
    private readonly closures: readonly Closure[],
  ) {}

  get current(): WorkingCalendar {
    return this.afterDecisions(this.closures.length);
  }

  /** The calendar as known at the instant. A decision in that second is included. */
  knownAt(at: Instant): WorkingCalendar {
    return this.afterDecisions(this.closures.filter(({ decidedAt }) => decidedAt <= at).length);
  }

  /** The calendar as known before this closure was decided; the current calendar for a closure of another calendar. */
  before(closureId: string): WorkingCalendar {
    const place = this.closures.findIndex(({ id }) => id === closureId);
    return place < 0 ? this.current : this.afterDecisions(place);
  }

  /** The same plan with only the closures that were decided up to this instant. */
  until(at: Instant): CalendarInHindsight {
    const decided = this.closures.filter(({ decidedAt }) => decidedAt <= at);
    return decided.length === this.closures.length ? this : new CalendarInHindsight(this.planned, decided);
  }

  /** Another plan with the same closures. */
  planning(planned: WorkingCalendar): CalendarInHindsight {
    return new CalendarInHindsight(planned, this.closures);
  }

  private afterDecisions(count: number): WorkingCalendar {
    const known = this.compiled.get(count) ?? withinTheYears(without(this.planned, this.closures.slice(0, count)));
    this.compiled.set(count, known);
    return known;
  }
}
