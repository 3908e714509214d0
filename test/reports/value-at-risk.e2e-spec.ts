import type { ValueAtRiskReportDto } from '../../src/reports/value-at-risk/http/value-at-risk.dto.js';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, putOrder, releaseOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const TUESDAY = '2026-03-03T09:00:00Z';

/**
 * On Tuesday, of orders promised for Friday: SO-LATE waits for Engineering until Monday and for Quality until Tuesday;
 * SO-RISK would rather leave than wait for Engineering; SO-FINE has its answer in time; SO-STUB nobody has verified;
 * SO-SOLD left on Monday.
 */
describe('value at risk', () => {
  let world: OrderWorld;
  let own: string;
  let foreign: string;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, chris, cs, eng, qa, requests } = world;
    for (const reference of ['SO-LATE', 'SO-FINE', 'SO-SOLD'])
      await anOrder(carla, { ownerDepartmentId: cs, reference });
    const more = { policy: 'RELEASE_AT_DEADLINE', failureCost: '12500000' };
    await anOrder(carla, { ownerDepartmentId: cs, reference: 'SO-RISK', ...more });
    const wait = (to: string, hours: number, order: string) => requests.submit({ from: cs, to, hours, order });
    own = await wait(eng, 40, 'SO-LATE');
    foreign = await wait(qa, 48, 'SO-LATE');
    await wait(eng, 16, 'SO-FINE');
    await wait(eng, 48, 'SO-RISK');
    await wait(eng, 48, 'SO-SOLD');
    await releaseOrder(carla, 'SO-SOLD').expect(200);
    const stubbed = await wait(eng, 80, 'SO-STUB');
    await chris.post(`/requests/${stubbed}/orders`, { reference: 'SO-STUB', blocks: true });
    await world.at(TUESDAY);
  });

  afterAll(() => world.app.close());

  const read = async (reader: Client, more = ''): Promise<ValueAtRiskReportDto> =>
    (await reader.get(`/reports/value-at-risk${more}`).expect(200)).body as ValueAtRiskReportDto;

  it('is every verified order whose answers are foreseen after its promise, and no other', async () => {
    const { orders } = await read(world.eva);
    expect(orders).toMatchObject([
      {
        ...{ reference: 'SO-LATE', owner: 'CS', promisedDate: '2026-03-06', leavesOn: '2026-03-10', unitsLate: 4 },
        ...{ known: true, orderValue: usd('31200000'), forecastCost: usd('400000'), waits: true },
        ...{ policy: 'HOLD', expectedErrorCost: null },
        awaited: [
          { party: 'ENG', request: { number: world.requests.numberOf(own) }, answeredAt: '2026-03-09T09:00:00.000Z' },
          { party: 'QA', request: { number: world.requests.numberOf(foreign) }, basis: 'DUE' },
        ],
      },
      { reference: 'SO-RISK', forecastCost: usd('400000'), expectedErrorCost: usd('625000'), waits: false },
    ]);
  });

  it('keeps what waiting costs apart from what a failure is expected to cost', async () => {
    const { totals, owners, inReportCurrency } = await read(world.eva);
    const sum = {
      ...{ orders: 2, orderValue: usd('62400000'), unpriced: 0 },
      ...{ forecastCost: usd('400000'), forecastAtLeast: false },
      ...{ expectedErrorCost: usd('625000'), expectedErrorAtLeast: false },
    };
    expect(totals).toEqual([sum]);
    expect(owners).toEqual([{ owner: 'CS', name: 'Customer Service', ...sum }]);
    expect(inReportCurrency.total).toEqual(sum);
  });

  it('says for whom the orders wait: each with every department, its cost only once', async () => {
    const { blockers } = await read(world.eva);
    expect(blockers).toMatchObject([
      { party: 'ENG', orders: 2, orderValue: usd('62400000'), forecastCost: usd('120834') },
      { party: 'QA', orders: 1, orderValue: usd('31200000'), forecastCost: usd('220833') },
      { party: '~UNBLOCKED', orders: 0, orderValue: usd('0'), forecastCost: usd('58333') },
    ]);
  });

  it('opens to the answers a department owes', async () => {
    const { blockers } = await read(world.eva);
    const { body } = await world.eva.get(blockers[1]!.requests.replace('/api/v1', '')).expect(200);
    expect(body.data).toMatchObject([
      { order: { reference: 'SO-LATE' }, party: 'QA', request: { number: world.requests.numberOf(foreign) } },
    ]);
  });

  it('names no request to who may not know of it', async () => {
    const seen = await read(world.erik);
    const { body } = await world.erik.get('/reports/value-at-risk/requests').expect(200);
    for (const answer of [seen, body]) {
      expect(JSON.stringify(answer)).not.toContain(foreign);
      expect(JSON.stringify(answer)).not.toContain(`"${world.requests.numberOf(foreign)}"`);
    }
    expect(seen.orders[0]!.awaited).toMatchObject([{ party: 'ENG' }, { party: 'QA', request: null }]);
    expect((await read(world.sam)).orders).toEqual([]);
  });

  it('is read again as of an instant, and of none to come', async () => {
    const then = await read(world.eva, '?asOf=2026-03-02T08:59:00Z');
    expect(then).toMatchObject({ orders: [], totals: [], inReportCurrency: { total: null } });
    const { body } = await world.eva.get('/reports/value-at-risk?asOf=2026-03-03T09:00:01Z').expect(422);
    expect(body).toMatchObject({ code: 'report.as_of_in_the_future' });
  });

  it('says what it rests on, and can be taken along as tables', async () => {
    const { assumptions } = await read(world.eva);
    expect(assumptions).toMatchObject({ orders: 3, unverified: 0, unpriced: 0, missingRates: [] });
    const table = async (path: string) => (await world.eva.get(`/reports/value-at-risk${path}`).expect(200)).text;
    expect(await table('?format=csv')).toContain('SO-RISK,Harbor Crane Works,CS,2026-03-06,2026-03-10,4,yes');
    expect(await table('?format=csv&table=owners')).toContain('CS,Customer Service,2,624000.00,4000.00,6250.00,USD,0');
    expect(await table('?format=csv&table=blockers')).toContain('QA,Quality,1,312000.00,2208.33,USD');
    expect(await table('/requests?format=csv')).toContain('ERP,SO-LATE,QA,');
  });

  it('moves when an order is verified', async () => {
    await putOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'SO-STUB' }).expect(200);
    const { orders } = await read(world.eva);
    expect(orders.map(({ reference }) => reference).sort()).toEqual(['SO-LATE', 'SO-RISK', 'SO-STUB']);
  });
});
