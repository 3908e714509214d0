import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId, Remembered } from '../platform/database/index.js';
import { refuse } from './identity.errors.js';
import { User } from './user.entity.js';

export type NewUser = Pick<User, 'email' | 'name' | 'admin' | 'executive' | 'zone' | 'passwordHash'>;

/** Loads and changes user rows. Each act on a user locks this row first. */
@Injectable()
export class UserStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
  ) {}

  /** Refuses with `user.not_found`, also for a program: acts on a person do not apply to a program. */
  async lock(id: string): Promise<User> {
    const user = await this.database.repository(User).findOne({
      where: { id, email: Not(IsNull()) },
      // This lock is weaker than FOR UPDATE, so an act that only refers to this person need not wait.
      lock: { mode: 'for_no_key_update' },
    });
    if (user === null) throw refuse('user.not_found');
    return user;
  }

  /** Locks these people in the order of their ids, so that two acts that name each other's person cannot deadlock. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.database.query('SELECT FROM user_account WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  }

  /**
   * Locks all active administrators in the order of their ids. Of two administrators who remove each other, the second
   * sees the change of the first.
   */
  async lockAdministrators(): Promise<string[]> {
    const admins = await this.database.query<{ id: string }>(
      'SELECT id FROM user_account WHERE admin AND deactivated_at IS NULL ORDER BY id FOR NO KEY UPDATE',
    );
    return admins.map(({ id }) => id);
  }

  byEmail(email: string): Promise<User | null> {
    return this.database.repository(User).findOneBy({ email: email.toLowerCase() });
  }

  /** Null when the address is taken, also when two callers add the same person at once. */
  async add(values: NewUser): Promise<User | null> {
    const user = this.database.repository(User).create({
      ...values,
      id: newId(),
      email: values.email.toLowerCase(),
      deactivatedAt: null,
      heirId: null,
      createdAt: this.clock.now(),
      version: 1,
    });
    const written = await this.database
      .repository(User)
      .createQueryBuilder()
      .insert()
      .values(user)
      .orIgnore()
      .returning('id')
      .execute();
    this.remembered.changed('user_account');
    return (written.raw as unknown[]).length === 1 ? user : null;
  }

  /** Writes the values into the locked row and increments its version. */
  async change(user: User, values: Partial<Omit<User, 'id' | 'version'>>): Promise<User> {
    Object.assign(user, values, { version: user.version + 1 });
    await this.database.repository(User).update(user.id, { ...values, version: user.version });
    this.remembered.changed('user_account');
    return user;
  }
}
