import type { Calendars, ClockEvent } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { Calendars as DepartmentCalendars } from '../departments/index.js';
import { EventLog } from '../platform/events/index.js';
import { clockHistory } from './clock-history.js';
import { RequestHistory } from './request-history.js';

/** Reads the stream of a request together with the calendars its clocks run in. */
@Injectable()
export class OpenHistory {
  constructor(
    private readonly log: EventLog,
    private readonly calendars: DepartmentCalendars,
  ) {}

  async of(requestId: string): Promise<RequestHistory> {
    const stream = await this.log.streamOf('request', requestId);
    const events = clockHistory(stream);
    return new RequestHistory(stream, events, await this.calendarsFor(events));
  }

  private async calendarsFor(events: readonly ClockEvent[]): Promise<Calendars | null> {
    const submitted = events.find((event) => event.type === 'submitted');
    if (submitted === undefined) return null;
    const { requester, provider } = submitted;
    const takers = events.flatMap((event) => (event.type === 'transferAccepted' ? [event.to] : []));
    const compiled = new Map<string, Calendars['provider']>();
    for (const party of new Set([requester, provider, ...takers])) {
      compiled.set(party, await this.calendars.of(party));
    }
    return {
      provider: compiled.get(provider)!,
      requester: compiled.get(requester)!,
      byParty: (party) => compiled.get(party)!,
    };
  }
}
