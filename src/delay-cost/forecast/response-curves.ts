import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { ResponseCurve } from './response-curve.entity.js';
import { curvesOf } from './population.js';
import { ResponseTimes } from './response-times.js';

/**
 * Caches the curve of each service. The first reader of a day (UTC) computes it, and it is kept for the rest of the
 * day. So all readers see the same figure, and a page of requests does not read their whole past.
 */
@Injectable()
export class ResponseCurves {
  constructor(
    private readonly database: Database,
    private readonly times: ResponseTimes,
  ) {}

  /** The curve of each service, by service id. */
  async of(serviceIds: Iterable<string>, now: Date): Promise<Map<string, ResponseCurve>> {
    const wanted = [...new Set(serviceIds)];
    if (wanted.length === 0) return new Map();
    const kept = await this.database.repository(ResponseCurve).findBy({ serviceId: In(wanted) });
    const ofToday = kept.filter(({ madeAt }) => dayOf(madeAt) >= dayOf(now));
    const curves = new Map(ofToday.map((curve) => [curve.serviceId, curve]));
    const missing = wanted.filter((id) => !curves.has(id));
    if (missing.length > 0) for (const curve of await this.make(missing, now)) curves.set(curve.serviceId, curve);
    return curves;
  }

  /**
   * Inside a transaction the curves are stored after its commit. Otherwise two acts that need the same curves would
   * wait for each other. An act that is refused stores nothing.
   */
  private async make(serviceIds: string[], now: Date): Promise<ResponseCurve[]> {
    const times = await this.times.of(serviceIds, now);
    const made = [...times].map(([serviceId, seen]) => ({ serviceId, madeAt: now, ...curvesOf(seen) }));
    if (this.database.isInTransaction()) this.database.afterCommit(() => this.keep(made));
    else await this.keep(made);
    return made;
  }

  /** The first process that writes on a day wins. */
  private async keep(curves: ResponseCurve[]): Promise<void> {
    for (const { serviceId, madeAt, curve, byPriority } of curves) {
      await this.database.query(
        `INSERT INTO response_curve (service_id, made_at, curve, by_priority) VALUES ($1, $2, $3, $4)
         ON CONFLICT (service_id) DO UPDATE SET made_at = excluded.made_at, curve = excluded.curve,
                                                by_priority = excluded.by_priority
          WHERE (response_curve.made_at AT TIME ZONE 'UTC')::date < (excluded.made_at AT TIME ZONE 'UTC')::date`,
        [serviceId, madeAt, JSON.stringify(curve), JSON.stringify(byPriority)],
      );
    }
  }
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
