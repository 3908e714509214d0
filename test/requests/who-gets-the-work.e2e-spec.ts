import { aService } from '../support/builders/catalogue.js';
import { aDepartment, type DepartmentHandle } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
/** Erika leads it and Quinn belongs to it. */
let bench: DepartmentHandle;
let benchId: string;

beforeAll(async () => {
  world = await aRequestWorld();
  bench = await aDepartment(world.admin, { code: 'BENCH', leads: [world.erika], members: [world.quinn] });
  benchId = (await aService(world.admin, 'BENCH', { intake: [] })).id;
});

afterAll(() => world.app.close());

const at = ({ number }: RequestHandle, path = ''): string => `/requests/${number}${path}`;
const ask = (more: object = {}): object => ({ serviceId: benchId, title: 'Which bench is free?', ...more });
const asked = async (): Promise<RequestHandle> =>
  (await world.carla.post('/requests', ask()).expect(201)).body as RequestHandle;
const offer = async (request: RequestHandle, toDepartmentId: string): Promise<string> =>
  (await world.erik.post(at(request, '/transfers'), { toDepartmentId, reason: 'It is yours.' }).expect(201)).body.id;
const sentences = async (who: Client): Promise<string[]> => {
  await world.app.settle();
  const { body } = await who.get('/me/notices?limit=100').expect(200);
  return (body as { data: { sentence: string }[] }).data.map(({ sentence }) => sentence);
};

describe('a request that nobody is assigned to', () => {
  const leftWith = ({ number }: RequestHandle): string => `${number} is with your department, and nobody works on it.`;
  const assign = (request: RequestHandle, assigneeId: string | null, by = world.erik) =>
    by.put(at(request, '/assignment'), { assigneeId }).expect(200);

  it('is told to the lead of the department that has taken it over', async () => {
    const request = await aRequest(world);
    await assign(request, world.erik.userId);
    await world.quinn.put(at(request, `/transfers/${await offer(request, bench.id)}/acceptance`), {}).expect(200);
    expect(await sentences(world.erika)).toContain(leftWith(request));
    expect(await sentences(world.quinn)).not.toContain(leftWith(request));
  });

  it('is told to the lead when somebody puts it back', async () => {
    const request = await aRequest(world);
    await assign(request, world.erik.userId);
    expect(await sentences(world.erika)).not.toContain(leftWith(request));
    await assign(request, null);
    expect(await sentences(world.erika)).toContain(leftWith(request));
  });

  it('is no news to the lead who put it back, nor where nobody had it before', async () => {
    const [own, never] = [await aRequest(world), await aRequest(world)];
    await assign(own, world.erik.userId);
    await assign(own, null, world.erika);
    await assign(never, null);
    const told = await sentences(world.erika);
    expect(told).not.toContain(leftWith(own));
    expect(told).not.toContain(leftWith(never));
  });
});

/** All that it had in hand, or was offered, when it was retired; each act that would give it work tries to. */
describe('a department that was retired', () => {
  const had: Record<'answered' | 'declined' | 'older' | 'younger' | 'offered' | 'merged', RequestHandle> = {} as never;
  let draft: RequestHandle;
  let transferId: string;

  const answer = (request: RequestHandle) =>
    world.quinn.put(at(request, '/resolution'), { answer: 'The third.' }).expect(200);
  const decline = { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask Engineering.' };
  const read = async (request: RequestHandle, by = world.carla) => (await by.get(at(request)).expect(200)).body;

  beforeAll(async () => {
    for (const name of ['answered', 'declined', 'older', 'younger', 'merged'] as const) {
      had[name] = await asked();
      await world.app.pass(60);
    }
    had.offered = await aRequest(world);
    transferId = await offer(had.offered, bench.id);
    draft = (await world.carla.post('/requests', ask({ draft: true })).expect(201)).body as RequestHandle;
    await answer(had.answered);
    await world.quinn.put(at(had.declined, '/decline'), decline).expect(200);
    await world.carla.post(at(had.declined, '/decline/escalation'), { reason: 'It is theirs.' }).expect(201);
    await world.quinn.put(at(had.merged, '/merge'), { into: had.older.number }).expect(200);
    const { headers } = await world.admin.get(`/departments/${bench.id}`).expect(200);
    const retirement = world.admin.patch(`/departments/${bench.id}`, { retired: true });
    await retirement.set('if-match', headers['etag'] as string).expect(200);
  });

  it.each<[string, number, string, () => PromiseLike<{ status: number; body: object }>]>([
    ['a new request', 422, 'request.service_inactive', () => world.carla.post('/requests', ask())],
    [
      'a draft that was written before',
      422,
      'request.service_inactive',
      () => world.carla.put(`/requests/${draft.id}/submission`),
    ],
    [
      'a part of another answer',
      422,
      'request.service_inactive',
      async () => world.erik.post(at(await aRequest(world), '/sub-requests'), ask()),
    ],
    [
      'what another department would hand on',
      422,
      'transfer.nowhere',
      async () =>
        world.erik.post(at(await aRequest(world), '/transfers'), { toDepartmentId: bench.id, reason: 'It is yours.' }),
    ],
    [
      'what it was offered before',
      409,
      'transfer.receiver_retired',
      () => world.quinn.put(at(had.offered, `/transfers/${transferId}/acceptance`), {}),
    ],
    [
      'what it has answered',
      409,
      'request.holder_retired',
      () => world.carla.post(at(had.answered, '/reopenings'), { reason: 'WRONG' }),
    ],
    [
      'what it has answered, by its own doing',
      409,
      'request.holder_retired',
      () => world.quinn.post(at(had.answered, '/reopenings'), { reason: 'WRONG' }),
    ],
    [
      'what it has declined',
      409,
      'request.holder_retired',
      () => world.erika.put(at(had.declined, '/decline/reversal'), { reason: 'It is ours.' }),
    ],
  ])('is not given %s', async (_what, status, code, act) => {
    const refused = await act();
    expect(refused).toMatchObject({ status, body: { code } });
  });

  it('gives back what it was offered: the department that offered it has it', async () => {
    await world.quinn.put(at(had.offered, `/transfers/${transferId}/refusal`), { reason: 'We close.' }).expect(204);
    expect(await read(had.offered)).toMatchObject({ state: 'SUBMITTED', holderDepartment: { code: 'ENG' } });
  });

  it('merges what it still has: of two open requests one is left', async () => {
    await world.quinn.put(at(had.younger, '/merge'), { into: had.older.number }).expect(200);
    expect(await read(had.younger)).toMatchObject({ state: 'MERGED' });
  });

  it('has again what is parted, as if it had never been merged, and its lead is told', async () => {
    await world.carla.delete(at(had.merged, '/merge')).expect(200);
    expect(await read(had.merged)).toMatchObject({ state: 'SUBMITTED', holderDepartment: { code: 'BENCH' } });
    expect(await sentences(world.erika)).toContain(
      `${had.merged.number} was parted from another request and goes on by itself.`,
    );
  });

  it('lets whoever asked go elsewhere: a new request names the one that it had answered', async () => {
    const more = { title: 'Which bench is free?', reopenOf: had.answered.number };
    const { reopenOfId } = await read(await aRequest(world, more));
    expect(reopenOfId).toBe(had.answered.id);
  });
});
