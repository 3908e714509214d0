import { BeforeApplicationShutdown, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { SealerBell } from '../events/sealer-bell.js';
import { BackgroundWorks } from './background-works.js';
import { WorkLoop } from './work-loop.js';

/**
 * Keeps the background work going in a worker: at the bell, when other work was done, and with a slow poll as the net.
 * Each has a loop of its own, so that a receiver that hangs holds up no timer. Shutting down waits for what is running.
 */
@Injectable()
export class Background implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: WorkLoop[] = [];
  private bellRings?: Subscription;
  private poll?: NodeJS.Timeout;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly works: BackgroundWorks,
    private readonly bell: SealerBell,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'api') return;
    this.loops = this.works.all().map((work) => new WorkLoop(work, this.clock, () => this.wake()));
    this.bellRings = this.bell.rings.subscribe(() => this.wake());
    this.poll = setInterval(() => this.wake(), this.config.sweepIntervalMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.bellRings?.unsubscribe();
    clearInterval(this.poll);
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private wake(): void {
    for (const loop of this.loops) loop.wake();
  }
}
