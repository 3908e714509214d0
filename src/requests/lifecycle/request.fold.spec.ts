import type { EventType, Side, StoredEvent } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { foldRequest } from './request.fold.js';
import * as events from '../requests.events.js';

const CS = 'cs';
const ENG = 'eng';
const QA = 'qa';
const said = { messageId: 'm', digest: 'd' };

const ask: events.RequestSubmittedPayload = {
  agreementId: null,
  lateRaise: false,
  overQuota: false,
  number: 'ENG-1042',
  serviceId: 'part-clarification',
  requesterDepartmentId: CS,
  providerDepartmentId: ENG,
  priority: 'P3',
  incomplete: true,
  missingFields: ['partNumber'],
  raisedById: 'carla',
  onBehalfOfId: null,
  channel: 'portal',
  restricted: false,
  orderReference: null,
  wishedDate: null,
  reopenOfId: null,
  parentId: null,
  textDigest: 'd',
};

type Told = [type: EventType, payload?: object, side?: Side];

/** The instant of the n-th event: one hour after the one before. */
const hour = (n: number): Date => new Date(Date.UTC(2026, 2, 2, 8 + n));

function after(...story: Told[]): Request {
  const history = story.map(
    ([type, payload = {}, side = 'PROVIDER'], index) =>
      ({
        type: type.type,
        payload,
        side,
        streamId: 'request',
        sequence: index + 1,
        occurredAt: hour(index + 1),
        recordedAt: hour(index + 1),
      }) as StoredEvent,
  );
  return history.reduce(foldRequest, null as Request | null)!;
}

const submitted: Told = [events.RequestSubmitted, ask, 'REQUESTER'];
const accepted: Told = [events.RequestAccepted, { withWords: false }];
const asked: Told = [events.QuestionAsked, { ...said, questionId: 'q', replyTargetSeconds: null }];
const replied = (openQuestions: number): Told => [
  events.QuestionReplied,
  { ...said, questionId: 'q', openQuestions },
  'REQUESTER',
];
const resolved: Told = [events.RequestResolved, said];
const transfer = { transferId: 't', fromDepartmentId: ENG, toDepartmentId: QA };
const offered: Told = [events.TransferOffered, transfer];
const taken: Told = [events.TransferAccepted, { ...transfer, legTargetSeconds: null }];

describe('a request, as its events tell it', () => {
  it('begins with whoever is asked', () => {
    expect(after(submitted)).toMatchObject({
      number: 'ENG-1042',
      state: 'SUBMITTED',
      ball: 'PROVIDER',
      holderDepartmentId: ENG,
      incomplete: true,
      submittedAt: hour(1),
      createdAt: hour(1),
      firstRespondedAt: null,
      version: 1,
    });
  });

  it('keeps the day it was first drafted, and gets its number when it is sent', () => {
    const drafted: Told = [events.RequestDrafted, { ...ask, number: undefined }, 'REQUESTER'];
    expect(after(drafted)).toMatchObject({ number: null, state: 'DRAFT', ball: 'REQUESTER', submittedAt: null });
    expect(after(drafted, submitted)).toMatchObject({ number: 'ENG-1042', createdAt: hour(1), submittedAt: hour(2) });
  });

  it('is complete once nothing is missing', () => {
    const completed: Told = [events.RequestCompleted, { missingFields: [], textDigest: 'e' }];
    expect(after(submitted, completed)).toMatchObject({ incomplete: false, missingFields: [] });
  });

  it('waits for the requester until the last question is replied to, then stands where it stood', () => {
    expect(after(submitted, accepted, asked, asked)).toMatchObject({
      state: 'AWAITING_REQUESTER',
      ball: 'REQUESTER',
      resumeState: 'ACCEPTED',
      openQuestionCount: 2,
    });
    expect(after(submitted, accepted, asked, asked, replied(1))).toMatchObject({
      state: 'AWAITING_REQUESTER',
      resumeState: 'ACCEPTED',
      openQuestionCount: 1,
    });
    expect(after(submitted, accepted, asked, asked, replied(1), replied(0))).toMatchObject({
      state: 'ACCEPTED',
      ball: 'PROVIDER',
      resumeState: null,
      openQuestionCount: 0,
    });
  });

  it('has no open question once it is answered', () => {
    expect(after(submitted, asked, resolved)).toMatchObject({ state: 'RESOLVED', openQuestionCount: 0 });
  });

  it('is with somebody outside while it is on hold', () => {
    const held: Told = [events.RequestHeld, { holdId: 'h', reason: 'r', reference: 's', reviewAt: '' }];
    const resumed: Told = [events.RequestResumed, { holdId: 'h', automatic: true }];
    expect(after(submitted, held)).toMatchObject({ state: 'ON_HOLD_EXTERNAL', ball: 'EXTERNAL' });
    expect(after(submitted, held, resumed)).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER' });
  });

  it('changes hands only when the other department accepts, and the first one keeps reading', () => {
    const assigned: Told = [events.RequestAssigned, { assigneeId: 'emil', previousId: null }];
    expect(after(submitted, assigned, offered)).toMatchObject({ holderDepartmentId: ENG, pendingDepartmentId: QA });
    expect(after(submitted, assigned, offered, taken)).toMatchObject({
      state: 'ACCEPTED',
      holderDepartmentId: QA,
      providerDepartmentId: ENG,
      pendingDepartmentId: null,
      formerHolderIds: [ENG],
      assigneeId: null,
    });
  });

  it('goes back where it was when a transfer is refused', () => {
    expect(after(submitted, accepted, offered, [events.TransferRefused, transfer])).toMatchObject({
      state: 'ACCEPTED',
      holderDepartmentId: ENG,
      pendingDepartmentId: null,
      formerHolderIds: [],
    });
  });

  it('is offered to nobody any more when it is cancelled meanwhile', () => {
    expect(after(submitted, offered, [events.RequestCancelled, { reason: 'OTHER' }])).toMatchObject({
      state: 'CANCELLED',
      ball: 'NOBODY',
      pendingDepartmentId: null,
      endedAt: hour(3),
    });
  });

  it('is answered, confirmed, and open again when the answer was none', () => {
    const confirmed: Told = [events.RequestConfirmed, {}, 'REQUESTER'];
    const reopened: Told = [events.RequestReopened, { reason: 'WRONG', messageId: null }, 'REQUESTER'];
    expect(after(submitted, resolved, confirmed)).toMatchObject({
      state: 'CLOSED',
      resolvedAt: hour(2),
      closedAt: hour(3),
      endedAt: hour(3),
    });
    expect(after(submitted, resolved, confirmed, reopened)).toMatchObject({
      state: 'IN_PROGRESS',
      ball: 'PROVIDER',
      resolvedAt: null,
      closedAt: null,
      endedAt: null,
      reopenCount: 1,
    });
  });

  it.each<[string, Told, Date | null]>([
    ['a question', asked, hour(2)],
    ['an answer', resolved, hour(2)],
    ['a decline', [events.RequestDeclined, { ...said, reason: 'NOT_OURS' }], hour(2)],
    ['an acceptance with words', [events.RequestAccepted, { withWords: true }], hour(2)],
    ['an acceptance without words', accepted, null],
    [
      'a message of the provider',
      [events.MessagePosted, { ...said, visibility: 'SHARED', departmentId: ENG }],
      hour(2),
    ],
    ['an internal note', [events.MessagePosted, { ...said, visibility: 'INTERNAL', departmentId: ENG }], null],
    [
      'a message of the requester',
      [events.MessagePosted, { ...said, visibility: 'SHARED', departmentId: CS }, 'REQUESTER'],
      null,
    ],
    ['an offer of the provider', [events.OfferMade, {}], hour(2)],
    ['an offer of the requester', [events.OfferMade, {}, 'REQUESTER'], null],
  ])('takes %s for the first response it is', (_what, told, at) => {
    expect(after(submitted, told).firstRespondedAt).toEqual(at);
  });

  it('remembers the first response, whatever follows', () => {
    expect(after(submitted, asked, replied(0), resolved).firstRespondedAt).toEqual(hour(2));
  });

  it('is due on the date both agreed on, until they agree on a duration instead', () => {
    const date = '2026-03-06T16:00:00.000Z';
    const byDate: Told = [
      events.OfferAccepted,
      { offerId: 'o', negotiationId: 'n', kind: 'DATE', date, seconds: null },
    ];
    const byDuration: Told = [events.OfferAccepted, { kind: 'DURATION', date: null, seconds: 3600 }];
    expect(after(submitted, byDate).committedAtDate).toEqual(new Date(date));
    expect(after(submitted, byDate, byDuration).committedAtDate).toBeNull();
  });

  it('adds up the work and takes the last estimate and priority', () => {
    const work = (minutes: number): Told => [events.WorkLogged, { workLogId: 'w', minutes }];
    const story = after(
      submitted,
      work(20),
      work(25),
      [events.EffortEstimated, { minutes: 60 }],
      [events.PriorityChanged, { from: 'P3', to: 'P1', direction: 'UP' }],
    );
    expect(story).toMatchObject({ loggedMinutes: 45, effortMinutes: 60, priority: 'P1' });
  });

  it('points to the one it was a duplicate of', () => {
    expect(after(submitted, [events.RequestMerged, { intoId: 'other' }])).toMatchObject({
      state: 'MERGED',
      duplicateOfId: 'other',
    });
  });

  it('stands again where it stood before it was merged, once it is parted', () => {
    const started: Told = [events.RequestStarted];
    const waits = after(submitted, started, asked);
    const { resumeState, openQuestionCount: openQuestions } = waits;
    const parted = {
      fromId: 'other',
      mergedAt: hour(4).toISOString(),
      state: waits.state,
      resumeState,
      openQuestions,
      holdId: null,
    };
    const merged: Told = [events.RequestMerged, { intoId: 'other' }];
    expect(after(submitted, started, asked, merged, [events.RequestParted, parted])).toMatchObject({
      ...{ state: 'AWAITING_REQUESTER', resumeState: 'IN_PROGRESS', openQuestionCount: 1 },
      ...{ endedAt: null, duplicateOfId: null, ball: 'REQUESTER' },
    });
  });

  it('is followed by those who asked the same, each as often as they asked', () => {
    const takesIn = (...followerIds: string[]): Told => [events.DuplicateTakenIn, { duplicateId: 'x', followerIds }];
    const parts = (...followerIds: string[]): Told => [events.DuplicateParted, { duplicateId: 'x', followerIds }];
    const both = [submitted, takesIn('clara', 'chris'), takesIn('clara')];
    expect(after(...both).followerIds).toEqual(['clara', 'chris', 'clara']);
    expect(after(...both, parts('clara')).followerIds).toEqual(['chris', 'clara']);
  });

  it('counts for the person it was raised for once they say so', () => {
    expect(after(submitted, [events.OnBehalfConfirmed, {}, 'REQUESTER']).confirmedOnBehalf).toBe(true);
  });

  it('is not moved by what other modules write into its history', () => {
    expect(after(submitted, [{ type: 'request.terms_pinned', description: '', refersTo: [] }])).toEqual(
      after(submitted),
    );
  });
});
