import type { BlockingRequestsReportDto } from '../../src/reports/blocking/blocking-requests.dto.js';
import type { CostReportDto } from '../../src/reports/cost/http/cost.dto.js';
import type { ValueAtRiskReportDto } from '../../src/reports/value-at-risk/http/value-at-risk.dto.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder } from '../support/builders/orders.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const HEADING = 'Forecast is the least there can be';

/** On Monday, of orders promised for Friday: Engineering's answer to SO-SILENT was due on Tuesday; Quality's to SO-SOON is foreseen. */
describe('a forecast that is the least there can be, because an answer is not foreseen', () => {
  let world: OrderWorld;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, cs, eng, qa, requests } = world;
    for (const reference of ['SO-SILENT', 'SO-SOON']) await anOrder(carla, { ownerDepartmentId: cs, reference });
    await requests.submit({ from: cs, to: eng, hours: 8, order: 'SO-SILENT' });
    await requests.submit({ from: cs, to: qa, hours: 48, order: 'SO-SOON' });
    await world.at('2026-03-09T12:00:00Z');
  });

  afterAll(() => world.app.close());

  const read = async <Report>(path: string): Promise<Report> =>
    (await world.eva.get(`/reports/${path}`).expect(200)).body as Report;
  /** The first cell of each row of a table, and the one under the heading. */
  const cells = async (path: string): Promise<string[][]> => {
    const { text } = await world.eva.get(`/reports/${path}`).expect(200);
    const [headings, ...rows] = text
      .trim()
      .split('\r\n')
      .map((row) => row.split(','));
    const index = headings!.findIndex((heading) => heading.includes(HEADING));
    return rows.map((row) => [row[0]!, row[index]!]);
  };

  it('makes the sums of value at risk the least there can be, and those without it not', async () => {
    const { totals, owners, blockers, inReportCurrency } = await read<ValueAtRiskReportDto>('value-at-risk');
    expect(totals).toMatchObject([{ orders: 2, forecastCost: usd('700000'), forecastAtLeast: true }]);
    expect(owners).toMatchObject([{ owner: 'CS', forecastAtLeast: true }]);
    expect(blockers.map(({ party, forecastAtLeast }) => [party, forecastAtLeast])).toEqual([
      ['ENG', true],
      ['QA', false],
      ['~UNBLOCKED', false],
    ]);
    expect(inReportCurrency.total).toMatchObject({ forecastAtLeast: true });
    expect(await cells('value-at-risk?format=csv&table=owners')).toEqual([['CS', 'yes']]);
    expect(await cells('value-at-risk?format=csv&table=blockers')).toEqual([
      ['ENG', 'yes'],
      ['QA', 'no'],
      ['~UNBLOCKED', 'no'],
    ]);
  });

  it('makes the sums of the cost report the least there can be, down to the requests behind them', async () => {
    const { totals, departments, services, inReportCurrency } = await read<CostReportDto>('cost');
    expect(totals).toMatchObject([{ forecast: usd('700000'), forecastAtLeast: true }]);
    expect(inReportCurrency).toMatchObject({ total: { forecastAtLeast: true } });
    expect(departments.filter(({ forecastAtLeast }) => forecastAtLeast)).toMatchObject([{ party: 'ENG', class: 'PB' }]);
    expect(services.some(({ forecastAtLeast }) => forecastAtLeast)).toBe(true);
    const flagged = async (table: string) => (await cells(`cost${table}`)).filter(([, is]) => is === 'yes');
    expect(await flagged('?format=csv&table=departments')).toEqual([['ENG', 'yes']]);
    expect(await flagged('?format=csv&table=services')).toHaveLength(1);
    expect(await flagged('/requests?format=csv')).toEqual([['ERP', 'yes']]);
  });

  it('makes that of the request the least there can be', async () => {
    const { requests } = await read<BlockingRequestsReportDto>('blocking-requests');
    expect(requests.map(({ request, forecastAtLeast }) => [request!.provider.code, forecastAtLeast])).toEqual([
      ['ENG', true],
      ['QA', false],
    ]);
    expect((await cells('blocking-requests?format=csv')).map(([, is]) => is)).toEqual(['yes', 'no']);
  });
});
