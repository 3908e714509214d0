import { Injectable } from '@nestjs/common';
import { Clock, toInstantOrNull } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { RequestLookup } from '../../../requests/index.js';
import type { HoursChange } from '../hours-change.js';
import { movedClocks } from '../moved-clocks.js';
import { OpenHistory } from '../../history/open-history.js';
import type { RequestHistory } from '../../history/request-history.js';
import { ClockMovedByClosure } from '../../sla.events.js';
import { TimeSpentProjection } from '../../time-spent/time-spent-projection.js';
import { ClearRefutedBreaches } from '../../thresholds/clear-refuted-breaches.js';
import { RefreshClocks } from '../../clocks/refresh-clocks.js';

/**
 * Computes the clocks of a request again in the present hours. A clock that a closure moved is recorded with its old
 * and new instants, because a closure changes the past. A recorded breach that is no breach any more is cleared. The
 * rows of time spent are updated at once, because no event of the request leads to their update. The caller has locked
 * the request.
 */
@Injectable()
export class MoveClocksWithHours {
  constructor(
    private readonly open: OpenHistory,
    private readonly requests: RequestLookup,
    private readonly clearRefuted: ClearRefutedBreaches,
    private readonly refresh: RefreshClocks,
    private readonly timeSpent: TimeSpentProjection,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(requestId: string, { closureId, actorId }: HoursChange): Promise<void> {
    if (closureId !== null) await this.tell(await this.open.of(requestId), closureId, actorId);
    await this.refresh.execute(requestId);
    await this.timeSpent.refresh([requestId]);
  }

  private async tell(history: RequestHistory, closureId: string, actorId: string | null): Promise<void> {
    const { requestId } = history;
    const now = this.clock.now();
    const request = (await this.requests.find(requestId))!;
    const audience = [request.requesterDepartmentId, request.providerDepartmentId, request.holderDepartmentId];
    for (const { before, after } of movedClocks(history.readingsBefore(closureId, now), history.readings(now))) {
      await this.log.record(ClockMovedByClosure, {
        stream: { kind: 'request', id: requestId },
        payload: {
          ...{ closureId, clock: after.kind, subject: after.subject },
          ...{ oldDueAt: iso(before.dueAt), newDueAt: iso(after.dueAt) },
          ...{ oldBreachAt: iso(before.breachAt), newBreachAt: iso(after.breachAt) },
        },
        actorId,
        audience,
      });
    }
    await this.clearRefuted.execute(history, now, audience);
  }
}

const iso = (instant: number | null): string | null => toInstantOrNull(instant)?.toISOString() ?? null;
