import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { EndpointSecrets } from '../endpoint-secrets.js';
import { EndpointStore } from '../endpoint-store.js';
import { endpointStream, WebhookSecretRotated } from '../webhooks.events.js';

export interface RotatedSecret {
  secret: string;
  previousValidUntil: Date;
}

/** Gives an endpoint a new secret. The previous one also signs for a while, so that no delivery is lost. */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly secrets: EndpointSecrets,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, endpointId: string, overlapSeconds: number): Promise<RotatedSecret> {
    await this.endpoints.lock(endpointId);
    const previousValidUntil = new Date(this.clock.now().getTime() + overlapSeconds * 1000);
    await this.secrets.letExpire(endpointId, previousValidUntil);
    const { id, secret } = await this.secrets.mint(endpointId);
    await this.events.record(WebhookSecretRotated, {
      stream: endpointStream(endpointId),
      payload: { secretId: id, previousValidUntil: previousValidUntil.toISOString() },
      actorId: actor.userId,
      audience: [],
    });
    return { secret, previousValidUntil };
  }
}
