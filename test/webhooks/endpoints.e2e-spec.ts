import { startApp, type TestApp } from '../support/app.js';
import { aDepartment } from '../support/builders/departments.js';
import { lasting, signInAdmin, type Client } from '../support/builders/identity.js';
import { anEndpoint, untilNothingIsQueued } from '../support/builders/webhooks.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

jest.setTimeout(120_000);

const DAY = 24 * 3600;

interface Delivery {
  id: string;
  messageId: string;
  eventType: string;
  state: string;
  attempts: number;
  nextAttemptAt: string | null;
}

describe('a webhook endpoint', () => {
  let app: TestApp;
  let ada: Client;
  const receivers: WebhookReceiver[] = [];

  beforeAll(async () => {
    app = await startApp({ env: { OUTBOUND_ALLOW: '127.0.0.1' } });
    ada = await lasting(app.http, await signInAdmin(app.http));
  });

  afterEach(async () => {
    for (const { id } of (await ada.get('/webhook-endpoints').expect(200)).body.data as { id: string }[]) {
      await ada.delete(`/webhook-endpoints/${id}`).expect(204);
    }
    for (const receiver of receivers.splice(0)) await receiver.down();
  });

  afterAll(() => app.close());

  const aReceiver = async (): Promise<WebhookReceiver> => {
    const receiver = await new WebhookReceiver(() => app.clock.now()).up();
    receivers.push(receiver);
    return receiver;
  };
  const change = async (id: string, patch: object): Promise<unknown> => {
    const { headers } = await ada.get(`/webhook-endpoints/${id}`).expect(200);
    return ada.patch(`/webhook-endpoints/${id}`, patch).set('if-match', headers.etag!).expect(200);
  };
  const deliveriesOf = async (id: string, query = ''): Promise<Delivery[]> =>
    (await ada.get(`/webhook-endpoints/${id}/deliveries${query}`).expect(200)).body.data as Delivery[];
  const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M'].map((letter) => `WH${letter}`);
  const somethingHappens = (): Promise<{ id: string }> => aDepartment(ada, { code: codes.pop()!, calendar: false });

  describe('is registered', () => {
    it.each([
      ['https://169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
      ['https://0x7f.1/hooks', 'ODD_SPELLING'],
      ['https://localhost/hooks', 'LOCAL_NAME'],
      ['https://a:b@erp.example/hooks', 'CREDENTIALS'],
      ['ftp://erp.example/hooks', 'UNREADABLE'],
    ])('not at %s: %s', async (url, reason) => {
      const { body } = await ada.post('/webhook-endpoints', { url }).expect(422);
      expect(body).toMatchObject({ code: 'webhook.address_refused', reason });
    });

    it('for types and departments that exist', async () => {
      const url = 'https://erp.example/hooks';
      const unknownType = await ada.post('/webhook-endpoints', { url, eventTypes: ['request.sung'] }).expect(422);
      expect(unknownType.body).toMatchObject({ code: 'webhook.unknown_event_type', eventType: 'request.sung' });
      const departmentIds = ['01900000-0000-7000-8000-000000000000'];
      const unknownDepartment = await ada.post('/webhook-endpoints', { url, departmentIds }).expect(422);
      expect(unknownDepartment.body).toMatchObject({ code: 'webhook.unknown_department' });
    });

    it('with a secret that is shown once and rests encrypted', async () => {
      const { body } = await ada.post('/webhook-endpoints', { url: 'https://erp.example/hooks' }).expect(201);
      const { id, secret } = body as { id: string; secret: string };
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect((await ada.get(`/webhook-endpoints/${id}`).expect(200)).body).not.toHaveProperty('secret');
      const rows = await app.database.query<{ sealed: Buffer }>('SELECT sealed FROM webhook_secret');
      for (const { sealed } of rows) expect(sealed.includes(secret.slice(6))).toBe(false);
    });
  });

  it('is told of the types it chose, and of what its departments may see', async () => {
    const [chosen, inSight] = [await aReceiver(), await aReceiver()];
    const seen = await somethingHappens();
    await anEndpoint(ada, chosen, { eventTypes: ['department.created'] });
    await anEndpoint(ada, inSight, { departmentIds: [seen.id] });
    await app.pass(1);
    const other = await somethingHappens();
    await ada.patch(`/departments/${seen.id}`, { name: 'Seen' }).set('if-match', '"1"').expect(200);
    await app.settle();
    expect(chosen.accepted.map(({ told }) => told.type)).toContain('department.created');
    expect(chosen.accepted.every(({ told }) => told.type === 'department.created')).toBe(true);
    expect(chosen.accepted.map(({ told }) => told.data.id)).toContain(other.id);
    const told = inSight.accepted.map(({ told: { type, data } }) => [type, data.id]);
    expect(told).toContainEqual(['department.changed', seen.id]);
    expect(told.every(([, id]) => id === seen.id)).toBe(true);
  });

  it('has its history read by administrators', async () => {
    const id = await anEndpoint(ada, await aReceiver());
    await ada.post(`/webhook-endpoints/${id}/secret-rotations`, {}).expect(201);
    await app.settle();
    const { body } = await ada.get(`/audit/events?streamKind=webhook_endpoint&streamId=${id}`).expect(200);
    expect((body as { data: { type: string }[] }).data.map(({ type }) => type)).toEqual([
      'webhook_endpoint.registered',
      'webhook_endpoint.secret_rotated',
    ]);
  });

  it('is sent a test, whose log shows how it went', async () => {
    const receiver = await aReceiver();
    receiver.manners = ['fail'];
    const id = await anEndpoint(ada, receiver, { eventTypes: ['department.created'] });
    const { body: ping } = await ada.post(`/webhook-endpoints/${id}/pings`).expect(201);
    await untilNothingIsQueued(app);
    expect(receiver.accepted.map(({ told }) => told.type)).toEqual(['webhook.ping']);
    const { body } = await ada.get(`/webhook-deliveries/${(ping as Delivery).id}`).expect(200);
    expect(body).toMatchObject({
      ...{ eventType: 'webhook.ping', state: 'DELIVERED', attempts: 2, nextAttemptAt: null },
      body: receiver.accepted[0]!.body,
      log: [
        { number: 1, status: 500, error: 'NOT_2XX', answer: 'a stack trace' },
        { number: 2, status: 200, error: null, answer: 'thank you' },
      ],
    });
    expect((body as { log: { durationMs: number }[] }).log.every(({ durationMs }) => durationMs >= 0)).toBe(true);
  });

  it('waits as long as the receiver asks', async () => {
    const receiver = await aReceiver();
    receiver.manners = [{ status: 503, retryAfter: '7200' }];
    const id = await anEndpoint(ada, receiver, { eventTypes: ['department.created'] });
    await somethingHappens();
    await app.settle();
    const [delivery] = await deliveriesOf(id);
    expect(Date.parse(delivery!.nextAttemptAt!) - app.clock.now().getTime()).toBe(7200 * 1000);
  });

  it('that is down for good is tried for more than a day, then its deliveries are parked, and sent again by hand', async () => {
    const receiver = await aReceiver();
    const id = await anEndpoint(ada, receiver, { eventTypes: ['department.created', 'department.changed'] });
    const began = app.clock.now();
    const { id: departmentId } = await somethingHappens();
    await ada.patch(`/departments/${departmentId}`, { name: 'Later' }).set('if-match', '"1"').expect(200);
    receiver.usually = 'fail';
    await untilNothingIsQueued(app);
    const parked = await deliveriesOf(id, '?state=PARKED');
    expect(parked.map(({ eventType, attempts }) => [eventType, attempts])).toEqual([
      ['department.changed', 11],
      ['department.created', 11],
    ]);
    const { settledAt } = (await ada.get(`/webhook-deliveries/${parked[1]!.id}`).expect(200)).body as {
      settledAt: string;
    };
    expect(Date.parse(settledAt) - began.getTime()).toBeGreaterThan(DAY * 1000);
    receiver.usually = 'ok';
    const since = began.toISOString();
    const { body } = await ada.post(`/webhook-endpoints/${id}/redeliveries`, { since }).expect(201);
    expect(body).toEqual({ queued: 2 });
    await app.settle();
    expect(receiver.accepted.map(({ id: messageId, told }) => [told.type, messageId])).toEqual([
      ['department.created', parked[1]!.messageId],
      ['department.changed', parked[0]!.messageId],
    ]);
    await ada.post(`/webhook-deliveries/${parked[1]!.id}/redeliveries`).expect(201);
    await ada.post(`/webhook-deliveries/${parked[1]!.id}/redeliveries`).expect(409);
    await app.settle();
    expect(receiver.accepted.at(-1)!.id).toBe(parked[1]!.messageId);
    expect(receiver.accepted.at(-1)!.body).toBe(receiver.accepted[0]!.body);
  });

  it('that says it is gone is told no more, and an administrator can see why', async () => {
    const receiver = await aReceiver();
    receiver.manners = ['gone'];
    const id = await anEndpoint(ada, receiver, { eventTypes: ['department.created'] });
    await Promise.all([somethingHappens(), somethingHappens()]);
    await app.settle();
    expect((await ada.get(`/webhook-endpoints/${id}`).expect(200)).body).toMatchObject({
      enabled: false,
      disabledBecause: 'GONE',
    });
    const disabled = await app.database.query(
      `SELECT payload->>'because' AS because FROM event WHERE type = 'webhook_endpoint.disabled' AND stream_id = $1`,
      [id],
    );
    expect(disabled).toEqual([{ because: 'GONE' }]);
    await somethingHappens();
    await ada.post(`/webhook-endpoints/${id}/pings`).expect(409);
    await app.settle();
    expect((await deliveriesOf(id)).every(({ eventType }) => eventType === 'department.created')).toBe(true);
    expect(await deliveriesOf(id, '?state=QUEUED')).toEqual([]);
    expect(await deliveriesOf(id)).toHaveLength(2);
    await change(id, { enabled: true });
    await app.pass(1);
    await somethingHappens();
    await app.settle();
    expect(await deliveriesOf(id, '?state=DELIVERED')).not.toEqual([]);
  });

  it('that has taken nothing for five days is disabled', async () => {
    const receiver = await aReceiver();
    receiver.usually = 'fail';
    const id = await anEndpoint(ada, receiver, { eventTypes: ['department.created'] });
    await somethingHappens();
    await app.settle();
    const state = async (): Promise<unknown> => (await ada.get(`/webhook-endpoints/${id}`).expect(200)).body;
    expect(await state()).toMatchObject({ enabled: true, failingSince: app.clock.now().toISOString() });
    await app.pass(5 * DAY - 60);
    await app.settle();
    expect(await state()).toMatchObject({ enabled: true });
    await app.pass(DAY);
    await untilNothingIsQueued(app);
    expect(await state()).toMatchObject({ enabled: false, disabledBecause: 'FAILING' });
  });

  it('that hangs holds up no other', async () => {
    const [slow, quick] = [await aReceiver(), await aReceiver()];
    slow.usually = 'hang';
    const slowId = await anEndpoint(ada, slow, { eventTypes: ['department.created', 'department.changed'] });
    await anEndpoint(ada, quick, { eventTypes: ['department.created', 'department.changed'] });
    const { id } = await somethingHappens();
    await ada.patch(`/departments/${id}`, { name: 'Swift' }).set('if-match', '"1"').expect(200);
    const settling = app.settle();
    await Promise.all([slow.hasSeen(1), quick.hasSeen(2)]);
    expect((await deliveriesOf(slowId)).map(({ attempts }) => attempts)).toEqual([0, 1]);
    await slow.down();
    await slow.up();
    await settling;
  });

  it('forgets what settled a month ago', async () => {
    const receiver = await aReceiver();
    const id = await anEndpoint(ada, receiver);
    await ada.post(`/webhook-endpoints/${id}/pings`).expect(201);
    await app.settle();
    expect(await deliveriesOf(id)).not.toEqual([]);
    await app.pass(30 * DAY);
    await app.settle();
    expect((await deliveriesOf(id)).filter(({ eventType }) => eventType === 'webhook.ping')).toEqual([]);
  });
});
