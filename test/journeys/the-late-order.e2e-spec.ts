import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface CostReport {
  totals: object[];
  departments: { party: string; class: string; realised: Sum; accrued: Sum }[];
  orders: { reference: string; delayCost: Sum; explanation: string }[];
}
interface Sum {
  amount: string;
}

const usd = (amount: string) => ({ amount, currency: 'USD' });
const total = (sums: Sum[]): number => sums.reduce((sum, { amount }) => sum + Number(amount), 0);

/**
 * SO-10455 was promised for Friday 6 March and waits for Engineering, who had until the Wednesday before. SO-10460 was
 * promised for the same day, waited for nobody, and left two days late.
 */
describe('an executive, four days after a promise that was not kept', () => {
  let world: RequestWorld;
  let request: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    for (const reference of ['SO-10455', 'SO-10460']) {
      await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
    }
    request = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10455' } });
    await world.app.travelTo('2026-03-08T18:00:00Z');
    await releaseOrder(world.beatriz, 'SO-10460').expect(200);
    await world.app.travelTo('2026-03-10T09:00:00Z');
  });

  afterAll(() => world.app.close());

  const costReport = async (): Promise<CostReport> =>
    (await world.eva.get('/reports/cost').expect(200)).body as CostReport;
  const open = (link: string) => world.eva.get(link.replace('/api/v1', '')).expect(200);

  it('sees 4,000.00 so far: three days Engineering’s beyond its time, the fourth still running', async () => {
    expect(await delayCostOf(world.eva, 'SO-10455')).toMatchObject({
      state: 'ACCRUING',
      units: 4,
      cost: usd('400000'),
      leaves: [{ party: { name: 'ENG' }, cls: 'PB', amount: usd('300000') }],
      running: { date: '2026-03-10', amount: usd('100000'), holders: [{ cls: 'PB', requestNumber: request.number }] },
      nextDay: { amount: usd('100000') },
    });
  });

  it('reads a report in which departments, orders and totals are the same money', async () => {
    const { totals, departments, orders } = await costReport();
    expect(totals).toEqual([
      {
        ...{ realised: usd('200000'), accrued: usd('300000'), running: usd('100000') },
        ...{ forecast: usd('400000'), forecastAtLeast: true, failureCost: usd('0') },
      },
    ]);
    expect(departments).toMatchObject([
      { party: 'ENG', name: 'ENG', class: 'PB', realised: usd('0'), accrued: usd('300000') },
      { party: '~UNBLOCKED', name: 'Nothing blocked it', class: 'U', realised: usd('200000'), accrued: usd('0') },
    ]);
    expect(total(orders.map(({ delayCost }) => delayCost))).toBe(600_000);
  });

  it('opens the figure down to its days and the request behind each of them', async () => {
    const { orders } = await costReport();
    const { body } = await open(orders.find(({ reference }) => reference === 'SO-10455')!.explanation);
    expect(body.days).toMatchObject([
      {
        ...{ date: '2026-03-07', lastDate: '2026-03-09', days: 3, amount: usd('300000') },
        holders: [{ cls: 'PB', requestNumber: request.number, heldSeconds: 3 * 86_400 }],
      },
    ]);
    expect((await open(`/requests/${request.number}`)).body).toMatchObject({ ball: 'PROVIDER', state: 'SUBMITTED' });
  });

  it('finds the same request behind how the departments answer each other', async () => {
    const { body } = await world.eva.get('/reports/responsiveness').expect(200);
    expect(body.rows).toMatchObject([
      { requester: { code: 'CS' }, provider: { code: 'ENG' }, submitted: 1, answered: 0, open: 1, overdueNow: 1 },
    ]);
    const behind = (await open((body.rows as { requests: string }[])[0]!.requests)).body as { data: object[] };
    expect(behind.data).toMatchObject([
      { number: request.number, answeredAt: null, dueAt: '2026-03-04T09:00:00.000Z' },
    ]);
  });

  it('takes both reports along as tables that say the same', async () => {
    const costs = await world.eva.get('/reports/cost?format=csv').expect(200);
    expect(costs.text.trimEnd().split('\r\n').slice(1).sort()).toEqual([
      'ERP,SO-10455,Harbor Crane Works,CS,ACCRUING,yes,4,4000.00,0.00,4000.00,USD,2026-03-10,4,no',
      'ERP,SO-10460,Harbor Crane Works,CS,REALISED,yes,2,2000.00,0.00,,USD,,,',
    ]);
    const pairs = await world.eva.get('/reports/responsiveness?format=csv').expect(200);
    expect(pairs.text.split('\r\n')[1]).toMatch(/^CS,ENG,1,0,1,1,/);
  });

  it('is told 1,000.00 more the next day, while what has left stays as it was', async () => {
    await world.app.travelTo('2026-03-11T09:00:00Z');
    expect(await delayCostOf(world.eva, 'SO-10455')).toMatchObject({ units: 5, cost: usd('500000') });
    expect(await delayCostOf(world.eva, 'SO-10460')).toMatchObject({ units: 2, cost: usd('200000') });
    expect((await costReport()).totals).toMatchObject([{ realised: usd('200000'), accrued: usd('400000') }]);
  });
});
