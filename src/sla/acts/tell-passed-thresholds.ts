import { Injectable } from '@nestjs/common';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { RequestLookup } from '../../requests/index.js';
import { OpenHistory } from '../open-history.js';
import { ClockBreached, ClockThresholdReached } from '../sla.events.js';
import { pendingThresholds, type PendingThreshold } from '../thresholds.js';
import { RefreshClocks } from './refresh-clocks.js';

/** Telling more than so many seconds after the moment is late, and says so. */
const LATE_AFTER = 300;

/**
 * Records every threshold that the clocks of a request have passed and nobody was told of, in the order they were
 * passed. What was passed and what was told is read from the events, so doing it twice tells nothing twice. The caller
 * holds the lock on the request.
 */
@Injectable()
export class TellPassedThresholds {
  constructor(
    private readonly open: OpenHistory,
    private readonly requests: RequestLookup,
    private readonly refresh: RefreshClocks,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(requestId: string, asOf: Date): Promise<void> {
    const history = await this.open.of(requestId);
    const passed = pendingThresholds(history, history.readings(asOf)).filter(({ tellAt }) => tellAt <= asOf);
    for (const threshold of passed) await this.record(requestId, threshold, asOf);
    // The timer that led here was overtaken: the clocks say when the next one is due.
    if (passed.length === 0) await this.refresh.execute(requestId);
  }

  private async record(requestId: string, { tellAt, at, ...threshold }: PendingThreshold, asOf: Date): Promise<void> {
    const request = (await this.requests.find(requestId))!;
    await this.log.record(threshold.threshold === 100 ? ClockBreached : ClockThresholdReached, {
      stream: { kind: 'request', id: requestId },
      payload: { ...threshold, at: at.toISOString(), late: asOf.getTime() - tellAt.getTime() > LATE_AFTER * 1000 },
      actorId: null,
      occurredAt: at,
      audience: [request.requesterDepartmentId, request.providerDepartmentId, request.holderDepartmentId],
    });
  }
}
