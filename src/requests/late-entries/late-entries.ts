import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { faultOf, type LateEntry, type LateEntryFault } from './typed-in-later.js';
import { refuse } from '../messages/messages.errors.js';
import { lastChangeOfState } from './last-change-of-state.js';

const REFUSALS = {
  NO_MOMENT: 'message.reason_without_moment',
  NO_REASON: 'message.late_entry_needs_a_reason',
  TOO_LONG_AGO: 'message.too_long_ago',
} as const satisfies Record<LateEntryFault, string>;

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
  async momentOf(request: Request, entry: LateEntry): Promise<Date | undefined> {
    const occurredAt = this.trueTimeOf(entry);
    if (occurredAt === undefined) return undefined;
    const since = lastChangeOfState(await this.log.streamOf(REQUEST_STREAM, request.id));
    if (occurredAt < since) throw refuse('message.overtaken', undefined, { since });
    return occurredAt;
  }

  /** The same for what stops no clock: it may lie before a change of state. Undefined: it is said now. */
  trueTimeOf(entry: LateEntry): Date | undefined {
    const fault = faultOf(entry, this.clock.now());
    if (fault !== null) throw refuse(REFUSALS[fault]);
    return entry.occurredAt ?? undefined;
  }
}
