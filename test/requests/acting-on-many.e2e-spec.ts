import { newId } from '../../src/platform/database/index.js';
import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Outcome {
  request: string;
  done: boolean;
  code: string | null;
}

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});
afterAll(() => world.app.close());

const numbers = async (count: number, more: object = {}): Promise<string[]> => {
  const made: string[] = [];
  for (let place = 0; place < count; place++) made.push((await aRequest(world, more)).number);
  return made;
};

const assign = (by: Client, requests: string[], to = world.erik) =>
  by.post('/requests/bulk/assignments', { requests, assigneeId: to.userId });

const codes = ({ body }: { body: { data: Outcome[] } }) => body.data.map(({ code }) => code);

const read = async (number: string) => (await world.erik.get(`/requests/${number}`).expect(200)).body;

describe('one act on many requests', () => {
  it('gives them all to one person', async () => {
    const all = await numbers(3);
    const { body } = await assign(world.erika, all).expect(200);
    expect(body.data).toEqual(all.map((request) => ({ request, done: true, code: null, sentence: null })));
    for (const number of all) expect((await read(number)).assignee).toMatchObject({ id: world.erik.userId });
  });

  it('changes priorities, estimates and what is put aside, each as the single act does', async () => {
    const all = await numbers(2);
    const until = '2026-03-05T12:00:00.000Z';
    const reason = 'The bench is busy.';
    for (const [what, how] of [
      ['priorities', { priority: 'P1' }],
      ['effort-estimates', { minutes: 30 }],
      ['snoozes', { until, reason }],
    ] as const) {
      expect(codes(await world.erik.post(`/requests/bulk/${what}`, { requests: all, ...how }).expect(200))).toEqual([
        null,
        null,
      ]);
    }
    for (const number of all) {
      expect(await read(number)).toMatchObject({ priority: 'P1', effortMinutes: 30, snoozedUntil: until });
    }
    const again = await world.erik.post('/requests/bulk/priorities', { requests: all, priority: 'P1' }).expect(200);
    expect(codes(again)).toEqual(['request.same_priority', 'request.same_priority']);
  });

  it('judges each by itself, and keeps what was allowed', async () => {
    const [first, ended, last] = (await numbers(3)) as [string, string, string];
    await world.carla.put(`/requests/${ended}/cancellation`, { reason: 'TOO_LATE' }).expect(200);
    const answer = await assign(world.erik, [first, ended, 'ENG-99999', 'no number', last]).expect(200);
    expect(codes(answer)).toEqual([null, 'request.wrong_state', 'request.not_found', 'request.not_found', null]);
    expect((await read(first)).assignee).toMatchObject({ id: world.erik.userId });
    expect((await read(ended)).assignee).toBeNull();
    expect(codes(await assign(world.erik, [first], world.carla))).toEqual(['request.assignee_not_a_member']);
  });

  it('is refused by each request that is not theirs, and finds none they may not see', async () => {
    const restricted = (await aRequest(world, { restricted: true })).number;
    const open = (await aRequest(world)).number;
    expect(codes(await assign(world.carla, [open, restricted]))).toEqual(['request.not_yours', 'request.not_yours']);
    expect(codes(await assign(world.erik, [restricted]))).toEqual(['request.not_found']);
    expect(codes(await assign(world.sam, [open, restricted, newId()]))).toEqual([
      'request.not_found',
      'request.not_found',
      'request.not_found',
    ]);
  });

  it('takes each request once, under whatever name', async () => {
    const { id, number } = await aRequest(world);
    for (const requests of [
      [number, number],
      [number, number.toLowerCase()],
      [id, number],
      [id.toUpperCase(), id],
      ['ENG-99999', 'eng-99999'],
    ]) {
      const { body } = await assign(world.erik, requests).expect(422);
      expect(body).toMatchObject({ code: 'bulk.named_twice' });
    }
    expect((await read(number)).assignee).toBeNull();
  });

  it('does not tell by a refusal that two names mean one request nobody showed', async () => {
    const draft = (await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201)).body;
    const { id, number } = await aRequest(world, { restricted: true });
    const answer = await assign(world.erik, [id, number, draft.id]).expect(200);
    expect(codes(answer)).toEqual(['request.not_found', 'request.not_found', 'request.not_found']);
  });

  it('takes one to a hundred requests', async () => {
    await assign(world.erik, []).expect(400);
    await assign(
      world.erik,
      Array.from({ length: 101 }, (_, place) => `ENG-${9000 + place}`),
    ).expect(400);
    await assign(
      world.erik,
      Array.from({ length: 100 }, (_, place) => `ENG-${9000 + place}`),
    ).expect(200);
    for (const requests of ['ENG-1', [1], [null], { 0: 'ENG-1' }, ['ENG-1\0']]) {
      await world.erik.post('/requests/bulk/assignments', { requests, assigneeId: null }).expect(400);
    }
  });

  it('happens once under one Idempotency-Key', async () => {
    const requests = await numbers(2);
    const send = () => assign(world.erik, requests).set('idempotency-key', 'many-at-once').expect(200);
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { body } = await world.erik.get(`/requests/${requests[0]}/timeline`).expect(200);
    expect(body.data.filter(({ type }: { type: string }) => type === 'request.assigned')).toHaveLength(1);
  });
});

describe('a dry run of one act on many requests', () => {
  const STEPS = [
    ['assignments', () => ({ assigneeId: world.erik.userId })],
    ['priorities', () => ({ priority: 'P1' })],
    ['effort-estimates', () => ({ minutes: 30 })],
    ['snoozes', () => ({ until: '2026-03-05T12:00:00.000Z', reason: 'The bench is busy.' })],
  ] as const;

  /** Everything that an act could leave behind. */
  const traces = async (number: string): Promise<unknown[]> => [
    await read(number),
    (await world.erik.get(`/requests/${number}/clocks`).expect(200)).body,
    await world.app.database.query('SELECT count(*) FROM event'),
    await world.app.database.query('SELECT count(*) FROM notice'),
    await world.app.database.query('SELECT kind, subject_id, key, due_at FROM timer ORDER BY id'),
    await world.app.database.query('SELECT * FROM request ORDER BY id'),
    await world.app.database.query('SELECT * FROM queue_entry ORDER BY request_id'),
  ];

  it.each(STEPS)('of %s says what would be done and refused, and changes nothing', async (what, body) => {
    const [open, ended] = (await numbers(2)) as [string, string];
    await world.carla.put(`/requests/${ended}/cancellation`, { reason: 'TOO_LATE' }).expect(200);
    await world.app.settle();
    const before = await traces(open);
    const requests = [ended, open, 'ENG-99999'];
    const tried = await world.erik.post(`/requests/bulk/${what}`, { ...body(), requests, dryRun: true }).expect(200);
    await world.app.settle();
    expect(await traces(open)).toEqual(before);
    const done = await world.erik.post(`/requests/bulk/${what}`, { ...body(), requests, dryRun: false }).expect(200);
    expect(tried.body).toEqual(done.body);
    expect(codes(tried)).toEqual(['request.wrong_state', null, 'request.not_found']);
    expect(await traces(open)).not.toEqual(before);
  });

  it('refuses what the caller may not do, and a list that names a request twice', async () => {
    const [open] = (await numbers(1)) as [string];
    const tryFor = (by: Client, requests: string[]) =>
      by.post('/requests/bulk/priorities', { requests, priority: 'P1', dryRun: true });
    expect(codes(await tryFor(world.sam, [open]).expect(200))).toEqual(['request.not_found']);
    expect(codes(await tryFor(world.quinn, [open]).expect(200))).toEqual(['request.not_found']);
    await tryFor(world.erik, [open, open.toLowerCase()]).expect(422);
    expect((await read(open)).priority).not.toBe('P1');
  });

  it('is no repetition of the real call under one Idempotency-Key', async () => {
    const requests = await numbers(1);
    const send = (dryRun: boolean) =>
      world.erik
        .post('/requests/bulk/priorities', { requests, priority: 'P1', dryRun })
        .set('idempotency-key', 'try-first');
    await send(true).expect(200);
    await send(false).expect(422);
  });

  it.each(['yes', 1, null, 'true'])('is no %j', async (dryRun) => {
    const requests = ['ENG-99999'];
    await world.erik.post('/requests/bulk/priorities', { requests, priority: 'P1', dryRun }).expect(400);
  });
});
