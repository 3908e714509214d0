import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Memberships } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Remembered } from '../../platform/database/index.js';
import { refuse } from '../identity.errors.js';
import { User } from '../user.entity.js';
import { ServiceAccountRow } from './service-account.entity.js';
import type { ServiceAccount } from './service-account.js';

export type NewServiceAccount = Pick<ServiceAccount, 'name' | 'ownerId' | 'departmentId' | 'scopes'>;

/**
 * The beginning of every query about these accounts. `account` is the row of `user_account`, the table that programs
 * share with people.
 */
export const SELECT_SERVICE_ACCOUNTS = `
  SELECT account.id, account.name, program.owner_id AS "ownerId", program.department_id AS "departmentId",
         program.scopes, account.deactivated_at IS NULL AS active, account.created_at AS "createdAt", account.version
    FROM service_account AS program JOIN user_account AS account ON account.id = program.id`;

/** Loads and changes accounts of programs. An act that names an owner locks the owner first, as a deactivation does. */
@Injectable()
export class ServiceAccountStore {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
  ) {}

  /** Refuses with `service_account.not_found`. */
  find(id: string): Promise<ServiceAccount> {
    return this.read(id, '');
  }

  /** Refuses with `service_account.not_found`. */
  lock(id: string): Promise<ServiceAccount> {
    return this.read(id, 'FOR NO KEY UPDATE OF account');
  }

  ofOwner(ownerId: string): Promise<ServiceAccount[]> {
    return this.database.query(
      `${SELECT_SERVICE_ACCOUNTS} WHERE program.owner_id = $1 AND account.deactivated_at IS NULL
        ORDER BY account.id FOR NO KEY UPDATE OF account`,
      [ownerId],
    );
  }

  /** Locks the person, so that they stay active until this act ends. Refuses with `service_account.no_such_owner`. */
  async requireOwner(id: string): Promise<void> {
    const owner = await this.database
      .repository(User)
      .findOne({ where: { id, email: Not(IsNull()) }, lock: { mode: 'for_no_key_update' } });
    if (owner?.active !== true) throw refuse('service_account.no_such_owner');
  }

  async add({ name, ...program }: NewServiceAccount): Promise<ServiceAccount> {
    if (!(await this.memberships.takesIn(program.departmentId))) throw refuse('service_account.no_such_department');
    const id = newId();
    const createdAt = this.clock.now();
    const nobody = { admin: false, executive: false, zone: 'UTC', passwordHash: null, deactivatedAt: null };
    await this.database.repository(User).insert({ id, name, createdAt, version: 1, ...nobody });
    this.remembered.changed('user_account');
    await this.database.repository(ServiceAccountRow).insert({ id, ...program });
    return { id, name, ...program, active: true, createdAt, version: 1 };
  }

  /** Writes the values into the locked rows and increments the version. */
  async change(
    account: ServiceAccount,
    values: Partial<Pick<ServiceAccount, 'name' | 'ownerId' | 'scopes' | 'active'>>,
  ): Promise<void> {
    Object.assign(account, values, { version: account.version + 1 });
    const { id, name, ownerId, scopes, version } = account;
    const stopped = values.active === undefined ? {} : { deactivatedAt: values.active ? null : this.clock.now() };
    await this.database.repository(User).update(id, { name, version, ...stopped });
    this.remembered.changed('user_account');
    await this.database.repository(ServiceAccountRow).update(id, { ownerId, scopes });
  }

  private async read(id: string, lock: string): Promise<ServiceAccount> {
    const [found] = await this.database.query<ServiceAccount>(
      `${SELECT_SERVICE_ACCOUNTS} WHERE account.id = $1 ${lock}`,
      [id],
    );
    if (found === undefined) throw refuse('service_account.not_found');
    return found;
  }
}
