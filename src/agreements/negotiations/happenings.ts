import { otherSide, type NegotiationMove, type Negotiation, type NegotiatingSide } from '@lockstep/negotiation';
import { toInstant } from '../../platform/clock/clock.js';
import type { EventType } from '../../platform/events/index.js';
import type { AgreementVersion } from '../versions/agreement-version.entity.js';
import {
  AgreementAccepted,
  AgreementCountered,
  AgreementDeclined,
  AgreementEscalated,
  AgreementExpired,
  AgreementImposed,
  AgreementWithdrawn,
  JointTextRefused,
  JointTextTabled,
  NegotiationClosed,
  type PutForward,
  type SettledPayload,
} from '../agreements.events.js';

/** The moves in a negotiation of an agreement. LAPSE exists only for offers on a request. */
export type MadeMove = Exclude<NegotiationMove, { type: 'LAPSE' }>;

export interface Happened {
  type: EventType;
  payload: object;
}

/** The events of a move: the move itself, and then the escalation if the move led to one. */
export function happeningsOf(
  negotiationId: string,
  made: MadeMove,
  before: Negotiation,
  after: Negotiation,
  version: AgreementVersion | null,
): Happened[] {
  const escalates = after.state === 'ESCALATED' && before.state !== 'ESCALATED';
  return [
    ...theMove(negotiationId, made, before, after, version),
    ...(escalates ? [happened(AgreementEscalated, { negotiationId, settleBy: isoOf(after.deadline) })] : []),
  ];
}

function theMove(
  negotiationId: string,
  made: MadeMove,
  before: Negotiation,
  after: Negotiation,
  version: AgreementVersion | null,
): Happened[] {
  const { number, hash } = after.proposals.at(-1)!;
  switch (made.type) {
    case 'COUNTER':
      return [happened(AgreementCountered, putForward(negotiationId, after))];
    case 'ACCEPT':
      return [happened(AgreementAccepted, settledAs(negotiationId, version!))];
    case 'IMPOSE':
      return [happened(AgreementImposed, settledAs(negotiationId, version!))];
    case 'DECLINE':
      return before.state === 'ESCALATED'
        ? [happened(JointTextRefused, { negotiationId, number: jointTextOf(otherSide(made.side), after) })]
        : [happened(AgreementDeclined, { negotiationId, number })];
    case 'WITHDRAW':
      return [happened(AgreementWithdrawn, { negotiationId, number })];
    case 'TABLE':
      return [happened(JointTextTabled, { negotiationId, number, hash })];
    case 'ESCALATE':
      return [];
    case 'EXPIRE':
      return after.state === 'CLOSED' || after.state === 'DEFAULT_POLICY' || after.state === 'VERSION_KEPT'
        ? [happened(NegotiationClosed, { negotiationId, outcome: after.state })]
        : [happened(AgreementExpired, { negotiationId, number })];
  }
}

/** The latest text, which the other side has to reply to. */
export function putForward(negotiationId: string, { proposals, deadline }: Negotiation): PutForward {
  const { number, hash } = proposals.at(-1)!;
  return { negotiationId, number, hash, replyBy: isoOf(deadline) };
}

const settledAs = (negotiationId: string, version: AgreementVersion): SettledPayload => ({
  negotiationId,
  number: version.proposalNumber,
  hash: version.hash,
  versionId: version.id,
  versionNumber: version.number,
  effectiveFrom: version.effectiveFrom.toISOString(),
  effectiveTo: version.effectiveTo?.toISOString() ?? null,
});

const jointTextOf = (side: NegotiatingSide, { proposals }: Negotiation): number =>
  proposals.find((proposal) => proposal.joint && proposal.side === side)!.number;

const happened = <Payload extends object>(type: EventType<Payload>, payload: Payload): Happened => ({ type, payload });

const isoOf = (deadline: number | null): string => toInstant(deadline!).toISOString();
