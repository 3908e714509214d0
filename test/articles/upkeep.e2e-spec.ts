import type { ArticleDto, ArticleFlagDto, ArticleSummaryDto } from '../../src/articles/http/dto/article.dto.js';
import { MONDAY } from '../support/app.js';
import { anArticle, rewrite, toldOf } from '../support/builders/articles.js';
import { place } from '../support/builders/departments.js';
import { aUser, lasting, type Client } from '../support/builders/identity.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** A week later, at ten in Berlin. */
const day = (date: string): string => `${date}T09:00:00Z`;

describe('keeping articles right', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY));

  afterAll(() => world.app.close());

  const read = async (by: Client, { id }: { id: string }): Promise<ArticleDto> =>
    (await by.get(`/articles/${id}`).expect(200)).body as ArticleDto;
  const review = (by: Client, { id, version }: ArticleDto, reviewOn: string) =>
    by.post(`/articles/${id}/reviews`, { reviewOn }).set('if-match', `"${version}"`);
  const flag = (by: Client, { id }: { id: string }, kind = 'OUT_OF_DATE') =>
    by.post(`/articles/${id}/flags`, { kind, reason: 'Revision E is on the server.' });
  const sentences = async (who: Client, article: ArticleDto): Promise<string[]> =>
    (await toldOf(world, who, article)).map(({ sentence, detail }) => `${sentence} ${detail}`);

  it('an article past its review date warns its owner and the reader, until somebody looks at it', async () => {
    const article = await anArticle(world);
    await world.app.travelTo('2026-03-06T22:59:59Z');
    expect(await read(world.carla, article)).toMatchObject({ standing: 'CONFIRMED', warning: null });
    expect(await sentences(world.erik, article)).toEqual([]);
    // The day ends at midnight in Berlin.
    await world.app.travelTo('2026-03-06T23:00:00Z');
    expect(await read(world.carla, article)).toMatchObject({
      standing: 'PAST_REVIEW',
      warning: 'This article was to be looked at by 2026-03-06, and nobody has done so.',
    });
    const due = `An article is past its review date. ${article.number}, to be looked at by 2026-03-06.`;
    expect(await sentences(world.erik, article)).toEqual([due]);
    expect(await sentences(world.erika, article)).toEqual([]);
    await review(world.erik, article, '2026-06-05').expect(201);
    expect(await read(world.carla, article)).toMatchObject({ standing: 'CONFIRMED', reviewOn: '2026-06-05' });
    await world.app.travelTo(day('2026-05-01'));
    expect(await sentences(world.erik, article)).toEqual([due]);
  });

  it('the owner is reminded four times, and then the list alone says so', async () => {
    const article = await anArticle(world);
    await world.app.travelTo(day('2026-06-01'));
    expect(await sentences(world.erik, article)).toHaveLength(4);
    const { body } = await world.carla.get('/articles?standing=PAST_REVIEW').expect(200);
    const past = (body as { data: ArticleSummaryDto[] }).data;
    expect(past.map(({ id }) => id)).toContain(article.id);
    expect(new Set(past.map(({ standing }) => standing))).toEqual(new Set(['PAST_REVIEW']));
  });

  it('where the owner was deactivated or has left the department, its lead is reminded', async () => {
    const person = async (name: string): Promise<Client> => {
      const client = await lasting(world.app.http, await aUser(world.app.http, world.admin, name));
      await place(world.admin, world.eng.id, client.userId, false);
      return client;
    };
    const [gone, moved] = [await person('Lena Leaver'), await person('Mona Mover')];
    const orphan = await anArticle(world, { ownerId: gone.userId });
    const left = await anArticle(world, { ownerId: moved.userId });
    const { headers } = await world.admin.get(`/users/${gone.userId}`).expect(200);
    await world.admin
      .patch(`/users/${gone.userId}`, { active: false })
      .set('if-match', headers.etag as string)
      .expect(200);
    await world.admin.delete(`/departments/${world.eng.id}/members/${moved.userId}`).expect(204);
    await world.app.travelTo(day('2026-03-07'));
    for (const article of [orphan, left]) {
      expect(await sentences(world.erika, article)).toEqual([
        `An article is past its review date. ${article.number}, to be looked at by 2026-03-06.`,
      ]);
    }
    expect(await sentences(moved, left)).toEqual([]);
    await flag(world.carla, orphan).expect(201);
    expect((await sentences(world.erika, orphan))[0]).toContain('A reader says');
    await review(world.erika, await read(world.erika, orphan), '2026-09-04').expect(201);
  });

  it('a reader says that an article is wrong: the owner is told, and other readers are warned', async () => {
    const article = await anArticle(world);
    expect((await flag(world.carla, article, 'WRONG').expect(201)).body).toMatchObject({ standing: 'FLAGGED' });
    expect((await flag(world.carla, article).expect(409)).body.code).toBe('article.flagged_already');
    await flag(world.quinn, article).expect(201);
    expect(await sentences(world.erik, article)).toHaveLength(2);
    expect((await read(world.eva, article)).warning).toContain('A reader says');
    const { body } = await world.erik.get(`/articles/${article.id}/flags`).expect(200);
    const flags = (body as { data: ArticleFlagDto[] }).data;
    expect(flags.map(({ kind, flaggedBy, settledAt }) => [kind, flaggedBy.name, settledAt])).toEqual([
      ['OUT_OF_DATE', 'Quinn Harper', null],
      ['WRONG', 'Carla Mendes', null],
    ]);
    expect((await world.carla.get(`/articles/${article.id}/flags`).expect(403)).body.code).toBe(
      'article.flags_not_yours',
    );
  });

  it('looking at an article settles the flags, by confirming it or by writing it anew', async () => {
    const article = await anArticle(world);
    const settlements = async (): Promise<unknown[]> => {
      const { body } = await world.erik.get(`/articles/${article.id}/flags`).expect(200);
      return (body as { data: ArticleFlagDto[] }).data.map(({ settledBy }) => settledBy);
    };
    await flag(world.carla, article).expect(201);
    const flagged = await read(world.erik, article);
    expect((await review(world.carla, flagged, '2026-06-05').expect(403)).body.code).toBe(
      'article.not_yours_to_care_for',
    );
    await review(world.erika, article, '2026-06-05').expect(412);
    await review(world.erika, flagged, '2026-06-05').expect(201);
    expect(await settlements()).toEqual(['REVIEW']);
    expect(await read(world.carla, article)).toMatchObject({ standing: 'CONFIRMED', warning: null });
    await flag(world.carla, article).expect(201);
    await rewrite(world.erik, await read(world.erik, article)).expect(201);
    expect(await settlements()).toEqual(['NEW_VERSION', 'REVIEW']);
    expect(await read(world.carla, article)).toMatchObject({ standing: 'CONFIRMED', currentVersion: 2 });
  });

  it('is listed by how far it can be relied on, as each article says of itself', async () => {
    const later = { reviewOn: '2026-06-05' };
    await anArticle(world);
    await flag(world.carla, await anArticle(world, later)).expect(201);
    await anArticle(world, later);
    await world.app.travelTo('2026-03-06T23:00:00Z');
    const listed: string[] = [];
    for (const standing of ['CONFIRMED', 'FLAGGED', 'PAST_REVIEW']) {
      const { body } = await world.carla.get(`/articles?limit=100&standing=${standing}`).expect(200);
      const { data } = body as { data: ArticleSummaryDto[] };
      expect(data.length).toBeGreaterThan(0);
      expect(data.filter((article) => article.standing !== standing)).toEqual([]);
      listed.push(...data.map(({ id }) => id));
    }
    const all = (await world.carla.get('/articles?limit=100').expect(200)).body as { data: ArticleSummaryDto[] };
    expect(listed.sort()).toEqual(all.data.map(({ id }) => id).sort());
  });

  it('a reason that nobody can see is none', async () => {
    const article = await anArticle(world);
    const unseen = { kind: 'WRONG', reason: '\u200b ' };
    await world.carla.post(`/articles/${article.id}/flags`, unseen).expect(400);
    await review(world.erik, article, '2026-03-01').expect(422);
    await world.erik.post(`/articles/${article.id}/reviews`, { reviewOn: '2026-06-05' }).expect(428);
  });

  it('an article that was retired reminds nobody', async () => {
    const article = await anArticle(world);
    await world.erik.put(`/articles/${article.id}/retirement`, { reason: 'No longer made.' }).expect(200);
    await world.app.travelTo(day('2026-06-01'));
    expect(await sentences(world.erik, article)).toEqual([]);
  });
});
