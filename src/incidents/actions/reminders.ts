import { addDays, startOfLocalDay } from '@lockstep/working-time';
import { toInstant } from '../../platform/clock/clock.js';
import type { ActionRole } from './actions.events.js';

export const ACTION_REMINDER = 'incident.action_reminder';

interface Reminder {
  daysAfterDue: number;
  to: readonly ActionRole[];
}

/** The owner is reminded on the due day. Owner and leads are reminded one day after it, and a last time a week later. */
export const REMINDERS: readonly Reminder[] = [
  { daysAfterDue: 0, to: ['owner'] },
  { daysAfterDue: 1, to: ['owner', 'counterpart.lead'] },
  { daysAfterDue: 8, to: ['owner', 'counterpart.lead'] },
];

/** The start of the day of the reminder, in the zone of the department. */
export const reminderAt = ({ daysAfterDue }: Reminder, dueOn: string, zone: string): Date =>
  toInstant(startOfLocalDay(zone, addDays(dueOn, daysAfterDue)));

export interface ActionTurn {
  /** The number of the reminder that is due, counted from 1; null: none is due. */
  reminder: number | null;
  /** When the next reminder is due; null: there is none. */
  nextAt: Date | null;
}

/**
 * The reminder to send. If several were missed in an outage, only the last of them is sent.
 * @param sent the number of the last reminder that was sent
 */
export function actionTurnAt(asOf: Date, dueOn: string, zone: string, sent: number): ActionTurn {
  const instants = REMINDERS.map((reminder) => reminderAt(reminder, dueOn, zone));
  const passed = instants.filter((at) => at <= asOf).length;
  return { reminder: passed > sent ? passed : null, nextAt: instants[passed] ?? null };
}
