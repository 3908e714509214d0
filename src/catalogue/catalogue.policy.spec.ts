import type { Actor } from '../platform/auth/index.js';
import { abilitiesOf } from './catalogue.policy.js';

const person = (over: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  name: 'Ingrid',
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [],
  scopes: null,
  tokenId: 't',
  ...over,
});

describe('who may change a service of Engineering', () => {
  it.each([
    ['its lead', person({ memberships: [{ departmentId: 'ENG', lead: true }] }), true],
    ['an administrator', person({ admin: true }), true],
    ['its member', person({ memberships: [{ departmentId: 'ENG', lead: false }] }), false],
    ['a lead of another department', person({ memberships: [{ departmentId: 'CS', lead: true }] }), false],
    ['an executive', person({ executive: true }), false],
  ])('%s', (_, actor, verdict) => {
    expect(abilitiesOf(actor, { departmentId: 'ENG' })).toEqual({ change: verdict });
  });
});
