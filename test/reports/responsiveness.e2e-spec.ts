import { kaplanMeier, percentile } from '@lockstep/statistics';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Behind {
  number: string;
  submittedAt: string;
  answeredAt: string | null;
}

/**
 * Engineering answers three of six questions, asked a second apart: one, two and four hours after the last was asked.
 */
describe('how departments answer each other', () => {
  let world: RequestWorld;
  const REPORT = '/reports/responsiveness';
  const HOURS = [1, 2, 4];

  beforeAll(async () => {
    world = await aRequestWorld();
    const numbers: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      numbers.push((await aRequest(world, { title: `Which gasket fits pump ${n}?` })).number);
      await world.app.pass(1);
    }
    for (let hour = 1; hour <= 4; hour += 1) {
      await world.app.pass(3600);
      if (!HOURS.includes(hour)) continue;
      await world.erik.put(`/requests/${numbers[HOURS.indexOf(hour)]!}/resolution`, { answer: 'B.' }).expect(200);
    }
    await world.app.pass(3600);
  });

  afterAll(() => world.app.close());

  /** The requests behind the figures, as many to a page as told, by the links from page to page. */
  async function behind(limit: number): Promise<Behind[][]> {
    const pages: Behind[][] = [];
    let path: string | undefined = `${REPORT}/requests?limit=${limit}`;
    while (path !== undefined) {
      const { body, headers }: { body: { data: Behind[] }; headers: Record<string, string> } = await world.eva
        .get(path)
        .expect(200);
      pages.push(body.data);
      path = /<\/api\/v1(.*)>; rel="next"/.exec(headers.link ?? '')?.[1];
    }
    return pages;
  }

  it('names the requests behind its figures page by page, each once and the newest first', async () => {
    const [all] = await behind(50);
    const pages = await behind(4);
    expect(pages.map((page) => page.length)).toEqual([4, 2]);
    expect(pages.flat()).toEqual(all);
    expect(new Set(all!.map(({ number }) => number)).size).toBe(6);
    const submissions = all!.map(({ submittedAt }) => submittedAt);
    expect(submissions).toEqual([...submissions].sort().reverse());
  });

  it('refuses the cursor of another list', async () => {
    const { body } = await world.eva.get(`${REPORT}/requests?limit=4`).expect(200);
    const { nextCursor } = (body as { page: { nextCursor: string } }).page;
    await world.eva.get(`${REPORT}/requests?from=2026-01-01&cursor=${nextCursor}`).expect(400);
  });

  it('gives the table all of them at once', async () => {
    const { text } = await world.eva.get(`${REPORT}/requests?limit=1&format=csv`).expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(1 + 6);
  });

  it('says the same as the lib reckons from these requests', async () => {
    const { body } = await world.eva.get(REPORT).expect(200);
    const { asOf, rows } = body as { asOf: string; rows: object[] };
    const [all] = await behind(50);
    const curve = kaplanMeier(
      all!.map(({ submittedAt, answeredAt }) => ({
        duration: (Date.parse(answeredAt ?? asOf) - Date.parse(submittedAt)) / 1000,
        ended: answeredAt !== null,
      })),
    );
    const { duration } = percentile(curve, 50);
    expect(duration).toBe(4 * 3600 + 4);
    const p50 = { seconds: duration, longerThanSeconds: null };
    expect(rows).toMatchObject([{ submitted: 6, answered: 3, open: 3 }]);
    const resolution = { working: { p50, p85: null }, calendar: { p50, p85: null } };
    expect((await world.erika.get(REPORT).expect(200)).body).toMatchObject({ rows: [{ resolution }] });
  });
});
