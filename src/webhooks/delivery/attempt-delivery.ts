import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Outbound, OutboundFailed, OutboundRefused } from '../../platform/outbound/index.js';
import { EndpointSecrets } from '../endpoint-secrets.js';
import { signedHeaders } from '../signature.js';
import type { Claimed } from './claim-deliveries.js';
import { failed, type AttemptOutcome, attemptOutcomeOf } from './outcome.js';
import { SettleAttempt } from './settle-attempt.js';

/** Makes one attempt: signs the delivery, calls the receiver while no transaction is open, and stores the outcome. */
@Injectable()
export class AttemptDelivery {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: EndpointSecrets,
    private readonly settle: SettleAttempt,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async execute(claimed: Claimed): Promise<void> {
    if (!this.isStillOurs(claimed)) return;
    const started = performance.now();
    const outcome = await this.call(claimed);
    await this.settle.execute(claimed, outcome, Math.round(performance.now() - started));
  }

  /**
   * False when the process was paused too long after its claim. Another worker may then have sent this delivery or a
   * later one.
   */
  private isStillOurs({ leasedUntil }: Claimed): boolean {
    return this.clock.now().getTime() + this.config.outboundTimeoutMs < leasedUntil.getTime();
  }

  private async call({ endpointId, messageId, url, body }: Claimed): Promise<AttemptOutcome> {
    let secrets: string[];
    try {
      secrets = await this.secrets.signing(endpointId);
    } catch {
      return failed('SECRET_UNREADABLE');
    }
    try {
      const headers = signedHeaders({ id: messageId, sentAt: this.clock.now(), body }, secrets);
      return attemptOutcomeOf(await this.outbound.post(url, { headers, body }));
    } catch (error) {
      if (error instanceof OutboundRefused || error instanceof OutboundFailed) return failed(error.reason);
      throw error;
    }
  }
}
