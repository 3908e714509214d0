import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { workweek } from '../support/builders/departments.js';
import { berlin, HOUR } from './berlin.js';
import { aClockWorld, type ClockWorld } from './clock-world.js';

let world: ClockWorld;
const ENG = '/departments/ENG/calendar';
const MOVED = 'request.clocks_moved_by_calendar';
const day = (date: number): string => `2026-03-${String(date).padStart(2, '0')}`;
const off = (date: number) => ({ date: day(date), intervals: [], name: 'Works outing' });

beforeAll(async () => (world = await aClockWorld()));
afterAll(() => world.close());

const etagOfInitial = async (): Promise<string> => (await world.erika.get(ENG).expect(200)).body.versions[0].etag;
const closeOn = async (...dates: number[]): Promise<void> => {
  await world.admin
    .put(`${ENG}/versions/initial`, { weekly: workweek(), exceptions: dates.map(off) })
    .set('if-match', await etagOfInitial())
    .expect(200);
  await world.settle();
};
const preview = async (body: object) => (await world.erika.post(`${ENG}/change-previews`, body).expect(200)).body;
const clockRowsOf = (request: string) =>
  world.query('SELECT * FROM request_clock WHERE request_id = $1 ORDER BY kind, subject', [request]);
const timeOf = async (request: string) => {
  const [row] = await world.query<{ held_as: string | null; pb: number; to_answer: number | null }>(
    'SELECT * FROM request_time WHERE request_id = $1',
    [request],
  );
  return row!;
};
const nextTimer = async (request: string): Promise<string | undefined> => {
  const [timer] = await world.query<{ due_at: Date }>('SELECT due_at FROM timer WHERE subject_id = $1 AND kind = $2', [
    request,
    'sla.threshold',
  ]);
  return timer?.due_at.toISOString().replace('.000Z', 'Z');
};

test('a holiday announced the day before moves what is due behind it; the preview said so, and taking it back undoes it', async () => {
  const request = await world.submit('4 09:00', { resolution: 24 });
  await world.at('5 12:00');
  const rows = await world.rows();
  const foreseen = await preview({ effectiveFrom: null, weekly: workweek(), exceptions: [off(6)] });
  expect(foreseen).toMatchObject({ requests: 1, later: 2, earlier: 0, newlyBreached: 0, cleared: 0 });
  expect(foreseen.clocks.find(({ clock }: { clock: string }) => clock === 'RES')).toEqual({
    requestId: request,
    number: 'ENG-1',
    clock: 'RES',
    subject: null,
    oldDueAt: '2026-03-06T16:00:00.000Z',
    newDueAt: '2026-03-09T16:00:00.000Z',
    oldBreachAt: '2026-03-09T08:00:00.000Z',
    newBreachAt: '2026-03-10T08:00:00.000Z',
    breach: null,
  });
  expect(await world.rows()).toEqual(rows);
  await closeOn(6);
  expect(await world.clock(request, 'RES')).toMatchObject({ elapsedSeconds: 11 * HOUR, dueAt: berlin('9 17:00') });
  expect(await world.dueAtInLists(request)).toBe(berlin('9 17:00'));
  await closeOn();
  expect(await world.dueAtInLists(request)).toBe(berlin('6 17:00'));
  const [there, back] = (await world.eventsOf('request', request, MOVED)) as { clocks: { clock: string }[] }[];
  const { requestId: _id, number: _number, breach: _breach, ...moved } = foreseen.clocks[1];
  expect(there!.clocks.map(({ clock }) => clock)).toEqual(['FR', 'RES']);
  expect(there!.clocks[1]).toEqual(moved);
  expect(back!.clocks[1]).toMatchObject({ oldDueAt: moved.newDueAt, newDueAt: moved.oldDueAt });
});

test('what other hours do not move is told nothing: an agreed date, and a clock that has stopped', async () => {
  const [promised, answered] = [
    await world.submit('4 09:00', { resolution: 24 }),
    await world.submit('4 09:00', { resolution: 24 }),
  ];
  await world.agreeOnDate(promised, '6 12:00');
  await world.at('4 10:00');
  await world.resolve(answered);
  await closeOn(6);
  expect(await world.clock(promised, 'RES')).toMatchObject({ dueAt: berlin('6 12:00') });
  expect(await world.eventsOf('request', promised, MOVED)).toEqual([]);
  expect(await world.eventsOf('request', answered, MOVED)).toEqual([]);
  await closeOn();
});

test('shorter hours from a day on keep what was counted before them, and set the timers anew', async () => {
  const request = await world.submit('4 09:00', { resolution: 24 });
  await world.at('4 12:00');
  expect(await nextTimer(request)).toBe(berlin('5 13:00'));
  await world.admin.put(`${ENG}/versions/${day(5)}`, { weekly: workweek('09:00', '13:00') }).expect(200);
  await world.settle();
  expect(await world.dueAtInLists(request)).toBe(berlin('10 13:00'));
  await world.at('4 17:00');
  expect(await world.clock(request, 'RES')).toMatchObject({ elapsedSeconds: 8 * HOUR, dueAt: berlin('10 13:00') });
  await world.at('6 10:00');
  expect(await world.clock(request, 'RES')).toMatchObject({ elapsedSeconds: 13 * HOUR, dueAt: berlin('10 13:00') });
  expect(await nextTimer(request)).toBe(berlin('9 11:00'));
});

test('a version that has begun stays, one that has not is taken back, and the initial one always stays', async () => {
  const begun = await world.admin
    .delete(`${ENG}/versions/${day(5)}`)
    .set('if-match', '"1"')
    .expect(409);
  expect(begun.body.code).toBe('calendar.begun');
  const initial = await world.admin.delete(`${ENG}/versions/initial`).set('if-match', '"3"').expect(409);
  expect(initial.body.code).toBe('calendar.initial_stays');
  await world.admin
    .delete(`${ENG}/versions/${day(20)}`)
    .set('if-match', '"1"')
    .expect(404);
  const request = await world.submit('4 12:00', { resolution: 24 });
  await world.admin
    .delete(`${ENG}/versions/${day(5)}`)
    .set('if-match', '"2"')
    .expect(412);
  await world.admin
    .delete(`${ENG}/versions/${day(5)}`)
    .set('if-match', '"1"')
    .expect(204);
  await world.settle();
  expect(await world.dueAtInLists(request)).toBe(berlin('9 12:00'));
});

test("the requester's day off moves the reply that is owed, and nothing of the provider's", async () => {
  const request = await world.submit('2 09:00', { resolution: 24 });
  await world.at('3 14:00');
  await world.ask(request, 8 * HOUR);
  const asked = await world.clock(request, 'REQ');
  const resolution = await world.clock(request, 'RES');
  expect(asked!.dueAt).toBe(berlin('4 13:00'));
  const { body } = await world.admin.get('/departments/CS/calendar').expect(200);
  await world.admin
    .put('/departments/CS/calendar/versions/initial', { weekly: workweek('08:00', '17:00'), exceptions: [off(4)] })
    .set('if-match', body.versions[0].etag)
    .expect(200);
  await world.settle();
  expect((await world.clock(request, 'REQ'))!.dueAt).toBe(berlin('5 13:00'));
  expect(await world.clock(request, 'RES')).toEqual(resolution);
});

describe('an emergency closure', () => {
  const flood = { from: berlin('2 13:00'), to: berlin('2 17:00'), reason: 'The hall was flooded.' };
  let late: string;
  let resolved: string;
  let promised: string;
  let closureId: string;

  beforeAll(async () => {
    late = await world.submit('2 09:00', { resolution: 16 });
    resolved = await world.submit('2 09:00', { resolution: 6 });
    promised = await world.submit('2 09:00', { resolution: 40 });
    await world.agreeOnDate(promised, '5 12:00');
    await world.at('2 16:00');
    await world.resolve(resolved);
    await world.at('4 09:30');
  });

  it('is refused where nothing was open, in another month, for tomorrow, and to a lead', async () => {
    const post = (body: object) => world.admin.post(`${ENG}/emergency-closures`, { ...flood, ...body }).expect(422);
    const codeOf = async (body: object): Promise<string> => (await post(body)).body.code;
    expect(await codeOf({ from: flood.to, to: flood.from })).toBe('calendar.closure_reversed');
    expect(await codeOf({ from: berlin('2 17:00'), to: berlin('2 18:00') })).toBe('calendar.closed_already');
    expect(await codeOf({ from: '2026-01-02T08:00:00Z', to: '2026-01-02T16:00:00Z' })).toBe(
      'calendar.closure_out_of_reach',
    );
    expect(await codeOf({ to: berlin('5 09:00') })).toBe('calendar.closure_out_of_reach');
    await world.erika.post(`${ENG}/emergency-closures`, flood).expect(403);
  });

  it('moves what is open to later, tells both values, and takes back the breach it refutes', async () => {
    expect(await world.told(late, 'request.clock_breached')).toEqual(['100 v1']);
    expect(await world.clock(late, 'RES')).toMatchObject({ dueAt: berlin('3 17:00'), breachedAt: berlin('4 09:00') });
    const before = await clockRowsOf(resolved);
    await world.settle();
    expect(await timeOf(late)).toMatchObject({ held_as: 'PB' });
    const answered = await timeOf(resolved);
    const { body } = await world.admin.post(`${ENG}/emergency-closures`, flood).expect(201);
    await world.settle();
    closureId = body.id;
    expect(await world.clock(late, 'RES')).toMatchObject({ dueAt: berlin('4 13:00'), breachedAt: null });
    expect(await world.dueAtInLists(late)).toBe(berlin('4 13:00'));
    expect(await world.eventsOf('request', late, 'request.clock_moved_by_closure')).toContainEqual({
      closureId,
      clock: 'RES',
      subject: null,
      oldDueAt: '2026-03-03T16:00:00.000Z',
      newDueAt: '2026-03-04T12:00:00.000Z',
      oldBreachAt: '2026-03-04T08:00:00.000Z',
      newBreachAt: '2026-03-04T12:00:00.000Z',
    });
    expect(await world.told(late, 'request.clock_breach_cleared')).toEqual(['v1']);
    for (const still of [resolved, promised]) {
      expect(await world.dueAtInLists(still)).toBe(still === promised ? berlin('5 12:00') : berlin('2 15:00'));
    }
    expect(await clockRowsOf(resolved)).toEqual(before);
    // Where the time went follows the clocks, and is the same when it is made anew from the events.
    for (const again of [() => Promise.resolve(0), () => world.get(ClockRebuild).rebuild()]) {
      await again();
      expect(await timeOf(late)).toMatchObject({ held_as: 'PW', pb: 0 });
      expect(await timeOf(resolved)).toEqual(answered);
    }
  });

  it('leaves a clock that has stopped and a date that was agreed as they were', async () => {
    expect(await world.clock(resolved, 'RES')).toMatchObject({
      state: 'STOPPED',
      result: 'MISSED',
      elapsedSeconds: 7 * HOUR,
      dueAt: berlin('2 15:00'),
    });
    expect(await world.eventsOf('request', resolved, 'request.clock_moved_by_closure')).toEqual([]);
    expect(await world.clock(promised, 'RES')).toMatchObject({ dueAt: berlin('5 12:00') });
    const moved = (await world.eventsOf('request', promised, 'request.clock_moved_by_closure')) as { clock: string }[];
    expect(moved.map(({ clock }) => clock)).not.toContain('RES');
  });

  it('is listed with its reason beside the other changes, and told to the other side by role', async () => {
    const { body } = await world.stranger.get(`${ENG}/changes?limit=3`).expect(200);
    expect(body.data.map(({ kind }: { kind: string }) => kind)).toEqual([
      'EMERGENCY_CLOSURE',
      'VERSION_WITHDRAWN',
      'VERSION_SET',
    ]);
    expect(body.data[0]).toMatchObject({ firstDay: day(2), closure: { id: closureId, reason: flood.reason } });
    expect(body.data[0]).toMatchObject({ before: null, after: null });
    expect(body.data[1]).toMatchObject({ effectiveFrom: day(5), firstDay: day(5), closure: null });
    expect(body.data[1]).toMatchObject({ before: { weekly: workweek('09:00', '13:00') }, after: null });
    const next = await world.stranger.get(`${ENG}/changes?cursor=${body.page.nextCursor}`).expect(200);
    const { data } = next.body;
    expect(data.at(-1)).toMatchObject({ kind: 'VERSION_SET', effectiveFrom: null, firstDay: null, before: null });
    expect(data.at(-2)).toMatchObject({
      before: { weekly: workweek(), exceptions: [] },
      after: { weekly: workweek(), exceptions: [off(6)] },
    });
    const announced = await world.eventsOf('department', world.engineering, 'department.hours_change_announced');
    expect(announced.at(-1)).toMatchObject({
      firstDay: null,
      departmentIds: [world.customerService],
      roles: ['counterpart.lead'],
    });
  });

  it('is remembered by whoever counts everything again from the events', async () => {
    const before = await world.rows();
    await world.get(RequestRebuild).rebuild();
    await world.get(ClockRebuild).rebuild();
    expect(await world.rows()).toEqual(before);
  });

  it('lets the breach come, and be told, when it truly does', async () => {
    await world.at('4 13:00:01');
    expect(await world.told(late, 'request.clock_breached')).toEqual(['100 v1', '100 v1']);
  });
});

test('a calendar that would never open again is refused, however it is emptied', async () => {
  const holidays = [{ kind: 'yearly', from: '01-01', to: '12-31', name: 'For ever' }];
  const { body } = await world.admin.put(`${ENG}/versions/${day(25)}`, { weekly: workweek(), holidays }).expect(422);
  expect(body).toMatchObject({ code: 'calendar.no_opening', detail: expect.stringContaining('open') });
});
