import type { ValueAtRiskReportDto } from '../../src/reports/http/value-at-risk.dto.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('value at risk of an order that leaves on its day without two answers', () => {
  let world: OrderWorld;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, cs, eng, qa, requests } = world;
    const risk = { failureCost: '12500000', ownerDepartmentId: cs };
    await anOrder(carla, { ...risk, reference: 'SO-LEAVES', policy: 'RELEASE_AT_DEADLINE' });
    await anOrder(carla, { ...risk, reference: 'SO-WEIGHS', policy: 'RATIONAL' });
    for (const order of ['SO-LEAVES', 'SO-WEIGHS']) {
      await requests.submit({ from: cs, to: eng, hours: 48, order });
      await requests.submit({ from: cs, to: qa, hours: 56, order });
      await requests.submit({ from: cs, to: eng, hours: 8, order });
    }
  });

  afterAll(() => world.app.close());

  it('is a risk for each answer that is missing then, and for none that comes in time', async () => {
    const { body } = await world.eva.get('/reports/value-at-risk').expect(200);
    const { orders, totals } = body as ValueAtRiskReportDto;
    const errorOf = (reference: string) => orders.find((each) => each.reference === reference)!.expectedErrorCost;
    expect(errorOf('SO-LEAVES')).toEqual(usd('1250000'));
    expect(errorOf('SO-WEIGHS')).toEqual(usd('625000'));
    expect(totals).toMatchObject([{ expectedErrorCost: usd('1250000') }]);
  });
});
