import { abilitiesOf as movesOf, type MoveName, type Negotiation, type Side, type Step } from '@lockstep/negotiation';
import { Actor, isLead, isMember } from '../platform/auth/index.js';

export interface TwoDepartments {
  requesterDepartmentId: string;
  providerDepartmentId: string;
}

export const departmentOf = (side: Side, two: TwoDepartments): string =>
  side === 'REQUESTER' ? two.requesterDepartmentId : two.providerDepartmentId;

export const departmentsOf = (two: TwoDepartments): string[] => [two.requesterDepartmentId, two.providerDepartmentId];

const SIDES: readonly Side[] = ['REQUESTER', 'PROVIDER'];

export const isOfEither = (actor: Actor, two: TwoDepartments): boolean =>
  departmentsOf(two).some((departmentId) => isMember(actor, departmentId));

/** A version in force concerns everybody who lives by it, and executives read how departments serve each other. */
export const mayReadAgreement = (actor: Actor, two: TwoDepartments): boolean =>
  actor.executive || isOfEither(actor, two);

/** How it comes about is between the departments, until they need an arbiter; and who decided keeps sight of it. */
export const mayReadNegotiation = (
  actor: Actor,
  two: TwoDepartments,
  { state, steps }: Pick<Negotiation, 'state' | 'steps'>,
): boolean => isOfEither(actor, two) || (actor.executive && (state === 'ESCALATED' || hasDecided(actor, steps)));

const hasDecided = (actor: Actor, steps: readonly Step[]): boolean =>
  steps.some((step) => step.party === 'ARBITER' && step.actorId === actor.userId);

/** Executives decide; whoever comes second may hear that it was decided, because it was before them all. */
export const mayArbitrate = (actor: Actor, { steps }: Pick<Negotiation, 'steps'>): boolean =>
  actor.executive && steps.some((step) => step.to === 'ESCALATED');

/** The side a lead proposes for; one who leads both asks for the requester, unless told. Null for everybody else. */
export const sideToOpen = (actor: Actor, two: TwoDepartments, departmentId?: string): Side | null =>
  ledSides(actor, two).find((side) => departmentId === undefined || departmentOf(side, two) === departmentId) ?? null;

/**
 * The side a lead speaks for; null for everybody else. Who leads both keeps to the side they have spoken for, and
 * otherwise speaks for the one whose turn it is.
 */
export function sideOf(actor: Actor, two: TwoDepartments, negotiation: Negotiation): Side | null {
  const led = ledSides(actor, two);
  const spoken = negotiation.steps.find((step) => step.actorId === actor.userId)?.party;
  const preferred = [spoken, negotiation.turnOf].find((side) => led.some((other) => other === side));
  return (preferred as Side | undefined) ?? led[0] ?? null;
}

const ledSides = (actor: Actor, two: TwoDepartments): Side[] =>
  SIDES.filter((side) => isLead(actor, departmentOf(side, two)));

export interface NegotiationAbilities {
  counter: boolean;
  accept: boolean;
  decline: boolean;
  withdraw: boolean;
  escalate: boolean;
  table: boolean;
  impose: boolean;
}

/** The verdicts that guard the moves, for this person at this instant. */
export function abilitiesOf(
  actor: Actor,
  two: TwoDepartments,
  negotiation: Negotiation,
  now: number,
): NegotiationAbilities {
  const moves = [
    ...movesAs(sideOf(actor, two, negotiation), actor, negotiation, now),
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

/** None for who has acted for another party. */
function movesAs(party: Side | 'ARBITER' | null, actor: Actor, negotiation: Negotiation, now: number): MoveName[] {
  const actedForAnother = negotiation.steps.some((step) => step.actorId === actor.userId && step.party !== party);
  return party === null || actedForAnother ? [] : movesOf(negotiation, party, now);
}
