import { toSeconds } from '../../../platform/clock/clock.js';
import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { OfferMade, RequestSubmitted, type RequestSubmittedPayload } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { madeOf } from '../offer-events.js';
import { toNegotiatedTerms } from '../offer-terms.js';
import { ReplyTime } from '../reply-time.js';

/** The wished date of a new request becomes the first offer, in the name of the person who needs the answer. */
@InTransactionListener('requests')
export class OpenWithWishedDate {
  constructor(
    private readonly negotiations: DateNegotiations,
    private readonly replyTime: ReplyTime,
    private readonly log: EventLog,
  ) {}

  @Listens(RequestSubmitted)
  async onSubmitted(event: StoredEvent<RequestSubmittedPayload>): Promise<void> {
    const { wishedDate, requesterDepartmentId, providerDepartmentId, raisedById, onBehalfOfId } = event.payload;
    // An imported request comes from the past of another system: its date is not negotiated any more.
    if (wishedDate === null || event.origin === 'imported') return;
    const at = toSeconds(event.occurredAt);
    const parties = { requesterDepartmentId, holderDepartmentId: providerDepartmentId, replyTargetSeconds: null };
    const offer = await this.negotiations.begin(event.streamId, {
      side: 'REQUESTER',
      actorId: onBehalfOfId ?? raisedById,
      at,
      terms: toNegotiatedTerms({ kind: 'DATE', date: new Date(wishedDate), seconds: null }),
      replyBy: await this.replyTime.endOf(parties, 'PROVIDER', at),
    });
    const { streamKind: kind, streamId: id, actorId, audience, channel, occurredAt } = event;
    const happening = { stream: { kind, id }, actorId, audience, channel, occurredAt, side: 'REQUESTER' as const };
    await this.log.record(OfferMade, { ...happening, payload: madeOf(offer, null) });
  }
}
