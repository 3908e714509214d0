import type { RequestExpeditesDto } from '../../src/requests/expedites/http/dto/expedites.dto.js';
import { place } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const REASON = 'The crane stands still until this is answered.';

describe('letting a request go before all others', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const ask = (by: Client, { number }: RequestHandle, more: object = {}) =>
    by.post(`/requests/${number}/expedites`, { reason: REASON, ...more });
  const asked = async (more: object = {}, by = world.carla) => {
    const request = await aRequest(world);
    const { body } = await ask(by, request, more).expect(201);
    return { request, id: (body as RequestExpeditesDto).expedites[0]!.id };
  };
  const approve = (by: Client, id: string) => by.post(`/expedites/${id}/approval`);
  const refusal = (by: Client, id: string, reason = 'Two others wait longer.') =>
    by.post(`/expedites/${id}/refusal`, { reason });
  const read = async ({ number }: RequestHandle, by = world.carla): Promise<RequestExpeditesDto> =>
    (await by.get(`/requests/${number}/expedites`).expect(200)).body as RequestExpeditesDto;
  const told = async ({ number }: RequestHandle): Promise<{ type: string; details: object }[]> => {
    const { body } = await world.carla.get(`/requests/${number}/timeline?limit=100`).expect(200);
    return (body.data as { type: string; details: object }[]).filter(({ type }) => /expedite|priority/.test(type));
  };

  it('needs a reason, and the yes of both departments’ leads', async () => {
    const { request, id } = await asked();
    await world.carla.post(`/requests/${request.number}/expedites`, {}).expect(400);
    const first = await approve(world.beatriz, id).expect(200);
    expect(first.body).toMatchObject({
      expeditedAt: null,
      expedites: [{ state: 'ASKED', requesterApprovedBy: { name: 'Beatriz Lima' }, providerApprovedBy: null }],
    });
    const second = await approve(world.erika, id).expect(200);
    expect(second.body).toMatchObject({
      expeditedAt: '2026-03-02T09:00:00.000Z',
      expedites: [{ state: 'APPROVED', providerApprovedBy: { name: 'Erika Sommer' }, reason: REASON }],
    });
    const { body } = await world.erik.get(`/requests/${request.number}`).expect(200);
    expect(body).toMatchObject({ expeditedAt: '2026-03-02T09:00:00.000Z', priority: 'P3' });
    expect(await told(request)).toMatchObject([
      { type: 'request.expedite_asked', details: { expediteId: id, roles: ['requester.lead', 'provider.lead'] } },
      { type: 'request.expedite_approved' },
      { type: 'request.expedite_approved' },
      { type: 'request.expedited' },
    ]);
  });

  it('is asked for by either side, but decided by no one who does not lead', async () => {
    const { id } = await asked({}, world.erik);
    expect((await approve(world.carla, id).expect(403)).body.code).toBe('request.not_yours');
    await approve(world.erik, id).expect(403);
    await refusal(world.erik, id).expect(403);
    expect((await approve(world.quinn, id).expect(404)).body.code).toBe('expedite.not_found');
    await approve(world.eva, id).expect(404);
  });

  it('takes two persons, also where one leads both departments', async () => {
    const { request, id } = await asked();
    await approve(world.beatriz, id).expect(200);
    expect((await approve(world.beatriz, id).expect(409)).body.code).toBe('expedite.side_approved');
    await place(world.admin, world.eng.id, world.beatriz.userId, true);
    await world.admin.delete(`/departments/${world.cs.id}/members/${world.beatriz.userId}`).expect(204);
    const { body } = await approve(world.beatriz, id);
    await place(world.admin, world.cs.id, world.beatriz.userId, true);
    await world.admin.delete(`/departments/${world.eng.id}/members/${world.beatriz.userId}`).expect(204);
    expect(body.code).toBe('expedite.same_person');
    expect((await read(request)).expeditedAt).toBeNull();
  });

  it('is refused by one lead, with a reason, and may be asked for again', async () => {
    const { request, id } = await asked();
    await world.erika.post(`/expedites/${id}/refusal`, {}).expect(400);
    const { body } = await refusal(world.erika, id).expect(200);
    expect(body.expedites).toMatchObject([
      { state: 'REFUSED', refusedBy: { name: 'Erika Sommer' }, refusal: 'Two others wait longer.' },
    ]);
    expect((await approve(world.beatriz, id).expect(409)).body.code).toBe('expedite.settled');
    await ask(world.carla, request).expect(201);
  });

  it('stands once: who asks second is shown the first', async () => {
    const { request, id } = await asked();
    const { body } = await ask(world.erik, request).expect(409);
    expect(body).toMatchObject({ code: 'expedite.already_asked', expediteId: id });
  });

  it('raises the priority as asked, which the requester alone may not', async () => {
    const { request, id } = await asked({ priority: 'P1' });
    await world.carla.put(`/requests/${request.number}/priority`, { priority: 'P1' }).expect(403);
    await approve(world.erika, id).expect(200);
    expect((await world.carla.get(`/requests/${request.number}`).expect(200)).body.priority).toBe('P3');
    await approve(world.beatriz, id).expect(200);
    expect((await world.carla.get(`/requests/${request.number}`).expect(200)).body.priority).toBe('P1');
    expect((await told(request)).at(-1)).toMatchObject({
      type: 'request.priority_changed',
      details: { from: 'P3', to: 'P1', direction: 'UP' },
    });
  });

  it('asks for no priority that the request has or has left behind', async () => {
    const { body } = await ask(world.carla, await aRequest(world), { priority: 'P3' }).expect(422);
    expect(body.code).toBe('expedite.priority_not_higher');
  });

  it('does not move a date both sides agreed on', async () => {
    const date = '2026-03-06T15:00:00.000Z';
    const request = await aRequest(world, { wishedDate: date });
    const { body } = await world.erik.get(`/requests/${request.number}/offers`).expect(200);
    const wish = (body as { onTheTable: { id: string; hash: string } }).onTheTable;
    await world.erik.post(`/offers/${wish.id}/acceptance`, { hash: wish.hash }).expect(200);
    const { expedites } = (await ask(world.carla, request, { priority: 'P1' }).expect(201)).body as RequestExpeditesDto;
    await approve(world.erika, expedites[0]!.id).expect(200);
    await approve(world.beatriz, expedites[0]!.id).expect(200);
    expect((await world.carla.get(`/requests/${request.number}`).expect(200)).body).toMatchObject({
      priority: 'P1',
      committedDate: date,
      dueAt: date,
    });
  });

  it('lapses with the request', async () => {
    const { request, id } = await asked();
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect((await read(request)).expedites).toMatchObject([{ id, state: 'LAPSED' }]);
    expect((await approve(world.erika, id).expect(409)).body.code).toBe('request.wrong_state');
    await ask(world.carla, request).expect(409);
  });

  it('is counted for the department that asked for the answer', async () => {
    const { id } = await asked();
    await approve(world.beatriz, id).expect(200);
    await approve(world.erika, id).expect(200);
    const { body } = await world.eva.get('/reports/expedites').expect(200);
    const [cs] = body.rows as { department: { code: string }; period: Record<string, number>; lately: object }[];
    expect(cs!.department.code).toBe('CS');
    expect(cs!.period.expedited).toBeGreaterThan(0);
    expect(cs).toMatchObject({ period: { alarm: true }, lately: { alarm: true } });
    const pairs = (await world.eva.get('/reports/responsiveness').expect(200)).body;
    expect(pairs.rows[0].expedited).toBe(cs!.period.expedited);
    const csv = await world.eva.get('/reports/expedites?format=csv').expect(200);
    expect(csv.text).toMatch(/^\ufeffDepartment,Submitted,Expedited,Share \(%\),Share lately \(%\),Alarm\r\nCS,/);
  });

  it('shows each what they may do about it', async () => {
    const { request, id } = await asked();
    await approve(world.beatriz, id).expect(200);
    expect((await read(request, world.beatriz)).abilities).toEqual({
      askExpedite: false,
      approveExpedite: false,
      refuseExpedite: true,
    });
    expect((await read(request, world.erika)).abilities).toMatchObject({ approveExpedite: true });
    expect((await read(request, world.erik)).abilities).toMatchObject({ approveExpedite: false });
  });
});
