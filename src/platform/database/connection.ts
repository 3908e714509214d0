import { Duplex } from 'node:stream';
import { DataSource, DataSourceOptions } from 'typeorm';
import { readColumns } from './column-values.js';
import { preparedClient } from './prepared-client.js';
import { SnakeCaseStrategy } from './snake-case.strategy.js';
import { StatementNames } from './statement-names.js';

/**
 * The way to connect to the database: an address, or the stream of the embedded database, which serves one connection.
 * A pooler that gives each transaction a different server connection needs `prepare: false`.
 */
export type Connect = { url: string; poolSize: number; prepare?: boolean } | { stream: () => Duplex };

/** The database role of the application. It cannot change or delete events. */
export const APPLICATION_ROLE = 'lockstep_app';
/** The role that reads the views for dashboards and nothing else. */
export const REPORTING_ROLE = 'lockstep_reporting';

/**
 * How long an act waits for a free connection before it answers 503. The timeout also ends a request for a second
 * connection inside a transaction; on a pool of one that request would wait for itself.
 */
export const CONNECT_TIMEOUT_MS = 5000;

readColumns();

export function dataSourceOptions(connect: Connect): DataSourceOptions {
  const shared = {
    type: 'postgres' as const,
    synchronize: false,
    namingStrategy: new SnakeCaseStrategy(),
    migrationsTableName: 'migrations',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: 'lockstep',
    // The application creates the ids, so TypeORM does not need an extension for them.
    installExtensions: false,
  };
  return 'url' in connect
    ? { ...shared, url: connect.url, poolSize: connect.poolSize }
    : { ...shared, poolSize: 1, ssl: false, extra: { stream: connect.stream } };
}

/** A data source in which every pooled connection uses the application's role. */
export function applicationDataSource(connect: Connect, entities: DataSourceOptions['entities']): DataSource {
  const options = dataSourceOptions(connect);
  const prepare = !('url' in connect) || connect.prepare !== false;
  return new DataSource({
    ...options,
    entities,
    extra: {
      ...(options.extra as object | undefined),
      ...(prepare ? { Client: preparedClient(new StatementNames()) } : {}),
      onConnect: (client: Connection) => client.query(`${ASSUME_ROLE}; ${WAIT_BRIEFLY}; ${COMPILE_NOTHING}`),
    },
  });
}

interface Connection {
  query: (sql: string) => Promise<unknown>;
}

export const ASSUME_ROLE = `SET ROLE ${APPLICATION_ROLE}`;
/** How long a statement waits for a lock. After that an act is refused, and background work tries again. */
const LOCK_TIMEOUT_MS = 1500;
export const WAIT_BRIEFLY = `SET lock_timeout = ${LOCK_TIMEOUT_MS}`;
/**
 * JIT compilation of a large plan takes PostgreSQL two seconds each time. Running the plan without it takes a twentieth
 * of that.
 */
const COMPILE_NOTHING = 'SET jit = off';
