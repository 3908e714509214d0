import { createHash } from 'node:crypto';
import { newId } from '../../platform/database/index.js';
import type { EventType, Side, StoredEvent, TypedHappening } from '../../platform/events/index.js';
import { textDigest } from '../asking/ask.js';
import type { Hold } from '../holds/hold.entity.js';
import type { Question } from '../questions/question.entity.js';
import type { Transfer } from '../transfers/transfer.entity.js';
import type { Message } from '../messages/message.entity.js';
import type { RequestText } from '../asking/request-text.entity.js';
import type { Request } from '../request.entity.js';
import { foldRequest } from '../lifecycle/request.fold.js';
import { allows, MOVES, type Verb } from '../request.state.js';
import * as events from '../requests.events.js';
import type { SaidPayload } from '../requests.events.js';
import { audienceOf } from '../requests.policy.js';
import type { PastMove, PastRequest } from './past-request.js';

/** All that is written for a past request: its events in order, and the rows that are not computed from events. */
export interface ToldPast {
  happenings: TypedHappening[];
  text: RequestText;
  messages: Message[];
  questions: Question[];
  holds: Hold[];
  transfers: Transfer[];
}

/** A move that the lifecycle does not allow, and the state of the request at that point. */
export interface ImpossibleMove {
  move: PastMove;
  state: Request['state'];
}

const SECOND = 1000;

/**
 * Computes the events of a past request. Each event goes through the same fold as live events, so that the import refuses
 * moves that could not have happened in Lockstep. `recordedAt` is the instant of the import.
 */
export function tellPast(past: PastRequest, recordedAt: Date): ToldPast | ImpossibleMove {
  const telling = new Telling(past, recordedAt);
  for (const move of past.moves) if (!telling.tell(move)) return { move, state: telling.state };
  return telling.told;
}

export const isImpossible = (told: ToldPast | ImpossibleMove): told is ImpossibleMove => 'move' in told;

class Telling {
  readonly told: ToldPast;
  private request: Request | null = null;

  constructor(
    private readonly past: PastRequest,
    private readonly recordedAt: Date,
  ) {
    const { id: requestId, title, description, language } = past;
    const text = { requestId, title, description, intake: {}, language };
    this.told = { happenings: [], text, messages: [], questions: [], holds: [], transfers: [] };
    this.submit(text);
  }

  get state(): Request['state'] {
    return this.request!.state;
  }

  /** Returns false if the state of the request does not allow the move. */
  tell(move: PastMove): boolean {
    switch (move.verb) {
      case 'accept':
        return this.record(move.at, 'accept', events.RequestAccepted, { withWords: false }, 'PROVIDER');
      case 'start':
        return this.record(move.at, 'start', events.RequestStarted, {}, 'PROVIDER');
      case 'assign':
        return this.assign(move.at, move.assigneeId);
      case 'say':
        return this.say(move.at, move.words);
      case 'ask':
        return this.ask(move.at, move.words);
      case 'reply':
        return this.reply(move.at, move.words);
      case 'withdrawQuestion':
        return this.withdraw(move.at);
      case 'hold':
        return this.hold(move);
      case 'resume':
        return this.resume(move.at);
      case 'transfer':
        return this.transfer(move.at, move.toDepartmentId, move.reason);
      case 'changePriority':
        return this.changePriority(move.at, move.to);
      case 'resolve':
        return this.speak('resolve', move.at, move.words, (said) =>
          this.record(move.at, 'resolve', events.RequestResolved, said, 'PROVIDER'),
        );
      case 'decline':
        return this.speak('decline', move.at, move.words, (said) =>
          this.record(move.at, 'decline', events.RequestDeclined, { ...said, reason: move.reason }, 'PROVIDER'),
        );
      case 'reopen':
        return this.speak(
          'reopen',
          move.at,
          move.words,
          ({ messageId }) =>
            this.record(move.at, 'reopen', events.RequestReopened, { reason: move.reason, messageId }, 'REQUESTER'),
          'REQUESTER',
        );
      case 'confirm':
        return this.record(move.at, 'confirm', events.RequestConfirmed, {}, 'REQUESTER');
      case 'close':
        return this.record(move.at, 'close', events.RequestClosed, { automatic: true }, null);
      case 'cancel':
        return this.end(move.at, 'cancel', events.RequestCancelled, { reason: move.reason }, 'REQUESTER');
      case 'expire':
        return this.end(move.at, 'expire', events.RequestExpired, {}, 'PROVIDER');
      case 'leaveOpen':
        return this.end(move.at, 'leaveOpen', events.RequestLeftOpen, {}, null);
    }
  }

  private submit(text: RequestText): void {
    const { past } = this;
    const payload: events.RequestSubmittedPayload = {
      serviceId: past.serviceId,
      requesterDepartmentId: past.requesterDepartmentId,
      providerDepartmentId: past.providerDepartmentId,
      priority: past.priority,
      incomplete: false,
      missingFields: [],
      raisedById: past.raisedById,
      onBehalfOfId: null,
      channel: past.channel,
      restricted: false,
      orderReference: null,
      wishedDate: null,
      reopenOfId: null,
      textDigest: textDigest(text),
      agreementId: null,
      lateRaise: false,
      overQuota: false,
      number: past.number,
      parentId: null,
    };
    this.follow(past.submittedAt, events.RequestSubmitted, payload, 'REQUESTER');
  }

  private record<Payload extends object>(
    at: Date,
    verb: Verb,
    type: EventType<Payload>,
    payload: Payload,
    side: Side | null,
  ): boolean {
    if (!allows(verb, this.state)) return false;
    this.follow(at, type, payload, side);
    return true;
  }

  private follow<Payload extends object>(
    at: Date,
    type: EventType<Payload>,
    payload: Payload,
    side: Side | null,
  ): void {
    const { past, recordedAt } = this;
    const stream = { kind: events.REQUEST_STREAM, id: past.id };
    const facts = { payload, actorId: past.actorId, side, channel: past.channel, occurredAt: at };
    const event = { ...facts, type: type.type, streamId: past.id, sequence: 0, recordedAt } as unknown as StoredEvent;
    this.request = foldRequest(this.request, event);
    this.told.happenings.push({ ...facts, type, stream, audience: audienceOf(this.request!) });
  }

  private assign(at: Date, assigneeId: string | null): boolean {
    const previousId = this.request!.assigneeId;
    if (previousId === assigneeId) return true;
    return this.record(at, 'assign', events.RequestAssigned, { assigneeId, previousId }, 'PROVIDER');
  }

  private changePriority(at: Date, to: Request['priority']): boolean {
    const from = this.request!.priority;
    if (from === to) return true;
    const verb = to < from ? 'raisePriority' : 'lowerPriority';
    const direction = to < from ? 'UP' : 'DOWN';
    return this.record(at, verb, events.PriorityChanged, { from, to, direction }, 'PROVIDER');
  }

  private say(at: Date, words: string): boolean {
    const departmentId = this.request!.holderDepartmentId;
    return this.speak('postMessage', at, words, (said) =>
      this.record(at, 'postMessage', events.MessagePosted, { ...said, visibility: 'SHARED', departmentId }, 'PROVIDER'),
    );
  }

  private ask(at: Date, words: string): boolean {
    return this.speak('ask', at, words, (said) => {
      const questionId = newId();
      this.told.questions.push({
        id: questionId,
        requestId: this.past.id,
        messageId: said.messageId,
        askedById: this.past.actorId,
        askedAt: at,
        ...{ replyTargetSeconds: null, replyMessageId: null, settledAt: null, outcome: null },
      });
      return this.record(
        at,
        'ask',
        events.QuestionAsked,
        { ...said, questionId, replyTargetSeconds: null },
        'PROVIDER',
      );
    });
  }

  /** The words reply to the oldest open question, as the first message of the requester does. */
  private reply(at: Date, words: string): boolean {
    const [question, ...others] = this.openQuestions;
    if (question === undefined) return false;
    return this.speak(
      'reply',
      at,
      words,
      (said) => {
        Object.assign(question, { settledAt: at, outcome: 'REPLIED', replyMessageId: said.messageId });
        const payload = { ...said, questionId: question.id, openQuestions: others.length };
        return this.record(at, 'reply', events.QuestionReplied, payload, 'REQUESTER');
      },
      'REQUESTER',
    );
  }

  private withdraw(at: Date): boolean {
    const [question, ...others] = this.openQuestions;
    if (question === undefined) return false;
    Object.assign(question, { settledAt: at, outcome: 'WITHDRAWN' });
    const payload = { questionId: question.id, openQuestions: others.length };
    return this.record(at, 'withdrawQuestion', events.QuestionWithdrawn, payload, 'PROVIDER');
  }

  /** The planned review date is unknown, so the hold is reviewed when it ends. */
  private hold(move: PastMove & { verb: 'hold' }): boolean {
    const { at, reason, reference } = move;
    if (!allows('hold', this.state)) return false;
    const holdId = newId();
    const reviewAt = this.endOfHold(move);
    this.told.holds.push({
      id: holdId,
      requestId: this.past.id,
      ...{ reason, reference, reviewAt, startedAt: at },
      startedById: this.past.actorId,
      endedAt: null,
    });
    const payload = { holdId, reason, reference, reviewAt: reviewAt.toISOString() };
    return this.record(at, 'hold', events.RequestHeld, payload, 'PROVIDER');
  }

  private endOfHold(hold: PastMove): Date {
    const after = this.past.moves.slice(this.past.moves.indexOf(hold) + 1);
    const end = after.find(({ verb }) => ENDS_A_HOLD.includes(verb));
    return new Date(Math.max(end?.at.getTime() ?? 0, hold.at.getTime() + SECOND));
  }

  private resume(at: Date): boolean {
    const holdId = this.told.holds.at(-1)?.id ?? '';
    const told = this.record(at, 'resume', events.RequestResumed, { holdId, automatic: false }, 'PROVIDER');
    if (told) this.settle(at);
    return told;
  }

  private transfer(at: Date, toDepartmentId: string, reason: string): boolean {
    const fromDepartmentId = this.request!.holderDepartmentId;
    if (!allows('offerTransfer', this.state)) return false;
    const transferId = newId();
    const transfer = { transferId, fromDepartmentId, toDepartmentId };
    this.told.transfers.push({
      id: transferId,
      requestId: this.past.id,
      ...{ fromDepartmentId, toDepartmentId, reason, offeredAt: at },
      offeredById: this.past.actorId,
      ...{ answerBy: at, settledAt: at, outcome: 'ACCEPTED', refusalReason: null, legTargetSeconds: null },
    });
    this.record(at, 'offerTransfer', events.TransferOffered, transfer, 'PROVIDER');
    return this.record(
      at,
      'acceptTransfer',
      events.TransferAccepted,
      { ...transfer, legTargetSeconds: null },
      'PROVIDER',
    );
  }

  private end<Payload extends object>(
    at: Date,
    verb: Verb,
    type: EventType<Payload>,
    payload: Payload,
    side: Side | null,
  ): boolean {
    const told = this.record(at, verb, type, payload, side);
    if (told) this.settle(at);
    return told;
  }

  /** The message is kept only if the move is recorded. */
  private speak(
    verb: keyof typeof MOVES,
    at: Date,
    words: string,
    tell: (said: SaidPayload) => boolean,
    side: Side = 'PROVIDER',
  ): boolean {
    if (!allows(verb, this.state)) return false;
    const { past, recordedAt } = this;
    const digest = createHash('sha256').update(words).digest();
    const message: Message = {
      id: newId(),
      requestId: past.id,
      authorId: past.actorId,
      side,
      visibility: 'SHARED',
      departmentId: side === 'REQUESTER' ? past.requesterDepartmentId : this.request!.holderDepartmentId,
      ...{ body: words, channel: past.channel, occurredAt: at, createdAt: recordedAt, digest },
    };
    this.told.messages.push(message);
    const told = tell({ messageId: message.id, digest: digest.toString('hex') });
    if (verb === 'resolve' || verb === 'decline') this.settle(at);
    return told;
  }

  /** Closes the open questions and holds at the end of the request. */
  private settle(at: Date): void {
    for (const question of this.openQuestions) Object.assign(question, { settledAt: at, outcome: 'CLOSED' });
    for (const hold of this.told.holds) hold.endedAt ??= at;
  }

  private get openQuestions(): Question[] {
    return this.told.questions.filter(({ outcome }) => outcome === null);
  }
}

const ENDS_A_HOLD: readonly PastMove['verb'][] = ['resume', 'resolve', 'decline', 'cancel', 'leaveOpen'];
