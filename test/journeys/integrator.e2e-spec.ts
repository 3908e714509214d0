import { bearer, signInAdmin, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { RECEIVERS_ALLOWED, untilNothingIsQueued } from '../support/builders/webhooks.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

jest.setTimeout(120_000);

const HOUR = 3600;

describe('an integrator', () => {
  let world: RequestWorld;
  let erp: WebhookReceiver;
  let endpoint: string;
  let firstSecret: string;
  let request: RequestHandle;
  /** The ERP as it calls us. */
  let program: ReturnType<typeof bearer>;
  let account: string;

  beforeAll(async () => {
    world = await aRequestWorld(RECEIVERS_ALLOWED);
    await world.app.pass(1);
    erp = await new WebhookReceiver(() => world.app.clock.now()).up();
  });

  afterAll(async () => {
    await erp.down();
    await world.app.close();
  });

  /** A token makes no tokens: an administrator has to be here in person. */
  const signedIn = (): Promise<Client> => signInAdmin(world.app.http);
  const told = (): string[] => erp.accepted.map(({ told: { type } }) => type);

  it('gets an account for the ERP, which acts for Customer Service and has somebody who answers for it', async () => {
    const admin = await signedIn();
    const scopes = ['orders:read', 'orders:write', 'requests:read'];
    const wish = { name: 'ERP', ownerId: world.beatriz.userId, departmentId: world.cs.id, scopes };
    const { body } = await admin.post('/service-accounts', wish).expect(201);
    account = (body as { id: string }).id;
    const token = await admin
      .post(`/service-accounts/${account}/tokens`, { name: 'push', expiresInDays: 90 })
      .expect(201);
    program = bearer(world.app.http, (token.body as { token: string }).token);
    const { body: me } = await program.get('/me').expect(200);
    expect(me).toMatchObject({ user: { name: 'ERP', email: null, serviceAccount: true } });
  });

  it('pushes an order twice with one key, and it is there once, verified, in the name of the ERP', async () => {
    const order = {
      ownerDepartmentId: world.cs.id,
      customer: 'Harbor Crane Works',
      value: { amount: '31200000', currency: 'USD' },
      promisedDate: '2026-03-20',
      sourceVersion: '1',
    };
    const push = () => program.put('/orders/ERP/SO-10482', order).set('idempotency-key', 'push-1');
    const { body: first } = await push().expect(201);
    const { body: again } = await push().expect(201);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ verified: true, version: 1 });
    await world.app.settle();
    const { body } = await world.beatriz.get('/audit/events?streamKind=order').expect(200);
    expect((body as { data: { actorId: string }[] }).data.map(({ actorId }) => actorId)).toEqual([account]);
  });

  it('reads what can be told, with a schema and a sample for each', async () => {
    const { body } = await world.admin.get('/webhook-event-types').expect(200);
    const types = (body as { data: { type: string; description: string; sample: object }[] }).data;
    expect(types.find(({ type }) => type === 'request.resolved')).toMatchObject({
      description: 'The provider gave the answer.',
      sample: { type: 'request.resolved', data: { kind: 'request', number: 'ENG-1042', sequence: 7 } },
    });
    for (const { description } of types) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it('has the address of the ERP registered for what it wants to hear', async () => {
    const wish = { url: erp.url, description: 'ERP', eventTypes: ['request.submitted', 'request.resolved'] };
    const { body } = await world.admin.post('/webhook-endpoints', wish).expect(201);
    ({ id: endpoint, secret: firstSecret } = body as { id: string; secret: string });
    expect(body).toMatchObject({ enabled: true, disabledBecause: null, failingSince: null });
  });

  it('sees in the log of a test why the ERP did not believe it: it had no secret yet', async () => {
    erp.secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const { body } = await world.admin.post(`/webhook-endpoints/${endpoint}/pings`).expect(201);
    const { id } = body as { id: string };
    await world.app.settle();
    const log = async (): Promise<object> =>
      (await world.admin.get(`/webhook-deliveries/${id}`).expect(200)).body as object;
    expect(await log()).toMatchObject({
      state: 'QUEUED',
      log: [{ status: 401, error: 'NOT_2XX', answer: 'not signed by Lockstep' }],
    });
    erp.secret = firstSecret;
    await untilNothingIsQueued(world.app);
    expect(await log()).toMatchObject({ state: 'DELIVERED', attempts: 2 });
  });

  it('is told of a request, and asks the interface for the rest', async () => {
    request = await aRequest(world);
    await world.app.settle();
    const { told: news } = erp.accepted.at(-1)!;
    expect(news).toMatchObject({ type: 'request.submitted', data: { number: request.number, kind: 'request' } });
    const { body } = await program.get(`/requests/${news.data.id}`).expect(200);
    expect(body).toMatchObject({ number: request.number, title: 'Which drawing revision applies to the valve block?' });
  });

  it('replaces the secret without missing a word: both sign until the old one is retired', async () => {
    const overlap = { overlapSeconds: HOUR };
    const { body } = await world.admin.post(`/webhook-endpoints/${endpoint}/secret-rotations`, overlap).expect(201);
    const { secret } = body as { secret: string };
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.settle();
    expect(erp.accepted.at(-1)!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    expect(told().at(-1)).toBe('request.resolved');
    erp.secret = secret;
    await aRequest(world);
    await world.app.settle();
    expect(told().at(-1)).toBe('request.submitted');
    await world.app.pass(HOUR);
    erp.secret = firstSecret;
    const before = told().length;
    await aRequest(world);
    await world.app.settle();
    expect(told()).toHaveLength(before);
    erp.secret = secret;
    await untilNothingIsQueued(world.app);
    expect(told()).toHaveLength(before + 1);
  });

  it('gets back what was given up while the ERP was away for days', async () => {
    const since = world.app.clock.now().toISOString();
    await erp.down();
    const missed = [await aRequest(world), await aRequest(world)];
    await untilNothingIsQueued(world.app);
    const path = `/webhook-endpoints/${endpoint}/deliveries?state=PARKED`;
    expect((await world.admin.get(path).expect(200)).body.data).toHaveLength(2);
    await erp.up();
    expect((await world.admin.post(`/webhook-endpoints/${endpoint}/redeliveries`, { since }).expect(201)).body).toEqual(
      {
        queued: 2,
      },
    );
    await world.app.settle();
    const got = erp.accepted.slice(-2).map(({ told: { data } }) => data.number);
    // Events of one request come in their order, those of two in any.
    expect(got.sort()).toEqual(missed.map(({ number }) => number));
    expect((await world.admin.get(path).expect(200)).body.data).toEqual([]);
  });

  it('takes a token back that has leaked: the ERP is out with the next call, and in again with another', async () => {
    const admin = await signedIn();
    const { body } = await admin.get(`/service-accounts/${account}/tokens`).expect(200);
    const [leaked] = (body as { data: { id: string; lastUsedAt: string }[] }).data;
    expect(leaked!.lastUsedAt).not.toBeNull();
    const path = `/service-accounts/${account}/tokens/${leaked!.id}/rotations`;
    const { body: next } = await admin.post(path, { expiresInDays: 90, overlapSeconds: 0 }).expect(201);
    await program.get('/orders').expect(401);
    await bearer(world.app.http, (next as { token: string }).token)
      .get('/orders')
      .expect(200);
  });

  it('may not do any of this itself: it is for administrators', async () => {
    for (const person of [world.carla, world.erika, world.eva]) {
      await person.get('/webhook-endpoints').expect(403);
      await person.post('/webhook-endpoints', { url: erp.url }).expect(403);
    }
  });
});
