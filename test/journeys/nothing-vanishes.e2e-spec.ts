import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';
import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
const ORDER = { system: 'ERP', reference: 'SO-10455' };

interface Cost {
  cost: { amount: string };
  leaves: { party: { name: string }; cls: string; requestNumber: string | null; amount: { amount: string } }[];
}
interface ShownClock {
  kind: string;
  dueAt: string | null;
  breachedAt: string | null;
  result: string | null;
}

/** A service of Engineering that grants P2 a working day, and P4 ten. */
async function aServiceByPriority(world: RequestWorld): Promise<string> {
  const within = (hours: number) => ({ firstResponseSeconds: 4 * HOUR, resolutionSeconds: hours * HOUR });
  const { body } = await world.admin
    .post('/departments/ENG/services', {
      ...{ code: 'part-choice', name: 'Part choice', description: 'Which part is right?', intake: [] },
      targets: { P1: within(4), P2: within(8), P3: within(24), P4: within(80) },
      ...{ effortMinutes: 45, nominalRate: { amount: '10000', currency: 'USD' }, questionTemplates: [] },
    })
    .expect(201);
  return (body as { id: string }).id;
}

/**
 * Carla asks at leisure (P4); an hour later Clara asks the same with priority (P2), for an order that was promised for
 * Friday 6 March and costs 1,000.00 for each day after it. Engineering lets Clara's day pass.
 */
class Twice {
  constructor(
    readonly world: RequestWorld,
    readonly fresh: RequestHandle,
    readonly breached: RequestHandle,
  ) {}

  static async asked(): Promise<Twice> {
    const world = await aRequestWorld();
    const serviceId = await aServiceByPriority(world);
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id });
    const ask = async (by: Client, more: object): Promise<RequestHandle> =>
      (await by.post('/requests', anAsk(world, { serviceId, intake: {}, ...more })).expect(201)).body as RequestHandle;
    const fresh = await ask(world.carla, { priority: 'P4' });
    await world.app.travelTo('2026-03-02T10:00:00Z');
    const breached = await ask(world.clara, { priority: 'P2', orderReference: ORDER });
    return new Twice(world, fresh, breached);
  }

  async clocks({ number }: RequestHandle): Promise<Record<string, ShownClock>> {
    const { body } = await this.world.erik.get(`/requests/${number}/clocks`).expect(200);
    console.log(JSON.stringify(body).slice(0, 1500));
    return Object.fromEntries((body as { clocks: ShownClock[] }).clocks.map((clock) => [clock.kind, clock]));
  }
}

test('x', async () => {
  const twice = await Twice.asked();
  const { world, fresh, breached } = twice;
  await world.app.travelTo('2026-03-09T12:00:00Z');
  const res = await world.erik.put(`/requests/${fresh.number}/merge`, { into: breached.number });
  console.log(res.status, JSON.stringify(res.body).slice(0, 1500));
  await world.app.travelTo('2026-03-10T09:00:00Z');
  console.log(JSON.stringify(await delayCostOf<Cost>(world.eva, 'SO-10455')).slice(0, 3000));
  await twice.clocks(fresh);
  for (const n of [fresh, breached])
    console.log(
      JSON.stringify(
        (await world.carla.get(`/requests/${n.number}/orders`)).body.map((l: any) => ({ ...l, order: null })),
      ),
    );
  const p = await world.carla.delete(`/requests/${breached.number}/merge`);
  console.log(p.status, JSON.stringify(p.body).slice(0, 1500));
  console.log(JSON.stringify(await delayCostOf<Cost>(world.eva, 'SO-10455')).slice(0, 3000));
  await twice.clocks(fresh);
  await twice.clocks(breached);
  await releaseOrder(world.beatriz, 'SO-10455').expect(200);
  await world.app.close();
});
