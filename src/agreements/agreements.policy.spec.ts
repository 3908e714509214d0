import { begin, move, type Negotiation } from '@lockstep/negotiation';
import type { Actor } from '../platform/auth/index.js';
import {
  abilitiesOf,
  mayArbitrate,
  mayReadAgreement,
  mayReadNegotiation,
  sideInAgreement,
  sideToOpen,
} from './agreements.policy.js';

const two = { requesterDepartmentId: 'CS', providerDepartmentId: 'ENG' };

const person = (userId: string, over: Partial<Actor> = {}): Actor => ({
  userId,
  name: userId,
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [],
  scopes: null,
  tokenId: 't',
  ...over,
});
const leading = (userId: string, ...departmentIds: string[]): Actor =>
  person(userId, { memberships: departmentIds.map((departmentId) => ({ departmentId, lead: true })) });

const beatriz = leading('beatriz', 'CS');
const erika = leading('erika', 'ENG');
const leadOfBoth = leading('both', 'ENG', 'CS');
const carla = person('carla', { memberships: [{ departmentId: 'CS', lead: false }] });
const quinn = leading('quinn', 'QA');
const eva = person('eva', { executive: true });
const ada = person('ada', { admin: true });

/** Beatriz has proposed, and Engineering has until 1000 to reply. */
const proposedBy = (actorId: string): Negotiation =>
  begin({ kind: 'AGREEMENT', side: 'REQUESTER', actorId, at: 0, terms: { hours: 8 }, replyBy: 1000 });
const open = proposedBy('beatriz');
const declined = move(
  open,
  { type: 'DECLINE', side: 'PROVIDER', actorId: 'erika', at: 10, reason: 'No.', alternative: 'Later.' },
  { escalateBy: 1000 },
);
const escalated = move(
  declined,
  { type: 'ESCALATE', side: 'REQUESTER', actorId: 'beatriz', at: 15 },
  { settleBy: 1000 },
);

describe('who may', () => {
  it.each([
    ['a member of one of the two', carla, true, true],
    ['a lead of one of the two', erika, true, true],
    ['an executive', eva, true, false],
    ['a lead of a third department', quinn, false, false],
    ['an administrator', ada, false, false],
  ])('read an agreement, and how it comes about: %s', (_, actor, agreement, negotiation) => {
    expect(mayReadAgreement(actor, two)).toBe(agreement);
    expect(mayReadNegotiation(actor, two, open)).toBe(negotiation);
  });

  it.each([
    ['ESCALATED', true],
    ['DECLINED', false],
    ['ACCEPTED', false],
    ['IMPOSED', false],
  ] as const)('read, as an executive, a negotiation that is %s', (state, verdict) => {
    expect(mayReadNegotiation(eva, two, { state, steps: [] })).toBe(verdict);
  });

  it('read what one has decided oneself, and hear that another executive did', () => {
    const decided = move(escalated, { type: 'IMPOSE', actorId: 'eva', at: 20, terms: { hours: 9 } });
    const ines = person('ines', { executive: true });
    expect([eva, ines].map((each) => mayReadNegotiation(each, two, decided))).toEqual([true, false]);
    expect([eva, ines, erika].map((each) => mayArbitrate(each, decided))).toEqual([true, true, false]);
    expect(mayArbitrate(eva, open)).toBe(false);
  });

  it.each([
    ['a lead of the requester', beatriz, 'REQUESTER'],
    ['a lead of the provider', erika, 'PROVIDER'],
    ['a lead of both', leadOfBoth, 'REQUESTER'],
    ['a member', carla, null],
    ['a lead of a third department', quinn, null],
    ['an executive', eva, null],
    ['an administrator', ada, null],
  ])('begin, and for which side: %s', (_, actor, side) => {
    expect(sideToOpen(actor, two)).toBe(side);
  });
});

describe('somebody who leads both departments', () => {
  it('speaks for the side whose turn it is', () => {
    expect(sideInAgreement(leadOfBoth, two, open)).toBe('PROVIDER');
  });

  it('keeps to the side they have spoken for', () => {
    expect(sideInAgreement(leadOfBoth, two, proposedBy('both'))).toBe('REQUESTER');
  });
});

describe('abilities', () => {
  const none = {
    counter: false,
    accept: false,
    decline: false,
    withdraw: false,
    escalate: false,
    table: false,
    impose: false,
  };
  const reply = { ...none, counter: true, accept: true, decline: true };

  it.each([
    ['who has to reply', erika, reply],
    ['who made the proposal', beatriz, { ...none, withdraw: true }],
    ['another lead of that side', leading('bruno', 'CS'), { ...none, withdraw: true }],
    ['a member', carla, none],
    ['an executive', eva, none],
    ['who leads both and has said nothing', leadOfBoth, reply],
    ['who spoke for the other side and then changed it', leading('beatriz', 'ENG'), none],
  ])('of somebody %s', (_, actor, abilities) => {
    expect(abilitiesOf(actor, two, open, 10)).toEqual(abilities);
  });

  it('are to escalate a decline, and then to table a joint text or to decide', () => {
    expect(abilitiesOf(beatriz, two, declined, 11)).toEqual({ ...none, escalate: true });
    expect(abilitiesOf(erika, two, escalated, 20)).toEqual({ ...none, table: true });
    expect(abilitiesOf(eva, two, escalated, 20)).toEqual({ ...none, impose: true });
    expect(abilitiesOf({ ...erika, executive: true }, two, escalated, 20)).toEqual({ ...none, table: true });
  });

  it('end with the time to reply', () => {
    expect(abilitiesOf(erika, two, open, 1000)).toEqual(none);
  });

  it('end with the negotiation', () => {
    const { hash } = open.proposals[0]!;
    const accepted = move(open, { type: 'ACCEPT', side: 'PROVIDER', actorId: 'erika', at: 10, hash });
    expect(abilitiesOf(erika, two, accepted, 11)).toEqual(none);
  });
});
