import type { Actor } from '../../platform/auth/index.js';
import { isEvent, type Side, type StoredEvent } from '../../platform/events/index.js';
import { NewTermsDeclined, NewTermsProposed, TermsReplaced, type ProposedTerms } from '../sla.events.js';

/** Newer terms that one side wants for a request that is under way. */
export interface NewTerms extends ProposedTerms {
  side: Side;
  actorId: string;
}

/** Another person of the other side accepts. */
export const mayAccept = (actor: Actor, side: Side, proposal: NewTerms): boolean =>
  proposal.side !== side && proposal.actorId !== actor.userId;

/** The open proposal of newer terms; null when there is none, or when it was answered. */
export function newTermsIn(stream: readonly StoredEvent[]): NewTerms | null {
  return stream.reduce<NewTerms | null>((onTable, event) => {
    if (isEvent(event, NewTermsProposed)) return { ...event.payload, side: event.side!, actorId: event.actorId! };
    return isEvent(event, NewTermsDeclined) || isEvent(event, TermsReplaced) ? null : onTable;
  }, null);
}
