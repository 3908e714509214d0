import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { RESET_MAIL } from '../timers/send-password-resets.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';
import { linkLetter, oneTimeLink } from './one-time-link.js';

const RESET_LASTS_SECONDS = 3600;

/** Creates the secret of the link while it writes the letter, and revokes the previous one. */
@Injectable()
@MailComposer(RESET_MAIL)
export class WritePasswordReset implements ComposesMail {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly config: Config,
  ) {}

  async compose({ recipientId: userId }: MailDelivery): Promise<MailMessage | null> {
    const user = await this.users.lock(userId);
    if (!user.active || !user.joined) return null;
    await this.tokens.revoke({ userId, kind: 'RESET' });
    const { secret } = await this.tokens.issue('RESET', userId, RESET_LASTS_SECONDS);
    const link = oneTimeLink(this.config.baseUrl, 'reset-password', secret);
    const sentences = [
      'somebody asked for a new password for you. The link below sets one; it works once, within an hour.',
      'If it was not you, there is nothing you need to do.',
    ];
    return {
      to: { name: user.name, address: user.email },
      subject: 'Set a new password',
      ...linkLetter(user.name, sentences, link),
    };
  }
}
