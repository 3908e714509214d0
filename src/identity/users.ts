import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { refuse } from './identity.errors.js';
import { Person, toPerson } from './person.js';
import { User } from './user.entity.js';

/** Looks people up for the other modules. */
@Injectable()
export class Users {
  constructor(private readonly database: Database) {}

  /** The people among these ids, in no order; unknown ids are left out. */
  async find(ids: readonly string[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const users = await this.database.repository(User).findBy({ id: In([...new Set(ids)]) });
    return users.map(toPerson);
  }

  /** Refuses with `user.not_found`. */
  async byId(id: string): Promise<Person> {
    const [person] = await this.find([id]);
    if (person === undefined) throw refuse('user.not_found');
    return person;
  }

  async nameOf(id: string): Promise<string> {
    return (await this.byId(id)).name;
  }

  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.find(ids)).map((person) => [person.id, person.name]));
  }
}
