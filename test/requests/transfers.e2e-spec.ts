import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import type { Client } from '../support/builders/identity.js';

const HOUR = 3600;

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});

afterAll(() => world.app.close());

describe('a transfer', () => {
  const offer = async ({ number }: RequestHandle, by = world.erik, toDepartmentId = world.qa.id) =>
    (await by.post(`/requests/${number}/transfers`, { toDepartmentId, reason: 'The bench is yours.' }).expect(201))
      .body as { id: string; answerBy: string };
  const answer = (by: Client, { number }: RequestHandle, { id }: { id: string }, how: string, body: object = {}) =>
    by.put(`/requests/${number}/transfers/${id}/${how}`, body);
  const timeline = async ({ number }: RequestHandle) =>
    (await world.erik.get(`/requests/${number}/timeline?limit=100`).expect(200)).body.data as Record<string, unknown>[];

  it('may be taken back as long as nobody has answered, and then is nobody else’s to see', async () => {
    const request = await aRequest(world);
    const transfer = await offer(request);
    await answer(world.quinn, request, transfer, 'withdrawal').expect(403);
    await answer(world.carla, request, transfer, 'withdrawal').expect(403);
    const { body } = await answer(world.erik, request, transfer, 'withdrawal').expect(200);
    expect(body).toMatchObject({ state: 'SUBMITTED', pendingDepartment: null });
    await world.quinn.get(`/requests/${request.number}`).expect(404);
    await answer(world.erik, request, transfer, 'withdrawal').expect(409);
    const { body: all } = await world.erik.get(`/requests/${request.number}/transfers`).expect(200);
    expect(all.data).toMatchObject([{ outcome: 'WITHDRAWN' }]);
  });

  it('that nobody answers is told to the leads of both after one working day, and is accepted by nobody', async () => {
    const request = await aRequest(world);
    const { answerBy } = await offer(request);
    await world.app.travelTo(answerBy);
    expect(await timeline(request)).toContainEqual(
      expect.objectContaining({
        type: 'request.transfer_unanswered',
        occurredAt: answerBy,
        actor: null,
        details: expect.objectContaining({ roles: ['provider.lead', 'receiver.lead'] }),
      }),
    );
    await world.app.pass(3 * 24 * HOUR);
    const told = (await timeline(request)).filter(({ type }) => type === 'request.transfer_unanswered');
    expect(told).toHaveLength(1);
    const { body } = await world.quinn.get(`/requests/${request.number}`).expect(200);
    expect(body).toMatchObject({ state: 'TRANSFER_PENDING', holderDepartment: { code: 'ENG' } });
  });

  it('that is answered in time is told to nobody', async () => {
    const request = await aRequest(world);
    await answer(world.quinn, request, await offer(request), 'refusal', { reason: 'Not ours.' }).expect(204);
    await world.app.pass(4 * 24 * HOUR);
    expect((await timeline(request)).map(({ type }) => type)).not.toContain('request.transfer_unanswered');
  });

  it('gives a second one its own working day', async () => {
    const request = await aRequest(world);
    await answer(world.erik, request, await offer(request), 'withdrawal').expect(200);
    await world.app.pass(2 * 24 * HOUR);
    const { answerBy } = await offer(request);
    await world.app.travelTo(answerBy);
    const told = (await timeline(request)).filter(({ type }) => type === 'request.transfer_unanswered');
    expect(told).toMatchObject([{ occurredAt: answerBy }]);
  });

  it('before anybody began says that the request came to the wrong door', async () => {
    const misrouted = await aRequest(world);
    await answer(world.quinn, misrouted, await offer(misrouted), 'acceptance').expect(200);
    const begun = await aRequest(world);
    await world.erik.put(`/requests/${begun.number}/work-start`).expect(200);
    await answer(world.quinn, begun, await offer(begun), 'acceptance').expect(200);
    const { body } = await world.carla.get('/requests?misrouted=true&limit=100').expect(200);
    const found = (body.data as RequestHandle[]).map(({ number }) => number);
    expect(found).toContain(misrouted.number);
    expect(found).not.toContain(begun.number);
  });

  it('leaves the sender the shared part, and keeps the receiver’s notes with the receiver', async () => {
    const request = await aRequest(world);
    await answer(world.quinn, request, await offer(request), 'acceptance').expect(200);
    await world.quinn
      .post(`/requests/${request.number}/messages`, { body: 'Bench 3 is free.', visibility: 'INTERNAL' })
      .expect(201);
    await world.quinn.post(`/requests/${request.number}/messages`, { body: 'We test tomorrow.' }).expect(201);
    const { body } = await world.erik.get(`/requests/${request.number}/messages`).expect(200);
    expect(body.data).toMatchObject([{ body: 'We test tomorrow.' }]);
    await world.erik.put(`/requests/${request.number}/work-start`).expect(403);
  });

  it('shows the leg beside the promise, and says when it ends after it', async () => {
    const request = await aRequest(world);
    await answer(world.quinn, request, await offer(request), 'acceptance', { legTargetSeconds: 40 * HOUR }).expect(200);
    const { body } = await world.quinn.get(`/requests/${request.number}/clocks`).expect(200);
    const leg = (body.clocks as { kind: string; departmentId: string }[]).find(
      ({ kind, departmentId }) => kind === 'LEG' && departmentId === world.qa.id,
    );
    expect(leg).toMatchObject({ targetSeconds: 40 * HOUR, endsAfterPromise: true });
  });
});

describe('work on a request', () => {
  it('is not logged for a day that has not begun', async () => {
    const { number } = await aRequest(world);
    const log = (workedOn: string) =>
      world.erik.post(`/requests/${number}/work-logs`, { minutes: 5, note: '', workedOn });
    const today = world.app.clock.now().toISOString().slice(0, 10);
    const tomorrow = new Date(world.app.clock.now().getTime() + 24 * HOUR * 1000).toISOString().slice(0, 10);
    expect((await log(tomorrow).expect(422)).body).toMatchObject({ code: 'work.not_done_yet' });
    await log(today).expect(201);
  });

  it('counts its first response from the call that came first, in whatever order calls are typed in', async () => {
    const { number } = await aRequest(world);
    await world.app.pass(2 * HOUR);
    const called = (minutesAgo: number) =>
      world.erik.post(`/requests/${number}/messages`, {
        body: `Called ${minutesAgo} minutes ago.`,
        occurredAt: new Date(world.app.clock.now().getTime() - minutesAgo * 60_000).toISOString(),
        lateReason: 'After the call.',
      });
    await called(20).expect(201);
    const { body } = await called(50).expect(201);
    const first = new Date(world.app.clock.now().getTime() - 50 * 60_000).toISOString();
    expect(body).toMatchObject({ firstRespondedAt: first });
    const { body: read } = await world.erik.get(`/requests/${number}/clocks`).expect(200);
    const response = (read.clocks as { kind: string }[]).find(({ kind }) => kind === 'FR');
    expect(response).toMatchObject({ stoppedAt: first.replace('.000Z', 'Z') });
  });
});
