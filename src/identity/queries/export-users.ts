import { Injectable } from '@nestjs/common';
import { Memberships, type MembershipPlace } from '../../platform/auth/index.js';
import { everyRow } from '../../platform/csv/index.js';
import { type Person, toPerson } from '../person.js';
import { ListUsers, type UserFilter } from './list-users.js';

/** A person with the departments they belong to. */
export interface ExportedUser {
  person: Person;
  places: MembershipPlace[];
}

/** All people of a list, by address. */
@Injectable()
export class ExportUsers {
  constructor(
    private readonly listUsers: ListUsers,
    private readonly memberships: Memberships,
  ) {}

  execute(filter: UserFilter): Promise<ExportedUser[]> {
    return everyRow<ExportedUser>(async (last, limit) => {
      const users = await this.listUsers.behind(last ? [last.person.email, last.person.id] : null, filter, limit);
      const places = await this.memberships.placesOfAll(users.map(({ id }) => id));
      return users.map((user) => ({ person: toPerson(user), places: places.get(user.id) ?? [] }));
    });
  }
}
