import type { HolderInterval } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { RequestHistory } from './request-history.js';
import type { PinnedRequestTerms } from '../sla.events.js';

/** An interval in which one party held the request. Half-open, in epoch seconds. */
export type RequestHolder = HolderInterval & { request: string };

/** The submission: both departments, and the instant. */
export interface Submission {
  /** The instant from which the clocks count. */
  at: Instant;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  /** The terms promised at the submission. */
  terms: PinnedRequestTerms;
}

/** The past of a request. It is read once and answers for any instant. */
export class RequestPast {
  constructor(protected readonly history: RequestHistory) {}

  /** Null until the request is submitted. */
  get submission(): Submission | null {
    const { submitted, pinned, earlierStart } = this.history;
    if (submitted === undefined || pinned === undefined) return null;
    const { requesterDepartmentId, providerDepartmentId } = submitted.payload;
    const at = toSeconds(earlierStart ?? submitted.occurredAt);
    return { at, requesterDepartmentId, providerDepartmentId, terms: pinned.payload };
  }

  /** The holders in order of time. Each second in which the request was open has at most one holder. */
  holders(at: Date): RequestHolder[] {
    return this.named(this.history.holders(at));
  }

  /** The holders up to the instant `until`, as if nothing happened after the instant `known`. */
  holdersIfUntouched(known: Date, until: Date): RequestHolder[] {
    return this.named(this.history.knownAt(known).holders(until));
  }

  private named(held: readonly HolderInterval[]): RequestHolder[] {
    return held.map((interval) => ({ ...interval, request: this.history.requestId }));
  }
}
