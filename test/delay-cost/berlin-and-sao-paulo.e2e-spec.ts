import golden from '../../libs/delay-cost/golden/attribution.json' with { type: 'json' };
import { anOrderWorld } from '../support/builders/order-world.js';
import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';

interface Bill {
  cost: { amount: string };
  leaves: { party: { kind: string; name: string }; cls: string; amount: { amount: string } }[];
}

const PARTIES: Record<string, string> = {
  Engineering: 'ENG',
  'Customer Service': 'CS',
  'Nothing blocked it': '~UNBLOCKED',
};

test('a question asked too late and answered too late is shared to the second across two continents', async () => {
  const world = await anOrderWorld('2026-03-02T09:00:00Z');
  const { requests } = world;
  await anOrder(world.carla, { ownerDepartmentId: world.cs });
  await world.at('2026-03-03T09:00:00Z');
  const request = await requests.submit({ from: world.cs, to: world.eng, hours: 16, order: 'SO-10455' });
  await world.at('2026-03-09T10:00:00Z');
  const question = await requests.ask(request);
  await world.at('2026-03-10T21:00:00Z');
  await requests.reply(request, question);
  await world.at('2026-03-11T11:00:00Z');
  await requests.resolve(request);
  await world.at('2026-03-11T14:00:00Z');
  await releaseOrder(world.carla, 'SO-10455').expect(200);

  const { cost, leaves } = await delayCostOf<Bill>(world.carla, 'SO-10455');
  const bill = leaves.map(({ party, cls, amount }) => [
    `${PARTIES[party.name]}|${cls}|${cls === 'U' ? '-' : 'R1'}`,
    Number(amount.amount),
  ]);
  expect(Object.fromEntries(bill)).toEqual(golden['A15.e2e'].leaves);
  expect(Number(cost.amount)).toBe(golden['A15.e2e'].C);
  await world.app.close();
});
