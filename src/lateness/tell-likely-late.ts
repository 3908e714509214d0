import { Injectable } from '@nestjs/common';
import { Database, Transactional } from '../platform/database/index.js';
import { EventLog } from '../platform/events/index.js';
import { LIKELY_LATE, type LockedRequest } from '../requests/index.js';
import { type LikelyLate, RequestLikelyLate } from './lateness.events.js';
import { mayBeTold } from './may-be-told.js';
import type { ReckonedChance } from './reckon-late-chances.js';

const TELL = `
  INSERT INTO told_likely_late (request_id, target_version, at)
  SELECT told.request_id, told.target_version, $3
    FROM unnest($1::uuid[], $2::int[]) AS told (request_id, target_version)
  ON CONFLICT ON CONSTRAINT told_likely_late_once DO NOTHING
  RETURNING request_id AS id`;

/**
 * Records that answers are likely to be late, once for each version of a target. The row that prevents a second notice
 * and the event are written in one transaction. The caller has locked the requests.
 */
@Injectable()
export class TellLikelyLate {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(held: readonly LockedRequest[], reckoned: readonly ReckonedChance[], now: Date): Promise<void> {
    const due = reckoned.filter(mayBeTold);
    if (due.length === 0) return;
    const told = await this.database.query<{ id: string }>(TELL, [
      due.map(({ clock }) => clock.requestId),
      due.map(({ clock }) => clock.targetVersion),
      now,
    ]);
    const news = new Set(told.map(({ id }) => id));
    const audiences = new Map(held.map(({ id, audience }) => [id, audience]));
    await this.log.recordAll(
      due
        .filter(({ clock }) => news.has(clock.requestId))
        .map((each) => ({
          type: RequestLikelyLate,
          stream: { kind: 'request', id: each.clock.requestId },
          payload: payloadOf(each, now),
          actorId: null,
          audience: audiences.get(each.clock.requestId)!,
        })),
      now,
    );
  }
}

const payloadOf = ({ clock, lateness, history }: ReckonedChance, now: Date): LikelyLate => ({
  ...{ clock: 'RES', subject: null, departmentId: clock.partyId, targetVersion: clock.targetVersion },
  at: now.toISOString(),
  basisPoints: lateness.basisPoints!,
  toldFromBasisPoints: LIKELY_LATE,
  population: history.population,
  observations: history.curve.observations,
  answered: history.curve.ended,
});
