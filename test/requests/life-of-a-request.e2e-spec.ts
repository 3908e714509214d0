import { EventLog } from '../../src/platform/events/index.js';
import { RequestRebuild } from '../../src/requests/index.js';
import { anAnsweredRequest, anAsk, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const NOON_IN_BERLIN = '2026-03-02T11:00:00Z';
/** Closing time in São Paulo on the tenth working day after 2 March. */
const END_OF_WINDOW = '2026-03-16T20:00:00Z';

let world: RequestWorld;

beforeAll(async () => (world = await aRequestWorld()));
beforeEach(() => world.app.clock.set(NOON_IN_BERLIN));
afterAll(() => world.app.close());

const eventsOf = async (id: string): Promise<string[]> =>
  (await world.app.get(EventLog).streamOf('request', id)).map(({ type }) => type);

describe('asking', () => {
  it('gives the request the next number of the department that is asked', async () => {
    const first = await aRequest(world);
    const second = await aRequest(world);
    const [, before] = first.number.split('-');
    expect(second.number).toBe(`ENG-${Number(before) + 1}`);
  });

  it('shows who asked whom, and that the provider must act', async () => {
    const { number } = await aRequest(world);
    const { body } = await world.carla.get(`/requests/${number.toLowerCase()}`).expect(200);
    expect(body).toMatchObject({
      number,
      state: 'SUBMITTED',
      ball: 'PROVIDER',
      priority: 'P3',
      incomplete: false,
      side: 'REQUESTER',
      requesterDepartment: { code: 'CS' },
      holderDepartment: { code: 'ENG' },
      raisedBy: { name: 'Carla Mendes' },
      submittedAt: '2026-03-02T11:00:00.000Z',
      abilities: { cancel: true, complete: true, resolve: false, accept: false },
    });
  });

  it('may leave required fields open, and says so until they are answered', async () => {
    const { number } = await aRequest(world, { intake: { partNumber: 'VB-220' } });
    const { body: asked } = await world.erik.get(`/requests/${number}`).expect(200);
    expect(asked).toMatchObject({ incomplete: true, missingFields: ['revision'] });
    const { body } = await world.clara.patch(`/requests/${number}/intake`, { intake: { revision: 'C' } }).expect(200);
    expect(body).toMatchObject({ incomplete: false, intake: { partNumber: 'VB-220', revision: 'C' } });
  });

  it('is not rewritten once it was sent', async () => {
    const { number } = await aRequest(world);
    const answers = { revision: 'C' };
    const { body } = await world.carla.patch(`/requests/${number}/intake`, { intake: answers }).expect(409);
    expect(body).toMatchObject({ code: 'request.answer_given', field: 'revision' });
    await world.carla.patch(`/requests/${number}`, { title: 'Something else' }).expect(403);
  });

  it('points at the answers that do not fit the form', async () => {
    const { body } = await world.carla.post('/requests', anAsk(world, { intake: { revision: 'Z' } })).expect(422);
    expect(body).toMatchObject({ code: 'request.bad_intake', errors: [{ pointer: '/intake/revision' }] });
  });

  it.each<[string, object, number]>([
    ['title', { title: undefined }, 400],
    ['service that exists', { serviceId: '0196c0de-0000-7000-8000-000000000000' }, 404],
    ['date that is still to come', { wishedDate: '2026-03-02T10:59:59Z' }, 422],
  ])('needs a %s', async (_what, more, status) => {
    await world.carla.post('/requests', anAsk(world, more)).expect(status);
  });

  it('is for members of a department, and for none that asks itself', async () => {
    const { body: stranger } = await world.sam.post('/requests', anAsk(world)).expect(403);
    expect(stranger).toMatchObject({ code: 'request.not_a_member' });
    const { body: own } = await world.erik.post('/requests', anAsk(world)).expect(422);
    expect(own).toMatchObject({ code: 'request.own_department' });
  });

  it('happens once, however often it is sent with one key', async () => {
    const send = () => world.carla.post('/requests', anAsk(world)).set('idempotency-key', 'ask-once').expect(201);
    const { body: first } = await send();
    const { body: second } = await send();
    expect(second).toEqual(first);
  });
});

describe('a draft', () => {
  it('has no number, is changed and sent by its author, and starts its history when it is sent', async () => {
    const ask = anAsk(world, { draft: true, intake: {}, orderReference: { reference: 'SO-77' } });
    const { body: draft } = await world.carla.post('/requests', ask).expect(201);
    const { id } = draft as { id: string };
    expect(draft).toMatchObject({ state: 'DRAFT', number: null, missingFields: ['partNumber', 'revision'] });
    await world.clara.get(`/requests/${id}`).expect(404);
    await world.erik.get(`/requests/${id}`).expect(404);
    await world.beatriz.put(`/requests/${id}/submission`).expect(403);
    expect(draft.draft).toEqual({ orderReference: { system: 'ERP', reference: 'SO-77' }, wishedDate: null });
    const wishedDate = '2026-03-09T15:00:00.000Z';
    const changes = { intake: { partNumber: 'VB-1', revision: 'A' }, wishedDate };
    const { body: changed } = await world.carla.patch(`/requests/${id}`, changes).expect(200);
    expect(changed.draft).toEqual({ ...draft.draft, wishedDate });
    const { body: sent } = await world.carla.put(`/requests/${id}/submission`).expect(200);
    expect(sent).toMatchObject({
      state: 'SUBMITTED',
      draft: null,
      incomplete: false,
      description: expect.stringContaining('order'),
    });
    const { body: timeline } = await world.erik.get(`/requests/${id}/timeline`).expect(200);
    expect(timeline.data[0]).toMatchObject({ type: 'request.submitted', details: { number: sent.number } });
    const { body: orders } = await world.erik.get(`/requests/${id}/orders`).expect(200);
    expect(orders.data).toMatchObject([{ reference: 'SO-77' }]);
  });

  it('that is thrown away was never seen by anybody', async () => {
    const { body } = await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    await world.carla.put(`/requests/${body.id}/cancellation`, { reason: 'OTHER' }).expect(200);
    await world.erik.get(`/requests/${body.id}`).expect(404);
  });
});

describe('asking for somebody else', () => {
  it('is for the department that is asked, and counts once the named person confirms it', async () => {
    const { number } = await aRequest(world, { onBehalfOfId: world.clara.userId, channel: 'phone' }, world.erik);
    const path = `/requests/${number}/on-behalf-confirmation`;
    await world.carla.put(path).expect(403);
    const { body } = await world.clara.put(path).expect(200);
    expect(body).toMatchObject({ confirmedOnBehalf: true, raisedBy: { name: 'Erik Brandt' }, channel: 'phone' });
    await world.clara.put(path).expect(403);
  });

  it('is not for third departments', async () => {
    const ask = anAsk(world, { onBehalfOfId: world.clara.userId });
    const { body } = await world.quinn.post('/requests', ask).expect(403);
    expect(body).toMatchObject({ code: 'request.not_on_their_behalf' });
  });
});

describe('the work', () => {
  it('is taken on, assigned, estimated, started, answered and confirmed', async () => {
    const { id, number } = await aRequest(world);
    const put = (what: string, body?: object) => world.erik.put(`/requests/${number}/${what}`, body).expect(200);
    await put('acceptance', { words: 'You hear from me today.' });
    await put('assignment', { assigneeId: world.erik.userId });
    await put('effort-estimate', { minutes: 30 });
    await put('work-start');
    const { body: answered } = await put('resolution', { answer: 'Revision C.' });
    expect(answered).toMatchObject({ state: 'RESOLVED', ball: 'REQUESTER', assignee: { name: 'Erik Brandt' } });
    const { body: closed } = await world.carla.put(`/requests/${number}/confirmation`).expect(200);
    expect(closed).toMatchObject({ state: 'CLOSED', ball: 'NOBODY', endedAt: '2026-03-02T11:00:00.000Z' });
    expect((await eventsOf(id)).filter((type) => !/terms|clock/.test(type))).toEqual([
      'request.submitted',
      'request.accepted',
      'request.message_posted',
      'request.assigned',
      'request.effort_estimated',
      'request.started',
      'request.resolved',
      'request.confirmed',
    ]);
  });

  it('goes to whoever takes it as `me`, and many go at once', async () => {
    const [one, other] = [await aRequest(world), await aRequest(world)];
    const { body: taken } = await world.erik
      .put(`/requests/${one.number}/assignment`, { assigneeId: 'me' })
      .expect(200);
    expect(taken.assignee).toMatchObject({ name: 'Erik Brandt' });
    const requests = [one.number, other.number];
    await world.erika.post('/requests/bulk/assignments', { requests, assigneeId: 'me' }).expect(200);
    const { body } = await world.erika.get('/requests?assigneeId=me').expect(200);
    expect(body.data.map(({ number }: { number: string }) => number).sort()).toEqual(requests.sort());
    const { body: refused } = await world.carla.put(`/requests/${one.number}/assignment`, { assigneeId: 'me' });
    expect(refused).toMatchObject({ status: 403, code: 'request.not_yours' });
  });

  it('tells its story to both sides, with the words', async () => {
    const { number } = await anAnsweredRequest(world);
    const { body } = await world.carla.get(`/requests/${number}/timeline`).expect(200);
    expect(body.data.at(-1)).toMatchObject({
      type: 'request.resolved',
      side: 'PROVIDER',
      actor: { name: 'Erik Brandt' },
      body: 'Revision B.',
    });
  });

  it('tells it a page at a time', async () => {
    const { number } = await anAnsweredRequest(world);
    const { body: first } = await world.carla.get(`/requests/${number}/timeline?limit=1`).expect(200);
    expect(first.page.hasMore).toBe(true);
    const { body: rest } = await world.carla
      .get(`/requests/${number}/timeline?limit=100&cursor=${first.page.nextCursor}`)
      .expect(200);
    const sequences = [...first.data, ...rest.data].map(({ sequence }: { sequence: number }) => sequence);
    expect(sequences).toEqual([...sequences.keys()].map((index) => index + 1));
  });

  it('goes only to people of the department', async () => {
    const { number } = await aRequest(world);
    const { body } = await world.erik
      .put(`/requests/${number}/assignment`, { assigneeId: world.quinn.userId })
      .expect(422);
    expect(body).toMatchObject({ code: 'request.assignee_not_a_member' });
  });

  it('is not the requester’s to do', async () => {
    const { number } = await aRequest(world);
    const { body } = await world.carla.put(`/requests/${number}/acceptance`, {}).expect(403);
    expect(body).toMatchObject({ code: 'request.not_yours', takenBy: ['HOLDER'] });
  });

  it('is not begun twice', async () => {
    const { number } = await aRequest(world);
    await world.erik.put(`/requests/${number}/work-start`).expect(200);
    const { body } = await world.erik.put(`/requests/${number}/work-start`).expect(409);
    expect(body).toMatchObject({ code: 'request.wrong_state', state: 'IN_PROGRESS' });
  });
});

describe('the priority', () => {
  it('goes up with the provider and down with the requester', async () => {
    const { number } = await aRequest(world);
    const set = (by: 'carla' | 'erik', priority: string) => world[by].put(`/requests/${number}/priority`, { priority });
    await set('carla', 'P1').expect(403);
    await set('erik', 'P1').expect(200);
    await set('erik', 'P2').expect(403);
    const { body } = await set('carla', 'P2').expect(200);
    expect(body).toMatchObject({ priority: 'P2' });
  });
});

describe('an answer', () => {
  it('stands after ten silent working days of whoever asked', async () => {
    const { number } = await anAnsweredRequest(world);
    await world.app.travelTo('2026-03-16T19:59:59Z');
    expect((await world.carla.get(`/requests/${number}`)).body).toMatchObject({ state: 'RESOLVED' });
    await world.app.travelTo(END_OF_WINDOW);
    const { body } = await world.carla.get(`/requests/${number}`).expect(200);
    expect(body).toMatchObject({ state: 'CLOSED', endedAt: '2026-03-16T20:00:00.000Z' });
  });

  it('stands a day later when the department that asked has declared a day off meanwhile', async () => {
    const { number } = await anAnsweredRequest(world);
    const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '17:00' }));
    const exceptions = [{ date: '2026-03-13', intervals: [], name: 'City festival' }];
    const calendar = '/departments/CS/calendar/versions/2026-03-13';
    await world.admin.put(calendar, { weekly, exceptions }).expect(200);
    await world.app.travelTo(END_OF_WINDOW);
    expect((await world.carla.get(`/requests/${number}`)).body).toMatchObject({ state: 'RESOLVED' });
    await world.app.travelTo('2026-03-17T20:00:00Z');
    const { body } = await world.carla.get(`/requests/${number}`).expect(200);
    expect(body).toMatchObject({ state: 'CLOSED', endedAt: '2026-03-17T20:00:00.000Z' });
    world.app.clock.set(NOON_IN_BERLIN);
    await world.admin.put(calendar, { weekly, exceptions: [] }).set('if-match', '"1"').expect(200);
  });

  it('may be doubted within the window, and the request goes on', async () => {
    const { number } = await anAnsweredRequest(world);
    await world.carla.put(`/requests/${number}/confirmation`).expect(200);
    await world.app.travelTo('2026-03-16T19:59:59Z');
    const { body } = await world.carla
      .post(`/requests/${number}/reopenings`, { reason: 'INCOMPLETE', words: 'And the finish?' })
      .expect(201);
    expect(body).toMatchObject({ state: 'IN_PROGRESS', reopenCount: 1, resolvedAt: null, endedAt: null });
  });

  it('is not closed by the window of an answer it replaced', async () => {
    const { number } = await anAnsweredRequest(world);
    await world.carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.app.travelTo(END_OF_WINDOW);
    expect((await world.carla.get(`/requests/${number}`)).body).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('doubted too late asks for a new request that takes it up', async () => {
    const { id, number } = await anAnsweredRequest(world);
    await world.app.travelTo(END_OF_WINDOW);
    const { body: late } = await world.carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(409);
    expect(late).toMatchObject({ code: 'request.reopen_window_passed', reopenOfId: id });
    const again = await aRequest(world, { reopenOf: number });
    expect((await world.carla.get(`/requests/${again.id}`)).body).toMatchObject({ reopenOfId: id });
  });
});

describe('a request ends', () => {
  it('declined, with why and what to do instead in words', async () => {
    const { number } = await aRequest(world);
    const decline = { reason: 'NOT_OURS', words: 'We keep no certificates.', alternative: 'Ask Quality.' };
    await world.erik.put(`/requests/${number}/decline`, { ...decline, alternative: undefined }).expect(400);
    const { body } = await world.erik.put(`/requests/${number}/decline`, decline).expect(200);
    expect(body).toMatchObject({ state: 'DECLINED', ball: 'NOBODY' });
    const { body: timeline } = await world.carla.get(`/requests/${number}/timeline`).expect(200);
    expect(timeline.data.at(-1)).toMatchObject({
      details: { reason: 'NOT_OURS' },
      body: 'We keep no certificates.\n\nAsk Quality.',
    });
  });

  it('taken back by whoever asked', async () => {
    const { number } = await aRequest(world);
    await world.erik.put(`/requests/${number}/cancellation`, { reason: 'TOO_LATE' }).expect(403);
    const { body } = await world.clara.put(`/requests/${number}/cancellation`, { reason: 'TOO_LATE' }).expect(200);
    expect(body).toMatchObject({ state: 'CANCELLED' });
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'B' }).expect(409);
  });

  it('merged into another of the same two departments, never into itself or one that ended', async () => {
    const [first, second] = [await aRequest(world), await aRequest(world)];
    const merge = (from: string, into: string) => world.erik.put(`/requests/${from}/merge`, { into });
    await merge(first.number, first.number).expect(422);
    const { body } = await merge(second.number, first.number).expect(200);
    expect(body).toMatchObject({ state: 'MERGED', duplicateOfId: first.id });
    await merge(first.number, second.number).expect(422);
  });
});

describe('the rows of requests', () => {
  it('are the same when they are made again from the events', async () => {
    const rows = () =>
      world.app.database.query<object>(
        `SELECT to_jsonb(r) - '{due_at,breach_at,breached_at,reply_target_seconds,reopen_window_working_days}'::text[]
                  AS request
           FROM request r ORDER BY id`,
      );
    const before = await rows();
    expect(await world.app.get(RequestRebuild).rebuild()).toBe(before.length);
    expect(await rows()).toEqual(before);
  });
});
