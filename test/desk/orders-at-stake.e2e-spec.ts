import type { OrdersAtStakeDto } from '../../src/desk/http/at-stake.dto.js';
import { MONDAY } from '../support/app.js';
import type { Client } from '../support/builders/identity.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});

beforeEach(() => world.app.clock.set(MONDAY));

afterAll(() => world.app.close());

const atStake = async (reader: Client): Promise<[string, string[]][]> => {
  const { body } = await reader.get('/me/orders-at-stake').expect(200);
  return (body as OrdersAtStakeDto).data.map(({ order, requests }) => [
    (order as { reference: string }).reference,
    requests,
  ]);
};

const forOrder = (reference: string, more: object = {}): Promise<RequestHandle> =>
  aRequest(world, { orderReference: { reference }, ...more });

describe('an order that waits for an answer', () => {
  it('is at stake for who asked and for who works on it, and for nobody else', async () => {
    const { number } = await forOrder('SO-1');
    expect(await atStake(world.carla)).toEqual([['SO-1', [number]]]);
    expect(await atStake(world.clara)).toEqual([]);
    expect(await atStake(world.erik)).toEqual([]);
    await world.erik.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    expect(await atStake(world.erik)).toEqual([['SO-1', [number]]]);
    expect(await atStake(world.eva)).toEqual([]);
  });

  it('is at stake for the person for whom a colleague asked', async () => {
    const { number } = await forOrder('SO-2', { onBehalfOfId: world.clara.userId });
    expect(await atStake(world.clara)).toEqual([['SO-2', [number]]]);
  });

  it('is listed once, with all requests that it waits for, until they are answered', async () => {
    const first = await forOrder('SO-3');
    const second = await forOrder('SO-3');
    expect(await atStake(world.carla)).toContainEqual(['SO-3', [first.number, second.number]]);
    await world.erik.put(`/requests/${first.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect(await atStake(world.carla)).toContainEqual(['SO-3', [second.number]]);
    await world.erik.put(`/requests/${second.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect((await atStake(world.carla)).map(([reference]) => reference)).not.toContain('SO-3');
  });

  it('comes before orders that are promised later, with the cost of waiting', async () => {
    await forOrder('SO-5');
    await forOrder('SO-4');
    const promise = (reference: string, promisedDate: string): Promise<unknown> =>
      putOrder(world.beatriz, { reference, ownerDepartmentId: world.cs.id, promisedDate }).expect(200);
    await promise('SO-5', '2026-03-10');
    await promise('SO-4', '2026-02-27');
    const { body } = await world.carla.get('/me/orders-at-stake?limit=2').expect(200);
    expect(body.data).toMatchObject([
      { order: { reference: 'SO-4' }, delayCost: { state: 'ACCRUING' } },
      { order: { reference: 'SO-5' }, delayCost: { state: 'NOT_LATE', cost: { amount: '0', currency: 'USD' } } },
    ]);
    await world.carla.get('/me/orders-at-stake?limit=51').expect(400);
  });
});
