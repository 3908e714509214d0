import { answeredAgain, feedbackTo, followUp, rate, Weeks } from '../support/builders/feedback.js';
import type { Client } from '../support/builders/identity.js';
import {
  anAnsweredRequest,
  aRequest,
  aRequestWorld,
  type RequestHandle,
  type RequestWorld,
} from '../support/builders/requests.js';

let world: RequestWorld;

const weeks = new Weeks(() => world);

beforeAll(async () => {
  world = await aRequestWorld();
});
beforeEach(() => weeks.begin());
afterAll(() => world.app.close());

interface Owed {
  number: string;
  resolution: number;
  requesterDepartment: string;
  dueAt: string;
  late: boolean;
}
const owedBy = async (who: Client, department = 'ENG'): Promise<Owed[]> =>
  (await who.get(`/departments/${department}/follow-ups`).expect(200)).body.data;
const stateOf = async (who: Client, request: RequestHandle) => (await feedbackTo(who, request)).followUps;

describe('a follow-up', () => {
  it('is owed by the department that answered, for two of its working days', async () => {
    const { number } = await anAnsweredRequest(world);
    expect(await owedBy(world.erik)).toMatchObject([
      { number, resolution: 1, requesterDepartment: 'CS', dueAt: '2026-03-04T16:00:00.000Z', late: false },
    ]);
    await world.carla.get('/departments/ENG/follow-ups').expect(403);
    await weeks.on(2, '16:00:00');
    expect(await owedBy(world.erik)).toMatchObject([{ number, late: true }]);
  });

  it('is recorded by that department alone, once', async () => {
    const request = await anAnsweredRequest(world);
    expect((await followUp(world.carla, request, 'SATISFIED').expect(403)).body.code).toBe('follow_up.not_yours');
    expect((await followUp(world.eva, request, 'SATISFIED').expect(403)).body.code).toBe('follow_up.not_yours');
    await followUp(world.quinn, request, 'SATISFIED').expect(404);
    await followUp(world.erika, request, 'NOT_YET_TRIED').expect(200);
    expect((await followUp(world.erik, request, 'SATISFIED').expect(409)).body.code).toBe('follow_up.ended');
    expect(await stateOf(world.carla, request)).toMatchObject([
      { resolution: 1, ending: 'RECORDED', outcome: 'NOT_YET_TRIED', missed: false, channel: 'phone' },
    ]);
    expect(await owedBy(world.erik)).toEqual([]);
  });

  it('is needed by no request without an answer, and comes with words', async () => {
    const request = await aRequest(world);
    expect((await followUp(world.erik, request, 'SATISFIED').expect(409)).body.code).toBe('follow_up.none');
    const path = `/requests/${request.number}/resolutions/1/follow-up`;
    await world.erik.put(path, { outcome: 'SATISFIED' }).expect(400);
    await world.erik.put(path, { outcome: 'FINE', note: 'Fine.' }).expect(400);
    await world.erik.put(path, { outcome: 'SATISFIED', note: 'Fine.', channel: 'pigeon' }).expect(400);
  });

  it('is needed no more where the requester says by itself that the answer helped', async () => {
    const [confirmed, praised, doubted] = [
      await anAnsweredRequest(world),
      await anAnsweredRequest(world),
      await anAnsweredRequest(world),
    ];
    await world.carla.put(`/requests/${confirmed.number}/confirmation`).expect(200);
    await rate(world.carla, praised, 4).expect(200);
    await rate(world.carla, doubted, 3).expect(200);
    expect(await stateOf(world.erik, confirmed)).toMatchObject([{ ending: 'NOT_NEEDED', missed: false }]);
    expect(await stateOf(world.erik, praised)).toMatchObject([{ ending: 'NOT_NEEDED', missed: false }]);
    expect((await owedBy(world.erik)).map(({ number }) => number)).toEqual([doubted.number]);
  });

  it('is made needless by the rating of the requester, not by that of the provider', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.erik, request, 5).expect(200);
    expect((await owedBy(world.erik)).map(({ number }) => number)).toEqual([request.number]);
  });

  it('is missed when the time is over, and recorded late all the same', async () => {
    const [late, kept] = [await anAnsweredRequest(world), await anAnsweredRequest(world)];
    const due = new Date((await stateOf(world.erik, kept))[0]!.dueAt);
    await world.app.travelTo(new Date(due.getTime() - 1000));
    await followUp(world.erik, kept, 'SATISFIED').expect(200);
    await world.app.travelTo(due);
    await followUp(world.erik, late, 'PROBLEM_REMAINS').expect(200);
    expect(await stateOf(world.erik, kept)).toMatchObject([{ missed: false }]);
    expect(await stateOf(world.erik, late)).toMatchObject([{ ending: 'RECORDED', missed: true }]);
  });

  it('is given up ten working days after it was missed', async () => {
    const request = await anAnsweredRequest(world);
    await weeks.on(16, '16:00:00');
    expect(await owedBy(world.erik)).toEqual([]);
    expect(await stateOf(world.erik, request)).toMatchObject([{ ending: 'OVER', missed: true }]);
  });

  it('is taken back when the request is reopened, and the next answer has one of its own', async () => {
    const request = await anAnsweredRequest(world);
    await answeredAgain(world, request);
    expect(await stateOf(world.erik, request)).toMatchObject([
      { resolution: 1, ending: 'REOPENED', missed: false },
      { resolution: 2, ending: null },
    ]);
    await followUp(world.erik, request, 'SATISFIED').expect(409);
    await followUp(world.erik, request, 'SATISFIED', 2).expect(200);
  });

  it('that was made before a reopening stays made', async () => {
    const request = await anAnsweredRequest(world);
    await followUp(world.erik, request, 'PROBLEM_REMAINS').expect(200);
    await answeredAgain(world, request);
    expect(await stateOf(world.erik, request)).toMatchObject([{ ending: 'RECORDED' }, { ending: null }]);
  });

  it('of a restricted request is on the list of those only who may know of it', async () => {
    const request = await aRequest(world, { restricted: true });
    await world.erika.put(`/requests/${request.number}/resolution`, { answer: 'B.' }).expect(200);
    expect(await owedBy(world.erika)).toHaveLength(1);
    expect(await owedBy(world.erik)).toEqual([]);
  });

  it('is listed page by page, in the order in which it falls due', async () => {
    const numbers = [];
    for (let asked = 0; asked < 3; asked += 1) numbers.push((await anAnsweredRequest(world)).number);
    const first = await world.erik.get('/departments/ENG/follow-ups?limit=2').expect(200);
    const { data, page } = first.body as { data: Owed[]; page: { nextCursor: string } };
    const next = await world.erik.get(`/departments/ENG/follow-ups?limit=2&cursor=${page.nextCursor}`).expect(200);
    expect([...data, ...(next.body as { data: Owed[] }).data].map(({ number }) => number).sort()).toEqual(
      numbers.sort(),
    );
    await world.erik.get('/departments/ENG/follow-ups?cursor=nonsense').expect(400);
  });
});

describe('requests that are merged', () => {
  it('bring no feedback of their own along, and have it again when they are parted', async () => {
    const [older, younger] = [await aRequest(world), await anAnsweredRequest(world)];
    await rate(world.carla, younger, 2).expect(200);
    await world.carla.post(`/requests/${younger.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.erik.put(`/requests/${younger.number}/merge`, { into: older.number }).expect(200);
    expect((await feedbackTo(world.erik, older)).ratings).toEqual([]);
    expect((await rate(world.carla, younger, 5).expect(409)).body.code).toBe('rating.no_answer');
    await world.erik.delete(`/requests/${younger.number}/merge`).expect(200);
    expect((await feedbackTo(world.erik, younger)).ratings).toMatchObject([{ resolution: 1, stars: 2 }]);
    await world.erik.put(`/requests/${younger.number}/resolution`, { answer: 'C.' }).expect(200);
    expect(await feedbackTo(world.carla, younger)).toMatchObject({ resolution: 2 });
  });
});
