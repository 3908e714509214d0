import { Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { DoesBackgroundWork } from './background-work.js';
import { hears } from './background-works.js';
import { instantOfOccasion, type Occasion } from './occasion.js';
import type { UrgentWork } from './urgent-work.js';

/** If work is due but was not done, another worker has locked it. Asking again at once would only waste CPU time. */
const SHORTEST_WAIT_MS = 20;
/** A longer wait is not needed, because the periodic run comes earlier. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Calls one background work again and again while there is something to do, one call at a time. After a failure it
 * tries again at the next wake-up.
 */
export class WorkLoop {
  private readonly logger = new Logger(WorkLoop.name);
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private alarm?: { at: Date; timeout: NodeJS.Timeout };

  constructor(
    private readonly work: DoesBackgroundWork,
    private readonly clock: Clock,
    private readonly urgent: UrgentWork,
  ) {}

  /** Wakes at the instant of the occasion, if the work hears the occasion. */
  async hear(occasion: Occasion): Promise<void> {
    try {
      if (!(await hears(this.work, occasion))) return;
    } catch (error) {
      this.logger.warn(
        `${this.work.constructor.name} could not tell whether it is concerned, and looks: ${String(error)}`,
      );
    }
    const at = instantOfOccasion(occasion);
    if (at === null || this.clock.millisecondsUntil(at) <= 0) this.wake();
    else this.wakeAt(at);
  }

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => this.rest());
  }

  /** Stops the loop and waits for the running call. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.forgetAlarm();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if (await this.once()) this.again = true;
        else await this.waitForTime();
      } catch (error) {
        this.logger.warn(`${this.work.constructor.name} failed and is tried again: ${String(error)}`);
      }
    }
  }

  private async once(): Promise<boolean> {
    if (this.work.isUrgent !== true) {
      await this.urgent.pause();
      return this.work.work(this.clock.now());
    }
    let isMoreLeft = false;
    try {
      isMoreLeft = await this.work.work(this.clock.now());
    } finally {
      this.urgent.note(isMoreLeft && !this.stopped);
    }
    return isMoreLeft;
  }

  /** Ends the run. An occasion that came during the last call starts another run. */
  private rest(): void {
    this.running = null;
    if (this.again) this.wake();
  }

  /** The alarm is cleared before the query: an alarm that is set meanwhile stays, if it is earlier than the result. */
  private async waitForTime(): Promise<void> {
    if (this.work.nextAt === undefined) return;
    this.forgetAlarm();
    const next = await this.work.nextAt();
    if (next !== null) this.wakeAt(next);
  }

  private wakeAt(at: Date): void {
    if (this.stopped || (this.alarm !== undefined && this.alarm.at <= at)) return;
    const wait = this.clock.millisecondsUntil(at);
    if (wait >= LONGEST_WAIT_MS) return;
    this.forgetAlarm();
    const ring = (): void => {
      this.forgetAlarm();
      this.wake();
    };
    this.alarm = { at, timeout: setTimeout(ring, Math.max(wait, SHORTEST_WAIT_MS)) };
  }

  private forgetAlarm(): void {
    clearTimeout(this.alarm?.timeout);
    this.alarm = undefined;
  }
}
