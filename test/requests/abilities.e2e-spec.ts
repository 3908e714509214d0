import type { Type } from '@nestjs/common';
import type { Actor } from '../../src/platform/auth/index.js';
import { Refusal } from '../../src/platform/http/refusal.js';
import { AcceptRequest } from '../../src/requests/working/acts/accept-request.js';
import { AgreeEarlierStart } from '../../src/requests/asking/acts/agree-earlier-start.js';
import { AssignRequest } from '../../src/requests/working/acts/assign-request.js';
import { CancelRequest } from '../../src/requests/ending/acts/cancel-request.js';
import { ChangePriority } from '../../src/requests/working/acts/change-priority.js';
import { CompleteRequest } from '../../src/requests/asking/acts/complete-request.js';
import { ConfirmOnBehalf } from '../../src/requests/asking/acts/confirm-on-behalf.js';
import { ConfirmResolution } from '../../src/requests/ending/acts/confirm-resolution.js';
import { DeclineRequest } from '../../src/requests/ending/acts/decline-request.js';
import { DraftRequest } from '../../src/requests/asking/acts/draft-request.js';
import { EstimateEffort } from '../../src/requests/working/acts/estimate-effort.js';
import { MergeRequest } from '../../src/requests/merging/merge-request.js';
import { PartRequest } from '../../src/requests/merging/part-request.js';
import { ReopenRequest } from '../../src/requests/ending/acts/reopen-request.js';
import { ResolveRequest } from '../../src/requests/ending/acts/resolve-request.js';
import { StartWork } from '../../src/requests/working/acts/start-work.js';
import { SubmitRequest } from '../../src/requests/asking/acts/submit-request.js';
import { AnswerTransfer } from '../../src/requests/transfers/answer-transfer.js';
import { RecordContact } from '../../src/requests/contacts/acts/record-contact.js';
import { AskQuestion } from '../../src/requests/questions/acts/ask-question.js';
import { AttachFile } from '../../src/requests/files/attach-file.js';
import { ExpireRequest } from '../../src/requests/questions/acts/expire-request.js';
import { ExtendHold } from '../../src/requests/holds/acts/extend-hold.js';
import { HoldRequest } from '../../src/requests/holds/acts/hold-request.js';
import { LogWork } from '../../src/requests/working/acts/log-work.js';
import { OfferTransfer } from '../../src/requests/transfers/offer-transfer.js';
import { PostMessage } from '../../src/requests/messages/post-message.js';
import { RefuseReply } from '../../src/requests/questions/acts/refuse-reply.js';
import { RemoveAttachment } from '../../src/requests/files/remove-attachment.js';
import { ReplyToQuestion } from '../../src/requests/questions/acts/reply-to-question.js';
import { ResumeRequest } from '../../src/requests/holds/acts/resume-request.js';
import { WithdrawQuestion } from '../../src/requests/questions/acts/withdraw-question.js';
import { ExpediteRequest } from '../../src/requests/expedites/expedite-request.js';
import { EscalateDecline } from '../../src/requests/escalations/acts/escalate-decline.js';
import { EscalateRequest } from '../../src/requests/escalations/acts/escalate-request.js';
import { RaiseSubRequest } from '../../src/requests/sub-requests/raise-sub-request.js';
import { InviteColleague } from '../../src/requests/sight/invite-colleague.js';
import { RemindProvider } from '../../src/requests/reminders/remind-provider.js';
import { RestrictRequest } from '../../src/requests/sight/restrict-request.js';
import { SnoozeRequest } from '../../src/requests/snooze/snooze-request.js';
import { NegotiateDate } from '../../src/requests/offers/negotiate-date.js';
import { EscalateDate } from '../../src/requests/offers/escalation/escalate-date.js';
import { toAsk } from '../../src/requests/http/to-ask.js';
import { GetRequest } from '../../src/requests/queries/get-request.js';
import { Request } from '../../src/requests/request.entity.js';
import { ALL_STATES, MOVES, VERBS, type Verb } from '../../src/requests/request.state.js';
import { abilitiesOf, relationOf, type AbilityVerdicts } from '../../src/requests/requests.policy.js';
import { terms } from '../support/builders/agreements.js';
import { aService, aServiceBody } from '../support/builders/catalogue.js';
import { aDepartment, type DepartmentHandle } from '../support/builders/departments.js';
import { aUser, lasting, type Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** The ids that an act on a request may need besides its own; an id of nothing where there is none. */
type Ids = Record<'question' | 'transfer' | 'offer' | 'hash' | 'expedite' | 'file' | 'invitation' | 'other', string>;
type Act = (actor: Actor, id: string, ids: Ids) => Promise<unknown>;

const DAY = 24 * 3600;
const EVERYBODY = [
  ...(['Carla, who asked', 'Carla, after she has left', 'her colleague', 'her lead'] as const),
  ...(['Erik, who answers', 'his lead', 'Quinn of Quality', 'an executive', 'a stranger'] as const),
];

describe('what somebody may do about a request', () => {
  let world: RequestWorld;
  let other: string;
  /** A person of a department that takes part in nothing. */
  let leo: string;
  let lena: Client;
  /** Takes part in nothing, and offers a service. */
  let fin: DepartmentHandle;
  let auditId: string;
  /** Retired after it was given work; Quinn belongs to it and Erika leads it. */
  let old: DepartmentHandle;
  const stories = new Map<string, string>();

  const get = <T>(token: Type<T>): T => world.app.get(token);
  const ahead = (days: number): Date => new Date(world.app.clock.now().getTime() + days * DAY * 1000);
  const offer = () => ({ kind: 'DATE' as const, date: ahead(2), seconds: null, reason: 'x' });

  /** One act a verb, with the least that it needs. */
  const ACTS: Partial<Record<Verb, Act>> = {
    draft: (by, id) =>
      get(DraftRequest).change(by, id, {
        ...{ serviceId: world.serviceId, intake: {}, wishedDate: null, orderReference: null, reopenOf: null },
      }),
    submit: (by, id) => get(SubmitRequest).draft(by, id),
    complete: (by, id) => get(CompleteRequest).execute(by, id, {}),
    confirmOnBehalf: (by, id) => get(ConfirmOnBehalf).execute(by, id),
    agreeEarlierStart: (by, id) => get(AgreeEarlierStart).execute(by, id),
    accept: (by, id) => get(AcceptRequest).execute(by, id, null),
    assign: (by, id) => get(AssignRequest).execute(by, id, null),
    start: (by, id) => get(StartWork).execute(by, id),
    estimateEffort: (by, id) => get(EstimateEffort).execute(by, id, 5),
    logWork: (by, id) => get(LogWork).execute(by, id, { minutes: 5, note: '', workedOn: null }),
    raisePriority: (by, id) => get(ChangePriority).execute(by, id, 'P1'),
    lowerPriority: (by, id) => get(ChangePriority).execute(by, id, 'P4'),
    postMessage: (by, id) =>
      get(PostMessage).execute(by, id, {
        ...{ body: 'x', visibility: 'SHARED', channel: 'portal', occurredAt: null, lateReason: null },
      }),
    recordContact: (by, id) =>
      get(RecordContact).execute(by, id, {
        ...{ summary: 'x', channel: 'phone', visibility: 'SHARED', substance: 'NONE', partnerId: null },
        ...{ occurredAt: null, lateReason: null, settles: null },
      }),
    ask: (by, id) => get(AskQuestion).execute(by, id, 'x', null),
    reply: (by, id, { question }) => get(ReplyToQuestion).execute(by, id, question, 'x'),
    refuseReply: (by, id, { question }) => get(RefuseReply).execute(by, id, question, 'x'),
    withdrawQuestion: (by, id, { question }) => get(WithdrawQuestion).execute(by, id, question),
    attach: (by, id) => get(AttachFile).execute(by, id, { name: 'a.txt', bytes: Buffer.from('a') }, 'SHARED'),
    removeAttachment: (by, id, { file }) => get(RemoveAttachment).execute(by, id, file),
    hold: (by, id) => get(HoldRequest).execute(by, id, { reason: 'x', reference: 'x', reviewAt: ahead(1) }),
    resume: (by, id) => get(ResumeRequest).execute(by, id),
    proposeHoldExtension: (by, id) => get(ExtendHold).execute(by, id, ahead(60), 'x'),
    consentToHoldExtension: (by, id) => get(ExtendHold).consent(by, id),
    refuseHoldExtension: (by, id) => get(ExtendHold).refuse(by, id),
    offerTransfer: (by, id) => get(OfferTransfer).execute(by, id, world.qa.id, 'x'),
    acceptTransfer: (by, id, { transfer }) => get(AnswerTransfer).accept(by, id, transfer, null),
    refuseTransfer: (by, id, { transfer }) => get(AnswerTransfer).refuse(by, id, transfer, 'x'),
    withdrawTransfer: (by, id, { transfer }) => get(OfferTransfer).withdraw(by, id, transfer),
    raiseSubRequest: (by, id) => get(RaiseSubRequest).execute(by, id, toAsk({ serviceId: auditId, title: 'x' })),
    invite: (by, id) => get(InviteColleague).execute(by, id, leo, 'x'),
    withdrawInvitation: (by, id, { invitation }) => get(InviteColleague).withdraw(by, id, invitation),
    restrict: (by, id) => get(RestrictRequest).restrict(by, id),
    liftRestriction: (by, id) => get(RestrictRequest).lift(by, id),
    snooze: (by, id) => get(SnoozeRequest).execute(by, id, ahead(1), 'x'),
    wake: (by, id) => get(SnoozeRequest).wake(by, id),
    remind: (by, id) => get(RemindProvider).execute(by, id, null),
    escalate: (by, id) => get(EscalateRequest).execute(by, id, 'x'),
    answerEscalation: (by, id) => get(EscalateRequest).answer(by, id, 'x'),
    escalateDecline: (by, id) => get(EscalateDecline).execute(by, id, 'x'),
    upholdDecline: (by, id) => get(EscalateDecline).uphold(by, id, 'x'),
    reverseDecline: (by, id) => get(EscalateDecline).reverse(by, id, 'x'),
    makeOffer: (by, id) => get(NegotiateDate).make(by, id, offer()),
    acceptOffer: (by, _, ids) => get(NegotiateDate).accept(by, ids.offer, ids.hash, []),
    declineOffer: (by, _, ids) => get(NegotiateDate).decline(by, ids.offer, { reason: 'x', alternative: 'x' }),
    withdrawOffer: (by, _, ids) => get(NegotiateDate).withdraw(by, ids.offer),
    escalateDate: (by, id) => get(EscalateDate).execute(by, id, 'x'),
    askExpedite: (by, id) => get(ExpediteRequest).ask(by, id, 'x', null),
    approveExpedite: (by, _, { expedite }) => get(ExpediteRequest).approve(by, expedite),
    refuseExpedite: (by, _, { expedite }) => get(ExpediteRequest).refuse(by, expedite, 'x'),
    resolve: (by, id) => get(ResolveRequest).execute(by, id, 'x'),
    confirm: (by, id) => get(ConfirmResolution).execute(by, id),
    reopen: (by, id) => get(ReopenRequest).execute(by, id, 'WRONG', null),
    decline: (by, id) => get(DeclineRequest).execute(by, id, { reason: 'NOT_OURS', words: 'x', alternative: 'x' }),
    cancel: (by, id) => get(CancelRequest).execute(by, id, 'OTHER'),
    expire: (by, id) => get(ExpireRequest).execute(by, id),
    part: (by, id) => get(PartRequest).execute(by, id),
    merge: (by, id, ids) => get(MergeRequest).execute(by, id, ids.other),
  };

  const does = (by: Client, method: 'post' | 'put', id: string, path: string, body: object = {}) =>
    by[method](`/requests/${id}/${path}`, body).expect((answer) => {
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    });

  /** A story after its steps; the first word tells who, the rest what they did. */
  async function tell(name: string, ...steps: ((id: string) => PromiseLike<unknown>)[]): Promise<void> {
    const { id } = await aRequest(world);
    for (const step of steps) await step(id);
    stories.set(name, id);
  }

  const changed = async (path: string, patch: object): Promise<void> => {
    const { headers } = await world.admin.get(path).expect(200);
    await world.admin.patch(path, patch).set('if-match', headers['etag']!).expect(200);
  };
  const sent = async (by: Client, body: object): Promise<string> =>
    ((await by.post('/requests', body).expect(201)).body as { id: string }).id;

  /** As many files of Customer Service as there may be; bytes make no difference. */
  const full = (id: string) =>
    world.app.database.query(
      `INSERT INTO attachment (id, owner_kind, owner_id, department_id, name, media_type, size_bytes, digest, visibility,
                               uploaded_by_id, uploaded_at)
       SELECT gen_random_uuid(), 'request', $1, $2, 'a.txt', 'text/plain', 1, sha256('a'), 'SHARED', $3, now()
         FROM generate_series(1, 50)`,
      [id, world.cs.id, world.carla.userId],
    );

  /** The requests that a department held, or was offered, when it was retired. */
  async function tellOfRetired(): Promise<void> {
    const { id: serviceId } = await aService(world.admin, 'OLD', { intake: [] });
    const ask = { serviceId, title: 'Which bench is free?' };
    stories.set('a draft for a department that was retired', await sent(world.carla, { ...ask, draft: true }));
    await tell('offered to a department that was retired', (id) =>
      does(world.erik, 'post', id, 'transfers', { toDepartmentId: old.id, reason: 'x' }),
    );
    const had = { answered: await sent(world.carla, ask), declined: await sent(world.carla, ask) };
    await does(world.quinn, 'put', had.answered, 'resolution', { answer: 'The third.' });
    stories.set('answered by a department that was retired', had.answered);
    const no = { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask QA.' };
    await does(world.quinn, 'put', had.declined, 'decline', no);
    await does(world.carla, 'post', had.declined, 'decline/escalation', { reason: 'x' });
    stories.set('declined by a department that was retired', had.declined);
    await changed(`/departments/${old.id}`, { retired: true });
  }

  /** Drafts that nothing is wrong with but what has become of the world around them. */
  async function tellOfDrafts(): Promise<void> {
    const draft = (more: object) => sent(world.carla, { ...anAsk(world, { draft: true }), ...more });
    stories.set('a draft whose date has passed', await draft({ wishedDate: ahead(3).toISOString() }));
    const offered = { code: 'on-call', intake: [] };
    const gone = await aService(world.admin, 'ENG', offered);
    stories.set('a draft for a service that is gone', await draft({ serviceId: gone.id, intake: {} }));
    const ended = aServiceBody({ ...offered, active: false, code: undefined });
    await world.admin.put(`/services/${gone.id}`, ended).set('if-match', '"1"').expect(200);
    await anOrder(world.erika, { ownerDepartmentId: fin.id, reference: 'SO-2' });
    const orderReference = { system: 'ERP', reference: 'SO-2' };
    stories.set('a draft for an order out of sight', await draft({ orderReference }));
    const agreed = { requesterDepartmentId: world.cs.id, providerDepartmentId: fin.id };
    const duties = terms(16, { requiredFields: [], quotaPerWeek: 1 });
    const { body } = await world.beatriz.post('/agreement-negotiations', { ...agreed, terms: duties }).expect(201);
    const { id, currentHash: hash } = body as { id: string; currentHash: string };
    await world.erika.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
  }

  /** The first of two that go before all others is in work, and the week of the other department is full. */
  async function tellOfHurries(): Promise<void> {
    const ask = { serviceId: auditId, title: 'Which account?', priority: 'P1' };
    stories.set('a draft over the quota', await sent(world.carla, { ...ask, draft: true }));
    await sent(world.carla, ask);
    for (const name of ['in work before all others', 'to go first, while another is in work']) {
      const { id } = await aRequest(world);
      const { body } = await world.carla.post(`/requests/${id}/expedites`, { reason: 'It stands.' }).expect(201);
      const [expedite] = (body as { expedites: { id: string }[] }).expedites;
      for (const lead of [world.beatriz, world.erika])
        await lead.post(`/expedites/${expedite!.id}/approval`).expect(200);
      await does(world.erika, 'put', id, 'assignment', { assigneeId: world.erik.userId });
      stories.set(name, id);
    }
    await does(world.erik, 'put', stories.get('in work before all others')!, 'work-start');
  }

  /** Logistics asks Quality, which asks Customer Service, which asks Engineering: nobody asks further. */
  async function tellOfLine(): Promise<void> {
    const part = async (by: Client, parentId: string, serviceId: string): Promise<string> => {
      const ask = { serviceId, title: 'A part of it' };
      return ((await by.post(`/requests/${parentId}/sub-requests`, ask).expect(201)).body as { id: string }).id;
    };
    const { id: deliveryId } = await aService(world.admin, 'CS', { intake: [] });
    const { id: benchId } = await aService(world.admin, 'QA', { intake: [] });
    const whole = await sent(lena, { serviceId: benchId, title: 'When does it leave?' });
    const half = await part(world.quinn, whole, deliveryId);
    stories.set('at the end of a line', await part(world.carla, half, world.serviceId));
    const { id: kept } = await aRequest(world);
    stories.set('a part of a restricted request', await part(world.erik, kept, benchId));
    await does(world.carla, 'put', kept, 'restriction');
  }

  const asked = (id: string) => does(world.erik, 'post', id, 'questions', { body: 'Which?' });
  const answered = (id: string) => does(world.carla, 'post', id, 'messages', { body: 'C.' });
  const resolved = (id: string) => does(world.erik, 'put', id, 'resolution', { answer: 'B.' });
  const declined = (id: string) =>
    does(world.erik, 'put', id, 'decline', { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask QA.' });
  const held = (id: string) =>
    does(world.erik, 'post', id, 'holds', { reason: 'x', reference: 'x', reviewAt: ahead(3).toISOString() });
  const offered = (id: string) =>
    does(world.erik, 'post', id, 'offers', { kind: 'DATE', date: ahead(3).toISOString(), reason: 'x' });

  beforeAll(async () => {
    world = await aRequestWorld();
    const helper = await aUser(world.app.http, world.admin, 'Leo Novak');
    lena = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Lena Vogel'));
    await aDepartment(world.admin, { code: 'LOG', members: [helper, lena] });
    leo = helper.userId;
    fin = await aDepartment(world.admin, { code: 'FIN', leads: [world.erika] });
    auditId = (await aService(world.admin, 'FIN', { intake: [] })).id;
    old = await aDepartment(world.admin, { code: 'OLD', leads: [world.erika], members: [world.quinn] });
    await tellOfDrafts();
    await tell('silent for weeks', asked);
    await tell('answered long ago', resolved);
    await tell('declined long ago', declined);
    await tell('replied to long ago', asked, answered);
    await tell('put down', asked);
    const older = await aRequest(world);
    await tell('merged long ago', (id) => does(world.erik, 'put', id, 'merge', { into: older.id }));
    await world.app.pass(30 * DAY);
    await does(world.erik, 'put', stories.get('put down')!, 'expiry');
    other = (await aRequest(world)).id;
    const { body: draft } = await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    stories.set('a draft', (draft as { id: string }).id);
    await tell('submitted');
    const { id: called } = await aRequest(world, { askedAt: ahead(-0.1).toISOString(), lateReason: 'After the call.' });
    stories.set('asked on the telephone', called);
    await tell('accepted', (id) => does(world.erik, 'put', id, 'acceptance'));
    await tell('begun', (id) => does(world.erik, 'put', id, 'work-start'));
    await tell('asked back', asked);
    await tell('replied to', asked, answered);
    await tell('on hold', held);
    await tell('on hold, longer asked for', held, (id) =>
      does(world.erik, 'put', id, 'holds/current/extension', { reviewAt: ahead(40).toISOString(), reason: 'x' }),
    );
    await tell('offered to another department', (id) =>
      does(world.erik, 'post', id, 'transfers', { toDepartmentId: world.qa.id, reason: 'x' }),
    );
    await tell('with an offer on the table', offered);
    await tell('answered', resolved);
    await tell('doubted', resolved, answered);
    await tell('confirmed', resolved, (id) => does(world.carla, 'put', id, 'confirmation'));
    await tell('cancelled', (id) => does(world.carla, 'put', id, 'cancellation', { reason: 'OTHER' }));
    await tell('declined', declined);
    await tell('declined, with the leads', declined, (id) =>
      does(world.carla, 'post', id, 'decline/escalation', { reason: 'x' }),
    );
    await tell('merged', (id) => does(world.erik, 'put', id, 'merge', { into: other }));
    await tell('restricted', (id) => does(world.carla, 'put', id, 'restriction'));
    await tell('with the leads', (id) => does(world.carla, 'post', id, 'escalations', { reason: 'x' }));
    await tell('to go first', (id) => does(world.carla, 'post', id, 'expedites', { reason: 'x' }));
    await tell('put aside', (id) =>
      does(world.erik, 'put', id, 'snooze', { until: ahead(2).toISOString(), reason: 'x' }),
    );
    await tell('reminded', (id) => does(world.carla, 'post', id, 'reminders'));
    await tell('helped with', (id) =>
      does(world.carla, 'post', id, 'invitations', { userId: world.quinn.userId, reason: 'x' }),
    );
    await tell('full of files', full);
    await tell('with a file for one department', (id) =>
      world.erik
        .post(`/requests/${id}/attachments`)
        .field('visibility', 'INTERNAL')
        .attach('file', Buffer.from('a'), 'a.txt')
        .expect(201),
    );
    await tellOfHurries();
    await tellOfLine();
    await tellOfRetired();
  });
  afterAll(() => world.app.close());

  it('has an act for every verb that a person makes', () => {
    const byPeople = VERBS.filter((verb) => MOVES[verb].by.some((part) => part !== 'CLOCK'));
    expect(Object.keys(ACTS).sort()).toEqual([...byPeople].sort());
  });

  /** Everybody there is to ask: both sides, a lead of each, a department beside, an onlooker, a stranger. */
  const people = (): Record<(typeof EVERYBODY)[number], Actor> => {
    const { cs, eng, qa } = world;
    const one = (client: Client, departmentId: string | null, more: Partial<Actor> = {}): Actor => ({
      ...{ userId: client.userId, name: 'x', admin: false, executive: false, serviceAccount: false },
      ...{ scopes: ['requests:write'], tokenId: client.userId },
      memberships: departmentId === null ? [] : [{ departmentId, lead: false }],
      ...more,
    });
    const placed = (lead: boolean, departmentIds: string[]) => ({
      memberships: departmentIds.map((departmentId) => ({ departmentId, lead })),
    });
    const leading = (...departmentIds: string[]) => placed(true, departmentIds);
    const belonging = (...departmentIds: string[]) => placed(false, departmentIds);
    return {
      'Carla, who asked': one(world.carla, cs.id),
      'Carla, after she has left': one(world.carla, null),
      'her colleague': one(world.clara, cs.id),
      'her lead': one(world.beatriz, cs.id, leading(cs.id)),
      'Erik, who answers': one(world.erik, eng.id),
      'his lead': one(world.erika, eng.id, leading(eng.id, old.id, fin.id)),
      'Quinn of Quality': one(world.quinn, qa.id, belonging(qa.id, old.id)),
      'an executive': one(world.eva, null, { executive: true }),
      'a stranger': one(world.sam, null),
    };
  };

  const rowOf = (id: string): Promise<Request> => world.app.database.repository(Request).findOneByOrFail({ id });

  async function idsOf(id: string): Promise<Ids> {
    const one = async (sql: string): Promise<string> =>
      (await world.app.database.query<{ id: string }>(`${sql} LIMIT 1`, [id]))[0]?.id ?? other;
    return {
      question: await one('SELECT id FROM question WHERE request_id = $1 ORDER BY id DESC'),
      transfer: await one('SELECT id FROM transfer WHERE request_id = $1'),
      offer: await one('SELECT id FROM offer WHERE request_id = $1'),
      hash: await one('SELECT hash AS id FROM offer WHERE request_id = $1'),
      expedite: await one('SELECT id FROM expedite WHERE request_id = $1'),
      file: await one("SELECT id FROM attachment WHERE owner_id = $1 AND owner_kind = 'request'"),
      invitation: await one('SELECT id FROM invitation WHERE request_id = $1'),
      other,
    };
  }

  /** Whether the act is done; it is undone in any case. */
  async function isDone(act: () => Promise<unknown>): Promise<boolean> {
    const undone = new Error('undone');
    try {
      return await world.app.database.inTransaction(async () => {
        await act();
        throw undone;
      });
    } catch (error) {
      if (error === undone) return true;
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** The verbs whose ability differs from the act. */
  async function differences(by: Actor, id: string, abilities: AbilityVerdicts): Promise<string[]> {
    const ids = await idsOf(id);
    const found: string[] = [];
    for (const [verb, act] of Object.entries(ACTS) as [Verb, Act][]) {
      const done = await isDone(() => act(by, id, ids));
      if (done !== abilities[verb]) found.push(`${verb} is ${abilities[verb]}, done ${done}`);
    }
    return found;
  }

  /** Nobody is told anything of a request that does not exist for them; they may do nothing about it. */
  async function abilitiesToldTo(by: Actor, id: string): Promise<AbilityVerdicts> {
    const row = await rowOf(id);
    return relationOf(by, row) === null ? abilitiesOf(by, row) : (await get(GetRequest).execute(by, id)).abilities;
  }

  it('is told of every state there is', async () => {
    const told = await Promise.all([...stories.values()].map(async (id) => (await rowOf(id)).state));
    // Only the end of an imported log leaves a request open.
    const reached = ALL_STATES.filter((state) => state !== 'LEFT_OPEN');
    expect([...new Set(told)].sort()).toEqual(reached.sort());
  });

  it.each(EVERYBODY)('is exactly what the acts let them do in every state: %s', async (name) => {
    const by = people()[name];
    const found: string[] = [];
    for (const [story, id] of stories) {
      const abilities = await abilitiesToldTo(by, id);
      found.push(...(await differences(by, id, abilities)).map((each) => `${story}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  /** Rules beyond part and state, one a line: where the verdict knew nothing of it, the walk would say so. */
  const RULES: [Verb, (typeof EVERYBODY)[number], string][] = [
    ['expire', 'Erik, who answers', 'asked back'],
    ['start', 'Erik, who answers', 'to go first, while another is in work'],
    ['start', 'his lead', 'to go first, while another is in work'],
    ['draft', 'Carla, after she has left', 'a draft'],
    ['submit', 'Carla, after she has left', 'a draft'],
    ['submit', 'Carla, who asked', 'a draft whose date has passed'],
    ['submit', 'Carla, who asked', 'a draft for a service that is gone'],
    ['submit', 'Carla, who asked', 'a draft for a department that was retired'],
    ['submit', 'Carla, who asked', 'a draft for an order out of sight'],
    ['submit', 'Carla, who asked', 'a draft over the quota'],
    ['attach', 'Carla, who asked', 'full of files'],
    ['raiseSubRequest', 'Erik, who answers', 'at the end of a line'],
    ['liftRestriction', 'his lead', 'a part of a restricted request'],
    ['acceptTransfer', 'Quinn of Quality', 'offered to a department that was retired'],
    ['reopen', 'Carla, who asked', 'answered by a department that was retired'],
    ['reverseDecline', 'his lead', 'declined by a department that was retired'],
  ];

  it.each(RULES)('would be found out without the rule for %s: %s, %s', async (verb, name, story) => {
    const by = people()[name];
    const id = stories.get(story)!;
    expect(await differences(by, id, abilitiesOf(by, await rowOf(id)))).toContain(`${verb} is true, done false`);
  });
});
