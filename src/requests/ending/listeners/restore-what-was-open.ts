import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { RequestParted } from '../../requests.events.js';
import { Holds } from '../../holds/holds.js';
import { Questions } from '../../questions/questions.js';
import { HOLD_END } from '../../holds/end-holds.js';

/**
 * The merge closed the questions and the hold of a request. After a parting they are open again. Runs within the
 * transaction, like `SettleWhatIsOpen`. If the review date of a hold has passed meanwhile, its timer ends the hold at
 * once.
 */
@InTransactionListener('requests')
export class RestoreWhatWasOpen {
  constructor(
    private readonly questions: Questions,
    private readonly holds: Holds,
    private readonly timers: Timers,
  ) {}

  @Listens(RequestParted)
  async onParted({ streamId, payload }: StoredEvent<{ mergedAt: string; holdId: string | null }>): Promise<void> {
    await this.questions.reopen(streamId, new Date(payload.mergedAt));
    if (payload.holdId === null) return;
    const hold = await this.holds.revive(payload.holdId);
    await this.timers.schedule({
      kind: HOLD_END,
      subjectId: streamId,
      dueAt: hold.reviewAt,
      payload: { holdId: hold.id },
    });
  }
}
