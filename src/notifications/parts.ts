import type { Staff } from '../departments/index.js';
import type { TurnedTo } from '../identity/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import type { RequestView } from '../requests/index.js';
import type { Role } from './notice-catalogue.js';
import type { Story } from './story.js';

/** Those who can have a part, as they were read for a whole batch. */
export interface House {
  staff: readonly Staff[];
  executives: readonly string[];
  admins: readonly string[];
}

const TO_MEMBERS: readonly Role[] = ['worker', 'provider.members', 'receiver.members', 'counterpart.members'];
const OF_NO_OTHER: readonly Role[] = ['themselves', 'thanked', 'author'];
const TO_LEADS: readonly Role[] = [
  ...(['provider.lead', 'requester.lead', 'receiver.lead'] as const),
  ...(['audience.lead', 'counterpart.lead'] as const),
];

/**
 * Where the event names roles itself, like a rung of an escalation ladder, those are told. Where it takes something back,
 * whoever had been told of it hears that too.
 */
export function rolesOf({ event, rule }: Story): readonly Role[] {
  const { roles, toldRoles = [] } = event.payload as { roles?: readonly Role[]; toldRoles?: readonly Role[] };
  return [...(roles ?? rule.to), ...toldRoles];
}

/** The departments that have to be known to say who hears of it. */
export const departmentsOf = (story: Story): string[] => rolesOf(story).flatMap((role) => departmentsIn(role, story));

/** Every account that may turn out to have a part. */
export const mayHaveAPart = (story: Story, house: House): string[] =>
  rolesOf(story).flatMap((role) => [
    ...inRole(role, story, house),
    ...(role === 'requester' ? inRole('requester.lead', story, house) : []),
  ]);

/**
 * Ids of people, each once, with whoever stands in for those who are away, and without whoever did it: nobody is told
 * what they did themselves. Where a program has a part, whoever answers for it is told.
 */
export function hearersOf(story: Story, house: House, turnedTo: ReadonlyMap<string, TurnedTo>): string[] {
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
  // Neither their own absence nor thanks nor a reply to their suggestion are work that somebody goes on with for them.
  if (!story.rule.to.some((role) => OF_NO_OTHER.includes(role)))
    for (const { presentId } of turns) if (presentId) people.add(presentId);
  if (actorId !== null) people.delete(actorId);
  return [...people];
}

function inRole(role: Role, story: Story, house: House): readonly string[] {
  if (role === 'executive') return house.executives;
  if (role === 'admin') return house.admins;
  const among = staffIn(role, house.staff);
  const inDepartments = departmentsIn(role, story).flatMap((id) =>
    among.filter(({ departmentId }) => departmentId === id).map(({ userId }) => userId),
  );
  return [...byName(role, story), ...inDepartments];
}

function staffIn(role: Role, staff: readonly Staff[]): readonly Staff[] {
  if (TO_MEMBERS.includes(role)) return staff;
  return TO_LEADS.includes(role) ? staff.filter(({ lead }) => lead) : [];
}

/** Those whom the event or its request names one by one. */
function byName(role: Role, { event, request }: Story): string[] {
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

function departmentsIn(role: Role, { event, request }: Story): readonly string[] {
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

/** The person who raised the request and the one it was raised for, also in requests that were merged into it. */
const askersOf = ({ raisedById, onBehalfOfId, followerIds }: RequestView): string[] => [
  raisedById,
  ...(onBehalfOfId === null ? [] : [onBehalfOfId]),
  ...followerIds,
];

/** Whether one of those who asked, or who stands in, is left in the department; else its leads hear of it as well. */
function isAskerLeft({ request }: Story, { staff }: House, turnedTo: ReadonlyMap<string, TurnedTo>): boolean {
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

/** A department that has handed a request on still answers for what it promised, and a clock says whose time it counts. */
function answeringFor({ payload }: StoredEvent, { providerDepartmentId }: RequestView): string[] {
  const { clock, departmentId } = payload as { clock?: string; departmentId?: string };
  return clock !== undefined && departmentId === providerDepartmentId ? [departmentId] : [];
}
