import type { Actor } from '../platform/auth/actor.js';
import { abilitiesOf, departmentForIncident, departmentOnCauses } from './incidents.policy.js';

const incident = { ownerDepartmentId: 'cs', involvedDepartmentIds: ['cs', 'eng'], open: true };
const of = (departmentId: string, more: Partial<Actor> = {}): Actor => ({
  userId: 'somebody',
  name: 'Somebody',
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [{ departmentId, lead: false }],
  scopes: null,
  tokenId: 'token',
  ...more,
});
const lead = of('cs', { memberships: [{ departmentId: 'cs', lead: true }] });
const program = of('cs', { serviceAccount: true, scopes: ['orders:read', 'orders:write'] });
const nothing = { recordLine: false, nameCauses: false, noteFindings: false, close: false };

describe('a failure', () => {
  it.each<[string, Actor, object]>([
    ['is closed by a lead of the owner, who does all the rest too', lead, { noteFindings: true, close: true }],
    ['is costed and explained by people of every department with a part in it', of('eng'), {}],
    ['is costed by a program, which explains nothing', program, { nameCauses: false }],
    ['is none of the business of others', of('qa'), { recordLine: false, nameCauses: false }],
  ])('%s', (_what, actor, more) => {
    expect(abilitiesOf(actor, incident)).toEqual({ ...nothing, recordLine: true, nameCauses: true, ...more });
    expect(abilitiesOf(actor, { ...incident, open: false })).toEqual(nothing);
  });

  it('has its cause confirmed for another department than the one that named it', () => {
    expect(departmentOnCauses(of('eng'), incident, 'cs')).toBe('eng');
    expect(departmentOnCauses(of('cs'), incident, 'cs')).toBeNull();
    expect(departmentOnCauses(program, incident, 'eng')).toBeNull();
    expect(departmentForIncident(program, incident)).toBe('cs');
  });
});
