import { Injectable } from '@nestjs/common';
import { type RateBook, Rates, type RateWish } from '../../delay-cost/index.js';
import { AllocateFailure, type CostedIncident, failureClassOf, ListIncidents } from '../../incidents/index.js';
import { Actor } from '../../platform/auth/index.js';
import type { Days } from '../period.js';
import { type CostedFailure, type FailureSums, sumFailures } from './sum-failures.js';

const AT_ONCE = 100;

export interface FailureCosts {
  sums: FailureSums;
  /** All failures in the report currency, except those on days without a rate. */
  restated: { incidents: number; amount: bigint };
  rates: RateBook;
}

/** The cost of failures detected in a period, as recorded up to an instant. */
@Injectable()
export class FailureCostReport {
  constructor(
    private readonly incidents: ListIncidents,
    private readonly allocate: AllocateFailure,
    private readonly rates: Rates,
  ) {}

  async read(actor: Actor, days: Days, knownAt: Date): Promise<FailureCosts> {
    const found = await this.detectedIn(actor, days, knownAt);
    const failures = await this.costed(found);
    const rates = await this.rates.book(found.map(rateOf), knownAt);
    return { sums: sumFailures(failures), restated: sumIn(rates, found), rates };
  }

  private async detectedIn(actor: Actor, days: Days, knownAt: Date): Promise<CostedIncident[]> {
    const filter = { detectedFrom: days.firstDay, detectedUntil: days.lastDay, knownAt };
    const found: CostedIncident[] = [];
    for (;;) {
      const more = await this.incidents.execute(actor, filter, found.at(-1)?.incident.id ?? null, AT_ONCE);
      found.push(...more);
      if (more.length < AT_ONCE) return found;
    }
  }

  private async costed(found: readonly CostedIncident[]): Promise<CostedFailure[]> {
    const totals = new Map(found.map(({ incident, ledger }) => [incident.id, ledger.total]));
    const allocations = await this.allocate.ofAll(totals);
    return found.map(({ incident: { id, currency, severity, detectionPoint }, ledger }) => ({
      ...{ currency, severity, failureClass: failureClassOf(detectionPoint), ledger },
      allocation: allocations.get(id)!,
    }));
  }
}

/** Converts by the rate of the day on which the failure was detected. */
const rateOf = ({ incident: { currency, detectedOn } }: CostedIncident): RateWish => ({ currency, day: detectedOn });

function sumIn(rates: RateBook, found: readonly CostedIncident[]): FailureCosts['restated'] {
  const amounts = found.flatMap((each) => rates.convert(each.ledger.total, rateOf(each)) ?? []);
  return { incidents: amounts.length, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
}
