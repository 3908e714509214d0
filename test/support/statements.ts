import { DataSource, Logger } from 'typeorm';
import type { TestApp } from './app.js';

/** The statements, transaction control aside, that the application sends to its database while the act runs. */
export async function statementsDuring(app: TestApp, act: () => PromiseLike<unknown>): Promise<string[]> {
  const dataSource = app.get(DataSource);
  const { logger } = dataSource;
  const statements: string[] = [];
  dataSource.logger = new StatementLog(statements);
  try {
    await act();
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}

const CONTROL = /^\s*(START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

class StatementLog implements Logger {
  constructor(private readonly statements: string[]) {}

  logQuery(query: string): void {
    if (!CONTROL.test(query)) this.statements.push(query);
  }

  logQueryError = (): void => undefined;
  logQuerySlow = (): void => undefined;
  logSchemaBuild = (): void => undefined;
  logMigration = (): void => undefined;
  log = (): void => undefined;
}
