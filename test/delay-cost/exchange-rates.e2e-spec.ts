import { lasting, signInAdmin, type Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';

interface Restated {
  inReportCurrency: { cost: object; parties: object[]; running: object } | null;
}

const euros = { amount: '31200000', currency: 'EUR' };

describe('what a currency is worth', () => {
  let world: OrderWorld;
  let admin: Client;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-06T09:00:00Z');
    admin = await lasting(world.app.http, await signInAdmin(world.app.http));
  });

  afterAll(() => world.app.close());

  const set = (day: string, rate: string, currency = 'EUR') =>
    admin.put(`/exchange-rates/${currency}/${day}`, { rate });

  it('is put down by administrators for days that have come, and never for the report currency itself', async () => {
    await world.carla.put('/exchange-rates/EUR/2026-03-05', { rate: '1.1' }).expect(403);
    expect((await set('2026-03-07', '1.1').expect(422)).body).toMatchObject({ code: 'exchange_rate.day_to_come' });
    expect((await set('2026-03-05', '1.1', 'USD').expect(422)).body).toMatchObject({
      code: 'exchange_rate.of_report_currency',
    });
    for (const rate of ['0', '-1', '1,1', '1e3', '']) await set('2026-03-05', rate).expect(400);
  });

  it('is read as words on days, and of one day the last word holds', async () => {
    await set('2026-03-02', '1.25').expect(200);
    await set('2026-03-02', '1.5').expect(200);
    const { body } = await world.sam.get('/exchange-rates/EUR?limit=1').expect(200);
    expect(body).toMatchObject({ data: [{ day: '2026-03-02', rate: '1.5', reportCurrency: 'USD' }] });
    const { nextCursor } = (body as { page: { nextCursor: string } }).page;
    const next = await world.sam.get(`/exchange-rates/EUR?limit=1&cursor=${nextCursor}`).expect(200);
    expect(next.body).toMatchObject({ data: [{ rate: '1.25' }] });
  });

  it('turns an order’s cost into the report currency on the day it left, and its parts sum to it', async () => {
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'SO-EUR', value: euros });
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 1, order: 'SO-EUR' });
    await world.at('2026-03-08T12:00:00Z');
    expect(await delayCostOf<Restated>(world.eva, 'SO-EUR')).toMatchObject({
      inReportCurrency: {
        cost: { amount: '300000', currency: 'USD' },
        parties: [{ party: { departmentId: world.eng }, amount: { amount: '150000', currency: 'USD' } }],
        running: { amount: '150000', currency: 'USD' },
      },
    });
    await releaseOrder(world.carla, 'SO-EUR').expect(200);
    await world.at('2026-03-20T12:00:00Z');
    await set('2026-03-19', '2').expect(200);
    expect(await delayCostOf<Restated>(world.eva, 'SO-EUR')).toMatchObject({
      inReportCurrency: { cost: { amount: '300000' }, running: { amount: '0' } },
    });
  });

  it('is not made up: a week after the last word there is no figure', async () => {
    await anOrder(world.carla, {
      ownerDepartmentId: world.cs,
      reference: 'SO-GBP',
      value: { amount: '100', currency: 'GBP' },
    });
    expect((await delayCostOf<Restated>(world.eva, 'SO-GBP')).inReportCurrency).toBeNull();
    await set('2026-03-13', '1.3', 'GBP').expect(200);
    expect((await delayCostOf<Restated>(world.eva, 'SO-GBP')).inReportCurrency).not.toBeNull();
    await world.at('2026-03-21T12:00:00Z');
    expect((await delayCostOf<Restated>(world.eva, 'SO-GBP')).inReportCurrency).toBeNull();
  });
});
