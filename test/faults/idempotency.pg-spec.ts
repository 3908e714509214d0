import pg from 'pg';
import type { Response } from 'supertest';
import { IdempotencyStore } from '../../src/platform/http/idempotency-store.js';
import { testDatabase } from '../support/app.js';
import { anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

jest.setTimeout(300_000);

const ROUNDS = 25;
const AT_ONCE = 50;

describe('fifty retries at once under one Idempotency-Key', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    // Listening once, instead of once a call, leaves the load to the application.
    await world.app.app.listen(0, '127.0.0.1');
  });

  afterAll(() => world.app.close());

  const send = (key: string): Promise<Response[]> =>
    Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        world.carla.post('/requests', anAsk(world, { title: key })).set('idempotency-key', key),
      ),
    );

  const rowsOf = async (title: string): Promise<number> => {
    const [row] = await world.app.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM request_text WHERE title = $1',
      [title],
    );
    return row!.count;
  };

  it(`make one request, ${ROUNDS} times out of ${ROUNDS}, and everybody who hears of it hears the same`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await send(`retry ${round}`.replace(' ', '-'));
      const created = answers.filter(({ status }) => status === 201);
      const running = answers.filter(({ status }) => status === 409);
      expect(created.length + running.length).toBe(AT_ONCE);
      expect(created.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
      expect(new Set(created.map(({ text }) => text)).size).toBe(1);
      expect(await rowsOf(`retry-${round}`)).toBe(1);
    }
  });

  it('would make several, were it not for the lock and the constraint', async () => {
    const owner = new pg.Client({ connectionString: (testDatabase() as { url: string }).url });
    await owner.connect();
    await owner.query('ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_once');
    await owner.end();
    jest.spyOn(world.app.get(IdempotencyStore), 'claim').mockResolvedValue(null);
    await send('sabotaged');
    expect(await rowsOf('sabotaged')).toBeGreaterThan(1);
  });
});
