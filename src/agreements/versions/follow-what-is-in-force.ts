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
 * The end of a negotiation may begin, keep or end a version. Runs within the transaction, so that nobody reads terms in
 * force before the change is recorded.
 */
@InTransactionListener('agreements')
export class FollowWhatIsInForce {
  constructor(private readonly life: AgreementLife) {}

  @Listens(AgreementAccepted, AgreementImposed, AgreementWithdrawn, NoticeGiven)
  async onEnd(event: StoredEvent): Promise<void> {
    await this.life.bringUpToDate(event.streamId, event.occurredAt);
  }

  /**
   * A renewal that failed at its deadline was open until the sweep recorded its end. Until then it kept the old version
   * in force. Therefore `recordedAt` is used here.
   */
  @Listens(NegotiationClosed)
  async onFailure({ streamId, payload, recordedAt }: StoredEvent<{ outcome: string }>): Promise<void> {
    await this.life.bringUpToDate(streamId, recordedAt);
    if (payload.outcome === 'VERSION_KEPT') await this.life.keepAfterReview(streamId, recordedAt);
  }
}
