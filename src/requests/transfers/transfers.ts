import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { refuse } from './transfers.errors.js';
import { Transfer } from './transfer.entity.js';

export const TRANSFER_ANSWER = 'request.transfer_answer';

/** Transfers as rows, with the timer of the open one. The database allows one open transfer per request. */
@Injectable()
export class Transfers {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
  ) {}

  of(requestId: string): Promise<Transfer[]> {
    return this.rows.find({ where: { requestId }, order: { offeredAt: 'ASC', id: 'ASC' } });
  }

  /** @throws transfer.not_found, transfer.settled */
  async open(requestId: string, id: string): Promise<Transfer> {
    const transfer = await this.rows.findOneBy({ id, requestId });
    if (transfer === null) throw refuse('transfer.not_found');
    if (transfer.settledAt !== null) throw refuse('transfer.settled');
    return transfer;
  }

  /** The transfer that waits for its answer. Null: there is none. */
  pending(requestId: string): Promise<Transfer | null> {
    return this.rows.findOneBy({ requestId, settledAt: IsNull() });
  }

  async add(transfer: Transfer): Promise<void> {
    await this.rows.insert(transfer);
    await this.timers.schedule({ kind: TRANSFER_ANSWER, subjectId: transfer.requestId, dueAt: transfer.answerBy });
  }

  async settle(requestId: string, id: string, settlement: Partial<Transfer>): Promise<void> {
    await this.rows.update({ id }, settlement);
    await this.timers.cancel({ kind: TRANSFER_ANSWER, subjectId: requestId });
  }

  async lapse(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt: IsNull() }, { settledAt, outcome: 'LAPSED' });
    await this.timers.cancel({ kind: TRANSFER_ANSWER, subjectId: requestId });
  }

  private get rows() {
    return this.database.repository(Transfer);
  }
}
