import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrate, calibrationInLines } from '@lockstep/statistics';
import { startApp, type TestApp } from '../support/app.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, type Client, lasting, signInAdmin } from '../support/builders/identity.js';
import { anEndpoint, RECEIVERS_ALLOWED } from '../support/builders/webhooks.js';
import { importedHistories } from '../bench/support/imported-histories.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { lastedUntil, nearestRank, percentileOf, readIndependently, sum } from './independent-log.js';

/**
 * A log of a real service desk where `HISTORY_LOG` names one, else a small one of our own in the same format. The figures
 * that are expected are reckoned from the file by `independent-log.ts`.
 */
const LOG = process.env.HISTORY_LOG ?? join(__dirname, 'fixtures/incident-log.csv');
const MAPPING = join(__dirname, '../../docs/examples/servicenow-incident-log.mapping.json');
const BEGINS = '2016-02-01';
const ENDS = '2017-12-31';

interface Account {
  reason: string;
  weight: string;
  count: number;
  examples: { row: number; reference: string | null }[];
}
interface Report {
  dryRun: boolean;
  import: { id: string; finishedAt: string | null } | null;
  fileRows: number;
  rows: number;
  created: number;
  unchanged: number;
  outdated: number;
  errorCount: number;
  endsAt: string;
  newDepartments: string[];
  account: Account[];
}
interface Figure {
  figure: string;
  value: number | null;
  of: number | null;
  p85: number | null;
  p95: number | null;
}
interface PairRow {
  requester: { name: string };
  provider: { name: string };
  submitted: number;
  answered: number;
  suppressed: boolean;
  resolution: { calendar: Record<'p50' | 'p85', { seconds: number | null } | null> } | null;
}

const bytes = readFileSync(LOG);
const log = readIndependently(bytes);
const durations = log.tickets.map((ticket) => lastedUntil(ticket, ticket.answered, log.endsAt));
const responses = log.tickets.map((ticket) => lastedUntil(ticket, ticket.responded, log.endsAt));
const busiest = mostOften(log.tickets.map(({ provider }) => provider));

function mostOften(names: readonly string[]): string {
  const times = (name: string): number => names.filter((each) => each === name).length;
  return [...new Set(names)].reduce((one, other) => (times(one) >= times(other) ? one : other));
}

describe('the history of another tool', () => {
  let app: TestApp;
  let admin: Client;
  let eva: Client;
  let lena: Client;
  let receiver: WebhookReceiver;
  let quiet: object;
  let tried: Report;
  let first: Report;

  const mapping = (): string => {
    const told = JSON.parse(readFileSync(MAPPING, 'utf8')) as { departments: object };
    return JSON.stringify({ ...told, departments: { ...told.departments, names: { [busiest]: 'BUSY' } } });
  };
  const send = async (query = ''): Promise<Report> => {
    const sent = admin.post(`/imports/history${query}`).field('mapping', mapping()).attach('file', bytes, 'log.csv');
    return (await sent.expect(query === '' ? 201 : 200)).body as Report;
  };
  /** Everything by which somebody would hear of something. */
  const loud = async (): Promise<object> => {
    await app.settle();
    const [counts] = await app.database.query<object>(
      `SELECT (SELECT count(*) FROM notice) AS notices, (SELECT count(*) FROM mail_delivery) AS letters,
              (SELECT count(*) FROM webhook_delivery) AS deliveries, (SELECT count(*) FROM timer) AS timers,
              (SELECT count(*) FROM queue_entry) AS places`,
    );
    // Deliveries from before the import may still be under way. None of them is about a request.
    return { ...counts!, calls: receiver.tries.filter(({ told }) => told.type.startsWith('request.')).length };
  };
  const of = ({ account }: Report, reason: string): number =>
    account.find((line) => line.reason === reason)?.count ?? 0;
  const metric = async (report: string): Promise<Map<string, Figure>> => {
    const { body } = await eva.get(`/reports/${report}?by=ALL&from=${BEGINS}&to=${ENDS}`).expect(200);
    const [row] = (body as { rows: { figures: Figure[] }[] }).rows;
    return new Map(row!.figures.map((figure) => [figure.figure, figure]));
  };

  beforeAll(async () => {
    app = await startApp({ env: RECEIVERS_ALLOWED });
    admin = await lasting(app.http, await signInAdmin(app.http));
    eva = await lasting(app.http, await aUser(app.http, admin, 'Eva Executive', { executive: true, zone: 'UTC' }));
    lena = await lasting(app.http, await aUser(app.http, admin, 'Lena Lead'));
    await aDepartment(admin, { code: 'BUSY', name: 'The busiest', zone: 'UTC', leads: [lena] });
    receiver = await new WebhookReceiver(() => app.clock.now()).up();
    await anEndpoint(admin, receiver);
    quiet = await loud();
    tried = await send('?dryRun=true');
    first = await send();
  });

  afterAll(async () => {
    await app.close();
    await receiver.down();
  });

  it('is judged by a dry run as it comes in, and a dry run writes nothing', () => {
    expect(tried).toMatchObject({ dryRun: true, import: null, created: log.tickets.length });
    expect({ ...tried, dryRun: false, import: first.import }).toEqual(first);
  });

  it('comes in whole: every ticket that has a number', () => {
    expect(first).toMatchObject({ fileRows: log.rows, created: log.tickets.length, unchanged: 0, outdated: 0 });
    expect(Date.parse(first.endsAt)).toBe(log.endsAt);
    expect(first.import!.finishedAt).not.toBeNull();
  });

  it('accounts for what could not be mapped, by reason, with examples', () => {
    expect(of(first, 'row.cell_count')).toBe(log.unreadable);
    expect(of(first, 'row.no_reference')).toBe(log.withoutNumber);
    expect(first.errorCount).toBe(log.unreadable + log.withoutNumber);
    expect(of(first, 'requester.changed')).toBe(log.requesterChanged);
    expect(of(first, 'provider.stand_in')).toBe(log.withoutProvider);
    expect(of(first, 'row.before_asking')).toBe(log.beforeOpening);
    expect(of(first, 'open.at_the_end')).toBe(log.tickets.filter(({ answered }) => answered === null).length);
    for (const { count, examples } of first.account) expect(examples).toHaveLength(Math.min(5, count));
  });

  it('changes nothing when it comes again', async () => {
    const before = await app.database.query('SELECT count(*), max(number) FROM request');
    expect(await send()).toMatchObject({ created: 0, unchanged: log.tickets.length, outdated: 0, newDepartments: [] });
    expect(await app.database.query('SELECT count(*), max(number) FROM request')).toEqual(before);
  });

  it('disturbs nobody: no notice, no letter, no call, no timer, no place in a queue, then or later', async () => {
    expect(await loud()).toEqual(quiet);
    await app.pass(3 * 24 * 3600);
    expect(await loud()).toEqual(quiet);
  });

  it('is sealed into the chain, and every event says that it was imported', async () => {
    const origins = await app.database.query(
      `SELECT DISTINCT origin, position IS NOT NULL AS sealed FROM event WHERE stream_kind = 'request'`,
    );
    expect(origins).toEqual([{ origin: 'imported', sealed: true }]);
  });

  it('is found by its number in the other tool', async () => {
    const { number } = log.tickets.find(({ provider }) => provider === busiest)!;
    const { body } = await lena.get(`/requests?q=${number}`).expect(200);
    const [found] = (body as { data: { id: string; number: string }[] }).data;
    expect(found!.number).toMatch(/^BUSY-/);
    const { body: whole } = await lena.get(`/requests/${found!.number}`).expect(200);
    expect(JSON.stringify(whole)).toContain(number);
    const { body: glance } = await eva.get(`/requests?q=${number}`).expect(200);
    expect((glance as { data: object[] }).data).toHaveLength(1);
  });

  it('shows in the percentiles of the answers as a reckoning by hand does', async () => {
    const figures = await metric('response-times');
    const { value, of: known, p85, p95 } = figures.get('answerCalendar')!;
    expect([known, value, p85, p95]).toEqual([
      durations.length,
      percentileOf(durations, 50),
      percentileOf(durations, 85),
      percentileOf(durations, 95),
    ]);
    const closed = durations.every(({ ended }) => ended);
    if (closed) expect([value, p85, p95]).toEqual([50, 85, 95].map((percent) => nearestRank(durations, percent)));
  });

  it('shows in the percentiles of the first responses: a question or an answer is one, its being left open is none', async () => {
    const { value, p85 } = (await metric('response-times')).get('firstResponseCalendar')!;
    expect([value, p85]).toEqual([percentileOf(responses, 50), percentileOf(responses, 85)]);
  });

  it('shows in the responsiveness of each pair', async () => {
    const { body } = await eva.get(`/reports/responsiveness?from=${BEGINS}&to=${ENDS}`).expect(200);
    const { rows } = body as { rows: PairRow[] };
    const nameOf = (provider: string): string => (provider === busiest ? 'The busiest' : provider);
    const pairs = new Set(log.tickets.map(({ requester, provider }) => `${requester} → ${nameOf(provider)}`));
    expect(rows.map(({ requester, provider }) => `${requester.name} → ${provider.name}`).sort()).toEqual(
      [...pairs].sort(),
    );
    for (const row of rows) {
      const own = log.tickets.filter(
        ({ requester, provider }) => requester === row.requester.name && nameOf(provider) === row.provider.name,
      );
      const took = own.map((ticket) => lastedUntil(ticket, ticket.answered, log.endsAt));
      const answered = took.filter(({ ended }) => ended).length;
      expect(row).toMatchObject({ submitted: own.length, answered });
      if (own.length < 5) expect(row.suppressed).toBe(true);
      if (row.resolution === null) continue;
      const { p50, p85 } = row.resolution.calendar;
      expect(p50!.seconds).toBe(percentileOf(took, 50));
      if (answered < 20) expect(p85).toBeNull();
      else expect(p85!.seconds).toBe(percentileOf(took, 85));
    }
    expect(rows.some(({ resolution }) => resolution !== null)).toBe(true);
  });

  it('shows how often answers did not hold', async () => {
    const figures = await metric('reopens');
    expect(figures.get('answered')!.value).toBe(sum(log.tickets, ({ answers }) => answers));
    expect(figures.get('reopened')!.value).toBe(sum(log.tickets, ({ reopenings }) => reopenings));
  });

  it('shows how often requests were handed on, and how often they went back and forth', async () => {
    const figures = await metric('transfers');
    expect(figures.get('asked')!.value).toBe(log.tickets.length);
    expect(figures.get('handovers')!.value).toBe(sum(log.tickets, ({ handovers }) => handovers));
    expect(figures.get('roundTrips')!.value).toBe(sum(log.tickets, ({ replies }) => replies));
  });

  it('is told beforehand: the chance that was said and the part that was late stand side by side, by tenths', async () => {
    const histories = await importedHistories((sql) => app.database.query(sql));
    const calibration = calibrate(histories, { percent: 25, renewal: 3600 });
    process.stdout.write(`${calibrationInLines(calibration).join('\n')}\n`);
    const { table, judged, unknown, unpredicted, over } = calibration;
    expect(judged + unknown + unpredicted + over).toBe(log.tickets.length);
    expect(sum(table, ({ predictions }) => predictions)).toBe(judged);
    for (const { predictions, happened } of table) expect(happened).toBeLessThanOrEqual(predictions);
  });
});
