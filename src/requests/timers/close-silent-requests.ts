import { TimerHandler, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { RequestStore } from '../request.store.js';
import { RequestClosed } from '../requests.events.js';

export const AUTO_CLOSE = 'request.auto_close';

/**
 * Nobody doubted the answer within the window. A timer that finds the request confirmed or reopened does nothing; one
 * that was answered again has been set anew by then.
 */
@TimerHandler(AUTO_CLOSE)
export class CloseSilentRequests implements FiresTimers {
  constructor(private readonly requests: RequestStore) {}

  async fire(batch: DueTimer[]): Promise<void> {
    for (const { subjectId, dueAt } of batch) {
      const request = await this.requests.lock(subjectId);
      if (request?.state !== 'RESOLVED') continue;
      // However late this is noticed, the window ended when it ended.
      await this.requests.tell(request, RequestClosed, { automatic: true }, { actor: null, occurredAt: dueAt });
    }
  }
}
