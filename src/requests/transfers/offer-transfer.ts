import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toInstant, toSeconds, Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import type { Request } from '../request.entity.js';
import { TransferOffered, TransferWithdrawn } from '../requests.events.js';
import { audienceOf } from '../requests.policy.js';
import { refuse } from './transfers.errors.js';
import { Transfers } from './transfers.js';

/** The time to answer a transfer, in working days of the department that is asked. */
const DAYS_TO_ANSWER = 1;

/** The holder asks another department to take the request over. */
@Injectable()
export class OfferTransfer {
  constructor(
    private readonly requests: RequestStore,
    private readonly transfers: Transfers,
    private readonly departments: Departments,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /**
   * The department that offers the transfer keeps the request until the other department accepts. Returns the id of the
   * transfer.
   */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, toDepartmentId: string, reason: string): Promise<string> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'offerTransfer');
    await this.refuseNowhere(request, toDepartmentId);
    const transferId = newId();
    const fromDepartmentId = request.holderDepartmentId;
    const payload = { transferId, fromDepartmentId, toDepartmentId };
    const audience = [...audienceOf(request), toDepartmentId];
    const { occurredAt } = await this.requests.tell(request, TransferOffered, payload, { actor, audience });
    await this.transfers.add({
      id: transferId,
      requestId: request.id,
      fromDepartmentId,
      toDepartmentId,
      reason,
      offeredAt: occurredAt,
      offeredById: actor.userId,
      answerBy: await this.answerBy(toDepartmentId, occurredAt),
      settledAt: null,
      outcome: null,
      refusalReason: null,
      legTargetSeconds: null,
    });
    return transferId;
  }

  /** The holder withdraws a transfer that nobody has answered yet, and keeps the request. */
  @Transactional()
  async withdraw(actor: Actor, idOrNumber: string, transferId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawTransfer');
    const { fromDepartmentId, toDepartmentId } = await this.transfers.open(request.id, transferId);
    await this.transfers.settle(request.id, transferId, { settledAt: this.clock.now(), outcome: 'WITHDRAWN' });
    await this.requests.tell(request, TransferWithdrawn, { transferId, fromDepartmentId, toDepartmentId }, { actor });
  }

  private async answerBy(departmentId: string, offeredAt: Date): Promise<Date> {
    const calendar = await this.calendars.of(departmentId);
    return toInstant(calendar.addWorkingDays(toSeconds(offeredAt), DAYS_TO_ANSWER));
  }

  private async refuseNowhere(request: Request, toDepartmentId: string): Promise<void> {
    const [to] = await this.departments.find([toDepartmentId]);
    const takesPart = [request.requesterDepartmentId, request.holderDepartmentId].includes(toDepartmentId);
    if (to === undefined || takesPart || to.retired || !to.hasCalendar) throw refuse('transfer.nowhere');
  }
}
