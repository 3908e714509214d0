import pg from 'pg';
import { Feed, Sealer } from '../../src/platform/events/index.js';
import { testDatabase } from '../support/app.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('the sealed history', () => {
  let world: RequestWorld;
  let owner: pg.Client;

  beforeAll(async () => {
    world = await aRequestWorld();
    await aRequest(world);
    owner = new pg.Client({ connectionString: (testDatabase() as { url: string }).url });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await world.app.close();
  });

  const verdict = async () => {
    await world.app.get(Sealer).sealNow();
    return world.app.get(Feed).verify();
  };

  it('has a place for every event, without a gap, also when many are written and sealed at once', async () => {
    await Promise.all([
      ...Array.from({ length: 12 }, () => aRequest(world)),
      ...Array.from({ length: 4 }, () => world.app.get(Sealer).sealNow()),
    ]);
    expect(await verdict()).toMatchObject({ intact: true });
    const { rows } = await owner.query<{ events: number; last: number }>(
      'SELECT count(*)::integer AS events, max(position)::integer AS last FROM event',
    );
    expect(rows[0]!.events).toBe(rows[0]!.last);
  });

  it.each(['UPDATE event SET type = type', 'DELETE FROM event', 'TRUNCATE event'])(
    'refuses the application: %s',
    async (statement) => {
      await expect(world.app.database.query(statement)).rejects.toThrow(/permission denied|append-only/);
    },
  );

  it('refuses its owner too, as long as the wall stands', async () => {
    await expect(owner.query(`UPDATE event SET type = 'x'`)).rejects.toThrow('history is append-only');
  });

  it('is counted for the planner on behalf of the application, without a wait for a table that is locked', async () => {
    const countings = async () => {
      const { rows } = await owner.query<{ name: string; times: number }>(
        `SELECT relname AS name, analyze_count::integer AS times
           FROM pg_stat_user_tables WHERE relname IN ('event', 'request') ORDER BY 1`,
      );
      return rows.map(({ times }) => times) as [number, number];
    };
    const [events, requests] = await countings();
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE request IN SHARE UPDATE EXCLUSIVE MODE');
    await world.app.database.refreshStatistics();
    await owner.query('ROLLBACK');
    expect(await countings()).toEqual([events + 1, requests]);
  });

  it('turns red at the very event that an owner rewrote behind the wall', async () => {
    await owner.query('ALTER TABLE event DISABLE TRIGGER event_is_append_only');
    await owner.query(`UPDATE event SET payload = payload || '{"priority": "P1"}' WHERE position = 7`);
    expect(await verdict()).toMatchObject({ intact: false, position: '7' });
  });

  it('turns red when an event is taken out', async () => {
    await owner.query('DELETE FROM event WHERE position = 5');
    expect(await verdict()).toMatchObject({ intact: false, position: '5' });
  });
});
