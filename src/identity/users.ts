import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database, Remembered, type RememberedRows } from '../platform/database/index.js';
import { refuse } from './identity.errors.js';
import { type Account, type Person, toAccount, toPerson } from './person.js';
import { User } from './user.entity.js';

/** Gives users to the other modules. */
@Injectable()
export class Users {
  private readonly names: RememberedRows<string>;

  constructor(
    private readonly database: Database,
    remembered: Remembered,
  ) {
    this.names = remembered.rows('user_account', async (ids) => {
      const named = 'SELECT id, name FROM user_account WHERE id = ANY ($1)';
      return (await database.query<{ id: string; name: string }>(named, [ids])).map(({ id, name }) => [id, name]);
    });
  }

  /** The people among these ids, in no order. Unknown ids and ids of programs are left out. */
  async find(ids: readonly string[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const users = await this.database.repository(User).findBy({ id: In([...new Set(ids)]), email: Not(IsNull()) });
    return users.map(toPerson);
  }

  /** Refuses with `user.not_found`. */
  async byId(id: string): Promise<Person> {
    const [person] = await this.find([id]);
    if (person === undefined) throw refuse('user.not_found');
    return person;
  }

  /** The account with this id, of a person or a program. Refuses with `user.not_found`. */
  async account(id: string): Promise<Account> {
    const found = await this.database.repository(User).findOneBy({ id });
    if (found === null) throw refuse('user.not_found');
    return toAccount(found);
  }

  /** The user with this address in any spelling of capitals; null for an unknown address. */
  async byEmail(email: string): Promise<Person | null> {
    const user = await this.database.repository(User).findOneBy({ email: email.toLowerCase() });
    return user === null ? null : toPerson(user);
  }

  /** The names of people and programs, by id. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.names.find(ids);
  }
}
