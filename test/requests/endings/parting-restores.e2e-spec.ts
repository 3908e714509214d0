import type { RequestExpeditesDto } from '../../../src/requests/expedites/http/dto/expedites.dto.js';
import type { RequestOffersDto } from '../../../src/requests/offers/http/dto/offers.dto.js';
import { Twice } from '../../support/builders/asked-twice.js';
import type { RequestHandle, RequestWorld } from '../../support/builders/requests.js';

const HOUR = 3600;
const FRIDAY = '2026-03-27T15:00:00.000Z';
const MONDAY = new Date('2026-03-02T09:00:00.437Z');

let twice: Twice;
let world: RequestWorld;

beforeAll(async () => {
  twice = await Twice.prepared();
  ({ world } = twice);
});

afterAll(() => world.app.close());

// Not on a whole second: what is kept in seconds and what is kept in milliseconds have to find each other.
beforeEach(() => world.app.clock.set(MONDAY));

const at = ({ number }: RequestHandle, suffix = ''): string => `/requests/${number}${suffix}`;
const inDays = (days: number): string =>
  new Date(world.app.clock.now().getTime() + days * 24 * HOUR * 1000).toISOString();
const toldOf = async (request: RequestHandle): Promise<string[]> =>
  (await twice.show<{ data: { type: string }[] }>(request, '/timeline?limit=100')).data.map(({ type }) => type);
/** Without the moment at which the price beside an offer was reckoned: that is the moment of reading. */
const offersOf = async (request: RequestHandle): Promise<RequestOffersDto> => {
  const offers = await twice.show<RequestOffersDto>(request, '/offers');
  return JSON.parse(JSON.stringify(offers, (key, value: unknown) => (key === 'reckonedAt' ? undefined : value)));
};
const expeditesOf = async (request: RequestHandle) =>
  (await twice.show<RequestExpeditesDto>(request, '/expedites')).expedites;

describe('an offer on the table', () => {
  it('parting × offer: lies on the table again, to be answered by the other side until the same instant', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const before = await offersOf(younger);
    await twice.merge(younger, older).expect(200);
    expect(await offersOf(younger)).toMatchObject({ onTheTable: null, negotiations: [{ state: 'LAPSED' }] });
    await world.app.pass(HOUR);
    await twice.part(younger).expect(200);
    const after = await offersOf(younger);
    expect(after).toMatchObject({ turnOf: 'PROVIDER', onTheTable: { outcome: null, settledAt: null } });
    expect(after).toEqual(before);
    expect((await toldOf(younger)).slice(-2)).toEqual(['request.parted', 'request.offer_restored']);
    const { id, hash } = after.onTheTable!;
    const { body } = await world.erik.post(`/offers/${id}/acceptance`, { hash }).expect(200);
    expect(body).toMatchObject({ commitment: { date: FRIDAY } });
  });

  it('parting × offer: comes back again after a second merge and a second parting', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const before = await offersOf(younger);
    await twice.mergeAndPart(older, younger);
    await twice.mergeAndPart(older, younger);
    expect(await offersOf(younger)).toEqual(before);
  });

  it('parting × offer: expires at once when its time passed while the request was merged', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const { replyBy } = (await offersOf(younger)).onTheTable!;
    await twice.merge(younger, older).expect(200);
    await world.app.travelTo(new Date(new Date(replyBy).getTime() + HOUR * 1000));
    await twice.part(younger).expect(200);
    await world.app.pass(1);
    expect(await offersOf(younger)).toMatchObject({
      onTheTable: null,
      negotiations: [{ state: 'LAPSED', offers: [{ outcome: 'EXPIRED', settledAt: replyBy }] }],
    });
  });

  it('parting × offer: where none had lapsed, nothing is said of one', async () => {
    const [older, younger] = await twice.plainPair();
    await twice.mergeAndPart(older, younger);
    expect((await toldOf(younger)).at(-1)).toBe('request.parted');
  });

  it('parting × offer: stays declined when it was declined before the merge', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const { id } = (await offersOf(younger)).onTheTable!;
    await world.erik.post(`/offers/${id}/decline`, { reason: 'No bench.', alternative: 'In April.' }).expect(200);
    await twice.mergeAndPart(older, younger);
    expect(await offersOf(younger)).toMatchObject({ onTheTable: null, negotiations: [{ state: 'DECLINED' }] });
  });

  it('parting × reply clock of an offer: goes on as if it had never stopped', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const { dueAt } = await twice.clock(younger, 'NEG');
    await world.app.pass(HOUR);
    await twice.merge(younger, older).expect(200);
    expect(await twice.clock(younger, 'NEG')).toMatchObject({ state: 'STOPPED', result: 'NOT_COUNTED' });
    await world.app.pass(HOUR);
    await twice.part(younger).expect(200);
    expect(await twice.clock(younger, 'NEG')).toMatchObject({
      ...{ state: 'RUNNING', elapsedSeconds: 2 * HOUR },
      ...{ dueAt, stoppedAt: null, result: null },
    });
  });
});

describe('a date that was escalated', () => {
  it('parting × escalated date: lies with the leads again, at the level it had', async () => {
    const [older, younger] = await twice.plainPair({ wishedDate: FRIDAY });
    const { id } = (await offersOf(younger)).onTheTable!;
    await world.erik.post(`/offers/${id}/decline`, { reason: 'No bench.', alternative: 'In April.' }).expect(200);
    await world.carla.post(at(younger, '/date-escalations'), { reason: 'The crane stands still.' }).expect(201);
    const { escalation } = await offersOf(younger);
    await twice.merge(younger, older).expect(200);
    expect((await offersOf(younger)).escalation).toBeNull();
    await twice.part(younger).expect(200);
    expect((await offersOf(younger)).escalation).toEqual(escalation);
    expect((await toldOf(younger)).at(-1)).toBe('request.date_escalation_restored');
    const date = { kind: 'DATE', date: FRIDAY, reason: 'The bench is free then.' };
    expect((await world.erik.post(at(younger, '/offers'), date).expect(403)).body.code).toBe('offer.for_the_leads');
  });
});

describe('what waits for a lead', () => {
  it('parting × expedite: waits for the leads again, with the yes that it had', async () => {
    const [older, younger] = await twice.plainPair();
    const asked = await world.carla.post(at(younger, '/expedites'), { reason: 'The crane stands still.' }).expect(201);
    const { id } = (asked.body as RequestExpeditesDto).expedites[0]!;
    await world.beatriz.post(`/expedites/${id}/approval`).expect(200);
    await twice.merge(younger, older).expect(200);
    expect(await expeditesOf(younger)).toMatchObject([{ state: 'LAPSED' }]);
    await twice.part(younger).expect(200);
    expect(await expeditesOf(younger)).toMatchObject([
      { state: 'ASKED', settledAt: null, requesterApprovedBy: { name: 'Beatriz Lima' } },
    ]);
    expect((await toldOf(younger)).at(-1)).toBe('request.expedite_restored');
    await world.erika.post(`/expedites/${id}/approval`).expect(200);
    expect(await expeditesOf(younger)).toMatchObject([{ state: 'APPROVED' }]);
  });

  it('parting × escalation: waits for its answer again', async () => {
    const [older, younger] = await twice.plainPair();
    await world.carla.post(at(younger, '/escalations'), { reason: 'Three days without a word.' }).expect(201);
    const before = await twice.list<object>(younger, '/escalations');
    await twice.merge(younger, older).expect(200);
    expect(await twice.list(younger, '/escalations')).toMatchObject([{ outcome: 'LAPSED' }]);
    await twice.part(younger).expect(200);
    expect(await twice.list(younger, '/escalations')).toEqual(before);
    await world.erika.put(at(younger, '/escalations/current/answer'), { reason: 'Today.' }).expect(200);
  });
});

describe('what a request waits for', () => {
  const hold = (request: RequestHandle, reviewAt: string) =>
    world.erik.post(at(request, '/holds'), { reason: 'The supplier measures it', reference: 'Mail', reviewAt });
  const extend = (request: RequestHandle, reviewAt: string) =>
    world.erik.put(at(request, '/holds/current/extension'), { reviewAt, reason: 'The furnace broke.' });
  const stateOf = async (request: RequestHandle) => (await twice.show<{ state: string }>(request)).state;

  it('parting × hold: goes on until the date it was to end', async () => {
    const [older, younger] = await twice.plainPair();
    await hold(younger, inDays(2)).expect(201);
    await twice.mergeAndPart(older, younger);
    expect(await stateOf(younger)).toBe('ON_HOLD_EXTERNAL');
    await world.app.pass(2 * 24 * HOUR);
    expect(await stateOf(younger)).toBe('SUBMITTED');
  });

  it('parting × hold: stays ended where it had ended by itself at the very instant of the merge', async () => {
    const [older, younger] = await twice.plainPair();
    const reviewAt = inDays(2);
    await hold(younger, reviewAt).expect(201);
    await world.app.travelTo(reviewAt);
    expect(await stateOf(younger)).toBe('SUBMITTED');
    await twice.mergeAndPart(older, younger);
    expect(await stateOf(younger)).toBe('SUBMITTED');
    await hold(younger, inDays(1)).expect(201);
  });

  it('parting × longer hold: needs the requester’s word again', async () => {
    const [older, younger] = await twice.plainPair();
    await hold(younger, inDays(2)).expect(201);
    await extend(younger, inDays(3)).expect(200);
    await extend(younger, inDays(5)).expect(200);
    await twice.mergeAndPart(older, younger);
    expect((await extend(younger, inDays(6)).expect(409)).body.code).toBe('hold.consent_awaited');
    await world.clara.put(at(younger, '/holds/current/extension/consent')).expect(200);
    await world.app.pass(4 * 24 * HOUR);
    expect(await stateOf(younger)).toBe('ON_HOLD_EXTERNAL');
  });

  it('parting × question: waits for its reply again', async () => {
    const [older, younger] = await twice.plainPair();
    await world.erik.post(at(younger, '/questions'), { body: 'Which revision?' }).expect(201);
    const open = () => twice.list<{ id: string; outcome: string | null }>(younger, '/questions');
    const before = await open();
    await twice.merge(younger, older).expect(200);
    expect(await open()).toMatchObject([{ outcome: 'CLOSED' }]);
    await twice.part(younger).expect(200);
    expect(await open()).toEqual(before);
    expect(await stateOf(younger)).toBe('AWAITING_REQUESTER');
    await world.clara.post(at(younger, `/questions/${before[0]!.id}/reply`), { body: 'C.' }).expect(201);
    expect(await stateOf(younger)).toBe('SUBMITTED');
  });
});
