import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { toInstantOrNull } from '../../../platform/clock/clock.js';
import { Database, Transactional } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { RequestLookup } from '../../../requests/index.js';
import { OpenHistory } from '../../history/open-history.js';
import { ClocksMovedByCalendar, type MovedDates } from '../../sla.events.js';

interface KnownDates {
  kind: string;
  subject: string;
  dueAt: Date | null;
  breachAt: Date | null;
}

/**
 * Records how planned hours move the due instants of a request, in one event for all of its clocks. The rows still have
 * the old instants. The caller has locked the request, and computes the clocks again afterwards.
 */
@Injectable()
export class TellOfMovedDates {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly requests: RequestLookup,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(requestId: string, changeId: string, actorId: string | null): Promise<void> {
    const history = await this.open.of(requestId);
    const readings = history.readings(history.lastRecordedAt);
    const clocks = (await this.known(requestId)).flatMap((dates) => movedFrom(dates, readings));
    if (clocks.length === 0) return;
    const request = (await this.requests.find(requestId))!;
    await this.log.record(ClocksMovedByCalendar, {
      stream: { kind: 'request', id: requestId },
      payload: { changeId, clocks },
      actorId,
      audience: [request.requesterDepartmentId, request.providerDepartmentId, request.holderDepartmentId],
    });
  }

  private known(requestId: string): Promise<KnownDates[]> {
    return this.database.query<KnownDates>(
      `SELECT kind, subject, due_at AS "dueAt", breach_at AS "breachAt"
         FROM request_clock WHERE request_id = $1 AND state <> 'STOPPED' ORDER BY kind, subject`,
      [requestId],
    );
  }
}

function movedFrom({ kind, subject, dueAt, breachAt }: KnownDates, readings: readonly ClockReading[]): MovedDates[] {
  const after = readings.find((reading) => reading.kind === kind && (reading.subject ?? '') === subject)!;
  const [oldDueAt, newDueAt, oldBreachAt, newBreachAt] = [
    dueAt,
    toInstantOrNull(after.dueAt),
    breachAt,
    toInstantOrNull(after.breachAt),
  ].map((instant) => instant?.toISOString() ?? null) as [string, string, string, string];
  if (oldDueAt === newDueAt && oldBreachAt === newBreachAt) return [];
  return [{ clock: after.kind, subject: after.subject, oldDueAt, newDueAt, oldBreachAt, newBreachAt }];
}
