import { defineEvent } from '../../platform/events/index.js';
import type { Effect } from './action-effect.entity.js';

/**
 * A payload of the stream `incident`. `departmentIds` is the department that carries out the change; its leads are
 * notified.
 */
interface Planned {
  actionId: string;
  ownerId: string;
  departmentIds: [string];
  dueOn: string;
}

export const CorrectiveActionAgreed = defineEvent<Planned>(
  'incident.action_agreed',
  'Somebody is to change something so that a failure does not happen again.',
  'actionId',
  'ownerId',
);
export const CorrectiveActionReplanned = defineEvent<Planned>(
  'incident.action_replanned',
  'A corrective action has another owner, or another day by which it is due.',
  'actionId',
  'ownerId',
);
export const CorrectiveActionDone = defineEvent<{ actionId: string }>(
  'incident.action_done',
  'A corrective action was carried out.',
  'actionId',
);
export const CorrectiveActionDropped = defineEvent<{ actionId: string }>(
  'incident.action_dropped',
  'A corrective action was dropped, with a reason.',
  'actionId',
);
export const CorrectiveActionChecked = defineEvent<{ actionId: string; effect: Effect; checkedOn: string }>(
  'incident.action_checked',
  'Somebody checked whether a corrective action helped.',
  'actionId',
);
/** `reminder` counts from 1 to the number of reminders. */
export const CorrectiveActionReminded = defineEvent<Planned & { reminder: number; roles: readonly ActionRole[] }>(
  'incident.action_reminded',
  'A corrective action is due, or overdue, and its owner was reminded.',
  'actionId',
  'ownerId',
);

/** The people who get a reminder: the owner, and the leads of the department. */
export type ActionRole = 'owner' | 'counterpart.lead';
