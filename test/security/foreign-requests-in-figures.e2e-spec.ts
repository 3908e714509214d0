import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

interface Asked {
  id: string;
  number: string;
  from: string;
  to: string;
}

/**
 * SO-SOLD left late and wrong, SO-OPEN waits and will be late. Customer Service asked Engineering and Quality about each,
 * and Quality asked Engineering: of every pair one department is left out.
 */
describe('the figures that several departments share', () => {
  let world: OrderWorld;
  let incident: string;
  const asked: Record<'SO-SOLD' | 'SO-OPEN', Asked[]> = { 'SO-SOLD': [], 'SO-OPEN': [] };

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, cs, eng, qa } = world;
    for (const reference of ['SO-SOLD', 'SO-OPEN'] as const) {
      await anOrder(carla, { ownerDepartmentId: cs, reference });
      asked[reference] = [await ask(cs, eng, reference), await ask(cs, qa, reference), await ask(qa, eng, reference)];
    }
    await offerTooLate(world.erik, asked['SO-OPEN'][0]!);
    await world.at('2026-03-09T12:00:00Z');
    await releaseOrder(carla, 'SO-SOLD', { withAnswer: false, reason: 'The customer would not wait.' }).expect(200);
    incident = await failed();
    for (const each of asked['SO-SOLD']) await blame(each);
  });

  afterAll(() => world.app.close());

  const ask = async (from: string, to: string, order: string): Promise<Asked> => {
    const id = await world.requests.submit({ from, to, hours: 8, order });
    return { id, number: world.requests.numberOf(id), from, to };
  };
  const offerTooLate = (by: Client, { id }: Asked) =>
    by
      .post(`/requests/${id}/offers`, { kind: 'DATE', date: '2026-03-02T15:00:00Z', reason: 'The bench is free then.' })
      .expect(201);
  const failed = async (): Promise<string> => {
    const happened = { kind: 'MIS_SHIPMENT', detectionPoint: 'AFTER_RELEASE', detectedOn: '2026-03-09', severity: 4 };
    const order = { system: 'ERP', reference: 'SO-SOLD' };
    const { body } = await world.carla
      .post('/incidents', { order, ...happened, summary: 'Revision B was shipped, C was needed.' })
      .expect(201);
    const { number } = body as { number: string };
    const amount = { amount: '900000', currency: 'USD' };
    const line = { category: 'REWORK_REMAKE', kind: 'ACTUAL', amount, occurredOn: '2026-03-09' };
    await world.carla.post(`/incidents/${number}/lines`, line).expect(201);
    return number;
  };
  /** By somebody who asked: nobody names what they may not see. */
  const blame = ({ id, from }: Asked) =>
    (from === world.cs ? world.chris : world.quinn)
      .put(`/incidents/${incident}/causes/${id}`, { answer: 'PARTLY', words: 'It was late.' })
      .expect(200);

  /** Everything that tells of money, of holders or of what is to come. */
  const figures = (own: Asked[], department: string | null): string[] => [
    ...(department === null ? [] : [`/departments/${department}/queue`]),
    ...own.filter(({ to }) => to === department).map(({ id, to }) => `/departments/${to}/queue/${id}/explanation`),
    ...['SO-SOLD', 'SO-OPEN'].flatMap((reference) =>
      [
        '',
        '/delay-cost',
        '/delay-cost/explanation',
        '/delay-cost/versions',
        '/delay-cost?asOf=2026-03-08T12:00:00Z',
      ].map((part) => `/orders/ERP/${reference}${part}`),
    ),
    ...own.flatMap(({ id }) =>
      ['/offers', '/offer-consequences', '/forecast', '/late-chance', '/orders', '/page'].map(
        (part) => `/requests/${id}${part}`,
      ),
    ),
    ...['', '/requests', '?format=csv', '/requests?format=csv', '?asOf=2026-03-08T12:00:00Z'].flatMap((part) =>
      ['cost', 'value-at-risk'].map((report) => `/reports/${report}${part}`),
    ),
    ...['cost?format=csv&table=departments', 'cost?format=csv&table=services'].map((report) => `/reports/${report}`),
    ...['blocking-requests', 'failure-cost', 'responsiveness', 'responsiveness/requests', 'expedites'].flatMap(
      (report) => [`/reports/${report}`, `/reports/${report}?format=csv`],
    ),
    ...['', `/${incident}`, `/${incident}/allocation`].map((part) => `/incidents${part}`),
  ];

  /** All that was answered, in one text; a request that is done has no forecast, and that is no answer. */
  const tell = async (reader: Client, own: Asked[], department: string | null): Promise<string> => {
    const told: string[] = [];
    for (const path of figures(own, department)) {
      const { status, text } = await reader.get(path);
      if (status !== 409 && status !== 200) throw new Error(`${path} answers ${status}`);
      told.push(`${path}\n${text}`);
    }
    return told.join('\n');
  };

  const namesIn = (told: string, { id, number }: Asked): boolean =>
    told.includes(id) || new RegExp(`\\b${number}\\b`).test(told);

  const all = (): Asked[] => [...asked['SO-SOLD'], ...asked['SO-OPEN']];

  it.each(['CS', 'ENG', 'QA'] as const)('name no request to %s that it has no part in', async (department) => {
    const { cs, eng, qa, chris, erik, quinn } = world;
    const [id, reader] = { CS: [cs, chris] as const, ENG: [eng, erik] as const, QA: [qa, quinn] as const }[department];
    const own = all().filter(({ from, to }) => from === id || to === id);
    const foreign = all().filter((each) => !own.includes(each));
    expect([own.length, foreign.length]).toEqual([4, 2]);
    const told = await tell(reader, own, id);
    expect(own.filter((each) => !namesIn(told, each))).toEqual([]);
    for (const path of told.split('\n/')) {
      expect([path.split('\n')[0], foreign.filter((each) => namesIn(path, each))]).toEqual([path.split('\n')[0], []]);
    }
  });

  it('say them all to an executive, so that what is missing elsewhere was left out', async () => {
    const told = await tell(world.eva, [], null);
    for (const part of ['delay-cost', 'reports/cost/requests', 'reports/value-at-risk/requests', 'allocation']) {
      const answers = told.split('\n/').filter((answer) => answer.split('\n')[0]!.includes(part));
      expect([part, all().filter((each) => namesIn(answers.join('\n'), each)).length]).not.toEqual([part, 0]);
    }
  });
});
