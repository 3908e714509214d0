import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { refuse } from '../../identity.errors.js';
import { IssuedToken, Tokens } from '../../tokens.js';
import { ServiceAccountStore } from '../service-account-store.js';
import { serviceAccountStream, ServiceTokenCreated } from '../service-accounts.events.js';
import { WarnOfExpiry } from '../warn-of-expiry.js';

const DAY_SECONDS = 24 * 3600;

export interface ServiceTokenWish {
  name: string;
  expiresInDays: number;
  /** The token that the new one replaces. */
  replacesId?: string;
}

/** Creates a further token for a program. It has the scopes of the account. */
@Injectable()
export class CreateServiceToken {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
    private readonly warnings: WarnOfExpiry,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, accountId: string, wish: ServiceTokenWish): Promise<IssuedToken> {
    const { active, departmentId } = await this.accounts.lock(accountId);
    if (!active) throw refuse('service_account.stopped');
    const { name, expiresInDays, replacesId = null } = wish;
    const token = await this.tokens.issue('SERVICE', accountId, expiresInDays * DAY_SECONDS, { name });
    await this.events.record(ServiceTokenCreated, {
      stream: serviceAccountStream(accountId),
      payload: { tokenId: token.id, expiresAt: token.expiresAt.toISOString(), replacesId },
      actorId: actor.userId,
      audience: [departmentId],
    });
    await this.warnings.plan(token, this.clock.now());
    return token;
  }
}
