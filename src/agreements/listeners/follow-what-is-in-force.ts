import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { AgreementLife } from '../agreement-life.js';
import {
  AgreementAccepted,
  AgreementImposed,
  AgreementWithdrawn,
  NegotiationClosed,
  NoticeGiven,
} from '../agreements.events.js';

/**
 * Whatever ends a negotiation may begin, keep or end a version. Within the transaction, so that nobody finds terms in
 * force that nobody was told of.
 */
@InTransactionListener('agreements')
export class FollowWhatIsInForce {
  constructor(private readonly life: AgreementLife) {}

  @Listens(AgreementAccepted, AgreementImposed, AgreementWithdrawn, NegotiationClosed, NoticeGiven)
  async onEnd(event: StoredEvent): Promise<void> {
    await this.life.bringUpToDate(event.streamId, event.occurredAt);
  }

  @Listens(NegotiationClosed)
  async onFailedRenewal({ streamId, payload, occurredAt }: StoredEvent<{ outcome: string }>): Promise<void> {
    if (payload.outcome === 'VERSION_KEPT') await this.life.keepAfterReview(streamId, occurredAt);
  }
}
