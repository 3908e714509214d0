import type { QueueRowDto } from '../../src/queue/http/dto/queue.dto.js';
import type { Client } from '../support/builders/identity.js';
import { aDay, aQueuedRequest, MONDAY_AT_NINE, readQueue } from '../support/builders/queue.js';
import { aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

describe('claiming what comes next', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY_AT_NINE));

  afterEach(async () => {
    for (const { id } of await world.app.database.query<{ id: string }>('SELECT request_id AS id FROM queue_entry')) {
      await world.carla.put(`/requests/${id}/cancellation`, { reason: 'NO_LONGER_NEEDED' }).expect(200);
    }
  });

  afterAll(() => world.app.close());

  const claim = async (by: Client): Promise<QueueRowDto> =>
    (await by.post('/departments/ENG/queue/claims').expect(201)).body as QueueRowDto;
  const dear = (title: string, rate: string) =>
    aQueuedRequest(world, { title, orders: [{ promisedDate: '2026-03-02', profile: aDay(rate) }] });
  const hurry = async ({ number }: RequestHandle): Promise<void> => {
    const { body } = await world.carla.post(`/requests/${number}/expedites`, { reason: 'It stands.' }).expect(201);
    const { id } = (body as { expedites: { id: string }[] }).expedites[0]!;
    await world.beatriz.post(`/expedites/${id}/approval`).expect(200);
    await world.erika.post(`/expedites/${id}/approval`).expect(200);
  };

  it('gives the first that nobody has, and then the next', async () => {
    await dear('second', '20000');
    await dear('first', '90000');
    expect(await claim(world.erik)).toMatchObject({ title: 'first', assignee: { name: 'Erik Brandt' } });
    expect(await claim(world.erika)).toMatchObject({ title: 'second', assignee: { name: 'Erika Sommer' } });
    const { body } = await world.erik.post('/departments/ENG/queue/claims').expect(409);
    expect(body).toMatchObject({ code: 'queue.nothing_to_claim' });
    expect((await readQueue(world.erik, '&mine=true')).map(({ title }) => title)).toEqual(['first']);
  });

  it('passes by what waits for somebody else, what is put aside, and what is not for everybody', async () => {
    const [asked, aside] = [await dear('asked', '90000'), await dear('aside', '80000')];
    await aQueuedRequest(world, { title: 'restricted', more: { restricted: true } });
    const offered = await dear('offered', '70000');
    await dear('ready', '10000');
    await world.erik.post(`/requests/${asked.number}/questions`, { body: 'Which revision?' }).expect(201);
    const until = { until: '2026-03-04T08:00:00Z', reason: 'The bench is busy.' };
    await world.erik.put(`/requests/${aside.number}/snooze`, until).expect(200);
    const other = { toDepartmentId: world.qa.id, reason: 'You measure this.' };
    await world.erik.post(`/requests/${offered.number}/transfers`, other).expect(201);
    expect(await claim(world.erik)).toMatchObject({ title: 'ready' });
    await world.erik.post('/departments/ENG/queue/claims').expect(409);
    expect(await claim(world.erika)).toMatchObject({ title: 'restricted' });
  });

  it('gives what goes before all others first, and one of them only to each', async () => {
    const [one, two] = [await dear('one', '10000'), await dear('two', '5000')];
    await dear('dearest', '90000');
    await hurry(one);
    await hurry(two);
    expect(await claim(world.erik)).toMatchObject({ title: 'one', expedited: true });
    expect(await claim(world.erik)).toMatchObject({ title: 'dearest', expedited: false });
    expect(await claim(world.erika)).toMatchObject({ title: 'two', expedited: true });
  });

  it('lets nobody begin a second that goes before all others while one is in work', async () => {
    const [one, two] = [await dear('one', '10000'), await dear('two', '5000')];
    await hurry(one);
    await hurry(two);
    for (const { number } of [one, two]) {
      await world.erika.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    }
    await world.erik.put(`/requests/${one.number}/work-start`).expect(200);
    const { body } = await world.erik.put(`/requests/${two.number}/work-start`).expect(409);
    expect(body).toMatchObject({ code: 'queue.expedite_in_work' });
    await world.erik.post(`/requests/${one.number}/questions`, { body: 'Which revision?' }).expect(201);
    await world.erik.put(`/requests/${two.number}/work-start`).expect(200);
  });

  it('is for members of the department', async () => {
    for (const outsider of [world.carla, world.eva, world.sam]) {
      const { body } = await outsider.post('/departments/ENG/queue/claims').expect(403);
      expect(body).toMatchObject({ code: 'queue.not_your_department' });
    }
  });
});
