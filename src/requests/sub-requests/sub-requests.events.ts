import { defineEvent } from '../../platform/events/index.js';

/** Recorded on the parent. The sub-request starts with a `request.submitted` event of its own. */
export const SubRequestRaised = defineEvent<{ childId: string }>(
  'request.sub_request_raised',
  'The provider asked another department for a part of the answer.',
  'childId',
);
/** Recorded on the sub-request, which stays open. `because`: the type of the event that ended the parent. */
export const ParentEnded = defineEvent<{ parentId: string; because: string }>(
  'request.parent_ended',
  'The request that this one is a part of has ended.',
  'parentId',
);
