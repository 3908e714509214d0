import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { refuse } from '../../identity.errors.js';
import { Tokens } from '../../tokens.js';
import { ServiceAccountStore } from '../service-account-store.js';
import { serviceAccountStream, ServiceTokenRevoked } from '../service-accounts.events.js';

/** Revokes one token of a program. Its other tokens stay valid. */
@Injectable()
export class RevokeServiceToken {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, accountId: string, tokenId: string): Promise<void> {
    const { departmentId } = await this.accounts.lock(accountId);
    const revoked = await this.tokens.revoke({ id: tokenId, userId: accountId, kind: 'SERVICE' });
    if (revoked === 0) throw refuse('token.not_found');
    await this.events.record(ServiceTokenRevoked, {
      stream: serviceAccountStream(accountId),
      payload: { tokenId },
      actorId: actor.userId,
      audience: [departmentId],
    });
  }
}
