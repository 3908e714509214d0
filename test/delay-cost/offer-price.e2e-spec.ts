import type { DelayCostDto } from '../../src/delay-cost/http/dto/delay-cost.dto.js';
import type {
  OfferConsequenceDto,
  OfferConsequencesDto,
} from '../../src/delay-cost/http/dto/offer-consequences.dto.js';
import type { DateOfferDto, RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import type { ValueAtRiskReportDto } from '../../src/reports/value-at-risk/http/value-at-risk.dto.js';
import type { Client } from '../support/builders/identity.js';
import { A_THOUSAND_A_DAY, anOrder, type OrderWish, putOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const MONDAY = '2026-03-02T09:00:00Z';
const TUESDAY = '2026-03-03T10:00:00.000Z';
/** The instant promised for a request of Monday at ten in Berlin: sixteen working hours later. */
const PROMISED = '2026-03-04T09:00:00.000Z';
const THURSDAY = '2026-03-05T15:00:00.000Z';
const FRIDAY = '2026-03-06T15:00:00.000Z';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const aDate = (date: string) => ({ kind: 'DATE', date, reason: 'The bench is free then.' });
interface Previewed {
  delayCost: DelayCostDto;
}

let count = 0;

describe('the price of an offered date', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  beforeEach(() => world.app.clock.set(MONDAY));

  /** An order that was to leave on Monday 2 March, unless told, at 1,000.00 USD a day. */
  const order = async (wish: Partial<OrderWish> = {}): Promise<string> => {
    count += 1;
    const defaults = { reference: `SO-2${String(count).padStart(4, '0')}`, promisedDate: '2026-03-02' };
    return (await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, ...defaults, ...wish })).reference;
  };
  const asking = (reference: string, more: object = {}): Promise<RequestHandle> =>
    aRequest(world, { orderReference: { system: 'ERP', reference }, ...more });
  const block = (request: RequestHandle, reference: string) =>
    world.carla.post(`/requests/${request.number}/orders`, { reference, blocks: true }).expect(201);
  const offer = async (request: RequestHandle, by: Client, body: object): Promise<DateOfferDto> =>
    ((await by.post(`/requests/${request.number}/offers`, body).expect(201)).body as RequestOffersDto).onTheTable!;
  const counter = async (by: Client, { id }: DateOfferDto, date: string): Promise<DateOfferDto> =>
    ((await by.post(`/offers/${id}/counter-offers`, aDate(date)).expect(201)).body as RequestOffersDto).onTheTable!;
  const offersOf = async ({ number }: RequestHandle, reader = world.carla): Promise<RequestOffersDto> =>
    (await reader.get(`/requests/${number}/offers`).expect(200)).body as RequestOffersDto;
  const onTheTable = async (request: RequestHandle): Promise<DateOfferDto> => (await offersOf(request)).onTheTable!;
  const accept = (by: Client, { id, hash }: DateOfferDto, acknowledgedCost?: object[]) =>
    by.post(`/offers/${id}/acceptance`, { hash, ...(acknowledgedCost && { acknowledgedCost }) });
  const consequences = async ({ number }: RequestHandle, reader = world.carla): Promise<OfferConsequencesDto> =>
    (await reader.get(`/requests/${number}/offer-consequences`).expect(200)).body as OfferConsequencesDto;
  const preview = async (request: RequestHandle, body: object, by = world.erik): Promise<OfferConsequenceDto> =>
    (await by.post(`/requests/${request.number}/offer-previews`, body).expect(200)).body as OfferConsequenceDto;

  it('is said with every offer: against what is promised, and against what was asked for first', async () => {
    const reference = await order();
    const request = await asking(reference, { wishedDate: TUESDAY });
    await counter(world.erik, await onTheTable(request), THURSDAY);
    const { offers } = await consequences(request);
    expect(offers).toHaveLength(2);
    expect(offers[0]!.whenMade).toMatchObject({
      answerAt: TUESDAY,
      commitmentAt: PROMISED,
      price: [usd('-100000')],
      orders: [{ order: { reference }, price: usd('-100000'), priceAgainstFirstAsk: usd('0') }],
      sentences: [`This saves ${reference} 1,000.00 USD.`],
    });
    expect(offers[1]).toMatchObject({
      whenMade: {
        answerAt: THURSDAY,
        firstAskAt: TUESDAY,
        // Wednesday 10:00 to Thursday 16:00 in Berlin: seven hours of the one day and seven of the other.
        slackSeconds: 14 * 3600,
        price: [usd('100000')],
        orders: [{ price: usd('100000'), priceAgainstFirstAsk: usd('200000'), unitsLate: 3, breaksDate: false }],
        sentences: [
          `This costs ${reference} another 1,000.00 USD.`,
          `Against the date first asked for it costs ${reference} 2,000.00 USD.`,
        ],
      },
      now: { price: [usd('100000')] },
    });
  });

  it('is measured in the same way before anybody offers, and nothing is kept', async () => {
    const reference = await order();
    const request = await asking(reference);
    expect(await preview(request, { kind: 'DATE', date: FRIDAY })).toMatchObject({
      answerAt: FRIDAY,
      firstAskAt: null,
      price: [usd('200000')],
      sentences: [`This costs ${reference} another 2,000.00 USD.`],
    });
    expect((await consequences(request)).offers).toEqual([]);
    await world.eva.post(`/requests/${request.number}/offer-previews`, { kind: 'DATE', date: FRIDAY }).expect(403);
    const past = { kind: 'DATE', date: '2026-02-02T09:00:00Z' };
    const { body } = await world.erik.post(`/requests/${request.number}/offer-previews`, past).expect(422);
    expect(body.code).toBe('offer.date_past');
  });

  it('of a duration is that of its end, were it accepted at once', async () => {
    const request = await asking(await order());
    const thirtyHours = await preview(request, { kind: 'DURATION', seconds: 30 * 3600 });
    expect(thirtyHours).toMatchObject({ answerAt: '2026-03-05T15:00:00.000Z', price: [usd('100000')] });
  });

  it('is acknowledged with the acceptance, else the answer is a conflict that names it', async () => {
    const request = await asking(await order());
    const friday = await offer(request, world.erik, aDate(FRIDAY));
    const { body } = await accept(world.carla, friday).expect(409);
    expect(body).toMatchObject({ code: 'offer.cost_not_acknowledged', offerId: friday.id, price: [usd('200000')] });
    await accept(world.carla, friday, [usd('100000')]).expect(409);
    await accept(world.carla, friday, [usd('200000'), usd('200000')]).expect(409);
    expect((await onTheTable(request)).id).toBe(friday.id);
    await accept(world.carla, friday, [usd('200000')]).expect(200);
    const { data } = (await world.carla.get(`/requests/${request.number}/timeline?limit=100`).expect(200)).body;
    const accepted = (data as { type: string }[]).find(({ type }) => type === 'request.offer_accepted');
    expect(accepted).toMatchObject({ details: { acknowledgedCost: [usd('200000')] } });
  });

  it('need not be acknowledged where the offer saves, or costs nothing', async () => {
    const request = await asking(await order());
    await accept(world.carla, await offer(request, world.erik, aDate(TUESDAY))).expect(200);
    const unhurried = await asking(await order({ promisedDate: '2026-04-30' }));
    await accept(world.carla, await offer(unhurried, world.erik, aDate(FRIDAY))).expect(200);
  });

  it('that moved since is acknowledged as it is now, while the offer keeps the one it was made with', async () => {
    const reference = await order();
    const request = await asking(reference);
    const friday = await offer(request, world.erik, aDate(FRIDAY));
    const profile = { ...A_THOUSAND_A_DAY, rate: '150000' };
    const dearer = { reference, ownerDepartmentId: world.cs.id, promisedDate: '2026-03-02', profile };
    await putOrder(world.beatriz, dearer).expect(200);
    const [told] = (await consequences(request)).offers;
    expect(told).toMatchObject({ whenMade: { price: [usd('200000')] }, now: { price: [usd('300000')] } });
    const { body } = await accept(world.carla, friday, [usd('200000')]).expect(409);
    expect(body.price).toEqual([usd('300000')]);
    await accept(world.carla, friday, body.price as object[]).expect(200);
    expect((await consequences(request)).offers).toMatchObject([{ whenMade: { price: [usd('200000')] }, now: null }]);
  });

  it('is measured against the date agreed on, once there is one', async () => {
    const request = await asking(await order());
    await accept(world.carla, await offer(request, world.erik, aDate(THURSDAY)), [usd('100000')]).expect(200);
    const friday = await offer(request, world.erik, aDate(FRIDAY));
    expect((await consequences(request)).offers[1]!.now).toMatchObject({
      commitmentAt: THURSDAY,
      price: [usd('100000')],
    });
    await accept(world.carla, friday, [usd('100000')]).expect(200);
  });

  it('is one sum a currency, and orders without a price are not priced rather than free', async () => {
    const [dollars, euros, unknown] = [
      await order(),
      await order({ value: { amount: '500000', currency: 'EUR' } }),
      await order({ profile: null }),
    ];
    const request = await asking(dollars);
    await block(request, euros);
    await block(request, unknown);
    const told = await preview(request, { kind: 'DATE', date: THURSDAY });
    expect(told).toMatchObject({ price: [usd('100000'), { amount: '100000', currency: 'EUR' }], notPriced: 1 });
    expect(told.orders.find((each) => each.order!.reference === unknown)).toMatchObject({
      price: null,
      priceAgainstFirstAsk: null,
      breaksDate: false,
    });
    expect(told.sentences).toContain(`What waiting costs ${unknown} is not priced.`);
  });

  it('tells of a promised date that breaks', async () => {
    const reference = await order({ promisedDate: '2026-03-06' });
    const request = await asking(reference);
    expect((await preview(request, { kind: 'DATE', date: THURSDAY })).orders[0]).toMatchObject({ breaksDate: false });
    const monday = await preview(request, { kind: 'DATE', date: '2026-03-09T09:00:00Z' });
    expect(monday).toMatchObject({ price: [usd('300000')], orders: [{ breaksDate: true, unitsLate: 3 }] });
    expect(monday.sentences).toContain(`It breaks the date promised for ${reference}.`);
  });

  it('is nothing while another request holds the order up longer, and that one is named', async () => {
    const reference = await order();
    const request = await asking(reference);
    const other = await asking(reference);
    const thirtyTwo = await offer(other, world.erik, { kind: 'DATE', date: '2026-03-10T15:00:00Z' });
    await accept(world.carla, thirtyTwo, [usd('600000')]).expect(200);
    const told = await preview(request, { kind: 'DATE', date: FRIDAY });
    expect(told).toMatchObject({
      price: [usd('0')],
      orders: [{ outlasted: true, outlastedBy: { number: other.number }, unitsLate: 8 }],
      sentences: [
        `This costs ${reference} nothing more.`,
        `Until then and longer, ${reference} waits for ${other.number} anyway.`,
      ],
    });
    await accept(world.carla, await offer(request, world.erik, aDate(FRIDAY))).expect(200);
  });

  it('is the risk of a failure where the order leaves on its day, in sight before sending, on the page and with each date', async () => {
    const leaving = { policy: 'RELEASE_AT_DEADLINE', failureCost: '30000000', promisedDate: '2026-03-04' };
    const reference = await order(leaving);
    const ask = { serviceId: world.serviceId, requesterDepartmentId: world.cs.id, priority: 'P3' };
    const sent = { ...ask, orderReference: { system: 'ERP', reference } };
    const { delayCost } = (await world.carla.post('/request-previews', sent).expect(200)).body as Previewed;
    const risk = `${reference} leaves on 4 March with or without the answer: without it at a risk of 15,000.00 USD.`;
    expect(delayCost).toMatchObject({
      cost: usd('0'),
      failure: { leavesAnywayOn: '2026-03-04', expectedCost: usd('1500000') },
      sentences: [`Being late costs ${reference} 1,000.00 USD per day after 4 March.`, risk],
    });
    const request = await asking(reference);
    expect(await preview(request, { kind: 'DATE', date: FRIDAY })).toMatchObject({
      price: [usd('1500000')],
      orders: [{ breaksDate: false }],
      sentences: [`${reference} leaves on 4 March without this answer then, at a risk of 15,000.00 USD.`],
    });
    expect((await consequences(request)).atStake).toContain(risk);
    const { body } = await world.carla.get(`/requests/${request.number}/page`).expect(200);
    expect((body as { orders: Previewed[] }).orders[0]!.delayCost.sentences).toContain(risk);
  });

  it('is a risk for each answer that is missing, the same in sight before sending, on the pages, with each date and in the report', async () => {
    const leaving = { policy: 'RELEASE_AT_DEADLINE', failureCost: '30000000', promisedDate: '2026-03-03' };
    const reference = await order(leaving);
    const request = await asking(reference);
    await asking(reference);
    const both = { expectedCost: usd('3000000'), expectedCostAtLeast: false, missing: 2, missingAtLeast: false };
    const risk = `${reference} leaves on 3 March with or without its answers: 2 of 2 are foreseen to be missing, at a risk of 30,000.00 USD.`;
    const asked = {
      serviceId: world.serviceId,
      requesterDepartmentId: world.cs.id,
      orderReference: { system: 'ERP', reference },
    };
    const before = (await world.carla.post('/request-previews', asked).expect(200)).body as Previewed;
    const alone = (await world.carla.get(`/orders/ERP/${reference}/delay-cost`).expect(200)).body as DelayCostDto;
    const page = (await world.carla.get(`/requests/${request.number}/page`).expect(200)).body as {
      orders: Previewed[];
    };
    for (const told of [before.delayCost, alone, page.orders[0]!.delayCost]) {
      expect(told.failure).toMatchObject(both);
      expect(told.sentences).toContain(risk);
    }
    expect((await consequences(request)).atStake).toContain(risk);
    expect(await preview(request, { kind: 'DATE', date: '2026-03-03T15:00:00Z' })).toMatchObject({
      price: [usd('-1500000')],
    });
    const { body } = await world.eva.get('/reports/value-at-risk').expect(200);
    const { orders } = body as ValueAtRiskReportDto;
    expect(orders.find((each) => each.reference === reference)).toMatchObject({
      ...{ expectedErrorCost: usd('3000000'), expectedErrorAtLeast: false, missing: 2, missingAtLeast: false },
    });
  });

  it('lies on the table with the offer, in the words and figures of the preview, and goes from it with the answer', async () => {
    const reference = await order();
    const request = await asking(reference, { wishedDate: TUESDAY });
    const friday = await counter(world.erik, await onTheTable(request), FRIDAY);
    expect(friday.consequence).toMatchObject({
      price: [usd('200000')],
      orders: [{ order: { system: 'ERP', reference }, price: usd('200000'), unitsLate: 4 }],
      sentences: [
        `This costs ${reference} another 2,000.00 USD.`,
        `Against the date first asked for it costs ${reference} 3,000.00 USD.`,
      ],
    });
    expect(friday.consequence).toEqual(await preview(request, { kind: 'DATE', date: FRIDAY }));
    const { offers } = await consequences(request);
    expect(friday.consequence).toEqual(offers[1]!.now);
    const { negotiations } = await offersOf(request);
    const listed = negotiations.flatMap((each) => each.offers.map(({ consequence }) => consequence));
    expect(listed).toEqual([null, friday.consequence]);
    const { price } = friday.consequence as OfferConsequenceDto;
    await accept(world.carla, friday, price).expect(200);
    expect((await offersOf(request)).commitment).toMatchObject({ id: friday.id, consequence: null });
  });

  it('lies on the table as it is now, also of a duration', async () => {
    const request = await asking(await order());
    await offer(request, world.erik, { kind: 'DURATION', seconds: 30 * 3600 });
    world.app.clock.set('2026-03-03T09:00:00Z');
    const { consequence } = await onTheTable(request);
    expect(consequence).toMatchObject({ answerAt: '2026-03-06T15:00:00.000Z', price: [usd('200000')] });
  });

  it('stands on the page of the request, and does not exist for those who take no part', async () => {
    const request = await asking(await order());
    await offer(request, world.erik, aDate(FRIDAY));
    const { body } = await world.carla.get(`/requests/${request.number}/page`).expect(200);
    expect(body.offerConsequences.offers).toMatchObject([{ now: { price: [usd('200000')] } }]);
    await world.quinn.get(`/requests/${request.number}/offer-consequences`).expect(404);
    await world.eva.get(`/requests/${request.number}/offer-consequences`).expect(404);
    expect((await world.eva.get(`/requests/${request.number}/page`).expect(200)).body.offerConsequences).toBeNull();
  });

  it('collapses to a sum without names for who may answer the request and not see its orders', async () => {
    const reference = await order();
    const request = await asking(reference);
    await offer(request, world.erik, aDate(FRIDAY));
    const transfer = { toDepartmentId: world.qa.id, reason: 'Yours.' };
    await world.erik.post(`/requests/${request.number}/transfers`, transfer).expect(201);
    const [told] = (await consequences(request, world.quinn)).offers;
    expect(told!.whenMade).toMatchObject({
      price: [usd('200000')],
      orders: [{ order: null, orders: 1, price: usd('200000') }],
      sentences: ['This costs orders of others another 2,000.00 USD.'],
    });
    expect(JSON.stringify(told)).not.toContain(reference);
    const table = await offersOf(request, world.quinn);
    expect(table.onTheTable!.consequence).toEqual(told!.now);
    expect(JSON.stringify(table)).not.toContain(reference);
  });
});
