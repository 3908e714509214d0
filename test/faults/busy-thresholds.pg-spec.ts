import pg from 'pg';
import { TimerSweep } from '../../src/platform/timers/index.js';
import { aClockWorld, type ClockWorld } from '../sla/clock-world.js';
import { testDatabase } from '../support/app.js';

const THRESHOLD = 'request.clock_threshold_reached';

describe('a threshold of a request that an act is holding', () => {
  let world: ClockWorld;
  const act = new pg.Client({ connectionString: (testDatabase() as { url: string }).url });

  beforeAll(async () => {
    world = await aClockWorld();
    await act.connect();
  });

  afterAll(async () => {
    await act.end();
    await world.close();
  });

  it('is looked at again a second later, without trust in what was foreseen before the act', async () => {
    const request = await world.submit('2 09:00', { resolution: 8 });
    world.sleepUntil('2 13:00');
    const timer = () =>
      world.query('SELECT due_at, payload FROM timer WHERE subject_id = $1 AND kind = $2', [request, 'sla.threshold']);
    await act.query('BEGIN');
    await act.query('SELECT FROM request WHERE id = $1 FOR UPDATE', [request]);
    await world.get(TimerSweep).runDue(world.now());
    await act.query('ROLLBACK');
    expect(await timer()).toEqual([{ due_at: new Date(world.now().getTime() + 1000), payload: {} }]);
    expect(await world.told(request, THRESHOLD)).toEqual([]);
    await world.at('2 13:00:01');
    expect(await world.told(request, THRESHOLD)).toEqual(['50 v1']);
  });
});
