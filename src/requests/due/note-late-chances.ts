import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LateChance } from './late-chance.entity.js';

/** The chance that a request is answered too late, as it is stored. */
export type NotedLateChance = Readonly<LateChance>;

/**
 * Writes the chances that requests are answered too late. The module `lateness` calls it; lists show them, filter and
 * sort by them.
 */
@Injectable()
export class NoteLateChances {
  constructor(private readonly database: Database) {}

  async note(chances: readonly NotedLateChance[]): Promise<void> {
    if (chances.length > 0) await this.database.upsertAll(LateChance, chances);
  }

  /** Deletes the chances of requests that no longer wait for an answer. */
  async forget(requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await this.database.execute('DELETE FROM late_chance WHERE request_id = ANY ($1::uuid[])', [requestIds]);
  }

  async forgetAll(): Promise<void> {
    await this.database.execute('DELETE FROM late_chance');
  }
}
