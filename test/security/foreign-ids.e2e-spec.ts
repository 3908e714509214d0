import { anAsk } from '../support/builders/requests.js';
import { anEstate, type Caller, type Estate } from './estate.js';

describe('ids of a foreign department', () => {
  let estate: Estate;

  beforeAll(async () => {
    estate = await anEstate();
  });

  afterAll(() => estate.app.close());

  it.each<[string, (estate: Estate) => string]>([
    ['requests', ({ world }) => `/requests?requesterDepartmentId=${world.cs.id}`],
    ['orders', ({ world }) => `/orders?ownerDepartmentId=${world.cs.id}`],
    ['incidents', () => '/incidents?order=ERP/SO-1'],
    ['agreements', () => '/agreements'],
    ['events', ({ ids }) => `/audit/events?streamKind=request&streamId=${ids.request}`],
  ])('in a query find no %s', async (_what, path) => {
    const { body } = await estate.callers.stranger.get(path(estate)).expect(200);
    expect((body as { data: unknown[] }).data).toEqual([]);
  });

  it('in a query find no request behind a figure', async () => {
    const path = `/reports/responsiveness/requests?requesterDepartmentId=${estate.world.cs.id}`;
    expect((await estate.callers.stranger.get(path).expect(200)).body).toMatchObject({ data: [] });
  });

  it('behind a figure name a restricted request to the leads of its sides only', async () => {
    const { world, callers } = estate;
    const hidden = await world.carla.post('/requests', anAsk(world, { restricted: true })).expect(201);
    const { number } = hidden.body as { number: string };
    const namedTo = async (by: Caller): Promise<boolean> => {
      const { body } = await by.get('/reports/responsiveness/requests').expect(200);
      return (body as { data: { number: string }[] }).data.some((request) => request.number === number);
    };
    expect(await namedTo(callers.engLead)).toBe(true);
    expect(await namedTo(callers.eng)).toBe(false);
    expect(await namedTo(callers.exec)).toBe(false);
  });

  it('in a body open nothing that the path would not', async () => {
    const { stranger } = estate.callers;
    const { world, ids } = estate;
    const ask = { serviceId: world.serviceId, title: 'x', requesterDepartmentId: world.cs.id };
    await stranger.post('/requests', ask).expect(403);
    const proposal = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id, terms: {} };
    expect((await stranger.post('/agreement-negotiations', proposal)).status).toBeGreaterThanOrEqual(400);
    await stranger.put('/orders/ERP/SO-1', { ownerDepartmentId: ids.fin, customer: 'Mine now' }).expect(403);
    const { body } = await estate.callers.csLead.get('/orders/ERP/SO-1').expect(200);
    expect((body as { customer: string | null }).customer).toBe('Meridian Marine');
  });

  it('are as hidden from a program as from the people of its department', async () => {
    const { world, ids, program } = estate;
    await program.get(`/requests/${ids.request}`).expect(200);
    const hidden = await world.quinn.post('/requests', anAsk(world)).expect(201);
    const { id } = hidden.body as { id: string };
    await program.get(`/requests/${id}`).expect(404);
    await program.post(`/requests/${id}/messages`, { body: 'A word.' }).expect(404);
    await program.get(`/service-accounts/${ids.serviceAccount}`).expect(403);
    await world.erika.put('/orders/ERP/SO-9', { ownerDepartmentId: world.eng.id }).expect(201);
    await program.get('/orders/ERP/SO-9').expect(404);
    await program.put('/orders/ERP/SO-9', { ownerDepartmentId: world.eng.id }).expect(403);
    await program.put('/orders/ERP/SO-9', { ownerDepartmentId: world.cs.id }).expect(403);
    const note = { body: 'They always ask this.', visibility: 'INTERNAL' };
    await world.erik.post(`/requests/${ids.request}/messages`, note).expect(201);
    const { body } = await program.get(`/requests/${ids.request}/messages`).expect(200);
    expect(JSON.stringify(body)).not.toContain(note.body);
  });

  it('of a program are nobody’s', async () => {
    const { callers, ids, world } = estate;
    await callers.admin.get(`/users/${ids.serviceAccount}`).expect(404);
    await callers.admin.post(`/users/${ids.serviceAccount}/invitations`).expect(404);
    await callers.admin.put(`/departments/CS/members/${ids.serviceAccount}`, { lead: true }).expect(404);
    const invitation = { userId: ids.serviceAccount, reason: 'You drew it.' };
    expect((await world.erik.post(`/requests/${ids.request}/invitations`, invitation)).status).toBe(422);
    const absence = { beginsAt: '2199-03-02T08:00:00Z', endsAt: '2199-03-16T08:00:00Z' };
    const { userId } = world.erik;
    const substitute = { ...absence, substituteId: ids.serviceAccount };
    await callers.eng.post(`/users/${userId}/absences`, substitute).expect(422);
  });

  it('answer with the very words of what does not exist', async () => {
    const { stranger } = estate.callers;
    const { body: hidden } = await stranger.get(`/requests/${estate.ids.request}`).expect(404);
    const { body: missing } = await stranger.get('/requests/01990000-0000-7000-8000-000000000000').expect(404);
    expect({ ...(hidden as object), traceId: '' }).toEqual({ ...(missing as object), traceId: '' });
  });
});
