import type { Database } from '../platform/database/index.js';
import { Agreement } from './agreement.entity.js';

/** Held until the act commits; null when there is none. */
export const lockAgreement = (database: Database, id: string): Promise<Agreement | null> =>
  database.repository(Agreement).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });

/**
 * The same for timers, null also when somebody else is holding it: an act may wait for the timer that the sweep has
 * claimed, and if the sweep waited for the act in turn, neither would go on.
 */
export const lockAgreementUnlessBusy = (database: Database, id: string): Promise<Agreement | null> =>
  database
    .repository(Agreement)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
