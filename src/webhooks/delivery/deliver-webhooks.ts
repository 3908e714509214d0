import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork, type Occasion } from '../../platform/background/index.js';
import { Config } from '../../platform/config/config.js';
import { AttemptDelivery } from './attempt-delivery.js';
import { ClaimDeliveries, type Claimed } from './claim-deliveries.js';

/** Endpoints that one process serves at the same time, and deliveries in progress for each. */
const MOST_LANES = 32;
const LANE_WIDTH = 8;

/**
 * Sends due deliveries. Each endpoint has a lane, a loop of its own, so that a slow endpoint delays no other. While
 * lanes run, the worker opens new ones for further endpoints with due deliveries.
 */
@Injectable()
@BackgroundWork()
export class DeliverWebhooks implements DoesBackgroundWork, OnModuleDestroy {
  private readonly logger = new Logger(DeliverWebhooks.name);
  private readonly lanes = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly claims: ClaimDeliveries,
    private readonly attempt: AttemptDelivery,
    private readonly config: Config,
  ) {}

  hears({ kind }: Occasion): boolean {
    return kind === 'deliveries queued';
  }

  /** Ends when no delivery is due. */
  async work(): Promise<boolean> {
    for (;;) {
      for (const endpointId of await this.waiting()) this.lanes.set(endpointId, this.lane(endpointId));
      if (this.lanes.size === 0) return false;
      await this.oneEndsOr(this.config.sweepIntervalMs);
    }
  }

  /** Attempts in progress are finished; no new one begins. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  private async waiting(): Promise<string[]> {
    if (this.stopping || this.lanes.size >= MOST_LANES) return [];
    return this.claims.dueEndpoints([...this.lanes.keys()], MOST_LANES - this.lanes.size);
  }

  /**
   * Ends when no delivery is due for the endpoint, or after an error on our side. Claimed deliveries are then due again
   * after their lease.
   */
  private async lane(endpointId: string): Promise<void> {
    try {
      for (let claimed = await this.claim(endpointId); claimed.length > 0; claimed = await this.claim(endpointId)) {
        await Promise.all(claimed.map((delivery) => this.attempt.execute(delivery)));
      }
    } catch (error) {
      this.logger.error(`The deliveries of webhook endpoint ${endpointId} broke off and are taken up again`, error);
    } finally {
      this.lanes.delete(endpointId);
    }
  }

  private async claim(endpointId: string): Promise<Claimed[]> {
    return this.stopping ? [] : this.claims.claim(endpointId, LANE_WIDTH);
  }

  /** Waits at most this long for a lane to end, because another process may have queued deliveries for other endpoints. */
  private async oneEndsOr(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([later, ...this.lanes.values()]).finally(() => clearTimeout(timer));
  }
}
