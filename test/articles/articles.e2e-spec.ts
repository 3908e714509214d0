import type { ArticleDto, ArticleSummaryDto } from '../../src/articles/http/dto/article.dto.js';
import { anArticle, anArticleBody, aPolicy, rewrite } from '../support/builders/articles.js';
import { aDepartment } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('an article', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const found = async (by: Client, query = ''): Promise<string[]> => {
    const { body } = await by.get(`/articles?limit=100${query}`).expect(200);
    return (body as { data: ArticleSummaryDto[] }).data.map(({ number }) => number);
  };
  const publish = (by: Client, more: object = {}) => by.post('/articles', anArticleBody(world, more));
  const codeOf = async (call: ReturnType<Client['get']>, status: number): Promise<string> =>
    ((await call.expect(status)).body as { code: string }).code;

  describe('published', () => {
    it('is read by everybody who belongs to a department, and changed by its own', async () => {
      const article = await anArticle(world);
      expect(article).toMatchObject({ kind: 'ARTICLE', standing: 'CONFIRMED', warning: null, currentVersion: 1 });
      expect(article.number).toMatch(/^ART-\d+$/);
      const seen = await world.carla.get(`/articles/${article.number}`).expect(200);
      expect(seen.headers.etag).toBe('"1"');
      expect(seen.body.abilities).toMatchObject({ writeVersion: false, review: false, flag: true, readFlags: false });
      await world.eva.get(`/articles/${article.id}`).expect(200);
      await world.sam.get(`/articles/${article.id}`).expect(404);
      await world.admin.get(`/articles/${article.id}`).expect(404);
      expect(await codeOf(rewrite(world.carla, article), 403)).toBe('article.not_yours_to_write');
    });

    it('for its department only does not exist for anybody else', async () => {
      const article = await anArticle(world, { readers: 'DEPARTMENT' });
      await world.erika.get(`/articles/${article.number}`).expect(200);
      for (const other of [world.carla, world.quinn, world.eva, world.sam]) {
        const { body } = await other.get(`/articles/${article.number}`).expect(404);
        expect(body.code).toBe('article.not_found');
        expect(await found(other)).not.toContain(article.number);
        await other.post(`/articles/${article.id}/flags`, { kind: 'WRONG', reason: 'No.' }).expect(404);
        await other.get(`/articles/${article.id}/versions`).expect(404);
      }
      expect(await found(world.erik)).toContain(article.number);
    });

    it('is in the name of a department that one belongs to, and in the care of one of its people', async () => {
      expect(await codeOf(publish(world.carla), 403)).toBe('article.not_your_department');
      const stranger = { ownerId: world.carla.userId };
      expect(await codeOf(publish(world.erik, stranger), 422)).toBe('article.owner_not_a_member');
      expect(await codeOf(publish(world.erik, { kind: 'POLICY' }), 403)).toBe('article.leads_publish_policies');
      const foreign = { departmentId: world.cs.id, ownerId: world.carla.userId };
      expect(await codeOf(publish(world.carla, foreign), 422)).toBe('article.service_of_another_department');
    });

    it('is refused with nothing to see in it, in an unknown language, or with an odd day', async () => {
      for (const more of [
        { body: '\u200b\u2800 ' },
        { title: '' },
        { title: 'Valve\u200bblock' },
        { title: 'two\nlines' },
        { language: 'xx' },
        { reviewOn: '1999-12-31' },
        { reviewOn: '2100-01-01' },
        { reviewOn: '2026-02-30' },
        { readers: 'WORLD' },
        { kind: 'RUMOUR' },
        { serviceIds: ['x'] },
        { serviceIds: [world.serviceId, world.serviceId] },
        { rumour: true },
      ]) {
        expect(await codeOf(publish(world.erik, more), 400)).toBe('http.validation_failed');
      }
      expect(await codeOf(publish(world.erik, { reviewOn: '2026-03-02' }), 422)).toBe('article.review_day_passed');
      expect(await codeOf(publish(world.erik, { reviewOn: '2029-03-03' }), 422)).toBe('article.review_day_too_far');
    });

    it('is not published by a department that was retired', async () => {
      const old = await aDepartment(world.admin, { code: 'OLD', leads: [world.erika] });
      const { headers } = await world.admin.get(`/departments/${old.id}`).expect(200);
      await world.admin
        .patch(`/departments/${old.id}`, { retired: true })
        .set('if-match', headers.etag as string)
        .expect(200);
      const wish = { departmentId: old.id, ownerId: world.erika.userId, serviceIds: [] };
      expect(await codeOf(publish(world.erika, wish), 409)).toBe('article.department_retired');
    });
  });

  describe('made from an answer', () => {
    it('keeps a link that only those see who see the request', async () => {
      const request = await anAnsweredRequest(world);
      const article = await anArticle(world, { request: request.number });
      expect(article.sourceRequest).toBe(request.number);
      const seen = async (by: Client) => (await by.get(`/articles/${article.id}`).expect(200)).body as ArticleDto;
      expect((await seen(world.carla)).sourceRequest).toBe(request.number);
      expect((await seen(world.quinn)).sourceRequest).toBeNull();
    });

    it('needs an answer that stands, and is for the department that gave it', async () => {
      const open = await aRequest(world);
      expect(await codeOf(publish(world.erik, { request: open.number }), 409)).toBe('article.request_not_answered');
      const answered = await anAnsweredRequest(world);
      const ours = { departmentId: world.cs.id, ownerId: world.carla.userId, serviceIds: [] };
      expect(await codeOf(publish(world.carla, { ...ours, request: answered.number }), 403)).toBe(
        'article.request_not_yours',
      );
      const theirs = { departmentId: world.qa.id, ownerId: world.quinn.userId, serviceIds: [] };
      expect(await codeOf(publish(world.quinn, { ...theirs, request: answered.number }), 404)).toBe(
        'request.not_found',
      );
    });

    it('is never made from a restricted request, not even by a lead', async () => {
      const secret = await aRequest(world, { restricted: true });
      await world.erika.put(`/requests/${secret.number}/resolution`, { answer: 'Revision B.' }).expect(200);
      expect(await codeOf(publish(world.erika, { request: secret.number }), 409)).toBe('article.request_restricted');
    });

    it('is withdrawn from other departments when the request is restricted afterwards', async () => {
      const request = await anAnsweredRequest(world);
      const article = await anArticle(world, { request: request.number });
      await world.quinn.get(`/articles/${article.id}`).expect(200);
      await world.beatriz.put(`/requests/${request.number}/restriction`).expect(204);
      await world.quinn.get(`/articles/${article.id}`).expect(404);
      const { body, headers } = await world.erika.get(`/articles/${article.id}`).expect(200);
      expect((body as ArticleDto).readers).toBe('DEPARTMENT');
      const opened = { ownerId: world.erik.userId, readers: 'EVERYBODY', serviceIds: [] };
      const again = world.erika.put(`/articles/${article.id}/care`, opened).set('if-match', headers.etag as string);
      expect(await codeOf(again, 409)).toBe('article.request_restricted');
    });
  });

  describe('written anew', () => {
    it('keeps what it said before, and the reader sees why', async () => {
      const article = await anArticle(world);
      await rewrite(world.erika, article).expect(201);
      expect((await rewrite(world.erik, article).expect(412)).body.code).toBe('http.stale_version');
      const { body } = await world.carla.get(`/articles/${article.id}/versions`).expect(200);
      const said = body.data as { number: number; body: string; changeNote: string; author: { name: string } }[];
      expect(said.map(({ number, body, changeNote, author }) => [number, body, changeNote, author.name])).toEqual([
        [2, 'Revision **E**.', 'E replaces D.', 'Erika Sommer'],
        [1, 'Revision **D**. Revision C has the wrong bore.', '', 'Erik Brandt'],
      ]);
      const page = await world.carla.get(`/articles/${article.id}/versions?limit=1`).expect(200);
      const { nextCursor } = page.body.page as { nextCursor: string };
      const rest = await world.carla.get(`/articles/${article.id}/versions?limit=1&cursor=${nextCursor}`).expect(200);
      expect(rest.body.data[0].number).toBe(1);
    });

    it('cannot be changed or removed, whoever asks the database', async () => {
      const article = await anArticle(world);
      const change = world.app.database.query(`UPDATE article_version SET body = 'other' WHERE article_id = $1`, [
        article.id,
      ]);
      await expect(change).rejects.toThrow(/permission denied/);
    });

    it('is found by what it says now, in any form of its words, and no longer by what it said', async () => {
      const article = await anArticle(world, { title: 'Hoses', body: 'The couplings are crimped.', language: 'en' });
      const german = await anArticle(world, {
        title: 'Schläuche',
        body: 'Die Kupplungen sind gepresst.',
        language: 'de',
      });
      expect(await found(world.carla, '&q=coupling')).toEqual([article.number]);
      expect(await found(world.carla, '&q=Kupplung')).toEqual([german.number]);
      expect(await found(world.carla, '&q=schlaeuche')).toEqual([german.number]);
      expect(await found(world.carla, `&q=${article.number.toLowerCase()}`)).toEqual([article.number]);
      expect(await found(world.carla, '&q=coupling%20-crimped')).toEqual([]);
      await rewrite(world.erik, article, { title: 'Hoses', body: 'They are screwed.' }).expect(201);
      expect(await found(world.carla, '&q=coupling')).toEqual([]);
      expect(await found(world.carla, '&q=screw')).toEqual([article.number]);
      expect(await found(world.carla, '&language=de&q=kupplung')).toEqual([german.number]);
      await world.carla.get('/articles?language=xx').expect(400);
    });
  });

  it('is listed by what was written last, a page at a time', async () => {
    await world.app.pass(60);
    const newest = await anArticle(world);
    const all = await found(world.erik);
    expect(all[0]).toBe(newest.number);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await world.erik.get(`/articles?limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = body as { data: ArticleSummaryDto[]; page: { nextCursor: string | null } };
      paged.push(...page.data.map(({ number }) => number));
      cursor = page.page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(await found(world.carla, `&departmentId=${world.cs.id}`)).toEqual([]);
    expect(await found(world.carla, `&serviceId=${world.serviceId}`)).toContain(newest.number);
    expect(await found(world.erik, '&ownerId=me&kind=ARTICLE')).toContain(newest.number);
    expect(await found(world.erik, '&kind=POLICY')).toEqual([]);
  });

  it('is listed to those who may read it, and to nobody else', async () => {
    const theirs = { departmentId: world.qa.id, ownerId: world.quinn.userId, serviceIds: [] };
    const everything = [
      await anArticle(world),
      await anArticle(world, { readers: 'DEPARTMENT' }),
      await anArticle(world, { ...theirs, readers: 'DEPARTMENT' }, world.quinn),
      await anArticle(world, { ...theirs, readers: 'EVERYBODY' }, world.quinn),
    ];
    const { carla, erik, erika, eva, quinn, sam, admin } = world;
    for (const reader of [carla, erik, erika, eva, quinn, sam, admin]) {
      const listed = new Set(await found(reader));
      for (const { id, number } of everything) {
        const { status } = await reader.get(`/articles/${id}`);
        expect([number, listed.has(number)]).toEqual([number, status === 200]);
      }
    }
  });

  it('is handed to another person of the department, who is told', async () => {
    const article = await anArticle(world);
    const care = (ownerId: string, more: object = {}) => ({ ownerId, readers: 'EVERYBODY', serviceIds: [], ...more });
    const put = (by: Client, body: object, version = 1) =>
      by.put(`/articles/${article.id}/care`, body).set('if-match', `"${version}"`);
    expect(await codeOf(put(world.erik, care(world.quinn.userId)), 422)).toBe('article.owner_not_a_member');
    const handed = await put(world.erik, care(world.erika.userId)).expect(200);
    expect(handed.body).toMatchObject({ owner: { name: 'Erika Sommer' }, serviceIds: [], version: 2 });
    expect(await codeOf(put(world.erik, care(world.erik.userId), 2), 403)).toBe('article.not_yours_to_care_for');
    await world.app.settle();
    const { body } = await world.erika.get('/me/notices?kind=ARTICLE').expect(200);
    expect(body.data[0]).toMatchObject({ sentence: 'An article is in your care.', detail: `${article.number}.` });
  });

  it('that was retired is listed no more, and stays readable by its number', async () => {
    const article = await anArticle(world);
    const reason = { reason: 'The part is no longer made.' };
    expect(await codeOf(world.carla.put(`/articles/${article.id}/retirement`, reason), 403)).toBe(
      'article.not_yours_to_care_for',
    );
    await world.erik.put(`/articles/${article.id}/retirement`, reason).expect(200);
    expect(await found(world.carla)).not.toContain(article.number);
    expect(await found(world.carla, '&retired=true')).toContain(article.number);
    const { body } = await world.carla.get(`/articles/${article.number}`).expect(200);
    expect(body).toMatchObject({ warning: expect.stringContaining('retired'), abilities: { flag: false } });
    expect(await codeOf(world.erik.put(`/articles/${article.id}/retirement`, reason), 409)).toBe('article.retired');
    const flag = { kind: 'WRONG', reason: 'Still.' };
    expect(await codeOf(world.carla.post(`/articles/${article.id}/flags`, flag), 409)).toBe('article.retired');
  });

  it('of a department that asks others to acknowledge it is readable by them', async () => {
    const wish = { readers: 'DEPARTMENT', acknowledgement: { departmentIds: [world.cs.id], by: '2026-03-13' } };
    const policy = { ...wish, kind: 'POLICY', ownerId: world.erika.userId };
    expect(await codeOf(publish(world.erika, policy), 422)).toBe('article.asks_beyond_its_readers');
    const plain = { ...wish, readers: 'EVERYBODY' };
    expect(await codeOf(publish(world.erik, plain), 422)).toBe('article.only_policies_ask');
    const asked = await aPolicy(world);
    const inside = { ownerId: world.erika.userId, readers: 'DEPARTMENT', serviceIds: [] };
    const narrowed = world.erika.put(`/articles/${asked.id}/care`, inside).set('if-match', '"1"');
    expect(await codeOf(narrowed, 422)).toBe('article.asks_beyond_its_readers');
  });
});
