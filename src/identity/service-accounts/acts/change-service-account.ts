import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { requireVersion } from '../../../platform/http/etag.js';
import { ServiceAccountStore } from '../service-account-store.js';
import type { ServiceAccount } from '../service-account.js';
import { ServiceAccountChanged, serviceAccountStream } from '../service-accounts.events.js';

export type ServiceAccountWish = Partial<Pick<ServiceAccount, 'name' | 'ownerId' | 'scopes'>>;

/** Changes the name, owner or scopes. New scopes also apply to tokens in use, from the next call on. The department stays. */
@Injectable()
export class ChangeServiceAccount {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string, version: number, wish: ServiceAccountWish): Promise<ServiceAccount> {
    if (wish.ownerId !== undefined) await this.accounts.requireOwner(wish.ownerId);
    const account = await this.accounts.lock(id);
    requireVersion(version, account.version);
    const wanted = { ...wish, ...(wish.scopes && { scopes: [...wish.scopes].sort() }) };
    const fields = (['name', 'ownerId', 'scopes'] as const).filter(
      (field) => wanted[field] !== undefined && !isDeepStrictEqual(wanted[field], account[field]),
    );
    if (fields.length === 0) return account;
    await this.accounts.change(account, wanted);
    await this.events.record(ServiceAccountChanged, {
      stream: serviceAccountStream(id),
      payload: { fields, ownerId: account.ownerId, scopes: account.scopes },
      actorId: actor.userId,
      audience: [account.departmentId],
    });
    return account;
  }
}
