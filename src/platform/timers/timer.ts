import { SetMetadata } from '@nestjs/common';

export interface TimerRequest {
  /** Names the handler, like `request.auto_close`. */
  kind: string;
  /** The subject of the timer. */
  subjectId: string;
  /** Tells timers of one kind and subject apart; scheduling the same again replaces it. */
  key?: string;
  dueAt: Date;
  /** The version of the target it was computed from, so that a handler can tell a timer that was overtaken. */
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
  /** The next thing about the same subject falls due then; after an outage that may lie in the past as well. */
  until: Date | null;
}

/**
 * Applies a batch of due timers of one kind in the transaction that claimed them: it happens once, or not at all and
 * again. `asOf` is the instant of the sweep, which after an outage lies well behind `dueAt`.
 */
export interface FiresTimers {
  fire(batch: DueTimer[], asOf: Date): Promise<void>;
}

export const HANDLED_TIMER = Symbol('kind of timer a provider handles');

/** Marks a provider that implements `FiresTimers` as the handler of one kind. */
export const TimerHandler = (kind: string): ClassDecorator => SetMetadata(HANDLED_TIMER, kind);
