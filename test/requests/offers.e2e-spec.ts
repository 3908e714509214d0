import { newId } from '../../src/platform/database/index.js';
import { EventLog, type EventType } from '../../src/platform/events/index.js';
import { TransferAccepted, TransferOffered } from '../../src/requests/index.js';
import type { RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import { place } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const WEDNESDAY = '2026-03-04T16:00:00.000Z';
const THURSDAY = '2026-03-05T15:00:00.000Z';
const FRIDAY = '2026-03-06T15:00:00.000Z';
const SUNDAY = '2026-03-08T11:00:00.000Z';
const MONDAY = '2026-03-02T09:00:00Z';

const aDate = (date: string, reason = 'The bench is free then.') => ({ kind: 'DATE', date, reason });

describe('negotiating the date of a request', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  beforeEach(() => world.app.clock.set(MONDAY));

  const offersOf = async (request: RequestHandle, reader = world.carla): Promise<RequestOffersDto> =>
    (await reader.get(`/requests/${request.number}/offers`).expect(200)).body as RequestOffersDto;
  const offer = (request: RequestHandle, by: Client, body: object) =>
    by.post(`/requests/${request.number}/offers`, body);
  const answer = (by: Client, offerId: string, how: string, body: object = {}) =>
    by.post(`/offers/${offerId}/${how}`, body);
  const aWish = async (date = THURSDAY) => {
    const request = await aRequest(world, { wishedDate: date });
    return { request, wish: (await offersOf(request)).onTheTable! };
  };
  const historyOf = async (request: RequestHandle): Promise<{ type: string; occurredAt: string; details: object }[]> =>
    (await world.carla.get(`/requests/${request.number}/timeline?limit=100`).expect(200)).body.data;
  const committedDate = async (request: RequestHandle): Promise<string | null> =>
    (await world.carla.get(`/requests/${request.number}`).expect(200)).body.committedDate;

  it('begins with the wish the request is sent with', async () => {
    const { request } = await aWish();
    expect(await offersOf(request)).toMatchObject({
      turnOf: 'PROVIDER',
      onTheTable: { number: 1, side: 'REQUESTER', author: { name: 'Carla Mendes' }, date: THURSDAY, outcome: null },
      commitment: null,
      abilities: { makeOffer: false, acceptOffer: false, counterOffer: false, withdrawOffer: true },
      negotiations: [{ state: 'OPEN', offers: [{ number: 1 }] }],
    });
    expect((await offersOf(request, world.erik)).abilities).toEqual({
      makeOffer: false,
      counterOffer: true,
      acceptOffer: true,
      declineOffer: true,
      withdrawOffer: false,
    });
  });

  it('has nothing on the table when the request was sent without a wish', async () => {
    const request = await aRequest(world);
    expect(await offersOf(request, world.erik)).toMatchObject({
      turnOf: null,
      onTheTable: null,
      negotiations: [],
      abilities: { makeOffer: true, acceptOffer: false },
    });
  });

  it('goes back and forth until one side accepts, and the date is promised', async () => {
    const { request, wish } = await aWish(WEDNESDAY);
    const friday = { ...aDate(FRIDAY), reason: 'The bench is free on Friday.' };
    const countered = (await answer(world.erik, wish.id, 'counter-offers', friday).expect(201)).body;
    expect(countered).toMatchObject({ turnOf: 'REQUESTER', onTheTable: { number: 2, side: 'PROVIDER' } });
    const again = (await answer(world.carla, countered.onTheTable.id, 'counter-offers', aDate(THURSDAY)).expect(201))
      .body;
    const { id, hash } = again.onTheTable;
    const settled = (await answer(world.erika, id, 'acceptance', { hash }).expect(200)).body;
    expect(settled).toMatchObject({
      turnOf: null,
      onTheTable: null,
      commitment: { number: 3, date: THURSDAY, outcome: 'ACCEPTED', warning: null },
      negotiations: [
        { state: 'ACCEPTED', offers: [{ outcome: 'COUNTERED' }, { outcome: 'COUNTERED' }, { outcome: 'ACCEPTED' }] },
      ],
    });
    expect(await committedDate(request)).toBe(THURSDAY);
    const told = (await historyOf(request)).filter(({ type }) => type.startsWith('request.offer'));
    expect(told.map(({ type }) => type)).toEqual([
      'request.offer_made',
      'request.offer_made',
      'request.offer_made',
      'request.offer_accepted',
    ]);
    expect(told[1]!.details).toMatchObject({ number: 2, counterOf: wish.id });
  });

  it('lets the provider begin, also with a working time instead of a date', async () => {
    const request = await aRequest(world);
    const made = (await offer(request, world.erik, { kind: 'DURATION', seconds: 7200 }).expect(201)).body;
    const { id, hash } = made.onTheTable;
    const settled = (await answer(world.carla, id, 'acceptance', { hash }).expect(200)).body;
    expect(settled.commitment).toMatchObject({ kind: 'DURATION', seconds: 7200, date: null });
    expect(await committedDate(request)).toBeNull();
  });

  it('is not accepted by the side that offered', async () => {
    const { wish } = await aWish();
    const { body } = await answer(world.clara, wish.id, 'acceptance', { hash: wish.hash }).expect(409);
    expect(body.code).toBe('negotiation.own_proposal');
  });

  it('is not countered without a reason', async () => {
    const { wish } = await aWish();
    const { body } = await answer(world.erik, wish.id, 'counter-offers', { kind: 'DATE', date: FRIDAY }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/reason' }]);
  });

  it('is countered by nobody twice in a row', async () => {
    const { wish } = await aWish();
    const { body } = await answer(world.carla, wish.id, 'counter-offers', aDate(FRIDAY)).expect(409);
    expect(body.code).toBe('negotiation.not_your_turn');
  });

  it('does not exist for those who have no part in the request', async () => {
    const { request, wish } = await aWish();
    await world.quinn.get(`/requests/${request.number}/offers`).expect(404);
    await world.eva.get(`/requests/${request.number}/offers`).expect(404);
    const { body } = await answer(world.quinn, wish.id, 'acceptance', { hash: wish.hash }).expect(404);
    expect(body.code).toBe('offer.not_found');
    await answer(world.eva, wish.id, 'acceptance', { hash: wish.hash }).expect(403);
  });

  it('is not accepted by who has read something else', async () => {
    const { wish } = await aWish();
    const { body } = await answer(world.erik, wish.id, 'acceptance', { hash: 'a'.repeat(64) }).expect(409);
    expect(body).toMatchObject({ code: 'negotiation.proposal_superseded', currentHash: wish.hash });
  });

  it('sends who answers an offer of before to the one on the table', async () => {
    const { wish } = await aWish();
    const countered = (await answer(world.erik, wish.id, 'counter-offers', aDate(FRIDAY)).expect(201)).body;
    const { body } = await answer(world.erika, wish.id, 'acceptance', { hash: wish.hash }).expect(409);
    expect(body).toMatchObject({ code: 'negotiation.proposal_superseded', offerId: countered.onTheTable.id });
  });

  it('has one table: who wants to lay a second offer is shown the first', async () => {
    const { request, wish } = await aWish();
    const { body } = await offer(request, world.erik, aDate(FRIDAY)).expect(409);
    expect(body).toMatchObject({ code: 'offer.already_on_the_table', offerId: wish.id });
  });

  it('is not negotiated by one person for both sides', async () => {
    const { request, wish } = await aWish();
    await place(world.admin, world.cs.id, world.erik.userId, false);
    await answer(world.erik, wish.id, 'counter-offers', aDate(FRIDAY)).expect(201);
    await world.admin.delete(`/departments/${world.eng.id}/members/${world.erik.userId}`).expect(204);
    const { id, hash } = (await offersOf(request)).onTheTable!;
    const { body } = await answer(world.erik, id, 'acceptance', { hash });
    await world.admin.delete(`/departments/${world.cs.id}/members/${world.erik.userId}`).expect(204);
    await place(world.admin, world.eng.id, world.erik.userId, false);
    expect(body.code).toBe('negotiation.same_person_both_sides');
  });

  it('ends with a decline that says what would do, and numbers the next offer on', async () => {
    const { request, wish } = await aWish();
    await answer(world.erik, wish.id, 'decline', { reason: 'The bench is down.' }).expect(400);
    const words = { reason: 'The bench is down.', alternative: 'Friday at noon.' };
    const declined = (await answer(world.erik, wish.id, 'decline', words).expect(200)).body;
    expect(declined).toMatchObject({
      onTheTable: null,
      negotiations: [{ state: 'DECLINED', endReason: words.reason, alternative: words.alternative }],
    });
    const next = (await offer(request, world.carla, aDate(FRIDAY)).expect(201)).body;
    expect(next.onTheTable).toMatchObject({ number: 2, side: 'REQUESTER' });
    expect(next.negotiations).toHaveLength(2);
  });

  it('is withdrawn by the side that offered, and by no other', async () => {
    const { request, wish } = await aWish();
    await answer(world.erik, wish.id, 'withdrawal').expect(409);
    await answer(world.carla, wish.id, 'withdrawal').expect(200);
    expect((await offersOf(request)).negotiations).toMatchObject([
      { state: 'WITHDRAWN', offers: [{ outcome: 'WITHDRAWN' }] },
    ]);
    const { body } = await answer(world.erik, wish.id, 'acceptance', { hash: wish.hash }).expect(409);
    expect(body.code).toBe('negotiation.already_settled');
  });

  it('accepts a date outside the hours of the provider, with a warning', async () => {
    const { request, wish } = await aWish(SUNDAY);
    expect(wish.warning).toBe('offer.outside_hours');
    const settled = (await answer(world.erik, wish.id, 'acceptance', { hash: wish.hash }).expect(200)).body;
    expect(settled.commitment).toMatchObject({ date: SUNDAY, warning: 'offer.outside_hours' });
    expect(await committedDate(request)).toBe(SUNDAY);
  });

  it('counts the moment of closing among the hours', async () => {
    expect((await aWish(WEDNESDAY)).wish.warning).toBeNull();
  });

  it('takes a day without a time as the end of that working day of the provider', async () => {
    const request = await aRequest(world);
    const { body } = await offer(request, world.carla, aDate('2026-03-06')).expect(201);
    expect(body.onTheTable).toMatchObject({ date: '2026-03-06T16:00:00.000Z', warning: null });
    const counter = { ...aDate('2026-03-07'), reason: 'The bench is free then.' };
    const closed = await answer(world.erik, body.onTheTable.id, 'counter-offers', counter).expect(422);
    expect(closed.body.code).toBe('offer.closed_day');
    const { body: none } = await offer(request, world.carla, aDate('2026-02-30')).expect(400);
    expect(none.errors).toEqual([{ pointer: '/date', detail: expect.stringContaining('nor a day, like') }]);
  });

  it('refuses dates of the past, and offers of both kinds at once', async () => {
    const request = await aRequest(world);
    const past = await offer(request, world.erik, aDate('2026-03-01T09:00:00Z')).expect(422);
    expect(past.body.code).toBe('offer.date_past');
    const both = await offer(request, world.erik, { ...aDate(FRIDAY), seconds: 60 }).expect(422);
    expect(both.body.code).toBe('offer.date_or_duration');
    await offer(request, world.erik, { kind: 'DURATION' }).expect(422);
  });

  it('lets an unanswered offer end when the time of the other side has passed; what was promised holds', async () => {
    const { request, wish } = await aWish();
    await answer(world.erik, wish.id, 'acceptance', { hash: wish.hash }).expect(200);
    const { replyBy } = (await offer(request, world.erik, aDate(FRIDAY)).expect(201)).body.onTheTable;
    await world.app.travelTo(replyBy);
    expect(await offersOf(request)).toMatchObject({
      onTheTable: null,
      commitment: { date: THURSDAY },
      negotiations: [{ state: 'ACCEPTED' }, { state: 'LAPSED', offers: [{ outcome: 'EXPIRED', settledAt: replyBy }] }],
    });
    expect(await committedDate(request)).toBe(THURSDAY);
    expect((await historyOf(request)).findLast(({ type }) => type.startsWith('request.offer'))).toMatchObject({
      type: 'request.offer_expired',
      occurredAt: replyBy,
      details: { roles: ['requester.lead', 'provider.lead'] },
    });
  });

  it('is too late for an answer the moment the time is over, even before anybody has noticed', async () => {
    const { wish } = await aWish();
    world.app.clock.set(wish.replyBy);
    const { body } = await answer(world.erik, wish.id, 'acceptance', { hash: wish.hash }).expect(409);
    expect(body.code).toBe('negotiation.expired');
  });

  it('begins in the name of the person the request was raised for', async () => {
    const request = await aRequest(world, { wishedDate: THURSDAY, onBehalfOfId: world.clara.userId });
    expect((await offersOf(request)).onTheTable!.author!.name).toBe('Clara Costa');
  });

  it('gives no more time than two working days of the recipient, nor more than its reply target', async () => {
    // Engineering replies within eight working hours: Monday 10:00 to Tuesday 10:00 in Berlin.
    expect((await aWish()).wish.replyBy).toBe('2026-03-03T09:00:00.000Z');
    const patched = await world.admin.get(`/departments/${world.eng.id}`).expect(200);
    const { etag } = patched.headers as { etag: string };
    await world.admin
      .patch(`/departments/${world.eng.id}`, { replyTargetSeconds: 400 * 3600 })
      .set('if-match', etag)
      .expect(200);
    // Two working days after a Monday end on Wednesday at five.
    expect((await aWish()).wish.replyBy).toBe('2026-03-04T16:00:00.000Z');
  });

  it.each([
    ['resolution', { answer: 'Revision B.' }, 'request.resolved', 'erik'],
    ['cancellation', { reason: 'NO_LONGER_NEEDED' }, 'request.cancelled', 'carla'],
    [
      'decline',
      { reason: 'NOT_OURS', words: 'We keep no certificates.', alternative: 'Ask Quality.' },
      'request.declined',
      'erik',
    ],
  ] as const)('takes the offer from the table at the %s of the request', async (end, body, because, who) => {
    const { request, wish } = await aWish();
    await world[who].put(`/requests/${request.number}/${end}`, body).expect(200);
    expect((await offersOf(request)).negotiations).toMatchObject([
      { state: 'LAPSED', endReason: because, offers: [{ outcome: 'LAPSED' }] },
    ]);
    const last = (await historyOf(request)).findLast(({ type }) => type.startsWith('request.offer'));
    expect(last).toMatchObject({ type: 'request.offer_lapsed', details: { because, offerId: wish.id } });
    await offer(request, world.erik, aDate(FRIDAY)).expect(409);
  });

  it('takes the offer from the table when another department takes the request over', async () => {
    const { request, wish } = await aWish();
    const transfer = { transferId: newId(), fromDepartmentId: world.eng.id, toDepartmentId: world.qa.id };
    await happens(request, TransferOffered, transfer);
    expect((await offersOf(request)).onTheTable!.id).toBe(wish.id);
    await happens(request, TransferAccepted, { ...transfer, legTargetSeconds: null });
    expect((await offersOf(request)).negotiations).toMatchObject([{ endReason: 'request.transfer_accepted' }]);
    expect((await offersOf(request, world.quinn)).abilities.makeOffer).toBe(true);
  });

  const happens = <Payload extends object>(request: RequestHandle, type: EventType<Payload>, payload: Payload) =>
    world.app.database.inTransaction(() =>
      world.app.get(EventLog).record(type, {
        stream: { kind: 'request', id: request.id },
        payload,
        side: 'PROVIDER',
        actorId: world.erik.userId,
        audience: [world.cs.id, world.eng.id, world.qa.id],
      }),
    );
});
