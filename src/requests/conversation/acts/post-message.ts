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
    const occurredAt = await this.momentOf(request, message);
    const departmentId = departmentFor(actor, request);
    const { visibility, channel } = message;
    if (visibility === 'INTERNAL' && sideOf(actor, request) === null) throw refuse('message.notes_are_for_departments');
    const body = message.lateReason === null ? message.body : `${message.body}\n\n(${message.lateReason})`;
    const said = await this.messages.write(request, actor, { body, visibility, channel, occurredAt });
    const audience = visibility === 'INTERNAL' ? [departmentId] : undefined;
    const payload = { ...said, visibility, departmentId };
    await this.requests.tell(request, MessagePosted, payload, { actor, audience, channel, occurredAt });
    return said.messageId;
  }

  /**
   * A phone call is often typed in later. It lies after the last change of state, and may lie before other calls: where
   * it was the first word of the provider, it takes the place of the first response on record.
   */
  private async momentOf(request: Request, { occurredAt, lateReason }: NewMessage): Promise<Date | undefined> {
    if (occurredAt === null) {
      if (lateReason !== null) throw refuse('message.reason_without_moment');
      return undefined;
    }
    const age = this.clock.now().getTime() - occurredAt.getTime();
    if (age < 0 || age > LATEST_ENTRY_MS) throw refuse('message.too_long_ago');
    if (lateReason === null) throw refuse('message.late_entry_needs_a_reason');
    const since = lastChangeOfState(await this.log.streamOf(REQUEST_STREAM, request.id));
    if (occurredAt < since) throw refuse('message.overtaken', undefined, { since });
    return occurredAt;
  }
}
