import { type Effort, type Futures, savedPerHour } from '@lockstep/delay-cost';
import { daysBetween, type Instant, localDateOf, type WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Services, type ServiceView } from '../../catalogue/index.js';
import { type HeldUp, Rates } from '../../delay-cost/index.js';
import { Calendars } from '../../departments/index.js';
import type { OpenRequest } from '../../requests/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { QueueEntry } from '../queue-entry.entity.js';
import type { Nominal } from './basis.js';
import { Efforts } from './efforts.js';
import { futuresOf } from './futures.js';
import { nextLook } from './next-look.js';
import { NO_ORDERS, type ReckonedOrders, ReckonOrders } from './reckon-orders.js';

/** An entry without the fields that are copied from the request when it is written. */
export type ReckonedEntry = Omit<QueueEntry, 'lane' | 'dueAt' | 'submittedAt'>;

export interface ReckonedPlace {
  entry: ReckonedEntry;
  /** When the figures may change without any event. They are computed again then. */
  nextLookAt: Date;
}

type Decided = Pick<QueueEntry, 'basis' | 'saved' | 'nominal'>;

/** Facts that many requests share, read once for all of them. */
interface Shared {
  calendars: ReadonlyMap<string, WorkingCalendar>;
  services: ReadonlyMap<string, ServiceView>;
  efforts: ReadonlyMap<string, Effort>;
  heldUp: ReadonlyMap<string, HeldUp[]>;
}

/** Computes the saving for an hour of work on open requests, as of now. */
@Injectable()
export class ReckonEntries {
  constructor(
    private readonly calendars: Calendars,
    private readonly services: Services,
    private readonly efforts: Efforts,
    private readonly reckonOrders: ReckonOrders,
    private readonly rates: Rates,
  ) {}

  async of(open: readonly OpenRequest[], now: Date): Promise<ReckonedPlace[]> {
    const shared = await this.shared(open, now);
    const reckoned: ReckonedPlace[] = [];
    for (const each of open) reckoned.push(await this.one(each, shared, now));
    return reckoned;
  }

  private async shared(open: readonly OpenRequest[], now: Date): Promise<Shared> {
    const calendars = new Map<string, WorkingCalendar>();
    for (const id of new Set(open.map(({ holderDepartmentId }) => holderDepartmentId))) {
      calendars.set(id, await this.calendars.of(id));
    }
    const services = await this.services.find(open.map(({ serviceId }) => serviceId));
    return {
      calendars,
      services: new Map(services.map((service) => [service.id, service])),
      efforts: await this.efforts.of(open),
      heldUp: await this.reckonOrders.heldUpBy(
        open.map(({ id }) => id),
        now,
      ),
    };
  }

  private async one(request: OpenRequest, shared: Shared, now: Date): Promise<ReckonedPlace> {
    const { id: requestId, holderDepartmentId: departmentId, version: requestVersion, serviceId } = request;
    const calendar = shared.calendars.get(departmentId)!;
    const { minutes, source } = shared.efforts.get(requestId)!;
    const futures = futuresOf(calendar, toSeconds(now), minutes);
    const heldUp = shared.heldUp.get(requestId);
    const { zones, ...orders } = heldUp === undefined ? NO_ORDERS : await this.reckonOrders.of(heldUp, futures, now);
    const nominal = nominalOf(shared.services.get(serviceId)!, calendar.zone, futures);
    const decided = await this.decide(orders, nominal, now);
    const entry = {
      ...{ requestId, departmentId, requestVersion, reckonedAt: now },
      ...orders,
      ...decided,
      ...{ savedPerHour: savedPerHour(decided.saved, minutes), currency: this.rates.reportCurrency },
      ...{ effortMinutes: minutes, effortSource: source },
      ...{ finishNowAt: toInstant(futures.finishNow), finishLaterAt: toInstant(futures.finishPostponed) },
    };
    const nextLookAt = toInstant(nextLook(calendar, minutes, [...zones, calendar.zone], toSeconds(now)));
    return { entry, nextLookAt };
  }

  /** The nominal rate is the lower limit: an order never gives a request a worse place than it has without the order. */
  private async decide(orders: Pick<ReckonedOrders, 'basis' | 'saved'>, nominal: Nominal, now: Date): Promise<Decided> {
    const { basis, saved } = orders;
    if (basis === 'LEFT') return { basis, saved, nominal: null };
    const least = await this.worth(nominal, now);
    return basis === 'ORDERS' && saved >= least
      ? { basis, saved, nominal: null }
      : { basis: 'NOMINAL', saved: least, nominal };
  }

  /** The nominal saving in minor units of the report currency. An amount that cannot be converted counts as 0. */
  private async worth({ rate, days, currency }: Nominal, now: Date): Promise<bigint> {
    const day = now.toISOString().slice(0, 10);
    return (await this.rates.convert(BigInt(rate) * BigInt(days), { currency, day }, now)) ?? 0n;
  }
}

function nominalOf({ nominalRate, currency }: ServiceView, zone: string, futures: Futures): Nominal {
  const date = (finish: Instant) => localDateOf(zone, finish - 1);
  const days = daysBetween(date(futures.finishNow), date(futures.finishPostponed));
  return { rate: nominalRate.toString(), currency, days };
}
