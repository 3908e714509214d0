import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { NameRegistry } from '../platform/names/index.js';

interface Found {
  id: string;
  email: string;
}

/** People are named by their e-mail address, in any spelling of capitals. */
@Injectable()
export class NamesOfPeople {
  constructor(
    names: NameRegistry,
    private readonly database: Database,
  ) {
    names.learn('person', (emails) => this.find(emails));
  }

  private async find(emails: readonly string[]): Promise<Map<string, string>> {
    const statement = 'SELECT id, email FROM user_account WHERE email = ANY ($1)';
    const found = await this.database.query<Found>(statement, [emails.map((email) => email.toLowerCase())]);
    return new Map(found.map(({ id, email }) => [email, id]));
  }
}
