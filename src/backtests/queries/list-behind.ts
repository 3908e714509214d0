import { Injectable } from '@nestjs/common';
import type { ClockResult } from '@lockstep/sla-clock';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { readerParameters, readerSqlFrom, visibleRequestTo } from '../../requests/index.js';
import type { Backtest } from '../backtest.entity.js';
import { seesFigures } from '../backtests.policy.js';
import type { BacktestOutcome, TextName } from '../outcome.js';

/** UNDECIDED: the target can still be met. */
export const BEHIND_RESULTS = ['MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED', 'UNDECIDED'] as const;
export type BehindResult = ClockResult | 'UNDECIDED';

export const BEHIND_CLOCKS = ['firstResponse', 'answer'] as const;
export type BehindClock = (typeof BEHIND_CLOCKS)[number];

export interface BehindFilter {
  text: TextName;
  clock: BehindClock;
  result?: BehindResult;
  /** True: only requests whose result differs from the result under the terms in force. */
  changed: boolean;
}

export interface BehindRow {
  place: number;
  requestId: string;
  number: string;
  outcome: BacktestOutcome;
}

/** $2: the terms, $3: the clock. A first response that was not promised has no result and is left out. */
const RESULT = `coalesce(b.outcome -> $2 -> $3 ->> 'result', 'UNDECIDED')`;
const RESULT_IN_FORCE = `coalesce(b.outcome -> 'inForce' -> $3 ->> 'result', 'UNDECIDED')`;

/** Lists the requests behind the figures of a backtest, as far as the reader may know of them. */
@Injectable()
export class ListBehind {
  constructor(private readonly database: Database) {}

  /** Empty where the figures are hidden. */
  async of(
    actor: Actor,
    backtest: Backtest,
    { text, clock, result, changed }: BehindFilter,
    after: number,
    limit: number,
  ): Promise<BehindRow[]> {
    if (!seesFigures(actor, backtest)) return [];
    return this.database.query<BehindRow>(
      `SELECT b.place, b.request_id AS "requestId", r.number, b.outcome
         FROM backtest_request b JOIN request r ON r.id = b.request_id
        WHERE b.backtest_id = $1 AND b.outcome IS NOT NULL AND jsonb_typeof(b.outcome -> $2 -> $3) = 'object'
          AND ($4::text IS NULL OR ${RESULT} = $4) AND (NOT $5 OR ${RESULT} <> ${RESULT_IN_FORCE})
          AND b.place > $6 AND ${visibleRequestTo(readerSqlFrom(8))}
        ORDER BY b.place LIMIT $7`,
      [backtest.id, text, clock, result ?? null, changed, after, limit, ...readerParameters(actor)],
    );
  }
}
