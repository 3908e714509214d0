import { DataSource } from 'typeorm';
import { METRIC_REPORTS } from '../../src/reports/metric-reports.js';
import type { TestApp } from '../support/app.js';
import { type Client, signIn } from '../support/builders/identity.js';
import { startDemo } from '../support/demo.js';

const PERIOD = 'from=2026-01-01&to=2026-03-31';
/** The cells with their days, the days around the period, and the durations. */
const MOST = 3;

jest.setTimeout(180_000);

/** Facts are the costly part of a report: over a million requests each evaluation takes seconds. */
describe('the facts of a report', () => {
  let world: TestApp;
  let olivia: Client;

  beforeAll(async () => {
    world = await startDemo();
    await world.settle();
    olivia = await signIn(world.http, 'olivia.hart@meridian.example');
  });

  afterAll(() => world.close());

  /** How many statements evaluate facts. */
  async function evaluations(...paths: string[]): Promise<number> {
    const asked = jest.spyOn(world.app.get(DataSource).logger, 'logQuery');
    for (const path of paths) await olivia.get(`/reports/${path}`).expect(200);
    const statements = asked.mock.calls.filter(([sql]) => sql.includes('fact AS ('));
    asked.mockRestore();
    return statements.length;
  }

  it.each(METRIC_REPORTS.map(({ path }) => path))(
    'are evaluated three times at most for a table of %s',
    async (path) => {
      for (const table of ['by=PAIR', 'by=ALL', 'by=PROVIDER&split=SERVICE']) {
        const found = await evaluations(`${path}?${PERIOD}&${table}`);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(MOST);
      }
    },
  );

  it('are evaluated once more with a filter by order or customer', async () => {
    expect(await evaluations(`response-times?${PERIOD}&by=ALL&customer=Northern%20Dredging`)).toBeLessThanOrEqual(
      MOST + 1,
    );
  });

  it.each(['flow-balance', 'answer-within-a-day'])('are evaluated three times at most for %s', async (path) => {
    expect(await evaluations(`${path}?${PERIOD}&by=ALL`)).toBeLessThanOrEqual(MOST);
  });

  it('are evaluated three times at most for the weeks of a figure', async () => {
    expect(await evaluations('chasers/weeks?figure=asked')).toBeLessThanOrEqual(MOST);
  });

  it('would be counted, were a table read twice', async () => {
    const table = `response-times?${PERIOD}&by=ALL`;
    expect(await evaluations(table, table)).toBeGreaterThan(MOST);
  });
});
