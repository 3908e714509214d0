import { anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('a representative and an engineer', () => {
  let world: RequestWorld;
  let request: string;
  let question: string;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  it('know before anything is sent what would be promised, and what is missing', async () => {
    const { body } = await world.carla
      .post('/request-previews', { serviceId: world.serviceId, requesterDepartmentId: world.cs.id, priority: 'P3' })
      .expect(200);
    expect(body).toMatchObject({
      terms: { source: 'SERVICE_DEFAULT', resolutionDueAt: '2026-03-04T09:00:00.000Z' },
      intake: { missing: ['partNumber', 'revision'] },
      delayCost: null,
    });
  });

  it('have the same instant in sight once it is sent', async () => {
    const { body } = await world.carla.post('/requests', anAsk(world, { priority: 'P3' })).expect(201);
    request = body.number;
    expect(body.dueAt).toBe('2026-03-04T09:00:00.000Z');
    const { body: queue } = await world.erik.get('/requests?state=SUBMITTED&sort=dueAt').expect(200);
    expect(queue.data).toMatchObject([{ number: request, dueAt: body.dueAt }]);
  });

  it('lose no time to a question: the promise moves by the working time the reply took', async () => {
    await world.app.travelTo('2026-03-02T11:00:00Z');
    question = (await world.erik.post(`/requests/${request}/questions`, { body: 'Which side?' }).expect(201)).body.id;
    await world.app.travelTo('2026-03-02T14:00:00Z');
    await world.carla.post(`/requests/${request}/questions/${question}/reply`, { body: 'Left.' }).expect(201);
    const { body } = await world.carla.get(`/requests/${request}`).expect(200);
    expect(body.dueAt).toBe('2026-03-04T12:00:00.000Z');
  });

  it('settle on another date when one of them needs it', async () => {
    const wish = { kind: 'DATE', date: '2026-03-03T15:00:00Z' };
    const { body: asked } = await world.carla.post(`/requests/${request}/offers`, wish).expect(201);
    const counter = { kind: 'DATE', date: '2026-03-05T15:00:00Z', reason: 'The bench is taken until then.' };
    const { body: countered } = await world.erik
      .post(`/offers/${asked.onTheTable.id}/counter-offers`, counter)
      .expect(201);
    const { id, hash } = countered.onTheTable as { id: string; hash: string };
    await world.erik.post(`/offers/${id}/acceptance`, { hash }).expect(409);
    await world.carla
      .post(`/offers/${id}/acceptance`, { hash })
      .expect((answer) => expect(answer.status).toBeLessThan(300));
    const { body } = await world.carla.get(`/requests/${request}`).expect(200);
    expect(body).toMatchObject({ committedDate: '2026-03-05T15:00:00.000Z', dueAt: '2026-03-05T15:00:00.000Z' });
  });

  it('keep the promise, and close it', async () => {
    await world.app.travelTo('2026-03-05T14:00:00Z');
    await world.erik.put(`/requests/${request}/work-start`).expect(200);
    await world.erik.put(`/requests/${request}/resolution`, { answer: 'Revision C, left-handed.' }).expect(200);
    await world.carla.put(`/requests/${request}/confirmation`).expect(200);
    const { body } = await world.carla.get(`/requests/${request}/clocks`).expect(200);
    const results = Object.fromEntries(
      (body.clocks as { kind: string; result: string | null }[]).map(({ kind, result }) => [kind, result]),
    );
    expect(results).toMatchObject({ FR: 'MET', RES: 'MET', REQ: 'MET' });
  });

  it('find all of it on one page, in the order it happened', async () => {
    const { body } = await world.carla.get(`/requests/${request}/page`).expect(200);
    expect(body).toMatchObject({ request: { state: 'CLOSED' }, clocks: { number: request } });
    const told = (body.timeline.data as { type: string }[]).map(({ type }) => type);
    const story = [
      'submitted',
      'question_asked',
      'question_replied',
      'offer_made',
      'offer_accepted',
      'resolved',
      'confirmed',
    ];
    const places = story.map((event) => told.indexOf(`request.${event}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
