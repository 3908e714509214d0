import type { ClockReading } from '@lockstep/sla-clock';
import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import {
  MessagePosted,
  OfferAccepted,
  QuestionAsked,
  RequestResolved,
  TransferAccepted,
} from '../../requests/index.js';
import type { RequestHistory } from './request-history.js';
import { RequestPast } from './request-past.js';
import type { TermsOfService } from './supposed-terms.js';

/** The course of a request under certain terms. */
export class Replayed extends RequestPast {
  clocks(at: Date): ClockReading[] {
    return this.history.readings(at);
  }
}

/**
 * A request whose recorded history can be computed again under other terms, with the fold that also computes its
 * clocks. It assumes that everybody would have acted as they did.
 */
export class RequestReplay {
  constructor(
    private readonly history: RequestHistory,
    private readonly merged: ReadonlyMap<string, RequestHistory>,
  ) {}

  /** The course under the terms that the request was sent under. */
  get recorded(): Replayed {
    return new Replayed(this.history);
  }

  under(termsOf: TermsOfService): Replayed {
    return new Replayed(this.history.under({ termsOf, merged: this.merged }));
  }

  /** Whether both sides agreed on a date or a duration for this request alone. */
  get dateWasAgreed(): boolean {
    return this.history.eventsOf([OfferAccepted]).length > 0;
  }

  /**
   * The instants at which the department that was asked wrote something that the requester could read. The first
   * accepted transfer ends the list.
   */
  get wordsOfProvider(): Date[] {
    const events = this.history.eventsOf([MessagePosted, QuestionAsked, RequestResolved, TransferAccepted]);
    const handedOn = events.findIndex((event) => isEvent(event, TransferAccepted));
    return events
      .slice(0, handedOn < 0 ? undefined : handedOn)
      .filter(isSharedWord)
      .map(({ occurredAt }) => occurredAt);
  }
}

const isSharedWord = (event: StoredEvent): boolean =>
  event.side === 'PROVIDER' && (!isEvent(event, MessagePosted) || event.payload.visibility === 'SHARED');
