import { DataSource } from 'typeorm';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

const REPORTS = ['cost', 'cost/requests', 'value-at-risk', 'blocking-requests', 'failure-cost'];

/** Every second order has left late, the others wait: of one department, and one asked for the same service. */
describe('the cost reports', () => {
  let world: OrderWorld;
  let orders = 0;
  let first: string | undefined;

  beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
  afterAll(() => world.app.close());

  const makeOrders = async (count: number): Promise<void> => {
    const { carla, cs, eng, requests } = world;
    world.app.clock.set('2026-03-02T09:00:00Z');
    const made: string[] = [];
    for (; made.length < count; orders += 1) {
      const { reference } = await anOrder(carla, {
        ...{ ownerDepartmentId: cs, reference: `SO-${orders}` },
        policy: 'RELEASE_AT_DEADLINE',
      });
      const request = await requests.submit({ from: cs, to: eng, hours: 8, order: reference, like: first });
      first ??= request;
      made.push(reference);
    }
    await world.at('2026-03-09T12:00:00Z');
    for (const reference of made.filter((_, index) => index % 2 === 0))
      await releaseOrder(carla, reference).expect(200);
  };

  /** How many questions each report asks the database. */
  const questions = async (reader: Client): Promise<Record<string, number>> => {
    const asked = jest.spyOn(world.app.get(DataSource).logger, 'logQuery');
    const counts: Record<string, number> = {};
    for (const report of REPORTS) {
      asked.mockClear();
      await reader.get(`/reports/${report}`).expect(200);
      counts[report] = asked.mock.calls.length;
    }
    asked.mockRestore();
    return counts;
  };

  it('ask no more of the database for many orders than for two', async () => {
    await makeOrders(2);
    await questions(world.eva);
    const forTwo = await questions(world.eva);
    await makeOrders(20);
    await questions(world.eva);
    expect(await questions(world.eva)).toEqual(forTwo);
    expect(Math.min(...Object.values(forTwo))).toBeGreaterThan(0);
  });
});
