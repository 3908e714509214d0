import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { Tokens } from '../../tokens.js';
import { ServiceAccountStore } from '../service-account-store.js';
import type { ServiceAccount } from '../service-account.js';
import { ServiceAccountStopped, serviceAccountStream } from '../service-accounts.events.js';

/** Stops a program at once. The record of what it did keeps its name. */
@Injectable()
export class StopServiceAccount {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string): Promise<ServiceAccount> {
    const account = await this.accounts.lock(id);
    if (account.active) await this.stop(account, 'BY_ADMIN', actor.userId);
    return account;
  }

  /**
   * Expects the locked account of an owner who was deactivated without an heir. The event has no actor, so nobody is
   * left out of the notice.
   */
  stopOrphan(account: ServiceAccount): Promise<void> {
    return this.stop(account, 'OWNER_LEFT', null);
  }

  private async stop(
    account: ServiceAccount,
    because: 'BY_ADMIN' | 'OWNER_LEFT',
    actorId: string | null,
  ): Promise<void> {
    const { id, ownerId, departmentId } = account;
    const tokensRevoked = await this.tokens.revoke({ userId: id });
    await this.accounts.change(account, { active: false });
    await this.events.record(ServiceAccountStopped, {
      stream: serviceAccountStream(id),
      payload: { because, ownerId, tokensRevoked },
      actorId,
      audience: [departmentId],
    });
  }
}
