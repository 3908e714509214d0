import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
  requests: string;
}
interface Row {
  requester: { code: string } | null;
  provider: { code: string } | null;
  priority: string | null;
  week: string | null;
  requests: number;
  suppressed: boolean;
  figures: Value[] | null;
}
interface Behind {
  number: string | null;
  isPart: boolean | null;
}

/** Engineering answers seven questions; two come back, three are confirmed, of two nobody knows yet. */
describe('a report that is a page of SQL and its figures', () => {
  let world: RequestWorld;
  const asked: RequestHandle[] = [];
  const REOPENED = 2;
  const CONFIRMED = 3;

  beforeAll(async () => {
    world = await aRequestWorld();
    for (let n = 0; n < 7; n += 1) {
      const request = await aRequest(world, { priority: n === 6 ? 'P4' : 'P3', restricted: n === 1 });
      asked.push(request);
      const by = n % 2 === 0 ? world.erik : world.erika;
      await by.put(`/requests/${request.number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
      await world.app.pass(1);
    }
    for (const { number } of asked.slice(0, REOPENED)) {
      await world.carla
        .post(`/requests/${number}/reopenings`, { reason: 'WRONG', words: 'It does not fit.' })
        .expect(201);
    }
    for (const { number } of asked.slice(REOPENED, REOPENED + CONFIRMED)) {
      await world.carla.put(`/requests/${number}/confirmation`, {}).expect(200);
    }
  });

  afterAll(() => world.app.close());

  const rows = async (query = '', by = world.eva): Promise<Row[]> =>
    ((await by.get(`/reports/reopens${query}`).expect(200)).body as { rows: Row[] }).rows;
  const figure = ({ figures }: Row, name: string): Value => figures!.find((each) => each.figure === name)!;
  /** All pages of the rows behind, by the link that the figure carries. */
  async function behind({ requests }: Value, by = world.eva): Promise<Behind[]> {
    const found: Behind[] = [];
    let path: string | undefined = `${requests.replace('/api/v1', '')}&limit=2`;
    while (path !== undefined) {
      const { body, headers }: { body: { data: Behind[] }; headers: Record<string, string> } = await by
        .get(path)
        .expect(200);
      found.push(...body.data);
      path = /<\/api\/v1(.*)>; rel="next"/.exec(headers.link ?? '')?.[1];
    }
    return found;
  }

  it('counts what can be judged, and leaves out what nobody knows yet', async () => {
    const [row] = await rows();
    expect(row).toMatchObject({ requester: { code: 'CS' }, provider: { code: 'ENG' }, requests: 7, suppressed: false });
    expect(figure(row!, 'answered').value).toBe(7);
    expect(figure(row!, 'reopenRate')).toMatchObject({ value: 4000, of: REOPENED + CONFIRMED });
  });

  it('opens each figure to as many rows as it counts', async () => {
    const [row] = await rows();
    expect(await behind(figure(row!, 'answered'))).toHaveLength(7);
    expect(await behind(figure(row!, 'reopened'))).toHaveLength(REOPENED);
    const judged = await behind(figure(row!, 'reopenRate'));
    expect(judged.filter(({ isPart }) => isPart)).toHaveLength(REOPENED);
    expect(judged).toHaveLength(REOPENED + CONFIRMED);
  });

  it('counts a restricted request, and names it to the leads of its sides only', async () => {
    const [row] = await rows();
    const namedTo = async (by = world.eva) => (await behind(figure(row!, 'reopened'), by)).map(({ number }) => number);
    expect((await namedTo()).sort()).toEqual([asked[0]!.number, null]);
    expect((await namedTo(world.beatriz)).sort()).toEqual([asked[0]!.number, asked[1]!.number]);
  });

  it('hides what would be about a person, and the row that would give it away', async () => {
    const split = await rows('?split=PRIORITY');
    expect(split.map(({ priority, requests, suppressed }) => [priority, requests, suppressed])).toEqual([
      ['P3', 6, true],
      ['P4', 1, true],
    ]);
  });

  it('hides from a filter what it hides from the table', async () => {
    const [filtered] = await rows('?priority=P3');
    expect(filtered).toMatchObject({ requests: 6, suppressed: true, figures: null });
    const { body } = await world.eva.get('/reports/reopens/requests?figure=answered&priority=P3').expect(403);
    expect(body).toMatchObject({ code: 'report.too_few' });
  });

  it('hides nothing from the lead who answers for it', async () => {
    const split = await rows('?split=PRIORITY', world.erika);
    expect(split.map((row) => figure(row, 'answered').value)).toEqual([6, 1]);
  });

  it('has a row for each week, by its Monday', async () => {
    expect((await rows('?by=ALL&split=WEEK')).map(({ week, requests }) => [week, requests])).toEqual([
      ['2026-03-02', 7],
    ]);
  });

  it('stands beside itself before and after a day, as far as today', async () => {
    await world.eva.get('/reports/reopens/comparison?day=2026-03-03').expect(400);
    const { body } = await world.eva.get('/reports/reopens/comparison?day=2026-03-02&days=30').expect(200);
    const {
      before,
      after,
      rows: compared,
    } = body as {
      before: object;
      after: object;
      rows: { requester: { code: string }; before: Row; after: Row }[];
    };
    expect(before).toMatchObject({ firstDay: '2026-01-31', lastDay: '2026-03-01' });
    expect(after).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-02' });
    const [pair] = compared;
    expect(figure(pair!.after, 'reopenRate').value).toBe(4000);
    expect(pair!.before).toEqual({ requests: 0, suppressed: true, figures: null });
    expect(await behind(figure(pair!.after, 'reopened'))).toHaveLength(REOPENED);
  });

  it('is charted by the weeks that are over, empty ones included, and refuses to chart durations', async () => {
    const { body } = await world.eva.get('/reports/flow/weeks?figure=asked&from=2026-02-16').expect(200);
    expect(body).toMatchObject({ unit: 'TIMES', limits: null, signals: [] });
    expect((body as { points: object[] }).points).toEqual([
      { week: '2026-02-16', value: 0 },
      { week: '2026-02-23', value: 0 },
    ]);
    const refused = await world.eva.get('/reports/response-times/weeks?figure=answer').expect(422);
    expect(refused.body).toMatchObject({ code: 'report.no_weeks_of_durations' });
  });

  it('shows a member the pairs of their own departments only', async () => {
    expect(await rows('', world.quinn)).toEqual([]);
    expect(await rows('', world.carla)).toHaveLength(1);
  });

  it('says what each figure means', async () => {
    const { body } = await world.eva.get('/reports/reopens').expect(200);
    const { definitions } = body as { definitions: { figure: string; metric: string; definition: string }[] };
    expect(definitions.map(({ figure, metric }) => [figure, metric])).toEqual([
      ['answered', 'M8'],
      ['reopened', 'M8'],
      ['reopenRate', 'M8'],
    ]);
  });

  it('comes as a table for the spreadsheet as well, dots and all', async () => {
    const { text } = await world.eva.get('/reports/reopens?format=csv&split=PRIORITY').expect(200);
    const [heading, ...lines] = text.trim().split('\r\n');
    expect(heading).toContain('Reopen rate (%)');
    expect(lines.map((line) => line.split(',').slice(6))).toEqual([
      ['6', '', '', '', '', '', ''],
      ['1', '', '', '', '', '', ''],
    ]);
  });

  it('refuses a figure that it does not have, and says which it has', async () => {
    const { body } = await world.eva.get('/reports/reopens/requests?figure=constructor').expect(422);
    expect(body).toMatchObject({
      code: 'report.no_such_figure',
      detail: 'This report has answered, reopened, reopenRate.',
    });
  });

  it('names every fact of a request, also where several fall on one instant', async () => {
    const { number } = await aRequest(world, { title: 'Which of these?' });
    for (const body of ['Which pump?', 'Which gasket?', 'Which bolt?']) {
      const { body: asked } = await world.erik.post(`/requests/${number}/questions`, { body }).expect(201);
      const { id } = asked as { id: string };
      await world.carla.post(`/requests/${number}/questions/${id}/reply`, { body: 'The second.' }).expect(201);
    }
    const { body } = await world.erika.get('/reports/requester-duty').expect(200);
    const replied = figure((body as { rows: Row[] }).rows[0]!, 'repliedInTime');
    expect(replied).toMatchObject({ of: 3, value: 10_000 });
    expect(await behind(replied, world.erika)).toHaveLength(3);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'The second bolt.' }).expect(200);
  });
});
