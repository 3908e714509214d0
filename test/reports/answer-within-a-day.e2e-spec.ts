import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** Six questions on a Friday at 16:00 of Engineering, which works from 9 to 17. Four are answered on Monday at 10:00. */
describe('the answer rule by the working day of the provider', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    world.app.clock.set('2026-03-06T15:00:00Z');
    const numbers: string[] = [];
    for (let n = 0; n < 6; n += 1) numbers.push((await aRequest(world, { priority: n === 5 ? 'P4' : 'P3' })).number);
    await aRequest(world, { channel: 'phone' });
    world.app.clock.set('2026-03-09T09:00:00Z');
    for (const [n, number] of numbers.slice(0, 4).entries()) {
      const by = n % 2 === 0 ? world.erik : world.erika;
      await by.put(`/requests/${number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    }
  });

  afterAll(() => world.app.close());

  const rows = async (by = world.eva, query = '') =>
    ((await by.get(`/reports/answer-within-a-day${query}`).expect(200)).body as { rows: object[] }).rows;

  it('is kept where two working hours lie between, though 24 hours are long over', async () => {
    expect(await rows()).toMatchObject([
      {
        ...{ requester: { code: 'CS' }, provider: { code: 'ENG' }, requests: 6, suppressed: false },
        withinADay: { due: 4, share: 10_000 },
        within24Hours: { due: 6, share: 0 },
      },
    ]);
  });

  it('leaves what still waits eight working hours, to the second', async () => {
    world.app.clock.set('2026-03-09T15:00:00Z');
    expect(await rows()).toMatchObject([{ withinADay: { due: 4, share: 10_000 } }]);
    world.app.clock.set('2026-03-09T15:00:01Z');
    expect(await rows()).toMatchObject([{ withinADay: { due: 6, share: 6667 } }]);
  });

  it('lists the requests: in time, too late, and for how long each waited', async () => {
    const { body } = await world.eva.get('/reports/answer-within-a-day/requests').expect(200);
    const hour = 3600;
    expect(
      (body as { data: { isPart: boolean | null; amount: number }[] }).data
        .map(({ isPart, amount }) => [isPart, amount])
        .sort(([, a], [, b]) => Number(a) - Number(b)),
    ).toEqual([...Array<[boolean, number]>(4).fill([true, 2 * hour]), [false, 8 * hour + 1], [false, 8 * hour + 1]]);
    await world.eva.get('/reports/answer-within-a-day/requests?priority=P4').expect(403);
    const ofEngineering = `priority=P4&providerDepartmentId=${world.eng.id}`;
    const { body: own } = await world.erika.get(`/reports/answer-within-a-day/requests?${ofEngineering}`).expect(200);
    expect((own as { data: object[] }).data).toHaveLength(1);
  });

  it('is hidden where the rule of 24 hours is, and from departments that have no part in it', async () => {
    expect(await rows(world.eva, '?priority=P4')).toMatchObject([
      { requests: 1, suppressed: true, withinADay: null, within24Hours: null },
    ]);
    expect(await rows(world.quinn)).toEqual([]);
    expect(await rows(world.erika, '?priority=P4')).toMatchObject([{ withinADay: { due: 1, share: 0 } }]);
  });

  it('comes as a table', async () => {
    const { text } = await world.eva.get('/reports/answer-within-a-day?format=csv').expect(200);
    expect(text).toContain('CS,ENG,,,6,66.67,6,0,6');
  });
});
