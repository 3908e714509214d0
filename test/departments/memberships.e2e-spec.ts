import { EventLog } from '../../src/platform/events/index.js';
import { Departments } from '../../src/departments/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { aDepartment, place, type DepartmentHandle } from '../support/builders/departments.js';
import { aUser, signInAdmin, type Client } from '../support/builders/identity.js';

describe('memberships', () => {
  let world: TestApp;
  let admin: Client;
  let carla: Client;
  let clara: Client;
  let cs: DepartmentHandle;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    carla = await aUser(world.http, admin, 'Carla Mendes');
    clara = await aUser(world.http, admin, 'Clara Costa');
    cs = await aDepartment(admin, { code: 'CS', name: 'Customer Service', leads: [clara], members: [carla] });
  });
  afterAll(() => world.close());

  it('count from the next call on, without a new sign-in', async () => {
    const eva = await aUser(world.http, admin, 'Eva Moves');
    expect((await eva.get('/me').expect(200)).body).toMatchObject({
      memberships: [],
      abilities: { raiseRequests: false, editDepartments: [] },
    });
    await place(admin, cs.id, eva.userId, true);
    expect((await eva.get('/me').expect(200)).body).toMatchObject({
      memberships: [{ departmentId: cs.id, code: 'CS', name: 'Customer Service', lead: true }],
      abilities: { raiseRequests: true, editDepartments: [cs.id] },
    });
    await admin.delete(`/departments/CS/members/${eva.userId}`).expect(204);
    expect((await eva.get('/me').expect(200)).body.memberships).toEqual([]);
    await admin.delete(`/departments/CS/members/${eva.userId}`).expect(404);
  });

  it('are given by administrators, and never to themselves', async () => {
    const { body } = await admin.put(`/departments/CS/members/${admin.userId}`, { lead: false }).expect(403);
    expect(body.code).toBe('membership.own');
    await clara.put(`/departments/CS/members/${clara.userId}`, { lead: true }).expect(403);
    await carla.put(`/departments/CS/members/${carla.userId}`, { lead: true }).expect(403);
    await carla.delete(`/departments/CS/members/${clara.userId}`).expect(403);
  });

  it('are listed with the leads first', async () => {
    const { body } = await carla.get('/departments/CS/members').expect(200);
    expect(body.data.map(({ name, lead }: { name: string; lead: boolean }) => [name, lead])).toEqual([
      ['Clara Costa', true],
      ['Carla Mendes', false],
    ]);
  });

  it('of somebody deactivated stay on the list, but they lead nobody', async () => {
    const dora = await aUser(world.http, admin, 'Dora Gone');
    const log = await aDepartment(admin, { code: 'LOG', leads: [dora, clara] });
    await admin.patch(`/users/${dora.userId}`, { active: false }).set('if-match', '"2"').expect(200);
    expect(await world.get(Departments).leadsOf(log.id)).toEqual([clara.userId]);
    const { body } = await admin.put(`/departments/LOG/members/${dora.userId}`, { lead: false }).expect(409);
    expect(body.code).toBe('membership.user_gone');
  });

  it('are for people and departments that exist', async () => {
    const nobody = '0196c0de-0000-7000-8000-000000000000';
    await admin.put(`/departments/CS/members/${nobody}`, { lead: false }).expect(404);
    await admin.put(`/departments/${nobody}/members/${carla.userId}`, { lead: false }).expect(404);
    await admin.put(`/departments/NOPE/members/${carla.userId}`, { lead: false }).expect(404);
    await admin.put('/departments/CS/members/x', { lead: false }).expect(404);
    await admin.put(`/departments/CS/members/${carla.userId}`, {}).expect(400);
  });

  it('write a history that the department may see, and nothing when nothing changes', async () => {
    const qa = await aDepartment(admin, { code: 'QA', members: [carla], calendar: false });
    await place(admin, qa.id, carla.userId, false);
    await place(admin, qa.id, carla.userId, true);
    await admin.delete(`/departments/QA/members/${carla.userId}`).expect(204);
    const events = await world.get(EventLog).streamOf('department', qa.id);
    expect(events.map(({ type }) => type)).toEqual([
      'department.created',
      'department.member_added',
      'department.member_changed',
      'department.member_removed',
      'department.left_without_lead',
    ]);
    expect(events.every(({ audience }) => audience.join() === qa.id)).toBe(true);
  });
});
