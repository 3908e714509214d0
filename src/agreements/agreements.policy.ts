import {
  abilitiesOf as movesOf,
  type MoveName,
  type Negotiation,
  type NegotiatingSide,
  type NegotiationStep,
} from '@lockstep/negotiation';
import { Actor, isLead, isMember } from '../platform/auth/index.js';

export interface TwoDepartments {
  requesterDepartmentId: string;
  providerDepartmentId: string;
}

export const departmentOfSide = (side: NegotiatingSide, two: TwoDepartments): string =>
  side === 'REQUESTER' ? two.requesterDepartmentId : two.providerDepartmentId;

export const partiesOfAgreement = (two: TwoDepartments): string[] => [
  two.requesterDepartmentId,
  two.providerDepartmentId,
];

const SIDES: readonly NegotiatingSide[] = ['REQUESTER', 'PROVIDER'];

export const isOfEither = (actor: Actor, two: TwoDepartments): boolean =>
  partiesOfAgreement(two).some((departmentId) => isMember(actor, departmentId));

/** Members of both departments may read an agreement, because it applies to them. Executives may read all agreements. */
export const mayReadAgreement = (actor: Actor, two: TwoDepartments): boolean =>
  actor.executive || isOfEither(actor, two);

/**
 * A negotiation is between the two departments. Executives may read it while it is escalated, and afterwards the
 * executive who decided it may still read it.
 */
export const mayReadNegotiation = (
  actor: Actor,
  two: TwoDepartments,
  { state, steps }: Pick<Negotiation, 'state' | 'steps'>,
): boolean => isOfEither(actor, two) || (actor.executive && (state === 'ESCALATED' || hasDecided(actor, steps)));

const hasDecided = (actor: Actor, steps: readonly NegotiationStep[]): boolean =>
  steps.some((step) => step.party === 'ARBITER' && step.actorId === actor.userId);

/**
 * Executives may decide a negotiation that was escalated. A second executive gets the answer that it is decided
 * already, because the escalation was visible to all executives.
 */
export const mayArbitrate = (actor: Actor, { steps }: Pick<Negotiation, 'steps'>): boolean =>
  actor.executive && steps.some((step) => step.to === 'ESCALATED');

/**
 * The side that a lead proposes for. A lead of both departments proposes for the requester, unless `departmentId` names
 * the provider. Null for everybody else.
 */
export const sideToOpen = (actor: Actor, two: TwoDepartments, departmentId?: string): NegotiatingSide | null =>
  ledSides(actor, two).find((side) => departmentId === undefined || departmentOfSide(side, two) === departmentId) ??
  null;

/**
 * The side that a lead acts for; null for everybody else. A lead of both departments stays on the side of earlier
 * moves. Without earlier moves it is the side whose turn it is.
 */
export function sideInAgreement(actor: Actor, two: TwoDepartments, negotiation: Negotiation): NegotiatingSide | null {
  const led = ledSides(actor, two);
  const spoken = negotiation.steps.find((step) => step.actorId === actor.userId)?.party;
  const preferred = [spoken, negotiation.turnOf].find((side) => led.some((other) => other === side));
  return (preferred as NegotiatingSide | undefined) ?? led[0] ?? null;
}

const ledSides = (actor: Actor, two: TwoDepartments): NegotiatingSide[] =>
  SIDES.filter((side) => isLead(actor, departmentOfSide(side, two)));

export interface NegotiationAbilities {
  counter: boolean;
  accept: boolean;
  decline: boolean;
  withdraw: boolean;
  escalate: boolean;
  table: boolean;
  impose: boolean;
}

/** The moves that this person may make at this instant. The moves themselves are guarded by the same rules. */
export function abilitiesOf(
  actor: Actor,
  two: TwoDepartments,
  negotiation: Negotiation,
  now: number,
): NegotiationAbilities {
  const moves = [
    ...movesAs(sideInAgreement(actor, two, negotiation), actor, negotiation, now),
    ...movesAs(actor.executive ? 'ARBITER' : null, actor, negotiation, now),
  ];
  return {
    counter: moves.includes('COUNTER'),
    accept: moves.includes('ACCEPT'),
    decline: moves.includes('DECLINE'),
    withdraw: moves.includes('WITHDRAW'),
    escalate: moves.includes('ESCALATE'),
    table: moves.includes('TABLE'),
    impose: moves.includes('IMPOSE'),
  };
}

/** Empty for a person who has acted for another party. */
function movesAs(
  party: NegotiatingSide | 'ARBITER' | null,
  actor: Actor,
  negotiation: Negotiation,
  now: number,
): MoveName[] {
  const actedForAnother = negotiation.steps.some((step) => step.actorId === actor.userId && step.party !== party);
  return party === null || actedForAnother ? [] : movesOf(negotiation, party, now);
}
