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
    ((await world.carla.get(`/requests/${number}/questions`).expect(200)).body as { outcome: string | null }[]).map(
      ({ outcome }) => outcome,
    );
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
});
