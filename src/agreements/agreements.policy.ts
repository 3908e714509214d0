import { abilitiesOf as movesOf, type MoveName, type Negotiation, type Side, type State } from '@lockstep/negotiation';
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

/** What is in force concerns all who live by it, and executives read how departments serve each other. */
export const mayReadAgreement = (actor: Actor, two: TwoDepartments): boolean =>
  actor.executive || isOfEither(actor, two);

/** How it comes about is between the departments, until they need an arbiter. */
export const mayReadNegotiation = (actor: Actor, two: TwoDepartments, state: State): boolean =>
  isOfEither(actor, two) || (actor.executive && state === 'ESCALATED');

/** The side a lead proposes for; one who leads both asks for the requester. Null for everybody else. */
export const sideToOpen = (actor: Actor, two: TwoDepartments): Side | null => ledSides(actor, two)[0] ?? null;

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
}

/** The verdicts that guard the moves, for this person at this instant. */
export function abilitiesOf(
  actor: Actor,
  two: TwoDepartments,
  negotiation: Negotiation,
  now: number,
): NegotiationAbilities {
  const side = sideOf(actor, two, negotiation);
  const spokeForAnother = negotiation.steps.some((step) => step.actorId === actor.userId && step.party !== side);
  const moves: MoveName[] = side === null || spokeForAnother ? [] : movesOf(negotiation, side, now);
  return {
    counter: moves.includes('COUNTER'),
    accept: moves.includes('ACCEPT'),
    decline: moves.includes('DECLINE'),
    withdraw: moves.includes('WITHDRAW'),
  };
}
