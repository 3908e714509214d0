import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Figures {
  overdue: number;
  effortMinutes: number;
  age: { p50: number; p85: number; max: number } | null;
}
interface Row {
  department: { code: string };
  day: string;
  week: string | null;
  takenAt: string;
  priority: string | null;
  open: number;
  suppressed: boolean;
  figures: Figures | null;
}
interface Chart {
  department: { code: string };
  points: { week: string; value: number | null }[];
  limits: { baseline: number; centre: number; lower: number; upper: number; range: number } | null;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * On Monday at 10:00 in Berlin Customer Service asks Engineering three things, and three more at 12:00, one of them with priority
 * P4. All are to be answered within 16 working hours; Erik and Erika estimate three of them, at two and a half hours together.
 */
describe('the backlog as it is kept day by day', () => {
  let world: RequestWorld;
  const asked: RequestHandle[] = [];

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.app.travelTo('2026-03-02T09:00:00Z');
    for (let n = 0; n < 3; n += 1) asked.push(await aRequest(world));
    await world.app.pass(2 * HOUR);
    for (let n = 0; n < 3; n += 1) asked.push(await aRequest(world, { priority: n === 2 ? 'P4' : 'P3' }));
    await world.erik.put(`/requests/${asked[1]!.number}/effort-estimate`, { minutes: 60 }).expect(200);
    await world.erik.put(`/requests/${asked[2]!.number}/effort-estimate`, { minutes: 60 }).expect(200);
    await world.erika.put(`/requests/${asked[5]!.number}/effort-estimate`, { minutes: 30 }).expect(200);
  });

  afterAll(() => world.app.close());

  async function report(query = '', by = world.eva): Promise<{ rows: Row[]; charts: Chart[] }> {
    const { body } = await by.get(`/reports/backlog-over-time${query}`).expect(200);
    return body as { rows: Row[]; charts: Chart[] };
  }
  const rows = async (query = '', by = world.eva): Promise<Row[]> => (await report(query, by)).rows;
  const engineering = async (day: string, by = world.eva): Promise<Row[]> =>
    rows(`?departmentId=${world.eng.id}&from=${day}&to=${day}`, by);

  async function at(instant: string): Promise<void> {
    await world.app.travelTo(instant);
    await world.app.settle();
  }

  it('is kept after the midnight of each department, by its own zone', async () => {
    await at('2026-03-02T23:00:00Z');
    const days = async (): Promise<string[]> =>
      (await rows('?from=2026-03-02&to=2026-03-09')).map(({ department, day }) => `${department.code} ${day}`);
    expect(await days()).toEqual(['CS 2026-03-02', 'ENG 2026-03-03', 'QA 2026-03-02']);
    await at('2026-03-03T02:59:59Z');
    expect(await days()).not.toContain('CS 2026-03-03');
    await at('2026-03-03T03:00:00Z');
    expect(await days()).toContain('CS 2026-03-03');
  });

  it('tells how many were open, how much work they were, and how old', async () => {
    // At midnight in Berlin three have waited 12 hours and three 14: the third of six in their order, and the sixth.
    expect(await engineering('2026-03-03')).toMatchObject([
      {
        ...{ day: '2026-03-03', week: null, takenAt: '2026-03-02T23:00:00.000Z', open: 6, suppressed: false },
        figures: {
          ...{ overdue: 0, effortMinutes: 150 },
          age: { p50: 12 * HOUR, p85: 14 * HOUR, max: 14 * HOUR },
        },
      },
    ]);
  });

  it('says that nothing was open, which is not the same as a day without a look', async () => {
    const [none] = await rows(`?departmentId=${world.cs.id}&from=2026-03-03&to=2026-03-03`);
    expect(none).toMatchObject({ open: 0, suppressed: false, figures: { overdue: 0, effortMinutes: 0, age: null } });
  });

  it('is taken once a day, and nothing that happens later restates it', async () => {
    const before = await engineering('2026-03-03');
    const { number } = await aRequest(world, { title: 'And which gasket?' });
    await world.app.settle();
    await world.carla.put(`/requests/${number}/cancellation`, { reason: 'NO_LONGER_NEEDED' }).expect(200);
    await world.app.settle();
    expect(await engineering('2026-03-03')).toEqual(before);
  });

  it('can be changed and removed by nobody', async () => {
    for (const sql of ['UPDATE backlog_day SET open = 0', 'DELETE FROM backlog_snapshot']) {
      await expect(world.app.database.query(sql)).rejects.toThrow(/permission denied/);
    }
  });

  it('is taken late after an outage, and leaves out the day that nobody saw', async () => {
    const answered = asked.shift()!;
    await world.app.travelTo('2026-03-04T09:00:00Z');
    await world.erika.put(`/requests/${answered.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await at('2026-03-05T10:00:00Z');
    expect(await engineering('2026-03-04')).toEqual([]);
    // Asked on Monday at 10:00 they were due on Tuesday at 17:00, and those of 12:00 on Wednesday at 10:00.
    expect(await engineering('2026-03-05')).toMatchObject([
      {
        ...{ takenAt: '2026-03-05T10:00:00.000Z', open: 5 },
        figures: { overdue: 5, effortMinutes: 150, age: { p50: 3 * DAY - HOUR, max: 3 * DAY + HOUR } },
      },
    ]);
  });

  it('leaves out what its requester has not confirmed', async () => {
    const body = { serviceId: world.serviceId, title: 'By telephone', description: 'Which bolt?' };
    await world.erik
      .post('/requests', { ...body, intake: { partNumber: 'VB-220', revision: 'B' }, onBehalfOfId: world.carla.userId })
      .expect(201);
    await at('2026-03-06T10:00:00Z');
    expect(await engineering('2026-03-06')).toMatchObject([{ open: 5 }]);
  });

  it('has parts by service and priority; a small one is hidden, and the one that would give it away', async () => {
    const split = `?departmentId=${world.eng.id}&split=SERVICE_AND_PRIORITY&from=2026-03-05&to=2026-03-05`;
    const told = (found: Row[]) =>
      found.map(({ priority, open, figures }) => [priority, open, figures?.overdue ?? null]);
    expect(told(await rows(split))).toEqual([
      ['P3', 4, null],
      ['P4', 1, null],
    ]);
    expect(told(await rows(split, world.erika))).toEqual([
      ['P3', 4, 4],
      ['P4', 1, 1],
    ]);
  });

  it('hides what a single pair of hands has worked on, except from the lead', async () => {
    const ofErika = asked.pop()!;
    await world.erika.put(`/requests/${ofErika.number}/resolution`, { answer: 'Revision C.' }).expect(200);
    asked.push(await aRequest(world, { title: 'Which bolt?' }));
    for (const { number } of asked) {
      await world.erik.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    }
    await at('2026-03-07T10:00:00Z');
    expect(await engineering('2026-03-07')).toMatchObject([{ open: 5, suppressed: true, figures: null }]);
    expect(await engineering('2026-03-07', world.erika)).toMatchObject([
      { suppressed: false, figures: { overdue: 4 } },
    ]);
    const { number } = asked[0]!;
    await world.erika.put(`/requests/${number}/assignment`, { assigneeId: world.erika.userId }).expect(200);
  });

  it('is a matter of the department and of executives', async () => {
    const seen = async (by: typeof world.eva) => [
      ...new Set((await rows('', by)).map(({ department }) => department.code)),
    ];
    expect(await seen(world.erik)).toEqual(['ENG']);
    expect(await seen(world.carla)).toEqual(['CS']);
    expect(await seen(world.sam)).toEqual([]);
    await world.eva.get('/reports/backlog-over-time?step=MONTH').expect(400);
  });

  it('stands for a week by its first day, with the limits within which the median age varies', async () => {
    for (let week = 0; week < 8; week += 1) {
      await at(new Date(Date.parse('2026-03-09T10:00:00Z') + week * 7 * DAY * 1000).toISOString());
      if (week === 0) await at('2026-03-10T10:00:00Z');
    }
    const { rows: weeks, charts } = await report(`?departmentId=${world.eng.id}&step=WEEK&from=2026-03-09`);
    expect(weeks.map(({ week, day }) => [week, day]).slice(0, 2)).toEqual([
      ['2026-03-09', '2026-03-09'],
      ['2026-03-16', '2026-03-16'],
    ]);
    // The third oldest was asked on 2 March at 11:00 UTC: a week less an hour before, and a week more each time.
    const ages = Array.from({ length: 8 }, (_, week) => (week + 1) * 7 * DAY - HOUR);
    const [chart] = charts;
    expect(chart!.points.map(({ value }) => value)).toEqual(ages);
    // The mean is 4.5 weeks less an hour, each range one week: 2.66 of them to either side, and 3.268 for a range.
    const centre = 4.5 * 7 * DAY - HOUR;
    expect(chart!.limits).toEqual({
      ...{ baseline: 8, centre, range: 3.268 * 7 * DAY },
      lower: centre - 2.66 * 7 * DAY,
      upper: centre + 2.66 * 7 * DAY,
    });
  });

  it('comes as a table for the spreadsheet as well, dots and all', async () => {
    const { text } = await world.eva
      .get(`/reports/backlog-over-time?format=csv&departmentId=${world.eng.id}&from=2026-03-05&to=2026-03-07`)
      .expect(200);
    const [heading, ...lines] = text.trim().split('\r\n');
    expect(heading).toBe(
      'Department,Day,Week,Kept at (UTC),Service,Priority,Open,Overdue,Effort (minutes),"Age, p50 (hours)","Age, p85 (hours)","Age, oldest (hours)"',
    );
    expect(lines[0]).toBe('ENG,2026-03-05,,2026-03-05 10:00:00,,,5,5,150,71,73,73');
    expect(lines[2]).toBe('ENG,2026-03-07,,2026-03-07 10:00:00,,,5,,,,,');
  });
});
