import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { refuse } from '../../identity.errors.js';
import { ServiceAccountStore } from '../service-account-store.js';
import type { ServiceAccount } from '../service-account.js';
import { ServiceAccountRestarted, serviceAccountStream } from '../service-accounts.events.js';

/** Restarts a stopped program when its owner is an active person. Its old tokens stay revoked. */
@Injectable()
export class RestartServiceAccount {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string): Promise<ServiceAccount> {
    const { ownerId } = await this.accounts.find(id);
    await this.accounts.requireOwner(ownerId);
    const account = await this.accounts.lock(id);
    // The owner has changed since the first read, and the new owner is not locked.
    if (account.ownerId !== ownerId) throw refuse('service_account.no_such_owner');
    if (account.active) return account;
    await this.accounts.change(account, { active: true });
    await this.events.record(ServiceAccountRestarted, {
      stream: serviceAccountStream(id),
      payload: { ownerId },
      actorId: actor.userId,
      audience: [account.departmentId],
    });
    return account;
  }
}
