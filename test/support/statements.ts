import { DataSource, Logger } from 'typeorm';
import type { TestApp } from './app.js';

/** A statement as sent, with the values of its parameters. */
export interface Sent {
  text: string;
  values: readonly unknown[];
}

/** The statements that the application sends to its database while the act runs, without transaction control. */
export async function statementsDuring(app: TestApp, act: () => PromiseLike<unknown>): Promise<string[]> {
  return (await sentDuring(app, act)).map(({ text }) => text);
}

/** The statements that the application sends while the act runs, with their values. */
export async function sentDuring(app: Pick<TestApp, 'get'>, act: () => PromiseLike<unknown>): Promise<Sent[]> {
  const dataSource = app.get(DataSource);
  const { logger } = dataSource;
  const statements: Sent[] = [];
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
  constructor(private readonly statements: Sent[]) {}

  logQuery(text: string, values: readonly unknown[] = []): void {
    if (!CONTROL.test(text)) this.statements.push({ text, values });
  }

  logQueryError = (): void => undefined;
  logQuerySlow = (): void => undefined;
  logSchemaBuild = (): void => undefined;
  logMigration = (): void => undefined;
  log = (): void => undefined;
}
