import { defineEvent, Stream } from '../platform/events/index.js';

/** Stream kind `user`. Names and addresses stay in the row; the history keeps ids, rights and times. */
export const userStream = (id: string): Stream => ({ kind: 'user', id });

export const UserCreated = defineEvent<{ admin: boolean; executive: boolean; zone: string }>(
  'user.created',
  'A person was added.',
);
/** An imported history named this person. Nobody signs in with the account. */
export const FormerColleagueNoted = defineEvent<object>(
  'user.former_colleague_noted',
  'Somebody whom only an imported history knows was noted.',
);
/** `fields` lists the changed fields. For rights the event also carries the new values. */
export const UserChanged = defineEvent<{ fields: string[]; admin: boolean; executive: boolean; zone: string }>(
  'user.changed',
  "A person's profile or rights were changed.",
);
/** `handedOverToId` is the person named to take over the work; null when the work goes back to the queues. */
export const UserDeactivated = defineEvent<{ tokensRevoked: number; handedOverToId: string | null }>(
  'user.deactivated',
  'A person can no longer sign in.',
  'handedOverToId',
);
export const UserReactivated = defineEvent<object>('user.reactivated', 'A person can sign in again.');

/** Instants are in UTC. The absence ends at `endsAt` by itself. */
export const AbsenceSet = defineEvent<{
  absenceId: string;
  beginsAt: string;
  endsAt: string;
  substituteId: string | null;
}>('user.absence_set', 'A person will be away, and another stands in if one was named.', 'absenceId', 'substituteId');
/** Carries the planned period of the absence. Older events leave it out. */
export const AbsenceWithdrawn = defineEvent<{ absenceId: string; beginsAt?: string; endsAt?: string }>(
  'user.absence_withdrawn',
  'A person is back early, or does not go away.',
  'absenceId',
);

export const UserInvited = defineEvent<{ tokenId: string | null; byMail: boolean }>(
  'user.invited',
  'A person was invited to choose a password.',
  'tokenId',
);
export const InvitationAccepted = defineEvent<{ tokenId: string }>(
  'user.invitation_accepted',
  'A person accepted the invitation and has a password.',
  'tokenId',
);
export const PasswordChanged = defineEvent<{ tokensRevoked: number }>(
  'user.password_changed',
  'A person changed their password.',
);

export const PasswordReset = defineEvent<{ tokensRevoked: number }>(
  'user.password_reset',
  'A person set a new password by a link that was mailed to them.',
);

/** A session is the family of all tokens that descend from one sign-in. */
export const SignedIn = defineEvent<{ sessionId: string }>('user.signed_in', 'A person signed in.', 'sessionId');
/** `sessionId` is null when all sessions were ended at once. */
export const SignedOut = defineEvent<{ sessionId: string | null }>(
  'user.signed_out',
  'A person signed out of one session, or of all of them.',
  'sessionId',
);
/** A refresh token was used a second time. One of its two holders must have stolen it, so the session was ended for both. */
export const RefreshTokenReused = defineEvent<{ sessionId: string }>(
  'user.refresh_token_reused',
  'A refresh token came a second time and its session was ended for both holders.',
  'sessionId',
);

export const PersonalTokenCreated = defineEvent<{ tokenId: string; scopes: string[]; expiresAt: string }>(
  'user.personal_token_created',
  'A person made a token for a program.',
  'tokenId',
);
export const PersonalTokenRevoked = defineEvent<{ tokenId: string }>(
  'user.personal_token_revoked',
  'A personal token was revoked.',
  'tokenId',
);
