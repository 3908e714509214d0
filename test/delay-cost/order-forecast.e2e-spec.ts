import type { OrderForecastDto } from '../../src/delay-cost/http/dto/delay-cost.dto.js';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';

/** Monday, ten in Berlin. */
const MONDAY = '2026-03-02T09:00:00Z';
const usd = (amount: string) => ({ amount, currency: 'USD' });

let world: OrderWorld;
let stories = 0;
let reference: string;

beforeAll(async () => (world = await anOrderWorld(MONDAY)));
afterAll(() => world.app.close());

/** Each story is of an order promised for Friday 6 March. */
beforeEach(async () => {
  world.app.clock.set(MONDAY);
  stories += 1;
  reference = `SO-${10455 + stories}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference });
});

/** So many working hours are promised for the answer. */
const waitFor = (to: string, hours: number) => world.requests.submit({ from: world.cs, to, hours, order: reference });

const forecastOf = async (reader: Client = world.carla, more = ''): Promise<OrderForecastDto> =>
  (await delayCostOf<{ forecast: OrderForecastDto }>(reader, reference, more)).forecast;

describe('an order that waits for two answers', () => {
  it('leaves after the later one, and its lateness then has a price and a holder before a day of it has come', async () => {
    const soon = await waitFor(world.eng, 16);
    const late = await waitFor(world.qa, 48);
    const { state, cost } = await delayCostOf<{ state: string; cost: object }>(world.carla, reference);
    expect({ state, cost }).toEqual({ state: 'NOT_LATE', cost: usd('0') });
    expect(await forecastOf()).toMatchObject({
      ...{ leavesOn: '2026-03-10', units: 4, cost: usd('400000'), known: true },
      leaves: [
        { cls: 'PW', requestId: late, amount: usd('341667') },
        { cls: 'U', requestId: null, amount: usd('58333') },
      ],
      awaited: [
        { requestId: soon, party: { name: 'Engineering' }, answeredAt: '2026-03-04T09:00:00.000Z', basis: 'DUE' },
        { requestId: late, party: { name: 'Quality' }, answeredAt: '2026-03-10T09:00:00.000Z', basis: 'DUE' },
      ],
    });
  });

  it('waits for one only when the other has come, and for none it was released without', async () => {
    const late = await waitFor(world.qa, 48);
    await waitFor(world.eng, 16);
    await world.requests.resolve(late);
    expect(await forecastOf()).toMatchObject({ leavesOn: '2026-03-04', units: 0, cost: usd('0') });
    await releaseOrder(world.carla, reference).expect(200);
    expect(await forecastOf()).toBeNull();
  });

  it('is told to a reader of one of them without the other’s number', async () => {
    await waitFor(world.eng, 16);
    const foreign = await waitFor(world.qa, 48);
    const seen = await forecastOf(world.erik);
    expect(seen.awaited).toMatchObject([
      { party: { name: 'Engineering' } },
      { party: { name: 'Quality' }, requestId: null, requestNumber: null, answeredAt: '2026-03-10T09:00:00.000Z' },
    ]);
    expect(JSON.stringify(seen)).not.toContain(foreign);
    expect(JSON.stringify(seen)).not.toContain(world.requests.numberOf(foreign));
  });
});

describe('a question to the requester', () => {
  it('is taken as answered now, and the rest of the time is its provider’s', async () => {
    const request = await waitFor(world.eng, 40);
    await world.at('2026-03-03T09:00:00Z');
    await world.requests.ask(request);
    await world.at('2026-03-05T09:00:00Z');
    // Thirty-two hours are left, from Thursday at ten on: until Wednesday at ten.
    expect(await forecastOf()).toMatchObject({
      leavesOn: '2026-03-11',
      leaves: [{ party: { name: 'Engineering' }, cls: 'PW', requestId: request }, { party: { kind: 'UNBLOCKED' } }],
    });
  });
});

describe('how it looked before', () => {
  it('is read from the clocks of that time, and says what is of today', async () => {
    const request = await waitFor(world.eng, 48);
    await world.at('2026-03-04T09:00:00Z');
    await world.requests.resolve(request);
    expect(await forecastOf()).toMatchObject({ units: 0, awaited: [], notReproducible: [] });
    expect(await forecastOf(world.carla, '?asOf=2026-03-03T09:00:00Z')).toMatchObject({
      ...{ leavesOn: '2026-03-10', units: 4, cost: usd('400000') },
      awaited: [{ requestId: request }],
      notReproducible: ['Value and profile of the order are those of today.'],
    });
  });
});
