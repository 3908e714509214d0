import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { NameRegistry } from '../platform/names/index.js';

interface Found {
  name: string;
  id: string;
}

/** Services are named by their code behind the code of their department, or behind its id. */
@Injectable()
export class NamesOfServices {
  constructor(
    names: NameRegistry,
    private readonly database: Database,
  ) {
    names.learn('service', (each) => this.find(each));
  }

  private async find(names: readonly string[]): Promise<Map<string, string>> {
    const found = await this.database.query<Found>(
      `SELECT asked.name, s.id
         FROM unnest($1::text[]) AS asked (name)
         JOIN department d ON split_part(asked.name, '/', 1) IN (lower(d.code), d.id::text)
         JOIN service s ON s.department_id = d.id AND s.code = split_part(asked.name, '/', 2)`,
      [names],
    );
    return new Map(found.map(({ name, id }) => [name, id]));
  }
}
