import { aUser, type Client, signInAdmin } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/**
 * SO-1 waited for Engineering and for Quality and left three days late, with the wrong part in it. SO-2 waits for
 * Engineering still.
 */
describe('what waiting and failing cost', () => {
  let world: OrderWorld;
  let drawing: string;
  let check: string;
  let incident: string;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { cs, eng, qa, requests, carla, chris, erik } = world;
    for (const reference of ['SO-1', 'SO-2']) await anOrder(carla, { ownerDepartmentId: cs, reference });
    drawing = await requests.submit({ from: cs, to: eng, hours: 8, order: 'SO-1' });
    check = await requests.submit({ from: cs, to: qa, hours: 8, order: 'SO-1' });
    await requests.submit({ from: cs, to: eng, hours: 8, order: 'SO-2' });
    await world.at('2026-03-09T12:00:00Z');
    await releaseOrder(carla, 'SO-1', { withAnswer: false, reason: 'The customer would not wait.' }).expect(200);
    incident = await anIncident(carla);
    await record(erik, 'REWORK_REMAKE', 'ACTUAL', '600000');
    await record(erik, 'GOODWILL', 'ESTIMATE', '200000');
    await name(chris, drawing, 5000);
    await confirm(erik, drawing);
    await name(chris, check, 2500);
  });

  afterAll(() => world.app.close());

  const anIncident = async (lead: Client): Promise<string> => {
    const { body } = await lead
      .post('/incidents', {
        order: { system: 'ERP', reference: 'SO-1' },
        kind: 'MIS_SHIPMENT',
        detectionPoint: 'AFTER_RELEASE',
        detectedOn: '2026-03-09',
        summary: 'Revision B was shipped, C was needed.',
        severity: 4,
      })
      .expect(201);
    return (body as { number: string }).number;
  };
  const record = (client: Client, category: string, kind: string, amount: string) =>
    client
      .post(`/incidents/${incident}/lines`, { category, kind, amount: usd(amount), occurredOn: '2026-03-09' })
      .expect(201);
  const name = (client: Client, request: string, weightBasisPoints: number) =>
    client
      .put(`/incidents/${incident}/causes/${request}`, { answer: 'NO', words: 'It was late.', weightBasisPoints })
      .expect(200);
  const confirm = (client: Client, request: string) =>
    client.put(`/incidents/${incident}/causes/${request}/confirmation`, { revision: 1 }).expect(200);
  const read = async <T>(reader: Client, path: string): Promise<T> =>
    (await reader.get(`/reports/${path}`).expect(200)).body as T;
  const table = async (reader: Client, path: string): Promise<string[]> =>
    (await reader.get(`/reports/${path}?format=csv`).expect(200)).text.trimEnd().split('\r\n').slice(1);

  describe('the requests that blocked most money', () => {
    it('stand with delay and failure side by side, never in one sum', async () => {
      const { requests } = await read<{ requests: object[] }>(world.eva, 'blocking-requests');
      expect(requests).toMatchObject([
        { orders: 1, realised: usd('0'), accrued: usd('200000'), failureCost: usd('0') },
        {
          request: { number: world.requests.numberOf(drawing), provider: { code: 'ENG' }, requester: { code: 'CS' } },
          orders: 1,
          realised: usd('150000'),
          accrued: usd('0'),
          failureCost: usd('400000'),
        },
        { request: { provider: { code: 'QA' } }, realised: usd('150000'), failureCost: usd('0') },
      ]);
    });

    it('name no request to who may not know of it', async () => {
      const seen = await read<{ requests: { request: { number: string } | null }[] }>(world.erik, 'blocking-requests');
      expect(JSON.stringify(seen)).not.toContain(world.requests.numberOf(check));
      expect(seen.requests).toContainEqual(expect.objectContaining({ request: null, realised: usd('150000') }));
    });

    it('open to the request itself', async () => {
      const { requests } = await read<{ requests: { request: { link: string } }[] }>(world.eva, 'blocking-requests');
      await world.eva.get(requests[0]!.request.link.replace('/api/v1', '')).expect(200);
    });
  });

  describe('the cost of failures', () => {
    it('is told by class and category, and how much of it is actual', async () => {
      expect(await read(world.eva, 'failure-cost')).toMatchObject({
        totals: [{ incidents: 1, amount: usd('800000'), actual: usd('600000'), actualShare: 7500 }],
        categories: [
          { failureClass: 'EXTERNAL_FAILURE', category: 'GOODWILL', amount: usd('200000'), actual: usd('0') },
          { failureClass: 'EXTERNAL_FAILURE', category: 'REWORK_REMAKE', amount: usd('600000'), actual: usd('600000') },
        ],
      });
    });

    it('is told in the report currency too, with what it rests on', async () => {
      expect(await read(world.eva, 'failure-cost')).toMatchObject({
        inReportCurrency: { incidents: 1, amount: usd('800000') },
        assumptions: {
          ...{ reportCurrency: 'USD', missingRates: [] },
          sentences: expect.arrayContaining(['Causes and their weights are those of today.']) as unknown,
        },
      });
    });

    it('falls to departments by confirmed causes, and to nobody by one word alone', async () => {
      const { departments } = await read<{ departments: object[] }>(world.eva, 'failure-cost');
      expect(departments).toMatchObject([
        { party: 'ENG', amount: usd('400000') },
        { party: '~UNCONFIRMED', amount: usd('200000') },
        { party: '~UNLINKED', amount: usd('200000') },
      ]);
    });

    it('counts how bad it was where no price can say', async () => {
      const { severities } = await read<{ severities: object[] }>(world.eva, 'failure-cost');
      expect(severities).toContainEqual({ severity: 4, incidents: 1 });
    });

    it('opens to the incidents behind a class', async () => {
      const { categories } = await read<{ categories: { incidents: string }[] }>(world.eva, 'failure-cost');
      const { body } = await world.eva.get(categories[0]!.incidents.replace('/api/v1', '')).expect(200);
      expect(body).toMatchObject({ data: [{ number: incident }] });
    });

    it('is nothing to somebody who may not see the order', async () => {
      expect(await read(world.sam, 'failure-cost')).toMatchObject({ totals: [], categories: [], departments: [] });
    });
  });

  describe('the cost of delay', () => {
    it('is the same money by department, by service and by order', async () => {
      const { departments, services, totals } = await read<Record<string, Columns[]>>(world.eva, 'cost');
      expect(sums(departments!)).toEqual([300000, 200000, 300000]);
      expect(sums(departments!)).toEqual(sums(services!));
      expect(sums(departments!)).toEqual(sums(totals!));
    });

    it('tells what is to come beside what has been, also of an order that is not late yet', async () => {
      await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'SO-3', promisedDate: '2026-03-10' });
      await world.requests.submit({ from: world.cs, to: world.eng, hours: 24, order: 'SO-3' });
      await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'SO-4', promisedDate: '2026-03-31' });
      await world.requests.submit({ from: world.cs, to: world.eng, hours: 24, order: 'SO-4' });
      const { orders } = await read<{ orders: { reference: string }[] }>(world.eva, 'cost');
      expect(orders.map(({ reference }) => reference)).toEqual(['SO-1', 'SO-2', 'SO-3']);
      expect(orders[2]).toMatchObject({
        ...{ state: 'NOT_LATE', unitsLate: 0, delayCost: usd('0') },
        forecast: { leavesOn: '2026-03-12', unitsLate: 2, cost: usd('200000'), known: true },
      });
      expect(orders[0]).toMatchObject({ state: 'REALISED', forecast: null });
    });

    it('opens from each figure to the requests that sum to it', async () => {
      const { departments, services, orders } = await read<Record<string, Opened[]>>(world.eva, 'cost');
      for (const row of [...departments!, ...services!.filter(({ requests }) => requests !== null)]) {
        expect([row, sums(await behind(world.eva, row))]).toEqual([row, sums([row])]);
      }
      const ofOrder = await behind(
        world.eva,
        orders!.find(({ reference }) => reference === 'SO-1')!,
      );
      expect(ofOrder).toMatchObject([
        { party: 'ENG', class: 'PB', request: { number: world.requests.numberOf(drawing) }, realised: usd('150000') },
        { party: 'QA', class: 'PB', request: { number: world.requests.numberOf(check) }, realised: usd('150000') },
      ]);
    });

    it('opens to a foreign department’s sum for who may not know of its requests', async () => {
      const { body } = await world.erik.get('/reports/cost/requests?reference=SO-1').expect(200);
      expect(body.data).toMatchObject([
        { party: 'ENG', request: { number: world.requests.numberOf(drawing) } },
        { party: 'QA', request: null, realised: usd('150000') },
      ]);
    });

    it('says what it rests on', async () => {
      const { assumptions } = await read<{ assumptions: { sentences: string[] } }>(world.eva, 'cost');
      expect(assumptions).toMatchObject({
        ...{ orders: 3, unverified: 0, unpriced: 0, unknownForecasts: 1 },
        ...{ reportCurrency: 'USD', rates: [], missingRates: [] },
      });
      expect(assumptions.sentences).toContain('3 orders are read, of at most 20,000.');
    });

    it('can be read again as it was known before', async () => {
      const then = '2026-03-08T12:00:00Z';
      await world.at('2026-03-12T12:00:00Z');
      expect(await read(world.eva, `cost?asOf=${then}`)).toMatchObject({
        totals: [{ realised: usd('0'), accrued: usd('200000'), failureCost: usd('0') }],
      });
      expect(await read(world.eva, `failure-cost?asOf=${then}`)).toMatchObject({ totals: [] });
    });

    it('is told of no day that has not come', async () => {
      for (const report of ['cost', 'failure-cost', 'blocking-requests']) {
        const { body } = await world.eva.get(`/reports/${report}?asOf=2027-01-01T00:00:00Z`).expect(422);
        expect(body).toMatchObject({ code: 'report.as_of_in_the_future' });
      }
    });
  });

  it('tell of no days the other way round', async () => {
    const reversed = 'from=2026-11-01&to=2026-10-01';
    for (const report of [
      ...['cost', 'cost/requests', 'responsiveness', 'responsiveness/requests'],
      ...['failure-cost', 'expedites', 'blocking-requests'],
    ]) {
      const { body } = await world.eva.get(`/reports/${report}?${reversed}`).expect(400);
      expect(body).toMatchObject({ errors: [{ pointer: '/from', detail: 'lies after to' }] });
      const { body: later } = await world.eva.get(`/reports/${report}?from=2026-11-01`).expect(400);
      expect(later).toMatchObject({ code: 'report.period_reversed' });
    }
    await world.eva.get('/incidents?detectedFrom=2026-11-01&detectedUntil=2026-10-01').expect(400);
    await world.eva.get(`/exchange-rates/EUR?${reversed}`).expect(400);
  });

  it('tell of the days of the reader', async () => {
    const { from, to, period } = await read<Told>(world.eva, 'cost?from=2026-03-09&to=2026-03-09');
    expect(period).toEqual({ firstDay: '2026-03-09', lastDay: '2026-03-09', zone: 'UTC' });
    expect([from, to]).toEqual(['2026-03-09T00:00:00.000Z', '2026-03-10T00:00:00.000Z']);
    const admin = await signInAdmin(world.app.http);
    const berlin = await aUser(world.app.http, admin, 'Bernd Berlin', { zone: 'Europe/Berlin' });
    const spring = await read<Told>(berlin, 'cost?from=2026-03-29&to=2026-03-29&asOf=2026-03-10T12:00:00Z');
    expect(spring.period.zone).toBe('Europe/Berlin');
    expect([spring.from, spring.to]).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
  });

  it('name their file after the table and its days', async () => {
    const nameOf = async (path: string): Promise<string> =>
      (await world.eva.get(`/reports/${path}`).expect(200)).headers['content-disposition'] as string;
    const days = 'format=csv&from=2026-03-01&to=2026-03-31';
    expect(await nameOf(`cost?${days}&table=services`)).toBe(
      'attachment; filename="cost-services-2026-03-01-to-2026-03-31.csv"',
    );
    expect(await nameOf(`responsiveness/requests?${days}`)).toContain(
      '"responsiveness-requests-2026-03-01-to-2026-03-31.csv"',
    );
    expect(await nameOf('value-at-risk?format=csv')).toContain('"value-at-risk-orders-2026-03-12.csv"');
  });

  it('can be taken along as tables', async () => {
    expect(await table(world.eva, 'blocking-requests')).toHaveLength(4);
    const cost = async (which: string) => (await world.eva.get(`/reports/cost?format=csv&table=${which}`)).text;
    expect(await cost('orders')).toContain('ERP,SO-1,Harbor Crane Works,CS,REALISED,yes,3,3000.00,8000.00,,USD,,,');
    expect(await cost('departments')).toContain('ENG,Engineering,PB,1500.00,');
    expect(await cost('services')).toContain('Part clarification,ENG,1500.00,0.00,0.00,USD');
    const { text } = await world.eva.get('/reports/cost/requests?format=csv&reference=SO-1').expect(200);
    expect(text).toContain(`ERP,SO-1,ENG,PB,${world.requests.numberOf(drawing)},CS,ENG,1500.00,0.00,0.00,USD`);
    expect(await table(world.eva, 'failure-cost')).toEqual([
      'EXTERNAL_FAILURE,GOODWILL,2000.00,0.00,USD',
      'EXTERNAL_FAILURE,REWORK_REMAKE,6000.00,6000.00,USD',
    ]);
  });
});

interface Told {
  from: string;
  to: string;
  period: { firstDay: string; lastDay: string; zone: string };
}

interface Sum {
  amount: string;
}

interface Columns {
  realised: Sum;
  accrued: Sum;
  forecast: Sum;
}

interface Opened extends Columns {
  reference: string;
  requests: string;
}

const sums = (rows: Columns[]): number[] =>
  (['realised', 'accrued', 'forecast'] as const).map((column) =>
    rows.reduce((sum, row) => sum + Number(row[column].amount), 0),
  );

const behind = async (reader: Client, row: Opened): Promise<Columns[]> =>
  (await reader.get(row.requests.replace('/api/v1', '')).expect(200)).body.data as Columns[];
