import type { Client } from '../support/builders/identity.js';
import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
let orders = 0;

/** On a Monday, for a Friday. */
beforeAll(async () => (world = await aRequestWorld()));
afterAll(() => world.app.close());

interface Asserted {
  reference: string;
  /** The number of the request, and of the order below it. */
  number: string;
  path: string;
}

/** An order of Customer Service that waits for Engineering, and was said to from the moment of the question. */
async function anAssertion(): Promise<Asserted> {
  const reference = `SO-D${(orders += 1)}`;
  await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
  const { number } = await aRequest(world, { orderReference: { system: 'ERP', reference } });
  return { reference, number, path: `/requests/${number}/orders/ERP/${reference}` };
}

const raise = (by: Client, { path }: Asserted, more: object = {}) =>
  by.post(`${path}/disputes`, { reason: 'It waited for material.', ...more });
const resolve = (by: Client, { path }: Asserted, outcome: string, blockedFrom?: string) =>
  by.put(`${path}/disputes/current/resolution`, { outcome, blockedFrom });
const linkOf = async ({ number }: Asserted): Promise<object> =>
  ((await world.eva.get(`/requests/${number}/orders`).expect(200)).body as { data: object[] }).data[0]!;
const codeOf = async (refused: Promise<{ body: unknown }>): Promise<string> =>
  ((await refused).body as { code: string }).code;
const inboxOf = async (reader: Client): Promise<string> => {
  await world.app.settle();
  return JSON.stringify((await reader.get('/me/notices').expect(200)).body);
};

describe('that an order waits', () => {
  it('is said, and taken back, by those who wait, and not by who was asked', async () => {
    const asserted = await anAssertion();
    expect(await codeOf(world.erik.delete(asserted.path).expect(403))).toBe('order.not_yours_to_block');
    await world.carla.delete(asserted.path).expect(204);
    const link = (by: Client, blocks: boolean) =>
      by.post(`/requests/${asserted.number}/orders`, { reference: asserted.reference, blocks });
    expect(await codeOf(link(world.erik, true).expect(403))).toBe('order.not_yours_to_block');
    await link(world.erik, false).expect(201);
    await world.erik.delete(asserted.path).expect(204);
  });

  it('is offered for removal and dispute to the people who may', async () => {
    const asserted = await anAssertion();
    const abilities = async (by: Client) =>
      ((await by.get(`/requests/${asserted.number}/orders`).expect(200)).body as { data: [{ abilities: object }] })
        .data[0].abilities;
    const nothing = { unlink: false, dispute: false, settleDispute: false };
    expect(await abilities(world.carla)).toEqual({ ...nothing, unlink: true, dispute: true });
    expect(await abilities(world.erik)).toEqual({ ...nothing, dispute: true });
    expect(await abilities(world.eva)).toEqual(nothing);
    await raise(world.erik, asserted).expect(201);
    expect(await abilities(world.erik)).toEqual(nothing);
    expect(await abilities(world.beatriz)).toEqual({ ...nothing, unlink: true, settleDispute: true });
    expect(await abilities(world.eva)).toEqual({ ...nothing, settleDispute: true });
    await releaseOrder(world.beatriz, asserted.reference).expect(200);
    expect(await abilities(world.carla)).toEqual(nothing);
    expect(await abilities(world.beatriz)).toEqual({ ...nothing, unlink: true, settleDispute: true });
  });

  it('is disputed by the side that was asked, counts on, and is shown as disputed', async () => {
    const asserted = await anAssertion();
    await raise(world.erik, asserted).expect(201);
    expect(await linkOf(asserted)).toMatchObject({
      blocks: true,
      dispute: {
        raisedBySide: 'PROVIDER',
        reason: 'It waited for material.',
        requester: { outcome: 'UPHELD', blockedFrom: null },
        provider: { outcome: 'REJECTED', blockedFrom: null },
        settlement: null,
      },
    });
    const shown = { disputed: true, disputedRequests: [asserted.number] };
    expect(await delayCostOf(world.eva, asserted.reference)).toMatchObject(shown);
    expect(await delayCostOf(world.eva, asserted.reference, '/explanation')).toMatchObject(shown);
    expect(await inboxOf(world.beatriz)).toContain('A department disputes that a request holds an order up.');
  });

  it('is disputed once at a time, while it is said, by people of either side', async () => {
    const asserted = await anAssertion();
    expect(await codeOf(raise(world.eva, asserted).expect(403))).toBe('dispute.not_yours_to_raise');
    await raise(world.quinn, asserted).expect(404);
    await raise(world.erik, asserted).expect(201);
    expect(await codeOf(raise(world.erik, asserted).expect(409))).toBe('dispute.open_already');
    await resolve(world.beatriz, asserted, 'REJECTED').expect(200);
    expect(await codeOf(raise(world.erik, asserted).expect(409))).toBe('dispute.nothing_asserted');
    expect(await codeOf(resolve(world.beatriz, asserted, 'UPHELD').expect(409))).toBe('dispute.none_open');
  });

  it('holds no order up from tomorrow, and from an instant only when it is amended', async () => {
    const asserted = await anAssertion();
    const tomorrow = { blockedFrom: '2026-03-03T09:00:00Z' };
    expect(await codeOf(raise(world.erik, asserted, tomorrow).expect(422))).toBe('dispute.from_out_of_range');
    await raise(world.erik, asserted).expect(201);
    expect(await codeOf(resolve(world.erika, asserted, 'AMENDED').expect(422))).toBe('dispute.from_when');
    const upheld = resolve(world.erika, asserted, 'UPHELD', '2026-03-01T09:00:00Z').expect(422);
    expect(await codeOf(upheld)).toBe('dispute.from_when');
    await resolve(world.erika, asserted, 'SOMEHOW').expect(400);
  });
});

describe('a dispute', () => {
  it('is settled when a lead of the other side says the same', async () => {
    const asserted = await anAssertion();
    await raise(world.erik, asserted).expect(201);
    expect(await codeOf(resolve(world.carla, asserted, 'REJECTED').expect(403))).toBe('dispute.not_yours_to_settle');
    const { body } = await resolve(world.beatriz, asserted, 'REJECTED').expect(200);
    expect(body).toMatchObject({ settlement: { outcome: 'REJECTED', byArbiter: false } });
    expect(await linkOf(asserted)).toMatchObject({ blocks: false });
    expect(await delayCostOf(world.eva, asserted.reference)).toMatchObject({ disputed: false, disputedRequests: [] });
  });

  it('goes to and fro until both sides name the same instant', async () => {
    const asserted = await anAssertion();
    await world.app.travelTo('2026-03-04T12:00:00Z');
    await raise(world.erik, asserted).expect(201);
    const [tuesday, wednesday] = ['2026-03-03T12:00:00.000Z', '2026-03-04T08:00:00.000Z'];
    const { body } = await resolve(world.beatriz, asserted, 'AMENDED', tuesday).expect(200);
    expect(body).toMatchObject({ requester: { outcome: 'AMENDED', blockedFrom: tuesday }, settlement: null });
    await resolve(world.erika, asserted, 'AMENDED', wednesday).expect(200);
    expect(await inboxOf(world.beatriz)).toContain('The other side answered about a disputed order.');
    await resolve(world.beatriz, asserted, 'AMENDED', wednesday).expect(200);
    expect(await linkOf(asserted)).toMatchObject({ blocks: true, blockedFrom: wednesday, backdated: false });
  });

  it('is taken back by the side that raised it', async () => {
    const asserted = await anAssertion();
    await raise(world.erik, asserted).expect(201);
    const { body } = await resolve(world.erika, asserted, 'UPHELD').expect(200);
    expect(body).toMatchObject({ settlement: { outcome: 'UPHELD', byArbiter: false } });
    expect(await linkOf(asserted)).toMatchObject({ blocks: true });
  });

  it('is decided by an executive where the sides cannot agree', async () => {
    const asserted = await anAssertion();
    await raise(world.erik, asserted).expect(201);
    await resolve(world.beatriz, asserted, 'UPHELD').expect(200);
    const { body } = await resolve(world.eva, asserted, 'REJECTED').expect(200);
    expect(body).toMatchObject({ settlement: { outcome: 'REJECTED', byArbiter: true } });
    const { body: all } = await world.erik.get(`${asserted.path}/disputes`).expect(200);
    expect(all.data).toMatchObject([{ settlement: { byArbiter: true } }]);
    await world.quinn.get(`${asserted.path}/disputes`).expect(404);
  });

  it('is not settled by one person for both sides', async () => {
    const asserted = await anAssertion();
    await raise(world.erika, asserted).expect(201);
    await world.admin.put(`/departments/${world.cs.id}/members/${world.erika.userId}`, { lead: true }).expect(200);
    expect(await codeOf(resolve(world.erika, asserted, 'REJECTED').expect(403))).toBe('dispute.two_persons');
    await world.admin.delete(`/departments/${world.cs.id}/members/${world.erika.userId}`).expect(204);
  });
});

describe('that an order had waited for longer than was said', () => {
  it('needs the agreement of who was asked, and stays marked', async () => {
    const asserted = await anAssertion();
    const earlier = '2026-03-01T09:00:00.000Z';
    expect(await codeOf(raise(world.carla, asserted).expect(422))).toBe('dispute.own_assertion');
    await raise(world.carla, asserted, { blockedFrom: earlier }).expect(201);
    const { blockedFrom } = (await linkOf(asserted)) as { blockedFrom: string };
    expect(blockedFrom > earlier).toBe(true);
    await resolve(world.beatriz, asserted, 'AMENDED', earlier).expect(200);
    expect(await linkOf(asserted)).toMatchObject({ blockedFrom, dispute: { settlement: null } });
    await resolve(world.erika, asserted, 'AMENDED', earlier).expect(200);
    expect(await linkOf(asserted)).toMatchObject({ blockedFrom: earlier, backdated: true });
  });
});

describe('a dispute about an order that has left', () => {
  let asserted: Asserted;

  beforeAll(async () => {
    asserted = await anAssertion();
    await world.app.travelTo('2026-03-09T22:30:00Z');
    await releaseOrder(world.beatriz, asserted.reference).expect(200);
  });

  const billOf = async (): Promise<object> => delayCostOf(world.eva, asserted.reference);

  it('leaves the bill as it was frozen while it is open', async () => {
    await raise(world.erik, asserted, { blockedFrom: '2026-03-08T23:00:00Z' }).expect(201);
    expect(await billOf()).toMatchObject({
      disputed: true,
      leaves: [{ party: { departmentId: world.eng.id }, amount: { amount: '300000' } }],
    });
    const { body } = await world.eva.get('/reports/cost').expect(200);
    const rows = (body as { orders: { reference: string; disputed: boolean }[] }).orders;
    expect(rows.find(({ reference }) => reference === asserted.reference)).toMatchObject({ disputed: true });
  });

  it('changes who pays when it is settled, and keeps the figure that was believed before', async () => {
    await resolve(world.beatriz, asserted, 'AMENDED', '2026-03-08T23:00:00Z').expect(200);
    expect(await billOf()).toMatchObject({ disputed: false, cost: { amount: '300000' } });
    const { leaves } = (await billOf()) as { leaves: { cls: string; amount: { amount: string } }[] };
    expect(leaves.map(({ cls, amount }) => [cls, amount.amount]).sort()).toEqual([
      ['PB', '100000'],
      ['U', '200000'],
    ]);
    const { body } = await world.eva.get(`/orders/ERP/${asserted.reference}/delay-cost/versions`).expect(200);
    expect(body.data).toMatchObject([
      { current: true, reason: 'It waited for material.' },
      { current: false, reason: 'The order was released.' },
    ]);
  });
});
