import type { ParkedTimerPage } from '../../src/health/http/parked-timers.dto.js';
import { newId } from '../../src/platform/database/index.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const BREACH = 'request.clock_breached';
const FRIDAY = '2026-03-06T17:00:00Z';

describe('a timer that cannot do its work', () => {
  let world: RequestWorld;
  let broken: string;
  let whole: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    whole = (await aRequest(world)).id;
    broken = (await aRequest(world)).id;
    await mislayProvider(newId());
  });

  afterAll(() => world.app.close());

  it('holds up none of its batch and is parked in the end', async () => {
    await world.app.travelTo(FRIDAY);
    expect(await told(whole)).toBe(1);
    expect(await told(broken)).toBe(0);
    const { parkedTimers, timerLagSeconds } = await readiness();
    expect({ parkedTimers, timerLagSeconds }).toEqual({ parkedTimers: 1, timerLagSeconds: 0 });
  });

  it('is seen by administrators with what it said', async () => {
    const [timer, ...others] = await parked();
    expect(others).toEqual([]);
    expect(timer).toMatchObject({ kind: 'sla.threshold', subjectId: broken, attempts: 8 });
    expect(timer!.failure).toContain('No such department');
  });

  it('does its work late, and once, when its cause is mended and it is armed again', async () => {
    await mislayProvider(world.eng.id);
    const [timer] = await parked();
    await world.admin.post(`/parked-timers/${timer!.id}/rearming`).expect(204);
    await world.app.settle();
    expect(await told(broken)).toBe(1);
    expect(await parked()).toEqual([]);
    await world.admin.post(`/parked-timers/${timer!.id}/rearming`).expect(404);
    await world.app.settle();
    const { body } = await world.admin.get('/audit/events?type=timer.rearmed').expect(200);
    expect(body).toMatchObject({ data: [{ streamId: timer!.id, actorId: world.admin.userId }] });
  });

  /** History is append-only for the application; a fault of the disk or a bug would not ask. */
  async function mislayProvider(department: string): Promise<void> {
    const { database } = world.app;
    await database.inTransaction(async () => {
      await database.query('SET LOCAL ROLE NONE');
      await database.query('ALTER TABLE event DISABLE TRIGGER event_is_append_only');
      await database.query(
        `UPDATE event SET payload = jsonb_set(payload, '{providerDepartmentId}', to_jsonb($2::text))
          WHERE stream_id = $1 AND type = 'request.submitted'`,
        [broken, department],
      );
      await database.query('ALTER TABLE event ENABLE TRIGGER event_is_append_only');
    });
  }

  const parked = async () => ((await world.admin.get('/parked-timers').expect(200)).body as ParkedTimerPage).data;

  const readiness = async () =>
    (await world.app.http.get('/readyz').expect(200)).body as { parkedTimers: number; timerLagSeconds: number };

  async function told(request: string): Promise<number> {
    const [row] = await world.app.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM event
        WHERE stream_id = $1 AND type = $2 AND payload ->> 'clock' = 'RES'`,
      [request, BREACH],
    );
    return row!.count;
  }
});
