import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { refuse } from './conversation.errors.js';
import { lastChangeOfState } from './last-change-of-state.js';

export interface Entry {
  /** When it was said, for what is typed in later; null is now. */
  occurredAt: Date | null;
  /** Why it is typed in later. */
  lateReason: string | null;
}

const LATEST_ENTRY_MS = 24 * 3600 * 1000;

/**
 * A phone call is often typed in later. It lies after the last change of state, and may lie before other calls: where
 * it was the first word of the provider, it takes the place of the first response on record.
 */
@Injectable()
export class LateEntries {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Undefined: it is said now. */
  async momentOf(request: Request, { occurredAt, lateReason }: Entry): Promise<Date | undefined> {
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
