import { type Effort, type Futures, savedPerHour } from '@lockstep/delay-cost';
import { addDays, daysBetween, localDateOf, startOfLocalDay, type WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Rates } from '../../delay-cost/index.js';
import { Calendars } from '../../departments/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { QueueEntry } from '../queue-entry.entity.js';
import type { Nominal } from './basis.js';
import { Efforts } from './efforts.js';
import { firstChange } from './first-change.js';
import { futuresOf } from './futures.js';
import { ReckonOrders } from './reckon-orders.js';

/** What decides the place of an open request, apart from its orders. */
export interface Queued {
  requestId: string;
  departmentId: string;
  serviceId: string;
  effortMinutes: number | null;
  requestVersion: number;
}

/** An entry without what is copied off the request when it is written. */
export type ReckonedEntry = Omit<QueueEntry, 'lane' | 'dueAt' | 'submittedAt'>;

export interface Reckoned {
  entry: ReckonedEntry;
  /** When the figures may read differently though nobody does anything: then it is reckoned again. */
  nextLookAt: Date;
}

/** What an hour of work on an open request saves, at this moment. */
@Injectable()
export class ReckonEntry {
  constructor(
    private readonly calendars: Calendars,
    private readonly services: Services,
    private readonly efforts: Efforts,
    private readonly reckonOrders: ReckonOrders,
    private readonly rates: Rates,
  ) {}

  async of(queued: Queued, now: Date): Promise<Reckoned> {
    const { requestId, departmentId, requestVersion } = queued;
    const calendar = await this.calendars.of(departmentId);
    const effort = await this.efforts.of(queued);
    const futures = futuresOf(calendar, toSeconds(now), effort.minutes);
    const { zones, ...orders } = await this.reckonOrders.of(requestId, futures, now);
    const nominal = orders.basis === 'NOMINAL' ? await this.nominal(queued.serviceId, calendar.zone, futures) : null;
    const saved = nominal === null ? orders.saved : await this.worth(nominal, now);
    const entry = {
      ...{ requestId, departmentId, requestVersion, reckonedAt: now, nominal },
      ...orders,
      ...{ saved, savedPerHour: savedPerHour(saved, effort.minutes), currency: this.rates.reportCurrency },
      ...{ effortMinutes: effort.minutes, effortSource: effort.source },
      ...{ finishNowAt: toInstant(futures.finishNow), finishLaterAt: toInstant(futures.finishPostponed) },
    };
    return { entry, nextLookAt: nextLook(calendar, effort, [...zones, calendar.zone], now) };
  }

  private async nominal(serviceId: string, zone: string, futures: Futures): Promise<Nominal> {
    const { nominalRate, currency } = await this.services.byId(serviceId);
    const date = (finish: number) => localDateOf(zone, finish - 1);
    const days = daysBetween(date(futures.finishNow), date(futures.finishPostponed));
    return { rate: nominalRate.toString(), currency, days };
  }

  /** In the report currency; what cannot be compared ranks nothing. */
  private async worth({ rate, days, currency }: Nominal, now: Date): Promise<bigint> {
    const day = now.toISOString().slice(0, 10);
    return (await this.rates.convert(BigInt(rate) * BigInt(days), { currency, day }, now)) ?? 0n;
  }
}

/**
 * The earliest of: the end of the day where an order is, when a profile takes its next step and forecasts are made anew,
 * and the first moment from which on a request is answered, or left for later is answered, on a later date.
 */
function nextLook(calendar: WorkingCalendar, effort: Effort, zones: string[], now: Date): Date {
  const at = toSeconds(now);
  const midnights = zones.map((zone) => startOfLocalDay(zone, addDays(localDateOf(zone, at), 1)));
  const datesAt = (instant: number): string => {
    const { finishNow, finishPostponed } = futuresOf(calendar, instant, effort.minutes);
    return zones.flatMap((zone) => [localDateOf(zone, finishNow - 1), localDateOf(zone, finishPostponed - 1)]).join();
  };
  return toInstant(firstChange(at, Math.min(...midnights), datesAt));
}
