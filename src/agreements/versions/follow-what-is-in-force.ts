import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { AgreementLife } from './agreement-life.js';
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

  @Listens(AgreementAccepted, AgreementImposed, AgreementWithdrawn, NoticeGiven)
  async onEnd(event: StoredEvent): Promise<void> {
    await this.life.bringUpToDate(event.streamId, event.occurredAt);
  }

  /** A renewal that nobody ended was open until that was noticed, and kept in force till then what it wanted to renew. */
  @Listens(NegotiationClosed)
  async onFailure({ streamId, payload, recordedAt }: StoredEvent<{ outcome: string }>): Promise<void> {
    await this.life.bringUpToDate(streamId, recordedAt);
    if (payload.outcome === 'VERSION_KEPT') await this.life.keepAfterReview(streamId, recordedAt);
  }
}
