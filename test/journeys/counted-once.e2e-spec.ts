import { delayCostOf, releaseOrder } from '../support/builders/orders.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { recordMisShipment, theFailure, theOrder, theQuestion, usd } from '../support/builders/the-case.js';

describe('the order of the case, released three weeks late', () => {
  let world: RequestWorld;
  let request: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    await theOrder(world).expect(201);
    request = (await theQuestion(world)).number;
    await world.app.travelTo('2026-03-27T12:00:00Z');
    await releaseOrder(world.beatriz, 'SO-10482').expect(200);
  });

  afterAll(() => world.app.close());

  it('owes 4,680.00 of liquidated damages, all of it Engineering’s beyond its time', async () => {
    expect(await delayCostOf(world.eva, 'SO-10482')).toMatchObject({
      state: 'REALISED',
      units: 21,
      cost: usd('468000'),
      leaves: [{ party: { departmentId: world.eng.id }, cls: 'PB', requestNumber: request, amount: usd('468000') }],
    });
  });

  it('counts the damages once, although the ledger of its failure holds them too', async () => {
    const { body: incident } = await theFailure(world).expect(201);
    await recordMisShipment(world.carla, incident.number, '2026-03-27');
    const { withFailures } = await delayCostOf<{ withFailures: object }>(world.eva, 'SO-10482');
    expect(withFailures).toEqual({
      failureCost: usd('12500000'),
      coveredDelayCost: usd('468000'),
      countedOnce: usd('12500000'),
    });
  });
});
