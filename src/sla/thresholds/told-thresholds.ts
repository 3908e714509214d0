import type { EscalationStep } from '../../agreements/index.js';
import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockThresholdReached,
  EscalationRungReached,
} from '../sla.events.js';
import { nameOf, restsOnBreach, type ThresholdKey } from './threshold-key.js';

/** A recorded threshold that is still valid, with the roles that the ladder notified. */
export interface ToldThreshold extends ThresholdKey {
  at: string;
  roles: EscalationStep['roles'];
}

/** The thresholds that the events of a request record, without those cleared later. */
export function toldIn(stream: readonly StoredEvent[]): ToldThreshold[] {
  let told: ToldThreshold[] = [];
  for (const event of stream) {
    const telling = toldBy(event);
    if (telling !== null) told.push(telling);
    if (!isEvent(event, ClockBreachCleared)) continue;
    const { clock, subject } = event.payload;
    told = told.filter((each) => !restsOnBreach(each.threshold) || each.clock !== clock || each.subject !== subject);
  }
  return told;
}

function toldBy(event: StoredEvent): ToldThreshold | null {
  if (isEvent(event, ClockThresholdReached) || isEvent(event, ClockBreached)) {
    return { ...keyOf(event.payload), threshold: String(event.payload.threshold), roles: [] };
  }
  if (isEvent(event, ClockDueSoon)) {
    return { ...keyOf(event.payload), threshold: nameOf({ kind: 'LEAD_TIME', ...event.payload }), roles: [] };
  }
  if (isEvent(event, EscalationRungReached)) {
    const { payload } = event;
    return { ...keyOf(payload), threshold: nameOf({ kind: 'RUNG', ...payload }), roles: payload.roles };
  }
  return null;
}

const keyOf = ({ clock, subject, targetVersion, at }: Omit<ToldThreshold, 'threshold' | 'roles'>) => ({
  clock,
  subject,
  targetVersion,
  at,
});
