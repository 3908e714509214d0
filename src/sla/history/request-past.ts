import type { HolderInterval } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { RequestHistory } from './request-history.js';
import type { PinnedTerms } from '../sla.events.js';

/** A stretch in which somebody held the request. Half-open, in epoch seconds. */
export type RequestHolder = HolderInterval & { request: string };

/** The submission: both departments, and the instant. */
export interface Submission {
  /** Since when its clocks count. */
  at: Instant;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  /** The terms promised then. */
  terms: PinnedTerms;
}

/** The past of a request: read once, and asked about any instant as often as one likes. */
export class RequestPast {
  constructor(protected readonly history: RequestHistory) {}

  /** Null until it is submitted. */
  get submission(): Submission | null {
    const { submitted, pinned, earlierStart } = this.history;
    if (submitted === undefined || pinned === undefined) return null;
    const { requesterDepartmentId, providerDepartmentId } = submitted.payload;
    const at = toSeconds(earlierStart ?? submitted.occurredAt);
    return { at, requesterDepartmentId, providerDepartmentId, terms: pinned.payload };
  }

  /** One holder for every second it was open, in order. */
  holders(at: Date): RequestHolder[] {
    return this.named(this.history.holders(at));
  }

  /** The same until a later instant, supposing that nothing happens any more after the one that is known. */
  holdersIfUntouched(known: Date, until: Date): RequestHolder[] {
    return this.named(this.history.knownAt(known).holders(until));
  }

  private named(held: readonly HolderInterval[]): RequestHolder[] {
    return held.map((interval) => ({ ...interval, request: this.history.requestId }));
  }
}
