import { SetMetadata } from '@nestjs/common';

export interface TimerRequest {
  /** The kind, which selects the handler: `request.auto_close`. */
  kind: string;
  /** The id of the thing that the timer is about. */
  subjectId: string;
  /** Distinguishes timers of one kind and subject. Scheduling the same key again replaces the timer. */
  key?: string;
  dueAt: Date;
  /** The version of the target from which the timer was computed, so that the handler can recognise an outdated timer. */
  targetVersion?: number;
  payload?: object;
}

export interface DueTimer {
  id: string;
  kind: string;
  subjectId: string;
  key: string;
  dueAt: Date;
  targetVersion: number;
  payload: object;
  /** The due instant of the subject's next timer; null if there is none. After an outage it may also be in the past. */
  until: Date | null;
}

/**
 * Applies a batch of due timers of one kind, in the transaction that claimed them. If that transaction is rolled back,
 * they are applied again. `asOf` is the instant of the sweep; after an outage it is much later than `dueAt`.
 */
export interface FiresTimers {
  fire(batch: DueTimer[], asOf: Date): Promise<void>;
}

export const HANDLED_TIMER = Symbol('kind of timer a provider handles');

/** Marks a provider that implements `FiresTimers` as the handler of one kind. */
export const TimerHandler = (kind: string): ClassDecorator => SetMetadata(HANDLED_TIMER, kind);
