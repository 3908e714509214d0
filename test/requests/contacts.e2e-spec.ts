import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import type { Client } from '../support/builders/identity.js';
import { aUser, lasting } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Contact {
  id: string;
  summary: string;
  occurredAt: string;
  recordedAt: string;
  mergedFromId: string | null;
  partner: { name: string } | null;
}

const at = (dayAndTime: string): string => `2026-03-${dayAndTime}:00.000Z`;
const CALL = { summary: 'Told her on the telephone that revision C applies.', channel: 'phone' };

describe('a conversation that is put on record afterwards', () => {
  let world: RequestWorld;

  beforeAll(async () => (world = await aRequestWorld()));
  /** Monday, 11 in Berlin and 7 in São Paulo. */
  beforeEach(() => world.app.clock.set(at('02T10:00')));
  afterAll(() => world.app.close());

  const record = (number: string, more: object = {}, by: Client = world.erik) =>
    by.post(`/requests/${number}/contacts`, { ...CALL, ...more });
  const contactsOf = async (number: string, by: Client = world.carla): Promise<Contact[]> =>
    ((await by.get(`/requests/${number}/contacts`).expect(200)).body as { data: Contact[] }).data;
  const firstResponse = async (number: string): Promise<object> => {
    const { body } = await world.erik.get(`/requests/${number}/clocks`).expect(200);
    return (body as { clocks: { kind: string }[] }).clocks.find(({ kind }) => kind === 'FR')!;
  };
  const typesOn = async (number: string, by: Client = world.carla): Promise<string[]> =>
    ((await by.get(`/requests/${number}/timeline?limit=100`).expect(200)).body as { data: { type: string }[] }).data
      .map(({ type }) => type)
      .filter((type) => type !== 'request.terms_pinned');

  it('carries its channel, its summary and its true time, and both sides read it on the timeline', async () => {
    const { number } = await aRequest(world);
    world.app.clock.set(at('02T13:00'));
    const more = {
      occurredAt: at('02T11:30'),
      lateReason: 'On the shop floor until now.',
      partnerId: world.carla.userId,
    };
    await record(number, more).expect(201);
    expect(await contactsOf(number)).toMatchObject([
      {
        ...CALL,
        ...{ visibility: 'SHARED', substance: 'NONE', side: 'PROVIDER', lateReason: 'On the shop floor until now.' },
        recordedBy: { name: 'Erik Brandt' },
        partner: { name: 'Carla Mendes' },
        occurredAt: at('02T11:30'),
        recordedAt: at('02T13:00'),
      },
    ]);
    const { body } = await world.carla.get(`/requests/${number}/timeline`).expect(200);
    expect((body as { data: object[] }).data.at(-1)).toMatchObject({
      type: 'request.contact_recorded',
      body: CALL.summary,
      channel: 'phone',
      occurredAt: at('02T11:30'),
      recordedAt: at('02T13:00'),
    });
  });

  it('is found by its words, and told to the other side', async () => {
    const { number } = await aRequest(world);
    await record(number, { summary: 'They spoke of the chamfer on the zinc bushing.' }).expect(201);
    const { body } = await world.carla.get('/requests?q=chamfer').expect(200);
    expect((body as { data: object[] }).data).toMatchObject([{ number }]);
    await world.app.settle();
    const { body: inbox } = await world.carla.get('/me/notices').expect(200);
    expect((inbox as { data: object[] }).data).toContainEqual(
      expect.objectContaining({ kind: 'MESSAGE', sentence: `A contact about ${number} was put on record.` }),
    );
  });

  it('stays in the department that keeps it to itself', async () => {
    const { number } = await aRequest(world);
    await record(number, { visibility: 'INTERNAL' }).expect(201);
    expect(await contactsOf(number, world.erika)).toHaveLength(1);
    expect(await contactsOf(number)).toEqual([]);
    expect(await typesOn(number)).not.toContain('request.contact_recorded');
    expect(await typesOn(number, world.erika)).toContain('request.contact_recorded');
  });

  describe('as a first response', () => {
    it('is none by itself, because having been seen is no answer and no question', async () => {
      const { number } = await aRequest(world);
      const { body } = await record(number).expect(201);
      expect(body).toMatchObject({ firstRespondedAt: null });
      expect(await firstResponse(number)).toMatchObject({ state: 'RUNNING' });
    });

    it.each(['ANSWERED', 'ASKED'])('counts from its true time where the provider says it has %s', async (substance) => {
      const { number } = await aRequest(world);
      world.app.clock.set(at('02T15:00'));
      const { body } = await record(number, { substance, occurredAt: at('02T12:00'), lateReason: 'x' }).expect(201);
      expect(body).toMatchObject({ firstRespondedAt: at('02T12:00') });
      expect(await firstResponse(number)).toMatchObject({ state: 'STOPPED', elapsedSeconds: 7200, result: 'MET' });
    });

    it('is for the department that holds the request to claim, and never in secret', async () => {
      const { number } = await aRequest(world);
      for (const [by, more] of [
        [world.carla, { substance: 'ANSWERED' }],
        [world.erik, { substance: 'ANSWERED', visibility: 'INTERNAL' }],
      ] as const) {
        const { body } = await record(number, more, by).expect(422);
        expect(body).toMatchObject({ code: 'contact.substance_is_shared' });
      }
    });

    it('is the same after the rows are told anew from the history', async () => {
      const { number, id } = await aRequest(world);
      await record(number, { substance: 'ANSWERED' }).expect(201);
      const before = [(await world.carla.get(`/requests/${number}`)).body, await firstResponse(number)];
      await world.app.get(RequestRebuild).rebuild();
      await world.app.get(ClockRebuild).rebuild();
      expect([(await world.carla.get(`/requests/${number}`)).body, await firstResponse(number)]).toEqual(before);
      expect(id).toBeDefined();
    });
  });

  describe('of an earlier hour', () => {
    it('may lie before a change of state, unless it stops a clock', async () => {
      const { number } = await aRequest(world);
      world.app.clock.set(at('02T11:00'));
      await world.erik.put(`/requests/${number}/acceptance`, {}).expect(200);
      world.app.clock.set(at('02T12:00'));
      const earlier = { occurredAt: at('02T10:30'), lateReason: 'The call came first.' };
      await record(number, earlier).expect(201);
      const { body } = await record(number, { ...earlier, substance: 'ANSWERED' }).expect(409);
      expect(body).toMatchObject({ code: 'message.overtaken' });
    });

    it.each([
      ['more than a day back', { occurredAt: at('01T09:59'), lateReason: 'x' }, 'message.too_long_ago'],
      ['in the future', { occurredAt: at('02T10:01'), lateReason: 'x' }, 'message.too_long_ago'],
      ['without a reason', { occurredAt: at('02T09:59') }, 'message.late_entry_needs_a_reason'],
      ['with a reason only', { lateReason: 'x' }, 'message.reason_without_moment'],
      ['before the request was asked', { occurredAt: at('02T09:30'), lateReason: 'x' }, 'contact.before_the_ask'],
    ])('is refused %s', async (_, more, code) => {
      const { number } = await aRequest(world);
      const { body } = await record(number, more).expect(422);
      expect(body).toMatchObject({ code });
    });
  });

  it('may have been held with whoever has a part in the request, and nobody else', async () => {
    const { number } = await aRequest(world);
    const gone = await aUser(world.app.http, world.admin, 'Gerd Gone');
    await world.admin.put(`/departments/${world.cs.id}/members/${gone.userId}`, { lead: false }).expect(200);
    await record(number, { partnerId: gone.userId }).expect(201);
    const { headers } = await world.admin.get(`/users/${gone.userId}`).expect(200);
    await world.admin.patch(`/users/${gone.userId}`, { active: false }).set('if-match', headers.etag!).expect(200);
    for (const partnerId of [gone.userId, world.quinn.userId, world.erik.userId, world.cs.id]) {
      const { body } = await record(number, { partnerId }).expect(422);
      expect(body).toMatchObject({ code: 'contact.partner_has_no_part' });
    }
    expect(await contactsOf(number)).toMatchObject([{ partner: { name: 'Gerd Gone' } }]);
  });

  it('replies to the question that it names, and to none by itself', async () => {
    const { number } = await aRequest(world);
    const { body } = await world.erik.post(`/requests/${number}/questions`, { body: 'Which revision?' }).expect(201);
    const question = (body as { id: string }).id;
    const open = await record(number, {}, world.carla).expect(201);
    expect(open.body).toMatchObject({ state: 'AWAITING_REQUESTER', openQuestionCount: 1 });
    await record(number, { settles: question }).expect(422);
    const settled = await record(number, { settles: question }, world.carla).expect(201);
    expect(settled.body).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER', openQuestionCount: 0 });
    await record(number, { settles: question }, world.carla).expect(409);
  });

  it('is a doubt after the answer, until the provider spoke with them again', async () => {
    const { number } = await anAnsweredRequest(world);
    const { body } = await record(number, { summary: 'It does not fit, I think.' }, world.carla).expect(201);
    expect(body).toMatchObject({ state: 'RESOLVED', ball: 'PROVIDER' });
    const { body: spoken } = await record(number).expect(201);
    expect(spoken).toMatchObject({ ball: 'REQUESTER' });
  });

  it('before the answer is no doubt about it', async () => {
    const { number } = await aRequest(world);
    world.app.clock.set(at('02T11:00'));
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    world.app.clock.set(at('02T12:00'));
    const call = { occurredAt: at('02T10:15'), lateReason: 'Forgotten.' };
    const { body } = await record(number, call, world.carla).expect(201);
    expect(body).toMatchObject({ state: 'RESOLVED', ball: 'REQUESTER' });
  });

  it('ends the silence of the requester, whoever put it on record', async () => {
    const [silent, spoken] = [await aRequest(world), await aRequest(world)];
    for (const { number } of [silent, spoken]) {
      await world.erik.post(`/requests/${number}/questions`, { body: 'Which revision?' }).expect(201);
    }
    await world.app.travelTo(at('12T12:00'));
    await record(spoken.number, { summary: 'She looks for the drawing.' }).expect(201);
    await world.app.travelTo(at('20T12:00'));
    await world.erik.put(`/requests/${silent.number}/expiry`, {}).expect(200);
    const { body } = await world.erik.put(`/requests/${spoken.number}/expiry`, {}).expect(409);
    expect(body).toMatchObject({ code: 'request.still_time_to_reply' });
  });

  it('is read from the request that another one was merged into, until they are parted', async () => {
    const older = await aRequest(world);
    world.app.clock.set(at('02T10:30'));
    const younger = await aRequest(world);
    await record(younger.number, { summary: 'Asked twice.' }).expect(201);
    await record(younger.number, { summary: 'Between us.', visibility: 'INTERNAL' }).expect(201);
    await world.erik.put(`/requests/${younger.number}/merge`, { into: older.number }).expect(200);
    expect(await contactsOf(older.number)).toMatchObject([{ summary: 'Asked twice.', mergedFromId: younger.id }]);
    await world.erik.delete(`/requests/${younger.number}/merge`).expect(200);
    expect(await contactsOf(older.number)).toEqual([]);
    expect(await contactsOf(younger.number)).toMatchObject([{ mergedFromId: null }]);
  });

  it('of a restricted request does not exist for those who have no part in it', async () => {
    const { number } = await aRequest(world, { restricted: true });
    await record(number, {}, world.erika).expect(201);
    expect(await contactsOf(number, world.carla)).toHaveLength(1);
    for (const by of [world.clara, world.erik, world.quinn, world.eva]) {
      await by.get(`/requests/${number}/contacts`).expect(404);
      await record(number, {}, by).expect(404);
    }
  });

  it('of an invited colleague speaks for neither side, and is never internal', async () => {
    const { number } = await aRequest(world);
    const ines = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Ines Invited'));
    await world.admin.put(`/departments/${world.qa.id}/members/${ines.userId}`, { lead: false }).expect(200);
    await world.erik
      .post(`/requests/${number}/invitations`, { userId: ines.userId, reason: 'You measured it.' })
      .expect(201);
    await record(number, {}, ines).expect(201);
    expect(await contactsOf(number)).toMatchObject([{ side: null }]);
    await record(number, { visibility: 'INTERNAL' }, ines).expect(403);
  });

  it.each([
    ['no summary', { summary: ' ' }],
    ['the portal as its channel', { channel: 'portal' }],
    ['a substance nobody knows', { substance: 'SHOUTED' }],
    ['a partner that is no id', { partnerId: 'Carla' }],
    ['a field nobody knows', { duration: 5 }],
  ])('with %s is refused', async (_, more) => {
    const { number } = await aRequest(world);
    await record(number, more).expect(400);
  });

  it('is listed page by page', async () => {
    const { number } = await aRequest(world);
    for (const summary of ['One', 'Two', 'Three']) await record(number, { summary }).expect(201);
    const { body } = await world.carla.get(`/requests/${number}/contacts?limit=2`).expect(200);
    const { data, page } = body as { data: Contact[]; page: { nextCursor: string } };
    expect(data.map(({ summary }) => summary)).toEqual(['One', 'Two']);
    const { body: rest } = await world.carla
      .get(`/requests/${number}/contacts?limit=2&cursor=${page.nextCursor}`)
      .expect(200);
    expect((rest as { data: Contact[] }).data.map(({ summary }) => summary)).toEqual(['Three']);
  });
});
