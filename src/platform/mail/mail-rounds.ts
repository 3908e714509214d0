import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { MailDelivery, type MailState } from './mail-delivery.entity.js';

const BATCH = 20;
/** Longer than sending one letter takes with all its timeouts, so that two processes never send the same letter at once. */
const LEASE_SECONDS = 120;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 4 * 3600;
/** With the waits above, the attempts spread over more than a day. */
const MOST_ATTEMPTS = 14;

/** The rows of the outbox: claims them, ends them, or sets their next attempt. */
@Injectable()
export class MailRounds {
  constructor(private readonly database: Database) {}

  /** Claims letters that are due, for as long as sending may take. */
  async claim(asOf: Date): Promise<MailDelivery[]> {
    const rows = await this.database.inTransaction(() =>
      this.database.query<{ id: string }>(
        `UPDATE mail_delivery SET attempts = attempts + 1, not_before = $1::timestamptz + interval '${LEASE_SECONDS} seconds'
          WHERE id IN (SELECT id FROM mail_delivery
                        WHERE state = 'WAITING' AND not_before <= $1
                        ORDER BY not_before, id
                        LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [asOf],
      ),
    );
    if (rows.length === 0) return [];
    return this.database
      .repository(MailDelivery)
      .createQueryBuilder('delivery')
      .whereInIds(rows.map(({ id }) => id))
      .orderBy('delivery.id')
      .getMany();
  }

  async end(
    id: string,
    state: Exclude<MailState, 'WAITING'>,
    asOf: Date,
    lastError: string | null = null,
  ): Promise<void> {
    await this.database.repository(MailDelivery).update({ id }, { state, endedAt: asOf, lastError });
  }

  /**
   * Sets the next attempt, with a longer wait each time. Parks the letter if the error is final or after
   * `MOST_ATTEMPTS`, more than a day.
   */
  async failed({ id, attempts }: MailDelivery, asOf: Date, error: string, final: boolean): Promise<void> {
    if (final || attempts >= MOST_ATTEMPTS) return this.end(id, 'PARKED', asOf, error);
    const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempts - 1));
    const notBefore = new Date(asOf.getTime() + wait * 1000);
    await this.database.repository(MailDelivery).update({ id }, { notBefore, lastError: error });
  }
}
