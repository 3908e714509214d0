import { EventLog } from '../../src/platform/events/index.js';
import { bearer, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, anAsk, type RequestWorld } from '../support/builders/requests.js';
import { aServiceAccount, aServiceToken, type ServiceAccountHandle } from '../support/builders/service-accounts.js';

const DAY = 24 * 3600;

describe('a service account', () => {
  let world: RequestWorld;
  /** In person: a token makes no tokens. */
  let admin: Client;
  let erp: ServiceAccountHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    admin = await signInAdmin(world.app.http);
    erp = await anAccount();
  });
  afterAll(() => world.app.close());

  const anAccount = (wish: object = {}): Promise<ServiceAccountHandle> =>
    aServiceAccount(world.app.http, admin, { ownerId: world.beatriz.userId, departmentId: world.cs.id, ...wish });
  const read = async (id: string): Promise<{ ownerId: string; active: boolean; version: number; scopes: string[] }> =>
    (await admin.get(`/service-accounts/${id}`).expect(200)).body;
  const change = async (id: string, patch: object) => {
    const { version } = await read(id);
    return admin.patch(`/service-accounts/${id}`, patch).set('if-match', `"${version}"`);
  };
  const history = (id: string) => world.app.get(EventLog).streamOf('service_account', id);

  it('knows itself as a program that is a member of its one department', async () => {
    const { body } = await erp.program.get('/me').expect(200);
    expect(body).toMatchObject({
      user: { id: erp.id, name: 'ERP', email: null, admin: false, executive: false, serviceAccount: true },
      memberships: [{ departmentId: world.cs.id, lead: false }],
      abilities: { administer: false, editDepartments: [], manageSignIn: false },
    });
  });

  it('shows the secret of a token once, and when it was used last', async () => {
    const wish = { name: 'hourly pull', expiresInDays: 30 };
    const { body: made } = await admin.post(`/service-accounts/${erp.id}/tokens`, wish).expect(201);
    const { id, token } = made as { id: string; token: string };
    expect(token).toMatch(/^lss_[\w-]{43}$/);
    const listed = async (): Promise<object[]> => {
      const { body } = await admin.get(`/service-accounts/${erp.id}/tokens`).expect(200);
      return (body as { data: { id: string }[] }).data.filter((each) => each.id === id);
    };
    const facts = { id, name: 'hourly pull', createdAt: '2026-03-02T09:00:00.000Z' };
    expect(await listed()).toEqual([{ ...facts, expiresAt: '2026-04-01T09:00:00.000Z', lastUsedAt: null }]);
    await bearer(world.app.http, token).get('/orders').expect(200);
    expect(await listed()).toMatchObject([{ lastUsedAt: '2026-03-02T09:00:00.000Z' }]);
  });

  it('opens what its scopes are for and nothing else, from the next call on after they changed', async () => {
    await erp.program.get('/requests').expect(403);
    expect((await change(erp.id, { scopes: ['orders:read', 'orders:write', 'requests:read'] })).status).toBe(200);
    await erp.program.get('/requests').expect(200);
    await erp.program.get('/users').expect(403);
    await erp.program.get('/me/tokens').expect(403);
    await erp.program.post('/service-accounts', {}).expect(403);
    await change(erp.id, { scopes: ['orders:read', 'orders:write'] });
    await erp.program.get('/requests').expect(403);
  });

  it('confirms the orders of its own department as their source, and no other’s', async () => {
    const terms = { value: { amount: '31200000', currency: 'USD' }, promisedDate: '2026-03-20' };
    const { body: own } = await erp.program
      .put('/orders/ERP/SO-7001', { ownerDepartmentId: world.cs.id, ...terms })
      .expect(201);
    expect(own).toMatchObject({ verified: true, abilities: { change: true } });
    const { body: foreign } = await erp.program
      .put('/orders/ERP/SO-7002', { ownerDepartmentId: world.eng.id, ...terms })
      .expect(403);
    expect((foreign as { code: string }).code).toBe('order.not_yours_to_change');

    const { number } = await aRequest(world);
    const stub = { reference: 'SO-7003', blocks: true, value: { amount: '100', currency: 'USD' } };
    await world.carla.post(`/requests/${number}/orders`, stub).expect(201);
    const { body: verified } = await erp.program.put('/orders/ERP/SO-7003/verification').expect(200);
    expect(verified).toMatchObject({ verified: true });
  });

  it('confirms nothing with a token that only reads orders, though it is a member', async () => {
    const reader = await anAccount({ name: 'Reader', scopes: ['orders:read', 'requests:write'] });
    await reader.program.put('/orders/ERP/SO-7001/verification').expect(403);
    const { body } = await reader.program.get('/orders/ERP/SO-7001').expect(200);
    expect(body).toMatchObject({ abilities: { change: false, release: false } });
  });

  it('is named in history by what it did, to those who may see that', async () => {
    const asker = await anAccount({ name: 'Shop floor', scopes: ['requests:read', 'requests:write'] });
    const { body } = await asker.program.post('/requests', anAsk(world)).expect(201);
    const { number, id } = body as { number: string; id: string };
    expect(await world.app.get(EventLog).streamOf('request', id)).toMatchObject([
      { type: 'request.submitted', actorId: asker.id, side: 'REQUESTER' },
      {},
    ]);
    const { body: seen } = await world.erik.get(`/requests/${number}`).expect(200);
    expect(seen).toMatchObject({ raisedBy: { id: asker.id, name: 'Shop floor' } });
    await world.sam.get(`/requests/${number}`).expect(404);
  });

  it('is no person: it is given no work, no membership, no mail, and none of a person’s doors', async () => {
    const { number } = await aRequest(world);
    const helper = await anAccount({ name: 'Helper', departmentId: world.eng.id, scopes: ['requests:write'] });
    await world.erika.put(`/requests/${number}/assignment`, { assigneeId: helper.id }).expect(422);
    await admin.put(`/departments/ENG/members/${helper.id}`, { lead: true }).expect(404);
    await admin.get(`/users/${helper.id}`).expect(404);
    await admin.patch(`/users/${helper.id}`, { admin: true }).set('if-match', '"1"').expect(404);
    await admin.post(`/users/${helper.id}/invitations`).expect(404);
    const { body: users } = await admin.get('/users?limit=100').expect(200);
    expect((users as { data: { id: string }[] }).data.map(({ id }) => id)).not.toContain(helper.id);
    const owner = { ownerId: helper.id, departmentId: world.eng.id, name: 'x', scopes: ['orders:read'] };
    await admin.post('/service-accounts', owner).expect(422);
  });

  it('acts as a member and never as a lead', async () => {
    const { number } = await aRequest(world);
    const writer = await anAccount({ name: 'Writer', scopes: ['requests:read', 'requests:write'] });
    await writer.program.post(`/requests/${number}/messages`, { body: 'Stock is down to four.' }).expect(201);
    const terms = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id, terms: {} };
    expect((await writer.program.post('/agreement-drafts', terms)).status).toBeGreaterThanOrEqual(400);
    await writer.program.put(`/departments/CS/calendar/versions/2026-05-01`, {}).expect(403);
  });

  it('has the next token while the one before still works, until the overlap ends', async () => {
    const { program: before, tokenId } = await aServiceToken(world.app.http, admin, erp.id);
    const path = `/service-accounts/${erp.id}/tokens/${tokenId}/rotations`;
    const { body } = await admin.post(path, { expiresInDays: 90, overlapSeconds: 3600 }).expect(201);
    const { token, previousValidUntil } = body as { token: string; previousValidUntil: string };
    expect(previousValidUntil).toBe('2026-03-02T10:00:00.000Z');
    const after = bearer(world.app.http, token);
    await before.get('/orders').expect(200);
    await after.get('/orders').expect(200);
    const then = world.app.clock.now();
    world.app.clock.advance(3600);
    await before.get('/orders').expect(401);
    await after.get('/orders').expect(200);
    world.app.clock.set(then);
  });

  it('loses one token at once when it is revoked, and keeps the others', async () => {
    const { program, tokenId } = await aServiceToken(world.app.http, admin, erp.id);
    const other = await anAccount({ name: 'Other' });
    await admin.delete(`/service-accounts/${other.id}/tokens/${tokenId}`).expect(404);
    await admin.delete(`/service-accounts/${erp.id}/tokens/${tokenId}`).expect(204);
    await program.get('/orders').expect(401);
    await erp.program.get('/orders').expect(200);
    await admin.delete(`/service-accounts/${erp.id}/tokens/${tokenId}`).expect(404);
    await admin.post(`/service-accounts/${erp.id}/tokens/${tokenId}/rotations`, { expiresInDays: 1 }).expect(404);
  });

  it('loses a token when it expires', async () => {
    const { program } = await aServiceToken(world.app.http, admin, erp.id, 1);
    const before = world.app.clock.now();
    world.app.clock.advance(DAY);
    await program.get('/orders').expect(401);
    world.app.clock.set(before);
  });

  it('has its owner and administrators warned two weeks before a token that is in use expires', async () => {
    const before = world.app.clock.now();
    const account = { name: 'Long-lived', ownerId: world.clara.userId };
    const { id, tokenId } = await anAccount(account);
    const { tokenId: rotated } = await aServiceToken(world.app.http, admin, id);
    const path = `/service-accounts/${id}/tokens/${rotated}/rotations`;
    await admin.post(path, { expiresInDays: 365, overlapSeconds: 0 }).expect(201);
    const warned = async (): Promise<unknown[]> =>
      (await history(id)).filter(({ type }) => type === 'service_account.token_expiring').map(({ payload }) => payload);
    await world.app.pass(76 * DAY - 1);
    expect(await warned()).toEqual([]);
    await world.app.pass(1);
    expect(await warned()).toEqual([{ tokenId, ownerId: world.clara.userId, expiresAt: '2026-05-31T09:00:00.000Z' }]);
    await world.app.settle();
    const { body } = await world.clara.get('/me/notices?kind=OPERATION&limit=1').expect(200);
    expect((body as { data: object[] }).data[0]).toMatchObject({
      sentence: 'A token of a program expires soon.',
      subjectId: id,
    });
    world.app.clock.set(before);
  });

  it('is out at once when it is stopped, and comes back with new tokens only', async () => {
    const { id, program } = await anAccount({ name: 'Old robot' });
    expect((await admin.put(`/service-accounts/${id}/deactivation`).expect(200)).body).toMatchObject({ active: false });
    await program.get('/orders').expect(401);
    const wish = { name: 'again', expiresInDays: 1 };
    const { body } = await admin.post(`/service-accounts/${id}/tokens`, wish).expect(409);
    expect((body as { code: string }).code).toBe('service_account.stopped');
    await admin.delete(`/service-accounts/${id}/deactivation`).expect(200);
    await program.get('/orders').expect(401);
    await (await aServiceToken(world.app.http, admin, id)).program.get('/orders').expect(200);
    expect((await history(id)).map(({ type }) => type.replace('service_account.', ''))).toEqual([
      'created',
      'token_created',
      'stopped',
      'restarted',
      'token_created',
    ]);
    expect((await history(id))[2]).toMatchObject({
      payload: { because: 'BY_ADMIN', ownerId: world.beatriz.userId, tokensRevoked: 1 },
      actorId: admin.userId,
      audience: [world.cs.id],
    });
  });

  it('is told of to the leads of its department, who answers for it, and to others not', async () => {
    const { id } = await anAccount({ name: 'Told of', ownerId: world.clara.userId });
    await world.app.settle();
    const toldOf = async (who: Client): Promise<number> => {
      const { body } = await who.get('/me/notices?kind=OPERATION&limit=100').expect(200);
      return (body as { data: { subjectId: string }[] }).data.filter(({ subjectId }) => subjectId === id).length;
    };
    expect([await toldOf(world.beatriz), await toldOf(world.clara), await toldOf(world.carla)]).toEqual([1, 1, 0]);
    const { body } = await world.beatriz.get(`/audit/events?streamKind=service_account&streamId=${id}`).expect(200);
    expect((body as { data: { type: string }[] }).data[0]).toMatchObject({ type: 'service_account.created' });
    const { body: foreign } = await world.erika.get(`/audit/events?streamId=${id}`).expect(200);
    expect((foreign as { data: unknown[] }).data).toEqual([]);
  });

  it('has whoever answers for it told what it would have been told itself', async () => {
    const asker = await anAccount({ name: 'Intake', ownerId: world.clara.userId, scopes: ['requests:write'] });
    const { body } = await asker.program.post('/requests', anAsk(world)).expect(201);
    const { number } = body as { number: string };
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.settle();
    const { body: notices } = await world.clara.get('/me/notices?kind=ANSWER').expect(200);
    expect((notices as { data: { number: string }[] }).data.map((notice) => notice.number)).toContain(number);
  });

  describe('whose owner leaves the company', () => {
    const leave = async (who: Client, more: object = {}): Promise<void> => {
      const { headers } = await admin.get(`/users/${who.userId}`).expect(200);
      await admin
        .patch(`/users/${who.userId}`, { active: false, ...more })
        .set('if-match', headers['etag'] as string)
        .expect(200);
    };
    const comeBack = async (who: Client): Promise<void> => {
      const { headers } = await admin.get(`/users/${who.userId}`).expect(200);
      await admin
        .patch(`/users/${who.userId}`, { active: true })
        .set('if-match', headers['etag'] as string)
        .expect(200);
    };

    it('goes on under the colleague who was named to go on with the work', async () => {
      const { id, program } = await anAccount({ name: 'Handed over', ownerId: world.quinn.userId });
      await leave(world.quinn, { handOverToId: world.carla.userId });
      await program.get('/orders').expect(200);
      expect(await read(id)).toMatchObject({ ownerId: world.carla.userId, active: true });
      expect((await history(id)).at(-1)).toMatchObject({
        type: 'service_account.handed_over',
        payload: { ownerId: world.carla.userId, previousOwnerId: world.quinn.userId },
      });
      await comeBack(world.quinn);
    });

    it('stops when nobody was named, and every administrator is told', async () => {
      const { id, program } = await anAccount({ name: 'Orphan', ownerId: world.quinn.userId });
      await leave(world.quinn);
      await program.get('/orders').expect(401);
      expect((await history(id)).at(-1)).toMatchObject({
        type: 'service_account.stopped',
        payload: { because: 'OWNER_LEFT', ownerId: world.quinn.userId, tokensRevoked: 1 },
        actorId: null,
      });
      await world.app.settle();
      const { body } = await admin.get('/me/notices?kind=OPERATION').expect(200);
      expect((body as { data: object[] }).data[0]).toMatchObject({
        sentence: 'A program was stopped.',
        subjectKind: 'service_account',
        subjectId: id,
      });
      const { body: refused } = await admin.delete(`/service-accounts/${id}/deactivation`).expect(422);
      expect((refused as { code: string }).code).toBe('service_account.no_such_owner');
      expect((await change(id, { ownerId: world.clara.userId })).status).toBe(200);
      await admin.delete(`/service-accounts/${id}/deactivation`).expect(200);
    });
  });

  it('is listed in the order of making, by owner, department and whether it is in use', async () => {
    const names = async (query: string): Promise<string[]> => {
      const { body } = await admin.get(`/service-accounts?${query}`).expect(200);
      return (body as { data: { name: string }[] }).data.map(({ name }) => name);
    };
    expect(await names(`departmentId=${world.eng.id}`)).toEqual(['Helper']);
    expect(await names(`ownerId=${world.clara.userId}`)).toEqual(['Long-lived', 'Told of', 'Intake', 'Orphan']);
    expect(await names('active=false')).toEqual([]);
    const { body: first } = await admin.get('/service-accounts?limit=1').expect(200);
    const { data, page } = first as { data: { name: string }[]; page: { nextCursor: string } };
    expect(data[0]!.name).toBe('ERP');
    expect((await names(`limit=1&cursor=${page.nextCursor}`))[0]).toBe('Reader');
    await admin.get(`/service-accounts?limit=1&active=true&cursor=${page.nextCursor}`).expect(400);
  });

  it.each<[string, (world: RequestWorld) => object, number]>([
    ['without a scope', () => ({ scopes: [] }), 400],
    ['with the scope of administrators', () => ({ scopes: ['admin'] }), 400],
    ['with a scope that does not exist', () => ({ scopes: ['everything'] }), 400],
    ['without a name', () => ({ name: ' ' }), 400],
    ['with an owner who is nobody', () => ({ ownerId: '01990000-0000-7000-8000-000000000000' }), 422],
    ['for a department that is none', () => ({ departmentId: '01990000-0000-7000-8000-000000000000' }), 422],
    ['with an address', () => ({ email: 'erp@meridian.example' }), 400],
    ['as an administrator', () => ({ admin: true }), 400],
  ])('is not made %s', async (_how, more, status) => {
    const wish = { name: 'x', ownerId: world.carla.userId, departmentId: world.cs.id, scopes: ['orders:read'] };
    await admin.post('/service-accounts', { ...wish, ...more(world) }).expect(status);
  });

  it('is made and changed by administrators, and its tokens by one who signed in', async () => {
    const lead = await signIn(world.app.http, emailOf('Beatriz Lima'));
    await lead.get('/service-accounts').expect(403);
    await lead.post(`/service-accounts/${erp.id}/tokens`, { name: 'x', expiresInDays: 1 }).expect(403);
    // Through a token with the scope of administrators.
    await world.admin.get(`/service-accounts/${erp.id}`).expect(200);
    await world.admin.post(`/service-accounts/${erp.id}/tokens`, { name: 'x', expiresInDays: 1 }).expect(403);
  });

  it('is changed by who read it as it is', async () => {
    await admin.patch(`/service-accounts/${erp.id}`, { name: 'SAP' }).set('if-match', '"1"').expect(412);
    expect((await change(erp.id, { name: 'SAP' })).body).toMatchObject({ name: 'SAP' });
    await admin.get('/service-accounts/01990000-0000-7000-8000-000000000000').expect(404);
    await admin.get(`/service-accounts/${world.carla.userId}`).expect(404);
  });
});
