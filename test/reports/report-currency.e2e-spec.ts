import { lasting, signInAdmin, type Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** An order in dollars left two days late, one in euros is a day late and waits; of pounds nobody knows the worth. */
describe('the report currency', () => {
  let world: OrderWorld;
  let admin: Client;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    admin = await lasting(world.app.http, await signInAdmin(world.app.http));
    const { carla, cs, eng, qa, requests } = world;
    for (const [reference, currency] of [
      ['SO-USD', 'USD'],
      ['SO-EUR', 'EUR'],
      ['SO-GBP', 'GBP'],
    ] as const) {
      await anOrder(carla, { ownerDepartmentId: cs, reference, value: { amount: '31200000', currency } });
    }
    await requests.submit({ from: cs, to: eng, hours: 8, order: 'SO-USD' });
    for (const to of [eng, qa]) await requests.submit({ from: cs, to, hours: 8, order: 'SO-EUR' });
    await requests.submit({ from: cs, to: qa, hours: 8, order: 'SO-GBP' });
    await world.at('2026-03-08T12:00:00Z');
    await releaseOrder(carla, 'SO-USD').expect(200);
    await rate('2026-03-06', '1.3333');
  });

  afterAll(() => world.app.close());

  const rate = (day: string, worth: string) => admin.put(`/exchange-rates/EUR/${day}`, { rate: worth }).expect(200);
  const read = async (more = '') => (await world.eva.get(`/reports/cost${more}`).expect(200)).body as Report;

  it('adds up what no single currency could, and its parts sum to it to the cent', async () => {
    const { inReportCurrency, totals } = await read();
    expect(totals.map(({ accrued }) => accrued)).toEqual([
      eur('100000'),
      { amount: '100000', currency: 'GBP' },
      usd('0'),
    ]);
    // 2,000.00 USD have left; 1,000.00 EUR of yesterday and as much of today are 1,333.30 USD each.
    expect(inReportCurrency.total).toMatchObject({
      ...{ realised: usd('200000'), accrued: usd('133330'), running: usd('133330'), forecast: usd('266660') },
    });
    const sum = (column: 'realised' | 'accrued' | 'forecast') =>
      inReportCurrency.departments.reduce((all, row) => all + Number(row[column].amount), 0);
    expect([sum('realised'), sum('accrued'), sum('forecast')]).toEqual([200000, 133330, 266660]);
  });

  it('names the rates it used, and the orders it could not count', async () => {
    const { assumptions, orders } = await read();
    expect(assumptions).toMatchObject({
      rates: [{ currency: 'EUR', day: '2026-03-08', rate: '1.3333', ratedOn: '2026-03-06' }],
      missingRates: [{ currency: 'GBP', day: '2026-03-08' }],
      sentences: expect.arrayContaining([
        'Nobody put down what GBP was worth on 2026-03-08: its orders are not in the sums in USD.',
      ]) as unknown,
    });
    expect(orders).toMatchObject([
      { reference: 'SO-USD', inReportCurrency: { delayCost: usd('200000'), forecast: null, failureCost: usd('0') } },
      { reference: 'SO-EUR', inReportCurrency: { delayCost: usd('266660'), forecast: usd('266660') } },
      { reference: 'SO-GBP', inReportCurrency: null },
    ]);
  });

  it('gives the same answer to the same question after a rate was put down late', async () => {
    const question = '?asOf=2026-03-08T12:00:00Z';
    const { inReportCurrency: before } = await read(question);
    await world.at('2026-03-09T12:00:00Z');
    await rate('2026-03-08', '2');
    const { inReportCurrency: after } = await read(question);
    expect(after.total).toEqual(before.total);
    expect((await read()).inReportCurrency.total).toMatchObject({ accrued: usd('400000') });
  });
});

interface Columns {
  realised: { amount: string };
  accrued: { amount: string };
  forecast: { amount: string };
}

interface Report {
  totals: Columns[];
  inReportCurrency: { total: Columns; departments: Columns[] };
  assumptions: object;
  orders: object[];
}
