import { startApp, type TestApp } from '../support/app.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, signInAdmin, type Client } from '../support/builders/identity.js';

describe('departments', () => {
  let world: TestApp;
  let admin: Client;
  let erik: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    erik = await aUser(world.http, admin, 'Erik Lindholm');
  });
  afterAll(() => world.close());

  it('are added by administrators and read by everybody, by id or code', async () => {
    const wish = { code: 'ENG', name: 'Engineering', zone: 'Europe/Berlin' };
    await erik.post('/departments', wish).expect(403);
    const { body } = await admin.post('/departments', wish).expect(201);
    expect(body).toMatchObject({ ...wish, replyTargetSeconds: 28_800, hasCalendar: false, retired: false, version: 1 });
    expect((await erik.get(`/departments/${body.id}`).expect(200)).body).toEqual(body);
    expect((await erik.get('/departments/eng').expect(200)).body).toEqual(body);
    await erik.get('/departments/NOPE').expect(404);
    await erik.get('/departments/no%00').expect(400);
    await world.http.get('/api/v1/departments/ENG').expect(401);
  });

  it('have codes of their own', async () => {
    await aDepartment(admin, { code: 'FIN', calendar: false });
    const { body } = await admin.post('/departments', { code: 'FIN', name: 'Other', zone: 'UTC' }).expect(409);
    expect(body.code).toBe('department.code_taken');
  });

  it.each([
    [{ code: 'x', name: 'X', zone: 'UTC' }],
    [{ code: 'TOOLONGCODE', name: 'X', zone: 'UTC' }],
    [{ code: 'XX', name: '', zone: 'UTC' }],
    [{ code: 'XX', name: 'X', zone: 'Nowhere' }],
    [{ code: 'XX', name: 'X', zone: 'UTC', replyTargetSeconds: 0 }],
    [{ code: 'XX', name: 'X', zone: 'UTC', id: 'mine' }],
  ])('are not made from %j', async (body) => {
    await admin.post('/departments', body).expect(400);
  });

  it('are changed against the version that was read, and retired without a trace lost', async () => {
    const { id } = await aDepartment(admin, { code: 'QA' });
    const change = (client: Client, version: number, patch: object) =>
      client.patch('/departments/QA', patch).set('if-match', `"${version}"`);
    await change(erik, 1, { name: 'Mine' }).expect(403);
    await change(admin, 9, { name: 'Quality' }).expect(412);
    expect((await change(admin, 1, { name: 'Quality' }).expect(200)).headers['etag']).toBe('"2"');
    await change(admin, 2, { name: null }).expect(400);
    const { body } = await change(admin, 2, { retired: true }).expect(200);
    expect(body).toMatchObject({ id, name: 'Quality', retired: true });
    const codes = async (query: string) =>
      (await erik.get(`/departments${query}`).expect(200)).body.data.map(({ code }: { code: string }) => code);
    expect(await codes('?retired=false')).not.toContain('QA');
    expect(await codes('?retired=true')).toEqual(['QA']);
    expect(await codes('')).toEqual(['ENG', 'FIN', 'QA']);
  });
});

describe('a profile', () => {
  let world: TestApp;
  let admin: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
  });
  afterAll(() => world.close());

  it('is edited by its person, against the version that was read', async () => {
    const nora = await aUser(world.http, admin, 'Nora Name');
    const { headers } = await nora.get('/me').expect(200);
    await nora.patch('/me', { name: 'Nora N.' }).expect(428);
    await nora.patch('/me', { name: 'Nora N.' }).set('if-match', '"1"').expect(412);
    const patch = { name: 'Nora N.', zone: 'Europe/Helsinki' };
    const { body } = await nora.patch('/me', patch).set('if-match', headers['etag']!).expect(200);
    expect(body.user).toMatchObject(patch);
  });

  it('gives nobody rights', async () => {
    const otto = await aUser(world.http, admin, 'Otto Climber');
    await otto.patch('/me', { admin: true }).set('if-match', '"2"').expect(400);
    await otto.patch('/me', { executive: true }).set('if-match', '"2"').expect(400);
  });
});
