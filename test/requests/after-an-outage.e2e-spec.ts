import { TimerSweep } from '../../src/platform/timers/index.js';
import { aRequest, anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Moment {
  type: string;
  occurredAt: string;
  recordedAt: string;
  late: boolean;
  actor: object | null;
}

const at = (dayAndTime: string): string => `2026-03-${dayAndTime}:00.000Z`;
const NOW = at('02T09:00');
const BACK = at('05T09:07');

describe('what fell due while nothing was running', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.app.travelTo(NOW);
  });
  afterAll(() => world.app.close());

  /** Nothing runs until Thursday; then a worker starts, and looks more than once. */
  const sleepAndWake = async (): Promise<void> => {
    world.app.clock.set(BACK);
    const sweep = world.app.get(TimerSweep);
    for (let looks = 0; looks < 3; looks += 1) await sweep.runDue(world.app.clock.now());
  };
  const momentsOf = async (number: string): Promise<Moment[]> =>
    ((await world.carla.get(`/requests/${number}/timeline?limit=100`).expect(200)).body as { data: Moment[] }).data;
  /** The events that time alone brought about. */
  const broughtAbout = async (number: string): Promise<Pick<Moment, 'type' | 'occurredAt' | 'late'>[]> =>
    (await momentsOf(number))
      .filter(({ actor, recordedAt }) => actor === null && recordedAt === BACK)
      .map(({ type, occurredAt, late }) => ({ type, occurredAt, late }));
  const happened = (type: string, occurredAt: string) => ({ type: `request.${type}`, occurredAt, late: true });

  it('is told once, in order, at its own moment, and as late', async () => {
    const waiting = await aRequest(world, { wishedDate: at('06T15:00') });
    const resting = await aRequest(world);
    const hold = { reason: 'The supplier measures it', reference: 'Mail', reviewAt: at('03T12:00') };
    await world.erik.post(`/requests/${resting.number}/holds`, hold).expect(201);
    const handed = await aRequest(world, { wishedDate: at('06T15:00') });
    const transfer = { toDepartmentId: world.qa.id, reason: 'The test bench is yours.' };
    await world.erik.post(`/requests/${handed.number}/transfers`, transfer).expect(201);

    await sleepAndWake();

    expect(await broughtAbout(waiting.number)).toContainEqual(happened('offer_expired', at('03T09:00')));
    expect(await broughtAbout(resting.number)).toContainEqual(happened('resumed', at('03T12:00')));
    expect(await broughtAbout(handed.number)).toContainEqual(happened('transfer_unanswered', at('03T22:00')));
    for (const { number } of [waiting, resting, handed]) {
      const all = await broughtAbout(number);
      expect(all.map(({ occurredAt }) => occurredAt)).toEqual(all.map(({ occurredAt }) => occurredAt).sort());
      expect(all.filter(({ late }) => !late)).toEqual([]);
      expect(all.length).toBeGreaterThan(6);
    }
  });

  it('is told as it is told to who is awake', async () => {
    const [asleep, awake] = [await aRequest(world), await aRequest(world)];
    for (const { number } of [asleep, awake]) {
      const hold = { reason: 'The supplier measures it', reference: 'Mail', reviewAt: '2026-03-09T10:00:00Z' };
      await world.erik.post(`/requests/${number}/holds`, hold).expect(201);
      await world.erik.post(`/requests/${number}/offers`, { kind: 'DATE', date: '2026-03-12T15:00:00Z' }).expect(201);
    }
    const timers = await world.app.database.query<object>('DELETE FROM timer WHERE subject_id = $1 RETURNING *', [
      asleep.id,
    ]);
    await world.app.travelTo('2026-03-16T09:00:00Z');
    await world.app.database.query('INSERT INTO timer SELECT * FROM jsonb_populate_recordset(NULL::timer, $1)', [
      JSON.stringify(timers),
    ]);
    await world.app.get(TimerSweep).runDue(world.app.clock.now());
    const story = async ({ number }: { number: string }) =>
      (await momentsOf(number)).filter(({ actor }) => actor === null).map(({ type, occurredAt }) => [type, occurredAt]);
    expect(await story(asleep)).toEqual(await story(awake));
  });

  it('closes what nobody doubted when its window ended, and not when somebody looked', async () => {
    await world.app.travelTo(at('06T09:00'));
    const { number } = await anAnsweredRequest(world);
    world.app.clock.set('2026-03-25T09:00:00Z');
    await world.app.get(TimerSweep).runDue(world.app.clock.now());
    expect((await momentsOf(number)).find(({ type }) => type === 'request.closed')).toMatchObject({
      ...{ late: true, actor: null },
      ...{ occurredAt: '2026-03-20T20:00:00.000Z', recordedAt: '2026-03-25T09:00:00.000Z' },
    });
  });

  it('is late only where time did it: what people type in afterwards is not', async () => {
    await world.app.travelTo('2026-03-26T15:00:00Z');
    const { number } = await aRequest(world);
    await world.app.travelTo('2026-03-26T16:00:00Z');
    const call = {
      body: 'Erik called back.',
      channel: 'phone',
      occurredAt: '2026-03-26T15:30:00Z',
      lateReason: 'He called on the shop floor.',
    };
    await world.erik.post(`/requests/${number}/messages`, call).expect(201);
    const said = (await momentsOf(number)).find(({ type }) => type === 'request.message_posted');
    expect(said).toMatchObject({ occurredAt: '2026-03-26T15:30:00.000Z', late: false });
  });
});
