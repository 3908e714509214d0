import type {
  AcknowledgementsDto,
  OwnAcknowledgementDto,
} from '../../src/articles/acknowledgements/acknowledgements.dto.js';
import type { ArticleDto } from '../../src/articles/http/dto/article.dto.js';
import { MONDAY } from '../support/app.js';
import { anArticle, aPolicy, rewrite, toldOf } from '../support/builders/articles.js';
import { aDepartment, place } from '../support/builders/departments.js';
import { aUser, signInAdmin, type Client } from '../support/builders/identity.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { aServiceAccount } from '../support/builders/service-accounts.js';

describe('a policy', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY));

  afterAll(() => world.app.close());

  const listed = async (who: Client, query = ''): Promise<string[]> => {
    const { body } = await who.get(`/me/acknowledgements${query}`).expect(200);
    return (body as { data: OwnAcknowledgementDto[] }).data.map(
      ({ article, version }) => `${article.number} ${version}`,
    );
  };
  /** The versions of it that are open, or acknowledged. */
  const own = async (who: Client, { number }: ArticleDto, acknowledged = false): Promise<string[]> =>
    (await listed(who, `?limit=100&acknowledged=${acknowledged}`))
      .filter((each) => each.startsWith(`${number} `))
      .map((each) => each.split(' ')[1]!);
  const acknowledge = (who: Client, { id }: { id: string }, version = 1) =>
    who.put(`/articles/${id}/acknowledgement`, { version });
  const numbers = async (who: Client, { id }: { id: string }): Promise<unknown[]> => {
    const { body } = await who.get(`/articles/${id}/acknowledgements`).expect(200);
    const { departments } = body as AcknowledgementsDto;
    return departments.map(({ code, members, acknowledged }) => [code, members, acknowledged]);
  };
  const times = async (who: Client, article: ArticleDto): Promise<number> =>
    (await toldOf(world, who, article)).filter(({ kind }) => kind === 'ACKNOWLEDGEMENT').length;
  const asking = (departmentId: string, by = '2026-03-13') => ({
    acknowledgement: { departmentIds: [departmentId], by },
  });

  it('is acknowledged by each person for themselves, and departments see numbers only', async () => {
    const { beatriz, carla, clara, quinn, sam } = world;
    const five = await aDepartment(world.admin, {
      code: 'FIVE',
      leads: [beatriz],
      members: [carla, clara, quinn, sam],
    });
    const policy = await aPolicy(world, asking(five.id));
    expect(policy.acknowledgement).toMatchObject({ departmentIds: [five.id], by: '2026-03-13' });
    expect(await own(world.carla, policy)).toEqual(['1']);
    expect(await own(world.erik, policy)).toEqual([]);
    await acknowledge(world.carla, policy).expect(200);
    await acknowledge(world.carla, policy).expect(200);
    expect(await own(world.carla, policy)).toEqual([]);
    expect(await own(world.carla, policy, true)).toEqual(['1']);
    expect(await own(world.clara, policy)).toEqual(['1']);
    for (const reader of [world.erika, world.eva, world.clara]) {
      expect(await numbers(reader, policy)).toEqual([['FIVE', 5, 1]]);
    }
    const another = await aPolicy(world);
    expect(await numbers(quinn, another)).toEqual([]);
  });

  it('shows no number that would tell who has not, except to the lead of that department', async () => {
    const policy = await aPolicy(world);
    await acknowledge(world.carla, policy).expect(200);
    expect(await numbers(world.erika, policy)).toEqual([['CS', 3, null]]);
    expect(await numbers(world.carla, policy)).toEqual([['CS', 3, null]]);
    expect(await numbers(world.beatriz, policy)).toEqual([['CS', 3, 1]]);
  });

  it('tells no history of who acknowledged it', async () => {
    const policy = await aPolicy(world);
    await acknowledge(world.carla, policy).expect(200);
    await world.app.settle();
    for (const reader of [world.erika, world.beatriz, world.carla]) {
      const { body } = await reader.get('/audit/events?limit=100').expect(200);
      const types = (body as { data: { type: string }[] }).data.map(({ type }) => type);
      expect(types).toContain('article.acknowledgement_asked');
      expect(types).not.toContain('article.acknowledged');
    }
  });

  it('asks anew with every version', async () => {
    const policy = await aPolicy(world);
    expect(await times(world.carla, policy)).toBe(1);
    await acknowledge(world.carla, policy).expect(200);
    const ask = { departmentIds: [world.cs.id], by: '2026-03-20' };
    const { body } = await rewrite(world.erika, policy, { acknowledgement: ask }).expect(201);
    expect(body as ArticleDto).toMatchObject({ currentVersion: 2, acknowledgement: { by: '2026-03-20' } });
    expect(await own(world.carla, policy)).toEqual(['2']);
    expect(await own(world.carla, policy, true)).toEqual([]);
    expect(await times(world.carla, policy)).toBe(2);
    const stale = await acknowledge(world.carla, policy, 1).expect(409);
    expect(stale.body).toMatchObject({ code: 'article.not_the_current_version', currentVersion: 2 });
    await acknowledge(world.carla, policy, 2).expect(200);
    expect(await own(world.carla, policy)).toEqual([]);
    expect(await numbers(world.beatriz, policy)).toEqual([['CS', 3, 1]]);
  });

  it('reminds those who have not acknowledged it, four times and no more', async () => {
    const policy = await aPolicy(world, { reviewOn: '2027-03-05' });
    await world.app.settle();
    await acknowledge(world.carla, policy).expect(200);
    await world.app.travelTo('2026-03-12T09:00:00Z');
    expect([await times(world.carla, policy), await times(world.clara, policy)]).toEqual([1, 2]);
    await acknowledge(world.beatriz, policy).expect(200);
    await world.app.travelTo('2026-06-01T09:00:00Z');
    expect([
      await times(world.carla, policy),
      await times(world.beatriz, policy),
      await times(world.clara, policy),
    ]).toEqual([1, 2, 5]);
    expect(await times(world.erik, policy)).toBe(0);
    const [last] = await toldOf(world, world.clara, policy);
    expect(last!.detail).toBe(`${policy.number}, version 1, by 2026-03-13.`);
  });

  it('stops reminding when everybody has, when it is retired, and of a version that was replaced', async () => {
    const later = { reviewOn: '2027-03-05' };
    const [done, replaced, retired] = [
      await aPolicy(world, later),
      await aPolicy(world, later),
      await aPolicy(world, later),
    ];
    await world.app.settle();
    for (const who of [world.beatriz, world.carla, world.clara]) await acknowledge(who, done).expect(200);
    await rewrite(world.erika, replaced, later).expect(201);
    await world.erika.put(`/articles/${retired.id}/retirement`, { reason: 'It was too strict.' }).expect(200);
    await world.app.travelTo('2026-06-01T09:00:00Z');
    for (const policy of [done, replaced, retired]) {
      expect(await times(world.clara, policy)).toBe(1);
      expect(await own(world.clara, policy)).toEqual([]);
    }
    expect((await acknowledge(world.clara, retired).expect(409)).body.code).toBe('article.retired');
    expect((await acknowledge(world.clara, replaced, 2).expect(409)).body.code).toBe('article.nothing_to_acknowledge');
  });

  it('concerns who joins later, and no longer who left or was deactivated', async () => {
    const { admin, app, beatriz, quinn, sam } = world;
    const gone = await aUser(app.http, admin, 'Gert Gone');
    const mixed = await aDepartment(admin, { code: 'MIX', leads: [beatriz], members: [sam, gone] });
    const policy = await aPolicy(world, asking(mixed.id));
    expect(await numbers(beatriz, policy)).toEqual([['MIX', 3, 0]]);
    await place(admin, mixed.id, quinn.userId, false);
    expect(await own(quinn, policy)).toEqual(['1']);
    await acknowledge(sam, policy).expect(200);
    const { headers } = await admin.get(`/users/${gone.userId}`).expect(200);
    await admin
      .patch(`/users/${gone.userId}`, { active: false })
      .set('if-match', headers.etag as string)
      .expect(200);
    await admin.delete(`/departments/${mixed.id}/members/${quinn.userId}`).expect(204);
    expect(await own(quinn, policy)).toEqual([]);
    expect((await acknowledge(quinn, policy).expect(409)).body.code).toBe('article.nothing_to_acknowledge');
    expect(await numbers(beatriz, policy)).toEqual([['MIX', 2, 1]]);
  });

  it('is acknowledged by people, not by programs', async () => {
    const admin = await signInAdmin(world.app.http);
    const { program } = await aServiceAccount(world.app.http, admin, {
      ...{ ownerId: world.beatriz.userId, departmentId: world.cs.id, scopes: ['requests:read', 'requests:write'] },
    });
    const policy = await aPolicy(world);
    const { body } = await program.put(`/articles/${policy.id}/acknowledgement`, { version: 1 }).expect(403);
    expect(body.code).toBe('article.only_people_acknowledge');
    expect((await program.get('/me/acknowledgements').expect(200)).body.data).toEqual([]);
  });

  it('asks no department that was retired or that there is not, and not by a day that has passed', async () => {
    const old = await aDepartment(world.admin, { code: 'OLD' });
    const { headers } = await world.admin.get(`/departments/${old.id}`).expect(200);
    await world.admin
      .patch(`/departments/${old.id}`, { retired: true })
      .set('if-match', headers.etag as string)
      .expect(200);
    const body = (acknowledgement: object) => ({
      ...{ departmentId: world.eng.id, ownerId: world.erika.userId, readers: 'EVERYBODY', kind: 'PROCEDURE' },
      ...{ title: 'How to hand over', body: 'By hand.', reviewOn: '2026-06-05', acknowledgement },
    });
    const codes: string[] = [];
    for (const ask of [
      { departmentIds: [old.id], by: '2026-03-13' },
      { departmentIds: [world.serviceId], by: '2026-03-13' },
      { departmentIds: [world.cs.id], by: '2026-03-01' },
      { departmentIds: [], by: '2026-03-13' },
      { departmentIds: [world.cs.id], by: '2100-01-01' },
    ]) {
      codes.push((await world.erika.post('/articles', body(ask))).body.code as string);
    }
    expect(codes).toEqual([
      ...['article.department_retired', 'department.not_found', 'article.acknowledge_day_passed'],
      ...['http.validation_failed', 'http.validation_failed'],
    ]);
  });

  it('is listed to a person a page at a time, the most urgent first', async () => {
    const pages = await aDepartment(world.admin, { code: 'PAGE', members: [world.eva] });
    const late = await aPolicy(world, asking(pages.id));
    const soon = await aPolicy(world, asking(pages.id, '2026-03-04'));
    await anArticle(world);
    expect(await listed(world.eva)).toEqual([`${soon.number} 1`, `${late.number} 1`]);
    const { body } = await world.eva.get('/me/acknowledgements?limit=1').expect(200);
    const { nextCursor } = (body as { page: { nextCursor: string } }).page;
    expect(await listed(world.eva, `?limit=1&cursor=${nextCursor}`)).toEqual([`${late.number} 1`]);
  });
});
