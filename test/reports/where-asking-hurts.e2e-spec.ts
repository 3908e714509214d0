import type { CostPartDto } from '../../src/reports/cost/http/cost.dto.js';
import type { MetricRowDto } from '../../src/reports/http/metrics/metric.dto.js';
import type {
  AskingFigureDto,
  AskingReportDto,
  AskingRowDto,
} from '../../src/reports/where-asking-hurts/where-asking-hurts.dto.js';
import { aDepartment } from '../support/builders/departments.js';
import { rate } from '../support/builders/feedback.js';
import { bearer, type Client, emailOf, signIn } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
const usd = (amount: string) => ({ amount, currency: 'USD' });

/**
 * Engineering answers twenty-four questions of Customer Service in an hour: of five that can be judged two come back, all ten ratings
 * are good, and a twenty-fifth holds up an order. Quality has its twenty answers after the promise, none comes back, and one of
 * ten ratings is bad. Logistics reminds Engineering of both of its questions, and has no answer.
 */
describe('where asking hurts', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const { admin, sam, carla, quinn, beatriz, cs } = world;
    await aDepartment(admin, { code: 'LOG', name: 'Logistics', members: [sam] });
    await anOrder(beatriz, { ownerDepartmentId: cs.id, reference: 'SO-1' });
    const ofService = await asked(carla, 24);
    const ofQuality = await asked(quinn, 20);
    const ofLogistics = await asked(sam, 2);
    await aRequest(world, { orderReference: { reference: 'SO-1' } });
    await world.app.pass(HOUR);
    await answer(ofService);
    for (const { number } of ofLogistics) await sam.post(`/requests/${number}/reminders`, {}).expect(201);
    await world.app.travelTo('2026-03-05T12:00:00Z');
    await answer(ofQuality);
    for (const request of ofService.slice(0, 10)) await rate(carla, request, 5).expect(200);
    for (const [n, request] of ofQuality.slice(0, 10).entries())
      await rate(quinn, request, n === 0 ? 2 : 4).expect(200);
    for (const { number } of ofService.slice(0, 2)) {
      await carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG', words: 'It does not fit.' }).expect(201);
    }
    for (const { number } of ofService.slice(2, 5)) await carla.put(`/requests/${number}/confirmation`, {}).expect(200);
    for (const { number } of ofQuality.slice(0, 5)) await quinn.put(`/requests/${number}/confirmation`, {}).expect(200);
    await world.app.travelTo('2026-03-09T12:00:00Z');
  });

  afterAll(() => world.app.close());

  async function asked(by: Client, times: number): Promise<RequestHandle[]> {
    const requests: RequestHandle[] = [];
    for (let n = 0; n < times; n += 1) {
      requests.push(await aRequest(world, { title: `Which gasket fits pump ${n}?` }, by));
    }
    return requests;
  }

  async function answer(requests: readonly RequestHandle[]): Promise<void> {
    for (const [n, { number }] of requests.entries()) {
      const by = n % 2 === 0 ? world.erik : world.erika;
      await by.put(`/requests/${number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    }
  }

  const read = async (by: Pick<Client, 'get'>, query = ''): Promise<AskingReportDto> =>
    (await by.get(`/reports/where-asking-hurts${query}`).expect(200)).body as AskingReportDto;
  const marked = ({ figures, delayCost }: AskingRowDto): string[] => [
    ...figures.filter(({ inWorstFifth }) => inWorstFifth).map(({ report }) => report),
    ...(delayCost?.realisedInWorstFifth ? ['realised'] : []),
    ...(delayCost?.accruedInWorstFifth ? ['accrued'] : []),
  ];
  const order = async (by: Pick<Client, 'get'>, query = '') =>
    (await read(by, query)).rows.map((row) => [row.requester!.code, row.requests, marked(row)]);
  const path = (link: string): string => link.replace('/api/v1', '');
  const ofReport = ({ figures }: AskingRowDto, name: string): AskingFigureDto =>
    figures.find(({ report }) => report === name)!;

  it('stands first where most figures are in the worst fifth, and what is hidden counts in none', async () => {
    expect(await order(world.eva)).toEqual([
      ['QA', 20, ['response-times', 'attainment', 'satisfaction']],
      ['CS', 25, ['reopens', 'accrued']],
      ['LOG', 2, []],
    ]);
    const { rows } = await read(world.eva);
    expect(rows.map(({ figuresInWorstFifth }) => figuresInWorstFifth)).toEqual([3, 2, 0]);
  });

  it('stands by the number of requests where as many figures are: the lead who answers is shown all of them', async () => {
    expect(await order(world.erika)).toEqual([
      ['QA', 20, ['response-times', 'attainment', 'satisfaction']],
      ['CS', 25, ['reopens', 'accrued']],
      ['LOG', 2, ['attainment', 'chasers']],
    ]);
  });

  it('shows each figure beside the volume, the satisfaction and the cost', async () => {
    const [ofQuality, ofService] = (await read(world.eva)).rows;
    expect(ofReport(ofQuality!, 'attainment').value).toMatchObject({ value: 0, of: 20, interval: { low: 0 } });
    expect(ofReport(ofQuality!, 'satisfaction').value).toMatchObject({ value: 9000, of: 10 });
    expect(ofReport(ofService!, 'response-times').value).toMatchObject({ p85: HOUR });
    expect(ofReport(ofService!, 'reopens').value).toMatchObject({ value: 4000, of: 5 });
    expect(ofReport(ofService!, 'chasers').value).toMatchObject({ value: 10_000, of: 25 });
    expect(ofQuality!.delayCost).toMatchObject({ realised: usd('0'), accrued: usd('0') });
    expect(ofService!.delayCost).toMatchObject({ realised: usd('0'), accrued: usd('200000') });
  });

  it('keeps hidden what the reports hide', async () => {
    const ofLogistics = (await read(world.eva)).rows.at(-1)!;
    expect(ofLogistics.requester!.code).toBe('LOG');
    for (const { report, suppressed, value, inWorstFifth, row } of ofLogistics.figures) {
      const [own] = await rowsOf(world.eva, row);
      expect([report, suppressed, value, inWorstFifth]).toEqual([report, own !== undefined, null, null]);
    }
    expect(ofReport(ofLogistics, 'chasers').suppressed).toBe(true);
  });

  const rowsOf = async (by: Client, link: string): Promise<MetricRowDto[]> =>
    ((await by.get(path(link)).expect(200)).body as { rows: MetricRowDto[] }).rows;

  it.each(['', '?by=PAIR', '?from=2026-03-02&to=2026-03-08'])(
    'tells exactly what the reports tell, to everybody (%s)',
    async (query) => {
      for (const by of [world.eva, world.erika, world.erik, world.quinn, world.carla, world.sam]) {
        for (const { figures } of (await read(by, query)).rows) {
          for (const { figure, suppressed, value, row } of figures) {
            const rows = await rowsOf(by, row);
            expect(rows.length).toBeLessThan(2);
            expect(suppressed).toBe(rows[0]?.suppressed ?? false);
            expect(value).toEqual(rows[0]?.figures?.find((each) => each.figure === figure) ?? null);
          }
        }
      }
    },
  );

  it('hides the money of few requests from all but the lead who answers', async () => {
    const ofLogistics = async (by: Client) => (await read(by)).rows.find(({ requester }) => requester!.code === 'LOG')!;
    for (const by of [world.eva, world.erik, world.sam]) {
      expect(await ofLogistics(by)).toMatchObject({ requests: 2, delayCost: null, delayCostSuppressed: true });
    }
    expect(await ofLogistics(world.erika)).toMatchObject({
      delayCost: { realised: usd('0'), accrued: usd('0') },
      delayCostSuppressed: false,
    });
  });

  it('hides the money of a period in which nothing was asked, however many were asked before', async () => {
    const later = '?from=2026-03-09&to=2026-03-15';
    expect((await read(world.eva, later)).rows.filter(({ delayCost }) => delayCost !== null)).toEqual([]);
    const [own] = (await read(world.erika, later)).rows.filter(({ requester }) => requester!.code === 'CS');
    expect(own).toMatchObject({ requests: 0, delayCost: { accrued: usd('200000') }, delayCostSuppressed: false });
  });

  it('opens the money to the requests that sum to it', async () => {
    for (const by of [world.eva, world.carla, world.erik]) {
      for (const { delayCost } of (await read(by)).rows) {
        if (delayCost === null) continue;
        const parts = (await by.get(path(delayCost.requests)).expect(200)).body.data as CostPartDto[];
        const sum = (column: 'realised' | 'accrued') =>
          usd(parts.reduce((all, part) => all + BigInt(part[column].amount), 0n).toString());
        expect([sum('realised'), sum('accrued')]).toEqual([delayCost.realised, delayCost.accrued]);
      }
    }
  });

  it('shows a member the pairs of their own departments only, and marks nothing where there is nothing to compare', async () => {
    expect(await order(world.quinn)).toEqual([['QA', 20, []]]);
    expect(await order(world.carla)).toEqual([['CS', 25, []]]);
    expect((await order(world.erik)).map(([requester]) => requester)).toEqual(['QA', 'CS', 'LOG']);
    expect(await order(world.admin)).toEqual([]);
  });

  it('compares the rows of its own answer only', async () => {
    expect(await order(world.eva, `?requesterDepartmentId=${world.cs.id}`)).toEqual([['CS', 25, []]]);
    expect(await order(world.eva, `?requesterDepartmentId=${world.qa.id}`)).toEqual([['QA', 20, []]]);
  });

  it('shows no money to a token that may not read orders, and counts none', async () => {
    const wish = { name: 'figures', scopes: ['reports:read'], expiresInDays: 1 };
    const eva = await signIn(world.app.http, emailOf('Eva Lindqvist'));
    const { body } = await eva.post('/me/tokens', wish).expect(201);
    const token = bearer(world.app.http, (body as { token: string }).token);
    const { assumptions, rows } = await read(token);
    expect(assumptions).toBeNull();
    expect(rows.map(({ delayCost }) => delayCost)).toEqual([null, null, null]);
    expect((await order(token))[1]).toEqual(['CS', 25, ['reopens']]);
  });

  it('says what each figure means, from which report it is, and how the rows are ordered', async () => {
    const { definitions, order: rule, assumptions } = await read(world.eva);
    expect(definitions.map(({ report, figure }) => `${report} ${figure}`)).toEqual([
      'response-times answer',
      'attainment answer',
      'reopens reopenRate',
      'transfers roundTripsPerRequest',
      'chasers withoutReminder',
      'satisfaction content',
      'cost realised',
      'cost accrued',
    ]);
    expect(rule).toContain('fewer than a fifth of the rows');
    expect(assumptions).toMatchObject({ orders: 1, reportCurrency: 'USD' });
  });

  it('can be taken along as a table, in the same order', async () => {
    const { text } = await world.eva.get('/reports/where-asking-hurts?format=csv').expect(200);
    const [heading, ...lines] = text.trimEnd().split('\r\n');
    expect(heading).toContain('Requester,Provider,Service,Requests,Figures in the worst fifth');
    expect(heading).toContain('Accrued delay cost (USD)');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['QA', 'CS', 'LOG']);
    expect(lines[1]).toMatch(/^CS,ENG,part-clarification,25,2,1,.*,0\.00,2000\.00,USD$/);
    expect(lines[2]).toMatch(/Chasers: without reminder.*; Delay cost/);
  });

  it('refuses rows that it does not have', async () => {
    await world.eva.get('/reports/where-asking-hurts?by=PERSON').expect(400);
    await world.eva.get('/reports/where-asking-hurts?from=2026-03-09&to=2026-03-02').expect(400);
  });
});
