import type { QueueViewDto } from '../../src/queue/views/queue-view.dto.js';
import type { Client } from '../support/builders/identity.js';
import { aQueuedRequest, readQueue } from '../support/builders/queue.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('a view of a queue', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const mine = await aQueuedRequest(world, { title: 'mine' });
    await aQueuedRequest(world, { title: 'free' });
    await aQueuedRequest(world, { title: 'kept to few', more: { restricted: true } });
    await world.erik.put(`/requests/${mine.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
  });

  afterAll(() => world.app.close());

  const keep = async (by: Client, more: object = {}): Promise<QueueViewDto> => {
    const body = { departmentId: world.eng.id, name: 'Mine', shared: false, filter: { mine: true }, ...more };
    return (await by.post('/queue-views', body).expect(201)).body as QueueViewDto;
  };
  const seenBy = async (reader: Client, more = ''): Promise<QueueViewDto[]> =>
    (await reader.get(`/queue-views${more}`).expect(200)).body.data as QueueViewDto[];
  const whole = ({ name, shared, filter, sort }: QueueViewDto) => ({ name, shared, filter, sort });
  const put = (by: Client, view: QueueViewDto, more: object, version = view.version) =>
    by.put(`/queue-views/${view.id}`, { ...whole(view), ...more }).set('if-match', `"${version}"`);

  it('is kept with what narrows the queue, and tells how many rows there are for who looks', async () => {
    const shared = await keep(world.erik, { name: 'What I have', shared: true, sort: 'due' });
    expect(shared).toMatchObject({ filter: { mine: true }, sort: 'due', rows: 1, editable: true, version: 1 });
    expect(await readQueue(world.erik, '&mine=true')).toHaveLength(1);
    const all = await keep(world.erika, { name: 'Everything', shared: true, filter: {} });
    const rows = async (reader: Client) => new Map((await seenBy(reader)).map((view) => [view.id, view.rows]));
    expect((await rows(world.erika)).get(shared.id)).toBe(0);
    expect((await rows(world.erika)).get(all.id)).toBe(3);
    // Requests that a member may not see are not counted either.
    expect((await rows(world.erik)).get(all.id)).toBe(2);
  });

  it.each(['cd3', 'due', 'age', 'late'] as const)('is kept in the order of a queue: %s', async (sort) => {
    const view = await keep(world.quinn, { departmentId: world.qa.id, sort });
    expect(view).toMatchObject({ sort });
    await put(world.quinn, view, { name: 'Renamed' }).expect(200);
    await world.quinn.delete(`/queue-views/${view.id}`).set('if-match', '"2"').expect(204);
  });

  it('means by `me` whoever looks, also where it is shared', async () => {
    const shared = await keep(world.erika, { name: 'Each their own', shared: true, filter: { assigneeId: 'me' } });
    expect(shared).toMatchObject({ filter: { assigneeId: 'me' }, rows: 0 });
    expect((await seenBy(world.erik)).find(({ id }) => id === shared.id)).toMatchObject({ rows: 1 });
    expect(await readQueue(world.erik, '&assigneeId=me')).toHaveLength(1);
    expect(await readQueue(world.erika, '&assigneeId=me')).toHaveLength(0);
    expect(await readQueue(world.erika, `&assigneeId=${world.erik.userId}`)).toHaveLength(1);
    await world.erik.get('/departments/ENG/queue?assigneeId=him').expect(400);
    await world.erik.delete(`/queue-views/${shared.id}`).set('if-match', '"1"').expect(403);
    await world.erika.delete(`/queue-views/${shared.id}`).set('if-match', '"1"').expect(204);
  });

  it('is its author’s alone until it is shared', async () => {
    const own = await keep(world.erik, { name: 'My own' });
    await world.erika.get(`/queue-views/${own.id}`).expect(404);
    expect((await seenBy(world.erika)).map(({ id }) => id)).not.toContain(own.id);
    await put(world.erika, own, { name: 'Hers' }).expect(404);
    await put(world.erik, own, { shared: true }).expect(200);
    const { body } = await world.erika.get(`/queue-views/${own.id}`).expect(200);
    expect(body).toMatchObject({ name: 'My own', version: 2, editable: true });
    expect((await seenBy(world.carla)).map(({ id }) => id)).not.toContain(own.id);
    await world.carla.get(`/queue-views/${own.id}`).expect(404);
  });

  it('is changed by its author and by leads, over the version they have read', async () => {
    const view = await keep(world.erika, { name: 'For all of us', shared: true });
    expect((await put(world.erik, view, { name: 'His' }).expect(403)).body.code).toBe('queue_view.not_yours');
    await world.erik.delete(`/queue-views/${view.id}`).set('if-match', '"1"').expect(403);
    await world.erika.put(`/queue-views/${view.id}`, whole(view)).expect(428);
    const { body, headers } = await put(world.erika, view, { filter: { unassigned: true, q: 'valve' } }).expect(200);
    expect(body).toMatchObject({ filter: { unassigned: true, q: 'valve' }, version: 2 });
    expect(headers.etag).toBe('"2"');
    await put(world.erika, view, { name: 'Stale' }).expect(412);
    const led = await keep(world.erik, { name: 'His, shared', shared: true });
    await put(world.erika, led, { name: 'Tidied by the lead' }).expect(200);
    await world.erika.delete(`/queue-views/${led.id}`).set('if-match', '"2"').expect(204);
    await world.erik.get(`/queue-views/${led.id}`).expect(404);
  });

  it('narrows by nothing that a queue does not know, and looks at no foreign queue', async () => {
    const wrong = { departmentId: world.eng.id, name: 'x', shared: false };
    for (const filter of [
      { colour: 'red' },
      { state: ['RESOLVED'] },
      { mine: 'perhaps' },
      { serviceId: 'x' },
      { q: 'a\u0000b' },
    ]) {
      await world.erik.post('/queue-views', { ...wrong, filter }).expect(400);
    }
    for (const more of [{ filter: {}, name: ' ' }, { filter: {}, sort: 'money' }, { filter: [] }, {}]) {
      await world.erik.post('/queue-views', { ...wrong, ...more }).expect(400);
    }
    const { body } = await world.carla.post('/queue-views', { ...wrong, filter: {} }).expect(403);
    expect(body.code).toBe('queue.not_your_department');
  });

  it('is listed page by page, the latest first', async () => {
    for (const name of ['a', 'b', 'c']) await keep(world.quinn, { departmentId: world.qa.id, name });
    const first = (await world.quinn.get('/queue-views?limit=2').expect(200)).body;
    expect(first.data.map(({ name }: QueueViewDto) => name)).toEqual(['c', 'b']);
    const next = (await world.quinn.get(`/queue-views?limit=2&cursor=${first.page.nextCursor}`).expect(200)).body;
    expect(next.data.map(({ name }: QueueViewDto) => name)).toEqual(['a']);
    expect(await seenBy(world.quinn, `?departmentId=${world.eng.id}`)).toEqual([]);
  });

  it('goes out of sight with the membership', async () => {
    await world.admin.put(`/departments/${world.qa.id}/members/${world.sam.userId}`, { lead: false }).expect(200);
    const view = await keep(world.sam, { departmentId: world.qa.id });
    await world.admin.delete(`/departments/${world.qa.id}/members/${world.sam.userId}`).expect(204);
    await world.sam.get(`/queue-views/${view.id}`).expect(404);
    expect(await seenBy(world.sam)).toEqual([]);
  });
});
