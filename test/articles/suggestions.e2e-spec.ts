import type { ArticleDto, ArticleSummaryDto } from '../../src/articles/http/dto/article.dto.js';
import type { CitationDto, DeflectionDto } from '../../src/articles/citations/citations.dto.js';
import { MONDAY } from '../support/app.js';
import { anArticle } from '../support/builders/articles.js';
import type { Client } from '../support/builders/identity.js';
import {
  anAnsweredRequest,
  aRequest,
  aRequestWorld,
  type RequestHandle,
  type RequestWorld,
} from '../support/builders/requests.js';

interface Suggested {
  articles: ArticleSummaryDto[];
  requests: { number: string; title: string }[];
}

describe('while somebody asks', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY));

  afterAll(() => world.app.close());

  const preview = async (
    by: Client,
    title: string | undefined,
    departmentId = world.cs.id,
  ): Promise<Suggested | null> => {
    const ask = { serviceId: world.serviceId, requesterDepartmentId: departmentId, title };
    return ((await by.post('/request-previews', ask).expect(200)).body as { suggestions: Suggested | null })
      .suggestions;
  };
  const articlesFor = async (by: Client, title: string, departmentId?: string): Promise<string[]> =>
    (await preview(by, title, departmentId))!.articles.map(({ number }) => number);
  const requestsFor = async (by: Client, title: string, departmentId?: string): Promise<string[]> =>
    (await preview(by, title, departmentId))!.requests.map(({ number }) => number);
  const answered = (title: string, more: object = {}): Promise<RequestHandle> =>
    anAnsweredRequest(world, { title, ...more });

  it('an article that tells it is suggested, the ones that can be relied on first and stale ones marked and last', async () => {
    const about = (more: object): Promise<ArticleDto> =>
      anArticle(world, {
        title: 'Pressure of the accumulator',
        body: 'It is 90 bar.',
        reviewOn: '2026-06-05',
        ...more,
      });
    const flagged = await about({});
    const sound = await about({ serviceIds: [] });
    const ofService = await about({});
    const stale = await about({ reviewOn: '2026-03-03' });
    const inside = await about({ readers: 'DEPARTMENT' });
    const retired = await about({});
    await world.quinn.post(`/articles/${flagged.id}/flags`, { kind: 'WRONG', reason: 'It is 95.' }).expect(201);
    await world.erik.put(`/articles/${retired.id}/retirement`, { reason: 'No longer made.' }).expect(200);
    await world.app.travelTo('2026-03-05T09:00:00Z');
    const { articles } = (await preview(world.carla, 'Which pressures do accumulators have?'))!;
    expect(articles.slice(0, 2).map(({ number }) => number)).toEqual([ofService.number, sound.number]);
    expect(
      articles
        .slice(2)
        .map(({ number, standing }) => `${number} ${standing}`)
        .sort(),
    ).toEqual([`${flagged.number} FLAGGED`, `${stale.number} PAST_REVIEW`].sort());
    expect(articles.map(({ id }) => id)).not.toContain(inside.id);
    expect(articles.map(({ id }) => id)).not.toContain(retired.id);
  });

  it('one word in common says too little, unless there is but one', async () => {
    const article = await anArticle(world, { title: 'Grease nipples of the trunnion', body: 'M6 on all of them.' });
    expect(await articlesFor(world.carla, 'Colour of the trunnion')).toEqual([]);
    expect(await articlesFor(world.carla, 'Nipple on a trunnion?')).toEqual([article.number]);
    expect(await articlesFor(world.carla, 'trunnions')).toEqual([article.number]);
    expect(await articlesFor(world.carla, 'of the')).toEqual([]);
    // One word, though it is found in two spellings.
    const german = await anArticle(world, { title: 'Prüfdruck der Schläuche', body: '350 bar.', language: 'de' });
    expect(await articlesFor(world.carla, 'Farbe der Schläuche')).not.toContain(german.number);
    expect(await articlesFor(world.carla, 'Schläuche')).toContain(german.number);
    expect(await articlesFor(world.carla, 'Pruefdruck vom Schlauch')).toContain(german.number);
    expect(await preview(world.carla, undefined)).toBeNull();
  });

  it('a quote, an ampersand or a backslash in a title breaks nothing', async () => {
    for (const title of [`d'or & "x" \\ y`, "'", ':* | !', 'a\\', '100 % ()', '日本 語']) {
      expect(await articlesFor(world.carla, title)).toEqual([]);
    }
  });

  it('a similar question that was answered is suggested to those who may read it', async () => {
    const title = 'Length of the hydraulic hose';
    const open = await aRequest(world, { title });
    const request = await answered(title);
    const secret = await aRequest(world, { title, restricted: true });
    await world.erika.put(`/requests/${secret.number}/resolution`, { answer: '2.1 m.' }).expect(200);
    const asked = 'Which length has the hose?';
    expect((await requestsFor(world.clara, asked)).sort()).toEqual([request.number]);
    expect((await requestsFor(world.carla, asked)).sort()).toEqual([request.number, secret.number].sort());
    expect(await requestsFor(world.carla, asked)).not.toContain(open.number);
    expect(await requestsFor(world.quinn, asked, world.qa.id)).toEqual([]);
  });

  it('"this answered me" is counted once a day, and not sent as a request', async () => {
    const article = await anArticle(world);
    const deflect = (by: Client, more: object) =>
      by.post('/deflections', { requesterDepartmentId: world.cs.id, serviceId: world.serviceId, ...more });
    const first = (await deflect(world.carla, { articleId: article.id }).expect(201)).body as DeflectionDto;
    const again = (await deflect(world.carla, { articleId: article.id }).expect(201)).body as DeflectionDto;
    expect(again).toEqual(first);
    const other = (await deflect(world.clara, { articleId: article.id }).expect(201)).body as DeflectionDto;
    expect(other.id).not.toBe(first.id);
    await world.app.pass(86_400);
    const nextDay = (await deflect(world.carla, { articleId: article.id }).expect(201)).body as DeflectionDto;
    expect(nextDay.id).not.toBe(first.id);
    const request = await answered('How heavy is the block');
    const byRequest = await deflect(world.carla, { request: request.number }).expect(201);
    expect(byRequest.body).toMatchObject({ articleId: null, requestId: request.id });
  });

  it('only something that one may read can have answered, and only one thing', async () => {
    const inside = await anArticle(world, { readers: 'DEPARTMENT' });
    const open = await aRequest(world);
    const secret = await aRequest(world, { restricted: true });
    const said = { requesterDepartmentId: world.cs.id, serviceId: world.serviceId };
    const codes: string[] = [];
    for (const [by, more] of [
      [world.carla, {}],
      [world.carla, { articleId: inside.id, request: open.number }],
      [world.carla, { articleId: inside.id }],
      [world.carla, { request: open.number }],
      [world.clara, { request: secret.number }],
      [world.erik, { articleId: inside.id }],
      [world.erik, { articleId: inside.id, requesterDepartmentId: world.eng.id }],
      [world.carla, { articleId: inside.id, serviceId: world.cs.id }],
    ] as [Client, object][]) {
      codes.push((await by.post('/deflections', { ...said, ...more })).body.code as string);
    }
    expect(codes).toEqual([
      ...['deflection.one_thing', 'deflection.one_thing', 'article.not_found', 'deflection.request_not_answered'],
      ...['request.not_found', 'deflection.not_your_department', 'deflection.same_department', 'service.not_found'],
    ]);
  });

  describe('an answer', () => {
    const cited = async (by: Client, { number }: RequestHandle): Promise<unknown[]> => {
      const { body } = await by.get(`/requests/${number}/article-citations`).expect(200);
      return (body.data as CitationDto[]).map(({ article, version, wasStale }) => [article.number, version, wasStale]);
    };

    it('cites articles, and keeps whether they could be relied on', async () => {
      const [sound, stale] = [await anArticle(world), await anArticle(world, { reviewOn: '2026-03-03' })];
      await world.app.travelTo('2026-03-04T09:00:00Z');
      const request = await aRequest(world);
      const answer = { answer: 'As it stands in the article.', articleIds: [sound.id, stale.id] };
      await world.erik.put(`/requests/${request.number}/resolution`, answer).expect(200);
      const both = [
        [sound.number, 1, false],
        [stale.number, 1, true],
      ];
      expect(await cited(world.carla, request)).toEqual(expect.arrayContaining(both));
      await world.carla
        .get(`/requests/${request.number}/page`)
        .expect(200)
        .expect(({ body }) => {
          expect((body as { articles: CitationDto[] }).articles).toHaveLength(2);
        });
      await world.erik
        .post(`/articles/${stale.id}/reviews`, { reviewOn: '2026-06-05' })
        .set('if-match', '"1"')
        .expect(201);
      expect(await cited(world.carla, request)).toEqual(expect.arrayContaining(both));
    });

    it('is given with its citations or not at all', async () => {
      const request = await aRequest(world);
      const retired = await anArticle(world);
      await world.erik.put(`/articles/${retired.id}/retirement`, { reason: 'No longer made.' }).expect(200);
      const theirs = { departmentId: world.cs.id, ownerId: world.carla.userId, readers: 'DEPARTMENT', serviceIds: [] };
      const foreign = await anArticle(world, theirs, world.carla);
      for (const { id } of [retired, foreign, { id: world.serviceId }]) {
        const answer = { answer: 'There.', articleIds: [id] };
        const { body } = await world.erik.put(`/requests/${request.number}/resolution`, answer).expect(422);
        expect(body.code).toBe('article.cannot_be_cited');
      }
      expect((await world.carla.get(`/requests/${request.number}`).expect(200)).body.state).not.toBe('RESOLVED');
      await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'B.', articleIds: ['x'] }).expect(400);
    });

    it('may be given its articles afterwards by the side that answered, and shows each reader only their own', async () => {
      const [open, inside] = [await anArticle(world), await anArticle(world, { readers: 'DEPARTMENT' })];
      const unanswered = await aRequest(world);
      const articleIds = [open.id, inside.id];
      const cite = (by: Client, { number }: RequestHandle) =>
        by.post(`/requests/${number}/article-citations`, { articleIds });
      expect((await cite(world.erik, unanswered).expect(409)).body.code).toBe('article.request_not_answered');
      const request = await anAnsweredRequest(world);
      expect((await cite(world.carla, request).expect(403)).body.code).toBe('article.answer_not_yours');
      await cite(world.quinn, request).expect(404);
      await cite(world.erik, request).expect(201);
      await cite(world.erik, request).expect(201);
      expect(await cited(world.erik, request)).toHaveLength(2);
      expect(await cited(world.carla, request)).toEqual([[open.number, 1, false]]);
      expect(await cited(world.eva, request)).toEqual([]);
    });
  });
});
