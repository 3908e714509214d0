import { BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { BackgroundWork, type DoesBackgroundWork, type Occasion } from '../background/index.js';
import { Config } from '../config/config.js';
import { Database } from '../database/index.js';
import { inEnvelope, UndeliverableAddress } from './envelope.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.entity.js';
import { MailRounds } from './mail-rounds.js';

/**
 * Sends letters from the outbox, at least once. It claims a letter for a limited time, sends it outside any
 * transaction, and then records the result. The claim of a process that dies expires.
 */
@Injectable()
@BackgroundWork()
export class DeliverMail implements DoesBackgroundWork, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverMail.name);
  private transport?: Transporter;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly composers: MailComposers,
    private readonly rounds: MailRounds,
  ) {}

  hears({ kind }: Occasion): boolean {
    return kind === 'mail queued';
  }

  async work(asOf: Date): Promise<boolean> {
    if (this.config.smtpUrl === null) return false;
    const claimed = await this.rounds.claim(asOf);
    for (const delivery of claimed) await this.deliver(delivery, asOf);
    return claimed.length > 0;
  }

  beforeApplicationShutdown(): void {
    this.transport?.close();
  }

  private async deliver(delivery: MailDelivery, asOf: Date): Promise<void> {
    try {
      const message = await this.database.inTransaction(() => this.composers.of(delivery.kind).compose(delivery, asOf));
      if (message === null) return await this.rounds.end(delivery.id, 'DROPPED', asOf);
      const host = new URL(this.config.baseUrl).hostname;
      await this.post().sendMail(inEnvelope(delivery.id, message, { from: this.config.mailFrom, host }));
      await this.rounds.end(delivery.id, 'SENT', asOf);
    } catch (error) {
      this.logger.warn(`Mail ${delivery.id} was not sent: ${String(error)}`);
      await this.rounds.failed(delivery, asOf, String((error as Error).message), isFinal(error));
    }
  }

  private post(): Transporter {
    this.transport ??= createTransport({ url: this.config.smtpUrl!, pool: true, maxConnections: 2, ...TIMES });
    return this.transport;
  }
}

const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * RFC 5321: a retry will not change a reply code of 500 or above. A wrong password of ours is not final, because the
 * operator may correct it.
 */
function isFinal(error: unknown): boolean {
  if (error instanceof UndeliverableAddress) return true;
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
}
