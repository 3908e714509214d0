import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { earlierCalls } from '../support/builders/earlier-calls.js';
import { anOrder, delayCostOf } from '../support/builders/orders.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;

describe('a call that is typed in later', () => {
  let world: RequestWorld;

  beforeAll(async () => (world = await aRequestWorld()));
  afterAll(() => world.app.close());
  const { at, nextMonday, called, agree, clock } = earlierCalls(() => world);
  beforeEach(nextMonday);

  const linkOf = async ({ id }: RequestHandle): Promise<{ blockedFrom: string; backdated: boolean }> => {
    const { body } = await world.carla.get(`/requests/${id}/orders`).expect(200);
    return (body as { data: [{ blockedFrom: string; backdated: boolean }] }).data[0];
  };

  it('is as old as the call, while the clocks of the answer begin when it is sent', async () => {
    const request = await aRequest(world, called());
    expect(await clock(request, 'E2E')).toMatchObject({ startedAt: at(9), elapsedSeconds: 4 * HOUR });
    expect(await clock(request, 'FR')).toMatchObject({ startedAt: at(13), dueAt: at(17) });
    expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(13), dueAt: at(61) });
    const { body } = await world.erik.get(`/requests/${request.id}`).expect(200);
    expect(body).toMatchObject({
      askedAt: at(9),
      lateReason: 'Typed in after the call.',
      earlierStartAgreedAt: null,
      abilities: { agreeEarlierStart: true },
    });
    const timeline = await world.erik.get(`/requests/${request.id}/timeline`).expect(200);
    expect(timeline.body).toMatchObject({
      data: [{ details: { askedEarlier: { askedAt: at(9), lateReason: 'Typed in after the call.' } } }, {}],
    });
    const seen = await world.eva.get(`/requests/${request.id}`).expect(200);
    expect(seen.body).toMatchObject({ askedAt: at(9), lateReason: null });
  });

  it.each([
    ['without a reason', { lateReason: null }, 'request.asked_at_needs_a_reason'],
    ['with a reason alone', { askedAt: null }, 'request.reason_without_moment'],
  ])('is refused %s', async (_, more, code) => {
    const { body } = await world.carla.post('/requests', anAsk(world, called(more))).expect(422);
    expect(body).toMatchObject({ code });
  });

  it('lies at most a day back, and never in the future', async () => {
    const refused = async (hour: number) => {
      const ask = anAsk(world, called({ askedAt: at(hour) }));
      const { body } = await world.carla.post('/requests', ask).expect(422);
      expect(body).toMatchObject({ code: 'request.asked_too_long_ago' });
    };
    await refused(-12);
    await refused(14);
    await aRequest(world, called({ askedAt: at(-11) }));
  });

  it('is told when its draft is sent, and not before', async () => {
    const early = await world.carla.post('/requests', anAsk(world, called({ draft: true }))).expect(422);
    expect(early.body).toMatchObject({ code: 'request.asked_when_sent' });
    const { body: draft } = await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    const { id } = draft as { id: string };
    const late = await world.carla.put(`/requests/${id}/submission`, { askedAt: at(9) }).expect(422);
    expect(late.body).toMatchObject({ code: 'request.asked_at_needs_a_reason' });
    const sent = await world.carla.put(`/requests/${id}/submission`, called()).expect(200);
    expect(sent.body).toMatchObject({ askedAt: at(9), state: 'SUBMITTED' });
  });

  it('is sent as it is asked where the submission of its draft says nothing', async () => {
    const { body: draft } = await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    const sent = await world.carla.put(`/requests/${(draft as { id: string }).id}/submission`).expect(200);
    expect(sent.body).toMatchObject({ askedAt: null, lateReason: null });
  });

  it('starts the clocks of the answer once the department that was asked agrees', async () => {
    const request = await aRequest(world, called());
    expect((await agree(request, world.carla).expect(403)).body).toMatchObject({ code: 'request.not_yours' });
    const { body } = await agree(request).expect(200);
    expect(body).toMatchObject({ earlierStartAgreedAt: at(13), abilities: { agreeEarlierStart: false } });
    expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(9), dueAt: at(41), breachedAt: null });
    const explanation = await world.carla.get(`/requests/${request.id}/clocks/explanation`).expect(200);
    expect(JSON.stringify(explanation.body)).toContain('"reason":"EARLIER_START"');
    expect((await agree(request).expect(409)).body).toMatchObject({ code: 'request.earlier_start_agreed' });
  });

  it('finds a first response late that was in time by the submission alone', async () => {
    const request = await aRequest(world, called({ askedAt: at(-3) }));
    await world.app.travelTo(at(15));
    await world.erik.post(`/requests/${request.id}/messages`, { body: 'I look into it.' }).expect(201);
    expect(await clock(request, 'FR')).toMatchObject({ result: 'MET' });
    await agree(request).expect(200);
    expect(await clock(request, 'FR')).toMatchObject({ result: 'MISSED', breachedAt: at(13) });
  });

  it('is nothing to agree to where it was sent when it was asked, or has been handed on', async () => {
    const request = await aRequest(world);
    expect((await agree(request).expect(409)).body).toMatchObject({ code: 'request.not_asked_earlier' });
    const moved = await aRequest(world, called());
    const offer = { toDepartmentId: world.qa.id, reason: 'It is a matter of quality.' };
    const { body } = await world.erik.post(`/requests/${moved.id}/transfers`, offer).expect(201);
    const { id: transfer } = body as { id: string };
    const transferId = (body as { transferId?: string }).transferId ?? transfer;
    await world.quinn.put(`/requests/${moved.id}/transfers/${transferId}/acceptance`, {}).expect(200);
    const refused = await agree(moved, world.quinn).expect(409);
    expect(refused.body).toMatchObject({ code: 'request.earlier_start_not_yours' });
  });

  it('is the start of the wait of an order that was known by then, and of no other', async () => {
    await anOrder(world.beatriz, { reference: 'SO-1', ownerDepartmentId: world.cs.id });
    await world.app.travelTo(at(14));
    const early = await aRequest(world, called({ orderReference: { reference: 'SO-1' } }));
    expect(await linkOf(early)).toMatchObject({ blockedFrom: at(13), backdated: true });
    await world.app.travelTo(at(16));
    const known = await aRequest(world, { ...called({ askedAt: at(15) }), orderReference: { reference: 'SO-1' } });
    expect(await linkOf(known)).toMatchObject({ blockedFrom: at(15), backdated: true });
    const stub = await aRequest(world, called({ orderReference: { reference: 'SO-UNHEARD' } }));
    expect(await linkOf(stub)).toMatchObject({ blockedFrom: at(16), backdated: false });
    const plain = await aRequest(world, { orderReference: { reference: 'SO-1' } });
    expect(await linkOf(plain)).toMatchObject({ blockedFrom: at(16), backdated: false });
  });

  it('stays with its clocks through a merge and a parting, a reopening, and every making anew', async () => {
    const older = await aRequest(world);
    await world.app.travelTo(at(14));
    const younger = await aRequest(world, called());
    await agree(younger).expect(200);
    const own = await clock(younger, 'RES');
    await world.erik.put(`/requests/${younger.id}/merge`, { into: older.id }).expect(200);
    expect((await clock(older, 'RES')).dueAt).toBe(own.dueAt);
    await world.erik.delete(`/requests/${younger.id}/merge`).expect(200);
    expect(await clock(younger, 'RES')).toMatchObject({ startedAt: at(9), dueAt: own.dueAt });
    await world.erik.put(`/requests/${younger.id}/resolution`, { answer: 'B.' }).expect(200);
    await world.carla.post(`/requests/${younger.id}/reopenings`, { reason: 'INCOMPLETE', words: 'And?' }).expect(201);
    const before = [await clock(younger, 'RES'), await clock(younger, 'E2E'), await clock(younger, 'FR')];
    expect(before[1]).toMatchObject({ startedAt: at(9) });
    const rows = () => world.app.database.query('SELECT * FROM request_clock ORDER BY request_id, kind, subject');
    const request = () => world.app.database.query('SELECT * FROM request ORDER BY id');
    const stored = [await rows(), await request()];
    await world.app.get(RequestRebuild).rebuild();
    await world.app.get(ClockRebuild).rebuild();
    expect([await rows(), await request()]).toEqual(stored);
  });

  it('may be a part that the holder asked on the telephone', async () => {
    const parent = await aRequest(world);
    const { body: services } = await world.admin
      .post('/departments/QA/services', {
        ...{ code: 'check', name: 'Check', description: '', intake: [], effortMinutes: 30, questionTemplates: [] },
        targets: Object.fromEntries(
          ['P1', 'P2', 'P3', 'P4'].map((each) => [each, { firstResponseSeconds: HOUR, resolutionSeconds: 8 * HOUR }]),
        ),
        nominalRate: { amount: '10000', currency: 'USD' },
      })
      .expect(201);
    const ask = { serviceId: (services as { id: string }).id, title: 'Is it within tolerance?', ...called() };
    const { body } = await world.erik.post(`/requests/${parent.id}/sub-requests`, ask).expect(201);
    expect(body).toMatchObject({ askedAt: at(9) });
  });

  it('shows before it is sent when it would be due, were the earlier start agreed to', async () => {
    const asking = { serviceId: world.serviceId, requesterDepartmentId: world.cs.id };
    const { body } = await world.carla.post('/request-previews', { ...asking, askedAt: at(9) }).expect(200);
    expect(body).toMatchObject({
      terms: { firstResponseDueAt: at(17), resolutionDueAt: at(61) },
      earlierStart: { askedAt: at(9), firstResponseDueAt: at(13), resolutionDueAt: at(41) },
    });
    const plain = await world.carla.post('/request-previews', asking).expect(200);
    expect(plain.body).toMatchObject({ earlierStart: null });
    const refused = await world.carla.post('/request-previews', { ...asking, askedAt: at(14) }).expect(422);
    expect(refused.body).toMatchObject({ code: 'request.asked_too_long_ago' });
  });

  it('counts in the report from the call, which its table names', async () => {
    const { number } = await aRequest(world, called());
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    const { body } = await world.eva.get('/reports/responsiveness/requests').expect(200);
    const row = (body as { data: { number: string }[] }).data.find((each) => each.number === number);
    expect(row).toMatchObject({ submittedAt: at(13), askedAt: at(9), answeredAt: at(13) });
    const { text } = await world.eva.get('/reports/responsiveness/requests?format=csv').expect(200);
    expect(text.split('\r\n')[0]).toContain('Asked earlier');
  });

  it('is when the provider began to hold the order up, in the time agreed on', async () => {
    const sunday = at(6.5 * 24).slice(0, 10);
    const reference = 'SO-LATE';
    await anOrder(world.beatriz, { reference, ownerDepartmentId: world.cs.id, promisedDate: sunday });
    await nextMonday();
    await aRequest(world, called({ orderReference: { reference } }));
    await world.app.travelTo(at(36));
    const { leaves } = await delayCostOf<{ leaves: { cls: string; amount: object }[] }>(world.beatriz, reference);
    // Nine hours of Monday nothing held it up; the other fifteen are those since the call.
    expect(leaves.map(({ cls, amount }) => ({ cls, amount }))).toEqual([
      { cls: 'PW', amount: { amount: '62500', currency: 'USD' } },
      { cls: 'U', amount: { amount: '37500', currency: 'USD' } },
    ]);
  });
});
