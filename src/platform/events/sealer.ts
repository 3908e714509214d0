import { Injectable } from '@nestjs/common';
import { BackgroundWork, DoesBackgroundWork } from '../background/background-work.js';
import type { Occasion } from '../background/occasion.js';
import { WakeUps } from '../background/wake-ups.js';
import { Database } from '../database/database.js';
import { SEALED_CHANNEL } from './other-processes.js';
import { GENESIS, hashOf } from './chain.js';
import { EVENT_COLUMNS, EventRow } from './event-row.js';
import { FeedSignal } from './feed-signal.js';

const SEALER_LOCK = 7_205_114;
const BATCH = 500;

/**
 * Gives committed events their position in the feed and their hash in the chain. One sealer at a time gives out
 * positions, and only after the commit, so a reader by position never misses an event that commits late.
 */
@Injectable()
@BackgroundWork()
export class Sealer implements DoesBackgroundWork {
  constructor(
    private readonly database: Database,
    private readonly signal: FeedSignal,
    private readonly wakeUps: WakeUps,
  ) {}

  hears({ kind }: Occasion): boolean {
    return kind === 'events recorded';
  }

  async work(): Promise<boolean> {
    await this.sealNow();
    return false;
  }

  /** Seals all committed events and returns their number. */
  async sealNow(): Promise<number> {
    let sealed = 0;
    for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await this.sealBatch();
    return sealed;
  }

  private sealBatch(): Promise<number> {
    return this.database.inTransaction(async () => {
      await this.database.query('SELECT pg_advisory_xact_lock($1)', [SEALER_LOCK]);
      const [last] = await this.database.query<{ position: string; hash: Buffer }>(
        'SELECT position, hash FROM event WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1',
      );
      const rows = await this.database.query<EventRow>(
        `SELECT ${EVENT_COLUMNS} FROM event WHERE position IS NULL ORDER BY arrival LIMIT ${BATCH}`,
      );
      if (rows.length > 0) {
        await this.write(rows, BigInt(last?.position ?? 0), last?.hash ?? GENESIS);
        await this.tell(rows);
      }
      return rows.length;
    });
  }

  /**
   * Open streams of all processes hear of it when the transaction commits. Feed consumers of this process are woken by
   * the hook after the commit.
   */
  private async tell(rows: readonly EventRow[]): Promise<void> {
    await this.database.query('SELECT pg_notify($1, $2)', [SEALED_CHANNEL, '']);
    const types = [...new Set(rows.map(({ type }) => type))];
    this.database.afterCommit(() => {
      this.signal.send();
      this.wakeUps.tell({ kind: 'events sealed', types });
    });
  }

  private async write(rows: EventRow[], lastPosition: bigint, lastHash: Buffer): Promise<void> {
    const positions: string[] = [];
    const hashes: Buffer[] = [];
    for (const row of rows) {
      positions.push(String(lastPosition + BigInt(positions.length + 1)));
      hashes.push(hashOf(row, positions.at(-1)!, hashes.at(-1) ?? lastHash));
    }
    await this.database.query(
      `UPDATE event SET position = link.position, previous_hash = link.previous_hash, hash = link.hash
         FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[]) AS link (id, position, previous_hash, hash)
        WHERE event.id = link.id`,
      [rows.map((row) => row.id), positions, [lastHash, ...hashes.slice(0, -1)], hashes],
    );
  }
}
