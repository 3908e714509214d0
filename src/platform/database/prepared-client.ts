import pg from 'pg';
import { StatementNames } from './statement-names.js';

/** The beginning of a statement that PostgreSQL plans. */
const PLANNED = /^\s*(?:--[^\n]*\n\s*)*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/**
 * A connection that prepares parameterised statements which the application sends repeatedly. A prepared statement
 * belongs to its connection and survives a rollback. PostgreSQL checks it against the rights of the current role.
 */
export function preparedClient(names: StatementNames): typeof pg.Client {
  return class PreparedClient extends pg.Client {
    // The driver declares a dozen overloads. TypeORM uses the one that takes a text and returns a promise.
    override query(...call: unknown[]): never {
      const [text, values] = call;
      const name = call.length === 2 && isPlanned(text, values) ? names.nameOf(text) : undefined;
      if (name === undefined) return (super.query as (...call: unknown[]) => never).apply(this, call);
      return this.queryPrepared(name, text as string, values as unknown[]) as never;
    }

    private async queryPrepared(name: string, text: string, values: unknown[]): Promise<pg.QueryResult> {
      const wasInTransaction = this.getTransactionStatus() !== 'I';
      try {
        return await super.query({ name, text, values });
      } catch (error) {
        if (!isOutdatedPlan(error)) throw error;
        names.renew(text);
        // The error has already aborted the transaction. A retry by the caller uses the new name.
        if (wasInTransaction) throw error;
        return super.query(text, values);
      }
    }
  };
}

const isPlanned = (text: unknown, values: unknown): text is string =>
  typeof text === 'string' && Array.isArray(values) && values.length > 0 && PLANNED.test(text);

/** PostgreSQL's error for a prepared statement whose tables have changed their columns. */
export const isOutdatedPlan = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === '0A000' && message === 'cached plan must not change result type';
};
