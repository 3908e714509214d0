import { EventLog } from '../../src/platform/events/index.js';
import { TransferAccepted, TransferOffered, RequestDrafted } from '../../src/requests/index.js';
import { newId } from '../../src/platform/database/index.js';
import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

type Reader = 'beatriz' | 'carla' | 'clara' | 'erika' | 'erik' | 'quinn' | 'eva' | 'sam' | 'admin';

let world: RequestWorld;
const made: Record<'plain' | 'restricted' | 'draft' | 'moved' | 'offered', RequestHandle> = {} as never;

beforeAll(async () => {
  world = await aRequestWorld();
  made.plain = await aRequest(world, { title: 'Thread of the plug', priority: 'P1' });
  made.restricted = await aRequest(world, { restricted: true, title: 'Defect of a named customer' });
  made.draft = (await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201)).body as RequestHandle;
  made.offered = await aRequest(world);
  made.moved = await aRequest(world);
  await handTo(world.qa.id, made.offered, false);
  await handTo(world.qa.id, made.moved, true);
});
afterAll(() => world.app.close());

/** Engineering offers a transfer, and Quality takes it. */
async function handTo(toDepartmentId: string, { id }: RequestHandle, accepted: boolean): Promise<void> {
  const transfer = { transferId: newId(), fromDepartmentId: world.eng.id, toDepartmentId };
  const common = { stream: { kind: 'request', id }, side: 'PROVIDER', actorId: world.erik.userId } as const;
  const audience = [world.cs.id, world.eng.id, toDepartmentId];
  const log = world.app.get(EventLog);
  await world.app.database.inTransaction(async () => {
    await log.record(TransferOffered, { ...common, audience, payload: transfer });
    if (accepted)
      await log.record(TransferAccepted, { ...common, audience, payload: { ...transfer, legTargetSeconds: null } });
  });
}

const numbersIn = async (client: Client, query = ''): Promise<string[]> => {
  const { body } = await client.get(`/requests?limit=100${query}`).expect(200);
  return body.data.map(({ id }: { id: string }) => nameOf(id)).sort();
};

const nameOf = (id: string): string => Object.entries(made).find(([, request]) => request.id === id)![0];

describe('a list of requests', () => {
  it.each<[Reader, string[]]>([
    ['carla', ['draft', 'moved', 'offered', 'plain', 'restricted']],
    ['beatriz', ['draft', 'moved', 'offered', 'plain', 'restricted']],
    ['clara', ['moved', 'offered', 'plain']],
    ['erik', ['moved', 'offered', 'plain']],
    ['erika', ['moved', 'offered', 'plain', 'restricted']],
    ['quinn', ['moved', 'offered']],
    ['eva', ['moved', 'offered', 'plain']],
    ['sam', []],
    ['admin', []],
  ])('shows %s what they may open, and nothing else', async (reader, expected) => {
    expect(await numbersIn(world[reader])).toEqual(expected);
    for (const [name, { id }] of Object.entries(made)) {
      await world[reader].get(`/requests/${id}`).expect(expected.includes(name) ? 200 : 404);
    }
  });

  it.each<[string, string[]]>([
    ['&state=DRAFT', ['draft']],
    ['&state=DRAFT&state=TRANSFER_PENDING', ['draft', 'offered']],
    ['&priority=P1', ['plain']],
    ['&mine=false', []],
    ['&q=plug', ['plain']],
    ['&q=thread%20plug', ['plain']],
    ['&overdue=true', []],
    ['&dueBefore=2026-03-02T09:00:01Z', []],
  ])('narrowed by %s', async (query, expected) => {
    expect(await numbersIn(world.carla, query)).toEqual(expected);
  });

  it('is narrowed by who asks, who was asked and who holds', async () => {
    expect(await numbersIn(world.carla, `&requesterDepartmentId=${world.eng.id}`)).toEqual([]);
    expect(await numbersIn(world.erik, `&providerDepartmentId=${world.eng.id}`)).toEqual(['moved', 'offered', 'plain']);
    expect(await numbersIn(world.erik, `&holderDepartmentId=${world.qa.id}`)).toEqual(['moved']);
  });

  it('finds a request by its number', async () => {
    expect(await numbersIn(world.carla, `&q=${made.plain.number.toLowerCase()}`)).toEqual(['plain']);
  });

  it('tells nobody from outside who works on what', async () => {
    await world.erik.put(`/requests/${made.plain.id}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    expect(await numbersIn(world.erik, `&assigneeId=${world.erik.userId}`)).toEqual(['plain']);
    expect(await numbersIn(world.eva, `&assigneeId=${world.erik.userId}`)).toEqual([]);
    const { body } = await world.eva.get(`/requests/${made.plain.id}`).expect(200);
    expect(body).toMatchObject({ assignee: null, raisedBy: null });
  });

  it.each(['submittedAt', '-submittedAt', 'number', '-number', 'dueAt', '-dueAt', 'updatedAt', '-updatedAt'])(
    'sorted by %s is the same a page at a time',
    async (sort) => {
      const { body: whole } = await world.carla.get(`/requests?sort=${sort}`).expect(200);
      const paged: unknown[] = [];
      for (let cursor = ''; paged.length < 5;) {
        const { body } = await world.carla.get(`/requests?sort=${sort}&limit=1${cursor}`).expect(200);
        paged.push(...body.data);
        cursor = `&cursor=${body.page.nextCursor}`;
        expect(body.page.hasMore).toBe(paged.length < 5);
      }
      expect(paged).toEqual(whole.data);
    },
  );

  it.each(['submittedAt', '-submittedAt', 'number', '-number', 'dueAt', '-dueAt'])(
    'sorted by %s has the draft last, which has no value',
    async (sort) => {
      const { body } = await world.carla.get(`/requests?sort=${sort}`).expect(200);
      expect(nameOf(body.data.at(-1).id)).toBe('draft');
    },
  );

  it('refuses a cursor of another sort, and parameters it does not know', async () => {
    const { body } = await world.carla.get('/requests?limit=1').expect(200);
    await world.carla.get(`/requests?limit=1&sort=number&cursor=${body.page.nextCursor}`).expect(400);
    await world.carla.get('/requests?colour=blue').expect(400);
    await world.carla.get('/requests?state=ASLEEP').expect(400);
  });

  it('knows what is overdue once its promise is broken', async () => {
    await world.app.travelTo('2026-03-05T17:00:00Z');
    expect(await numbersIn(world.erik, '&overdue=true')).toEqual(['moved', 'offered', 'plain']);
    expect(await numbersIn(world.erik, '&overdue=false')).toEqual([]);
  });
});

describe('a request', () => {
  it('does not exist for who may not see it, and for who asks for nonsense', async () => {
    const answers = await Promise.all(
      [made.restricted.id, newId(), 'ENG-999999', 'nonsense'].map((name) => world.erik.get(`/requests/${name}`)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'request.not_found', detail: answers[0]!.body.detail });
    }
  });

  it('shows an executive its title and how it stands, and not what was said', async () => {
    const { body } = await world.eva.get(`/requests/${made.plain.id}`).expect(200);
    expect(body).toMatchObject({ title: 'Thread of the plug', description: null, intake: null, side: null });
    expect(body.abilities.readConversation).toBe(false);
    await world.eva.get(`/requests/${made.plain.id}/timeline`).expect(404);
    await world.eva.put(`/requests/${made.plain.id}/acceptance`, {}).expect(403);
  });

  it('stays readable for the department that gave it away, which acts on it no more', async () => {
    const { body } = await world.erik.get(`/requests/${made.moved.id}`).expect(200);
    expect(body).toMatchObject({ holderDepartment: { code: 'QA' }, providerDepartment: { code: 'ENG' }, side: null });
    await world.erik.put(`/requests/${made.moved.id}/resolution`, { answer: 'C' }).expect(403);
  });

  it('shows its whole shared past to the department that took it over', async () => {
    const { body } = await world.quinn.get(`/requests/${made.moved.id}/timeline`).expect(200);
    expect(body.data[0]).toMatchObject({ type: 'request.submitted' });
  });

  it('keeps from the timeline what was told to nobody', async () => {
    const { id } = (await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201)).body;
    const types = (await world.app.get(EventLog).streamOf('request', id)).map(({ type }) => type);
    expect(types).toEqual([RequestDrafted.type]);
    expect((await world.carla.get(`/requests/${id}/timeline`).expect(200)).body.data).toEqual([]);
  });
});
