import type { Type } from '@nestjs/common';
import type { Actor } from '../../src/platform/auth/index.js';
import { Refusal } from '../../src/platform/http/refusal.js';
import { AcceptRequest } from '../../src/requests/acts/accept-request.js';
import { AgreeEarlierStart } from '../../src/requests/acts/agree-earlier-start.js';
import { AssignRequest } from '../../src/requests/acts/assign-request.js';
import { CancelRequest } from '../../src/requests/acts/cancel-request.js';
import { ChangePriority } from '../../src/requests/acts/change-priority.js';
import { CompleteRequest } from '../../src/requests/acts/complete-request.js';
import { ConfirmOnBehalf } from '../../src/requests/acts/confirm-on-behalf.js';
import { ConfirmResolution } from '../../src/requests/acts/confirm-resolution.js';
import { DeclineRequest } from '../../src/requests/acts/decline-request.js';
import { DraftRequest } from '../../src/requests/acts/draft-request.js';
import { EstimateEffort } from '../../src/requests/acts/estimate-effort.js';
import { MergeRequest } from '../../src/requests/acts/merge-request.js';
import { PartRequest } from '../../src/requests/acts/part-request.js';
import { ReopenRequest } from '../../src/requests/acts/reopen-request.js';
import { ResolveRequest } from '../../src/requests/acts/resolve-request.js';
import { StartWork } from '../../src/requests/acts/start-work.js';
import { SubmitRequest } from '../../src/requests/acts/submit-request.js';
import { AcceptTransfer } from '../../src/requests/conversation/acts/accept-transfer.js';
import { AskQuestion } from '../../src/requests/conversation/acts/ask-question.js';
import { AttachFile } from '../../src/requests/conversation/acts/attach-file.js';
import { ExpireRequest } from '../../src/requests/conversation/acts/expire-request.js';
import { ExtendHold } from '../../src/requests/conversation/acts/extend-hold.js';
import { HoldRequest } from '../../src/requests/conversation/acts/hold-request.js';
import { LogWork } from '../../src/requests/conversation/acts/log-work.js';
import { OfferTransfer } from '../../src/requests/conversation/acts/offer-transfer.js';
import { PostMessage } from '../../src/requests/conversation/acts/post-message.js';
import { RefuseReply } from '../../src/requests/conversation/acts/refuse-reply.js';
import { RefuseTransfer } from '../../src/requests/conversation/acts/refuse-transfer.js';
import { RemoveAttachment } from '../../src/requests/conversation/acts/remove-attachment.js';
import { ReplyToQuestion } from '../../src/requests/conversation/acts/reply-to-question.js';
import { ResumeRequest } from '../../src/requests/conversation/acts/resume-request.js';
import { WithdrawQuestion } from '../../src/requests/conversation/acts/withdraw-question.js';
import { WithdrawTransfer } from '../../src/requests/conversation/acts/withdraw-transfer.js';
import { ApproveExpedite } from '../../src/requests/expedites/acts/approve-expedite.js';
import { AskExpedite } from '../../src/requests/expedites/acts/ask-expedite.js';
import { RefuseExpedite } from '../../src/requests/expedites/acts/refuse-expedite.js';
import { EscalateDecline } from '../../src/requests/helping/acts/escalate-decline.js';
import { EscalateRequest } from '../../src/requests/helping/acts/escalate-request.js';
import { InviteColleague } from '../../src/requests/helping/acts/invite-colleague.js';
import { RemindProvider } from '../../src/requests/helping/acts/remind-provider.js';
import { RestrictRequest } from '../../src/requests/helping/acts/restrict-request.js';
import { SnoozeRequest } from '../../src/requests/helping/acts/snooze-request.js';
import { WithdrawInvitation } from '../../src/requests/helping/acts/withdraw-invitation.js';
import { AcceptOffer } from '../../src/requests/offers/acts/accept-offer.js';
import { DeclineOffer } from '../../src/requests/offers/acts/decline-offer.js';
import { MakeOffer } from '../../src/requests/offers/acts/make-offer.js';
import { WithdrawOffer } from '../../src/requests/offers/acts/withdraw-offer.js';
import { EscalateDate } from '../../src/requests/offers/escalation/escalate-date.js';
import { GetRequest } from '../../src/requests/queries/get-request.js';
import { Request } from '../../src/requests/request.entity.js';
import { ALL_STATES, MOVES, VERBS, type Verb } from '../../src/requests/request.state.js';
import { abilitiesOf, relationOf, type Abilities } from '../../src/requests/requests.policy.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, type Client } from '../support/builders/identity.js';
import { aRequest, anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** The ids that an act on a request may need besides its own; an id of nothing where there is none. */
type Ids = Record<'question' | 'transfer' | 'offer' | 'hash' | 'expedite' | 'file' | 'invitation' | 'other', string>;
type Act = (actor: Actor, id: string, ids: Ids) => Promise<unknown>;

const DAY = 24 * 3600;
const EVERYBODY = [
  ...(['Carla, who asked', 'her colleague', 'her lead', 'Erik, who answers', 'his lead'] as const),
  ...(['Quinn of Quality', 'an executive', 'a stranger'] as const),
];

describe('what somebody may do about a request', () => {
  let world: RequestWorld;
  let other: string;
  /** A person of a department that takes part in nothing. */
  let leo: string;
  const stories = new Map<string, string>();

  const get = <T>(token: Type<T>): T => world.app.get(token);
  const ahead = (days: number): Date => new Date(world.app.clock.now().getTime() + days * DAY * 1000);
  const offer = () => ({ kind: 'DATE' as const, date: ahead(2), seconds: null, reason: 'x' });

  /** One act a verb, with the least that it needs. */
  const ACTS: Partial<Record<Verb, Act>> = {
    draft: (by, id) => get(DraftRequest).change(by, id, {}),
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
    acceptTransfer: (by, id, { transfer }) => get(AcceptTransfer).execute(by, id, transfer, null),
    refuseTransfer: (by, id, { transfer }) => get(RefuseTransfer).execute(by, id, transfer, 'x'),
    withdrawTransfer: (by, id, { transfer }) => get(WithdrawTransfer).execute(by, id, transfer),
    invite: (by, id) => get(InviteColleague).execute(by, id, leo, 'x'),
    withdrawInvitation: (by, id, { invitation }) => get(WithdrawInvitation).execute(by, id, invitation),
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
    makeOffer: (by, id) => get(MakeOffer).execute(by, id, offer()),
    acceptOffer: (by, _, ids) => get(AcceptOffer).execute(by, ids.offer, ids.hash, []),
    declineOffer: (by, _, ids) => get(DeclineOffer).execute(by, ids.offer, { reason: 'x', alternative: 'x' }),
    withdrawOffer: (by, _, ids) => get(WithdrawOffer).execute(by, ids.offer),
    escalateDate: (by, id) => get(EscalateDate).execute(by, id, 'x'),
    askExpedite: (by, id) => get(AskExpedite).execute(by, id, 'x', null),
    approveExpedite: (by, _, { expedite }) => get(ApproveExpedite).execute(by, expedite),
    refuseExpedite: (by, _, { expedite }) => get(RefuseExpedite).execute(by, expedite, 'x'),
    resolve: (by, id) => get(ResolveRequest).execute(by, id, 'x'),
    confirm: (by, id) => get(ConfirmResolution).execute(by, id),
    reopen: (by, id) => get(ReopenRequest).execute(by, id, 'WRONG', null),
    decline: (by, id) => get(DeclineRequest).execute(by, id, { reason: 'NOT_OURS', words: 'x', alternative: 'x' }),
    cancel: (by, id) => get(CancelRequest).execute(by, id, 'OTHER'),
    expire: (by, id) => get(ExpireRequest).execute(by, id),
    part: (by, id) => get(PartRequest).execute(by, id),
    merge: (by, id, ids) => get(MergeRequest).execute(by, id, ids.other),
  };
  /** Raises another request beside, which has tests of its own. */
  const ELSEWHERE: Verb[] = ['raiseSubRequest'];

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
    await aDepartment(world.admin, { code: 'LOG', members: [helper] });
    leo = helper.userId;
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
  });
  afterAll(() => world.app.close());

  it('has an act for every verb that a person makes', () => {
    const byPeople = VERBS.filter((verb) => MOVES[verb].by.some((part) => part !== 'CLOCK'));
    expect([...Object.keys(ACTS), ...ELSEWHERE].sort()).toEqual([...byPeople].sort());
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
    const leading = (departmentId: string) => ({ memberships: [{ departmentId, lead: true }] });
    return {
      'Carla, who asked': one(world.carla, cs.id),
      'her colleague': one(world.clara, cs.id),
      'her lead': one(world.beatriz, cs.id, leading(cs.id)),
      'Erik, who answers': one(world.erik, eng.id),
      'his lead': one(world.erika, eng.id, leading(eng.id)),
      'Quinn of Quality': one(world.quinn, qa.id),
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
  async function differences(by: Actor, id: string, abilities: Abilities): Promise<string[]> {
    const ids = await idsOf(id);
    const found: string[] = [];
    for (const [verb, act] of Object.entries(ACTS) as [Verb, Act][]) {
      const done = await isDone(() => act(by, id, ids));
      if (done !== abilities[verb]) found.push(`${verb} is ${abilities[verb]}, done ${done}`);
    }
    return found;
  }

  /** Nobody is told anything of a request that does not exist for them; they may do nothing about it. */
  async function abilitiesToldTo(by: Actor, id: string): Promise<Abilities> {
    const row = await rowOf(id);
    return relationOf(by, row) === null ? abilitiesOf(by, row) : (await get(GetRequest).execute(by, id)).abilities;
  }

  it('is told of every state there is', async () => {
    const told = await Promise.all([...stories.values()].map(async (id) => (await rowOf(id)).state));
    expect([...new Set(told)].sort()).toEqual([...ALL_STATES].sort());
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

  it('would be found out where only part and state were looked at', async () => {
    const erik = people()['Erik, who answers'];
    const id = stories.get('asked back')!;
    expect(await differences(erik, id, abilitiesOf(erik, await rowOf(id)))).toContain('expire is true, done false');
  });
});
