import { createHash } from 'node:crypto';
import type { Channel } from '../../platform/events/index.js';
import { ASKED_NOW, type AskedEarlier } from './asked-earlier.js';
import type { RequestText } from './request-text.entity.js';
import type { Priority } from '../request-words.js';
import type { RequestDraftedPayload } from '../requests.events.js';

export type AskText = Omit<RequestText, 'requestId'>;

/** A request as its author writes it. */
export interface Ask extends AskText, AskedEarlier {
  serviceId: string;
  /** A person who belongs to only one department may leave this out. */
  requesterDepartmentId?: string;
  onBehalfOfId: string | null;
  priority: Priority;
  channel: Channel;
  restricted: boolean;
  orderReference: { system: string; reference: string } | null;
  wishedDate: Date | null;
  /** Id or number of the earlier request that this one takes up again. */
  reopenOf: string | null;
}

export const textOf = ({ title, description, intake, language }: AskText): AskText => ({
  title,
  description,
  intake,
  language,
});

/** SHA-256 of the text. The order of the intake answers does not change it. */
export function textDigest({ title, description, intake }: AskText): string {
  const answers = Object.entries(intake).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([title, description, answers]))
    .digest('hex');
}

/** The ask that was saved with a draft. The time of the ask is given only when the draft is sent. */
export const askOf = (draft: RequestDraftedPayload, text: AskText): Ask => ({
  ...textOf(text),
  ...ASKED_NOW,
  serviceId: draft.serviceId,
  requesterDepartmentId: draft.requesterDepartmentId,
  onBehalfOfId: draft.onBehalfOfId,
  priority: draft.priority,
  channel: draft.channel,
  restricted: draft.restricted,
  orderReference: draft.orderReference,
  wishedDate: draft.wishedDate === null ? null : new Date(draft.wishedDate),
  reopenOf: draft.reopenOfId,
});
