import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, Transactional } from '../../../platform/database/index.js';
import { refuse } from '../../identity.errors.js';
import { Token } from '../../token.entity.js';
import type { IssuedToken } from '../../tokens.js';
import { ServiceAccountStore } from '../service-account-store.js';
import { CreateServiceToken } from './create-service-token.js';

export interface RotatedServiceToken {
  token: IssuedToken;
  previousValidUntil: Date;
}

/**
 * Issues the next token of the same name. The previous token stays valid for a while, so that the program can change
 * over.
 */
@Injectable()
export class RotateServiceToken {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly database: Database,
    private readonly createToken: CreateServiceToken,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    accountId: string,
    tokenId: string,
    { overlapSeconds, expiresInDays }: { overlapSeconds: number; expiresInDays: number },
  ): Promise<RotatedServiceToken> {
    await this.accounts.lock(accountId);
    const tokens = this.database.repository(Token);
    const before = await tokens.findOneBy({ id: tokenId, userId: accountId, kind: 'SERVICE', revokedAt: IsNull() });
    if (before === null) throw refuse('token.not_found');
    const overlapEnds = new Date(this.clock.now().getTime() + overlapSeconds * 1000);
    const previousValidUntil = before.expiresAt < overlapEnds ? before.expiresAt : overlapEnds;
    await tokens.update(tokenId, { expiresAt: previousValidUntil });
    const wish = { name: before.name!, expiresInDays, replacesId: tokenId };
    return { token: await this.createToken.execute(actor, accountId, wish), previousValidUntil };
  }
}
