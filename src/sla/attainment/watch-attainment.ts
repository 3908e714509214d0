import { OpenReview, AttainmentPromises, type AttainmentPromise } from '../../agreements/index.js';
import { Database } from '../../platform/database/index.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { DAY_MS } from '../../platform/clock/durations.js';

export const ATTAINMENT_WATCH = 'sla.attainment_watch';

/** The last 28 days are counted. With fewer than five due requests a share means nothing. */
const WINDOW_DAYS = 28;
const FEWEST = 5;

interface Counted {
  due: number;
  met: number;
}

/**
 * Once a day compares the requests of an agreement that fell due with the promised share, and opens a review if too few
 * were answered in time. The agreement is watched as long as it has a version in force.
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

  /** Requests whose resolution fell due in [from, to). An open request past its breach is missed. */
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
