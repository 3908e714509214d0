import { askExpedite as call, type ExpediteBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Asks both leads that a request goes before all others. */
export const askExpedite: Send = ({ number }, { reason, priority }, headers) =>
  answer(
    call({
      path: { request: number },
      body: { reason: reason ?? '', priority: given(priority) as ExpediteBody['priority'] },
      headers,
    }),
  );
