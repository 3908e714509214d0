import { type DemoStanding, demoStandingOf } from '../../src/demo/demo-load.js';
import { Database } from '../../src/platform/database/index.js';
import { Feed } from '../../src/platform/events/index.js';
import { testDatabase, type TestApp } from '../support/app.js';
import { DEMO_MADE_AT, loadDemo, onDemo } from '../support/demo.js';
import { type Client, signIn } from '../support/builders/identity.js';
import { projections, projectionsMadeAgain } from '../support/projections.js';

jest.setTimeout(180_000);

describe('the demo world', () => {
  let world: TestApp;
  let olivia: Client;
  let afterTheLoad: DemoStanding;

  beforeAll(async () => {
    await loadDemo();
    afterTheLoad = await demoStandingOf(testDatabase());
    world = await onDemo();
    olivia = await signIn(world.http, 'olivia.hart@meridian.example');
  });

  afterAll(() => world.close());

  const rows = <Row>(sql: string) => world.get(Database).query<Row>(sql);

  it('shows a request in every state there is', async () => {
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM request ORDER BY 1');
    expect(states.map(({ state }) => state)).toEqual([
      'ACCEPTED',
      'AWAITING_REQUESTER',
      'CANCELLED',
      'CLOSED',
      'DECLINED',
      'DRAFT',
      'EXPIRED',
      'IN_PROGRESS',
      'MERGED',
      'ON_HOLD_EXTERNAL',
      'RESOLVED',
      'SUBMITTED',
      'TRANSFER_PENDING',
    ]);
  });

  it('has an open request that is likely late, and predictions of requests that have ended', async () => {
    const [likely] = await rows<{ count: number }>(
      `SELECT count(*)::integer AS count FROM late_chance c JOIN request r ON r.id = c.request_id
        WHERE c.standing = 'FORESEEN' AND c.basis_points >= 5000 AND r.ended_at IS NULL`,
    );
    const [predicted] = await rows<{ count: number }>(
      'SELECT count(*)::integer AS count FROM late_prediction WHERE basis_points IS NOT NULL',
    );
    expect(likely!.count).toBeGreaterThan(0);
    expect(predicted!.count).toBeGreaterThan(5);
  });

  it('has a late order to whose bill every class of holder contributed', async () => {
    const { body } = await olivia.get('/orders/ERP/SO-10377/delay-cost').expect(200);
    const classes = new Set((body.leaves as { cls: string }[]).map(({ cls }) => cls));
    expect([...classes].sort()).toEqual(['EX', 'PB', 'PL', 'PW', 'RO', 'RW', 'U']);
    const sum = (body.leaves as { amount: { amount: string } }[]).reduce(
      (total, leaf) => total + Number(leaf.amount.amount),
      0,
    );
    expect(String(sum)).toBe(body.cost.amount);
  });

  it('shows the price of the date that is offered for it: 2,000.00 more than the one first asked for', async () => {
    const carla = await signIn(world.http, 'carla.mendes@meridian.example');
    const [behind] = await rows<{ id: string }>(
      `SELECT request_id AS id FROM order_link l JOIN customer_order o ON o.id = l.order_id
        WHERE o.reference = 'SO-10455'`,
    );
    const { body } = await carla.get(`/requests/${behind!.id}/offer-consequences`).expect(200);
    expect(body.offers[1].whenMade.orders).toMatchObject([
      { order: { reference: 'SO-10455' }, priceAgainstFirstAsk: { amount: '200000', currency: 'USD' } },
    ]);
    expect(body.offers[1].whenMade.sentences[0]).toMatch(/^This costs SO-10455 another /);
  });

  it('lets SO-10455 cost 4,000.00 so far, all of it in breach at Engineering, and 1,000.00 more each day', async () => {
    const { body } = await olivia.get('/orders/ERP/SO-10455/delay-cost').expect(200);
    expect(body).toMatchObject({
      state: 'ACCRUING',
      cost: { amount: '400000', currency: 'USD' },
      leaves: [{ cls: 'PB', party: { name: 'Engineering' }, amount: { amount: '300000' } }],
      running: { amount: { amount: '100000' }, holders: [{ cls: 'PB', party: { name: 'Engineering' } }] },
      nextDay: { amount: { amount: '100000' } },
    });
  });

  it('puts SO-10482 before its date with an overdue question, and its price in words', async () => {
    const { body: order } = await olivia.get('/orders/ERP/SO-10482').expect(200);
    expect(order.profileInWords).toContain('0.5 % of 312,000.00 USD per completed week');
    const { body: cost } = await olivia.get('/orders/ERP/SO-10482/delay-cost').expect(200);
    expect(cost).toMatchObject({ state: 'NOT_LATE', cost: { amount: '0' } });
    const { body: requests } = await olivia.get('/requests?q=drawing revision&overdue=true').expect(200);
    expect(requests.data).toHaveLength(1);
  });

  it('asks Engineering first for what would cost 125,000.00 if it went wrong, then for what costs money each day', async () => {
    const erik = await signIn(world.http, 'erik.brandt@meridian.example');
    const { body } = await erik.get('/departments/ENG/queue?limit=3').expect(200);
    const rows = body.data as { basis: string; savedPerHour: { amount: string }; orders: { reference: string }[] }[];
    expect(rows.slice(0, 2).map(({ orders }) => orders.map(({ reference }) => reference))).toEqual([
      ['SO-10482'],
      ['SO-10455'],
    ]);
    expect(rows[2]!.basis).toBe('NOMINAL');
    expect(Number(rows[1]!.savedPerHour.amount)).toBeGreaterThan(Number(rows[2]!.savedPerHour.amount));
  });

  it('has enough history between Customer Service and Engineering for figures', async () => {
    const { body } = await olivia.get('/reports/responsiveness').expect(200);
    const pair = (body.rows as { requester: { code: string }; provider: { code: string }; suppressed: boolean }[]).find(
      (row) => row.requester.code === 'CS' && row.provider.code === 'ENG',
    );
    expect(pair).toMatchObject({ suppressed: false });
  });

  it('knows something: an article that is right, a stale one, and a policy that waits to be acknowledged', async () => {
    const carla = await signIn(world.http, 'carla.mendes@meridian.example');
    const { body } = await carla.get('/articles').expect(200);
    const known = (body as { data: { title: string; standing: string }[] }).data;
    expect(known.map(({ title, standing }) => `${title}: ${standing}`)).toEqual([
      'No drawing leaves the house without its revision: CONFIRMED',
      'Port threads of the HV series: CONFIRMED',
      'Seal material for hot oil: PAST_REVIEW',
    ]);
    expect((await carla.get('/me/acknowledgements').expect(200)).body.data).toHaveLength(1);
    const services = await rows<{ id: string; department: string }>(
      `SELECT s.id, (SELECT id FROM department WHERE code = 'CS') AS department FROM service s WHERE s.code = 'part-clarification'`,
    );
    const { id: serviceId, department: requesterDepartmentId } = services[0]!;
    const ask = { serviceId, requesterDepartmentId, title: 'Seal material for hot oil?' };
    const preview = await carla.post('/request-previews', ask).expect(200);
    const { articles, requests } = (preview.body as { suggestions: { articles: object[]; requests: object[] } })
      .suggestions;
    expect([articles.length, requests.length > 0]).toEqual([1, true]);
  });

  it('rests on an agreement that both sides made', async () => {
    const { body } = await (await signIn(world.http, 'ingrid.vogel@meridian.example')).get('/agreements').expect(200);
    expect(body.data).toHaveLength(1);
  });

  it('is somebody’s as soon as it is whole: no later start removes it', () => {
    expect(afterTheLoad).toBe('MADE');
  });

  it('leaves nothing due that nobody told, and a history that is whole', async () => {
    expect(await world.get(Feed).verify()).toMatchObject({ intact: true });
    expect(await rows(`SELECT 1 FROM timer WHERE due_at <= '${DEMO_MADE_AT.toISOString()}'`)).toEqual([]);
  });

  describe('made again from its events', () => {
    const madeAgain = () => projectionsMadeAgain(world);

    it('is the same, byte for byte', async () => {
      await world.settle();
      const before = await projections(world);
      expect(await madeAgain()).toEqual(before);
    });

    it.each<[string, string]>([
      ['a state was changed', `UPDATE request SET state = 'CLOSED' WHERE state = 'IN_PROGRESS'`],
      ['a draft is due', `UPDATE request SET due_at = now() WHERE state = 'DRAFT'`],
      ['an open request is not due', `UPDATE request SET due_at = NULL WHERE state = 'ACCEPTED'`],
      [
        'a request has the number of another',
        `WITH two AS (SELECT array_agg(id) AS ids, array_agg(number) AS numbers
                        FROM (SELECT id, number FROM request WHERE number IS NOT NULL ORDER BY number LIMIT 2) AS first),
              taken AS (UPDATE request SET number = 'taken' FROM two WHERE id = ids[1] RETURNING 1)
         UPDATE request SET number = numbers[1] FROM two, taken WHERE id = ids[2]`,
      ],
      [
        'a request stands there that never was',
        `INSERT INTO request
         SELECT made.* FROM request, jsonb_populate_record(request, jsonb_build_object('id', gen_random_uuid())) AS made
          WHERE request.state = 'DRAFT'`,
      ],
      ['a promise was doubled', `UPDATE request_terms SET resolution_seconds = 2 * resolution_seconds`],
      ['a clock ran longer', `UPDATE request_clock SET elapsed_seconds = elapsed_seconds + 1 WHERE kind = 'RES'`],
      [
        'a clock stands there that never ran',
        `INSERT INTO request_clock SELECT (jsonb_populate_record(c, '{"kind": "NEG", "subject": "none"}')).*
           FROM request_clock c WHERE kind = 'RES'`,
      ],
      ['a clock is missing', `DELETE FROM request_clock WHERE kind = 'FR'`],
      ['more time was spent', `UPDATE request_time SET pw = pw + 60`],
      [
        'a threshold stands there that nobody recorded',
        `INSERT INTO told_threshold
         SELECT request_id, 'RES', '', '50', 999, now() FROM request_terms`,
      ],
      ['a threshold is missing', `DELETE FROM told_threshold WHERE threshold = '100'`],
    ])('is right again where %s', async (_, spoil) => {
      const before = await projections(world);
      await rows(spoil);
      expect(await projections(world)).not.toEqual(before);
      expect(await madeAgain()).toEqual(before);
    });
  });
});
