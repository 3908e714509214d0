import { aService } from '../support/builders/catalogue.js';
import { delayCostOf, releaseOrder } from '../support/builders/orders.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import {
  MIS_SHIPMENT_BY_CATEGORY,
  recordMisShipment,
  theFailure,
  theOrder,
  theQuestion,
  usd,
} from '../support/builders/the-case.js';

describe('the case, as an executive reads it', () => {
  let world: RequestWorld;
  let request: string;
  let change: string;
  let incident: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    await theOrder(world).expect(201);
    request = (await theQuestion(world)).number;
    const { id: serviceId } = await aService(world.admin, 'QA', { code: 'drawing-change', name: 'Drawing change' });
    change = (await theQuestion(world, { serviceId, intake: { partNumber: 'VB-220' } })).number;
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
    const { body } = await releaseOrder(world.beatriz, 'SO-10482', release).expect(422);
    expect(body).toMatchObject({ code: 'order.release_reason_required' });
    const reason = 'The customer would not wait another week.';
    await releaseOrder(world.beatriz, 'SO-10482', { ...release, reason }).expect(200);
  });

  it('costs nothing for delay: the order was not late', async () => {
    expect(await delayCostOf(world.eva, 'SO-10482')).toMatchObject({ state: 'REALISED', cost: usd('0'), leaves: [] });
  });

  it('costs 125,000.00 for the wrong part, over fourteen lines', async () => {
    await world.app.travelTo('2026-04-02T09:00:00Z');
    incident = (await theFailure(world).expect(201)).body.number;
    await recordMisShipment(world.carla, incident, '2026-03-30');
    const { body } = await world.eva.get(`/incidents/${incident}`).expect(200);
    expect(body).toMatchObject({
      failureClass: 'EXTERNAL_FAILURE',
      state: 'COSTED',
      severity: 4,
      ledger: { total: usd('12500000'), actual: usd('12500000'), byCategory: MIS_SHIPMENT_BY_CATEGORY },
    });
    expect(body.lines).toHaveLength(14);
  });

  it('is put down to the question, to a late change, and to chance, by two departments', async () => {
    const causes = `/incidents/${incident}/causes`;
    const word = { answer: 'NO', words: 'Nobody said which revision applies.' };
    const shares = { weightBasisPoints: 7000, providerBasisPoints: 8000 };
    await world.carla.put(`${causes}/${request}`, { ...word, ...shares }).expect(200);
    await world.erik.put(`${causes}/${request}/confirmation`, { revision: 1 }).expect(200);
    const late = { answer: 'PARTLY', words: 'The drawing was changed late.', weightBasisPoints: 2000 };
    await world.carla.put(`${causes}/${change}`, late).expect(200);
    await world.quinn.put(`${causes}/${change}/confirmation`, { revision: 1 }).expect(200);
    const { body } = await world.eva.get(`/incidents/${incident}/allocation`).expect(200);
    const shareOf = (number: string): unknown => (body.causes as { number: string }[]).find((c) => c.number === number);
    expect(shareOf(request)).toMatchObject({
      amount: usd('8750000'),
      provider: { departmentId: world.eng.id, amount: usd('7000000') },
      requester: { departmentId: world.cs.id, amount: usd('1750000') },
    });
    expect(shareOf(change)).toMatchObject({ amount: usd('2500000') });
    expect(body).toMatchObject({ total: usd('12500000'), unlinked: usd('1250000'), unconfirmed: usd('0') });
  });

  it('would have paid for 1,314 hours of answering', async () => {
    const { body } = await world.erik.get(`/incidents/${incident}/card`).expect(200);
    expect(body).toMatchObject({
      failureCost: usd('12500000'),
      answersPaidFor: '657',
      hoursPaidFor: '1314',
      worthwhileFromBasisPoints: 16,
    });
  });

  it('is closed with why it happened and what is done differently', async () => {
    const conclusion = {
      rootCause: 'Nobody said which revision applies before the order had to leave.',
      lessons: 'Questions that hold up an order are worked on first.',
    };
    const { body } = await world.beatriz.put(`/incidents/${incident}/closure`, conclusion).expect(200);
    expect(body).toMatchObject({ state: 'CLOSED', ...conclusion });
  });

  it('stands in the report as failure, and not as delay', async () => {
    const { body } = await world.eva.get('/reports/cost').expect(200);
    expect(body.totals).toMatchObject([
      { realised: usd('0'), accrued: usd('0'), running: usd('0'), failureCost: usd('12500000') },
    ]);
    expect(body.orders).toMatchObject([{ reference: 'SO-10482', failureCost: usd('12500000'), delayCost: usd('0') }]);
    const csv = await world.eva.get('/reports/cost?format=csv').expect(200);
    expect(csv.text.split('\r\n')[1]).toBe('ERP,SO-10482,Harbor Crane Works,CS,REALISED,yes,0,0.00,125000.00,,USD,,,');
  });

  it('opens down to the request that was never answered', async () => {
    const { body } = await world.eva.get('/reports/responsiveness').expect(200);
    const [pair] = body.rows as { overdueNow: number; requests: string }[];
    expect(pair).toMatchObject({ overdueNow: 1 });
    const behind = await world.eva.get(pair!.requests.replace('/api/v1', '')).expect(200);
    expect(behind.body).toMatchObject({ data: [{ number: request, answeredAt: null, result: 'MISSED' }] });
  });
});
