import { bearer, type Client, emailOf, signIn } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, cancelOrder, delayCostOf, putOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;
let reference: string;

beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
afterAll(() => world.app.close());

/** Every story is of an order promised for Friday 6 March, 1,000.00 USD a day; on the Tuesday after it is four days late. */
beforeEach(async () => {
  world.app.clock.set('2026-03-02T09:00:00Z');
  reference = `SO-${(orders += 1)}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, lostOrderLump: '5000000', sourceVersion: '7' });
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
const tuesday = () => world.at('2026-03-10T09:00:00Z');
const code = (body: unknown) => (body as { code: string }).code;

describe('an order cancelled because it was late', () => {
  it('has cost its loss beside its delay, and whoever held it up shares both', async () => {
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    await tuesday();
    const { body } = await cancelOrder(world.carla, reference, { kind: 'BECAUSE_LATE' }).expect(200);
    expect(body).toMatchObject({
      ...{ applied: true, cancellationKind: 'BECAUSE_LATE', cancelledById: world.carla.userId, releasedAt: null },
      ...{ cancellationReason: 'The customer bought elsewhere.', abilities: { release: false, cancel: false } },
    });
    expect(await delayCostOf(world.carla, reference)).toMatchObject({
      ...{ state: 'REALISED', units: 4, cost: usd('5400000'), running: null, nextDay: null },
      leaves: [{ cls: 'PB', requestId: request, amount: usd('5400000') }],
    });
    const { profile, promises } = await delayCostOf<{ profile: string; promises: string[] }>(
      world.carla,
      reference,
      '/explanation',
    );
    expect(profile).toBe('1,000.00 USD per day after 6 March; plus 50,000.00 USD for the order lost to its delay');
    expect(promises).toEqual(['Promised for 6 March: 4 days late, 54,000.00 USD']);
  });

  it('costs no more from then on, and waits for nothing', async () => {
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    await tuesday();
    const waiting = async () => {
      const date = { kind: 'DATE', date: '2026-03-20T12:00:00Z' };
      const { body } = await world.chris.post(`/requests/${request}/offer-previews`, date).expect(200);
      return (body as { orders: object[] }).orders.length;
    };
    expect(await waiting()).toBe(1);
    await cancelOrder(world.carla, reference, { kind: 'BECAUSE_LATE' }).expect(200);
    expect(await waiting()).toBe(0);
    await world.at('2026-03-12T09:00:00Z');
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: usd('5400000') });
  });

  it('was late', async () => {
    expect(code((await cancelOrder(world.carla, reference, { kind: 'BECAUSE_LATE' }).expect(422)).body)).toBe(
      'order.not_late',
    );
  });

  it('is told by when it was given up, not before and not ahead', async () => {
    await tuesday();
    const at = (cancelledAt: string) => cancelOrder(world.carla, reference, { kind: 'BECAUSE_LATE', cancelledAt });
    expect(code((await at('2026-03-06T20:00:00Z').expect(422)).body)).toBe('order.not_late');
    expect(code((await at('2026-03-10T09:00:01Z').expect(422)).body)).toBe('order.end_in_the_future');
    await at('2026-03-08T12:00:00Z').expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ units: 2, cost: usd('5200000') });
  });
});

describe('an order cancelled for another reason', () => {
  it('keeps what its delay had cost by then, and nothing more', async () => {
    await tuesday();
    await cancelOrder(world.carla, reference, { kind: 'OTHER' }).expect(200);
    await world.at('2026-03-20T09:00:00Z');
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'REALISED', cost: usd('400000') });
  });

  it('ends once, one way', async () => {
    await cancelOrder(world.carla, reference, { kind: 'OTHER' }).expect(200);
    expect(code((await cancelOrder(world.carla, reference, { kind: 'OTHER' }).expect(409)).body)).toBe(
      'order.already_cancelled',
    );
    expect(code((await releaseOrder(world.carla, reference).expect(409)).body)).toBe('order.already_cancelled');
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.chris.get(`/requests/${request}/orders`).expect(200);
    expect(body.data).toMatchObject([{ reference, blocks: false }]);
  });

  it('is put right with a reason, and both figures stay', async () => {
    await tuesday();
    const correct = (more: object = {}) =>
      world.carla.put(`/orders/ERP/${reference}/cancellation-correction`, {
        ...{ cancelledAt: '2026-03-08T12:00:00Z', kind: 'BECAUSE_LATE', reason: 'They left over the delay.' },
        ...more,
      });
    expect(code((await correct().expect(409)).body)).toBe('order.not_cancelled');
    await cancelOrder(world.carla, reference, { kind: 'OTHER' }).expect(200);
    expect(code((await correct({ cancelledAt: '2026-03-06T12:00:00Z' }).expect(422)).body)).toBe('order.not_late');
    await correct({ reason: undefined }).expect(400);
    await correct().expect(200);
    const { body } = await world.carla.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200);
    expect(body.data).toMatchObject([
      { current: true, cost: usd('5200000'), reason: 'They left over the delay.' },
      { current: false, cost: usd('400000'), reason: 'The order was cancelled.' },
    ]);
  });

  it('is the decision of a lead of the owner', async () => {
    await cancelOrder(world.chris, reference, { kind: 'OTHER' }).expect(403);
    await cancelOrder(world.quinn, reference, { kind: 'OTHER' }).expect(404);
    await cancelOrder(world.carla, reference, { kind: 'LATE' }).expect(400);
  });
});

describe('what the source says of the end, with the version of its word', () => {
  let erp: Pick<Client, 'put'>;

  const tokenFor = async (scope: string): Promise<Pick<Client, 'put'>> => {
    const carla = await signIn(world.app.http, emailOf('Carla Mendes'));
    const { body } = await carla.post('/me/tokens', { name: 'ERP', scopes: [scope], expiresInDays: 30 }).expect(201);
    return bearer(world.app.http, (body as { token: string }).token);
  };

  beforeEach(async () => (erp = await tokenFor('orders:write')));

  const release = (more: object) => erp.put(`/orders/ERP/${reference}/release`, { withAnswer: true, ...more });
  const cancel = (more: object) =>
    erp.put(`/orders/ERP/${reference}/cancellation`, { kind: 'OTHER', reason: 'No budget.', ...more });

  it('releases the order once, and its echo says so', async () => {
    expect((await release({ sourceVersion: '8' }).expect(200)).body).toMatchObject({
      applied: true,
      sourceVersion: '8',
    });
    expect((await release({ sourceVersion: '8' }).expect(200)).body).toMatchObject({ applied: false });
    expect((await cancel({ sourceVersion: '8' }).expect(200)).body).toMatchObject({
      applied: false,
      cancelledAt: null,
    });
    expect(code((await release({ sourceVersion: '9' }).expect(409)).body)).toBe('order.already_released');
  });

  it('cancels the order once, and its echo says so', async () => {
    expect((await cancel({ sourceVersion: '8' }).expect(200)).body).toMatchObject({
      applied: true,
      sourceVersion: '8',
    });
    expect((await cancel({ sourceVersion: '8' }).expect(200)).body).toMatchObject({ applied: false });
  });

  it('changes nothing when it is older than the terms', async () => {
    const { body } = await release({ sourceVersion: '6' }).expect(200);
    expect(body).toMatchObject({ applied: false, releasedAt: null, sourceVersion: '7' });
    expect((await cancel({ sourceVersion: '6' }).expect(200)).body).toMatchObject({
      applied: false,
      cancelledAt: null,
    });
  });

  it('may come with the version that told the terms, and terms of that version change nothing afterwards', async () => {
    expect((await release({ sourceVersion: '7' }).expect(200)).body).toMatchObject({ applied: true });
    const late = { ownerDepartmentId: world.cs, reference, sourceVersion: '7', promisedDate: '2026-04-01' };
    expect((await putOrder(world.carla, late).expect(200)).body).toMatchObject({
      ...{ applied: false, promisedDate: '2026-03-06' },
    });
  });

  it('names who decided, somebody of the department that owns the order', async () => {
    const without = { withAnswer: false, reason: 'The customer would not wait.', sourceVersion: '8' };
    expect(code((await release({ ...without, decidedById: world.erik.userId }).expect(422)).body)).toBe(
      'order.decider_unknown',
    );
    const { body } = await release({ ...without, decidedById: world.chris.userId }).expect(200);
    expect(body).toMatchObject({ releasedWithAnswer: false, releasedById: world.chris.userId });
  });

  it('is refused from a token that may only read', async () => {
    const reader = await tokenFor('orders:read');
    await reader.put(`/orders/ERP/${reference}/release`, { withAnswer: true }).expect(403);
  });
});
