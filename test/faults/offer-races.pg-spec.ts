import pg from 'pg';
import type { Response } from 'supertest';
import type { DateOfferDto, RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import { testDatabase } from '../support/app.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

jest.setTimeout(240_000);

const ROUNDS = 100;
const THURSDAY = { kind: 'DATE', date: '2026-03-05T15:00:00Z' };
const FRIDAY = { kind: 'DATE', date: '2026-03-06T15:00:00Z', reason: 'The bench is free on Friday.' };
const UNIQUE_VIOLATION = '23505';

type Race = (wish: DateOfferDto) => [PromiseLike<Response>, PromiseLike<Response>];

describe('two answers to one offer over PostgreSQL', () => {
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
  const accepts = (by: Client, { id, hash }: DateOfferDto) => by.post(`/offers/${id}/acceptance`, { hash });
  const counters = (by: Client, { id }: DateOfferDto) => by.post(`/offers/${id}/counter-offers`, FRIDAY);
  const withdraws = (by: Client, { id }: DateOfferDto) => by.post(`/offers/${id}/withdrawal`, {});

  it.each<[string, Race]>([
    ['accepts', (wish) => [accepts(world.erik, wish), accepts(world.erika, wish)]],
    ['counters', (wish) => [accepts(world.erik, wish), counters(world.erika, wish)]],
    ['withdraws', (wish) => [accepts(world.erik, wish), withdraws(world.carla, wish)]],
  ])(`have one winner and one conflict, ${ROUNDS} times, when one accepts and another %s`, async (_, race) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const wish = await aWish();
      const statuses = (await Promise.all(race(wish))).map(({ status }) => (status === 201 ? 200 : status));
      expect(statuses.sort()).toEqual([200, 409]);
      expect(await told(wish)).toBe(1);
    }
  });

  /** How many ends, or counters, the history tells of this offer. */
  const told = async ({ id }: DateOfferDto): Promise<number> => {
    const [row] = await world.app.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM event
        WHERE payload ->> 'counterOf' = $1
           OR payload ->> 'offerId' = $1 AND type <> 'request.offer_made'`,
      [id],
    );
    return row!.count;
  };

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
      const { body } = await counters(world.erik, wish).expect(201);
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
});
