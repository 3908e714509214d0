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
 * A request that comes back to work may have an assignee who has left meanwhile, or none. A request that is taken over
 * has none. Runs within the transaction, so that no open request is ever assigned to a person who has left.
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
