import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Remembered, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { FormerColleagueNoted, userStream } from '../identity.events.js';

/**
 * Gives accounts to people whom only an imported history knows, so that they can be named. The accounts have no address
 * and no department and are closed from the beginning. Nobody signs in with them, and lists of people leave them out.
 */
@Injectable()
export class NoteFormerColleagues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
    private readonly events: EventLog,
  ) {}

  /** Returns the new ids, in the order of the names. */
  @Transactional()
  async execute(actor: Actor, names: readonly string[]): Promise<string[]> {
    const ids = names.map(() => newId());
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO user_account (id, name, admin, executive, zone, created_at, deactivated_at, version)
       SELECT noted.id, noted.name, false, false, 'UTC', $3, $3, 1
         FROM unnest($1::uuid[], $2::text[]) AS noted (id, name)`,
      [ids, names, now],
    );
    this.remembered.changed('user_account');
    await this.events.recordAll(
      ids.map((id) => ({
        type: FormerColleagueNoted,
        stream: userStream(id),
        payload: {},
        actorId: actor.userId,
        audience: [],
      })),
      now,
    );
    return ids;
  }
}
