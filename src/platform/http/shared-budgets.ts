import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { SideConnection } from '../database/index.js';
import { SharedBudget, WINDOW_SECONDS } from './budgets.js';

/**
 * Adds what was spent to each budget and returns what all processes have used. An ended window begins anew. The order of
 * the holders keeps two processes from waiting for each other.
 */
const SPEND = `
  INSERT INTO rate_budget AS b (holder, used, ends_at)
  SELECT spent.holder, spent.used, now() + make_interval(secs => $3)
    FROM unnest($1::text[], $2::integer[]) AS spent (holder, used)
   ORDER BY spent.holder
  ON CONFLICT (holder) DO UPDATE
     SET used = CASE WHEN b.ends_at > now() THEN b.used ELSE 0 END + excluded.used,
         ends_at = CASE WHEN b.ends_at > now() THEN b.ends_at ELSE excluded.ends_at END
  RETURNING holder, used, extract(epoch FROM ends_at - now())::float8 AS "resetsIn"`;

const USED = 'SELECT used FROM rate_budget WHERE holder = $1 AND ends_at > now()';

const FORGET = `
  DELETE FROM rate_budget
   WHERE holder IN (SELECT holder FROM rate_budget WHERE ends_at <= now() ORDER BY holder FOR UPDATE SKIP LOCKED)`;

/** Budgets that the API processes of one installation share, in the table `rate_budget`. */
@Injectable()
export class SharedBudgets {
  /** The embedded database serves one process, so its memory is enough. */
  readonly areNeeded: boolean;

  constructor(
    private readonly side: SideConnection,
    config: Config,
  ) {
    this.areNeeded = config.databaseUrl !== null;
  }

  /** Spends all of it in one statement. */
  spend(spent: ReadonlyMap<string, number>): Promise<SharedBudget[]> {
    return this.side.query<SharedBudget>(SPEND, [[...spent.keys()], [...spent.values()], WINDOW_SECONDS]);
  }

  async usedBy(holder: string): Promise<number> {
    const [budget] = await this.side.query<{ used: number }>(USED, [holder]);
    return budget?.used ?? 0;
  }

  /** Deletes the budgets whose window has ended. */
  async forgetEnded(): Promise<void> {
    await this.side.query(FORGET);
  }
}
