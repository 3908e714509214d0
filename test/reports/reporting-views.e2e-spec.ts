import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTING_ROLE } from '../../src/platform/database/connection.js';
import type { TestApp } from '../support/app.js';
import { DEMO_MADE_AT, startDemo } from '../support/demo.js';
import { type Client, signIn } from '../support/builders/identity.js';

/** Without the blanks that align its tables. */
const PAGE = readFileSync(join(__dirname, '../../docs/reporting-views.md'), 'utf8').replace(/ {2,}/g, ' ');
const VIEWS = ['clock', 'delay_cost', 'incident', 'pair_week', 'request'];
/** All that happened in the demo. Its clocks that are due later are in no report yet. */
const PERIOD = 'from=2025-09-01&to=2026-03-12';

interface Money {
  amount: string;
  currency: string;
}
interface Figure {
  figure: string;
  value: number | null;
  of: number | null;
}

jest.setTimeout(180_000);

describe('the views for dashboards', () => {
  let world: TestApp;
  let olivia: Client;
  /** Leads Engineering: nothing about the people there is hidden from her. */
  let ingrid: Client;

  beforeAll(async () => {
    world = await startDemo();
    olivia = await signIn(world.http, 'olivia.hart@meridian.example');
    ingrid = await signIn(world.http, 'ingrid.vogel@meridian.example');
  });

  afterAll(async () => {
    await world.close();
  });

  /** Reads as this role; NONE is the owner of the database. */
  const readAs = <Row>(role: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    world.database.inTransaction(async () => {
      await world.database.execute(`SET LOCAL ROLE ${role}`);
      // The demo is so small that it would be read whole: a plan tells whether an index can serve.
      await world.database.execute('SET LOCAL enable_seqscan = off');
      return world.database.query<Row>(sql, parameters);
    });
  const read = <Row>(sql: string): Promise<Row[]> => readAs(REPORTING_ROLE, sql);
  const readAsOwner = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => readAs('NONE', sql, parameters);

  const report = async <Body>(path: string, by = olivia): Promise<Body> =>
    (await by.get(`/reports/${path}`).expect(200)).body as Body;
  /** What a report says about the answers of Engineering. */
  const ofEngineering = async (path: string): Promise<Record<string, Figure>> => {
    const { body } = await ingrid.get('/departments/ENG').expect(200);
    const query = `by=PROVIDER&providerDepartmentId=${(body as { id: string }).id}&${PERIOD}`;
    const { rows } = await report<{ rows: { figures: Figure[] }[] }>(`${path}?${query}`, ingrid);
    return Object.fromEntries(rows[0]!.figures.map((each) => [each.figure, each]));
  };

  it.each(VIEWS)('%s is read by the role, and described on the page with each of its columns', async (view) => {
    const [{ count }] = (await read(`SELECT CAST(count(*) AS integer) AS count FROM reporting.${view}`)) as [
      { count: number },
    ];
    expect(count).toBeGreaterThan(0);
    const columns = await readAsOwner<{ name: string; comment: string | null }>(
      `SELECT attname AS name, col_description(attrelid, attnum) AS comment
         FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum`,
      [`reporting.${view}`],
    );
    for (const { name, comment } of columns) expect(PAGE).toContain(`| \`${name}\` | ${comment} |`);
    const [about] = await readAsOwner<{ text: string }>('SELECT obj_description($1::regclass) AS text', [
      `reporting.${view}`,
    ]);
    expect(PAGE).toContain(`## \`reporting.${view}\`\n\n${about!.text}\n`);
  });

  it('are all that the role may read, and nothing may it write', async () => {
    const rights = await readAsOwner<{ name: string; kind: string }>(
      `SELECT format('%s.%s', nspname, relname) AS name, string_agg(kind, ',' ORDER BY kind) AS kind
         FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        CROSS JOIN unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,TRIGGER}'::text[]) AS kind
        WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND relkind IN ('r', 'v', 'm', 'p')
          AND has_table_privilege($1, c.oid, kind)
        GROUP BY 1 ORDER BY 1`,
      [REPORTING_ROLE],
    );
    expect(rights).toEqual(VIEWS.map((view) => ({ name: `reporting.${view}`, kind: 'SELECT' })));
    await expect(read('SELECT FROM public.request')).rejects.toThrow(/permission denied/);
    await expect(read('DELETE FROM reporting.request')).rejects.toThrow(/permission denied|cannot delete/);
    await expect(read('CREATE TABLE reporting.mine (id integer)')).rejects.toThrow(/permission denied/);
  });

  it('hold no text that a person wrote and no name of a person', async () => {
    const columns = await readAsOwner<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'reporting'`,
    );
    const names = columns.map((column) => column.column_name).join(' ');
    expect(names).not.toMatch(/title|body|summary|note|email|assignee|raised_by|lesson|customer/);
  });

  it('count as many requests asked, answered and ended as the report on flow', async () => {
    const { asked, answered, endedOtherwise } = await ofEngineering('flow');
    const [sums] = await read(
      `SELECT CAST(sum(asked) AS integer) AS asked, CAST(sum(answered) AS integer) AS answered,
              CAST(sum(ended_otherwise) AS integer) AS ended FROM reporting.pair_week WHERE provider = 'ENG'`,
    );
    expect(sums).toEqual({ asked: asked!.value, answered: answered!.value, ended: endedOtherwise!.value });
    expect(asked!.value).toBeGreaterThan(5);
  });

  it('judge as many promises as the report on attainment', async () => {
    const { firstResponse, answer } = await ofEngineering('attainment');
    // The views judge by the clock of the database, on which a promise that is due after the demo is missed already.
    const [sums] = (await read(
      `SELECT CAST(count(*) FILTER (WHERE kind = 'FR' AND judged) AS integer) AS responses,
              CAST(count(*) FILTER (WHERE kind = 'FR' AND met) AS integer) AS "responsesMet",
              CAST(count(*) FILTER (WHERE kind = 'RES' AND judged) AS integer) AS answers,
              CAST(count(*) FILTER (WHERE kind = 'RES' AND met) AS integer) AS "answersMet"
         FROM reporting.clock
        WHERE provider = 'ENG' AND subject = '' AND kind IN ('FR', 'RES') AND due_at < '${DEMO_MADE_AT.toISOString()}'`,
    )) as [Record<string, number>];
    const shareOf = (met: number, judged: number) => ({ value: Math.round((met / judged) * 10_000), of: judged });
    expect(firstResponse).toMatchObject(shareOf(sums.responsesMet!, sums.responses!));
    expect(answer).toMatchObject(shareOf(sums.answersMet!, sums.answers!));
    const [weeks] = await read(
      `SELECT CAST(sum(responses_met) AS integer) AS "responsesMet", CAST(sum(answers_met) AS integer) AS "answersMet"
         FROM reporting.pair_week WHERE provider = 'ENG'`,
    );
    expect(weeks).toEqual({ responsesMet: sums.responsesMet, answersMet: sums.answersMet });
  });

  it('sum the delay cost of orders that have left by department and class as the cost report does', async () => {
    const { departments, totals } = await report<{
      departments: { party: string; class: string; realised: Money }[];
      totals: { realised: Money }[];
    }>(`cost?${PERIOD}`);
    const rows = await read<{ party: string; class: string; amount: string; currency: string }>(
      `SELECT party, class, CAST(sum(amount) AS text) AS amount, currency FROM reporting.delay_cost
        GROUP BY party, class, currency HAVING sum(amount) <> 0`,
    );
    const told = departments.filter(({ realised }) => realised.amount !== '0');
    const inWords = (party: string, cls: string, { amount, currency }: Money): string =>
      `${party} ${cls} ${amount} ${currency}`;
    expect(rows.map((row) => inWords(row.party, row.class, row)).sort()).toEqual(
      told.map((each) => inWords(each.party, each.class, each.realised)).sort(),
    );
    const totalsRead = await read<Money>(
      `SELECT CAST(sum(amount) AS text) AS amount, currency FROM reporting.delay_cost GROUP BY currency`,
    );
    expect(totalsRead).toEqual(totals.map(({ realised }) => realised).filter(({ amount }) => amount !== '0'));
  });

  it('sum the failure cost as the report on failures does', async () => {
    const { totals } = await report<{
      totals: { incidents: number; amount: Money; actual: Money; coveredDelayCost: Money }[];
    }>(`failure-cost?${PERIOD}`);
    const sums = await read(
      `SELECT CAST(count(*) AS integer) AS incidents, CAST(sum(amount) AS text) AS amount,
              CAST(sum(actual_amount) AS text) AS actual, CAST(sum(in_delay_cost) AS text) AS covered
         FROM reporting.incident GROUP BY currency ORDER BY currency`,
    );
    expect(sums).toEqual(
      totals.map((each) => ({
        ...{ incidents: each.incidents, amount: each.amount.amount },
        ...{ actual: each.actual.amount, covered: each.coveredDelayCost.amount },
      })),
    );
  });

  it.each([
    [`SELECT * FROM reporting.request WHERE submitted_at >= '2026-03-01'`, /request_submitted/],
    [`SELECT * FROM reporting.clock WHERE kind = 'RES' AND due_at >= '2026-03-01'`, /request_clock_due/],
    [
      `SELECT * FROM reporting.clock WHERE request_id = '01990000-0000-7000-8000-000000000001'`,
      /request_pk|request_clock_pk/,
    ],
  ])('reach an index: %s', async (sql, index) => {
    const plan = await read<Record<string, string>>(`EXPLAIN ${sql}`);
    expect(plan.map((line) => Object.values(line)[0]).join('\n')).toMatch(index);
  });
});
