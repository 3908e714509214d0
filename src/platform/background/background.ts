import { BeforeApplicationShutdown, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { merge, Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { BackgroundWorks } from './background-works.js';
import { UrgentWork } from './urgent-work.js';
import { WakeUps } from './wake-ups.js';
import { WorkLoop } from './work-loop.js';

/**
 * Runs the background work in a worker process. Each work wakes on the occasions that it hears, and periodically, which
 * finds work whose occasion was lost. Each work has its own loop, so that a webhook receiver that hangs does not delay
 * timers. Shutdown waits for running work to finish.
 */
@Injectable()
export class Background implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: WorkLoop[] = [];
  private listening?: Subscription;
  private look?: NodeJS.Timeout;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly works: BackgroundWorks,
    private readonly wakeUps: WakeUps,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'api') return;
    const urgent = new UrgentWork();
    this.loops = this.works.all().map((work) => new WorkLoop(work, this.clock, urgent));
    this.listening = merge(this.wakeUps.here, this.wakeUps.elsewhere).subscribe((occasion) => {
      for (const loop of this.loops) void loop.hear(occasion);
    });
    this.look = setInterval(() => {
      for (const loop of this.loops) loop.wake();
    }, this.config.sweepIntervalMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.listening?.unsubscribe();
    clearInterval(this.look);
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
