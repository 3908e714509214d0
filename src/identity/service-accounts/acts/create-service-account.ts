import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { ServiceAccountStore, type NewServiceAccount } from '../service-account-store.js';
import type { ServiceAccount } from '../service-account.js';
import { ServiceAccountCreated, serviceAccountStream } from '../service-accounts.events.js';

/** Gives a program an account of its own, with a person who is responsible for it. */
@Injectable()
export class CreateServiceAccount {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, wish: NewServiceAccount): Promise<ServiceAccount> {
    await this.accounts.requireOwner(wish.ownerId);
    const account = await this.accounts.add({ ...wish, scopes: [...wish.scopes].sort() });
    const { ownerId, departmentId, scopes } = account;
    await this.events.record(ServiceAccountCreated, {
      stream: serviceAccountStream(account.id),
      payload: { ownerId, departmentId, scopes },
      actorId: actor.userId,
      audience: [departmentId],
    });
    return account;
  }
}
