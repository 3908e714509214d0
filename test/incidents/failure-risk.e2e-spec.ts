import { aServiceBody } from '../support/builders/catalogue.js';
import { type OrderWish, putOrder, releaseOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { usd } from '../support/builders/the-case.js';

let world: RequestWorld;

beforeAll(async () => (world = await aRequestWorld()));
afterAll(() => world.app.close());

const put = (reference: string, wish: Partial<OrderWish> = {}) =>
  putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference, ...wish });

const riskOf = async (reference: string, by = world.eva): Promise<object> =>
  (await by.get(`/orders/ERP/${reference}/failure-risk`).expect(200)).body as object;

const askFor = (reference: string) => aRequest(world, { orderReference: { system: 'ERP', reference } });

/** An order that left without its answer, failed for so much in each line of its ledger, and was settled. */
async function aSettledFailure(reference: string, ...amounts: string[]): Promise<string> {
  await put(reference).expect(201);
  await releaseOrder(world.beatriz, reference, { withAnswer: false, reason: 'It was due.' }).expect(200);
  const { body } = await world.beatriz
    .post('/incidents', {
      order: { system: 'ERP', reference },
      kind: 'COMPLAINT',
      detectionPoint: 'AFTER_RELEASE',
      detectedOn: '2026-03-02',
      summary: 'It did not fit.',
    })
    .expect(201);
  const incident = `/incidents/${(body as { number: string }).number}`;
  for (const amount of amounts) {
    const line = { category: 'GOODWILL', kind: 'ACTUAL', amount: usd(amount), occurredOn: '2026-03-02' };
    await world.carla.post(`${incident}/lines`, line).expect(201);
  }
  await world.beatriz.put(`${incident}/closure`, { rootCause: 'Silence.', lessons: 'Ask again.' }).expect(200);
  return incident;
}

describe('what leaving without the answer may come to', () => {
  it('is not priced while nobody has said what a failure costs, and that is not the same as free', async () => {
    await put('SO-1').expect(201);
    expect(await riskOf('SO-1')).toEqual({
      policy: 'HOLD',
      failureCost: null,
      source: 'NOT_PRICED',
      odds: { releasedWithoutAnswer: 0, becameIncidents: 0, probabilityBasisPoints: 500 },
      expectedCost: null,
    });
  });

  it('is a twentieth of what the order says, without any history', async () => {
    await put('SO-2', { failureCost: '12500000' }).expect(201);
    expect(await riskOf('SO-2')).toMatchObject({
      failureCost: usd('12500000'),
      source: 'ORDER',
      expectedCost: usd('625000'),
    });
  });

  it('is what the customer’s default says where the order says nothing', async () => {
    const customer = { ownerDepartmentId: world.cs.id, name: 'Northern Lifts', currency: 'USD', failureCost: '800000' };
    await world.beatriz.post('/customers', customer).expect(201);
    await put('SO-3', { customer: 'Northern Lifts' }).expect(201);
    expect(await riskOf('SO-3')).toMatchObject({ failureCost: usd('800000'), source: 'CUSTOMER' });
  });

  it('is the median of five closed incidents, and of no fewer, where nobody has said', async () => {
    for (const amount of ['100', '900', '300', '200']) await aSettledFailure(`SO-F${amount}`, amount);
    await put('SO-4').expect(201);
    expect(await riskOf('SO-4')).toMatchObject({ source: 'NOT_PRICED' });
    await aSettledFailure('SO-F400', '400');
    expect(await riskOf('SO-4')).toMatchObject({
      failureCost: usd('300'),
      source: 'CLOSED_INCIDENTS',
      odds: { releasedWithoutAnswer: 5, becameIncidents: 5, probabilityBasisPoints: 2400 },
      expectedCost: usd('72'),
    });
  });

  it('is known also after a failure that cost more than any line of a ledger can say', async () => {
    const dearest = '9'.repeat(18);
    const incident = await aSettledFailure('SO-F9', ...Array.from({ length: 12 }, () => dearest));
    const { body } = await world.beatriz.get(incident).expect(200);
    expect(body).toMatchObject({ ledger: { total: usd(String(12n * BigInt(dearest))) } });
    expect(await riskOf('SO-4')).toMatchObject({ failureCost: usd('300'), source: 'CLOSED_INCIDENTS' });
  });

  it('is what the service says whose answer it waits for, before what others have cost', async () => {
    await put('SO-5').expect(201);
    await askFor('SO-5');
    expect(await riskOf('SO-5')).toMatchObject({ source: 'CLOSED_INCIDENTS' });
    const service = aServiceBody({ failureCost: '500000' });
    await world.erika.put(`/services/${world.serviceId}`, service).set('if-match', '"1"').expect(200);
    expect(await riskOf('SO-5', world.erik)).toMatchObject({ failureCost: usd('500000'), source: 'SERVICE' });
    const { body } = await world.erik.get(`/services/${world.serviceId}`).expect(200);
    expect(body).toMatchObject({ failureCost: '500000', version: 2 });
  });

  it('is nothing to those who may not see the order', async () => {
    await world.quinn.get('/orders/ERP/SO-2/failure-risk').expect(404);
  });
});
