import type { StoredEvent } from '../../platform/events/index.js';
import type { RequestTerms } from './request-terms.entity.js';
import type { PinnedRequestTerms } from '../sla.events.js';

/** The row of the pinned terms, computed from the event alone. */
export const termsRow = ({ streamId, occurredAt, payload }: StoredEvent<PinnedRequestTerms>): RequestTerms => ({
  requestId: streamId,
  source: payload.source,
  agreementVersionId: payload.agreementVersionId,
  ...payload.targets[payload.priority],
  replySeconds: payload.replySeconds,
  why: payload.why,
  pinnedAt: occurredAt,
});
