import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { ReopenWindow } from './reopen-window.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestClosed } from '../requests.events.js';

export const AUTO_CLOSE = 'request.auto_close';

/**
 * Closes a request if nobody doubted the answer within the window. A timer that finds the request confirmed or reopened
 * does nothing. If the request was answered again, its timer has been set anew by then.
 */
@TimerHandler(AUTO_CLOSE)
export class CloseSilentRequests implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly window: ReopenWindow,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.requests.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (request) => this.close(request, asOf));
  }

  /**
   * The request closes at the end of the window, even if the timer fires late. A holiday declared since the answer, or a
   * message of the requester, may have moved that end into the future. Then the timer is set again.
   */
  private async close(request: Request, asOf: Date): Promise<void> {
    if (request.state !== 'RESOLVED') return;
    const occurredAt = await this.window.endOf(request);
    if (occurredAt > asOf) {
      await this.timers.schedule({ kind: AUTO_CLOSE, subjectId: request.id, dueAt: occurredAt });
      return;
    }
    await this.requests.tell(request, RequestClosed, { automatic: true }, { actor: null, occurredAt });
  }
}
