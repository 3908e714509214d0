import { kaplanMeier } from '@lockstep/statistics';
import type { TestApp } from '../support/app.js';

const HOUR = 3600;

/**
 * How long answers of a service took, as if that had been reckoned for good: so many of each number of working hours, of all
 * priorities and of some.
 */
export async function knowTimes(
  app: TestApp,
  serviceId: string,
  took: Record<number, number>,
  ofPriorities: Record<string, Record<number, number>> = {},
): Promise<void> {
  const byPriority = Object.fromEntries(Object.entries(ofPriorities).map(([name, hours]) => [name, curveOf(hours)]));
  await app.database.query(
    `INSERT INTO response_curve (service_id, made_at, curve, by_priority) VALUES ($1, '2099-12-31T00:00:00Z', $2, $3)
     ON CONFLICT (service_id) DO UPDATE SET curve = excluded.curve, by_priority = excluded.by_priority`,
    [serviceId, JSON.stringify(curveOf(took)), JSON.stringify(byPriority)],
  );
}

const curveOf = (took: Record<number, number>) =>
  kaplanMeier(Object.entries(took).map(([hours, count]) => ({ duration: Number(hours) * HOUR, ended: true, count })));
