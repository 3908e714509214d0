import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { refuse } from './sight.errors.js';
import { Invitation } from './invitation.entity.js';

/** Invitations as rows. The sight itself is kept on the request, in `invitedIds`. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database) {}

  of(requestId: string): Promise<Invitation[]> {
    return this.rows.find({ where: { requestId }, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  stands(requestId: string, invitedId: string): Promise<boolean> {
    return this.rows.existsBy({ requestId, invitedId, withdrawnAt: IsNull() });
  }

  /** @throws invitation.not_found, invitation.withdrawn */
  async standing(requestId: string, id: string): Promise<Invitation> {
    const invitation = await this.rows.findOneBy({ id, requestId });
    if (invitation === null) throw refuse('invitation.not_found');
    if (invitation.withdrawnAt !== null) throw refuse('invitation.withdrawn');
    return invitation;
  }

  async add(invitation: Invitation): Promise<void> {
    await this.rows.insert(invitation);
  }

  async withdraw(id: string, withdrawal: Pick<Invitation, 'withdrawnAt' | 'withdrawnById'>): Promise<void> {
    await this.rows.update({ id }, withdrawal);
  }

  private get rows() {
    return this.database.repository(Invitation);
  }
}
