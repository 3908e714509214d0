import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { Subscription } from 'rxjs';
import { Config } from '../config/config.js';
import { Remembered } from '../database/index.js';
import { FeedBell } from './feed-bell.js';
import { SealerBell } from './sealer-bell.js';

/** Rung by the sealer, in its transaction. */
export const SEALED_CHANNEL = 'lockstep_sealed';
/** Rung by the triggers of the tables whose rows are remembered; the payload names the table. */
const CHANGED_CHANNEL = 'lockstep_changed';
/** Rung after a commit by processes that do not seal themselves. */
const COMMITTED_CHANNEL = 'lockstep_committed';

const RECONNECT_FIRST_MS = 250;
const RECONNECT_AT_MOST_MS = 10_000;

/**
 * Rings the bells of one process in the others, and has them forget the rows that it changed, over a PostgreSQL connection that does nothing else. What is rung while
 * the connection is cut is not heard: once it is back both bells ring, and who hears them reads what was missed.
 */
@Injectable()
export class BellsAcrossProcesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BellsAcrossProcesses.name);
  private client: pg.Client | null = null;
  private commits?: Subscription;
  private retry?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly feedBell: FeedBell,
    private readonly sealerBell: SealerBell,
    private readonly remembered: Remembered,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.databaseUrl === null) return;
    this.remembered.hearOthers(false);
    if (this.config.role === 'api') this.commits = this.sealerBell.rings.subscribe(() => this.tellOfCommit());
    void this.connect(RECONNECT_FIRST_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.commits?.unsubscribe();
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** However a connection ends, failed or cut, its end is what the next attempt waits for. */
  private async connect(patienceMs: number): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl!,
      application_name: 'lockstep-bells',
      connectionTimeoutMillis: RECONNECT_AT_MOST_MS,
      keepAlive: true,
    });
    let nextPatienceMs = Math.min(patienceMs * 2, RECONNECT_AT_MOST_MS);
    // Without a listener the error of a cut connection would end the process.
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload));
    client.once('end', () => {
      this.client = null;
      this.remembered.hearOthers(false);
      if (!this.stopped) this.retry = setTimeout(() => void this.connect(nextPatienceMs), patienceMs);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${SEALED_CHANNEL}`);
      await client.query(`LISTEN ${COMMITTED_CHANNEL}`);
      await client.query(`LISTEN ${CHANGED_CHANNEL}`);
      nextPatienceMs = RECONNECT_FIRST_MS;
      this.client = client;
      this.remembered.hearOthers(true);
      this.ringBoth();
    } catch (error) {
      this.logger.warn(`Other processes cannot be heard, which is tried again: ${String(error)}`);
      await client.end().catch(() => undefined);
    }
  }

  private hear(channel: string, payload?: string): void {
    if (channel === SEALED_CHANNEL) this.feedBell.ring();
    else if (channel === CHANGED_CHANNEL) this.remembered.forget(payload!);
    // In the process that rang it nobody seals, or this would go on for ever.
    else if (this.config.role !== 'api') this.sealerBell.ring();
  }

  private ringBoth(): void {
    this.feedBell.ring();
    if (this.config.role !== 'api') this.sealerBell.ring();
  }

  /** The worker's own poll is the net for a ring that gets lost. */
  private tellOfCommit(): void {
    this.client?.query(`NOTIFY ${COMMITTED_CHANNEL}`).catch(() => undefined);
  }
}
