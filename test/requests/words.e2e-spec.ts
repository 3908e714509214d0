import { DataSource } from 'typeorm';
import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Moment {
  type: string;
  body: string | null;
  details: Record<string, unknown>;
}

interface ClockFigures {
  kind: string;
  subject: string | null;
  state: string;
  elapsedSeconds: number;
  result: string | null;
}

const HOUR = 3600;
const at = (dayAndTime: string): string => `2026-03-${dayAndTime}:00.000Z`;

describe('words between the two sides', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });
  /** Monday, 11 in Berlin and 7 in São Paulo. */
  beforeEach(() => world.app.travelTo(at('02T10:00')));
  afterAll(() => world.app.close());

  const ask = async (number: string, body = 'Which revision is on the drawing?'): Promise<string> =>
    ((await world.erik.post(`/requests/${number}/questions`, { body }).expect(201)).body as { id: string }).id;
  const says = (number: string, body: string, more: object = {}, by = world.carla) =>
    by.post(`/requests/${number}/messages`, { body, ...more });
  const clocksOf = async (number: string): Promise<ClockFigures[]> =>
    ((await world.erik.get(`/requests/${number}/clocks`).expect(200)).body as { clocks: ClockFigures[] }).clocks;
  const clock = async (number: string, kind: string): Promise<ClockFigures> =>
    (await clocksOf(number)).find((each) => each.kind === kind)!;
  const outcomesOf = async (number: string): Promise<(string | null)[]> =>
    (
      (await world.carla.get(`/requests/${number}/questions`).expect(200)).body as {
        data: { outcome: string | null }[];
      }
    ).data.map(({ outcome }) => outcome);
  const lastMoment = async (number: string): Promise<Moment> =>
    ((await world.erik.get(`/requests/${number}/timeline?limit=100`).expect(200)).body as { data: Moment[] }).data
      .filter(({ type }) => !type.startsWith('sla.'))
      .at(-1)!;

  describe('of the side that was asked, while a question is open', () => {
    it('are its reply: its own clock stops, the clock of the answer goes on, and its department owes nothing', async () => {
      const { number } = await aRequest(world);
      const question = await ask(number);
      await world.app.travelTo(at('02T13:00'));
      const { body } = await says(number, 'It says revision C.').expect(201);
      expect(body).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER', settledQuestionId: question });
      expect(await lastMoment(number)).toMatchObject({
        type: 'request.question_replied',
        body: 'It says revision C.',
        details: { questionId: question, openQuestions: 0 },
      });
      await world.app.travelTo(at('03T16:00'));
      expect(await clock(number, 'REQ')).toMatchObject({ state: 'STOPPED', elapsedSeconds: 2 * HOUR, result: 'MET' });
      expect(await clock(number, 'RES')).toMatchObject({ state: 'RUNNING', elapsedSeconds: 11 * HOUR });
      expect(await outcomesOf(number)).toEqual(['REPLIED']);
    });

    it('reply to the oldest question, or to the one that they name', async () => {
      const { number } = await aRequest(world);
      const [first, second, third] = [
        await ask(number),
        await ask(number, 'Which coating?'),
        await ask(number, 'Why?'),
      ];
      const named = await says(number, 'Zinc.', { settles: second }).expect(201);
      expect(named.body).toMatchObject({
        settledQuestionId: second,
        openQuestionCount: 2,
        state: 'AWAITING_REQUESTER',
      });
      expect((await says(number, 'C.').expect(201)).body).toMatchObject({ settledQuestionId: first });
      expect((await says(number, 'The customer wants it.').expect(201)).body).toMatchObject({
        settledQuestionId: third,
        state: 'SUBMITTED',
      });
      expect((await says(number, 'Anything else?').expect(201)).body).toMatchObject({ settledQuestionId: null });
      expect((await says(number, 'Zinc again.', { settles: second }).expect(409)).body.code).toBe('question.settled');
    });

    it('leave every question open when they say that they are not an answer yet', async () => {
      const { number } = await aRequest(world);
      await ask(number);
      const { body } = await says(number, 'I ask the customer.', { settles: null }).expect(201);
      expect(body).toMatchObject({ settledQuestionId: null, state: 'AWAITING_REQUESTER', ball: 'REQUESTER' });
      expect(await lastMoment(number)).toMatchObject({ type: 'request.message_posted' });
    });

    it('settle nothing as a note of one department, from the side that asked, or from a colleague who helps', async () => {
      const { number } = await aRequest(world);
      const question = await ask(number);
      const invitation = { userId: world.quinn.userId, reason: 'She knows the coating.' };
      await world.erik.post(`/requests/${number}/invitations`, invitation).expect(201);
      await says(number, 'Ask Paulo.', { visibility: 'INTERNAL' }).expect(201);
      await says(number, 'Take your time.', {}, world.erik).expect(201);
      await says(number, 'It is zinc.', {}, world.quinn).expect(201);
      expect(await outcomesOf(number)).toEqual([null]);
      for (const by of [world.erik, world.quinn]) {
        const { body } = await says(number, 'Settled.', { settles: question }, by).expect(422);
        expect(body.code).toBe('message.settles_nothing');
      }
    });

    it('reply at the moment of the telephone call that is typed in later, and to no question asked after it', async () => {
      const { number } = await aRequest(world);
      await ask(number);
      await world.app.travelTo(at('02T14:00'));
      const later = await ask(number, 'Which coating?');
      await world.app.travelTo(at('02T16:00'));
      const call = { channel: 'phone', occurredAt: at('02T12:00'), lateReason: 'I was on the road.' };
      const { body } = await says(number, 'Zinc.', { ...call, settles: later }).expect(422);
      expect(body.code).toBe('question.not_asked_yet');
      await says(number, 'It says revision C.', call).expect(201);
      expect(await outcomesOf(number)).toEqual(['REPLIED', null]);
      expect(await clocksOf(number)).toContainEqual(
        expect.objectContaining({ kind: 'REQ', state: 'STOPPED', elapsedSeconds: HOUR }),
      );
      // From noon to two the provider had the ball.
      expect(await clock(number, 'RES')).toMatchObject({ state: 'PAUSED', elapsedSeconds: 2 * HOUR });
    });
  });

  describe('of the side that asked back, that a reply did not answer', () => {
    const refuses = (number: string, question: string, by = world.erik) =>
      by.post(`/requests/${number}/questions/${question}/reply/refusal`, { reason: 'On the drawing, please.' });
    /** Asked on Monday at ten in universal time, replied to at noon. */
    const aReply = async (): Promise<{ number: string; question: string }> => {
      const { number } = await aRequest(world);
      const question = await ask(number);
      await world.app.travelTo(at('02T12:00'));
      await says(number, 'It says revision C.').expect(201);
      return { number, question };
    };

    it('open the question again: its clock goes on, and the time between counts for nobody', async () => {
      const { number, question } = await aReply();
      await world.app.travelTo(at('02T14:00'));
      await refuses(number, question, world.carla).expect(403);
      expect((await refuses(number, question).expect(201)).body).toMatchObject({ settledAt: null, outcome: null });
      expect(await lastMoment(number)).toMatchObject({
        type: 'request.reply_refused',
        body: 'On the drawing, please.',
      });
      const { body } = await world.carla.get(`/requests/${number}`).expect(200);
      expect(body).toMatchObject({ state: 'AWAITING_REQUESTER', ball: 'REQUESTER', openQuestionCount: 1 });
      await world.app.travelTo(at('02T15:00'));
      expect(await clock(number, 'REQ')).toMatchObject({ state: 'RUNNING', elapsedSeconds: 2 * HOUR, result: null });
      expect(await clock(number, 'RES')).toMatchObject({ state: 'PAUSED', elapsedSeconds: 0 });
      await says(number, 'On the drawing it is D.').expect(201);
      expect(await outcomesOf(number)).toEqual(['REPLIED']);
    });

    it('are heard twice, and within two working days of the asker', async () => {
      const { number, question } = await aReply();
      for (const _time of ['first', 'second']) {
        await refuses(number, question).expect(201);
        expect((await refuses(number, question).expect(409)).body.code).toBe('question.not_replied');
        await says(number, 'C, I think.').expect(201);
      }
      expect((await refuses(number, question).expect(409)).body.code).toBe('question.refused_twice');
      const other = await aReply();
      await world.app.travelTo(at('04T16:00'));
      await refuses(other.number, other.question).expect(201);
      await says(other.number, 'C, I think.').expect(201);
      await world.app.travelTo(at('06T16:01'));
      expect((await refuses(other.number, other.question).expect(409)).body.code).toBe('question.refusal_too_late');
    });

    it('come too late once the request was answered, even when it is open again', async () => {
      const { number, question } = await aReply();
      await world.erik.put(`/requests/${number}/resolution`, { answer: 'C.' }).expect(200);
      await world.carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
      expect((await refuses(number, question).expect(409)).body.code).toBe('question.not_replied');
    });

    it('take back a breach that fell into the time between', async () => {
      const { number, question } = await aReply();
      await world.app.travelTo(at('02T16:00'));
      await world.app.travelTo(at('04T13:00'));
      expect(await clock(number, 'RES')).toMatchObject({ result: 'MISSED' });
      await refuses(number, question).expect(201);
      expect(await clock(number, 'RES')).toMatchObject({ result: null, elapsedSeconds: 0 });
      const { body } = await world.erik.get(`/requests/${number}/timeline?limit=100`).expect(200);
      expect((body as { data: Moment[] }).data.map(({ type }) => type)).toContain('request.clock_breach_cleared');
    });
  });

  describe('of the requester after the answer', () => {
    const WAITING = '/me/waiting';
    /** Ratings and follow-ups wait after every answer, whatever is said. */
    const AFTER_EVERY_ANSWER = ['RATING', 'FOLLOW_UP'];
    const waitingFor = async (by: Client, number: string): Promise<string[]> =>
      ((await by.get(`${WAITING}?limit=100`).expect(200)).body as { data: { kind: string; number: string }[] }).data
        .filter((each) => each.number === number)
        .map(({ kind }) => kind)
        .filter((kind) => !AFTER_EVERY_ANSWER.includes(kind));
    const stateOf = async (number: string): Promise<object> =>
      (await world.erik.get(`/requests/${number}`).expect(200)).body as object;
    /** Answered on Monday the second; ten working days later is Monday the sixteenth. */
    const anAnswer = async (): Promise<string> => {
      const { number } = await aRequest(world);
      await world.erik.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
      await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
      return number;
    };

    it('are a doubt: the provider sees it, has to act on it, and the request does not close', async () => {
      const number = await anAnswer();
      expect(await waitingFor(world.carla, number)).toEqual(['RESOLUTION']);
      await world.app.travelTo(at('16T12:00'));
      await says(number, 'This is the wrong part.').expect(201);
      expect(await lastMoment(number)).toMatchObject({ type: 'request.doubted', body: 'This is the wrong part.' });
      expect(await stateOf(number)).toMatchObject({ state: 'RESOLVED', ball: 'PROVIDER', doubtedAt: at('16T12:00') });
      expect(await waitingFor(world.erik, number)).toEqual(['DOUBT']);
      expect(await waitingFor(world.carla, number)).toEqual([]);
      await world.app.travelTo(at('17T12:00'));
      expect(await stateOf(number)).toMatchObject({ state: 'RESOLVED', doubtedAt: at('16T12:00') });
    });

    it('start the ten days anew, for the closing and for a reopening', async () => {
      const number = await anAnswer();
      await world.app.travelTo(at('10T12:00'));
      await says(number, 'This is the wrong part.').expect(201);
      await says(number, 'I look into it.', {}, world.erik).expect(201);
      expect(await stateOf(number)).toMatchObject({ ball: 'REQUESTER', doubtedAt: null });
      expect(await waitingFor(world.carla, number)).toEqual(['RESOLUTION']);
      await world.app.travelTo(at('24T12:00'));
      expect(await stateOf(number)).toMatchObject({ state: 'RESOLVED' });
      await world.carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
      expect(await stateOf(number)).toMatchObject({ state: 'IN_PROGRESS', ball: 'PROVIDER', doubtedAt: null });
      const silent = await anAnswer();
      await says(silent, 'Thanks!').expect(201);
      await world.app.travelTo('2026-04-08T12:00:00.000Z');
      expect(await stateOf(silent)).toMatchObject({ state: 'CLOSED', ball: 'NOBODY', doubtedAt: null });
    });

    it('are no doubt as a note of their own department, nor is what others say', async () => {
      const number = await anAnswer();
      await says(number, 'Is it right?', { visibility: 'INTERNAL' }).expect(201);
      await says(number, 'It is B.', {}, world.erik).expect(201);
      expect(await stateOf(number)).toMatchObject({ ball: 'REQUESTER', doubtedAt: null });
    });

    it('are folded from the events as they stand in the rows', async () => {
      const number = await anAnswer();
      await says(number, 'This is the wrong part.').expect(201);
      const other = await aRequest(world);
      const question = await ask(other.number);
      await says(other.number, 'C.').expect(201);
      await world.erik
        .post(`/requests/${other.number}/questions/${question}/reply/refusal`, { reason: 'Really?' })
        .expect(201);
      const rows = () => world.app.get(DataSource).query('SELECT * FROM request ORDER BY id');
      const clocks = () =>
        world.app.get(DataSource).query('SELECT * FROM request_clock ORDER BY request_id, kind, subject');
      const before = [await rows(), await clocks()];
      await world.app.get(RequestRebuild).rebuild();
      await world.app.get(ClockRebuild).rebuild();
      expect([await rows(), await clocks()]).toEqual(before);
    });
  });

  it('of a silent requester put off the end in silence', async () => {
    const { number } = await aRequest(world);
    await ask(number);
    const expire = () => world.erik.put(`/requests/${number}/expiry`);
    await world.app.travelTo(at('13T12:00'));
    await says(number, 'I still ask the customer.', { settles: null }).expect(201);
    await world.app.travelTo(at('26T12:00'));
    const { body } = await expire().expect(409);
    expect(body).toMatchObject({ code: 'request.still_time_to_reply', until: at('27T20:00') });
    await world.app.travelTo(at('27T20:00'));
    await expire().expect(200);
  });
});
