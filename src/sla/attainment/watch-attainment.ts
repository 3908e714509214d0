import { OpenReview, AttainmentPromises, type AttainmentPromise } from '../../agreements/index.js';
import { Database } from '../../platform/database/index.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { DAY_MS } from '../../platform/clock/durations.js';

export const ATTAINMENT_WATCH = 'sla.attainment_watch';

/** So many days back are counted, and with fewer requests than this no share means anything. */
const WINDOW_DAYS = 28;
const FEWEST = 5;

interface Counted {
  due: number;
  met: number;
}

/**
 * Once a day holds the requests of an agreement that fell due against the share that was promised, and opens a review
 * where fewer were answered in time. The agreement is watched for as long as it has a version in force.
 */
@TimerHandler(ATTAINMENT_WATCH)
export class WatchAttainment implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly promises: AttainmentPromises,
    private readonly openReview: OpenReview,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const promise = await this.promises.of(timer.subjectId);
      if (promise !== null) await this.hold(timer.subjectId, promise, asOf);
      const missed = Math.floor((asOf.getTime() - timer.dueAt.getTime()) / DAY_MS);
      await this.timers.schedule({ ...timer, dueAt: new Date(timer.dueAt.getTime() + (missed + 1) * DAY_MS) });
    }
  }

  private async hold(agreementId: string, { versionId, objectiveBp, since }: AttainmentPromise, asOf: Date) {
    const from = new Date(Math.max(asOf.getTime() - WINDOW_DAYS * DAY_MS, since.getTime()));
    const { due, met } = await this.count(versionId, from, asOf);
    if (due < FEWEST || met * 10_000 >= objectiveBp * due) return;
    const figures = { from: from.toISOString(), to: asOf.toISOString(), due, met, objectiveBp };
    await this.openReview.becauseOf(agreementId, figures, asOf);
  }

  /** Those with a resolution that fell due in [from, to); one that is open past its breach is missed. */
  private async count(versionId: string, from: Date, to: Date): Promise<Counted> {
    const [counted] = await this.database.query<Counted>(
      `SELECT count(*)::int AS due, count(*) FILTER (WHERE clock.result = 'MET')::int AS met
         FROM request_terms terms
         JOIN request_clock clock ON clock.request_id = terms.request_id AND clock.kind = 'RES'
        WHERE terms.agreement_version_id = $1 AND clock.due_at >= $2 AND clock.due_at < $3
          AND (clock.result IN ('MET', 'MISSED') OR (clock.result IS NULL AND clock.breach_at < $3))`,
      [versionId, from, to],
    );
    return counted!;
  }
}
