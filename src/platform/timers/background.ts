import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Sealer } from '../events/sealer.js';
import { SealerBell } from '../events/sealer-bell.js';
import { TimerSweep } from './timer-sweep.js';

/**
 * The work nobody waits for: sealing what was committed (at the bell, with a slow poll as the net) and firing timers.
 * One round runs at a time, and shutting down waits for the one that is running.
 */
@Injectable()
export class Background implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Background.name);
  private bellRings?: Subscription;
  private poll?: NodeJS.Timeout;
  private round: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly bell: SealerBell,
    private readonly sweep: TimerSweep,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'api') return;
    this.bellRings = this.bell.rings.subscribe(() => this.wake());
    this.poll = setInterval(() => this.wake(), this.config.sweepIntervalMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.bellRings?.unsubscribe();
    clearInterval(this.poll);
    await this.round;
  }

  private wake(): void {
    this.again = true;
    this.round ??= this.runRounds().finally(() => (this.round = null));
  }

  private async runRounds(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.sealer.sealNow();
        await this.sweep.runDue(this.clock.now());
      } catch (error) {
        this.logger.warn(`A round of background work failed and is tried again: ${String(error)}`);
      }
    }
  }
}
