import pg from 'pg';
import { RequestStore } from '../../src/requests/lifecycle/request.store.js';
import type { DateOfferDto, RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import { testDatabase } from '../support/app.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { CONTENDERS, type Contender, OfferRaces } from '../support/offer-races.js';
import { seeded } from '../support/seeded.js';

/** `RACES=10000` runs as many as one has patience for; the wins is printed. */
const RACES = Number(process.env.RACES ?? 60);
const SEED = 10455;

jest.setTimeout(240_000 + RACES * 500);

const THURSDAY = { kind: 'DATE', date: '2026-03-05T15:00:00Z' };
const FRIDAY = { kind: 'DATE', date: '2026-03-06T15:00:00Z', reason: 'The bench is free on Friday.' };
const UNIQUE_VIOLATION = '23505';

describe('answers to one offer over PostgreSQL', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const aWish = async (): Promise<DateOfferDto> => {
    const { id } = await aRequest(world, { wishedDate: THURSDAY.date });
    const { body } = await world.carla.get(`/requests/${id}/offers`).expect(200);
    return (body as RequestOffersDto).onTheTable!;
  };

  /** Two to four of them at a time, in an order that chance decides. */
  const starters = (random: () => number): Contender[] => {
    const shuffled = CONTENDERS.map((contender) => ({ contender, place: random() })).sort((a, b) => a.place - b.place);
    return shuffled.slice(0, 2 + Math.floor(random() * 3)).map(({ contender }) => contender);
  };

  async function raceOften(often: number): Promise<{ wins: Record<string, number>; faults: string[] }> {
    const random = seeded(SEED);
    const races = new OfferRaces(world, random);
    const wins: Record<string, number> = {};
    const faults: string[] = [];
    for (let race = 0; race < often; race += 1) {
      const { winner, fault } = await races.run(starters(random));
      wins[winner ?? 'nobody'] = (wins[winner ?? 'nobody'] ?? 0) + 1;
      if (fault !== null) faults.push(fault);
    }
    return { wins, faults };
  }

  it(`have one winner and otherwise conflicts, in ${RACES} races of accept, counter, withdraw and expire`, async () => {
    const { wins, faults } = await raceOften(RACES);
    if (process.env.RACES !== undefined) process.stdout.write(`${RACES} races: ${JSON.stringify(wins)}\n`);
    expect(faults).toEqual([]);
    expect(Object.keys(wins).sort()).toEqual([...CONTENDERS].sort());
  });

  describe('that nobody serialised', () => {
    let first: pg.Client;
    let second: pg.Client;

    beforeAll(async () => {
      const { url } = testDatabase() as { url: string };
      [first, second] = [new pg.Client(url), new pg.Client(url)];
      await Promise.all([first.connect(), second.connect()]);
    });

    afterAll(() => Promise.all([first.end(), second.end()]));

    it('are stopped by the database: one offer wins, whatever the application believes', async () => {
      const { negotiationId, outcomes } = await acceptBothWithoutLock();
      expect(outcomes).toEqual(['accepted', UNIQUE_VIOLATION]);
      expect(await winnersOf(negotiationId)).toBe(1);
    });

    it('both win where that wall is missing', async () => {
      // The database is this file's own, and no later test needs the index.
      await first.query('DROP INDEX offer_one_winner');
      const { negotiationId, outcomes } = await acceptBothWithoutLock();
      expect(outcomes).toEqual(['accepted', 'accepted']);
      expect(await winnersOf(negotiationId)).toBe(2);
    });

    /** Accepts the wish and its counter in two transactions, each of which has seen that nothing is settled. */
    async function acceptBothWithoutLock(): Promise<{ negotiationId: string; outcomes: string[] }> {
      const wish = await aWish();
      const { body } = await world.erik.post(`/offers/${wish.id}/counter-offers`, FRIDAY).expect(201);
      const { negotiations, onTheTable } = body as RequestOffersDto;
      const negotiationId = negotiations[0]!.id;
      for (const client of [first, second]) {
        await client.query('BEGIN');
        expect(await winnersOf(negotiationId, client)).toBe(0);
      }
      await acceptOffer(first, wish.id);
      const late = acceptOffer(second, onTheTable!.id).then(
        () => 'accepted',
        (error: pg.DatabaseError) => error.code!,
      );
      await first.query('COMMIT');
      const outcomes = ['accepted', await late];
      await second.query('COMMIT');
      return { negotiationId, outcomes };
    }

    const acceptOffer = (client: pg.Client, id: string) =>
      client.query(`UPDATE offer SET outcome = 'ACCEPTED', settled_at = now() WHERE id = $1`, [id]);

    async function winnersOf(negotiationId: string, client = first): Promise<number> {
      const { rows } = await client.query<{ winners: number }>(
        `SELECT count(*)::integer AS winners FROM offer WHERE negotiation_id = $1 AND outcome = 'ACCEPTED'`,
        [negotiationId],
      );
      return rows[0]!.winners;
    }
  });

  it('come to grief as soon as nobody holds the request', async () => {
    const store = world.app.get(RequestStore);
    Object.assign(store, { lock: store.find.bind(store), lockUnlessBusy: store.find.bind(store) });
    const { faults } = await raceOften(12);
    expect(faults).not.toEqual([]);
  });
});
