import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LateChance } from './late-chance.entity.js';

/** How likely a request is answered too late, as it is kept. */
export type NotedLateChance = Readonly<LateChance>;

/** The module `lateness` writes here how likely requests are answered too late, which lists show, filter and sort by. */
@Injectable()
export class NoteLateChances {
  constructor(private readonly database: Database) {}

  async note(chances: readonly NotedLateChance[]): Promise<void> {
    if (chances.length > 0) await this.database.upsertAll(LateChance, chances);
  }

  /** They wait for no answer any more. */
  async forget(requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await this.database.execute('DELETE FROM late_chance WHERE request_id = ANY ($1::uuid[])', [requestIds]);
  }

  async forgetAll(): Promise<void> {
    await this.database.execute('DELETE FROM late_chance');
  }
}
