import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { toInstantOrNull } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { NoteDue } from '../../requests/index.js';
import { clockRow } from '../clock-rows.js';
import { OpenHistory } from '../open-history.js';
import { RequestClock } from '../request-clock.entity.js';
import { RequestHistory } from '../request-history.js';
import { pendingThresholds, THRESHOLD_TIMER, timerKey } from '../thresholds.js';

/**
 * Works the clocks of one request out again from its events: the rows, the due instants that lists sort by, and the
 * timers of what is still to be told. Doing it twice changes nothing.
 */
@Injectable()
export class RefreshClocks {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly noteDue: NoteDue,
    private readonly timers: Timers,
  ) {}

  @Transactional()
  async execute(requestId: string): Promise<void> {
    const history = await this.open.of(requestId);
    if (history.terms === undefined) return;
    const readings = history.readings(history.lastRecordedAt);
    await this.replaceRows(requestId, readings);
    await this.noteResolution(requestId, readings, history.terms.payload.replySeconds);
    if (history.terms.origin !== 'imported') await this.setTimers(requestId, history, readings);
  }

  private async replaceRows(requestId: string, readings: ClockReading[]): Promise<void> {
    const rows = this.database.repository(RequestClock);
    await rows.delete({ requestId });
    await rows.insert(readings.map((reading) => clockRow(requestId, reading)));
  }

  private async noteResolution(requestId: string, readings: ClockReading[], replyTargetSeconds: number): Promise<void> {
    const resolution = readings.find((reading) => reading.kind === 'RES')!;
    await this.noteDue.execute({
      requestId,
      dueAt: toInstantOrNull(resolution.dueAt),
      breachAt: toInstantOrNull(resolution.breachAt),
      breachedAt: toInstantOrNull(resolution.breachedAt),
      replyTargetSeconds,
    });
  }

  private async setTimers(requestId: string, history: RequestHistory, readings: ClockReading[]): Promise<void> {
    await this.timers.cancel({ kind: THRESHOLD_TIMER, subjectId: requestId });
    for (const threshold of pendingThresholds(history, readings)) {
      await this.timers.schedule({
        kind: THRESHOLD_TIMER,
        subjectId: requestId,
        key: timerKey(threshold),
        dueAt: threshold.tellAt,
        targetVersion: threshold.targetVersion,
      });
    }
  }
}
