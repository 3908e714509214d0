import type { NewMessage } from '../post-message.js';
import { MessageBody } from './messages.dto.js';

/** Gives each field that was left out the value which that means. */
export const toMessage = (body: MessageBody): NewMessage => ({
  body: body.body,
  visibility: body.visibility ?? 'SHARED',
  channel: body.channel ?? 'portal',
  occurredAt: body.occurredAt ?? null,
  lateReason: body.lateReason ?? null,
  settles: body.settles,
});
