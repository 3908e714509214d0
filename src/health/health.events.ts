import { defineEvent } from '../platform/events/index.js';

/** Recorded in the stream of the timer. */
export const TimerRearmed = defineEvent<{ kind: string; subjectId: string; key: string }>(
  'timer.rearmed',
  'An administrator has a timer tried again that had failed too often.',
);
