import { Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { DoesBackgroundWork } from './background-work.js';

/** Repeats one piece of work while there is some: one call at a time, and a failure is tried again at the next wake. */
export class WorkLoop {
  private readonly logger = new Logger(WorkLoop.name);
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly work: DoesBackgroundWork,
    private readonly clock: Clock,
    /** Work that was done may have made some for others. */
    private readonly whenDone: () => void,
  ) {}

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Waits for the call that is running. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.work.work(this.clock.now())) > 0) this.whenDone();
      } catch (error) {
        this.logger.warn(`${this.work.constructor.name} failed and is tried again: ${String(error)}`);
      }
    }
  }
}
