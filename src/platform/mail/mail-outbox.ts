import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database, newId } from '../database/index.js';
import { SealerBell } from '../events/sealer-bell.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.entity.js';

/** A letter that somebody should get. */
export interface Letter {
  kind: string;
  recipientId: string;
  subjectId: string;
  payload?: object;
  /** Not to be sent earlier. */
  notBefore?: Date;
}

/** Takes letters within the act that wants them sent: the act and its letter both happen, or neither. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly composers: MailComposers,
    private readonly bell: SealerBell,
  ) {}

  /** Without a mail server letters are kept until there is one. */
  get delivers(): boolean {
    return this.config.smtpUrl !== null;
  }

  async enqueue({ kind, recipientId, subjectId, payload = {}, notBefore }: Letter): Promise<string> {
    if (!this.composers.has(kind)) throw new Error(`Nobody writes mail of kind "${kind}"`);
    const now = this.clock.now();
    const id = newId();
    await this.database.repository(MailDelivery).insert({
      ...{ id, kind, recipientId, subjectId, payload },
      ...{ createdAt: now, notBefore: notBefore ?? now, attempts: 0, lastError: null },
      ...{ state: 'WAITING', endedAt: null },
    });
    this.database.afterCommit(() => this.bell.ring());
    return id;
  }
}
