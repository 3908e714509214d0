import { Database } from '../../src/platform/database/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;

interface Row {
  pw: number;
  pb: number;
  rw: number;
  ex: number;
  held_as: string | null;
  queued: number;
  worked: number;
  to_answer: number | null;
  to_question: number | null;
}

/** From Monday 09:00 in Berlin. */
describe('where the time of a request went', () => {
  let world: RequestWorld;
  let number: string;
  let id: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    ({ number, id } = await aRequest(world));
  });

  afterAll(() => world.app.close());

  const row = async (): Promise<Row> => {
    await world.app.settle();
    const [found] = await world.app.get(Database).query<Row>('SELECT * FROM request_time WHERE request_id = $1', [id]);
    return found!;
  };

  it('waits for somebody to begin, in the hands of the provider', async () => {
    await world.app.pass(HOUR);
    await world.erik.put(`/requests/${number}/work-start`, {}).expect(200);
    expect(await row()).toMatchObject({ held_as: 'PW', queued: HOUR, worked: 0, to_answer: null, to_question: null });
  });

  it('is the requester’s from the question to the reply', async () => {
    await world.app.pass(HOUR);
    const { body } = await world.erik.post(`/requests/${number}/questions`, { body: 'Which pump?' }).expect(201);
    await world.app.pass(2 * HOUR);
    const { id: question } = body as { id: string };
    await world.carla.post(`/requests/${number}/questions/${question}/reply`, { body: 'The second.' }).expect(201);
    expect(await row()).toMatchObject({
      pw: 2 * HOUR,
      rw: 2 * HOUR,
      held_as: 'PW',
      worked: HOUR,
      to_question: 2 * HOUR,
    });
  });

  it('is nobody’s once it is answered', async () => {
    await world.app.pass(HOUR);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    expect(await row()).toMatchObject({
      pw: 3 * HOUR,
      rw: 2 * HOUR,
      held_as: null,
      queued: HOUR,
      worked: 2 * HOUR,
      to_answer: 5 * HOUR,
    });
  });

  it('comes out the same when it is made anew from the events', async () => {
    const before = await row();
    await world.app.get(ClockRebuild).rebuild();
    expect(await row()).toEqual(before);
  });
});
