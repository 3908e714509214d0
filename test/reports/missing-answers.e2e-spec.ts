import type { ValueAtRiskReportDto } from '../../src/reports/value-at-risk/http/value-at-risk.dto.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Engineering's answers of eight hours never come: on Monday nobody can tell when. */
describe('value at risk of an order that leaves on its day without two answers', () => {
  let world: OrderWorld;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, cs, eng, qa, requests } = world;
    const risk = { failureCost: '12500000', ownerDepartmentId: cs };
    await anOrder(carla, { ...risk, reference: 'SO-LEAVES', policy: 'RELEASE_AT_DEADLINE' });
    await anOrder(carla, { ...risk, reference: 'SO-WEIGHS', policy: 'RATIONAL' });
    const later = { promisedDate: '2026-03-10', policy: 'RELEASE_AT_DEADLINE' };
    await anOrder(carla, { ...risk, ...later, reference: 'SO-UNSURE' });
    await requests.submit({ from: cs, to: qa, hours: 72, order: 'SO-UNSURE' });
    await requests.submit({ from: cs, to: eng, hours: 8, order: 'SO-UNSURE' });
    for (const order of ['SO-LEAVES', 'SO-WEIGHS']) {
      await requests.submit({ from: cs, to: eng, hours: 48, order });
      await requests.submit({ from: cs, to: qa, hours: 56, order });
      await requests.submit({ from: cs, to: eng, hours: 8, order });
    }
  });

  const ofReport = async (): Promise<ValueAtRiskReportDto> =>
    (await world.eva.get('/reports/value-at-risk').expect(200)).body as ValueAtRiskReportDto;

  afterAll(() => world.app.close());

  it('is a risk for each answer that is missing then, and for none that comes in time', async () => {
    const { orders, totals } = await ofReport();
    const errorOf = (reference: string) => orders.find((each) => each.reference === reference)!.expectedErrorCost;
    expect(errorOf('SO-LEAVES')).toEqual(usd('1250000'));
    expect(errorOf('SO-WEIGHS')).toEqual(usd('625000'));
    expect(totals).toMatchObject([{ expectedErrorCost: usd('1875000'), expectedErrorAtLeast: false }]);
  });

  it('is the least there can be, in figure and in words, where another answer may be missing and is not foreseen', async () => {
    await world.at('2026-03-09T12:00:00Z');
    const { orders, totals, owners } = await ofReport();
    const of = (reference: string) => orders.find((each) => each.reference === reference)!;
    const atLeast = { expectedErrorAtLeast: true, missing: 1, missingAtLeast: true };
    expect(of('SO-UNSURE')).toMatchObject({ expectedErrorCost: usd('625000'), ...atLeast });
    // Their date is over, and what has not come by then is missing, whenever it comes.
    expect(of('SO-LEAVES')).toMatchObject({ expectedErrorCost: usd('1875000'), missing: 3, missingAtLeast: false });
    expect(totals).toMatchObject([{ expectedErrorCost: usd('2500000'), expectedErrorAtLeast: true }]);
    expect(owners).toMatchObject([{ expectedErrorAtLeast: true }]);
    const { text } = await world.eva.get('/reports/value-at-risk?format=csv').expect(200);
    const [headings, ...rows] = text.trim().split('\r\n');
    expect(headings).toMatch(/,Answers missing,[^,]*least[^,]*,Expected cost of error is the least there can be/);
    expect(rows.find((row) => row.includes('SO-UNSURE'))).toMatch(/,1,yes,yes$/);
    const { body } = await world.carla.get('/orders/ERP/SO-UNSURE/delay-cost').expect(200);
    expect(body.failure).toMatchObject({ expectedCost: usd('625000'), expectedCostAtLeast: true, missing: 1 });
    expect(body.sentences).toContain(
      'SO-UNSURE leaves on 10 March with or without its answers: at least 1 of 2 is foreseen to be missing, at a risk of at least 6,250.00 USD.',
    );
  });
});
