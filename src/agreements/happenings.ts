import type { Move, Negotiation } from '@lockstep/negotiation';
import { toInstant } from '../platform/clock/clock.js';
import type { EventType } from '../platform/events/index.js';
import type { AgreementVersion } from './agreement-version.entity.js';
import {
  AgreementAccepted,
  AgreementCountered,
  AgreementDeclined,
  AgreementEscalated,
  AgreementExpired,
  AgreementWithdrawn,
  NegotiationClosed,
  type PutForward,
} from './agreements.events.js';

/** The moves that can be made so far. */
export type MadeMove = Extract<Move, { type: 'COUNTER' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'EXPIRE' }>;

export interface Happened {
  type: EventType;
  payload: object;
}

/** What a move is told as: itself, and then the escalation if it led to one. */
export function happeningsOf(
  negotiationId: string,
  made: MadeMove,
  after: Negotiation,
  version: AgreementVersion | null,
): Happened[] {
  const moved = theMove(negotiationId, made, after, version);
  if (after.state !== 'ESCALATED') return [moved];
  return [moved, happened(AgreementEscalated, { negotiationId, settleBy: isoOf(after.deadline) })];
}

function theMove(
  negotiationId: string,
  made: MadeMove,
  after: Negotiation,
  version: AgreementVersion | null,
): Happened {
  const { number } = after.proposals.at(-1)!;
  switch (made.type) {
    case 'COUNTER':
      return happened(AgreementCountered, putForward(negotiationId, after));
    case 'ACCEPT':
      return happened(AgreementAccepted, {
        negotiationId,
        number: version!.proposalNumber,
        hash: version!.hash,
        versionId: version!.id,
        versionNumber: version!.number,
        effectiveFrom: version!.effectiveFrom.toISOString(),
        effectiveTo: version!.effectiveTo?.toISOString() ?? null,
      });
    case 'DECLINE':
      return happened(AgreementDeclined, { negotiationId, number });
    case 'WITHDRAW':
      return happened(AgreementWithdrawn, { negotiationId, number });
    case 'EXPIRE':
      return after.state === 'CLOSED' || after.state === 'DEFAULT_POLICY' || after.state === 'VERSION_KEPT'
        ? happened(NegotiationClosed, { negotiationId, outcome: after.state })
        : happened(AgreementExpired, { negotiationId, number });
  }
}

/** The text that lies on the table now, for the other side to reply to. */
export function putForward(negotiationId: string, { proposals, deadline }: Negotiation): PutForward {
  const { number, hash } = proposals.at(-1)!;
  return { negotiationId, number, hash, replyBy: isoOf(deadline) };
}

const happened = <Payload extends object>(type: EventType<Payload>, payload: Payload): Happened => ({ type, payload });

const isoOf = (deadline: number | null): string => toInstant(deadline!).toISOString();
