import type { ClockReading } from '@lockstep/sla-clock';
import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import { RequestSubmitted } from '../../requests/index.js';
import { takenFrom } from './clocks-taken.js';
import type { Promised } from '../terms/promise.js';
import { ClocksTakenOver, TermsPinned, TermsReplaced, type ClockTakenOver } from '../sla.events.js';

/** The terms that requests for a service would have been sent under; null: the requests keep their own terms. */
export type TermsOfService = (serviceId: string) => Promised | null;

/** The part of a history that a supposition reads. `RequestHistory` has it. */
interface SupposableHistory {
  asMergedAt(at: Date): SupposableHistory;
  under(supposition: Supposition): SupposableHistory;
  readings(at: Date): ClockReading[];
}

export interface Supposition {
  termsOf: TermsOfService;
  /** The requests that were merged into others, by id. Their promises would have been different as well. */
  merged: ReadonlyMap<string, SupposableHistory>;
}

/**
 * The stream of a request as if it had been sent under other terms and everybody had acted as they did. Newer terms
 * that both sides agreed on later are left out. An agreed date stays, and so do targets named for one question or one
 * transfer.
 */
export function underTerms(stream: readonly StoredEvent[], supposition: Supposition): readonly StoredEvent[] {
  const submitted = stream.find((event) => isEvent(event, RequestSubmitted));
  const terms = submitted === undefined ? null : supposition.termsOf(submitted.payload.serviceId);
  return stream
    .filter((event) => terms === null || !isEvent(event, TermsReplaced))
    .map((event) => {
      if (terms !== null && isEvent(event, TermsPinned)) return { ...event, payload: { ...event.payload, ...terms } };
      if (!isEvent(event, ClocksTakenOver)) return event;
      const clocks = clocksTaken(event.payload.duplicateId, event, supposition) ?? event.payload.clocks;
      return { ...event, payload: { ...event.payload, clocks } };
    });
}

/** Null for a duplicate that was not read: its clocks stay as they were recorded. */
function clocksTaken(id: string, { occurredAt }: StoredEvent, supposition: Supposition): ClockTakenOver[] | null {
  const duplicate = supposition.merged.get(id);
  if (duplicate === undefined) return null;
  return takenFrom(duplicate.asMergedAt(occurredAt).under(supposition).readings(occurredAt));
}
