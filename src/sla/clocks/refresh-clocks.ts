import { Injectable } from '@nestjs/common';
import { Transactional } from '../../platform/database/index.js';
import { ClockProjection, standing, type ReadHistory } from './clock-projection.js';
import { OpenHistory } from '../history/open-history.js';

/**
 * Computes the clocks of requests again from their events. It is idempotent. Requests that were not sent yet have no
 * clocks.
 */
@Injectable()
export class RefreshClocks {
  constructor(
    private readonly open: OpenHistory,
    private readonly projection: ClockProjection,
  ) {}

  @Transactional()
  async execute(...requestIds: string[]): Promise<void> {
    await this.projection.write(await this.read(requestIds));
  }

  /** For acts that change neither hours nor terms nor recorded thresholds. */
  @Transactional()
  async afterMoves(requestIds: readonly string[]): Promise<void> {
    await this.projection.writeMoved(await this.read(requestIds));
  }

  private async read(requestIds: readonly string[]): Promise<ReadHistory[]> {
    const histories = await this.open.ofAll(requestIds);
    const sent = histories.filter((history) => history.terms !== undefined);
    return sent.map(standing);
  }
}
