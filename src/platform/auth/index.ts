export {
  Access,
  type AccessRule,
  admins,
  adminsInPerson,
  adminsOrExecutives,
  everybody,
  inPerson,
  type PolicyOfAct,
  signedIn,
} from './access.js';
export {
  Actor,
  departmentIdsOf,
  isInScope,
  isLead,
  isMember,
  personNamed,
  SCOPES,
  type Membership,
  type Scope,
} from './actor.js';
export { Authentication } from './authentication.js';
export { CurrentActor } from './current-actor.js';
export { Memberships, type MembershipPlace } from './memberships.js';
