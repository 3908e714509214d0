import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import { DuplicateParted, OfferLapsed, RequestMerged, RequestParted } from '../../requests/index.js';
import { ClocksTakenOver } from '../sla.events.js';

/** The stream without the merges that were undone later. The clocks of both requests go on as if there had been no merge. */
export const withoutPartedMerges = (stream: readonly StoredEvent[]): StoredEvent[] =>
  stream.filter((event, index) => !stream.slice(index + 1).some((later) => undoes(later, event)));

const undoes = (later: StoredEvent, event: StoredEvent): boolean =>
  (isMerge(event) && isEvent(later, RequestParted)) ||
  (isEvent(event, ClocksTakenOver) &&
    isEvent(later, DuplicateParted) &&
    later.payload.duplicateId === event.payload.duplicateId);

/** Whether the event is a merge, or the lapse of an offer because of a merge. */
const isMerge = (event: StoredEvent): boolean =>
  isEvent(event, RequestMerged) || (isEvent(event, OfferLapsed) && event.payload.because === RequestMerged.type);
