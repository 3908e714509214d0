import { DefaultNamingStrategy } from 'typeorm';

/** Names the column of the property `dueAt` `due_at`, as is usual in SQL. */
export class SnakeCaseStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return customName ?? [...prefixes, propertyName].map(snakeCase).join('_');
  }
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
