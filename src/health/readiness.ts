import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';

export interface Readiness {
  ready: boolean;
  database: 'up' | 'down';
  /** How far this process is ahead of the database's clock, in seconds; negative when behind. */
  clockSkewSeconds: number | null;
  /** Events that are committed and not yet sealed. */
  unsealedEvents: number | null;
  /** How long the first of them has been waiting for its seal, in seconds. */
  sealerLagSeconds: number | null;
  /** How long the earliest due timer has been waiting, in seconds. */
  timerLagSeconds: number | null;
  /** Timers that failed so often that a person must look at them. */
  parkedTimers: number | null;
}

interface Lags {
  database_now: Date;
  unsealed: string;
  first_unsealed: Date | null;
  earliest_due: Date | null;
  parked: string;
}

/** The state, at this moment, of everything that this process needs in order to serve. */
@Injectable()
export class ReadinessProbe {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<Readiness> {
    try {
      const [lags] = await this.database.query<Lags>(
        `SELECT now() AS database_now,
                (SELECT count(*) FROM event WHERE position IS NULL) AS unsealed,
                (SELECT recorded_at FROM event WHERE position IS NULL ORDER BY arrival LIMIT 1) AS first_unsealed,
                (SELECT min(due_at) FROM timer WHERE parked_at IS NULL) AS earliest_due,
                (SELECT count(*) FROM timer WHERE parked_at IS NOT NULL) AS parked`,
      );
      return this.report(lags!);
    } catch {
      return {
        ready: false,
        database: 'down',
        clockSkewSeconds: null,
        unsealedEvents: null,
        sealerLagSeconds: null,
        timerLagSeconds: null,
        parkedTimers: null,
      };
    }
  }

  private report(lags: Lags): Readiness {
    const now = this.clock.now().getTime();
    return {
      ready: true,
      database: 'up',
      clockSkewSeconds: wholeSeconds(-this.clock.millisecondsUntil(lags.database_now)),
      unsealedEvents: Number(lags.unsealed),
      sealerLagSeconds: secondsSince(lags.first_unsealed, now),
      timerLagSeconds: secondsSince(lags.earliest_due, now),
      parkedTimers: Number(lags.parked),
    };
  }
}

/** 0 where nothing waits. */
const secondsSince = (instant: Date | null, now: number): number =>
  instant === null ? 0 : Math.max(0, wholeSeconds(now - instant.getTime()));

const wholeSeconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
