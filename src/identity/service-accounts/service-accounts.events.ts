import { defineEvent, type Stream } from '../../platform/events/index.js';

/** Stream kind `service_account`. The audience is the department for which the program acts. */
export const serviceAccountStream = (id: string): Stream => ({ kind: 'service_account', id });

export const ServiceAccountCreated = defineEvent<{ ownerId: string; departmentId: string; scopes: string[] }>(
  'service_account.created',
  'A program got an account that acts for a department.',
  'ownerId',
  'departmentId',
);
/** `fields` lists the changed fields. Owner and scopes are the values after the change. */
export const ServiceAccountChanged = defineEvent<{ fields: string[]; ownerId: string; scopes: string[] }>(
  'service_account.changed',
  'The account of a program has another name, owner or scopes.',
  'ownerId',
);
/** The account was stopped because its owner left and nobody took over, or by an administrator. */
export const ServiceAccountStopped = defineEvent<{
  because: 'BY_ADMIN' | 'OWNER_LEFT';
  ownerId: string;
  tokensRevoked: number;
}>('service_account.stopped', 'The account of a program was stopped and its tokens revoked.', 'ownerId');
export const ServiceAccountRestarted = defineEvent<{ ownerId: string }>(
  'service_account.restarted',
  'The account of a program may be used again, with new tokens.',
  'ownerId',
);
/** The owner was deactivated, and the colleague who took over is now responsible for the account. */
export const ServiceAccountHandedOver = defineEvent<{ ownerId: string; previousOwnerId: string }>(
  'service_account.handed_over',
  'Another person answers for the account of a program.',
  'ownerId',
  'previousOwnerId',
);

export const ServiceTokenCreated = defineEvent<{ tokenId: string; expiresAt: string; replacesId: string | null }>(
  'service_account.token_created',
  'A token was made for a program.',
  'tokenId',
  'replacesId',
);
export const ServiceTokenExpiring = defineEvent<{ tokenId: string; ownerId: string; expiresAt: string }>(
  'service_account.token_expiring',
  'A token of a program that is in use expires soon.',
  'tokenId',
  'ownerId',
);
export const ServiceTokenRevoked = defineEvent<{ tokenId: string }>(
  'service_account.token_revoked',
  'A token of a program was revoked.',
  'tokenId',
);
