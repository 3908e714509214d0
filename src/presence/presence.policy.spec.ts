import type { Actor } from '../platform/auth/index.js';
import { type Audience, departmentAt, type Doing, shownDoing } from './presence.policy.js';

const personOf = (...departmentIds: string[]): Actor => ({
  ...{ userId: 'p', name: 'P', admin: false, executive: false, serviceAccount: false, scopes: null, tokenId: 't' },
  memberships: departmentIds.map((departmentId) => ({ departmentId, lead: false })),
});

describe('the department for which a person is at a request', () => {
  const request = {
    ...{ requesterDepartmentId: 'CS', holderDepartmentId: 'ENG', pendingDepartmentId: 'QA' },
    formerHolderIds: ['LOG'],
  };

  it.each([
    ['the requester', personOf('FIN', 'CS'), 'REQUESTER', 'CS'],
    ['the holder', personOf('CS', 'ENG'), 'PROVIDER', 'ENG'],
    ['the receiver of a transfer', personOf('FIN', 'QA'), 'PROVIDER', 'QA'],
    ['a former holder', personOf('FIN', 'LOG'), null, 'LOG'],
    ['their own, for an invited colleague', personOf('FIN'), null, 'FIN'],
    ['none, for an invited colleague who left all departments', personOf(), null, null],
  ] as const)('is %s', (_, person, side, expected) => {
    expect(departmentAt(person, request, side)).toBe(expected);
  });
});

describe('the doing that a reader sees', () => {
  it.each<[Doing, Audience, string | null, Doing]>([
    ['READING', 'SHARED', 'CS', 'READING'],
    ['WRITING', 'SHARED', 'CS', 'WRITING'],
    ['WRITING', 'INTERNAL', 'CS', 'READING'],
    ['WRITING', 'INTERNAL', 'ENG', 'WRITING'],
    ['READING', 'INTERNAL', 'ENG', 'READING'],
    ['WRITING', 'INTERNAL', null, 'READING'],
  ])('of somebody %s for %s in %s is, for a member of ENG, %s', (doing, audience, departmentId, expected) => {
    expect(shownDoing(personOf('ENG'), { doing, audience, departmentId })).toBe(expected);
  });
});
