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

/** A request as it went under certain terms. */
export class Replayed extends RequestPast {
  clocks(at: Date): ClockReading[] {
    return this.history.readings(at);
  }
}

/**
 * A request whose recorded history can be read again under other terms, by the fold that its clocks are kept with. It
 * supposes that everybody would have acted as they did.
 */
export class RequestReplay {
  constructor(
    private readonly history: RequestHistory,
    private readonly merged: ReadonlyMap<string, RequestHistory>,
  ) {}

  /** Under the terms it was asked under. */
  get recorded(): Replayed {
    return new Replayed(this.history);
  }

  under(termsOf: TermsOfService): Replayed {
    return new Replayed(this.history.under({ termsOf, merged: this.merged }));
  }

  /** Both sides agreed on a date, or on so much time, for this request alone. */
  get dateWasAgreed(): boolean {
    return this.history.eventsOf([OfferAccepted]).length > 0;
  }

  /** When the department that was asked first said something to the other one: up to a transfer, if there was one. */
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
