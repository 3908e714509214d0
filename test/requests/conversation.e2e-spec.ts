import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('what is said on a request', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const stateOf = async (number: string): Promise<Record<string, unknown>> =>
    (await world.erik.get(`/requests/${number}`).expect(200)).body as Record<string, unknown>;

  const ask = async (number: string, body = 'Which revision is on the drawing?'): Promise<string> =>
    ((await world.erik.post(`/requests/${number}/questions`, { body }).expect(201)).body as { id: string }).id;

  it('is read by both sides, and a note by its own department alone', async () => {
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/messages`, { body: 'I am on it.' }).expect(201);
    await world.erik.post(`/requests/${number}/messages`, { body: 'Probably C.', visibility: 'INTERNAL' }).expect(201);
    const { body: toCarla } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    const { body: toErika } = await world.erika.get(`/requests/${number}/messages`).expect(200);
    expect(toCarla.data.map((message: { body: string }) => message.body)).toEqual(['I am on it.']);
    expect(toErika.data.map((message: { body: string }) => message.body)).toEqual(['I am on it.', 'Probably C.']);
    const { body: timeline } = await world.carla.get(`/requests/${number}/timeline`).expect(200);
    expect(JSON.stringify(timeline)).not.toContain('Probably C.');
    await world.quinn.get(`/requests/${number}/messages`).expect(404);
    await world.eva.get(`/requests/${number}/messages`).expect(404);
  });

  it('hands the ball over with a question, and back with the reply to the last one', async () => {
    const { number } = await aRequest(world);
    const [first, second] = [await ask(number), await ask(number, 'And which coating?')];
    expect(await stateOf(number)).toMatchObject({
      state: 'AWAITING_REQUESTER',
      ball: 'REQUESTER',
      openQuestionCount: 2,
    });
    await world.carla.post(`/requests/${number}/questions/${first}/reply`, { body: 'C.' }).expect(201);
    expect(await stateOf(number)).toMatchObject({ state: 'AWAITING_REQUESTER', openQuestionCount: 1 });
    await world.erik.post(`/requests/${number}/questions/${second}/withdrawal`).expect(201);
    expect(await stateOf(number)).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER', openQuestionCount: 0 });
  });

  it('takes one reply to a question, from the side that was asked', async () => {
    const { number } = await aRequest(world);
    const [first] = [await ask(number), await ask(number, 'And how many?')];
    await world.erik.post(`/requests/${number}/questions/${first}/reply`, { body: 'x' }).expect(403);
    await world.carla.post(`/requests/${number}/questions/${first}/reply`, { body: 'C.' }).expect(201);
    const { body } = await world.carla.post(`/requests/${number}/questions/${first}/reply`, { body: 'D.' }).expect(409);
    expect(body).toMatchObject({ code: 'question.settled' });
    await world.carla.post(`/requests/${number}/questions/${world.serviceId}/reply`, { body: 'x' }).expect(404);
  });

  it('closes its questions with the answer', async () => {
    const { number } = await aRequest(world);
    const question = await ask(number);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Found it: C.' }).expect(200);
    const { body } = await world.carla.get(`/requests/${number}/questions`).expect(200);
    expect(body.data).toMatchObject([{ id: question, outcome: 'CLOSED', replyMessageId: null }]);
  });

  it('may be typed in a little later, with a reason, and never behind what has happened since', async () => {
    const { number } = await aRequest(world);
    await world.app.pass(3600);
    const later = (minutesAgo: number, more: object = { lateReason: 'After the call.' }) =>
      world.erik.post(`/requests/${number}/messages`, {
        body: 'I called Carla.',
        channel: 'phone',
        occurredAt: new Date(world.app.clock.now().getTime() - minutesAgo * 60_000).toISOString(),
        ...more,
      });
    expect((await later(10, {}).expect(422)).body).toMatchObject({ code: 'message.late_entry_needs_a_reason' });
    expect((await later(10, { occurredAt: undefined, lateReason: 'Why?' }).expect(422)).body).toMatchObject({
      code: 'message.reason_without_moment',
    });
    expect((await later(25 * 60).expect(422)).body).toMatchObject({ code: 'message.too_long_ago' });
    expect((await later(90).expect(409)).body).toMatchObject({ code: 'message.overtaken' });
    await later(10).expect(201);
    const { body } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    expect(body.data).toMatchObject([{ channel: 'phone', author: 'Erik Brandt' }]);
  });

  it('is typed in call by call, for only a change of state stands in the way', async () => {
    const { number } = await aRequest(world);
    await world.app.pass(3600);
    const called = (minutesAgo: number) =>
      world.erik.post(`/requests/${number}/messages`, {
        body: `I called Carla ${minutesAgo} minutes ago.`,
        occurredAt: new Date(world.app.clock.now().getTime() - minutesAgo * 60_000).toISOString(),
        lateReason: 'After the calls.',
      });
    await called(30).expect(201);
    await called(20).expect(201);
    await called(40).expect(201);
    await world.erik.put(`/requests/${number}/work-start`).expect(200);
    expect((await called(10).expect(409)).body).toMatchObject({ code: 'message.overtaken' });
  });

  it('ends in silence only after the requester had its time, and ten working days more', async () => {
    const { number } = await aRequest(world);
    await ask(number);
    expect((await world.erik.put(`/requests/${number}/expiry`).expect(409)).body).toMatchObject({
      code: 'request.still_time_to_reply',
    });
    await world.app.pass(25 * 24 * 3600);
    await world.carla.put(`/requests/${number}/expiry`).expect(403);
    await world.erik.put(`/requests/${number}/expiry`).expect(200);
    expect(await stateOf(number)).toMatchObject({ state: 'EXPIRED', ball: 'NOBODY' });
  });
});
