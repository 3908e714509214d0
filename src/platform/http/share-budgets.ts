import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { CallerBudgets } from './rate-limit.guard.js';
import { SharedBudgets } from './shared-budgets.js';

/** How long a caller can use several processes before they know of each other. */
const EVERY_MS = 1000;
const FORGET_EACH_ROUNDS = 60;

/**
 * Tells the other processes once a second what callers have spent here, and learns what they spent there. One statement
 * for all callers costs less than one for each request, and a limit of a thousand calls may be exceeded by a second.
 */
@Injectable()
export class ShareBudgets implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ShareBudgets');
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private rounds = 0;

  constructor(
    private readonly callers: CallerBudgets,
    private readonly shared: SharedBudgets,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.shared.areNeeded) return;
    this.timer = setInterval(() => void this.round(), EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async round(): Promise<void> {
    if (this.running) return;
    this.running = true;
    const untold = this.callers.takeUntold();
    try {
      if (untold.size > 0) this.callers.adopt(await this.shared.spend(untold));
      if ((this.rounds += 1) % FORGET_EACH_ROUNDS === 0) await this.shared.forgetEnded();
    } catch (error) {
      this.callers.keepUntold(untold);
      this.logger.warn(`Rate limits are counted in this process alone for now: ${String(error)}`);
    } finally {
      this.running = false;
    }
  }
}
