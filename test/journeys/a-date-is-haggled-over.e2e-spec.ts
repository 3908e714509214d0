import type {
  OfferConsequenceDto,
  OfferConsequencesDto,
} from '../../src/delay-cost/http/dto/offer-consequences.dto.js';
import type { DateOfferDto, RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import { terms } from '../support/builders/agreements.js';
import { workweek } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
/** In Berlin it is one hour later. */
const TUESDAY_11 = '2026-03-03T10:00:00.000Z';
const WEDNESDAY_12 = '2026-03-04T11:00:00.000Z';
const THURSDAY_17 = '2026-03-05T16:00:00.000Z';

const usd = (amount: string) => ({ amount, currency: 'USD' });

interface ClockSeen {
  kind: string;
  dueAt: string | null;
  targetDate: string | null;
  result: string | null;
}

/**
 * SO-10455 of Harbor Crane Works was promised for Monday 2 March and costs 1,000.00 USD each day after. Customer Service
 * needs an answer of Engineering, whose agreement grants eight working hours.
 */
describe('a date is haggled over', () => {
  let world: RequestWorld;
  let request: RequestHandle;
  let onTheTable: DateOfferDto;

  beforeAll(async () => {
    world = await aRequestWorld();
    const sides = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id };
    const wish = { ...sides, terms: terms(8, { replyTargetSeconds: 6 * HOUR }) };
    const { body } = await world.beatriz.post('/agreement-negotiations', wish).expect(201);
    const { id, currentHash: hash } = body as { id: string; currentHash: string };
    await world.erika.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, promisedDate: '2026-03-02' });
  });

  afterAll(() => world.app.close());

  const preview = async (by: Client, date: string): Promise<OfferConsequenceDto> =>
    (await by.post(`/requests/${request.number}/offer-previews`, { kind: 'DATE', date }).expect(200))
      .body as OfferConsequenceDto;
  const counter = async (by: Client, date: string, reason: string): Promise<void> => {
    const offer = { kind: 'DATE', date, reason };
    const { body } = await by.post(`/offers/${onTheTable.id}/counter-offers`, offer).expect(201);
    onTheTable = (body as RequestOffersDto).onTheTable!;
  };
  const consequences = async (): Promise<OfferConsequencesDto> =>
    (await world.carla.get(`/requests/${request.number}/offer-consequences`).expect(200)).body as OfferConsequencesDto;
  const resolution = async (): Promise<ClockSeen> => {
    const { body } = await world.carla.get(`/requests/${request.number}/clocks`).expect(200);
    return (body as { clocks: ClockSeen[] }).clocks.find(({ kind }) => kind === 'RES')!;
  };

  it('that Customer Service asks for with the request: Tuesday at eleven, as the agreement grants anyway', async () => {
    await world.app.travelTo('2026-03-02T10:00:00Z');
    request = await aRequest(world, {
      wishedDate: TUESDAY_11,
      orderReference: { system: 'ERP', reference: 'SO-10455' },
    });
    expect(await resolution()).toMatchObject({ dueAt: TUESDAY_11.replace('.000Z', 'Z') });
    const { body } = await world.erik.get(`/requests/${request.number}/offers`).expect(200);
    onTheTable = (body as RequestOffersDto).onTheTable!;
    expect(onTheTable).toMatchObject({ number: 1, side: 'REQUESTER', date: TUESDAY_11 });
    expect((await consequences()).offers).toMatchObject([{ whenMade: { slackSeconds: 0, price: [usd('0')] } }]);
  });

  it('that Engineering prices before it counters with Thursday at five: another 2,000.00 USD', async () => {
    await world.app.travelTo('2026-03-02T11:00:00Z');
    const said = 'This costs SO-10455 another 2,000.00 USD.';
    expect((await preview(world.erik, THURSDAY_17)).sentences).toEqual([said]);
    await counter(world.erik, THURSDAY_17, 'The bench is taken until then.');
    expect((await consequences()).offers[1]).toMatchObject({
      whenMade: { sentences: [said], price: [usd('200000')], slackSeconds: 22 * HOUR },
    });
    // Six working hours of Customer Service by the agreement: from 08:00 to 14:00 in São Paulo.
    expect(onTheTable.replyBy).toBe('2026-03-02T17:00:00.000Z');
  });

  it('that has one table: a second offer is sent to the first', async () => {
    const another = { kind: 'DATE', date: WEDNESDAY_12 };
    const { body } = await world.carla.post(`/requests/${request.number}/offers`, another).expect(409);
    expect(body).toMatchObject({
      code: 'offer.already_on_the_table',
      detail: 'There is an offer on the table: counter it.',
      offerId: onTheTable.id,
    });
  });

  it('that Customer Service counters with Wednesday noon, which costs half of it', async () => {
    await world.app.travelTo('2026-03-02T14:00:00Z');
    await counter(world.carla, WEDNESDAY_12, 'The crane is loaded on Wednesday afternoon.');
    expect((await consequences()).offers[2]).toMatchObject({
      now: { price: [usd('100000')], sentences: ['This costs SO-10455 another 1,000.00 USD.'] },
    });
  });

  it('that Engineering accepts, once it has echoed the price', async () => {
    await world.app.travelTo('2026-03-02T15:00:00Z');
    const { id, hash } = onTheTable;
    const { body } = await world.erik.post(`/offers/${id}/acceptance`, { hash }).expect(409);
    expect(body).toMatchObject({ code: 'offer.cost_not_acknowledged', price: [usd('100000')] });
    const acknowledgedCost = (body as { price: object[] }).price;
    await world.erik.post(`/offers/${id}/acceptance`, { hash, acknowledgedCost }).expect(200);
    expect(await resolution()).toMatchObject({ dueAt: '2026-03-04T11:00:00Z', targetDate: '2026-03-04T11:00:00Z' });
  });

  it('that no holiday moves afterwards', async () => {
    const exceptions = [{ date: '2026-03-04', intervals: [], name: 'Company outing' }];
    await world.admin
      .put(`/departments/${world.eng.id}/calendar/versions/initial`, { weekly: workweek(), exceptions })
      .set('if-match', '"1"')
      .expect(200);
    expect(await resolution()).toMatchObject({ dueAt: '2026-03-04T11:00:00Z' });
  });

  it('that no priority moves either', async () => {
    await world.erik.put(`/requests/${request.number}/priority`, { priority: 'P1' }).expect(200);
    expect(await resolution()).toMatchObject({ dueAt: '2026-03-04T11:00:00Z' });
  });

  it('that is missed because Customer Service stayed silent, which is not Engineering’s miss', async () => {
    await world.app.travelTo('2026-03-03T09:00:00Z');
    const asked = await world.erik
      .post(`/requests/${request.number}/questions`, { body: 'Which machine is it for?' })
      .expect(201);
    await world.app.travelTo('2026-03-04T18:00:00Z');
    const { id } = asked.body as { id: string };
    await world.carla.post(`/requests/${request.number}/questions/${id}/reply`, { body: 'The old one.' }).expect(201);
    await world.app.travelTo('2026-03-05T10:00:00Z');
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect(await resolution()).toMatchObject({ result: 'MISSED_REQUESTER' });
  });

  it('and that the report counts for neither, and prints beside the figure', async () => {
    const { body } = await world.erika.get('/reports/responsiveness').expect(200);
    expect(body.rows).toMatchObject([{ attainment: { due: 0, met: 0, missedByRequester: 1 } }]);
    const { text } = await world.erika.get('/reports/responsiveness?format=csv').expect(200);
    // Headings that hold a comma stand in quotation marks.
    const [columns, cells] = text.split('\r\n').map((line) => line.replaceAll(/"[^"]*"/g, '').split(','));
    expect(cells![columns!.indexOf('Missed by the requester')]).toBe('1');
  });
});
