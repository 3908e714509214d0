import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { LEADS_OF_A_TRANSFER } from '../request-words.js';
import { TransferUnanswered } from '../requests.events.js';
import { TRANSFER_ANSWER, Transfers } from './transfers.js';

/**
 * A department that was asked to take a request over has not answered for a working day. The leads of both departments
 * are notified.
 */
@TimerHandler(TRANSFER_ANSWER)
export class NoteUnansweredTransfers implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.requests.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (request) => this.note(request, asOf));
  }

  /** A timer may find a newer transfer than the one it was set for. It leaves that one until its own `answerBy`. */
  private async note(request: Request, asOf: Date): Promise<void> {
    const pending = await this.transfers.pending(request.id);
    if (pending === null || pending.answerBy > asOf) return;
    const { id: transferId, fromDepartmentId, toDepartmentId, answerBy: occurredAt } = pending;
    const payload = { transferId, fromDepartmentId, toDepartmentId, roles: LEADS_OF_A_TRANSFER };
    await this.requests.tell(request, TransferUnanswered, payload, { actor: null, occurredAt });
  }
}
