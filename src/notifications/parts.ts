import type { Staff } from '../departments/index.js';
import type { TurnedTo } from '../identity/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import type { RequestView } from '../requests/index.js';
import type { NoticeRole } from './notice-catalogue.js';
import type { NoticeStory } from './story.js';

/** The people who may have a part in an event, read once for a whole batch. */
export interface House {
  staff: readonly Staff[];
  executives: readonly string[];
  admins: readonly string[];
}

const TO_MEMBERS: readonly NoticeRole[] = ['worker', 'provider.members', 'receiver.members', 'counterpart.members'];
const OF_NO_OTHER: readonly NoticeRole[] = ['themselves', 'thanked', 'author'];
const TO_LEADS: readonly NoticeRole[] = [
  ...(['provider.lead', 'requester.lead', 'receiver.lead'] as const),
  ...(['audience.lead', 'counterpart.lead'] as const),
];

/**
 * An event may name its own roles, for example a rung of an escalation ladder; these replace the roles of the rule. An
 * event that takes something back adds the roles that were notified before.
 */
export function rolesOf({ event, rule }: NoticeStory): readonly NoticeRole[] {
  const { roles, toldRoles = [] } = event.payload as {
    roles?: readonly NoticeRole[];
    toldRoles?: readonly NoticeRole[];
  };
  return [...(roles ?? rule.to), ...toldRoles];
}

/** The departments whose staff must be known to find the recipients. */
export const departmentsToKnow = (story: NoticeStory): string[] =>
  rolesOf(story).flatMap((role) => departmentsIn(role, story));

/** All accounts that may have a part. */
export const mayHaveAPart = (story: NoticeStory, house: House): string[] =>
  rolesOf(story).flatMap((role) => [
    ...inRole(role, story, house),
    ...(role === 'requester' ? inRole('requester.lead', story, house) : []),
  ]);

/**
 * Ids of the people to notify, each once. The list includes the people who stand in for absent ones, and the owners of
 * programs. It excludes the actor, because nobody is notified of their own act.
 */
export function hearersOf(story: NoticeStory, house: House, turnedTo: ReadonlyMap<string, TurnedTo>): string[] {
  const { actorId } = story.event;
  const accounts = new Set<string>();
  for (const role of rolesOf(story)) {
    for (const id of inRole(role, story, house)) accounts.add(id);
    if (role !== 'requester' || isAskerLeft(story, house, turnedTo)) continue;
    for (const id of inRole('requester.lead', story, house)) accounts.add(id);
  }
  if (actorId !== null) accounts.delete(actorId);
  const turns = [...accounts].flatMap((id) => turnedTo.get(id) ?? []);
  const people = new Set(turns.map(({ personId }) => personId));
  // A stand-in gets no notice about a person's own absence, thanks, or a reply to their suggestion: there is no work to
  // take over.
  if (!story.rule.to.some((role) => OF_NO_OTHER.includes(role)))
    for (const { presentId } of turns) if (presentId) people.add(presentId);
  if (actorId !== null) people.delete(actorId);
  return [...people];
}

function inRole(role: NoticeRole, story: NoticeStory, house: House): readonly string[] {
  if (role === 'executive') return house.executives;
  if (role === 'admin') return house.admins;
  const among = staffIn(role, house.staff);
  const inDepartments = departmentsIn(role, story).flatMap((id) =>
    among.filter(({ departmentId }) => departmentId === id).map(({ userId }) => userId),
  );
  return [...byName(role, story), ...inDepartments];
}

function staffIn(role: NoticeRole, staff: readonly Staff[]): readonly Staff[] {
  if (TO_MEMBERS.includes(role)) return staff;
  return TO_LEADS.includes(role) ? staff.filter(({ lead }) => lead) : [];
}

/** The people whom the event or its request names individually. */
function byName(role: NoticeRole, { event, request }: NoticeStory): string[] {
  const { ownerId, invitedId, helperId, authorId } = event.payload as Record<
    'ownerId' | 'invitedId' | 'helperId' | 'authorId',
    string
  >;
  if (role === 'themselves') return [event.streamId];
  if (role === 'owner') return [ownerId];
  if (role === 'author') return [authorId];
  if (role === 'invited') return [invitedId];
  if (role === 'thanked') return [helperId];
  if (role === 'requester') return request === null ? [] : askersOf(request);
  const worksOnIt = role === 'assignee' || role === 'worker';
  return worksOnIt && request?.assigneeId != null ? [request.assigneeId] : [];
}

function departmentsIn(role: NoticeRole, { event, request }: NoticeStory): readonly string[] {
  if (role === 'audience.lead') return event.audience;
  if (role === 'counterpart.lead' || role === 'counterpart.members')
    return (event.payload as { departmentIds: string[] }).departmentIds;
  if (request === null) return [];
  const { assigneeId, holderDepartmentId, pendingDepartmentId, requesterDepartmentId } = request;
  switch (role) {
    case 'worker':
      return assigneeId === null ? [holderDepartmentId] : [];
    case 'provider.members':
      return [holderDepartmentId];
    case 'receiver.members':
    case 'receiver.lead':
      return pendingDepartmentId === null ? [] : [pendingDepartmentId];
    case 'provider.lead':
      return [...new Set([holderDepartmentId, ...answeringFor(event, request)])];
    case 'requester':
    case 'requester.lead':
      return [requesterDepartmentId];
    default:
      return [];
  }
}

/**
 * The person who raised the request and the person on whose behalf it was raised, also for requests that were merged
 * into it.
 */
const askersOf = ({ raisedById, onBehalfOfId, followerIds }: RequestView): string[] => [
  raisedById,
  ...(onBehalfOfId === null ? [] : [onBehalfOfId]),
  ...followerIds,
];

/**
 * Whether an asker, or the stand-in of one, is still in the department of the requester. Otherwise its leads are
 * notified as well.
 */
function isAskerLeft({ request }: NoticeStory, { staff }: House, turnedTo: ReadonlyMap<string, TurnedTo>): boolean {
  if (request === null) return true;
  const askers = askersOf(request);
  const isMember = (id: string): boolean =>
    staff.some(({ departmentId, userId }) => departmentId === request.requesterDepartmentId && userId === id);
  // An heir or a stand-in has no sight of a restricted request.
  const hears = (id: string): boolean => isMember(id) && (!request.restricted || askers.includes(id));
  return askers
    .flatMap((id) => turnedTo.get(id) ?? [])
    .some(({ personId, presentId }) => hears(personId) || (presentId !== null && hears(presentId)));
}

/**
 * The original provider, when the event is about one of its clocks. It stays responsible for its promise after a
 * transfer.
 */
function answeringFor({ payload }: StoredEvent, { providerDepartmentId }: RequestView): string[] {
  const { clock, departmentId } = payload as { clock?: string; departmentId?: string };
  return clock !== undefined && departmentId === providerDepartmentId ? [departmentId] : [];
}
