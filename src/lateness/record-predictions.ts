import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { LatePrediction } from './late-prediction.entity.js';
import { FIRST_VERSION } from './late-clock.js';
import { latenessOf } from './foresee-lateness.js';
import { type ReckonedChance, rememberedStairs } from './reckon-late-chances.js';

/**
 * Seconds after submission. A prediction made later than this, after an outage, would know more than was known at
 * submission, so none is recorded.
 */
const LATEST_SECONDS = 3600;

/**
 * Records a prediction for each request when it is submitted, so that it can be compared with the outcome later. It
 * assumes that no time is used yet, and takes the curve of that moment. One prediction for each request.
 */
@Injectable()
export class RecordPredictions {
  constructor(private readonly database: Database) {}

  /** @param reckoned chances of requests that were just submitted */
  async execute(reckoned: readonly ReckonedChance[], now: Date): Promise<void> {
    const stairsOf = rememberedStairs();
    const fresh = reckoned.filter(({ clock }) => isFresh(clock, now));
    const rows = fresh.map(({ clock, history }): LatePrediction => {
      const target = clock.targetSeconds!;
      const sent = { isLate: false, age: 0, target };
      return {
        requestId: clock.requestId,
        saidAt: clock.submittedAt,
        basisPoints: latenessOf(sent, history.curve, stairsOf(history, target)).basisPoints,
        targetVersion: clock.targetVersion,
        targetSeconds: target,
        population: history.population,
        observations: history.curve.observations,
        answered: history.curve.ended,
        historyTo: history.madeAt,
      };
    });
    if (rows.length === 0) return;
    await this.database.query(
      `INSERT INTO late_prediction SELECT * FROM jsonb_populate_recordset(NULL::late_prediction, $1)
       ON CONFLICT ON CONSTRAINT late_prediction_pk DO NOTHING`,
      [JSON.stringify(rows.map(toColumns))],
    );
  }
}

const isFresh = ({ submittedAt, targetSeconds, targetVersion }: ReckonedChance['clock'], now: Date): boolean =>
  targetSeconds !== null &&
  targetVersion === FIRST_VERSION &&
  toSeconds(now) - toSeconds(submittedAt) <= LATEST_SECONDS;

const toColumns = (row: LatePrediction) => ({
  request_id: row.requestId,
  said_at: row.saidAt,
  basis_points: row.basisPoints,
  target_version: row.targetVersion,
  target_seconds: row.targetSeconds,
  population: row.population,
  observations: row.observations,
  answered: row.answered,
  history_to: row.historyTo,
});
