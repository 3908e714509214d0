import { HOLDING_EVENTS } from '../../../src/sla/time-spent/holding-events.js';
import type { Hours, Instant, Stretch } from './hours.js';
import { dueOf, elapsed, lateStretches, type Aim, type Meter } from './meter.js';

/** An event of a request as it stands in the database. */
export interface RawEvent {
  stream_id: string;
  type: string;
  side: 'REQUESTER' | 'PROVIDER' | null;
  actor: string | null;
  at: Instant;
  recorded: Instant;
  payload: Payload;
}

/** The members that are read from the payloads of all events together; each event has some of them. */
interface Payload {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string;
  priority: string;
  channel: string;
  incomplete: boolean;
  onBehalfOfId: string | null;
  messageId?: string;
  visibility: string;
  openQuestions: number;
  automatic: boolean;
  withWords: boolean;
  minutes: number;
  to: string;
  direction: 'UP' | 'DOWN';
  replyTargetSeconds: number | null;
  questionId: string;
  reviewAt: string;
  toDepartmentId: string;
  legTargetSeconds: number | null;
  negotiationId: string;
  kind: string;
  seconds: number;
  date: string | null;
}

interface Targets {
  FR: number;
  RES: number;
}

/** A department takes the request over: its stretch, and what it promised. */
interface Leg {
  department: string;
  from: Instant;
  target: number | null;
}

interface Question {
  askedAt: Instant;
  settledAt: Instant | null;
  target: number;
  replied: boolean;
  /** The department that asked it was late already. */
  leg: number;
}

interface Negotiation {
  openedAt: Instant;
  offers: { seconds: number | null; date: Instant | null; side: string; at: Instant }[];
  ended: string | null;
  endedAt: Instant | null;
}

type Holder = 'PROVIDER' | 'REQUESTER' | 'EXTERNAL' | 'NOBODY';

/** A request as the test makes it out of its events, by rules of its own. */
export interface Told {
  id: string;
  requester: string;
  provider: string;
  service: string;
  priority: string;
  channel: string;
  submittedAt: Instant;
  incomplete: boolean;
  counts: boolean;
  state: string;
  holder: Holder;
  reminders: number;
  logged: number;
  effort: number | null;
  /** The answer that stands. */
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  endedAt: Instant | null;
  answers: { at: Instant; reopened: boolean }[];
  firstResponse: { at: Instant; acknowledged: boolean } | null;
  begunAt: Instant | null;
  questions: Question[];
  transfers: { from: Instant; to: Instant | null; outcome: string | null }[];
  misrouted: boolean;
  escalations: { at: Instant; answeredAt: Instant | null; lapsedAt: Instant | null }[];
  negotiations: Negotiation[];
  expired: boolean;
  response: Meter;
  answer: Meter;
  legs: Leg[];
  /** The holders of the ball and their intervals, up to the present. */
  held: (Stretch & { holder: Holder; leg: number })[];
  /** When somebody last had to act otherwise, or it became late: up to then a miss is looked into. */
  lastMovedAt: Instant;
  /** Everything that was said, and the changes of state that need words after them. */
  words: { at: Instant; side: string | null; shared: boolean; isAnswer: boolean; nth: number }[];
  unexplained: { at: Instant; side: string | null; nth: number }[];
  /** The people who acted on it for its provider. */
  hands: Set<string>;
}

const HOLDING = new Set(HOLDING_EVENTS.map(({ type }) => type));

const ENDINGS: Record<string, string> = {
  'request.declined': 'DECLINED',
  'request.cancelled': 'CANCELLED',
  'request.expired': 'EXPIRED',
};

export class Retelling {
  constructor(
    private readonly hours: (department: string) => Hours,
    private readonly targets: Record<string, Targets>,
    private readonly replyTarget: number,
    private readonly now: Instant,
  ) {}

  of(events: readonly RawEvent[]): Told {
    const sent = events.find(({ type }) => type === 'request.submitted')!;
    const ask = sent.payload;
    const told = {
      id: sent.stream_id,
      requester: ask.requesterDepartmentId,
      provider: ask.providerDepartmentId,
      service: ask.serviceId,
      priority: ask.priority,
      channel: ask.channel,
      submittedAt: sent.at,
      incomplete: ask.incomplete,
      counts: ask.onBehalfOfId === null || sent.side === 'REQUESTER',
      state: 'SUBMITTED',
      holder: 'PROVIDER',
      reminders: 0,
      logged: 0,
      effort: null,
      resolvedAt: null,
      closedAt: null,
      endedAt: null,
      answers: [],
      firstResponse: null,
      begunAt: null,
      questions: [],
      transfers: [],
      misrouted: false,
      escalations: [],
      negotiations: [],
      expired: false,
      legs: [{ department: ask.providerDepartmentId, from: sent.at, target: null }],
      held: [],
      words: [],
      unexplained: [],
      hands: new Set(),
    } as unknown as Told;
    const start = (seconds: number): Meter => ({
      hours: this.hours(told.provider),
      running: [],
      answered: [],
      aims: [{ at: sent.at, seconds, date: null }],
      until: this.now,
      state: 'RUNNING',
    });
    told.response = start(this.targets[told.priority]!.FR);
    told.answer = start(this.targets[told.priority]!.RES);

    const open = new Map<string, Question>();
    let holdsUntil: Instant | null = null;
    let since = sent.at;
    let reopenedOnce = false;
    const openOffers = new Map<string, Negotiation>();
    const pending = (): Told['transfers'][number] | undefined => told.transfers.find(({ outcome }) => outcome === null);

    const holderNow = (): Holder =>
      ['RESOLVED', 'CLOSED', 'DECLINED', 'CANCELLED', 'EXPIRED'].includes(told.state)
        ? 'NOBODY'
        : open.size > 0
          ? 'REQUESTER'
          : holdsUntil !== null
            ? 'EXTERNAL'
            : 'PROVIDER';
    /** Closes the stretch that ends at `at`. */
    const pass = (at: Instant): void => {
      if (since < at) {
        const stretch = { from: since, to: at };
        told.held.push({ ...stretch, holder: told.holder, leg: told.legs.length - 1 });
        if (told.holder === 'PROVIDER') told.answer.running.push(stretch);
        if (told.holder === 'NOBODY') told.answer.answered.push(stretch);
      }
      since = at;
    };

    for (const [nth, event] of events.entries()) {
      const { type, payload, at } = event;
      if (HOLDING.has(type)) told.lastMovedAt = event.recorded;
      if (event.side === 'PROVIDER' && event.actor !== null) told.hands.add(event.actor);
      if (holdsUntil !== null && holdsUntil < at && told.holder === 'EXTERNAL') {
        pass(holdsUntil);
        holdsUntil = null;
        told.holder = holderNow();
      }
      pass(at);
      const said = { at: event.recorded, side: event.side, nth };
      if (typeof payload.messageId === 'string') {
        const shared = payload.visibility !== 'INTERNAL';
        told.words.push({ ...said, shared, isAnswer: type === 'request.resolved' });
      }
      const takenBack = type === 'request.question_withdrawn' && payload.openQuestions === 0;
      if (takenBack || (type === 'request.resumed' && payload.automatic === false)) told.unexplained.push(said);
      const responds = (acknowledged: boolean): void => {
        told.firstResponse ??= { at, acknowledged };
      };
      const endOpenMatters = (how: string): void => {
        for (const question of open.values()) question.settledAt = at;
        open.clear();
        holdsUntil = null;
        const transfer = pending();
        if (transfer !== undefined) [transfer.to, transfer.outcome] = [at, how];
        for (const each of told.escalations) if (each.answeredAt === null) each.lapsedAt ??= at;
      };
      const aim = (seconds: number | null, date: Instant | null): void =>
        void told.answer.aims.push({ at, seconds, date });
      const lastAim = (): Aim => told.answer.aims.at(-1)!;

      switch (type) {
        case 'request.on_behalf_confirmed':
          told.counts = true;
          break;
        case 'request.accepted':
          if (payload.withWords) responds(true);
          break;
        case 'request.message_posted':
          if (event.side === 'PROVIDER' && payload.visibility === 'SHARED') responds(false);
          break;
        case 'request.started':
          told.begunAt ??= at;
          break;
        case 'request.effort_estimated':
          told.effort = payload.minutes;
          break;
        case 'request.work_logged':
          told.logged += payload.minutes;
          break;
        case 'request.priority_changed': {
          const next = this.targets[payload.to]!;
          if (lastAim().date === null) {
            const old = lastAim().seconds!;
            aim(payload.direction === 'UP' ? Math.min(old, elapsed(told.answer, at) + next.RES) : next.RES, null);
          }
          if (told.firstResponse === null) {
            const used = elapsed({ ...told.response, running: [{ from: sent.at, to: at }] }, at);
            const old = told.response.aims.at(-1)!.seconds!;
            const seconds = payload.direction === 'UP' ? Math.min(old, used + next.FR) : next.FR;
            told.response.aims.push({ at, seconds, date: null });
          }
          told.priority = payload.to;
          break;
        }
        case 'request.question_asked': {
          const target = payload.replyTargetSeconds ?? this.replyTarget;
          const question = { askedAt: at, settledAt: null, target, replied: false, leg: told.legs.length - 1 };
          told.questions.push(question);
          open.set(payload.questionId, question);
          responds(false);
          break;
        }
        case 'request.question_replied':
        case 'request.question_withdrawn': {
          const question = open.get(payload.questionId)!;
          question.settledAt = at;
          question.replied = type === 'request.question_replied';
          open.delete(payload.questionId);
          break;
        }
        case 'request.held':
          holdsUntil = seconds(payload.reviewAt);
          break;
        case 'request.resumed':
          holdsUntil = null;
          break;
        case 'request.transfer_offered':
          told.transfers.push({ from: at, to: null, outcome: null });
          break;
        case 'request.transfer_accepted': {
          const first =
            told.legs.length === 1 && told.logged === 0 && told.begunAt === null && told.answers.length === 0;
          told.misrouted ||= first;
          told.legs.push({ department: payload.toDepartmentId, from: at, target: payload.legTargetSeconds });
          Object.assign(pending()!, { to: at, outcome: 'ACCEPTED' });
          break;
        }
        case 'request.transfer_refused':
        case 'request.transfer_withdrawn':
          Object.assign(pending()!, { to: at, outcome: type.endsWith('refused') ? 'REFUSED' : 'WITHDRAWN' });
          break;
        case 'request.reminded':
          told.reminders += 1;
          break;
        case 'request.escalated':
          told.escalations.push({ at, answeredAt: null, lapsedAt: null });
          break;
        case 'request.escalation_answered':
          told.escalations.findLast(
            ({ answeredAt, lapsedAt }) => answeredAt === null && lapsedAt === null,
          )!.answeredAt = at;
          break;
        case 'request.offer_made': {
          if (event.side === 'PROVIDER') responds(false);
          const made = {
            seconds: payload.seconds,
            date: payload.date === null ? null : seconds(payload.date),
            side: event.side!,
            at,
          };
          const negotiation = openOffers.get(payload.negotiationId);
          if (negotiation !== undefined) negotiation.offers.push(made);
          else {
            const opened = { openedAt: at, offers: [made], ended: null, endedAt: null };
            openOffers.set(payload.negotiationId, opened);
            told.negotiations.push(opened);
          }
          break;
        }
        case 'request.offer_accepted':
          Object.assign(openOffers.get(payload.negotiationId)!, { ended: 'ACCEPTED', endedAt: at });
          if (payload.kind === 'DATE') aim(null, seconds(payload.date!));
          else aim(elapsed(told.answer, at) + payload.seconds, null);
          break;
        case 'request.offer_declined':
        case 'request.offer_withdrawn':
        case 'request.offer_expired':
        case 'request.offer_lapsed':
          Object.assign(openOffers.get(payload.negotiationId)!, {
            ended: type.slice('request.offer_'.length).toUpperCase(),
            endedAt: at,
          });
          break;
        case 'request.resolved':
          responds(false);
          told.answers.push({ at, reopened: false });
          told.state = 'RESOLVED';
          told.resolvedAt = at;
          endOpenMatters('LAPSED');
          break;
        case 'request.confirmed':
        case 'request.closed':
          told.state = 'CLOSED';
          told.closedAt = told.endedAt = at;
          break;
        case 'request.reopened': {
          told.answers.at(-1)!.reopened = true;
          const before = { ...told.answer, until: at };
          if (!reopenedOnce && lateStretches(before).length === 0) {
            const last = lastAim();
            const used = elapsed(told.answer, at);
            const allowed = this.twoHoursAfter(told.answer, at);
            if (last.date !== null ? allowed > last.date : used + 7200 > last.seconds!) {
              reopenedOnce = true;
              if (last.date !== null) aim(null, allowed);
              else aim(used + 7200, null);
            }
          }
          told.state = 'IN_PROGRESS';
          told.resolvedAt = told.closedAt = told.endedAt = null;
          break;
        }
        case 'request.declined':
        case 'request.cancelled':
        case 'request.expired':
          if (type === 'request.declined') responds(false);
          told.state = ENDINGS[type]!;
          told.endedAt = at;
          told.expired = type === 'request.expired';
          endOpenMatters('LAPSED');
          break;
      }
      told.holder = holderNow();
    }
    if (holdsUntil !== null && holdsUntil <= this.now && told.holder === 'EXTERNAL') {
      pass(holdsUntil);
      holdsUntil = null;
      told.holder = holderNow();
    }
    pass(this.now);
    this.finish(told);
    return told;
  }

  private finish(told: Told): void {
    const stopped = told.resolvedAt ?? told.endedAt;
    told.answer.state = told.holder === 'NOBODY' ? 'STOPPED' : told.holder === 'PROVIDER' ? 'RUNNING' : 'PAUSED';
    told.answer.until = stopped ?? this.now;
    const heard = told.firstResponse?.at ?? told.endedAt;
    told.response.running = [{ from: told.submittedAt, to: heard ?? this.now }];
    told.response.until = heard ?? this.now;
    told.response.state = heard === null || heard === undefined ? 'RUNNING' : 'STOPPED';
  }

  private twoHoursAfter(meter: Meter, at: Instant): Instant {
    const going = { ...meter, running: [], state: 'RUNNING' as const, until: at };
    return dueOf({ ...going, aims: [{ at, seconds: 7200, date: null }] })!;
  }
}

export const seconds = (iso: string): Instant => Math.floor(Date.parse(iso) / 1000);
