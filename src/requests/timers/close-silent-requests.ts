import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { ReopenWindow } from '../reopen-window.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../request.store.js';
import { RequestClosed } from '../requests.events.js';

export const AUTO_CLOSE = 'request.auto_close';
const RETRY_MS = 1000;

/**
 * Nobody doubted the answer within the window. A timer that finds the request confirmed or reopened does nothing; one
 * that was answered again has been set anew by then.
 */
@TimerHandler(AUTO_CLOSE)
export class CloseSilentRequests implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly window: ReopenWindow,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const request = await this.requests.lockUnlessBusy(timer.subjectId);
      if (request === null) await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
      else if (request.state === 'RESOLVED') await this.close(request);
    }
  }

  /** However late this is noticed, the window ended when it ended. */
  private async close(request: Request): Promise<void> {
    const occurredAt = await this.window.endOf(request.requesterDepartmentId, request.resolvedAt!);
    await this.requests.tell(request, RequestClosed, { automatic: true }, { actor: null, occurredAt });
  }
}
