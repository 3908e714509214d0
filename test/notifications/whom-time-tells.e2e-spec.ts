import { place, workweek } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('whoever has to know what time does', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    await place(world.admin, world.qa.id, world.sam.userId, true);
  });
  afterAll(() => world.app.close());

  const heard = async (who: Client): Promise<string[]> => {
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    return (body as { data: { sentence: string }[] }).data.map(({ sentence }) => sentence);
  };
  const liveUntil = async (instant: string): Promise<void> => {
    await world.app.travelTo(instant);
    await world.app.settle();
  };

  it('is the requester, when it is the requester whose word on an offered date is awaited', async () => {
    await world.app.travelTo('2026-03-02T11:00:00Z');
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/offers`, { kind: 'DATE', date: '2026-03-06T15:00:00Z' }).expect(201);
    await liveUntil('2026-03-02T18:00:00Z');
    const warning = `Much of the time to reply on ${number} is used up.`;
    expect(await heard(world.carla)).toContain(warning);
    for (const other of [world.erik, world.erika, world.beatriz]) expect(await heard(other)).not.toContain(warning);
  });

  it('are the leads of the other side, when a department that is waited for changes its hours', async () => {
    const sentence = 'A department you work with changes its hours.';
    const closed = { date: '2026-03-09', intervals: [], name: 'Company outing' };
    await world.admin
      .put('/departments/ENG/calendar/versions/2026-03-09', { weekly: workweek(), exceptions: [closed] })
      .expect(200);
    await world.app.settle();
    expect((await heard(world.beatriz)).filter((each) => each === sentence)).toHaveLength(1);
    for (const other of [world.carla, world.sam]) expect(await heard(other)).not.toContain(sentence);
  });

  it('is everybody who was told of a breach that was none, those of the ladder as well', async () => {
    await world.app.travelTo('2026-03-16T09:00:00Z');
    const { number } = await aRequest(world);
    await liveUntil('2026-03-17T14:30:00Z');
    expect(await heard(world.beatriz)).toContain(`The promise on ${number} has been broken for a long time.`);
    const flood = { from: '2026-03-16T09:30:00Z', to: '2026-03-17T14:30:00Z', reason: 'The hall was flooded.' };
    await world.admin.post(`/departments/${world.eng.id}/calendar/emergency-closures`, flood).expect(201);
    await world.app.settle();
    for (const each of [world.erik, world.erika, world.carla, world.beatriz]) {
      expect((await heard(each)).filter((sentence) => sentence === `${number} was in time after all.`)).toHaveLength(1);
    }
  });
});
