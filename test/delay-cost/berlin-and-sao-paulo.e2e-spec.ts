import golden from '../../libs/delay-cost/golden/attribution.json' with { type: 'json' };
import { anOrderWorld } from '../support/builders/order-world.js';
import { anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';

interface Bill {
  cost: { amount: string };
  leaves: Leaf[];
  secondReading: { leaves: Leaf[]; divergenceBasisPoints: number; review: boolean };
}

interface Leaf {
  party: { kind: string; name: string };
  cls: string;
  amount: { amount: string };
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

  const { secondReading } = await delayCostOf<Bill>(world.carla, 'SO-10455');
  const bySide = new Map<string, number>();
  for (const { party, cls, amount } of secondReading.leaves) {
    const side = cls === 'U' ? '~UNBLOCKED' : `${PARTIES[party.name]}|${cls === 'RO' ? 'RO' : 'PB+PL'}`;
    bySide.set(side, (bySide.get(side) ?? 0) + Number(amount.amount));
  }
  expect(Object.fromEntries(bySide)).toEqual(golden['A15.excess']);
  expect(secondReading).toMatchObject({
    divergenceBasisPoints: golden['A.divergence_bp'].A15,
    review: false,
  });

  const number = requests.numberOf(request);
  const { story } = await delayCostOf<{ story: string[] }>(world.carla, 'SO-10455', '/explanation');
  expect(story).toEqual([
    `7 and 8 March, 2,000.00 USD: Engineering 48 h beyond the agreed time (${number})`,
    `9 March, 1,000.00 USD: Engineering 11 h beyond the agreed time (${number}); ` +
      `Engineering 9 h handed back when already late (${number}); ` +
      `Customer Service 4 h beyond the reply time (${number})`,
    `10 March, 1,000.00 USD: Customer Service 22 h beyond the reply time (${number}); ` +
      `Engineering 2 h beyond the agreed time (${number})`,
    `11 March, 1,000.00 USD: Engineering 12 h beyond the agreed time (${number}); 3 h nothing blocked the release`,
  ]);
  await world.app.close();
});
