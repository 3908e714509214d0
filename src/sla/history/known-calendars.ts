import type { ClockCalendars } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import type { CalendarInHindsight } from '../../departments/index.js';

/** The requester and the provider of one request. Its clocks run in their hours. */
export interface Parties {
  requester: string;
  provider: string;
}

/** The calendars of the parties of a request, as they are known now or as they were known at an earlier instant. */
export class KnownCalendars {
  constructor(
    private readonly parties: Parties,
    private readonly calendarOf: (departmentId: string) => CalendarInHindsight,
  ) {}

  get current(): ClockCalendars {
    return this.each((calendar) => calendar.current);
  }

  knownAt(at: Instant): ClockCalendars {
    return this.each((calendar) => calendar.knownAt(at));
  }

  /** The calendars as they were known before a closure was decided. */
  before(closureId: string): ClockCalendars {
    return this.each((calendar) => calendar.before(closureId));
  }

  /** Whether other hours are known now than at the instant, for this party or for one of the two sides. */
  changedAfter(at: Instant, party: string): boolean {
    return [party, this.parties.requester, this.parties.provider]
      .map(this.calendarOf)
      .some((calendar) => calendar.knownAt(at) !== calendar.current);
  }

  /** The calendars as if nothing had been decided after the instant. */
  until(at: Instant): KnownCalendars {
    return new KnownCalendars(this.parties, (id) => this.calendarOf(id).until(at));
  }

  /** The calendars as they would be with other hours for one department. */
  supposing(departmentId: string, hours: CalendarInHindsight): KnownCalendars {
    return new KnownCalendars(this.parties, (id) => (id === departmentId ? hours : this.calendarOf(id)));
  }

  private each(choose: (calendar: CalendarInHindsight) => ClockCalendars['provider']): ClockCalendars {
    const byParty = (departmentId: string) => choose(this.calendarOf(departmentId));
    return { provider: byParty(this.parties.provider), requester: byParty(this.parties.requester), byParty };
  }
}
