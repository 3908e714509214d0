import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const DAY = 86_400;

/** Six questions on Monday at nine. Four are answered a day later, two are left lying. */
describe('what is open beside what comes and how long it takes', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const numbers: string[] = [];
    for (let n = 0; n < 6; n += 1) numbers.push((await aRequest(world, { priority: n === 5 ? 'P4' : 'P3' })).number);
    await world.app.pass(DAY);
    for (const [n, number] of numbers.slice(0, 4).entries()) {
      const by = n % 2 === 0 ? world.erik : world.erika;
      await by.put(`/requests/${number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    }
    world.app.clock.set('2026-03-16T00:00:00Z');
  });

  afterAll(() => world.app.close());

  const read = async (by: Client, query: string) =>
    (await by.get(`/reports/flow-balance?${query}`).expect(200)).body as { period: object; rows: object[] };

  /** 4 × 1 day and 2 × 13 5/8 days are 31 1/4 in fourteen; 6 × 1 day is what should be open: 6 of 31 1/4 are 80.8 % off. */
  it('are far apart where work is left lying', async () => {
    const { period, rows } = await read(world.eva, 'from=2026-03-02&to=2026-03-15');
    expect(period).toMatchObject({ zone: 'UTC' });
    expect(rows).toMatchObject([
      {
        ...{ requester: { code: 'CS' }, provider: { code: 'ENG' }, requests: 6, suppressed: false },
        ...{ workInProgress: 223, arrivalsPerWeek: 300, meanTime: DAY, expected: 43, off: 8080, alarm: true },
      },
    ]);
  });

  /** 6 × 1 day and 2 × 15 hours are 7 1/4 in two days, that is 3.625; 21 a week × 1/7 are 3. */
  it('are not on the first two days', async () => {
    const { rows } = await read(world.erika, 'from=2026-03-02&to=2026-03-03&by=PROVIDER');
    expect(rows).toMatchObject([
      { requester: null, workInProgress: 363, arrivalsPerWeek: 2100, expected: 300, off: 1724, alarm: false },
    ]);
  });

  it('do not count the days that are yet to come', async () => {
    const { rows } = await read(world.eva, 'from=2026-03-02&to=2026-06-30');
    expect(rows).toMatchObject([{ workInProgress: 223, off: 8080 }]);
  });

  it('are hidden where the flow is, and shown to the lead who answers for it', async () => {
    const one = 'from=2026-03-02&to=2026-03-15&priority=P4';
    expect((await read(world.eva, one)).rows).toMatchObject([
      { requests: 1, suppressed: true, workInProgress: null, meanTime: null, off: null, alarm: false },
    ]);
    /** 13 5/8 days open in fourteen. */
    expect((await read(world.erika, one)).rows).toMatchObject([
      { requests: 1, suppressed: false, workInProgress: 97, meanTime: null, expected: null, off: null, alarm: false },
    ]);
  });

  it('list the requests they are reckoned from, and hide them where the figures are hidden', async () => {
    const behind = async (by: Client, query: string, status = 200) =>
      (await by.get(`/reports/flow-balance/requests?from=2026-03-02&to=2026-03-15&${query}`).expect(status)).body as {
        data: { isPart: boolean | null; amount: number }[];
      };
    const amounts = ({ data }: { data: { amount: number }[] }) =>
      data.map(({ amount }) => amount).sort((a, b) => a - b);
    const lying = 13.625 * DAY;
    expect(amounts(await behind(world.eva, 'figure=workInProgress'))).toEqual([DAY, DAY, DAY, DAY, lying, lying]);
    expect(amounts(await behind(world.eva, 'figure=arrivalsPerWeek'))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(amounts(await behind(world.eva, 'figure=meanTime'))).toEqual([DAY, DAY, DAY, DAY]);
    expect(await behind(world.eva, 'figure=workInProgress&priority=P4', 403)).toMatchObject({ code: 'report.too_few' });
    expect(
      (await behind(world.erika, `figure=workInProgress&priority=P4&providerDepartmentId=${world.eng.id}`)).data,
    ).toHaveLength(1);
    expect((await behind(world.quinn, 'figure=workInProgress')).data).toEqual([]);
    await behind(world.eva, 'figure=off', 400);
  });

  it('are those of the departments of the reader', async () => {
    expect((await read(world.carla, 'from=2026-03-02')).rows).toHaveLength(1);
    expect((await read(world.quinn, 'from=2026-03-02')).rows).toEqual([]);
  });

  it('come as a table', async () => {
    const { text } = await world.eva.get('/reports/flow-balance?from=2026-03-02&to=2026-03-15&format=csv').expect(200);
    expect(text).toContain('CS,ENG,,,6,2.23,3,24,0.43,80.8');
  });
});
