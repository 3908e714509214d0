import { type LifeOfRequest, lateRaiseSeconds, needByAt, type PricedOrder, wasBroken } from '@lockstep/delay-cost';
import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import type { RequestPast } from '../sla/index.js';
import type { Blockers } from './blockers.js';
import { FindBlockers } from './find-blockers.js';
import type { Holding } from './reckon.js';

/** An order whose lateness has a price, with who blocks it. */
export interface BlockedOrder {
  priced: PricedOrder;
  blockers: Blockers;
}

/** The holders of the requests that blocked an order, and whether those were raised in time to fit its promise. */
@Injectable()
export class Holdings {
  constructor(
    private readonly blockers: FindBlockers,
    private readonly calendars: Calendars,
  ) {}

  blockersOf(orderIds: readonly string[]): Promise<Map<string, Blockers>> {
    return this.blockers.ofAll(orderIds);
  }

  async of(priced: PricedOrder, blockers: Blockers, asOf: Date): Promise<Holding> {
    const [holding] = await this.ofAll([{ priced, blockers }], asOf);
    return holding!;
  }

  /** In the order given; the hours of everybody who was asked are read once. */
  async ofAll(blocked: readonly BlockedOrder[], asOf: Date): Promise<Holding[]> {
    const isLate = ({ priced }: BlockedOrder) => wasBroken(priced.axis.zone, priced, toSeconds(asOf));
    const hours = await this.hoursOf(blocked.filter(isLate).flatMap(({ blockers }) => [...blockers.pasts.values()]));
    return blocked.map((each) => ({
      blocking: each.blockers.holders(asOf),
      lives: isLate(each) ? livesOf(each, hours, asOf) : [],
    }));
  }

  /** The working hours of every department that was asked. */
  private async hoursOf(pasts: Iterable<RequestPast>): Promise<Map<string, WorkingCalendar>> {
    const hours = new Map<string, WorkingCalendar>();
    for (const { submission } of pasts) {
      if (submission === null || hours.has(submission.providerDepartmentId)) continue;
      hours.set(submission.providerDepartmentId, await this.calendars.of(submission.providerDepartmentId));
    }
    return hours;
  }
}

/** Whole lives matter only to who shares a cost, and there is none before the order is late. */
const livesOf = ({ priced, blockers }: BlockedOrder, hours: Hours, asOf: Date): LifeOfRequest[] =>
  blockers.lives(asOf, (past) => lateRaise(past, priced, hours));

type Hours = ReadonlyMap<string, WorkingCalendar>;

/** Against the date promised when it was raised, and the lead time the two departments agreed on; without one, against the time granted for the answer. */
function lateRaise({ submission }: RequestPast, priced: PricedOrder, hours: Hours): LifeOfRequest['lateRaise'] {
  if (submission === null) return null;
  const { at, terms, providerDepartmentId, requesterDepartmentId } = submission;
  const needed = terms.leadTimeSeconds ?? terms.targets[terms.priority].resolutionSeconds;
  const seconds = lateRaiseSeconds(hours.get(providerDepartmentId)!, at, needed, needByAt(priced, at));
  return seconds === 0 ? null : { party: requesterDepartmentId, seconds };
}
