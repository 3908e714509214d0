import type { Calendars } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import type { CalendarInHindsight } from '../../departments/index.js';

/** The departments whose hours the clocks of one request run in. */
export interface Parties {
  requester: string;
  provider: string;
}

/** The calendars of the parties of a request, as they are known now or were known at any moment before. */
export class KnownCalendars {
  constructor(
    private readonly parties: Parties,
    private readonly calendarOf: (departmentId: string) => CalendarInHindsight,
  ) {}

  get current(): Calendars {
    return this.each((calendar) => calendar.current);
  }

  knownAt(at: Instant): Calendars {
    return this.each((calendar) => calendar.knownAt(at));
  }

  /** As they were known before a closure was decided. */
  before(closureId: string): Calendars {
    return this.each((calendar) => calendar.before(closureId));
  }

  /** Whether the hours of this party or of one of the two sides were found to be others since the instant. */
  changedAfter(at: Instant, party: string): boolean {
    return [party, this.parties.requester, this.parties.provider]
      .map(this.calendarOf)
      .some((calendar) => calendar.knownAt(at) !== calendar.current);
  }

  /** The same, as if nothing had been decided later. */
  until(at: Instant): KnownCalendars {
    return new KnownCalendars(this.parties, (id) => this.calendarOf(id).until(at));
  }

  /** The same, were the hours of one department others. */
  supposing(departmentId: string, hours: CalendarInHindsight): KnownCalendars {
    return new KnownCalendars(this.parties, (id) => (id === departmentId ? hours : this.calendarOf(id)));
  }

  private each(choose: (calendar: CalendarInHindsight) => Calendars['provider']): Calendars {
    const byParty = (departmentId: string) => choose(this.calendarOf(departmentId));
    return { provider: byParty(this.parties.provider), requester: byParty(this.parties.requester), byParty };
  }
}
