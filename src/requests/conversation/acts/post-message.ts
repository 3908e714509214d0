import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog, type Channel } from '../../../platform/events/index.js';
import { MessageWriter } from '../../message-writer.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../request.store.js';
import type { Visibility } from '../../request-words.js';
import { MessagePosted, REQUEST_STREAM } from '../../requests.events.js';
import { departmentFor, sideOf } from '../../requests.policy.js';
import { refuse } from '../conversation.errors.js';
import { lastChangeOfState } from '../last-change-of-state.js';

export interface NewMessage {
  body: string;
  visibility: Visibility;
  channel: Channel;
  /** When it was said, for what is typed in later; null is now. */
  occurredAt: Date | null;
  /** Why it is typed in later. */
  lateReason: string | null;
}

const LATEST_ENTRY_MS = 24 * 3600 * 1000;

/** Says something to both sides, or notes something for one's own department. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the message. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, message: NewMessage): Promise<string> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'postMessage');
    const occurredAt = await this.momentOf(actor, request, message);
    const departmentId = departmentFor(actor, request);
    const { visibility, channel } = message;
    const body = message.lateReason === null ? message.body : `${message.body}\n\n(${message.lateReason})`;
    const said = await this.messages.write(request, actor, { body, visibility, channel, occurredAt });
    const audience = visibility === 'INTERNAL' ? [departmentId] : undefined;
    const payload = { ...said, visibility, departmentId };
    await this.requests.tell(request, MessagePosted, payload, { actor, audience, channel, occurredAt });
    return said.messageId;
  }

  /** A phone call is often typed in later; it may not slip behind something that has happened since. */
  private async momentOf(actor: Actor, request: Request, message: NewMessage): Promise<Date | undefined> {
    const { occurredAt, lateReason } = message;
    if (occurredAt === null) return undefined;
    const age = this.clock.now().getTime() - occurredAt.getTime();
    if (age < 0 || age > LATEST_ENTRY_MS) throw refuse('message.too_long_ago');
    if (lateReason === null) throw refuse('message.late_entry_needs_a_reason');
    const since = await this.overtakenSince(actor, request, message);
    if (occurredAt < since) throw refuse('message.overtaken', undefined, { since });
    return occurredAt;
  }

  /** The last change of state; and what could be a first response does not come before the one on record. */
  private async overtakenSince(actor: Actor, request: Request, { visibility }: NewMessage): Promise<Date> {
    const changedAt = lastChangeOfState(await this.log.streamOf(REQUEST_STREAM, request.id));
    const responds = visibility === 'SHARED' && sideOf(actor, request) === 'PROVIDER';
    const { firstRespondedAt } = request;
    return responds && firstRespondedAt !== null && firstRespondedAt > changedAt ? firstRespondedAt : changedAt;
  }
}
