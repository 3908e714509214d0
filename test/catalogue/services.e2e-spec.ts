import { EventLog } from '../../src/platform/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { aService, aServiceBody, TARGETS } from '../support/builders/catalogue.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, signInAdmin, type Client } from '../support/builders/identity.js';

describe('services', () => {
  let world: TestApp;
  let admin: Client;
  let erika: Client;
  let erik: Client;
  let carla: Client;
  let eng: string;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    erika = await aUser(world.http, admin, 'Erika Sommer');
    erik = await aUser(world.http, admin, 'Erik Brandt');
    carla = await aUser(world.http, admin, 'Carla Mendes');
    eng = (await aDepartment(admin, { code: 'ENG', leads: [erika], members: [erik] })).id;
    await aDepartment(admin, { code: 'CS', leads: [carla] });
  });
  afterAll(() => world.close());

  it('are offered by a lead of the department or an administrator, and by nobody else', async () => {
    const { body } = await erika.post('/departments/ENG/services', { code: 'one', ...aServiceBody() }).expect(201);
    expect(body).toMatchObject({ departmentId: eng, code: 'one', active: true, version: 1, ...aServiceBody() });
    await admin.post(`/departments/${eng}/services`, { code: 'two', ...aServiceBody() }).expect(201);
    for (const other of [erik, carla]) {
      const refused = await other.post('/departments/ENG/services', { code: 'three', ...aServiceBody() }).expect(403);
      expect(refused.body.code).toBe('service.not_yours');
    }
    await admin.post('/departments/NOPE/services', { code: 'four', ...aServiceBody() }).expect(404);
  });

  it('are read by whoever is signed in, with what each may do', async () => {
    const { id } = await aService(erika, 'ENG', { code: 'readable' });
    const read = async (client: Client) => client.get(`/services/${id}`).expect(200);
    expect((await read(erika)).headers['etag']).toBe('"1"');
    expect((await read(erika)).body.abilities).toEqual({ change: true });
    expect((await read(carla)).body.abilities).toEqual({ change: false });
    await world.http.get(`/api/v1/services/${id}`).expect(401);
    await carla.get('/services/01990000-0000-7000-8000-000000000009').expect(404);
    await carla.get('/services/nonsense').expect(404);
  });

  it('have codes of their own within the department', async () => {
    await aService(erika, 'ENG', { code: 'once' });
    const { body } = await erika.post('/departments/ENG/services', { code: 'once', ...aServiceBody() }).expect(409);
    expect(body.code).toBe('service.code_taken');
    await aService(carla, 'CS', { code: 'once' });
  });

  it.each([
    ['a code with blanks', { code: 'Part clarification' }],
    ['no targets for one priority', { targets: { ...TARGETS, P4: undefined } }],
    ['targets that are a list', { targets: [] }],
    ['an answer in no time', { targets: { ...TARGETS, P1: { firstResponseSeconds: 0, resolutionSeconds: 60 } } }],
    ['a kind of field nobody knows', { intake: [{ key: 'a', label: 'A', kind: 'colour', required: true }] }],
    ['less effort than a quarter of an hour', { effortMinutes: 14 }],
    ['a rate below zero', { nominalRate: { amount: '-5000', currency: 'USD' } }],
    ['a rate with a decimal point', { nominalRate: { amount: '50.00', currency: 'USD' } }],
    ['an owner', { departmentId: 'x' }],
  ])('are not offered with %s', async (_, wrong) => {
    const body = { code: 'wrong', ...aServiceBody(), ...wrong };
    expect((await erika.post('/departments/ENG/services', body).expect(400)).body.code).toBe('http.validation_failed');
  });

  it('have a form that can be filled in, or are refused with the places where it cannot', async () => {
    const intake = [
      { key: 'a', label: 'A', kind: 'choice', required: true },
      { key: 'a', label: 'Again', kind: 'text', required: true },
    ];
    const { body } = await erika
      .post('/departments/ENG/services', { code: 'wrong', ...aServiceBody({ intake }) })
      .expect(422);
    expect(body.code).toBe('service.bad_form');
    expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual([
      '/intake/0/choices',
      '/intake/1/key',
    ]);
  });

  it('are changed whole, against the version that was read, and say what changed', async () => {
    const { id } = await aService(erika, 'ENG', { code: 'changing' });
    const change = (client: Client, version: number, more: object) =>
      client.put(`/services/${id}`, aServiceBody(more)).set('if-match', `"${version}"`);
    await erika.put(`/services/${id}`, aServiceBody()).expect(428);
    await change(carla, 1, { name: 'Mine' }).expect(403);
    await change(erika, 2, { name: 'Other' }).expect(412);
    const changed = await change(erika, 1, { name: 'Clarify a part', active: false }).expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.body).toMatchObject({ code: 'changing', name: 'Clarify a part', active: false, version: 2 });
    const same = await change(erika, 2, { name: 'Clarify a part', active: false }).expect(200);
    expect(same.body.version).toBe(2);
    const events = await world.get(EventLog).streamOf('service', id);
    expect(events.map(({ type, payload, audience }) => [type, payload, audience])).toEqual([
      ['service.offered', { departmentId: eng, code: 'changing', version: 1 }, [eng]],
      ['service.changed', { version: 2, changed: ['active', 'name'] }, [eng]],
    ]);
  });

  it('are listed by code, of one department or of all, page by page', async () => {
    const qa = await aDepartment(admin, { code: 'QA', calendar: false });
    for (const code of ['c', 'a', 'b']) await aService(admin, 'QA', { code });
    const { body: first } = await carla.get(`/services?departmentId=${qa.id}&limit=2`).expect(200);
    expect(first.data.map((service: { code: string }) => service.code)).toEqual(['a', 'b']);
    const next = `/services?departmentId=${qa.id}&limit=2&cursor=${first.page.nextCursor}`;
    const { body: second } = await carla.get(next).expect(200);
    expect(second.data.map((service: { code: string }) => service.code)).toEqual(['c']);
    expect(second.page).toEqual({ nextCursor: null, hasMore: false });
    await carla.get(`/services?active=true&cursor=${first.page.nextCursor}`).expect(400);
    await carla.get('/services?department=QA').expect(400);
  });
});
