import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NameRegistry } from '../../platform/names/index.js';

interface Found {
  id: string;
  number: string;
}

/** Requests are named by their number, in any spelling of capitals. */
@Injectable()
export class NamesOfRequests {
  constructor(
    names: NameRegistry,
    private readonly database: Database,
  ) {
    names.learn('request', (numbers) => this.find(numbers));
  }

  private async find(numbers: readonly string[]): Promise<Map<string, string>> {
    const statement = 'SELECT id, number FROM request WHERE number = ANY ($1)';
    const found = await this.database.query<Found>(statement, [numbers.map((number) => number.toUpperCase())]);
    return new Map(found.map(({ id, number }) => [number.toLowerCase(), id]));
  }
}
