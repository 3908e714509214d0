import { aDepartment } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

let world: RequestWorld;
/** Quality offers hardness tests, Customer Service looks things up for others. */
const services: Record<'qa' | 'cs', string> = {} as never;

beforeAll(async () => {
  world = await aRequestWorld();
  services.qa = await aService('QA');
  services.cs = await aService('CS');
});

afterAll(() => world.app.close());

async function aService(department: string): Promise<string> {
  const target = { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR };
  const service = {
    code: 'help',
    name: 'Help',
    description: 'A part of somebody’s answer.',
    intake: [],
    targets: { P1: target, P2: target, P3: target, P4: target },
    effortMinutes: 30,
    nominalRate: { amount: '100', currency: 'USD' },
    questionTemplates: [],
  };
  const { body } = await world.admin.post(`/departments/${department}/services`, service).expect(201);
  return (body as { id: string }).id;
}

const at = ({ number }: RequestHandle, suffix = ''): string => `/requests/${number}${suffix}`;
const codeOf = (response: { body: { code: string } }): string => response.body.code;
const subRequest = (parent: RequestHandle, serviceId = services.qa, by = world.erik) =>
  by.post(at(parent, '/sub-requests'), { serviceId, title: 'Hardness of the valve block' });
const typesOf = async (by: Client, request: RequestHandle): Promise<string[]> =>
  ((await by.get(at(request, '/timeline?limit=100')).expect(200)).body.data as { type: string }[]).map(
    ({ type }) => type,
  );

describe('a sub-request', () => {
  it('asks another department while the parent stays with its holder and its clock runs', async () => {
    const parent = await aRequest(world);
    const { body: before } = await world.erik.get(at(parent)).expect(200);
    const { body: child } = await subRequest(parent).expect(201);
    expect(child).toMatchObject({
      requesterDepartment: { code: 'ENG' },
      providerDepartment: { code: 'QA' },
      parent: { id: parent.id, number: parent.number, state: 'SUBMITTED' },
    });
    const { body: after } = await world.erik.get(at(parent)).expect(200);
    expect(after).toMatchObject({
      state: 'SUBMITTED',
      dueAt: before.dueAt,
      subRequests: [{ id: child.id, number: child.number, title: 'Hardness of the valve block' }],
    });
  });

  it('shows neither page to who may not see the other', async () => {
    const parent = await aRequest(world);
    const { body: child } = await subRequest(parent).expect(201);
    await world.quinn.get(at(parent)).expect(404);
    expect((await world.quinn.get(at(child as RequestHandle)).expect(200)).body).toMatchObject({ parent: null });
    await world.carla.get(at(child as RequestHandle)).expect(404);
    expect((await world.carla.get(at(parent)).expect(200)).body).toMatchObject({ subRequests: [] });
  });

  it('inherits the orders that wait for the whole answer', async () => {
    const parent = await aRequest(world, { orderReference: { reference: 'SO-71' } });
    const { body: child } = await subRequest(parent).expect(201);
    const { body } = await world.quinn.get(at(child as RequestHandle, '/orders')).expect(200);
    expect(body.data).toMatchObject([{ order: { reference: 'SO-71' }, blocks: true }]);
  });

  it('is restricted where its parent is', async () => {
    const parent = await aRequest(world, { restricted: true });
    const { body: child } = await subRequest(parent, services.qa, world.erika).expect(201);
    expect(child).toMatchObject({ restricted: true });
    await world.quinn.get(at(child as RequestHandle)).expect(404);
  });

  it('goes in no circle, and no deeper than a question of a question', async () => {
    const parent = await aRequest(world);
    expect(codeOf(await subRequest(parent, services.cs).expect(422))).toBe('sub_request.circle');
    expect(codeOf(await subRequest(parent, world.serviceId).expect(422))).toBe('sub_request.circle');
    expect(codeOf(await subRequest(parent, services.qa, world.carla).expect(403))).toBe('request.not_yours');
    const { body: child } = await subRequest(parent).expect(201);
    expect(codeOf(await subRequest(child as RequestHandle, services.cs, world.quinn).expect(422))).toBe(
      'sub_request.circle',
    );
  });
});

describe('a part of a request', () => {
  const part = async (parent: RequestHandle, serviceId = services.qa, by = world.erik): Promise<RequestHandle> =>
    (await subRequest(parent, serviceId, by).expect(201)).body as RequestHandle;
  const restrict = (request: RequestHandle) => world.carla.put(at(request, '/restriction')).expect(204);
  const lift = (request: RequestHandle, by: Client) => by.delete(at(request, '/restriction'));

  it('is restricted together with the whole, and so is the part of a part, whether it has ended or not', async () => {
    await aDepartment(world.admin, { code: 'LOG' });
    const logistics = await aService('LOG');
    const whole = await aRequest(world);
    const [open, answered] = [await part(whole), await part(whole)];
    const below = await part(open, logistics, world.quinn);
    await world.quinn.put(at(answered, '/resolution'), { answer: '58 HRC.' }).expect(200);
    await restrict(whole);
    for (const each of [open, answered]) {
      await world.quinn.get(at(each)).expect(404);
      expect((await world.erika.get(at(each)).expect(200)).body).toMatchObject({ restricted: true });
    }
    const rows = await world.app.database.query('SELECT restricted FROM request WHERE id = $1', [below.id]);
    expect(rows).toEqual([{ restricted: true }]);
    const { body } = await world.erik.get(at(open, '/timeline?limit=100')).expect(200);
    expect((body.data as object[]).at(-1)).toMatchObject({ type: 'request.restricted', actor: null });
  });

  it('is opened by its own leads, and not before the whole is', async () => {
    const whole = await aRequest(world);
    const own = await part(whole);
    await restrict(whole);
    expect(codeOf(await lift(own, world.erika).expect(409))).toBe('restriction.of_the_whole');
    await lift(whole, world.beatriz).expect(204);
    await world.quinn.get(at(own)).expect(404);
    await lift(own, world.erika).expect(204);
    await world.quinn.get(at(own)).expect(200);
  });

  it('goes on when the whole is answered, and whoever asked for it hears that, be it who gave the answer', async () => {
    const whole = await aRequest(world);
    const own = await part(whole);
    await world.erik.put(at(whole, '/resolution'), { answer: 'C.' }).expect(200);
    await world.app.settle();
    const { body } = await world.erik.get('/me/notices?limit=100').expect(200);
    const sentence = `The request that ${own.number} is a part of has ended; ${own.number} goes on.`;
    expect((body as { data: { sentence: string }[] }).data.map((notice) => notice.sentence)).toContain(sentence);
  });
});

describe('a reminder', () => {
  it('is counted, heard once a day, and is the requester’s', async () => {
    const request = await aRequest(world);
    const remind = (by = world.carla) => by.post(at(request, '/reminders'), { words: 'The customer called.' });
    expect((await remind().expect(201)).body).toMatchObject({ reminderCount: 1 });
    expect(codeOf(await remind(world.clara).expect(409))).toBe('reminder.once_a_day');
    await remind(world.erik).expect(403);
    await world.app.pass(DAY);
    expect((await remind().expect(201)).body).toMatchObject({ reminderCount: 2 });
    expect((await typesOf(world.erik, request)).filter((type) => type === 'request.reminded')).toHaveLength(2);
  });

  it('is nothing to send while the ball is the requester’s', async () => {
    const request = await aRequest(world);
    await world.erik.post(at(request, '/questions'), { body: 'Which?' }).expect(201);
    expect(codeOf(await world.carla.post(at(request, '/reminders'), {}).expect(409))).toBe('request.wrong_state');
  });
});

describe('a request that is put aside', () => {
  const isMine = async (by: Client, { id }: RequestHandle): Promise<boolean> =>
    JSON.stringify((await by.get('/requests?mine=true&limit=100').expect(200)).body).includes(id);
  const inHours = (hours: number): string =>
    new Date(world.app.clock.now().getTime() + hours * HOUR * 1000).toISOString();
  const snooze = (request: RequestHandle, until: string) =>
    world.erik.put(at(request, '/snooze'), { until, reason: 'The bench is busy.' });
  const erikHas = async (): Promise<RequestHandle> => {
    const request = await aRequest(world);
    await world.erik.put(at(request, '/assignment'), { assigneeId: world.erik.userId }).expect(200);
    return request;
  };

  it('leaves the holder’s own list, moves no clock, and comes back by itself', async () => {
    const request = await erikHas();
    const { body: before } = await world.carla.get(at(request)).expect(200);
    const until = inHours(24);
    expect((await snooze(request, until).expect(200)).body).toMatchObject({ snoozedUntil: until, dueAt: before.dueAt });
    expect(await isMine(world.erik, request)).toBe(false);
    const { body: seen } = await world.carla.get(at(request)).expect(200);
    expect(seen).toMatchObject({ snoozedUntil: null, dueAt: before.dueAt });
    expect(await isMine(world.carla, request)).toBe(true);
    expect(await typesOf(world.carla, request)).not.toContain('request.snoozed');
    await world.app.travelTo(until);
    expect(await isMine(world.erik, request)).toBe(true);
    expect(await typesOf(world.erik, request)).toContain('request.snooze_ended');
  });

  it('wakes when the requester says something, and not by its own notes', async () => {
    const request = await erikHas();
    await snooze(request, inHours(48)).expect(200);
    await world.erik.post(at(request, '/messages'), { body: 'Note.', visibility: 'INTERNAL' }).expect(201);
    expect(await isMine(world.erik, request)).toBe(false);
    await world.carla.post(at(request, '/messages'), { body: 'Any news?' }).expect(201);
    expect(await isMine(world.erik, request)).toBe(true);
  });

  it('is taken up again by hand, once, and never put aside into the past', async () => {
    const request = await erikHas();
    expect(codeOf(await snooze(request, inHours(-1)).expect(422))).toBe('snooze.out_of_reach');
    await snooze(request, inHours(5)).expect(200);
    await world.erik.delete(at(request, '/snooze')).expect(204);
    expect(codeOf(await world.erik.delete(at(request, '/snooze')).expect(409))).toBe('snooze.awake');
    await world.app.pass(DAY);
    expect((await typesOf(world.erik, request)).filter((type) => type === 'request.snooze_ended')).toHaveLength(1);
  });
});

describe('the leads', () => {
  const escalate = (request: RequestHandle, by = world.carla) =>
    by.post(at(request, '/escalations'), { reason: 'Three days without a word.' });
  const words = { reason: 'Erik takes it up today.' };

  it('are called in once at a time, by either side, and one who did not call answers', async () => {
    const request = await aRequest(world);
    await escalate(request, world.erika).expect(201);
    expect(codeOf(await escalate(request).expect(409))).toBe('escalation.open');
    const answer = (by: Client) => by.put(at(request, '/escalations/current/answer'), words);
    expect(codeOf(await answer(world.erika).expect(403))).toBe('escalation.own');
    await answer(world.erik).expect(403);
    const { body } = await answer(world.beatriz).expect(200);
    expect(body.data).toMatchObject([
      { kind: 'REQUEST', side: 'PROVIDER', outcome: 'ANSWERED', settledBy: { name: 'Beatriz Lima' } },
    ]);
    expect(codeOf(await answer(world.beatriz).expect(409))).toBe('escalation.none');
  });

  it('are no longer needed once the answer is there', async () => {
    const request = await aRequest(world);
    await escalate(request).expect(201);
    await world.erik.put(at(request, '/resolution'), { answer: 'Revision B.' }).expect(200);
    expect((await world.carla.get(at(request, '/escalations')).expect(200)).body.data).toMatchObject([
      { outcome: 'LAPSED' },
    ]);
  });
});

describe('a decline', () => {
  const declined = async (): Promise<RequestHandle> => {
    const request = await aRequest(world);
    const decline = { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask Quality.' };
    await world.erik.put(at(request, '/decline'), decline).expect(200);
    return request;
  };
  const contest = (request: RequestHandle, by = world.carla) =>
    by.post(at(request, '/decline/escalation'), { reason: 'It was always yours.' });
  const words = { reason: 'It is ours after all.' };

  it('that the requester takes to the leads is taken back, and the clock goes on where it had stopped', async () => {
    const request = await declined();
    const resolution = async () =>
      ((await world.carla.get(at(request, '/clocks')).expect(200)).body.clocks as { kind: string }[]).find(
        ({ kind }) => kind === 'RES',
      );
    await contest(request, world.erik).expect(403);
    await contest(request).expect(201);
    expect(await resolution()).toMatchObject({ state: 'STOPPED' });
    await world.beatriz.put(at(request, '/decline/reversal'), words).expect(403);
    await world.erika.put(at(request, '/decline/reversal'), words).expect(200);
    expect(await resolution()).toMatchObject({ state: 'RUNNING', result: null });
    expect((await world.carla.get(at(request)).expect(200)).body).toMatchObject({ state: 'ACCEPTED', endedAt: null });
    await world.erik.put(at(request, '/resolution'), { answer: 'Revision B.' }).expect(200);
  });

  it('that is upheld stays, and is decided once', async () => {
    const request = await declined();
    await contest(request).expect(201);
    await world.erika.put(at(request, '/decline/upholding'), words).expect(200);
    expect(codeOf(await world.erika.put(at(request, '/decline/reversal'), words).expect(409))).toBe('escalation.none');
    expect((await world.carla.get(at(request)).expect(200)).body).toMatchObject({ state: 'DECLINED' });
  });

  it('is taken to the leads within two working days, and no later', async () => {
    const request = await declined();
    await world.app.pass(6 * DAY);
    expect(codeOf(await contest(request).expect(409))).toBe('escalation.too_late');
  });

  it('that nobody took to the leads is not decided by them', async () => {
    const request = await declined();
    expect(codeOf(await world.erika.put(at(request, '/decline/reversal'), words).expect(409))).toBe('escalation.none');
  });
});
