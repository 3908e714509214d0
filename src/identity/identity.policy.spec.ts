import type { Actor } from '../platform/auth/index.js';
import { mayBeInvited, mayChangeRightsOf, mayGrantScopes } from './identity.policy.js';

const person = (over: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  name: 'Carla',
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [],
  scopes: null,
  tokenId: 't',
  ...over,
});
const carla = person();
const ada = person({ admin: true });

describe('who may', () => {
  it.each([
    ['an administrator, of somebody else', ada, 'somebody', true],
    ['an administrator, their own', ada, 'me', false],
    ['a person, of somebody else', carla, 'somebody', false],
    ['a person, their own', carla, 'me', false],
  ])('change rights: %s', (_, actor, userId, verdict) => {
    expect(mayChangeRightsOf(actor, userId)).toBe(verdict);
  });

  it.each([
    ['a person, everyday ones', carla, ['requests:read', 'requests:write'], true],
    ['a person, that of administrators', carla, ['admin'], false],
    ['an administrator, that of administrators', ada, ['admin'], true],
  ])('grant scopes: %s', (_, actor, scopes, verdict) => {
    expect(mayGrantScopes(actor, scopes)).toBe(verdict);
  });

  it.each([
    ['a newcomer', { joined: false, active: true }, true],
    ['somebody with a password', { joined: true, active: true }, false],
    ['a newcomer who was deactivated', { joined: false, active: false }, false],
  ])('be invited: %s', (_, user, verdict) => {
    expect(mayBeInvited(user)).toBe(verdict);
  });
});
