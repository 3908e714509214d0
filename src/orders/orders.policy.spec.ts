import type { Actor } from '../platform/auth/actor.js';
import { abilitiesOf, mayChangeOrder } from './orders.policy.js';

const CS = 'cs';
const somebody: Actor = {
  userId: 'somebody',
  name: 'Somebody',
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [{ departmentId: CS, lead: false }],
  scopes: null,
  tokenId: 'token',
};
const lead: Actor = { ...somebody, memberships: [{ departmentId: CS, lead: true }] };
const program: Actor = { ...somebody, serviceAccount: true, scopes: ['orders:read', 'orders:write'] };

describe('what lateness costs is decided', () => {
  it.each<[string, Actor, boolean]>([
    ['by a lead of the owner', lead, true],
    ['by the program its orders come from', program, true],
    ['by no other member', somebody, false],
    ['by no member’s own token, whatever it opens', { ...somebody, scopes: ['orders:write'] }, false],
    ['by no program that only reads orders', { ...program, scopes: ['orders:read'] }, false],
    ['by no other department’s program', { ...program, memberships: [{ departmentId: 'eng', lead: false }] }, false],
    ['by no administrator or executive as such', { ...somebody, admin: true, executive: true }, false],
  ])('%s', (_who, actor, may) => {
    expect(mayChangeOrder(actor, CS)).toBe(may);
    const order = { ownerDepartmentId: CS, ended: false, hasTerms: true, verified: false };
    expect(abilitiesOf(actor, order)).toEqual({ change: may, verify: may, release: may, cancel: may });
  });
});
