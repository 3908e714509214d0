import { anOrder } from '../support/builders/orders.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { statementsDuring } from '../support/statements.js';

/**
 * The most statements that a call may send, reading who calls and answering included. A statement costs about a third of a
 * millisecond of processor time, whatever it does: the count is what a call costs.
 */
const MOST = {
  'reading a request': 2,
  'listing requests': 2,
  'reading a queue': 3,
  'reading a timeline': 3,
  searching: 4,
  'writing the first response': 9,
  'writing a message': 8,
  'accepting a request': 7,
  'holding a request': 16,
  'answering a request': 13,
  'sending a request': 18,
  'sending a request for an order': 32,
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
  const HOLD = { reason: 'The supplier measures it', reference: 'Mail', reviewAt: '2026-03-04T09:00:00Z' };

  it.each(Object.entries(MOST) as [Call, number][])('%s takes at most %i', async (call, most) => {
    const sent = await statementsDuring(world.app, calls[call]);
    expect(sent.slice(most).join('\n')).toBe('');
  });

  it('are counted: one for each row of a page would be found out', async () => {
    for (let rows = 0; rows < 3; rows += 1) await aRequest(world);
    const sent = await statementsDuring(world.app, async () => {
      const { body } = await world.carla.get('/requests').expect(200);
      for (const { id } of (body as { data: { id: string }[] }).data) {
        await world.app.database.query('SELECT title FROM request_text WHERE request_id = $1', [id]);
      }
    });
    expect(sent.length).toBeGreaterThan(MOST['listing requests']);
  });
});
