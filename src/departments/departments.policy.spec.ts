import type { Actor } from '../platform/auth/index.js';
import { abilitiesOf, firstEditableDay, mayEditCalendar, mayPlaceMember } from './departments.policy.js';

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
const ada = person({ admin: true });
const executive = person({ executive: true });
const member = person({ memberships: [{ departmentId: 'ENG', lead: false }] });
const lead = person({ memberships: [{ departmentId: 'ENG', lead: true }] });
const leadElsewhere = person({ memberships: [{ departmentId: 'QA', lead: true }] });

describe('who may', () => {
  it.each([
    ['an administrator, somebody else', ada, 'somebody', true],
    ['an administrator, themselves', ada, 'me', false],
    ['a lead of the department', lead, 'somebody', false],
    ['an executive', executive, 'somebody', false],
  ])('make somebody a member: %s', (_, actor, userId, verdict) => {
    expect(mayPlaceMember(actor, userId)).toBe(verdict);
  });

  it.each([
    ['an administrator', ada, true],
    ['a lead of it', lead, true],
    ['a member of it', member, false],
    ['a lead of another department', leadElsewhere, false],
    ['an executive', executive, false],
  ])('edit the calendar of a department: %s', (_, actor, verdict) => {
    expect(mayEditCalendar(actor, 'ENG')).toBe(verdict);
  });

  it.each([
    ['a lead, of the initial version', lead, null, '2026-03-03'],
    ['a lead, of a later version', lead, '2026-06-01', '2026-03-03'],
    ['an administrator, of a later version', ada, '2026-06-01', '2026-03-02'],
    ['an administrator, of the initial version', ada, null, null],
  ])('change which day first, when today is 2 March: %s', (_, actor, effectiveFrom, day) => {
    expect(firstEditableDay(actor, effectiveFrom, '2026-03-02')).toBe(day);
  });
});

describe('abilities', () => {
  const none = {
    administer: false,
    readAllFigures: false,
    raiseRequests: false,
    editDepartments: [],
    manageSignIn: true,
  };

  it.each([
    ['nobody in particular', person(), none],
    ['an administrator', ada, { ...none, administer: true }],
    ['an executive', executive, { ...none, readAllFigures: true }],
    ['a member', member, { ...none, raiseRequests: true }],
    ['a lead', lead, { ...none, raiseRequests: true, editDepartments: ['ENG'] }],
    ['a program with a token', person({ scopes: ['requests:read'] }), { ...none, manageSignIn: false }],
  ])('of %s', (_, actor, abilities) => {
    expect(abilitiesOf(actor)).toEqual(abilities);
  });
});
