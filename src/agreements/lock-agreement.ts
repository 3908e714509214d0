import type { Database } from '../platform/database/index.js';
import { Agreement } from './agreement.entity.js';

/** Locks the row of the agreement until the transaction ends. Null when there is no such agreement. */
export const lockAgreement = (database: Database, id: string): Promise<Agreement | null> =>
  database.repository(Agreement).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });

/**
 * For timers: null also when another transaction has locked the row. An act may wait for the timer that the sweep has
 * claimed. If the sweep then waited for the act, the two would be in a deadlock.
 */
export const lockAgreementUnlessBusy = (database: Database, id: string): Promise<Agreement | null> =>
  database
    .repository(Agreement)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
