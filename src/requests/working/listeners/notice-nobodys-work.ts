import { InTransactionListener, isEvent, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { NobodysWork } from '../nobodys-work.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import {
  DeclineReversed,
  RequestParted,
  RequestReopened,
  TransferAccepted,
  TransferRefused,
} from '../../requests.events.js';

/**
 * A request that comes back to work may come back to somebody who has left meanwhile, or to nobody; one that is taken
 * over comes to nobody. Within the transaction: no open request is ever assigned to somebody who is gone.
 */
@InTransactionListener('requests')
export class NoticeNobodysWork {
  constructor(
    private readonly requests: RequestStore,
    private readonly nobodysWork: NobodysWork,
  ) {}

  @Listens(TransferAccepted)
  async onTaken(event: StoredEvent): Promise<void> {
    if (event.origin === 'imported') return;
    await this.nobodysWork.leave((await this.requests.find(event.streamId))!, null, event.actorId);
  }

  @Listens(RequestReopened, DeclineReversed, RequestParted, TransferRefused)
  async onBack(event: StoredEvent): Promise<void> {
    if (event.origin === 'imported') return;
    const request = (await this.requests.find(event.streamId))!;
    if (await this.nobodysWork.isWithSomebodyGone(request)) {
      await this.nobodysWork.giveTo(request, null, event.actorId);
    } else if (request.assigneeId === null && isEvent(event, TransferRefused)) {
      await this.nobodysWork.leave(request, null, event.actorId);
    }
  }
}
