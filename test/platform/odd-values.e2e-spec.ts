import type { Response } from 'supertest';
import { aDepartment } from '../support/builders/departments.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, anAsk, type RequestWorld } from '../support/builders/requests.js';

describe('an odd value', () => {
  let world: RequestWorld;
  beforeAll(async () => {
    world = await aRequestWorld();
  });
  afterAll(() => world.app.close());

  const errorsOf = ({ body }: Response): unknown => (body as { errors: unknown }).errors;

  it('is named for what it is when it is missing, also where an object belongs', async () => {
    const incident = { kind: 'MIS_SHIPMENT', detectionPoint: 'AFTER_RELEASE', detectedOn: '2026-03-02', summary: 'x' };
    const absent = await world.beatriz.post('/incidents', incident).expect(400);
    expect(errorsOf(absent)).toEqual([{ pointer: '/order', detail: 'is missing' }]);

    await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id }).expect(201);
    const order = { system: 'ERP', reference: 'SO-10455' };
    const { body } = await world.beatriz.post('/incidents', { ...incident, order }).expect(201);
    const line = { category: 'FREIGHT_EXPEDITE', kind: 'ACTUAL', occurredOn: '2026-03-02' };
    const free = await world.beatriz.post(`/incidents/${(body as { id: string }).id}/lines`, line).expect(400);
    expect(errorsOf(free)).toEqual([{ pointer: '/amount', detail: 'is missing' }]);

    const ask = await world.carla.post('/requests', anAsk(world, { intake: null })).expect(400);
    expect(errorsOf(ask)).toEqual([{ pointer: '/intake', detail: 'is null, which is no value here' }]);
  });

  it('is refused as the promised date of a mistyped year', async () => {
    const mistyped = { ownerDepartmentId: world.cs.id, reference: 'TY-1', promisedDate: '1026-12-20' };
    expect(errorsOf(await putOrder(world.beatriz, mistyped).expect(400))).toEqual([
      { pointer: '/promisedDate', detail: 'is not between 2000-01-01 and 2099-12-31' },
    ]);
  });

  it.each(['ä@meridian.example', '"x y"@meridian.example', 'x@zürich.example'])(
    'is refused as an address to which the post sends no letter: %s',
    async (email) => {
      const { body } = await world.admin.post('/users', { name: 'N', email }).expect(400);
      expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(['/email']);
    },
  );

  it('is refused as a title, a name and a reference that nobody can see', async () => {
    const title = await world.carla.post('/requests', anAsk(world, { title: '\u200b\u200b' })).expect(400);
    expect(errorsOf(title)).toEqual([{ pointer: '/title', detail: 'is empty' }]);
    await world.admin.post('/users', { name: '\u200b', email: 'n@meridian.example' }).expect(400);
    for (const twin of ['SO-10455\u200b', '\u202eSO-10455', 'SO\u00adX']) {
      const reference = encodeURIComponent(twin);
      await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference }).expect(400);
    }
  });

  it('is none where a joiner spells a word or holds an emoji together', async () => {
    const title = 'می‌خواهم 👩‍🔧';
    const { number } = await aRequest(world, { title, description: 'از تو می‌پرسم 👩‍👩‍👧‍👦' });
    const { body } = await world.carla.get(`/requests/${number}`).expect(200);
    expect((body as { title: string }).title).toBe(title);
  });

  it('is refused as a length of working time that a thin calendar never gets done', async () => {
    const hours = { from: '09:00', to: '09:01' };
    const { code } = await aDepartment(world.admin, { code: 'THIN', hours });
    const target = { firstResponseSeconds: 3600, resolutionSeconds: 3600 };
    const service = {
      ...{ code: 'slow', name: 'Slow', description: '', intake: [], effortMinutes: 15, questionTemplates: [] },
      ...{ nominalRate: { amount: '1', currency: 'USD' }, targets: { P1: target, P2: target, P3: target, P4: target } },
    };
    await world.admin.post(`/departments/${code}/services`, service).expect(201);
    const targets = { ...service.targets, P4: { ...target, resolutionSeconds: 3000 * 3600 } };
    const endless = { ...service, code: 'slower', targets };
    expect(errorsOf(await world.admin.post(`/departments/${code}/services`, endless).expect(400))).toEqual([
      { pointer: '/targets/P4/resolutionSeconds', detail: expect.stringContaining('until the year 2100') as string },
    ]);
  });
});
