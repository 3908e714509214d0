import type { Actor } from '../platform/auth/index.js';
import { VERBS, type Verb } from './request.state.js';
import type { RequestState } from './request-states.js';
import { abilitiesOf, mayDo, mayReadConversation, relationOf, sideOf, type RequestFacts } from './requests.policy.js';

const CS = 'cs';
const ENG = 'eng';
const QA = 'qa';

const actor = (userId: string, memberships: string[], more: Partial<Actor> = {}): Actor => ({
  userId,
  name: userId,
  admin: false,
  executive: false,
  serviceAccount: false,
  scopes: null,
  tokenId: 'token',
  memberships: memberships.map((membership) => ({
    departmentId: membership.replace('!', ''),
    lead: membership.endsWith('!'),
  })),
  ...more,
});

const people = {
  author: actor('carla', [CS]),
  colleague: actor('clara', [CS]),
  requesterLead: actor('cesar', [`${CS}!`]),
  engineer: actor('emil', [ENG]),
  providerLead: actor('erika', [`${ENG}!`]),
  receiver: actor('quinn', [QA]),
  both: actor('bo', [CS, ENG]),
  executive: actor('xenia', [], { executive: true }),
  admin: actor('ada', [], { admin: true }),
  stranger: actor('sam', ['fin']),
};

const request = (more: Partial<RequestFacts> = {}): RequestFacts => ({
  state: 'SUBMITTED',
  submittedAt: new Date('2026-03-02T09:00:00Z'),
  requesterDepartmentId: CS,
  holderDepartmentId: ENG,
  pendingDepartmentId: null,
  formerHolderIds: [],
  invitedIds: [],
  followerIds: [],
  raisedById: 'carla',
  onBehalfOfId: null,
  confirmedOnBehalf: false,
  assigneeId: null,
  restricted: false,
  ...more,
});

const draft = request({ state: 'DRAFT', submittedAt: null });
const pending = request({ state: 'TRANSFER_PENDING', pendingDepartmentId: QA });

const who = (facts: RequestFacts): Record<string, string | null> =>
  Object.fromEntries(Object.entries(people).map(([name, person]) => [name, relationOf(person, facts)]));

const whoMay = (facts: RequestFacts, verb: Verb): string[] =>
  Object.entries(people)
    .filter(([, person]) => mayDo(person, facts, verb))
    .map(([name]) => name);

describe('who sees a request', () => {
  it('is everybody of both departments, and an executive from outside', () => {
    expect(who(request())).toEqual({
      author: 'REQUESTER',
      colleague: 'REQUESTER',
      requesterLead: 'REQUESTER',
      engineer: 'HOLDER',
      providerLead: 'HOLDER',
      receiver: null,
      both: 'HOLDER',
      executive: 'ONLOOKER',
      admin: null,
      stranger: null,
    });
  });

  it('is only the author and the lead while it is a draft, or when it was thrown away as one', () => {
    const seeing = { author: 'REQUESTER', requesterLead: 'REQUESTER' };
    const nobodyElse = Object.fromEntries(Object.keys(people).map((name) => [name, null]));
    expect(who(draft)).toEqual({ ...nobodyElse, ...seeing });
    expect(who({ ...draft, state: 'CANCELLED' })).toEqual({ ...nobodyElse, ...seeing });
  });

  it('is only who takes part, and the leads, when it is restricted', () => {
    const facts = request({ restricted: true, assigneeId: 'emil' });
    expect(Object.keys(people).filter((name) => who(facts)[name] !== null)).toEqual([
      'author',
      'requesterLead',
      'engineer',
      'providerLead',
    ]);
  });

  it('is also the department it is offered to, and one that gave it away', () => {
    expect(relationOf(people.receiver, pending)).toBe('RECEIVER');
    const moved = request({ holderDepartmentId: QA, formerHolderIds: [ENG] });
    expect(relationOf(people.engineer, moved)).toBe('FORMER_HOLDER');
    expect(relationOf(people.receiver, moved)).toBe('HOLDER');
  });

  it('reads the conversation, unless only looking on', () => {
    expect(Object.keys(people).filter((name) => mayReadConversation(people[name as never], request()))).toEqual([
      'author',
      'colleague',
      'requesterLead',
      'engineer',
      'providerLead',
      'both',
    ]);
  });
});

describe('somebody of both departments', () => {
  it('speaks for the requester in what they asked, else for the provider', () => {
    expect(sideOf(people.both, request({ raisedById: 'bo' }))).toBe('REQUESTER');
    expect(sideOf(people.both, request())).toBe('PROVIDER');
  });

  it('speaks for the requester in what was raised for them', () => {
    expect(sideOf(people.both, request({ raisedById: 'emil', onBehalfOfId: 'bo' }))).toBe('REQUESTER');
  });

  it('never accepts the answer they could have given', () => {
    expect(mayDo(people.both, request({ state: 'RESOLVED' }), 'confirm')).toBe(false);
  });
});

const REQUESTERS = ['author', 'colleague', 'requesterLead'];
const HOLDERS = ['engineer', 'providerLead', 'both'];

describe('who may', () => {
  it.each<[Verb, RequestState, string[]]>([
    ['accept', 'SUBMITTED', HOLDERS],
    ['accept', 'ACCEPTED', []],
    ['assign', 'IN_PROGRESS', HOLDERS],
    ['start', 'ACCEPTED', HOLDERS],
    ['estimateEffort', 'ON_HOLD_EXTERNAL', HOLDERS],
    ['logWork', 'CLOSED', HOLDERS],
    ['raisePriority', 'ACCEPTED', HOLDERS],
    ['lowerPriority', 'ACCEPTED', REQUESTERS],
    ['complete', 'AWAITING_REQUESTER', REQUESTERS],
    ['ask', 'SUBMITTED', HOLDERS],
    ['ask', 'ON_HOLD_EXTERNAL', []],
    ['reply', 'AWAITING_REQUESTER', REQUESTERS],
    ['withdrawQuestion', 'AWAITING_REQUESTER', HOLDERS],
    ['postMessage', 'CLOSED', [...REQUESTERS, ...HOLDERS]],
    ['hold', 'IN_PROGRESS', HOLDERS],
    ['hold', 'AWAITING_REQUESTER', []],
    ['resume', 'ON_HOLD_EXTERNAL', HOLDERS],
    ['offerTransfer', 'SUBMITTED', HOLDERS],
    ['makeOffer', 'IN_PROGRESS', [...REQUESTERS, ...HOLDERS]],
    ['expireOffer', 'IN_PROGRESS', []],
    ['resolve', 'AWAITING_REQUESTER', HOLDERS],
    ['resolve', 'TRANSFER_PENDING', []],
    ['confirm', 'RESOLVED', REQUESTERS],
    ['close', 'RESOLVED', []],
    ['reopen', 'CLOSED', [...REQUESTERS, ...HOLDERS]],
    ['decline', 'IN_PROGRESS', HOLDERS],
    ['cancel', 'IN_PROGRESS', REQUESTERS],
    ['cancel', 'RESOLVED', []],
    ['merge', 'SUBMITTED', HOLDERS],
    ['expire', 'AWAITING_REQUESTER', HOLDERS],
  ])('%s while %s', (verb, state, expected) => {
    expect(whoMay(request({ state }), verb).sort()).toEqual([...expected].sort());
  });

  it('send, change or throw away a draft: its author alone', () => {
    for (const verb of ['draft', 'submit', 'cancel'] as const) expect(whoMay(draft, verb)).toEqual(['author']);
  });

  it('answer an offered transfer: the department it is offered to', () => {
    expect(whoMay(pending, 'acceptTransfer')).toEqual(['receiver']);
    expect(whoMay(pending, 'refuseTransfer')).toEqual(['receiver']);
    expect(sideOf(people.receiver, pending)).toBe('PROVIDER');
  });

  it('work on it after giving it away: nobody of the former holder', () => {
    const moved = request({ holderDepartmentId: QA, formerHolderIds: [ENG] });
    expect(VERBS.filter((verb) => mayDo(people.engineer, moved, verb))).toEqual([]);
  });

  it('confirm what was raised for them: that person, once', () => {
    const forClara = request({ raisedById: 'emil', onBehalfOfId: 'clara' });
    expect(whoMay(forClara, 'confirmOnBehalf')).toEqual(['colleague']);
    expect(whoMay({ ...forClara, confirmedOnBehalf: true }, 'confirmOnBehalf')).toEqual([]);
  });

  it('do anything at all as an executive or an administrator: no', () => {
    const able = (person: Actor): string[] =>
      Object.entries(abilitiesOf(person, request())).flatMap(([verb, may]) => (may ? [verb] : []));
    expect(able(people.executive)).toEqual([]);
    expect(able(people.admin)).toEqual([]);
  });
});
