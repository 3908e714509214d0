import { Injectable } from '@nestjs/common';
import { Departments, WorkingReach } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { TransferAccepted, TransferRefused } from '../requests.events.js';
import { refuse } from './transfers.errors.js';
import { Transfers } from './transfers.js';

/** The department that was asked to take a request over answers. */
@Injectable()
export class AnswerTransfer {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly departments: Departments,
    private readonly reach: WorkingReach,
    private readonly clock: Clock,
  ) {}

  /**
   * The department takes the request over, and may promise a target for its leg. The promises to the requester stay in
   * force.
   */
  @Transactional()
  async accept(actor: Actor, idOrNumber: string, transferId: string, legTargetSeconds: number | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'acceptTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.refuseRetired(toDepartmentId);
    await this.reach.refuseBeyond(toDepartmentId, [{ pointer: '/legTargetSeconds', seconds: legTargetSeconds }]);
    await this.transfers.settle(request.id, transferId, {
      settledAt: this.clock.now(),
      outcome: 'ACCEPTED',
      legTargetSeconds,
    });
    const payload = { transferId, fromDepartmentId, toDepartmentId, legTargetSeconds };
    await this.requests.tell(request, TransferAccepted, payload, { actor });
  }

  /** The department does not take the request over, and gives a reason. The request goes back to its earlier state. */
  @Transactional()
  async refuse(actor: Actor, idOrNumber: string, transferId: string, refusalReason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'refuseTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.transfers.settle(request.id, transferId, {
      settledAt: this.clock.now(),
      outcome: 'REFUSED',
      refusalReason,
    });
    await this.requests.tell(request, TransferRefused, { transferId, fromDepartmentId, toDepartmentId }, { actor });
  }

  /** Refuses a department that was retired after it had been asked. @throws transfer.receiver_retired */
  async refuseRetired(departmentId: string): Promise<void> {
    if ((await this.departments.byId(departmentId)).retired) throw refuse('transfer.receiver_retired');
  }
}
