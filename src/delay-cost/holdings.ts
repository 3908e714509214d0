import { type LifeOfRequest, lateRaiseSeconds, needByAt, type PricedOrder, wasBroken } from '@lockstep/delay-cost';
import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import type { RequestPast } from '../sla/index.js';
import type { Blockers } from './blockers.js';
import { FindBlockers } from './find-blockers.js';
import type { HoldersOfOrder } from './reckon.js';

/** An order whose lateness has a price, with the requests that block it. */
export interface BlockedOrder {
  priced: PricedOrder;
  blockers: Blockers;
}

/**
 * Finds the holders of the requests that blocked an order, and whether the requests were raised early enough for its
 * promise.
 */
@Injectable()
export class Holdings {
  constructor(
    private readonly blockers: FindBlockers,
    private readonly calendars: Calendars,
  ) {}

  blockersOf(orderIds: readonly string[]): Promise<Map<string, Blockers>> {
    return this.blockers.ofAll(orderIds);
  }

  async of(priced: PricedOrder, blockers: Blockers, asOf: Date): Promise<HoldersOfOrder> {
    const [holding] = await this.ofAll([{ priced, blockers }], asOf);
    return holding!;
  }

  /** Holdings in the sequence given. The working hours of each department that was asked are read once. */
  async ofAll(blocked: readonly BlockedOrder[], asOf: Date): Promise<HoldersOfOrder[]> {
    const isLate = ({ priced }: BlockedOrder) => wasBroken(priced.axis.zone, priced, toSeconds(asOf));
    const hours = await this.hoursOf(blocked.filter(isLate).flatMap(({ blockers }) => [...blockers.pasts.values()]));
    return blocked.map((each) => ({
      blocking: each.blockers.holders(asOf),
      lives: isLate(each) ? livesOf(each, hours, asOf) : [],
    }));
  }

  /** The working calendars of all departments that were asked, by department id. */
  private async hoursOf(pasts: Iterable<RequestPast>): Promise<Map<string, WorkingCalendar>> {
    const hours = new Map<string, WorkingCalendar>();
    for (const { submission } of pasts) {
      if (submission === null || hours.has(submission.providerDepartmentId)) continue;
      hours.set(submission.providerDepartmentId, await this.calendars.of(submission.providerDepartmentId));
    }
    return hours;
  }
}

/** Whole pasts are needed only for sharing a cost, and before the order is late there is no cost. */
const livesOf = ({ priced, blockers }: BlockedOrder, hours: Hours, asOf: Date): LifeOfRequest[] =>
  blockers.lives(asOf, (past) => lateRaise(past, priced, hours));

type Hours = ReadonlyMap<string, WorkingCalendar>;

/**
 * Seconds by which the request was raised too late, and the department that raised it. The measure is the promised date
 * at that time and the agreed lead time of the two departments. Without a lead time, the resolution target is used.
 */
function lateRaise({ submission }: RequestPast, priced: PricedOrder, hours: Hours): LifeOfRequest['lateRaise'] {
  if (submission === null) return null;
  const { at, terms, providerDepartmentId, requesterDepartmentId } = submission;
  const needed = terms.leadTimeSeconds ?? terms.targets[terms.priority].resolutionSeconds;
  const seconds = lateRaiseSeconds(hours.get(providerDepartmentId)!, at, needed, needByAt(priced, at));
  return seconds === 0 ? null : { party: requesterDepartmentId, seconds };
}
