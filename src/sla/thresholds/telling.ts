import type { EscalationStep } from '../../agreements/index.js';
import { cameLate, type EventType } from '../../platform/events/index.js';
import {
  ClockBreached,
  ClockDueSoon,
  ClockThresholdReached,
  EscalationRungReached,
  type ToldThresholdEvent,
} from '../sla.events.js';
import type { PendingThreshold } from './thresholds.js';

/** The event that records a threshold. It occurred when the clock passed the threshold, even if it is recorded later. */
export function tellingOf(
  pending: PendingThreshold,
  ladder: readonly EscalationStep[],
  now: Date,
): { type: EventType; payload: ToldThresholdEvent } {
  const { point, clock, subject, departmentId, targetVersion, at, tellAt, dueAt } = pending;
  const late = cameLate({ actorId: null, occurredAt: tellAt, recordedAt: now });
  const told: ToldThresholdEvent = { clock, subject, departmentId, targetVersion, at: at.toISOString(), late };
  switch (point.kind) {
    case 'SHARE':
      return telling(ClockThresholdReached, { ...told, threshold: point.percent });
    case 'LEAD_TIME':
      return telling(ClockDueSoon, {
        ...told,
        beforeDueSeconds: point.beforeDueSeconds,
        dueAt: dueAt.toISOString(),
      });
    case 'BREACH':
      return telling(ClockBreached, { ...told, threshold: 100 });
    case 'RUNG': {
      const { rung, afterBreachSeconds } = point;
      const { roles, channel } = ladder[rung - 1]!;
      return telling(EscalationRungReached, { ...told, rung, afterBreachSeconds, roles, channel });
    }
  }
}

/** An event type and the payload that belongs to it. */
const telling = <Payload extends ToldThresholdEvent>(
  type: EventType<Payload>,
  payload: Payload,
): { type: EventType; payload: Payload } => ({ type, payload });
