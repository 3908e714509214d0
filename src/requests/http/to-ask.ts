import type { Ask } from '../asking/ask.js';
import type { AskedEarlier } from '../asking/asked-earlier.js';
import { AskedEarlierBody, DraftPatch, SubmitRequestBody } from './ask.body.js';

/** Absent fields get their defaults. */
export const toAsk = (body: SubmitRequestBody): Ask => ({
  serviceId: body.serviceId,
  requesterDepartmentId: body.requesterDepartmentId,
  onBehalfOfId: body.onBehalfOfId ?? null,
  title: body.title,
  description: body.description ?? '',
  intake: body.intake ?? {},
  language: body.language ?? null,
  priority: body.priority ?? 'P3',
  channel: body.channel ?? 'portal',
  restricted: body.restricted ?? false,
  orderReference: body.orderReference ? { ...body.orderReference } : null,
  wishedDate: body.wishedDate ?? null,
  reopenOf: body.reopenOf ?? null,
  ...toAskedEarlier(body),
});

export const toAskedEarlier = ({ askedAt, lateReason }: AskedEarlierBody): AskedEarlier => ({
  askedAt: askedAt ?? null,
  lateReason: lateReason ?? null,
});

/** Only what was given: `null` empties, what is left out stays. */
export const toChanges = ({ orderReference, ...body }: DraftPatch): Partial<Ask> => ({
  ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
  ...(orderReference === undefined ? {} : { orderReference: orderReference && { ...orderReference } }),
});
