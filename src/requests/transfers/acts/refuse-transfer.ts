import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { TransferRefused } from '../../requests.events.js';
import { Transfers } from '../transfers.js';

/** The other department does not take it, and says why: the request is back where it was. */
@Injectable()
export class RefuseTransfer {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, transferId: string, refusalReason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'refuseTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.transfers.settle(request.id, transferId, {
      settledAt: this.clock.now(),
      outcome: 'REFUSED',
      refusalReason,
    });
    await this.requests.tell(request, TransferRefused, { transferId, fromDepartmentId, toDepartmentId }, { actor });
  }
}
