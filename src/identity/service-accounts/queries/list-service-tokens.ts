import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/database/index.js';
import { Token } from '../../token.entity.js';
import { ServiceAccountStore } from '../service-account-store.js';

/**
 * The tokens of a program that were not revoked, the newest first. Expired tokens are listed too, so that a person can
 * see why a token stopped working.
 */
@Injectable()
export class ListServiceTokens {
  constructor(
    private readonly database: Database,
    private readonly accounts: ServiceAccountStore,
  ) {}

  async execute(accountId: string): Promise<Token[]> {
    const { id: userId } = await this.accounts.find(accountId);
    return this.database
      .repository(Token)
      .find({ where: { userId, kind: 'SERVICE', revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
