import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { RequestLookup } from '../../requests/index.js';
import { QUEUE_TIMER } from '../look-timer.js';
import { QueueEntries } from '../queue-entries.js';
import { ReckonEntries } from '../reckoning/reckon-entries.js';

const RETRY_MS = 1000;

/**
 * Computes the present places of requests and sets each timer for the next moment at which the place may change by
 * itself. Removes requests that are no longer open. Idempotent.
 */
@Injectable()
export class RefreshQueue {
  constructor(
    private readonly requests: RequestLookup,
    private readonly entries: QueueEntries,
    private readonly reckon: ReckonEntries,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(requestIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const open = await this.requests.openAmong(requestIds);
    const reckoned = open.length === 0 ? [] : await this.reckon.of(open, now);
    const written = await this.entries.write(reckoned.map(({ entry }) => entry));
    await this.timers.scheduleAll(
      reckoned.map(({ entry: { requestId: subjectId }, nextLookAt }) => ({
        kind: QUEUE_TIMER,
        subjectId,
        dueAt: written.has(subjectId) ? nextLookAt : new Date(now.getTime() + RETRY_MS),
      })),
    );
    const isOpen = new Set(open.map(({ id }) => id));
    const ended = requestIds.filter((id) => !isOpen.has(id));
    await this.entries.removeEnded(ended);
    await this.timers.cancelAll(QUEUE_TIMER, ended);
  }
}
