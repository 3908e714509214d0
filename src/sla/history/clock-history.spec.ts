import { toSeconds } from '../../platform/clock/clock.js';
import type { EventType, Side, StoredEvent } from '../../platform/events/index.js';
import {
  MessagePosted,
  OfferAccepted,
  OfferMade,
  PriorityChanged,
  QuestionAsked,
  RequestAccepted,
  RequestMerged,
  RequestResumed,
  RequestSubmitted,
  TransferAccepted,
} from '../../requests/index.js';
import { clockHistory } from './clock-history.js';
import { TermsPinned, type PinnedRequestTerms, type PriorityTargets } from '../sla.events.js';

const HOUR = 3600;
const within = (firstResponseSeconds: number | null, hours: number): PriorityTargets => ({
  firstResponseSeconds,
  resolution: 'DURATION',
  resolutionSeconds: hours * HOUR,
});
const TARGETS = { P1: within(HOUR, 4), P2: within(HOUR, 8), P3: within(2 * HOUR, 24), P4: within(null, 40) };
const TERMS: PinnedRequestTerms = {
  source: 'SERVICE_DEFAULT',
  agreementVersionId: null,
  priority: 'P3',
  targets: TARGETS,
  replySeconds: 4 * HOUR,
  requiredFields: [],
  quotaPerWeek: null,
  leadTimeSeconds: null,
  exclusions: '',
  reopenWindowWorkingDays: 10,
  attainmentObjectiveBp: null,
  warnings: { beforeDueSeconds: [] },
  escalationLadder: [],
  why: 'Nothing else was agreed.',
};

interface Happening {
  type: EventType;
  payload: object;
  side?: Side;
  at?: string;
}

const happens = (type: EventType, payload: object, side?: Side, at?: string): Happening => ({
  type,
  payload,
  side,
  at,
});

const SUBMITTED = happens(RequestSubmitted, {
  requesterDepartmentId: 'CS',
  providerDepartmentId: 'ENG',
  priority: 'P3',
});
const PINNED = happens(TermsPinned, TERMS);

const stored = ({ type, payload, side, at }: Happening, index: number): StoredEvent => ({
  id: `event-${index}`,
  streamKind: 'request',
  streamId: 'request',
  sequence: index + 1,
  type: type.type,
  payload,
  actorId: null,
  side: side ?? null,
  channel: null,
  origin: 'live',
  occurredAt: new Date(at ?? '2026-03-02T09:00:00Z'),
  recordedAt: new Date('2026-03-02T09:00:00Z'),
  audience: [],
  position: null,
});

/** The moves that these events make once a request of CS to ENG was submitted at P3. */
const movesOf = (...happenings: Happening[]) =>
  clockHistory([SUBMITTED, PINNED, ...happenings].map(stored))
    .slice(1)
    .map(({ at: _at, seq: _seq, ...move }) => move);

const shared = { messageId: 'm', visibility: 'SHARED', departmentId: 'ENG', digest: '' };

test('before its terms are pinned a request has no clocks', () => {
  expect(clockHistory([SUBMITTED].map(stored))).toEqual([]);
});

test('a submission is measured by the targets of its priority', () => {
  expect(clockHistory([SUBMITTED, PINNED].map(stored))).toEqual([
    {
      type: 'submitted',
      at: toSeconds(new Date('2026-03-02T09:00:00Z')),
      seq: 1,
      requester: 'CS',
      provider: 'ENG',
      targets: { firstResponse: 2 * HOUR, resolution: 24 * HOUR, reply: 4 * HOUR },
    },
  ]);
});

test('what was typed in afterwards counts from when it happened', () => {
  const spoken = happens(MessagePosted, shared, 'PROVIDER', '2026-03-02T08:30:00Z');
  const [, message] = clockHistory([SUBMITTED, PINNED, spoken].map(stored));
  expect(message!.at).toBe(toSeconds(new Date('2026-03-02T08:30:00Z')));
});

test('shared words of the provider side respond, in the name of their department', () => {
  expect(movesOf(happens(MessagePosted, shared, 'PROVIDER'))).toEqual([
    { type: 'responded', kind: 'MESSAGE', by: 'ENG' },
  ]);
});

test.each([
  ['an internal note', happens(MessagePosted, { ...shared, visibility: 'INTERNAL' }, 'PROVIDER')],
  ["the requester's own words", happens(MessagePosted, { ...shared, departmentId: 'CS' }, 'REQUESTER')],
  ['an acceptance without words', happens(RequestAccepted, { withWords: false }, 'PROVIDER')],
  ['a hold that runs out', happens(RequestResumed, { holdId: 'h', automatic: true })],
])('%s moves no clock', (_, happening) => {
  expect(movesOf(happening)).toEqual([]);
});

test('an acceptance with words acknowledges', () => {
  expect(movesOf(happens(RequestAccepted, { withWords: true }, 'PROVIDER'))).toEqual([
    { type: 'responded', kind: 'ACKNOWLEDGEMENT', by: 'ENG' },
  ]);
});

test('a question may carry a reply target of its own', () => {
  const asked = { questionId: 'q', messageId: 'm', digest: '', replyTargetSeconds: HOUR };
  expect(movesOf(happens(QuestionAsked, asked, 'PROVIDER'))).toEqual([
    { type: 'asked', questionId: 'q', replyTarget: HOUR },
  ]);
});

test('a change of priority brings the targets pinned for the new one', () => {
  expect(movesOf(happens(PriorityChanged, { from: 'P3', to: 'P1', direction: 'UP' }))).toEqual([
    {
      type: 'priorityChanged',
      direction: 'UP',
      targets: { firstResponse: HOUR, resolution: 4 * HOUR, reply: 4 * HOUR },
    },
  ]);
});

test('a taker that names no target for its leg owes the resolution target of the priority of that moment', () => {
  const taken = { transferId: 't', fromDepartmentId: 'ENG', toDepartmentId: 'QA', legTargetSeconds: null };
  const moves = movesOf(
    happens(PriorityChanged, { from: 'P3', to: 'P2', direction: 'UP' }),
    happens(TransferAccepted, taken),
  );
  expect(moves.at(-1)).toEqual({ type: 'transferAccepted', to: 'QA', legTarget: 8 * HOUR });
});

test('after a transfer an offer of the provider side is made by the department that took over', () => {
  const taken = { transferId: 't', fromDepartmentId: 'ENG', toDepartmentId: 'QA', legTargetSeconds: HOUR };
  const offer = { offerId: 'o', counterOf: null, replyBy: '2026-03-04T16:00:00Z' };
  const moves = movesOf(happens(TransferAccepted, taken), happens(OfferMade, offer, 'PROVIDER'));
  expect(moves.at(-1)).toMatchObject({ type: 'offerMade', offerId: 'o', by: 'QA' });
});

test('a counter-offer answers the offer it counters', () => {
  const counter = { offerId: 'o2', counterOf: 'o1', replyBy: '2026-03-04T16:00:00Z' };
  expect(movesOf(happens(OfferMade, counter, 'REQUESTER'))).toMatchObject([
    { type: 'offerClosed', offerId: 'o1', outcome: 'COUNTERED' },
    { type: 'offerMade', offerId: 'o2', by: 'CS' },
  ]);
});

test('an accepted date and an accepted duration commit the provider', () => {
  const offer = { offerId: 'o', negotiationId: 'n' };
  const date = { ...offer, kind: 'DATE', date: '2026-03-05T16:00:00Z', seconds: null };
  expect(movesOf(happens(OfferAccepted, date))).toEqual([
    { type: 'offerClosed', offerId: 'o', outcome: 'ACCEPTED' },
    { type: 'dateCommitted', date: toSeconds(new Date('2026-03-05T16:00:00Z')) },
  ]);
  const duration = { ...offer, kind: 'DURATION', date: null, seconds: 16 * HOUR };
  expect(movesOf(happens(OfferAccepted, duration)).at(-1)).toEqual({ type: 'durationCommitted', seconds: 16 * HOUR });
});

test('merging a request into another answers nothing', () => {
  expect(movesOf(happens(RequestMerged, { intoId: 'other' }))).toEqual([{ type: 'cancelled' }]);
});
