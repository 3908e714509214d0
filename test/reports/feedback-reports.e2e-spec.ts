import { answeredAgain, followUp, rate } from '../support/builders/feedback.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
  requests: string;
}
interface Row {
  requests: number;
  figures: Value[] | null;
}

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});
afterAll(() => world.app.close());

/** One that Erik and Erika take turns to answer, so that the figures are about nobody. */
let turn = 0;
async function answered(): Promise<RequestHandle> {
  const request = await aRequest(world);
  const by = turn++ % 2 === 0 ? world.erik : world.erika;
  await by.put(`/requests/${request.number}/assignment`, { assigneeId: by.userId }).expect(200);
  await by.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
  return request;
}

const figures = async (report: string, by = world.eva): Promise<Record<string, Pick<Value, 'value' | 'of'>>> => {
  const { body } = await by.get(`/reports/${report}?by=ALL&from=2026-01-01&to=2026-12-31`).expect(200);
  const [row] = (body as { rows: Row[] }).rows;
  return Object.fromEntries(row!.figures!.map(({ figure, value, of }) => [figure, { value, of }]));
};
const behind = (report: string, figure: string, by = world.eva) =>
  by.get(`/reports/${report}/requests?from=2026-01-01&to=2026-12-31&figure=${figure}`);

const requests: RequestHandle[] = [];

describe('satisfaction', () => {
  it('is counted and not shared while there are fewer than ten ratings', async () => {
    for (let asked = 0; asked < 9; asked += 1) requests.push(await answered());
    for (const request of requests) await rate(world.carla, request, 5).expect(200);
    const { content, ratings, responseRate, completeAsks } = await figures('satisfaction');
    expect(ratings!.value).toBe(9);
    expect(content).toEqual({ value: null, of: 9 });
    expect(responseRate).toEqual({ value: 10_000, of: 9 });
    expect(completeAsks).toEqual({ value: null, of: 0 });
    expect((await behind('satisfaction', 'content').expect(403)).body.code).toBe('report.too_few_for_a_share');
    expect((await behind('satisfaction', 'ratings').expect(200)).body.data).toHaveLength(9);
  });

  it('is the share of four and five stars, with how many had an opinion', async () => {
    const [tenth, silent] = [await answered(), await answered()];
    requests.push(tenth, silent);
    await rate(world.carla, tenth, 3).expect(200);
    expect((await figures('satisfaction')).content).toEqual({ value: 9000, of: 10 });
    // Nobody has asked yet what they think of the eleventh.
    expect((await figures('satisfaction')).responseRate).toEqual({ value: 10_000, of: 10 });
    await world.app.travelTo('2026-03-03T20:00:00Z');
    expect((await figures('satisfaction')).responseRate).toEqual({ value: 9091, of: 11 });
    const { body } = await behind('satisfaction', 'content').expect(200);
    expect((body as { data: { isPart: boolean }[] }).data.filter(({ isPart }) => isPart)).toHaveLength(9);
  });

  it('counts the last rating of a person, also where it is of a second answer', async () => {
    const [first] = requests;
    await answeredAgain(world, first!);
    expect((await figures('satisfaction')).content).toEqual({ value: 9000, of: 10 });
    expect((await figures('reopens')).reopened!.value).toBe(1);
    await rate(world.carla, first!, 2, { resolution: 2 }).expect(200);
    expect((await figures('satisfaction')).content).toEqual({ value: 8000, of: 10 });
    await rate(world.carla, first!, 4, { resolution: 2 }).expect(200);
    expect((await figures('satisfaction')).content).toEqual({ value: 9000, of: 10 });
  });

  it('stands beside the promise: whoever is discontent with what came in time is not to be overlooked', async () => {
    const { ratedInTime, discontentInTime } = await figures('satisfaction');
    expect(ratedInTime).toEqual({ value: 10_000, of: 10 });
    expect(discontentInTime).toEqual({ value: 1000, of: 10 });
  });

  it('is told of both sides', async () => {
    for (const request of requests.slice(1, 11)) await rate(world.erika, request, 5).expect(200);
    expect((await figures('satisfaction')).completeAsks).toEqual({ value: 10_000, of: 10 });
    expect((await figures('satisfaction')).content).toEqual({ value: 9000, of: 10 });
  });

  it('leaves out a request that was merged into another, until they are parted', async () => {
    const survivor = await aRequest(world, {});
    const [, second] = requests;
    await world.carla.post(`/requests/${second!.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.erik.put(`/requests/${survivor.number}/merge`, { into: second!.number }).expect(200);
    expect((await figures('satisfaction')).ratings!.value).toBe(10);
    const younger = await aRequest(world, {});
    await world.erik.put(`/requests/${younger.number}/resolution`, { answer: 'C.' }).expect(200);
    await rate(world.carla, younger, 1).expect(200);
    expect((await figures('satisfaction')).ratings!.value).toBe(11);
    await world.carla.post(`/requests/${younger.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.erik.put(`/requests/${younger.number}/merge`, { into: second!.number }).expect(200);
    expect((await figures('satisfaction')).ratings!.value).toBe(10);
    await world.erik.delete(`/requests/${younger.number}/merge`).expect(200);
    expect((await figures('satisfaction')).ratings!.value).toBe(11);
  });
});

describe('follow-ups', () => {
  /** Nine answers, and the second one to the first request, have four stars or five. */
  it('are due only where the requester has not said by itself that the answer helped', async () => {
    await world.app.travelTo('2026-03-04T12:00:00Z');
    const { due, notNeeded } = await figures('follow-ups');
    expect(due!.value).toBe(0);
    expect(notNeeded!.value).toBe(10);
  });

  it('that nobody makes in two working days are missed, and stay so when they are made later', async () => {
    const [kept, late, never] = [await answered(), await answered(), await answered()];
    await followUp(world.erik, kept, 'SATISFIED').expect(200);
    await world.app.travelTo('2026-03-06T16:00:00Z');
    const before = await figures('follow-ups');
    await followUp(world.erika, late, 'PROBLEM_REMAINS').expect(200);
    const after = await figures('follow-ups');
    expect(after.followedUp).toEqual(before.followedUp);
    expect(after.missed!.value).toBe(before.missed!.value! - 1);
    expect(after.late!.value).toBe(before.late!.value! + 1);
    expect(after.problemRemains).toEqual({ value: 5000, of: 2 });
    await world.carla.put(`/requests/${never.number}/confirmation`).expect(200);
    expect((await figures('follow-ups')).missed).toEqual(after.missed);
  });

  it('that were taken back by a reopening were never due, unless they were missed before', async () => {
    const before = await figures('follow-ups');
    const [inTime, late] = [await answered(), await answered()];
    await world.carla.post(`/requests/${inTime.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.app.travelTo('2026-03-10T16:00:00Z');
    await world.carla.post(`/requests/${late.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    const after = await figures('follow-ups');
    expect(after.due!.value).toBe(before.due!.value! + 1);
    expect(after.missed!.value).toBe(before.missed!.value! + 1);
  });

  it('tell whether the request came back after all', async () => {
    const before = await figures('follow-ups');
    const request = await answered();
    await followUp(world.erik, request, 'SATISFIED').expect(200);
    await answeredAgain(world, request);
    await world.app.travelTo('2026-03-12T16:00:00Z');
    const { reopenedAfter } = await figures('follow-ups');
    expect(reopenedAfter).toEqual({ value: 3333, of: before.reopenedAfter!.of! + 1 });
  });

  it('add up from the requests behind them', async () => {
    const { due, missed } = await figures('follow-ups');
    expect((await behind('follow-ups', 'due&limit=100').expect(200)).body.data).toHaveLength(due!.value!);
    expect((await behind('follow-ups', 'missed&limit=100').expect(200)).body.data).toHaveLength(missed!.value!);
  });
});
