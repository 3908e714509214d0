import type { EffortSource } from '@lockstep/delay-cost';
import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import type { Priority } from '../../catalogue/index.js';
import type { Ball, KeptLateChance, RequestFacts } from '../../requests/index.js';
import type { Basis } from '../reckoning/basis.js';
import type { OrderLine } from '../reckoning/order-line.js';

/** The state of a clock at the last event of its request. A running clock has counted on since then. */
export interface ClockOfRow {
  kind: ClockKind;
  state: ClockState;
  dueAt: string | null;
  breachedAt: string | null;
  result: ClockResult | null;
  /** The clock counts in the calendar of this department. */
  departmentId: string;
  /** Null when it is measured against a date, or against nothing. */
  targetSeconds: number | null;
  /** Counted until that event; a running clock has counted since `runningSince` as well. */
  elapsedSeconds: number;
  runningSince: string | null;
}

/** A request in a queue, with the facts that decide who may do what. Amounts are minor units as strings. */
export interface QueueRow extends RequestFacts {
  requestId: string;
  number: string;
  title: string;
  serviceId: string;
  ball: Ball;
  priority: Priority;
  incomplete: boolean;
  snoozedUntil: Date | null;
  overdue: boolean;
  clocks: ClockOfRow[];
  lane: number;
  savedPerHour: string;
  saved: string;
  currency: string;
  basis: Basis;
  verified: boolean | null;
  effortMinutes: number;
  effortSource: EffortSource;
  lines: OrderLine[];
  dueAt: Date | null;
  submittedAt: Date;
  /** Null for a moment after the request has come into the queue. */
  lateChance: KeptLateChance | null;
  /** Others did something since the reader last looked, or the reader never looked. */
  unseen: boolean;
}
