import type { Test } from 'supertest';
import { aRequest, aRequestWorld, anAsk, type RequestWorld } from '../support/builders/requests.js';

describe('a request sent twice under one Idempotency-Key', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const submit = (key: string, more: object = {}, by = world.carla): Test =>
    by.post('/requests', anAsk(world, more)).set('idempotency-key', key);

  const total = async (): Promise<number> => {
    const { body } = await world.carla.get('/requests?limit=100').expect(200);
    return (body as { data: unknown[] }).data.length;
  };

  it('is told the same once more, and happens once', async () => {
    const before = await total();
    const first = await submit('same').expect(201);
    const again = await submit('same').expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(first.text);
    expect(await total()).toBe(before + 1);
  });

  it('is refused when it says something else', async () => {
    await submit('other').expect(201);
    const { body } = await submit('other', { title: 'Something else entirely' }).expect(422);
    expect(body).toMatchObject({ code: 'http.idempotency_key_reused', status: 422 });
  });

  it('belongs to the one who sent it: another may use the same key', async () => {
    const mine = await submit('shared').expect(201);
    const theirs = await submit('shared', {}, world.clara).expect(201);
    expect(theirs.headers['idempotency-replayed']).toBeUndefined();
    expect(theirs.body).not.toMatchObject({ id: (mine.body as { id: string }).id });
  });

  it('is judged anew after a refusal', async () => {
    await submit('refused', { title: '' }).expect(400);
    const { headers } = await submit('refused').expect(201);
    expect(headers['idempotency-replayed']).toBeUndefined();
  });

  it('is new again a day later', async () => {
    const first = await submit('yesterday').expect(201);
    await world.app.pass(24 * 3600);
    const later = await submit('yesterday').expect(201);
    expect(later.headers['idempotency-replayed']).toBeUndefined();
    expect(later.body).not.toMatchObject({ id: (first.body as { id: string }).id });
  });

  it('is not replayed to somebody who has left since', async () => {
    await submit('gone', {}, world.clara).expect(201);
    await world.admin
      .patch(`/users/${world.clara.userId}`, { active: false })
      .set('if-match', await tagOf())
      .expect(200);
    await submit('gone', {}, world.clara).expect(401);
  });

  it('is not replayed to somebody who may do less by now, and is to who may do more', async () => {
    const accept = (by = world.erik) =>
      by.put(`/requests/${accepted}/acceptance`, {}).set('idempotency-key', 'acceptance');
    const accepted = (await aRequest(world)).number;
    await accept().expect(200);
    await world.admin.put(`/departments/QA/members/${world.erik.userId}`, { lead: false }).expect(200);
    await accept().expect(200);
    await world.admin.delete(`/departments/ENG/members/${world.erik.userId}`).expect(204);
    const { body } = await accept().expect(403);
    expect(body).toMatchObject({ code: 'http.rights_lost' });
  });

  const tagOf = async (): Promise<string> =>
    (await world.admin.get(`/users/${world.clara.userId}`).expect(200)).headers.etag!;
});
