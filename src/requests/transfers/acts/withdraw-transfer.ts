import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { TransferWithdrawn } from '../../requests.events.js';
import { Transfers } from '../transfers.js';

/** The holder keeps the request after all, as long as nobody has answered. */
@Injectable()
export class WithdrawTransfer {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, transferId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.transfers.settle(request.id, transferId, { settledAt: this.clock.now(), outcome: 'WITHDRAWN' });
    await this.requests.tell(request, TransferWithdrawn, { transferId, fromDepartmentId, toDepartmentId }, { actor });
  }
}
