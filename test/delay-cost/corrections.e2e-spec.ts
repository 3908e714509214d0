import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import {
  A_THOUSAND_A_DAY,
  anOrder,
  cancelOrder,
  delayCostOf,
  putOrder,
  releaseOrder,
} from '../support/builders/orders.js';

let world: OrderWorld;
let stories = 0;
let reference: string;
let request: string;

beforeAll(async () => (world = await anOrderWorld('2026-02-23T09:00:00Z')));
afterAll(() => world.app.close());

/** Promised for Thursday 26 February, 1,000.00 USD a day, held up by Engineering; on Monday it leaves, four days late. */
beforeEach(async () => {
  world.app.clock.set('2026-02-23T09:00:00Z');
  reference = `SO-${(stories += 1)}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-26' });
  request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
  await world.at('2026-03-02T09:00:00Z');
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
const released = () => releaseOrder(world.carla, reference).expect(200);
const code = (body: unknown) => (body as { code: string }).code;
const versions = async (): Promise<object[]> =>
  (await world.erik.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200)).body.data as object[];
const bill = async () => {
  const { parties } = await delayCostOf<{ parties: { party: { name: string }; amount: { amount: string } }[] }>(
    world.carla,
    reference,
  );
  return parties.map(({ party, amount }) => [party.name, amount.amount]);
};
const put = (more: object) =>
  putOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-26', ...more });
const FIRST = { current: false, cost: usd('400000'), difference: null, reason: 'The order was released.' };

describe('once an order has left, nothing moves what its delay cost without a reason and a name', () => {
  it('not its profile', async () => {
    await released();
    const profile = { ...A_THOUSAND_A_DAY, rate: '200000' };
    expect(code((await put({ profile }).expect(422)).body)).toBe('order.correction_needs_a_reason');
    expect(await versions()).toHaveLength(1);
    await put({ profile, correctionReason: 'The contract says 2,000.00.' }).expect(200);
    expect(await versions()).toMatchObject([
      {
        ...{ current: true, cost: usd('800000'), difference: usd('400000') },
        ...{ reason: 'The contract says 2,000.00.', frozenById: world.carla.userId },
      },
      FIRST,
    ]);
  });

  it('not the loss of its profile, which is not the same as nothing', async () => {
    await released();
    await put({ profile: null, correctionReason: 'There was no such contract.' }).expect(200);
    expect(await versions()).toMatchObject([{ current: true, priced: false, difference: usd('-400000') }, FIRST]);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'UNPRICED' });
  });

  it('not its promise', async () => {
    await released();
    const say = (promise: object) =>
      world.carla.post(`/orders/ERP/${reference}/promises`, { promisedDate: '2026-02-28', ...promise });
    expect(code((await say({ kind: 'CORRECTION' }).expect(422)).body)).toBe('order.correction_needs_a_reason');
    const agreed = { kind: 'CUSTOMER_AGREED', agreedAt: '2026-02-27T12:00:00Z' };
    expect(code((await say(agreed).expect(422)).body)).toBe('order.correction_needs_a_reason');
    await say({ ...agreed, reason: 'The mail was overlooked.' }).expect(201);
    await say({ kind: 'CORRECTION', promisedDate: '2026-03-01', reason: 'It said Sunday.' }).expect(201);
    expect(await versions()).toMatchObject([
      { current: true, units: 2, cost: usd('200000'), difference: usd('-100000'), reason: 'It said Sunday.' },
      { current: false, units: 3, cost: usd('300000'), difference: usd('-100000') },
      FIRST,
    ]);
  });

  it('not a promise the customer can have agreed to only after it left', async () => {
    await released();
    const late = { kind: 'CUSTOMER_AGREED', promisedDate: '2026-03-20', reason: 'They were kind.' };
    await world.at('2026-03-05T09:00:00Z');
    expect(code((await world.carla.post(`/orders/ERP/${reference}/promises`, late).expect(422)).body)).toBe(
      'order.agreement_out_of_order',
    );
  });

  it('not the release itself', async () => {
    await released();
    const correct = (more: object) =>
      world.carla.put(`/orders/ERP/${reference}/release-correction`, {
        ...{ releasedAt: '2026-02-28T12:00:00Z', withAnswer: true, ...more },
      });
    await correct({}).expect(400);
    await correct({ reason: 'It left on Saturday.' }).expect(200);
    expect(await versions()).toMatchObject([
      { current: true, cost: usd('200000'), difference: usd('-200000'), reason: 'It left on Saturday.' },
      FIRST,
    ]);
  });

  it('not a link taken back: it never held the order up, its owner says, and the owner answers for the time', async () => {
    await released();
    const unlink = (by: Pick<Client, 'delete'>, more = '') =>
      by.delete(`/requests/${request}/orders/ERP/${reference}${more}`);
    const why = '?correctionReason=It%20was%20about%20another%20order.';
    expect(code((await unlink(world.carla).expect(422)).body)).toBe('order.correction_needs_a_reason');
    await unlink(world.chris, why).expect(403);
    expect(await bill()).toEqual([['Engineering', '400000']]);
    await unlink(world.carla, why).expect(204);
    expect(await bill()).toEqual([['Nothing blocked it', '400000']]);
    expect(await versions()).toMatchObject([
      { current: true, cost: usd('400000'), difference: usd('0'), reason: 'It was about another order.' },
      FIRST,
    ]);
  });

  it('not a link made later, which holds nothing up before both sides say so', async () => {
    await released();
    const other = await world.requests.submit({ from: world.cs, to: world.qa, hours: 8 });
    const link = (by: Pick<Client, 'post'>, more: object) =>
      by.post(`/requests/${other}/orders`, { reference, blocks: true, ...more });
    expect(code((await link(world.carla, {}).expect(422)).body)).toBe('order.correction_needs_a_reason');
    await link(world.chris, { correctionReason: 'Forgotten.' }).expect(403);
    await link(world.carla, { correctionReason: 'Forgotten.' }).expect(201);
    expect(await versions()).toMatchObject([
      { current: true, cost: usd('400000'), difference: usd('0'), reason: 'Forgotten.' },
      FIRST,
    ]);
    expect(await bill()).toEqual([['Engineering', '400000']]);
  });

  it('not the fate of an order that was given up', async () => {
    await cancelOrder(world.carla, reference, { kind: 'OTHER' }).expect(200);
    const profile = { ...A_THOUSAND_A_DAY, rate: '200000' };
    expect(code((await put({ profile }).expect(422)).body)).toBe('order.correction_needs_a_reason');
    await put({ profile, correctionReason: 'The contract says 2,000.00.' }).expect(200);
    expect(await versions()).toMatchObject([
      { current: true, cost: usd('800000') },
      { current: false, cost: usd('400000'), reason: 'The order was cancelled.' },
    ]);
  });
});

describe('what costs nothing', () => {
  it('may be changed of an order that has left as of any other: where the customer stands, what it is only mentioned in', async () => {
    await released();
    await put({ phase: 'AFTER' }).expect(200);
    const other = await world.requests.submit({ from: world.cs, to: world.qa, hours: 8 });
    await world.chris.post(`/requests/${other}/orders`, { reference, blocks: false }).expect(201);
    await world.chris.delete(`/requests/${other}/orders/ERP/${reference}`).expect(204);
    expect(await versions()).toHaveLength(1);
  });
});

describe('what costs more than can be stored', () => {
  const rate = '9'.repeat(18);

  it('is shown while the order waits, refused when it leaves, and leaves once the rate is corrected', async () => {
    await world.at('2026-03-20T09:00:00Z');
    await put({ profile: { ...A_THOUSAND_A_DAY, rate } }).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: usd(String(22n * BigInt(rate))) });
    const { body } = await releaseOrder(world.carla, reference).expect(400);
    expect(body).toMatchObject({
      code: 'http.validation_failed',
      detail: 'A figure that follows from this is too large to be stored.',
    });
    const order = await world.carla.get(`/orders/ERP/${reference}`).expect(200);
    expect(order.body).toMatchObject({ releasedAt: null });
    await put({ profile: A_THOUSAND_A_DAY }).expect(200);
    await released();
    expect(await versions()).toMatchObject([{ current: true, cost: usd('2200000') }]);
  });
});
