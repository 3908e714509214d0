import { Calendars } from '../../src/departments/index.js';
import { EventLog } from '../../src/platform/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { aDepartment, place, workweek, type DepartmentHandle } from '../support/builders/departments.js';
import { aUser, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';
const noon = Date.parse('2026-03-05T12:00:00Z') / 1000;
const off = (date: string) => ({ date, intervals: [], name: 'Works outing' });

describe('a working calendar', () => {
  let world: TestApp;
  let admin: Client;
  let lena: Client;
  let erik: Client;
  /** Another one for each test. */
  let eng: DepartmentHandle;
  let departments = 0;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    lena = await aUser(world.http, admin, 'Lena Lead');
    erik = await aUser(world.http, admin, 'Erik Lindholm');
  });
  beforeEach(async () => {
    const code = `ENG${String.fromCharCode(65 + departments++)}`;
    eng = await aDepartment(admin, { code, leads: [lena], members: [erik] });
  });
  afterAll(() => world.close());

  const set = (client: Client, effectiveFrom: string, body: object, etag?: string) => {
    const call = client.put(`/departments/${eng.code}/calendar/versions/${effectiveFrom}`, body);
    return etag === undefined ? call : call.set('if-match', etag);
  };
  const read = async () => (await erik.get(`/departments/${eng.code}/calendar`).expect(200)).body;
  const isOpen = async (at: number) => (await world.get(Calendars).of(eng.id)).isOpen(at);

  it('shows its versions and what they make of the next fourteen days', async () => {
    const body = await read();
    expect(body).toMatchObject({
      departmentId: eng.id,
      zone: 'Europe/Berlin',
      asOf: '2026-03-02T09:00:00.000Z',
      open: true,
    });
    expect(body.versions).toEqual([
      {
        effectiveFrom: null,
        etag: '"1"',
        weekly: workweek(),
        holidays: [],
        exceptions: [],
        country: null,
        region: null,
      },
    ]);
    expect(body.openingWindows).toHaveLength(10);
    expect(body.openingWindows[0]).toEqual({ start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T16:00:00.000Z' });
  });

  it('is refused to whoever asks before it is set up', async () => {
    const { id } = await aDepartment(admin, { code: 'FIN', calendar: false });
    expect((await erik.get('/departments/FIN/calendar').expect(409)).body.code).toBe('calendar.not_set_up');
    await expect(world.get(Calendars).of(id)).rejects.toMatchObject({ code: 'calendar.not_set_up' });
    const later = await admin.put(`/departments/FIN/calendar/versions/${TOMORROW}`, { weekly: workweek() }).expect(409);
    expect(later.body.code).toBe('calendar.not_set_up');
  });

  it('counts anew from the moment it is changed', async () => {
    expect(await isOpen(noon)).toBe(true);
    await set(admin, 'initial', { weekly: workweek(), exceptions: [off('2026-03-05')] }, '"1"').expect(200);
    expect(await isOpen(noon)).toBe(false);
  });

  it('moves with its department to another zone', async () => {
    const night = Date.parse('2026-03-05T04:00:00Z') / 1000;
    expect(await isOpen(night)).toBe(false);
    await admin.patch(`/departments/${eng.code}`, { zone: 'Asia/Shanghai' }).set('if-match', '"1"').expect(200);
    expect(await isOpen(night)).toBe(true);
  });

  it('of which nothing was kept by an edit that was refused stays as it was', async () => {
    await set(admin, 'initial', { weekly: workweek('09:00', '09:61') }, '"1"').expect(400);
    const { body } = await set(
      admin,
      'initial',
      { weekly: workweek(), exceptions: [off(TODAY), off(TODAY)] },
      '"1"',
    ).expect(422);
    expect(body.code).toBe('calendar.exception_twice');
    expect((await read()).versions[0].etag).toBe('"1"');
    expect(await isOpen(noon)).toBe(true);
  });

  it('is edited against the tag that was read', async () => {
    await set(admin, 'initial', { weekly: workweek() }).expect(428);
    await set(admin, 'initial', { weekly: workweek() }, '"7"').expect(412);
    await set(admin, 'initial', { weekly: workweek() }, 'W/"1"').expect(400);
    await set(admin, TOMORROW, { weekly: workweek() }, '"1"').expect(412);
    const { headers } = await set(admin, 'initial', { weekly: workweek('08:00') }, '"1"').expect(200);
    expect(headers['etag']).toBe('"2"');
  });

  it('is none of the business of members, other leads and executives', async () => {
    const quentin = await aUser(world.http, admin, 'Quentin Elsewhere', { executive: true });
    await aDepartment(admin, { code: 'QA', leads: [quentin], calendar: false });
    for (const client of [erik, quentin]) {
      const { body } = await set(client, TOMORROW, { weekly: workweek() }).expect(403);
      expect(body.code).toBe('department.not_yours');
      await client
        .post(`/departments/${eng.code}/calendar/holiday-seeds`, { country: 'DE', years: [2026] })
        .expect(403);
    }
  });

  it('is changed by a lead from the next local day on', async () => {
    expect((await set(lena, TODAY, { weekly: workweek('08:00') }).expect(422)).body.code).toBe('calendar.too_early');
    expect((await set(lena, 'initial', { weekly: workweek('08:00') }, '"1"').expect(422)).body.code).toBe(
      'calendar.too_early',
    );
    await set(lena, TOMORROW, { weekly: workweek('08:00') }).expect(200);
    expect((await read()).openingWindows.slice(0, 2)).toEqual([
      { start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T16:00:00.000Z' },
      { start: '2026-03-03T07:00:00.000Z', end: '2026-03-03T16:00:00.000Z' },
    ]);
  });

  it('knows the next day by the wall of its department', async () => {
    const before = world.clock.now();
    await place(admin, eng.id, (await aUser(world.http, admin, 'Lotte Late')).userId, true);
    world.clock.set('2026-03-02T23:30:00Z');
    const late = await signIn(world.http, emailOf('Lotte Late'));
    await set(late, TOMORROW, { weekly: workweek() }).expect(422);
    await set(late, '2026-03-04', { weekly: workweek() }).expect(200);
    world.clock.set(before);
  });

  it('lets a lead close a coming day in the version in force, but not today', async () => {
    const { body } = await set(lena, 'initial', { weekly: workweek(), exceptions: [off(TODAY)] }, '"1"').expect(422);
    expect(body.code).toBe('calendar.too_early');
    await set(lena, 'initial', { weekly: workweek(), exceptions: [off('2026-03-05')] }, '"1"').expect(200);
    expect(await isOpen(noon)).toBe(false);
  });

  it('is changed by an administrator from today on, and initially altogether', async () => {
    await set(admin, '2026-03-01', { weekly: workweek() }).expect(422);
    await set(admin, TODAY, { weekly: workweek() }).expect(200);
    await set(admin, 'initial', { weekly: workweek('06:00') }, '"1"').expect(200);
  });

  it.each(['never', '2026-02-30', '2026-3-1', 'null'])('has no version from %s on', async (effectiveFrom) => {
    await set(admin, effectiveFrom, { weekly: workweek() }).expect(404);
  });

  it('is seeded with the public holidays of a region, which people edit from then on', async () => {
    const seeds = { country: 'DE', region: 'BY', years: [2026] };
    const { body } = await admin.post(`/departments/${eng.code}/calendar/holiday-seeds`, seeds).expect(200);
    const [version] = body.versions;
    expect(version).toMatchObject({ etag: '"2"', country: 'DE', region: 'BY' });
    expect(version.holidays).toContainEqual({ kind: 'date', date: '2026-01-06', name: 'Epiphany' });
    const again = await admin.post(`/departments/${eng.code}/calendar/holiday-seeds`, seeds).expect(200);
    expect(again.body.versions[0].etag).toBe('"2"');
    await set(admin, 'initial', { weekly: workweek(), holidays: [] }, '"2"').expect(200);
  });

  it('spares the days that have passed when a lead seeds it', async () => {
    const { body } = await lena
      .post(`/departments/${eng.code}/calendar/holiday-seeds`, { country: 'DE', years: [2026] })
      .expect(200);
    const dates = body.versions[0].holidays.map(({ date }: { date: string }) => date);
    expect(dates).not.toContain('2026-01-01');
    expect(dates).toContain('2026-04-03');
  });

  it('knows no holidays of a country that does not exist', async () => {
    const seed = (body: object) => admin.post(`/departments/${eng.code}/calendar/holiday-seeds`, body);
    expect((await seed({ country: 'DE', region: 'ZZ', years: [2026] }).expect(422)).body.code).toBe(
      'calendar.unknown_region',
    );
    const { body } = await seed({ country: 'Germany', years: [2026] }).expect(422);
    expect(body.errors).toEqual([
      {
        pointer: '/country',
        detail: 'is not the code of a country: write DE for Germany; "known" lists all codes',
      },
    ]);
    expect(body.known).toContainEqual({ code: 'FR', name: 'France' });
    expect((await seed({ country: 'XX', years: [2026] }).expect(422)).body.known.length).toBeGreaterThan(150);
    expect((await seed({ country: 'DE', region: 'Bavaria', years: [2026] }).expect(422)).body.known).toContainEqual({
      code: 'BY',
      name: 'Bayern',
    });
    await seed({ country: 'DE', years: [] }).expect(400);
    await seed({ country: 'DE', years: [1] }).expect(400);
  });

  it('is told whole in the history each time', async () => {
    await set(admin, 'initial', { weekly: workweek('08:00') }, '"1"').expect(200);
    const events = await world.get(EventLog).streamOf('department', eng.id);
    const told = events.filter(({ type }) => type === 'department.calendar_version_set');
    expect(told.map(({ payload }) => (payload as { weekly: unknown }).weekly)).toEqual([workweek(), workweek('08:00')]);
  });
});
