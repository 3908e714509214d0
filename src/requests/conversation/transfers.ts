import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { refuse } from './conversation.errors.js';
import { Transfer } from './transfer.entity.js';

/** The transfers of a request, as rows; the database lets one be open at a time. */
@Injectable()
export class Transfers {
  constructor(private readonly database: Database) {}

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

  async add(transfer: Transfer): Promise<void> {
    await this.rows.insert(transfer);
  }

  async settle(id: string, settlement: Partial<Transfer>): Promise<void> {
    await this.rows.update({ id }, settlement);
  }

  async lapse(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt: IsNull() }, { settledAt, outcome: 'LAPSED' });
  }

  private get rows() {
    return this.database.repository(Transfer);
  }
}
