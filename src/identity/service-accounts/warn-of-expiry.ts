import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { type DueTimer, type FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { Token } from '../token.entity.js';
import type { IssuedToken } from '../tokens.js';
import { ServiceAccountStore } from './service-account-store.js';
import { serviceAccountStream, ServiceTokenExpiring } from './service-accounts.events.js';

const EXPIRY_TIMER = 'identity.service_token_expiry';
/** Long enough for an owner who is on holiday. A token with a shorter lifetime was meant to end. */
const NOTICE_SECONDS = 14 * 24 * 3600;

/** Notifies the owner of a program before its token expires, so that the program does not stop unnoticed. */
@Injectable()
@TimerHandler(EXPIRY_TIMER)
export class WarnOfExpiry implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly accounts: ServiceAccountStore,
    private readonly events: EventLog,
    private readonly timers: Timers,
  ) {}

  async plan({ id, expiresAt }: Pick<IssuedToken, 'id' | 'expiresAt'>, now: Date): Promise<void> {
    const dueAt = new Date(expiresAt.getTime() - NOTICE_SECONDS * 1000);
    if (dueAt > now) await this.timers.schedule({ kind: EXPIRY_TIMER, subjectId: id, dueAt });
  }

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const { subjectId: id } of batch) {
      const usable = { id, revokedAt: IsNull(), expiresAt: MoreThan(asOf) };
      const token = await this.database.repository(Token).findOneBy(usable);
      if (token !== null) await this.tell(token);
    }
  }

  private async tell({ id: tokenId, userId, expiresAt }: Token): Promise<void> {
    const { ownerId, departmentId } = await this.accounts.lock(userId);
    await this.events.record(ServiceTokenExpiring, {
      stream: serviceAccountStream(userId),
      payload: { tokenId, ownerId, expiresAt: expiresAt.toISOString() },
      actorId: null,
      audience: [departmentId],
    });
  }
}
