import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { SideConnection } from '../platform/database/index.js';

export interface Readiness {
  ready: boolean;
  database: 'up' | 'down';
  /** Seconds by which this process is ahead of the database's clock; negative when it is behind. */
  clockSkewSeconds: number | null;
  /** Number of events that are committed and not sealed yet. */
  unsealedEvents: number | null;
  /** Seconds that the oldest unsealed event has waited for its seal. */
  sealerLagSeconds: number | null;
  /** Seconds that the earliest due timer has waited. */
  timerLagSeconds: number | null;
  /** Number of timers that failed so often that a person must examine them. */
  parkedTimers: number | null;
}

interface Lags {
  database_now: Date;
  unsealed: string;
  first_unsealed: Date | null;
  earliest_due: Date | null;
  parked: string;
}

/** Probes the current state of everything that this process needs to serve requests. */
@Injectable()
export class ReadinessProbe {
  constructor(
    private readonly side: SideConnection,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<Readiness> {
    try {
      const [lags] = await this.side.query<Lags>(
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

/** Zero when nothing waits. */
const secondsSince = (instant: Date | null, now: number): number =>
  instant === null ? 0 : Math.max(0, wholeSeconds(now - instant.getTime()));

const wholeSeconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
