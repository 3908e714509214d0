import { Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { DoesBackgroundWork } from './background-work.js';

/** What is due and yet was not done is in the hands of another worker: asking again at once would only burn the processor. */
const SHORTEST_WAIT_MS = 20;
/** Beyond it, the poll comes earlier anyway. */
const LONGEST_WAIT_MS = 60_000;

/** Repeats one piece of work while there is some: one call at a time, and a failure is tried again at the next wake. */
export class WorkLoop {
  private readonly logger = new Logger(WorkLoop.name);
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private alarm?: NodeJS.Timeout;

  constructor(
    private readonly work: DoesBackgroundWork,
    private readonly clock: Clock,
    /** Work that was done may have made some for others. */
    private readonly whenDone: () => void,
  ) {}

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => this.rest());
  }

  /** Waits for the call that is running. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.alarm);
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.work.work(this.clock.now())) > 0) this.whenDone();
        else await this.sleepUntilDue();
      } catch (error) {
        this.logger.warn(`${this.work.constructor.name} failed and is tried again: ${String(error)}`);
      }
    }
  }

  /** A bell that rang between the last look and now is not lost. */
  private rest(): void {
    this.running = null;
    if (this.again) this.wake();
  }

  /** The poll is the net below: what falls due later than the next one is asked for again by then. */
  private async sleepUntilDue(): Promise<void> {
    const next = await this.work.nextAt?.();
    clearTimeout(this.alarm);
    if (next == null || this.stopped) return;
    const wait = this.clock.millisecondsUntil(next);
    if (wait < LONGEST_WAIT_MS) this.alarm = setTimeout(() => this.wake(), Math.max(wait, SHORTEST_WAIT_MS));
  }
}
