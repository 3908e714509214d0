import { Injectable } from '@nestjs/common';
import { WorkingReach } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../request.store.js';
import { TransferAccepted } from '../../requests.events.js';
import { Transfers } from '../transfers.js';

/** The other department takes it, and may say by when. What was promised to the requester stays. */
@Injectable()
export class AcceptTransfer {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly clock: Clock,
    private readonly reach: WorkingReach,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, transferId: string, legTargetSeconds: number | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'acceptTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.reach.refuseBeyond(toDepartmentId, [{ pointer: '/legTargetSeconds', seconds: legTargetSeconds }]);
    await this.transfers.settle(request.id, transferId, {
      settledAt: this.clock.now(),
      outcome: 'ACCEPTED',
      legTargetSeconds,
    });
    const payload = { transferId, fromDepartmentId, toDepartmentId, legTargetSeconds };
    await this.requests.tell(request, TransferAccepted, payload, { actor });
  }
}
