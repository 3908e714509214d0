import { addDays, startOfLocalDay } from '@lockstep/working-time';
import { toInstant } from '../../platform/clock/clock.js';
import type { ActionRole } from './actions.events.js';

export const ACTION_REMINDER = 'incident.action_reminder';

interface Reminder {
  daysAfterDue: number;
  to: readonly ActionRole[];
}

/** The owner hears on the day it is due; the leads as well once it is overdue, and once more a week later. Then it ends. */
export const REMINDERS: readonly Reminder[] = [
  { daysAfterDue: 0, to: ['owner'] },
  { daysAfterDue: 1, to: ['owner', 'counterpart.lead'] },
  { daysAfterDue: 8, to: ['owner', 'counterpart.lead'] },
];

/** The beginning of the day on which it falls, in the zone of the department. */
export const reminderAt = ({ daysAfterDue }: Reminder, dueOn: string, zone: string): Date =>
  toInstant(startOfLocalDay(zone, addDays(dueOn, daysAfterDue)));

export interface Turn {
  /** The reminder whose time has come, counted from 1; null: none yet. */
  reminder: number | null;
  /** When the next one falls; null: it was the last. */
  nextAt: Date | null;
}

/**
 * The reminder to send: only the last of several that were passed in an outage. `sent` is the number of the last one
 * before.
 */
export function turnAt(asOf: Date, dueOn: string, zone: string, sent: number): Turn {
  const instants = REMINDERS.map((reminder) => reminderAt(reminder, dueOn, zone));
  const passed = instants.filter((at) => at <= asOf).length;
  return { reminder: passed > sent ? passed : null, nextAt: instants[passed] ?? null };
}
