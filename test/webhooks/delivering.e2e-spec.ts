import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { anEndpoint, RECEIVERS_ALLOWED, untilNothingIsQueued } from '../support/builders/webhooks.js';
import { type Manner, WebhookReceiver } from '../support/webhook-receiver.js';

jest.setTimeout(120_000);

describe('a receiver that fails, hangs, redirects, breaks off and is away for hours', () => {
  let world: RequestWorld;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    world = await aRequestWorld(RECEIVERS_ALLOWED);
    await world.app.pass(1);
    receiver = await new WebhookReceiver(() => world.app.clock.now()).up();
    await anEndpoint(world.admin, receiver, { departmentIds: [world.eng.id] });
    const [first, second] = [await aRequest(world), await aRequest(world)];
    receiver.manners = Array.from({ length: 12 }, (): Manner[] => [
      'fail',
      'ok',
      'hang',
      'redirect',
      'die',
      'ok',
    ]).flat();
    await untilAnswered(first, second);
    await receiver.down();
    await world.app.settle();
    await untilConfirmed(first, second);
    for (const _tryMadeInVain of [1, 2, 3, 4]) await nextTry();
    await receiver.up();
    await untilNothingIsQueued(world.app);
  });

  afterAll(async () => {
    await receiver.down();
    await world.app.close();
  });

  async function untilAnswered(...requests: RequestHandle[]): Promise<void> {
    for (const { number } of requests) {
      const asked = await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
      await world.app.settle();
      const question = (asked.body as { id: string }).id;
      await world.carla.post(`/requests/${number}/questions/${question}/reply`, { body: '40 mm.' }).expect(201);
      const wish = { kind: 'DATE', date: '2026-03-20T12:00:00Z' };
      await world.carla.post(`/requests/${number}/offers`, wish).expect(201);
      await world.app.settle();
    }
  }

  async function untilConfirmed(...requests: RequestHandle[]): Promise<void> {
    for (const { number } of requests) {
      await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
      await world.carla.put(`/requests/${number}/confirmation`).expect(200);
    }
  }

  async function nextTry(): Promise<void> {
    await world.app.pass(600);
    await world.app.settle();
  }

  const recorded = (): Promise<{ id: string; stream: string; sequence: number }[]> =>
    world.app.database.query(
      `SELECT id, stream_id AS stream, sequence FROM event
        WHERE stream_kind = 'request' AND $1 = ANY (audience) ORDER BY stream_id, sequence`,
      [world.eng.id],
    );

  it('gets every event, each once as far as it said yes', async () => {
    const ids = (await recorded()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(12);
    const accepted = receiver.accepted.filter(({ told }) => told.data.kind === 'request').map(({ id }) => id);
    expect([...accepted].sort()).toEqual([...ids].sort());
  });

  it('gets those of one request in order, and none before the one before it', async () => {
    const streams = grouped(await recorded(), ({ stream }) => stream);
    for (const [stream, events] of streams) {
      const tried = receiver.tries.filter(({ told }) => told.data.id === stream).map(({ told }) => told.data.sequence);
      expect(tried).toEqual([...tried].sort((a, b) => a - b));
      const accepted = receiver.accepted.filter(({ told }) => told.data.id === stream);
      expect(accepted.map(({ told }) => told.data.sequence)).toEqual(events.map(({ sequence }) => sequence));
    }
  });

  it('has been treated to every kind of trouble, and was never followed elsewhere', () => {
    const manners = new Set(receiver.tries.map(({ manner }) => manner));
    expect([...manners].sort()).toEqual(['die', 'fail', 'hang', 'ok', 'redirect']);
    expect(receiver.strayed).toBe(0);
  });

  it('is sent the same id and the same body with every try, and a fresh timestamp', () => {
    for (const tries of grouped(receiver.tries, ({ id }) => id).values()) {
      expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    }
    const repeated = [...grouped(receiver.tries, ({ id }) => id).values()].find((tries) => tries.length > 1)!;
    expect(new Set(repeated.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(repeated.length);
  });

  it('is told ids, types and numbers, and not a word of what was said', () => {
    const everything = receiver.tries.map(({ body }) => body).join('');
    expect(everything).toContain('"number":"ENG-1001"');
    for (const word of ['Which', 'bore', '40 mm', 'Revision', 'valve', 'Carla']) expect(everything).not.toContain(word);
  });

  it('is as thin and as rich as the catalogue of types says', async () => {
    const { body } = await world.admin.get('/webhook-event-types').expect(200);
    const schemas = new Map(
      (body as { data: { type: string; schema: { properties: { data: { properties: object } } } }[] }).data.map(
        ({ type, schema }) => [type, Object.keys(schema.properties.data.properties)],
      ),
    );
    for (const { told } of receiver.tries) expect(Object.keys(told.data)).toEqual(schemas.get(told.type));
  });
});

/** By what the function says of each. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
