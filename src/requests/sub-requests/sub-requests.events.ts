import { defineEvent } from '../../platform/events/index.js';

/** Told of the request whose holder asked; the other begins with a `request.submitted` of its own. */
export const SubRequestRaised = defineEvent<{ childId: string }>(
  'request.sub_request_raised',
  'The provider asked another department for a part of the answer.',
  'childId',
);
/** Told of the part, which goes on; `because` is the type of the event that ended the whole. */
export const ParentEnded = defineEvent<{ parentId: string; because: string }>(
  'request.parent_ended',
  'The request that this one is a part of has ended.',
  'parentId',
);
