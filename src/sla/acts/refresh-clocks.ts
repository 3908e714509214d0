import { Injectable } from '@nestjs/common';
import { Transactional } from '../../platform/database/index.js';
import { ClockProjection } from '../clock-projection.js';
import { OpenHistory } from '../open-history.js';

/**
 * Works the clocks of requests out again from their events. Doing it twice changes nothing. Those that were not sent
 * yet have no clocks.
 */
@Injectable()
export class RefreshClocks {
  constructor(
    private readonly open: OpenHistory,
    private readonly projection: ClockProjection,
  ) {}

  @Transactional()
  async execute(...requestIds: string[]): Promise<void> {
    const histories = await this.open.ofAll(requestIds);
    const sent = histories.filter((history) => history.terms !== undefined);
    await this.projection.write(
      sent.map((history) => ({ history, readings: history.readings(history.lastRecordedAt) })),
    );
  }
}
