import { defineEvent } from '../../platform/events/index.js';
import type { Priority } from '../request-words.js';

/** `withWords`: a message with the words of the acceptance follows. */
export const RequestAccepted = defineEvent<{ withWords: boolean }>(
  'request.accepted',
  'The provider took the request on.',
);
export const RequestAssigned = defineEvent<{ assigneeId: string | null; previousId: string | null }>(
  'request.assigned',
  'The request was given to a person, or taken from one.',
  'assigneeId',
  'previousId',
);
/**
 * The request was put back, its assignee has left, or it came to the department without an assignee. The lead is
 * notified.
 */
export const RequestLeftToNobody = defineEvent<{ previousId: string | null }>(
  'request.left_to_nobody',
  'Nobody in the department that holds the request works on it.',
  'previousId',
);
export const RequestStarted = defineEvent<Record<never, never>>('request.started', 'Work on the request began.');
export const EffortEstimated = defineEvent<{ minutes: number }>(
  'request.effort_estimated',
  'The provider estimated the effort.',
);
export const WorkLogged = defineEvent<{ workLogId: string; minutes: number }>(
  'request.work_logged',
  'Work on the request was logged.',
  'workLogId',
);
export const PriorityChanged = defineEvent<{ from: Priority; to: Priority; direction: 'UP' | 'DOWN' }>(
  'request.priority_changed',
  'The request was given another priority.',
);
