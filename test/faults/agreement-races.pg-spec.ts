import pg from 'pg';
import type { Response } from 'supertest';
import { TimerSweep } from '../../src/platform/timers/index.js';
import { testDatabase } from '../support/app.js';
import { AgreementWorld, terms, type NegotiationHandle } from '../support/builders/agreements.js';
import { aService } from '../support/builders/catalogue.js';

jest.setTimeout(1_800_000);

/** So many of each race; `RACES=10000` for a long night. */
const ROUNDS = Number(process.env.RACES ?? 25);

const UNIQUE_VIOLATION = '23505';

describe('two ends of one negotiation over PostgreSQL', () => {
  let world: AgreementWorld;
  let services = 0;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  afterAll(() => world.app.close());

  const aScope = async () => {
    services += 1;
    const { erika } = world.people;
    return { serviceId: (await aService(erika, world.departments.eng.code, { code: `race-${services}` })).id };
  };
  const settlements = async ({ id }: NegotiationHandle): Promise<number> => {
    const [row] = await world.app.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM agreement_version WHERE negotiation_id = $1',
      [id],
    );
    return row!.count;
  };
  const ended = async ({ id }: NegotiationHandle): Promise<number> => {
    const [row] = await world.app.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM event
        WHERE payload ->> 'negotiationId' = $1
          AND type IN ('agreement.accepted', 'agreement.imposed', 'agreement.expired')`,
      [id],
    );
    return row!.count;
  };

  const aTabledText = async (): Promise<NegotiationHandle> => {
    const { beatriz, erika } = world.people;
    const escalated = await world.anEscalation(terms(8), await aScope());
    const { body } = await world.table(erika, escalated, terms(12)).expect(201);
    await world.read(beatriz, escalated).expect(200);
    return body as NegotiationHandle;
  };
  const statusOf = async (call: PromiseLike<Response>): Promise<number> => (await call).status;

  it(`have one winner, ${ROUNDS} times, when a lead accepts and an executive imposes`, async () => {
    const { beatriz, eva } = world.people;
    for (let round = 0; round < ROUNDS; round += 1) {
      const tabled = await aTabledText();
      const race = [statusOf(world.accept(beatriz, tabled)), statusOf(world.impose(eva, tabled, { terms: terms(10) }))];
      expect((await Promise.all(race)).sort()).toEqual([201, 409]);
      expect([await settlements(tabled), await ended(tabled)]).toEqual([1, 1]);
    }
  });

  it(`have one winner, ${ROUNDS} times, when a lead accepts as the time runs out`, async () => {
    const { erika } = world.people;
    for (let round = 0; round < ROUNDS; round += 1) {
      const proposal = await world.aProposal(terms(8), await aScope());
      const { body } = await world.read(erika, proposal).expect(200);
      const deadline = new Date((body as { deadline: string }).deadline);
      const before = world.app.clock.now();
      // The sweep believes that the deadline has come, the act that it has not: only the lock decides.
      const sweep = world.app.get(TimerSweep).runDue(deadline);
      const [status] = await Promise.all([statusOf(world.accept(erika, proposal)), sweep]);
      world.app.clock.set(before);
      await world.app.get(TimerSweep).runDue(new Date(deadline.getTime() + 5000));
      const accepted = status === 201 ? 1 : 0;
      expect([await settlements(proposal), await ended(proposal)]).toEqual([accepted, 1]);
    }
  });

  describe('that nobody serialised', () => {
    let clients: pg.Client[];

    beforeAll(async () => {
      const { url } = testDatabase() as { url: string };
      clients = [new pg.Client(url), new pg.Client(url)];
      await Promise.all(clients.map((client) => client.connect()));
    });
    afterAll(() => Promise.all(clients.map((client) => client.end())));

    it('are stopped by the database: one version wins, whatever the application believes', async () => {
      expect(await settleTwiceWithoutLock()).toEqual(['settled', UNIQUE_VIOLATION]);
    });

    it('both win where those walls are missing', async () => {
      // The database is this file's own, and no later test needs the constraints.
      await clients[0]!.query(
        `ALTER TABLE agreement_version DROP CONSTRAINT agreement_version_one_winner,
                                       DROP CONSTRAINT agreement_version_number_once CASCADE`,
      );
      expect(await settleTwiceWithoutLock()).toEqual(['settled', 'settled']);
    });

    /** Writes two ends of one negotiation in two transactions, each of which has seen that nothing is settled. */
    async function settleTwiceWithoutLock(): Promise<string[]> {
      const { id } = await world.aProposal(terms(8), await aScope());
      for (const client of clients) {
        await client.query('BEGIN');
        const { rowCount } = await client.query('SELECT FROM agreement_version WHERE negotiation_id = $1', [id]);
        expect(rowCount).toBe(0);
      }
      const [first, second] = clients as [pg.Client, pg.Client];
      await first.query(SETTLE, [id]);
      const late = second.query(SETTLE, [id]).then(
        () => 'settled',
        (error: pg.DatabaseError) => error.code!,
      );
      await first.query('COMMIT');
      const outcomes = ['settled', await late];
      await second.query('COMMIT');
      return outcomes;
    }
  });
});

/** The version that the negotiation $1 would come to. */
const SETTLE = `
  INSERT INTO agreement_version (id, agreement_id, number, terms, hash, effective_from, origin, negotiation_id,
                                 proposal_number, accepted_by_id, created_at)
  SELECT gen_random_uuid(), n.agreement_id, 1, p.terms, p.hash, n.opened_at, 'AGREED', n.id, p.number, p.author_id, now()
    FROM negotiation n JOIN proposal p ON p.negotiation_id = n.id
   WHERE n.id = $1`;
