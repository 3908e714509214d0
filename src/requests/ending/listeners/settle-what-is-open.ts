import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { ReadOpenMatters } from '../open-matters.js';
import { ENDING_EVENTS } from '../../request.state.js';
import { Holds } from '../../holds/holds.js';
import { Questions } from '../../questions/questions.js';
import { HOLD_END } from '../../holds/end-holds.js';
import { Transfers } from '../../transfers/transfers.js';

/**
 * Closes everything that waits for somebody when a request ends. Runs within the transaction, so that nobody can reply to
 * a request that has ended.
 */
@InTransactionListener('requests')
export class SettleWhatIsOpen {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly questions: Questions,
    private readonly holds: Holds,
    private readonly transfers: Transfers,
    private readonly timers: Timers,
  ) {}

  @Listens(...ENDING_EVENTS)
  async onEnd(event: StoredEvent): Promise<void> {
    const { streamId, occurredAt } = event;
    const open = await this.openMatters.when(event);
    if (open.question) await this.questions.closeAll(streamId, occurredAt);
    if (open.transfer) await this.transfers.lapse(streamId, occurredAt);
    if (!open.hold) return;
    await this.holds.end(streamId, occurredAt);
    await this.timers.cancel({ kind: HOLD_END, subjectId: streamId });
  }
}
