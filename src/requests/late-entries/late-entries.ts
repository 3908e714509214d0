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
 * Checks entries that are typed in later, for example a phone call. A late entry must lie after the last change of
 * state, but may lie before other calls. A late entry that was the first response of the provider replaces the recorded
 * first response.
 */
@Injectable()
export class LateEntries {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The true time of an entry that may stop a clock: not before the last change of state. Undefined: now.
   * @throws message.overtaken
   */
  async momentOf(request: Request, entry: LateEntry): Promise<Date | undefined> {
    const occurredAt = this.trueTimeOf(entry);
    if (occurredAt === undefined) return undefined;
    const since = lastChangeOfState(await this.log.streamOf(REQUEST_STREAM, request.id));
    if (occurredAt < since) throw refuse('message.overtaken', undefined, { since });
    return occurredAt;
  }

  /** The true time of an entry that stops no clock: it may lie before a change of state. Undefined: now. */
  trueTimeOf(entry: LateEntry): Date | undefined {
    const fault = faultOf(entry, this.clock.now());
    if (fault !== null) throw refuse(REFUSALS[fault]);
    return entry.occurredAt ?? undefined;
  }
}
