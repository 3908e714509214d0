import { AgreementWorld, terms } from '../support/builders/agreements.js';
import type { Client } from '../support/builders/identity.js';

const HOUR = 3600;

interface Row {
  negotiations: number;
  suppressed: boolean;
  figures: { figure: string; value: number | null; of: number | null }[] | null;
}

/** One proposal is accepted after an hour, a counter-proposal after two; the third is imposed; another one is open. */
describe('how departments come to agreements', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
    const { beatriz, erika, eva } = world.people;
    const first = await world.aProposal(terms(16));
    await world.app.pass(HOUR);
    await world.accept(erika, first).expect(201);

    const second = await world.aProposal(terms(12));
    const { body: countered } = await world.counter(erika, second, terms(14)).expect(201);
    await world.app.pass(2 * HOUR);
    await world.accept(beatriz, countered).expect(201);

    const third = await world.anEscalation(terms(8));
    await world.impose(eva, third, { terms: terms(9) }).expect(201);

    await world.aProposal(terms(10));
    await world.app.pass(3 * HOUR);
  });

  afterAll(() => world.app.close());

  const rows = async (by: Client, query = ''): Promise<Row[]> =>
    ((await by.get(`/reports/agreement-negotiations${query}`).expect(200)).body as { rows: Row[] }).rows;
  const told = ({ figures }: Row) => Object.fromEntries(figures!.map(({ figure, value, of }) => [figure, [value, of]]));

  it('is told to both of them', async () => {
    for (const by of [world.people.carla, world.people.erika]) {
      const [row] = await rows(by);
      expect(row).toMatchObject({ requester: { code: 'CS' }, negotiations: 4, suppressed: false });
      expect(told(row!)).toEqual({
        opened: [4, null],
        ended: [3, null],
        /** 1 + 2 + 1 + 1 by four. */
        proposalsPerNegotiation: [125, null],
        /** One of three agreed after an hour, and one of the two that lasted two hours: 2/3, then 1/3. */
        timeToAgreement: [2 * HOUR, 4],
        acceptedRate: [6667, 3],
        acceptedAtOnce: [3333, 3],
        expiredRate: [0, 3],
        escalatedRate: [3333, 3],
        imposedRate: [3333, 3],
      });
    }
  });

  it('is no business of other departments', async () => {
    expect(await rows(world.people.quinn)).toEqual([]);
    expect(await rows(world.people.sam)).toEqual([]);
  });

  it('is told to executives from five negotiations on', async () => {
    const { eva } = world.people;
    expect(await rows(eva)).toMatchObject([{ negotiations: 4, suppressed: true, figures: null }]);
    await world.aProposal(terms(6), { serviceId: world.service.id });
    const [row] = await rows(eva);
    expect(row).toMatchObject({ negotiations: 5, suppressed: false });
    expect(told(row!)).toMatchObject({ opened: [5, null], ended: [3, null], proposalsPerNegotiation: [120, null] });
  });

  it('shows what nobody answered in time as expired and escalated', async () => {
    await world.app.travelTo('2026-03-06T20:00:00Z');
    const [row] = await rows(world.people.beatriz);
    expect(told(row!)).toMatchObject({
      ended: [5, null],
      acceptedRate: [4000, 5],
      expiredRate: [4000, 5],
      escalatedRate: [6000, 5],
      imposedRate: [2000, 5],
    });
  });

  it('narrows to a pair', async () => {
    const { cs, eng } = world.departments;
    expect(await rows(world.people.eva, `?providerDepartmentId=${eng.id}`)).toHaveLength(1);
    expect(await rows(world.people.eva, `?providerDepartmentId=${cs.id}`)).toEqual([]);
  });

  it('comes as a table with a definition for each figure', async () => {
    const { text } = await world.people.beatriz.get('/reports/agreement-negotiations?format=csv').expect(200);
    const [heading, line] = text.trim().split('\r\n');
    expect(heading).toContain('Requester,Provider,Negotiations,Opened,Ended,Proposals per negotiation');
    expect(line).toMatch(/^CS,ENG[A-Z],5,5,5,1.2,2,/);
    const { body } = await world.people.beatriz.get('/reports/agreement-negotiations').expect(200);
    expect((body as { definitions: { metric: string }[] }).definitions.map(({ metric }) => metric)).toEqual(
      Array(9).fill('M17'),
    );
  });
});
