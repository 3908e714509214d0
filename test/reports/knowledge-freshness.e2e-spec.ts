import type {
  ArticleBehindDto,
  DeflectionBehindDto,
  FreshnessRowDto,
  KnowledgeFreshnessReportDto,
} from '../../src/reports/knowledge-freshness/knowledge-freshness.dto.js';
import { anArticle } from '../support/builders/articles.js';
import type { Client } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/**
 * Engineering keeps six articles, one of them for itself and one retired. On Monday 9 March two are past their date of
 * Friday 6 March, and Quality has flagged another. Customer Service was spared three asks: two by an article, one by an
 * earlier answer.
 */
describe('how fresh knowledge is', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const later = { reviewOn: '2026-06-05' };
    const stale = await anArticle(world);
    await anArticle(world, { readers: 'DEPARTMENT' });
    const sound = await anArticle(world, later);
    const flagged = await anArticle(world, later);
    await anArticle(world, later);
    const retired = await anArticle(world);
    await world.erik.put(`/articles/${retired.id}/retirement`, { reason: 'No longer made.' }).expect(200);
    await world.quinn.post(`/articles/${flagged.id}/flags`, { kind: 'WRONG', reason: 'It is not.' }).expect(201);
    await world.app.travelTo('2026-03-09T09:00:00Z');
    const earlier = await anAnsweredRequest(world);
    const said = { requesterDepartmentId: world.cs.id, serviceId: world.serviceId };
    await world.carla.post('/deflections', { ...said, articleId: sound.id }).expect(201);
    await world.clara.post('/deflections', { ...said, articleId: sound.id }).expect(201);
    await world.carla.post('/deflections', { ...said, request: earlier.number }).expect(201);
    for (const articleIds of [[sound.id], [sound.id, stale.id], [], [], []]) {
      const { number } = await aRequest(world);
      const by = articleIds.length > 0 ? world.erik : world.erika;
      await by.put(`/requests/${number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${number}/resolution`, { answer: 'As it stands there.', articleIds }).expect(200);
    }
  });

  afterAll(() => world.app.close());

  const report = async (by: Client, query = ''): Promise<FreshnessRowDto[]> =>
    ((await by.get(`/reports/knowledge-freshness${query}`).expect(200)).body as KnowledgeFreshnessReportDto).rows;
  const behind = async (by: Client, figure: string): Promise<ArticleBehindDto[]> => {
    const path = `/reports/knowledge-freshness/articles?departmentId=${world.eng.id}&figure=${figure}`;
    return ((await by.get(path).expect(200)).body as { data: ArticleBehindDto[] }).data;
  };
  const spared = `/reports/knowledge-freshness/deflections?departmentId=`;

  it('is told to the department itself and to executives', async () => {
    const [row] = await report(world.erika);
    expect(row).toMatchObject({
      department: { code: 'ENG' },
      ...{ articles: 5, pastReview: 2, pastReviewShare: 4000, flagged: 1 },
      deflections: { total: 3, byArticles: 2, byRequests: 1 },
    });
    expect((await report(world.eva)).map(({ department }) => department.code)).toEqual(['ENG']);
    expect(await report(world.carla)).toEqual([]);
    expect(await report(world.sam)).toEqual([]);
    expect(await report(world.eva, `?departmentId=${world.cs.id}`)).toEqual([]);
  });

  it('names each figure and the articles behind it', async () => {
    for (const [figure, many] of [
      ['articles', 5],
      ['pastReview', 2],
      ['flagged', 1],
    ] as const) {
      expect(await behind(world.erika, figure)).toHaveLength(many);
    }
    const { body } = await world.erika.get('/reports/knowledge-freshness').expect(200);
    const { definitions } = body as KnowledgeFreshnessReportDto;
    expect(definitions.map(({ figure }) => figure)).toEqual(['articles', 'pastReview', 'flagged', 'deflections']);
    const first = `/reports/knowledge-freshness/articles?departmentId=${world.eng.id}&limit=2`;
    const page = (await world.erika.get(first).expect(200)).body as { page: { nextCursor: string } };
    const rest = await world.erika.get(`${first}&cursor=${page.page.nextCursor}`).expect(200);
    expect(rest.body.data).toHaveLength(2);
  });

  it('counts an article that the reader may not read, without its name', async () => {
    const numbers = (await behind(world.eva, 'pastReview')).map(({ number }) => number);
    expect(numbers.filter((number) => number === null)).toHaveLength(1);
    expect(await behind(world.carla, 'articles')).toEqual([]);
  });

  it('hides how few asks were spared from all but the lead', async () => {
    const [row] = await report(world.erik);
    expect(row!.deflections).toBeNull();
    expect((await world.erik.get(spared + world.eng.id).expect(403)).body.code).toBe('report.too_few');
    expect((await world.eva.get(spared + world.eng.id).expect(403)).body.code).toBe('report.too_few');
    const { body } = await world.erika.get(spared + world.eng.id).expect(200);
    const rows = (body as { data: DeflectionBehindDto[] }).data;
    expect(rows.map(({ article, request }) => [article !== null, request !== null])).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(JSON.stringify(rows)).not.toContain(world.carla.userId);
    expect((await world.carla.get(spared + world.eng.id).expect(200)).body.data).toEqual([]);
  });

  it('belongs to the days in which the asks were spared', async () => {
    const [row] = await report(world.erika, '?from=2026-01-01&to=2026-03-08');
    expect(row!.deflections).toEqual({ total: 0, byArticles: 0, byRequests: 0 });
    await world.erika.get('/reports/knowledge-freshness?from=2026-03-09&to=2026-03-08').expect(400);
    await world.erika.get('/reports/knowledge-freshness?from=1999-01-01').expect(400);
  });

  it('is a table for the spreadsheet', async () => {
    const { text } = await world.erika.get('/reports/knowledge-freshness?format=csv').expect(200);
    expect(text.trim().split('\r\n').at(-1)).toBe('ENG,5,2,40,1,3,2,1');
  });

  it('shows in the answers that cite an article, and in those that cite a stale one', async () => {
    const { body } = await world.erika.get('/reports/article-citations?by=PROVIDER').expect(200);
    const figures = (body as { rows: { figures: { figure: string; value: number; of: number | null }[] }[] }).rows[0]!;
    const told = Object.fromEntries(figures.figures.map(({ figure, value, of }) => [figure, [value, of]]));
    expect(told).toEqual({ answered: [6, null], citing: [3333, 6], citingStale: [5000, 2] });
  });
});
