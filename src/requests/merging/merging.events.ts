import { defineEvent } from '../../platform/events/index.js';
import type { RequestState } from '../request-states.js';

export const RequestMerged = defineEvent<{ intoId: string }>(
  'request.merged',
  'The request was found to be the same as another and goes on there.',
  'intoId',
);

/**
 * Recorded on the request that goes on. `followerIds`: the people who asked in the other request. They follow this one
 * from now on, until a parting.
 */
interface Duplicate {
  duplicateId: string;
  followerIds: string[];
}

export const DuplicateTakenIn = defineEvent<Duplicate>(
  'request.duplicate_taken_in',
  'Another request was found to be the same as this one and goes on here.',
  'duplicateId',
);
/** The request is again in the state it had at `mergedAt`; `holdId` is the hold it was in then. */
export const RequestParted = defineEvent<{
  fromId: string;
  mergedAt: string;
  state: RequestState;
  resumeState: RequestState | null;
  openQuestions: number;
  holdId: string | null;
}>('request.parted', 'A merged request was parted again and goes on as if it had never been merged.', 'fromId');
export const DuplicateParted = defineEvent<Duplicate>(
  'request.duplicate_parted',
  'A request that had been taken in was parted again and goes on by itself.',
  'duplicateId',
);
