import { Actor, isLead, isMember } from '../platform/auth/index.js';
import type { Side } from '../platform/events/index.js';
import type { Request } from './request.entity.js';
import { allows, MOVES, VERBS, type Part, type Verb } from './request.state.js';

/** The facts about a request that the rules need. */
export type RequestFacts = Pick<
  Request,
  | 'state'
  | 'submittedAt'
  | 'requesterDepartmentId'
  | 'holderDepartmentId'
  | 'pendingDepartmentId'
  | 'formerHolderIds'
  | 'invitedIds'
  | 'followerIds'
  | 'raisedById'
  | 'onBehalfOfId'
  | 'confirmedOnBehalf'
  | 'assigneeId'
  | 'restricted'
>;

/**
 * How a person relates to a request. A member of both sides has one part: the requester's if the request was asked by or
 * for that person, else the holder's. A former holder reads. A receiver reads and answers the transfer. An invited
 * colleague of another department reads and writes shared messages. An onlooker is an executive, who sees that the
 * request exists, its title and its state.
 */
export type Relation = 'REQUESTER' | 'HOLDER' | 'RECEIVER' | 'FORMER_HOLDER' | 'INVITED' | 'ONLOOKER';

/** Returns null if the request does not exist for this person. */
export function relationOf(actor: Actor, request: RequestFacts): Relation | null {
  if (neverSent(request)) return maySeeDraft(actor, request) ? 'REQUESTER' : null;
  const relation = relationByDepartment(actor, request);
  if (relation !== null && (!request.restricted || maySeeRestricted(actor, request))) return relation;
  if (request.invitedIds.includes(actor.userId)) return 'INVITED';
  return actor.executive && !request.restricted ? 'ONLOOKER' : null;
}

function relationByDepartment(actor: Actor, request: RequestFacts): Relation | null {
  const asks = isMember(actor, request.requesterDepartmentId);
  if (asks && actor.userId === (request.onBehalfOfId ?? request.raisedById)) return 'REQUESTER';
  if (isMember(actor, request.holderDepartmentId)) return 'HOLDER';
  if (asks) return 'REQUESTER';
  if (request.pendingDepartmentId !== null && isMember(actor, request.pendingDepartmentId)) return 'RECEIVER';
  return request.formerHolderIds.some((departmentId) => isMember(actor, departmentId)) ? 'FORMER_HOLDER' : null;
}

/** True for a draft, and for a draft that was discarded: no department was asked yet. */
const neverSent = (request: Pick<RequestFacts, 'submittedAt'>): boolean => request.submittedAt === null;

const maySeeDraft = (actor: Actor, request: RequestFacts): boolean =>
  actor.userId === request.raisedById || isLead(actor, request.requesterDepartmentId);

/** Only people who take part in a restricted request see it, and leads of the departments that take part. */
const maySeeRestricted = (actor: Actor, request: RequestFacts): boolean =>
  [
    request.raisedById,
    request.onBehalfOfId,
    request.assigneeId,
    ...request.invitedIds,
    ...request.followerIds,
  ].includes(actor.userId) || departmentsOf(request).some((departmentId) => isLead(actor, departmentId));

/** All departments that have or had a part in the request. */
export const departmentsOf = (
  request: Pick<
    RequestFacts,
    'requesterDepartmentId' | 'holderDepartmentId' | 'pendingDepartmentId' | 'formerHolderIds'
  >,
): string[] => [
  request.requesterDepartmentId,
  request.holderDepartmentId,
  ...(request.pendingDepartmentId === null ? [] : [request.pendingDepartmentId]),
  ...request.formerHolderIds,
];

/** The departments that receive the events of a request; none for a request that was never sent. */
export const audienceOf = (request: RequestFacts): string[] => (neverSent(request) ? [] : departmentsOf(request));

/** People who take part in a request may read its texts. An onlooker may not. */
export const mayReadConversation = (actor: Actor, request: RequestFacts): boolean =>
  !['ONLOOKER', null].includes(relationOf(actor, request));

/** The side for which a person speaks; null for people who may only read. */
export function sideOf(actor: Actor, request: RequestFacts): Side | null {
  switch (relationOf(actor, request)) {
    case 'REQUESTER':
      return 'REQUESTER';
    case 'HOLDER':
    case 'RECEIVER':
      return 'PROVIDER';
    default:
      return null;
  }
}

/** The department for which a person speaks when acting on a request. */
export function departmentFor(actor: Actor, request: RequestFacts): string {
  switch (relationOf(actor, request)) {
    case 'REQUESTER':
      return request.requesterDepartmentId;
    case 'RECEIVER':
      return request.pendingDepartmentId!;
    case 'INVITED':
      return actor.memberships[0]!.departmentId;
    default:
      return request.holderDepartmentId;
  }
}

const PLAYS: Record<Part, (actor: Actor, request: RequestFacts) => boolean> = {
  AUTHOR: (actor, request) => neverSent(request) && actor.userId === request.raisedById,
  REQUESTER: (actor, request) => !neverSent(request) && relationOf(actor, request) === 'REQUESTER',
  NAMED: (actor, request) => actor.userId === request.onBehalfOfId && !request.confirmedOnBehalf,
  HOLDER: (actor, request) => relationOf(actor, request) === 'HOLDER',
  RECEIVER: (actor, request) => relationOf(actor, request) === 'RECEIVER',
  INVITED: (actor, request) => relationOf(actor, request) === 'INVITED',
  REQUESTER_LEAD: (actor, request) =>
    relationOf(actor, request) === 'REQUESTER' && isLead(actor, request.requesterDepartmentId),
  HOLDER_LEAD: (actor, request) => relationOf(actor, request) === 'HOLDER' && isLead(actor, request.holderDepartmentId),
  CLOCK: () => false,
};

/** Whether this person may make the move, independent of the state of the request. */
export const isTheirs = (actor: Actor, request: RequestFacts, verb: Verb): boolean =>
  MOVES[verb].by.some((part) => PLAYS[part](actor, request));

export const mayDo = (actor: Actor, request: RequestFacts, verb: Verb): boolean =>
  allows(verb, request.state) && isTheirs(actor, request, verb);

export type AbilityVerdicts = Record<Verb, boolean> & { readConversation: boolean };

/** The verdicts by part and state that the acts check. `abilities/` adds the further conditions of the acts. */
export const abilitiesOf = (actor: Actor, request: RequestFacts): AbilityVerdicts => ({
  ...(Object.fromEntries(VERBS.map((verb) => [verb, mayDo(actor, request, verb)])) as Record<Verb, boolean>),
  readConversation: mayReadConversation(actor, request),
});
