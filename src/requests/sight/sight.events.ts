import { defineEvent } from '../../platform/events/index.js';

interface Invitation {
  invitationId: string;
  invitedId: string;
}

/** `departmentId`: the department that asked the colleague to help. */
export const ColleagueInvited = defineEvent<Invitation & { departmentId: string }>(
  'request.colleague_invited',
  'A colleague of another department was asked to help, and sees what both sides share.',
  'invitationId',
  'invitedId',
  'departmentId',
);
export const InvitationWithdrawn = defineEvent<Invitation>(
  'request.invitation_withdrawn',
  'A colleague who was asked to help no longer sees the request.',
  'invitationId',
  'invitedId',
);
/** `parentId`: the parent whose restriction also restricted this request. Absent: a person restricted this request. */
export const RequestRestricted = defineEvent<{ parentId?: string }>(
  'request.restricted',
  'The request is now only for those who take part in it and for leads.',
  'parentId',
);
export const RestrictionLifted = defineEvent<Record<never, never>>(
  'request.restriction_lifted',
  'The request is open again to both departments.',
);
