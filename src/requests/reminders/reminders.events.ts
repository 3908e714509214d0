import { defineEvent } from '../../platform/events/index.js';
import type { RemindedRole } from '../request-words.js';

export const RequestReminded = defineEvent<{
  messageId: string | null;
  digest: string | null;
  roles: readonly RemindedRole[];
}>('request.reminded', 'The requester reminded the provider.', 'messageId');
