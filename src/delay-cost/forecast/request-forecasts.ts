import type { ClockReading } from '@lockstep/sla-clock';
import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import type { Priority } from '../../catalogue/index.js';
import { Database } from '../../platform/database/index.js';
import { OfferLookup } from '../../requests/index.js';
import { Clocks } from '../../sla/index.js';
import { answerAt } from '../offers/finish.js';
import { foresee, type RequestForecast } from './foresee.js';
import { historyFor, type ResponseHistory } from './population.js';
import { ResponseCurves } from './response-curves.js';

/** A forecast, with the facts it was computed from. */
export interface ReadForecast {
  forecast: RequestForecast;
  promise: ClockReading;
  history: ResponseHistory;
  /** When the answer would come by the open offer, if it were accepted now, in epoch seconds; null without an offer. */
  offeredAt: number | null;
}

/** Forecasts when open requests are answered. The caller has checked that the reader may know. */
@Injectable()
export class RequestForecasts {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
    private readonly calendars: Calendars,
    private readonly curves: ResponseCurves,
    private readonly offers: OfferLookup,
  ) {}

  /** Forecasts by request id. Requests that wait for no answer are absent: drafts, answered and withdrawn ones. */
  async of(requestIds: readonly string[], now: Date): Promise<Map<string, RequestForecast>> {
    const read = await this.read(requestIds, now);
    return new Map([...read].map(([id, { forecast }]) => [id, forecast]));
  }

  async read(requestIds: readonly string[], now: Date): Promise<Map<string, ReadForecast>> {
    if (requestIds.length === 0) return new Map();
    const promises = await this.clocks.promisesOf([...new Set(requestIds)], now);
    const waiting = [...promises].filter(([, { state }]) => state !== 'STOPPED');
    const asked = await this.askedOf(waiting.map(([id]) => id));
    const curves = await this.curves.of(
      [...asked.values()].map(({ serviceId }) => serviceId),
      now,
    );
    const hours = await this.hoursOf(new Set(waiting.map(([, { party }]) => party)));
    const offers = await this.offers.lyingAt(
      waiting.map(([id]) => id),
      now,
    );
    return new Map(
      waiting.map(([id, promise]) => {
        const { serviceId, priority } = asked.get(id)!;
        const history = historyFor(curves.get(serviceId)!, priority);
        const calendar = hours.get(promise.party)!;
        const offer = offers.get(id);
        const offeredAt = offer === undefined ? null : answerAt(offer, calendar, now);
        const forecast = foresee({ promise, curve: history.curve, offeredAt }, calendar, toSeconds(now));
        return [id, { forecast, promise, history, offeredAt }];
      }),
    );
  }

  private async hoursOf(departmentIds: Iterable<string>): Promise<Map<string, WorkingCalendar>> {
    const hours = new Map<string, WorkingCalendar>();
    for (const id of departmentIds) hours.set(id, await this.calendars.of(id));
    return hours;
  }

  private async askedOf(requestIds: string[]): Promise<Map<string, Asked>> {
    const rows = await this.database.query<Asked & { id: string }>(
      'SELECT id, service_id AS "serviceId", priority FROM request WHERE id = ANY ($1::uuid[])',
      [requestIds],
    );
    return new Map(rows.map(({ id, ...asked }) => [id, asked]));
  }
}

interface Asked {
  serviceId: string;
  priority: Priority;
}
