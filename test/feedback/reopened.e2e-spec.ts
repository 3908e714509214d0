import { answeredAgain, feedbackTo, rate, Weeks } from '../support/builders/feedback.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
}

/** Carla gives five stars to an answer, and finds two days later that it was wrong. */
describe('an answer with five stars that is reopened', () => {
  let world: RequestWorld;
  let request: RequestHandle;
  const weeks = new Weeks(() => world);

  beforeAll(async () => {
    world = await aRequestWorld();
    await weeks.begin();
    const { erika, erik, carla } = world;
    request = await aRequest(world);
    await erika.put(`/requests/${request.number}/assignment`, { assigneeId: erik.userId }).expect(200);
    await erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await rate(carla, request, 5).expect(200);
    await weeks.on(2, '12:00:00');
    expect(await askedOf(carla)).toBe(0);
    await answeredAgain(world, request);
  });

  afterAll(() => world.app.close());

  /** How often the person was asked for a rating of this request. */
  async function askedOf(who: Client): Promise<number> {
    const { body } = await who.get('/me/notices?limit=100&kind=FEEDBACK').expect(200);
    const all = (body as { data: { number: string; sentence: string }[] }).data;
    return all.filter(({ number, sentence }) => number === request.number && sentence.startsWith('What do you think'))
      .length;
  }

  /** A figure as the lead of Engineering sees it, to whom nothing of it is hidden. */
  async function figureOf(report: string, name: string): Promise<Value> {
    const { body } = await world.erika.get(`/reports/${report}?by=PROVIDER`).expect(200);
    const [row] = (body as { rows: { figures: Value[] }[] }).rows;
    return row!.figures.find(({ figure }) => figure === name)!;
  }

  it('counts among the reopened ones (M8)', async () => {
    expect(await figureOf('reopens', 'reopened')).toMatchObject({ value: 1 });
    expect(await figureOf('reopens', 'reopenRate')).toMatchObject({ value: 10_000, of: 1 });
  });

  it('is rated anew, which is asked for once more', async () => {
    await weeks.on(3, '20:30:00');
    expect(await askedOf(world.carla)).toBe(1);
    expect(await feedbackTo(world.carla, request)).toMatchObject({
      resolution: 2,
      own: null,
      abilities: { rate: true },
    });
    await rate(world.carla, request, 2, { resolution: 2 }).expect(200);
    expect((await feedbackTo(world.carla, request)).ratings).toMatchObject([
      { resolution: 1, stars: 5 },
      { resolution: 2, stars: 2 },
    ]);
  });
});
