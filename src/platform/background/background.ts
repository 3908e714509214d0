import { BeforeApplicationShutdown, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { merge, Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { BackgroundWorks } from './background-works.js';
import { UrgentWork } from './urgent-work.js';
import { WakeUps } from './wake-ups.js';
import { WorkLoop } from './work-loop.js';

/**
 * Keeps the background work going in a worker: on the occasions that each kind hears, and with a periodic look at
 * everything, which finds what was told to nobody. Each has a loop of its own, so that a receiver that hangs holds up no timer.
 * Shutting down waits for what is running.
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
