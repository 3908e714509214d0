import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { filter, Subscription } from 'rxjs';
import { instantOfOccasion, type Occasion } from '../background/occasion.js';
import { WakeUps } from '../background/wake-ups.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Remembered } from '../database/index.js';
import { FeedSignal } from './feed-signal.js';
import { OccasionNotices } from './occasion-notices.js';

/** The sealer notifies this channel in its transaction. */
export const SEALED_CHANNEL = 'lockstep_sealed';
/** The triggers of the cached tables notify this channel. The payload is the name of the table. */
const CHANGED_CHANNEL = 'lockstep_changed';

/** Later instants need no notice, because every process checks all work periodically before then. */
const HORIZON_MS = 60_000;
const RECONNECT_FIRST_MS = 250;
const RECONNECT_AT_MOST_MS = 10_000;

/**
 * Uses a separate PostgreSQL connection to hear about sealed events, changed tables and occasions from other processes,
 * and to send them the occasions of this process. While the connection is cut, nothing is received or sent. When it is
 * back, both sides check once for missed occasions.
 */
@Injectable()
export class OtherProcesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OtherProcesses.name);
  private readonly notices: OccasionNotices;
  private client: pg.Client | null = null;
  private told?: Subscription;
  private retry?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly feedSignal: FeedSignal,
    private readonly wakeUps: WakeUps,
    private readonly remembered: Remembered,
  ) {
    this.notices = new OccasionNotices((text, values) => void this.client?.query(text, values).catch(() => undefined));
  }

  onApplicationBootstrap(): void {
    if (this.config.databaseUrl === null) return;
    this.remembered.hearOthers(false);
    this.told = this.wakeUps.here
      .pipe(filter((occasion) => this.concernsOthers(occasion)))
      .subscribe((occasion) => this.notices.tell(occasion));
    void this.connect(RECONNECT_FIRST_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.told?.unsubscribe();
    this.notices.stop();
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** The next attempt waits for the end of this connection, whether it failed or was cut. */
  private async connect(patienceMs: number): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl!,
      application_name: 'lockstep-listener',
      connectionTimeoutMillis: RECONNECT_AT_MOST_MS,
      keepAlive: true,
    });
    let nextPatienceMs = Math.min(patienceMs * 2, RECONNECT_AT_MOST_MS);
    // Without a listener, the error of a cut connection would end the process.
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload!));
    client.once('end', () => {
      this.client = null;
      this.remembered.hearOthers(false);
      if (!this.stopped) this.retry = setTimeout(() => void this.connect(nextPatienceMs), patienceMs);
    });
    try {
      await client.connect();
      for (const channel of [SEALED_CHANNEL, CHANGED_CHANNEL, OccasionNotices.CHANNEL]) {
        await client.query(`LISTEN ${channel}`);
      }
      // A process with a short task stops before it could listen. An open connection would keep it alive.
      if (this.stopped) return await client.end();
      nextPatienceMs = RECONNECT_FIRST_MS;
      this.client = client;
      this.remembered.hearOthers(true);
      this.lookForMissed();
    } catch (error) {
      this.logger.warn(`Other processes cannot be heard, which is tried again: ${String(error)}`);
      await client.end().catch(() => undefined);
    }
  }

  private hear(channel: string, payload: string): void {
    if (channel === SEALED_CHANNEL) this.feedSignal.send();
    else if (channel === CHANGED_CHANNEL) this.remembered.forget(payload);
    else for (const occasion of this.notices.read(payload)) this.wakeUps.elsewhere.next(occasion);
  }

  /**
   * A process that runs background work does due work itself, so it tells others only about future work. An `api`
   * process also tells them about due work.
   */
  private concernsOthers(occasion: Occasion): boolean {
    const at = instantOfOccasion(occasion);
    const wait = at === null ? 0 : this.clock.millisecondsUntil(at);
    return this.config.role === 'api' ? wait <= HORIZON_MS : wait > 0 && wait <= HORIZON_MS;
  }

  private lookForMissed(): void {
    this.feedSignal.send();
    this.wakeUps.tell({ kind: 'missed' });
  }
}
