import { DataSource } from 'typeorm';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

const REPORTS = ['cost', 'cost/requests', 'value-at-risk', 'blocking-requests', 'failure-cost'];

/**
 * Every second order has left late, and the customer claimed money for it. The others wait. All belong to one department,
 * which asked another for the same service.
 */
describe('the cost reports', () => {
  let world: OrderWorld;
  let orders = 0;
  let first: string | undefined;

  beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
  afterAll(() => world.app.close());

  const makeOrders = async (count: number): Promise<void> => {
    const { carla, cs, eng, requests } = world;
    world.app.clock.set('2026-03-02T09:00:00Z');
    const made: { reference: string; request: string }[] = [];
    for (; made.length < count; orders += 1) {
      const { reference } = await anOrder(carla, {
        ...{ ownerDepartmentId: cs, reference: `SO-${orders}` },
        policy: 'RELEASE_AT_DEADLINE',
      });
      const request = await requests.submit({ from: cs, to: eng, hours: 8, order: reference, like: first });
      first ??= request;
      made.push({ reference, request });
    }
    await world.at('2026-03-09T12:00:00Z');
    for (const { reference, request } of made.filter((_, index) => index % 2 === 0)) {
      await releaseOrder(carla, reference).expect(200);
      await claim(reference, request);
    }
  };

  /** A claim of the customer, caused by the request. */
  const claim = async (reference: string, request: string): Promise<void> => {
    const { carla, chris, erik } = world;
    const claimed = { kind: 'MIS_SHIPMENT', detectionPoint: 'AFTER_RELEASE', severity: 4 };
    const found = { order: { system: 'ERP', reference }, detectedOn: '2026-03-09', summary: 'It came too late.' };
    const { body } = await carla.post('/incidents', { ...claimed, ...found }).expect(201);
    const path = `/incidents/${(body as { number: string }).number}`;
    const line = { category: 'GOODWILL', kind: 'ACTUAL', amount: { amount: '20000', currency: 'USD' } };
    await erik.post(`${path}/lines`, { ...line, occurredOn: '2026-03-09' }).expect(201);
    const cause = { answer: 'NO', words: 'It was late.', weightBasisPoints: 5000 };
    await chris.put(`${path}/causes/${request}`, cause).expect(200);
    await erik.put(`${path}/causes/${request}/confirmation`, { revision: 1 }).expect(200);
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

  it('know of the failure of each late order', async () => {
    const { body } = await world.eva.get('/reports/failure-cost').expect(200);
    expect(body).toMatchObject({ inReportCurrency: { incidents: 11, amount: { amount: '220000' } } });
  });
});
