import { Injectable } from '@nestjs/common';
import { AllocateFailure, type CostedIncident, failureClassOf, ListIncidents } from '../../incidents/index.js';
import { Actor } from '../../platform/auth/index.js';
import type { Period } from '../responsiveness/responsiveness.report.js';
import { type CostedFailure, type FailureSums, sumFailures } from './sum-failures.js';

const AT_ONCE = 100;
const DAY_MS = 24 * 3600 * 1000;

/** What failures cost that were detected in a period, by what was on record at an instant. */
@Injectable()
export class FailureCostReport {
  constructor(
    private readonly incidents: ListIncidents,
    private readonly allocate: AllocateFailure,
  ) {}

  async sums(actor: Actor, period: Period, knownAt: Date): Promise<FailureSums> {
    const failures: CostedFailure[] = [];
    for (const found of await this.detectedIn(actor, period, knownAt)) failures.push(await this.cost(found));
    return sumFailures(failures);
  }

  private async detectedIn(actor: Actor, { from, to }: Period, knownAt: Date): Promise<CostedIncident[]> {
    const filter = { detectedFrom: dayOf(from), detectedUntil: dayOf(new Date(to.getTime() - DAY_MS)), knownAt };
    const found: CostedIncident[] = [];
    for (;;) {
      const more = await this.incidents.execute(actor, filter, found.at(-1)?.incident.id ?? null, AT_ONCE);
      found.push(...more);
      if (more.length < AT_ONCE) return found;
    }
  }

  private async cost({ incident, ledger }: CostedIncident): Promise<CostedFailure> {
    const { currency, severity, detectionPoint } = incident;
    const allocation = await this.allocate.of(incident.id, ledger.total);
    return { currency, severity, failureClass: failureClassOf(detectionPoint), ledger, allocation };
  }
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
