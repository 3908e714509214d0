import { answeredAgain, feedbackTo, leaves, rate } from '../support/builders/feedback.js';
import { aServiceAccount } from '../support/builders/service-accounts.js';
import { signInAdmin } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});
afterAll(() => world.app.close());

const eventsOf = async (number: string): Promise<{ type: string; actor: { name: string } | null; details: object }[]> =>
  (await world.carla.get(`/requests/${number}/timeline?limit=100`).expect(200)).body.data;

describe('an answer', () => {
  it('is rated by those who asked, and the ask by those who answered', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.carla, request, 5, { comment: 'In time, and with the drawing.' }).expect(200);
    await rate(world.erik, request, 3, { comment: 'The revision was missing.' }).expect(200);
    for (const reader of [world.carla, world.clara, world.erik, world.erika]) {
      expect((await feedbackTo(reader, request)).ratings).toMatchObject([
        {
          resolution: 1,
          side: 'REQUESTER',
          department: { code: 'CS' },
          stars: 5,
          comment: 'In time, and with the drawing.',
        },
        { resolution: 1, side: 'PROVIDER', department: { code: 'ENG' }, stars: 3 },
      ]);
    }
  });

  it('is shown with the department that rated and without the person, also in the history', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.carla, request, 2, { comment: 'Late.' }).expect(200);
    const told = JSON.stringify((await feedbackTo(world.erik, request)).ratings);
    expect(told).not.toContain(world.carla.userId);
    expect(told).not.toContain('Carla');
    const rated = (await eventsOf(request.number)).find(({ type }) => type === 'request.rated')!;
    expect(rated).toMatchObject({ actor: null });
    expect(JSON.stringify(rated)).not.toMatch(/Late|stars/);
  });

  it('is rated once by a person, who can change it', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.carla, request, 2).expect(200);
    await rate(world.carla, request, 4).expect(200);
    await rate(world.carla, request, 4).expect(200);
    const { ratings, own } = await feedbackTo(world.carla, request);
    expect(ratings.map(({ stars }) => stars)).toEqual([4]);
    expect(own).toEqual({ stars: 4, comment: null });
    const types = (await eventsOf(request.number)).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('request.rat'))).toEqual(['request.rated', 'request.rating_changed']);
  });

  it('is rated by several people of a side, each for themselves', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.carla, request, 5).expect(200);
    await rate(world.clara, request, 1).expect(200);
    expect((await feedbackTo(world.erik, request)).ratings.map(({ stars }) => stars)).toEqual([5, 1]);
    expect((await feedbackTo(world.clara, request)).own?.stars).toBe(1);
  });

  it('is not rated before it is given, nor by its number once another stands', async () => {
    const request = await aRequest(world);
    expect((await rate(world.carla, request, 5).expect(409)).body.code).toBe('rating.no_answer');
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'B.' }).expect(200);
    expect((await rate(world.carla, request, 5, { resolution: 2 }).expect(409)).body.code).toBe(
      'rating.another_answer',
    );
    await answeredAgain(world, request);
    expect((await rate(world.carla, request, 5).expect(409)).body).toMatchObject({
      code: 'rating.another_answer',
      latestResolution: 2,
    });
  });

  it('is not rated by who looks on, nor by who may not know of it, nor by a program', async () => {
    const request = await anAnsweredRequest(world);
    expect((await rate(world.eva, request, 5).expect(403)).body.code).toBe('rating.not_yours');
    await rate(world.quinn, request, 5).expect(404);
    await world.eva.get(`/requests/${request.number}/feedback`).expect(404);
    const { program } = await aServiceAccount(world.app.http, await signInAdmin(world.app.http), {
      ...{ ownerId: world.beatriz.userId, departmentId: world.cs.id, scopes: ['requests:read', 'requests:write'] },
    });
    expect((await rate(program as never, request, 5).expect(403)).body.code).toBe('rating.people_only');
  });

  it.each([
    ['no stars', {}, '/stars'],
    ['six stars', { stars: 6 }, '/stars'],
    ['half a star', { stars: 4.5 }, '/stars'],
    ['an empty comment', { stars: 4, comment: '  ' }, '/comment'],
    ['somebody else’s name', { stars: 4, personId: '01990000-0000-7000-8000-000000000000' }, '/personId'],
  ])('is not rated with %s', async (_what, body, pointer) => {
    const { number } = await anAnsweredRequest(world);
    const { body: problem } = await world.carla.put(`/requests/${number}/resolutions/1/rating`, body).expect(400);
    expect(problem.errors).toMatchObject([{ pointer }]);
  });

  it.each(['0', '-1', '1.0', 'first', '1000'])('has no number %s', async (resolution) => {
    const { number } = await anAnsweredRequest(world);
    await world.carla.put(`/requests/${number}/resolutions/${resolution}/rating`, { stars: 4 }).expect(404);
  });
});

describe('a request that is reopened', () => {
  it('is rated anew after its second answer, and keeps what was said of the first', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.carla, request, 5).expect(200);
    await world.carla.post(`/requests/${request.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    expect(await feedbackTo(world.carla, request)).toMatchObject({
      resolution: null,
      own: null,
      abilities: { rate: false },
    });
    expect((await rate(world.carla, request, 1).expect(409)).body.code).toBe('rating.no_answer');
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision C.' }).expect(200);
    expect(await feedbackTo(world.carla, request)).toMatchObject({
      resolution: 2,
      own: null,
      abilities: { rate: true },
    });
    await rate(world.carla, request, 3, { resolution: 2 }).expect(200);
    expect((await feedbackTo(world.erik, request)).ratings.map(({ resolution, stars }) => [resolution, stars])).toEqual(
      [
        [1, 5],
        [2, 3],
      ],
    );
  });
});

describe('a restricted request', () => {
  it('shows its feedback to those only who take part, and to the leads', async () => {
    const request = await aRequest(world, { restricted: true });
    await world.erika.put(`/requests/${request.number}/resolution`, { answer: 'B.' }).expect(200);
    expect((await feedbackTo(world.carla, request)).abilities.rate).toBe(true);
    await world.clara.get(`/requests/${request.number}/feedback`).expect(404);
    await rate(world.clara, request, 1).expect(404);
    await rate(world.beatriz, request, 4).expect(200);
  });
});

describe('somebody who has left', () => {
  it('has rated all the same', async () => {
    const request = await anAnsweredRequest(world);
    await rate(world.clara, request, 5).expect(200);
    await leaves(world, world.clara);
    expect((await feedbackTo(world.erik, request)).ratings.map(({ stars }) => stars)).toEqual([5]);
  });
});

describe('the time to rate', () => {
  it('is over ten working days of the requester after the answer', async () => {
    const request = await anAnsweredRequest(world);
    const { ratableUntil } = await feedbackTo(world.carla, request);
    expect(ratableUntil).toBe('2026-03-16T20:00:00.000Z');
    await rate(world.carla, request, 2).expect(200);
    await world.app.travelTo('2026-03-16T19:59:59Z');
    await rate(world.carla, request, 3).expect(200);
    await world.app.travelTo('2026-03-16T20:00:00Z');
    expect((await rate(world.carla, request, 5).expect(409)).body.code).toBe('rating.window_over');
    expect(await feedbackTo(world.carla, request)).toMatchObject({ own: { stars: 3 }, abilities: { rate: false } });
  });
});
