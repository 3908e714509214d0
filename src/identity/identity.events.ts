import { defineEvent, Stream } from '../platform/events/index.js';

/** Stream kind `user`. Names and addresses stay in the row: history keeps ids, rights and times. */
export const userStream = (id: string): Stream => ({ kind: 'user', id });

export const UserCreated = defineEvent<{ admin: boolean; executive: boolean; zone: string }>('user.created');
/** `fields` were changed; of rights the new values are told too. */
export const UserChanged = defineEvent<{ fields: string[]; admin: boolean; executive: boolean; zone: string }>(
  'user.changed',
);
export const UserDeactivated = defineEvent<{ tokensRevoked: number }>('user.deactivated');
export const UserReactivated = defineEvent<object>('user.reactivated');

export const UserInvited = defineEvent<{ tokenId: string; expiresAt: string }>('user.invited');
export const InvitationAccepted = defineEvent<{ tokenId: string }>('user.invitation_accepted');
export const PasswordChanged = defineEvent<{ tokensRevoked: number }>('user.password_changed');

/** A session is the family of tokens that descend from one sign-in. */
export const SignedIn = defineEvent<{ sessionId: string }>('user.signed_in');
/** `sessionId` is null when every session was ended at once. */
export const SignedOut = defineEvent<{ sessionId: string | null }>('user.signed_out');
/** A refresh token came a second time: one of two holders is a thief, so the session was ended for both. */
export const RefreshTokenReused = defineEvent<{ sessionId: string }>('user.refresh_token_reused');

export const PersonalTokenCreated = defineEvent<{ tokenId: string; scopes: string[]; expiresAt: string }>(
  'user.personal_token_created',
);
export const PersonalTokenRevoked = defineEvent<{ tokenId: string }>('user.personal_token_revoked');
