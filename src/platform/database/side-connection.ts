import { Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ASSUME_ROLE, WAIT_BRIEFLY } from './connection.js';
import { rowsOf } from './database.js';

/** A statement beside the pool is short. One that takes longer than this waits for a database that does not answer. */
const GIVE_UP_AFTER_MS = 3000;
const LOGGER = new Logger('SideConnection');

/**
 * One connection beside the pool, for statements that must be answered while acts use up the pool: rate limits,
 * readiness and metrics. The embedded database serves one connection only, so there it is the pool itself.
 */
@Injectable()
export class SideConnection implements OnApplicationShutdown {
  private readonly own: pg.Pool | null;

  constructor(private readonly dataSource: DataSource) {
    const { url, applicationName } = dataSource.options as { url?: string; applicationName?: string };
    this.own = url === undefined ? null : ownConnection(url, `${applicationName} (side)`);
  }

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    if (this.own === null) return rowsOf<Row>(await this.dataSource.query<unknown>(sql, parameters));
    return (await this.own.query<pg.QueryResultRow>(sql, parameters)).rows as Row[];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.own?.end();
  }
}

function ownConnection(connectionString: string, name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: name,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: GIVE_UP_AFTER_MS,
    query_timeout: GIVE_UP_AFTER_MS,
    allowExitOnIdle: true,
    // The driver waits for the promise, though its types do not say so.
    onConnect: (client) => client.query(`${ASSUME_ROLE}; ${WAIT_BRIEFLY}`) as unknown as void,
  });
  // The next statement opens another connection. Without a listener the process would end.
  pool.on('error', (error) => LOGGER.warn(`The side connection was lost: ${error.message}`));
  return pool;
}
