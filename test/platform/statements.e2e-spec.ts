import { BackgroundWorks, type Occasion } from '../../src/platform/background/index.js';
import { anOrder } from '../support/builders/orders.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { occasionsOf } from '../support/occasions.js';
import { statementsDuring } from '../support/statements.js';

/**
 * The most statements that a call may send, reading who calls and answering included, and those of all background work
 * that follows from it. A statement costs about a third of a millisecond of processor time, whatever it does: the count
 * is what a call costs.
 */
const MOST = {
  'reading a request': { call: 2, background: 0 },
  'listing requests': { call: 2, background: 0 },
  'reading a queue': { call: 3, background: 0 },
  'reading a timeline': { call: 3, background: 0 },
  searching: { call: 4, background: 0 },
  'writing the first response': { call: 9, background: 17 },
  'writing a message': { call: 8, background: 16 },
  'accepting a request': { call: 7, background: 17 },
  'holding a request': { call: 16, background: 33 },
  'answering a request': { call: 14, background: 32 },
  'sending a request': { call: 18, background: 33 },
  'sending a request for an order': { call: 32, background: 46 },
};
type Call = keyof typeof MOST;

describe('the statements of a call', () => {
  let world: RequestWorld;
  let request: RequestHandle;
  const orderReference = { system: 'ERP', reference: 'SO-1' };

  /** Names are remembered and statements prepared after the first calls; the guard is for all that follow. */
  beforeAll(async () => {
    world = await aRequestWorld();
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-1' });
    request = await aRequest(world, { orderReference });
    await world.carla.get(`/requests/${request.number}`).expect(200);
    await world.erik.get('/departments/ENG/queue').expect(200);
  });

  afterAll(() => world.app.close());

  const calls: Record<Call, () => PromiseLike<unknown>> = {
    'reading a request': () => world.carla.get(`/requests/${request.number}`).expect(200),
    'listing requests': () => world.carla.get('/requests?limit=50').expect(200),
    'reading a queue': () => world.erik.get('/departments/ENG/queue?limit=50').expect(200),
    'reading a timeline': () => world.carla.get(`/requests/${request.number}/timeline`).expect(200),
    searching: () => world.carla.get('/requests?q=valve').expect(200),
    'writing the first response': () => say(),
    'writing a message': () => say(),
    'accepting a request': () => world.erik.put(`/requests/${request.number}/acceptance`, {}).expect(200),
    'holding a request': () => world.erik.post(`/requests/${request.number}/holds`, HOLD).expect(201),
    'answering a request': () => world.erik.put(`/requests/${request.number}/resolution`, { answer: 'B' }).expect(200),
    'sending a request': () => world.carla.post('/requests', anAsk(world)).expect(201),
    'sending a request for an order': () => world.carla.post('/requests', anAsk(world, { orderReference })).expect(201),
  };
  const say = () => world.erik.post(`/requests/${request.number}/messages`, { body: 'Hello' }).expect(201);
  const follow = (occasions: readonly Occasion[]) =>
    world.app.get(BackgroundWorks).follow(occasions, world.app.clock.now());
  const HOLD = { reason: 'The supplier measures it', reference: 'Mail', reviewAt: '2026-03-04T09:00:00Z' };

  it.each(Object.entries(MOST) as [Call, (typeof MOST)[Call]][])('%s takes at most %j', async (name, most) => {
    await world.app.settle();
    let sent: string[] = [];
    const occasions = await occasionsOf(world.app, async () => {
      sent = await statementsDuring(world.app, calls[name]);
    });
    expect(sent.slice(most.call).join('\n')).toBe('');
    const following = await statementsDuring(world.app, () => follow(occasions));
    expect(following.slice(most.background).join('\n')).toBe('');
  });

  it('are counted in the background: a look at everything would be found out', async () => {
    await world.app.settle();
    const occasions = await occasionsOf(world.app, calls['writing a message']);
    const following = await statementsDuring(world.app, () => follow([...occasions, { kind: 'missed' }]));
    expect(following.length).toBeGreaterThan(MOST['writing a message'].background);
  });

  it('are counted: one for each row of a page would be found out', async () => {
    for (let rows = 0; rows < 3; rows += 1) await aRequest(world);
    const sent = await statementsDuring(world.app, async () => {
      const { body } = await world.carla.get('/requests').expect(200);
      for (const { id } of (body as { data: { id: string }[] }).data) {
        await world.app.database.query('SELECT title FROM request_text WHERE request_id = $1', [id]);
      }
    });
    expect(sent.length).toBeGreaterThan(MOST['listing requests'].call);
  });
});
