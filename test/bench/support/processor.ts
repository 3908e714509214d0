import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** The kernel's unit of processor time on Linux. */
const TICKS_PER_SECOND = 100;

export interface Used {
  application: number;
  database: number;
}

/**
 * Processor time of a server and of its PostgreSQL sessions on the same machine. Requests per second vary with the
 * other load of the machine; processor time hardly does.
 */
export class Processor {
  constructor(
    private readonly server: number,
    private readonly watcher: pg.Client,
    private readonly sessions: string,
  ) {}

  /** Milliseconds so far. */
  async used(): Promise<Used> {
    const { rows } = await this.watcher.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND ${this.sessions}`,
    );
    return {
      application: millisecondsOf(this.server),
      database: rows.reduce((sum, { pid }) => sum + millisecondsOf(pid), 0),
    };
  }
}

/** Sessions of the floor have their own name. All others are sessions of the application, except those of the driver. */
export const FLOOR_SESSIONS = `application_name = 'lockstep-floor'`;
export const APPLICATION_SESSIONS = `application_name NOT IN ('lockstep-floor', 'lockstep-bench')`;

function millisecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

export const residentMebibytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))![1]) / 1024);
