import type { ClockEvent } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { Calendars, type CalendarInHindsight } from '../../departments/index.js';
import { EventLog, type EventType } from '../../platform/events/index.js';
import { clockHistory } from './clock-history.js';
import { KnownCalendars } from './known-calendars.js';
import { COUNTED_EVENTS, RequestHistory } from './request-history.js';

/** Reads the streams of requests together with the calendars that their clocks run in. */
@Injectable()
export class OpenHistory {
  constructor(
    private readonly log: EventLog,
    private readonly calendars: Calendars,
  ) {}

  async of(requestId: string, types: readonly EventType[] = COUNTED_EVENTS): Promise<RequestHistory> {
    const [history] = await this.ofAll([requestId], types);
    return history!;
  }

  /**
   * Returns the histories in the order of the ids.
   * @param types the events that are read: `CLOCK_EVENTS` where nobody asks for the recorded thresholds, and any others
   *   that the caller needs
   */
  async ofAll(requestIds: readonly string[], types: readonly EventType[] = COUNTED_EVENTS): Promise<RequestHistory[]> {
    const streams = await this.log.streamsOf('request', requestIds, types);
    const told = requestIds.map((id) => ({ id, stream: streams.get(id)!, events: clockHistory(streams.get(id)!) }));
    const calendarOf = await this.calendarsFor(told.flatMap(({ events }) => events));
    return told.map(
      ({ id, stream, events }) => new RequestHistory(id, stream, events, calendarsOf(events, calendarOf)),
    );
  }

  /** The calendars of all departments that have held a side. */
  private async calendarsFor(events: readonly ClockEvent[]): Promise<CalendarOf> {
    const parties = new Set(
      events.flatMap((event) => {
        if (event.type === 'submitted') return [event.requester, event.provider];
        return event.type === 'transferAccepted' ? [event.to] : [];
      }),
    );
    const compiled = new Map<string, CalendarInHindsight>();
    for (const party of parties) compiled.set(party, await this.calendars.inHindsight(party));
    return (party) => compiled.get(party)!;
  }
}

type CalendarOf = (departmentId: string) => CalendarInHindsight;

/** Null before submission, because no clock runs then. */
function calendarsOf(events: readonly ClockEvent[], calendarOf: CalendarOf): KnownCalendars | null {
  const submitted = events.find((event) => event.type === 'submitted');
  return submitted === undefined ? null : new KnownCalendars(submitted, calendarOf);
}
