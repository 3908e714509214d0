import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const USD = (amount: string) => ({ amount, currency: 'USD' });

/** What one wrong shipment cost. The total is the case's; the lines are made up to add up to it. */
const LEDGER: [category: string, amount: string, note: string, coversDelayCost?: boolean][] = [
  ['LABOUR_WASTED', '2000000', 'Machining and finishing the wrong part'],
  ['LABOUR_WASTED', '437000', 'Engineering looks for the fault'],
  ['LABOUR_WASTED', '171000', 'Customer Service handles the complaint'],
  ['SCRAP_MATERIAL', '3140000', 'Alloy and bought-in parts'],
  ['SCRAP_MATERIAL', '-190000', 'Scrap sold'],
  ['FREIGHT_EXPEDITE', '215000', 'The wrong shipment'],
  ['FREIGHT_EXPEDITE', '235000', 'Its way back'],
  ['FREIGHT_EXPEDITE', '980000', 'The right part by air'],
  ['REWORK_REMAKE', '1500000', 'Making the right part'],
  ['REWORK_REMAKE', '420000', 'Overtime'],
  ['REWORK_REMAKE', '1850000', 'Material for it'],
  ['PENALTY_CREDIT', '468000', 'Three weeks of liquidated damages', true],
  ['GOODWILL', '1000000', 'Credit note'],
  ['OTHER', '274000', 'Inspection and customs'],
];

describe('the case, as an executive reads it', () => {
  let world: RequestWorld;
  let request: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.beatriz
      .put('/orders/ERP/SO-10482', {
        ownerDepartmentId: world.cs.id,
        customer: 'Harbor Crane Works',
        value: USD('31200000'),
        zone: 'Europe/Berlin',
        promisedDate: '2026-03-06',
        profile: {
          kind: 'STEP_LD',
          axis: 'CALENDAR_DAY',
          basisPoints: 50,
          periodUnits: 7,
          counts: 'COMPLETED',
          grace: { units: 0, mode: 'FORGIVEN' },
          capBasisPoints: 1000,
          baseValue: null,
        },
      })
      .expect(201);
    request = (await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10482' } })).number;
  });

  afterAll(() => world.app.close());

  it('begins with a dull question that nobody answers', async () => {
    await world.app.travelTo('2026-03-06T15:00:00Z');
    const { body } = await world.eva.get(`/requests/${request}`).expect(200);
    expect(body).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER', description: null });
    expect(body.breachedAt).not.toBeNull();
  });

  it('goes on when the order leaves on its date without the answer, and somebody puts their name to it', async () => {
    const release = { withAnswer: false };
    expect((await world.beatriz.put('/orders/ERP/SO-10482/release', release).expect(422)).body).toMatchObject({
      code: 'order.release_reason_required',
    });
    await world.beatriz
      .put('/orders/ERP/SO-10482/release', { ...release, reason: 'The customer would not wait another week.' })
      .expect(200);
  });

  it('costs nothing for delay: the order was not late', async () => {
    const { body } = await world.eva.get('/orders/ERP/SO-10482/delay-cost').expect(200);
    expect(body).toMatchObject({ state: 'REALISED', cost: USD('0'), leaves: [] });
  });

  it('costs 125,000.00 for the wrong part, line by line', async () => {
    await world.app.travelTo('2026-04-02T09:00:00Z');
    const { body: incident } = await world.beatriz
      .post('/incidents', {
        order: { system: 'ERP', reference: 'SO-10482' },
        kind: 'MIS_SHIPMENT',
        detectionPoint: 'AFTER_RELEASE',
        detectedOn: '2026-03-27',
        summary: 'The customer received revision B and needed C. The amounts are illustrative.',
      })
      .expect(201);
    for (const [category, amount, note, coversDelayCost = false] of LEDGER) {
      const line = { category, kind: 'ACTUAL', amount: USD(amount), note, occurredOn: '2026-03-30', coversDelayCost };
      await world.carla.post(`/incidents/${incident.id}/lines`, line).expect(201);
    }
    await world.beatriz
      .put(`/incidents/${incident.id}/closure`, {
        rootCause: 'Nobody said which revision applies before the order had to leave.',
        lessons: 'Questions that hold up an order are worked on first.',
      })
      .expect(200);
    const { body } = await world.eva.get(`/incidents/${incident.number}`).expect(200);
    expect(JSON.stringify(body)).toContain('"12500000"');
  });

  it('stands in the report as failure, and not as delay', async () => {
    const { body } = await world.eva.get('/reports/cost').expect(200);
    expect(body.totals).toEqual([
      { realised: USD('0'), accrued: USD('0'), running: USD('0'), failureCost: USD('12500000') },
    ]);
    expect(body.orders).toMatchObject([{ reference: 'SO-10482', failureCost: USD('12500000'), delayCost: USD('0') }]);
    const csv = await world.eva.get('/reports/cost?format=csv').expect(200);
    expect(csv.text.split('\r\n')[1]).toBe('ERP,SO-10482,Harbor Crane Works,CS,REALISED,0,0,12500000,USD');
  });

  it('opens down to the request that was never answered', async () => {
    const { body } = await world.eva.get('/reports/responsiveness').expect(200);
    const [pair] = body.rows as { overdueNow: number; requests: string }[];
    expect(pair).toMatchObject({ overdueNow: 1 });
    const behind = await world.eva.get(pair!.requests.replace('/api/v1', '')).expect(200);
    expect(behind.body).toMatchObject([{ number: request, answeredAt: null, result: 'MISSED' }]);
  });
});
