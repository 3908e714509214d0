import { Injectable } from '@nestjs/common';
import { RESET_DONE_MAIL } from '../acts/reset-password.js';
import { Config } from '../../platform/config/config.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { UserStore } from '../user-store.js';
import { linkLetter } from './one-time-link.js';

/** Tells a person that their password was set by a link, in case somebody else did it. */
@Injectable()
@MailComposer(RESET_DONE_MAIL)
export class WriteResetDone implements ComposesMail {
  constructor(
    private readonly users: UserStore,
    private readonly config: Config,
  ) {}

  async compose({ recipientId }: MailDelivery): Promise<MailMessage | null> {
    const user = await this.users.lock(recipientId);
    if (!user.active) return null;
    const sentences = [
      'your password was set anew by the link we mailed, and all your sessions have ended.',
      'If it was not you, ask for another link and tell your administrator.',
    ];
    return {
      to: { name: user.name, address: user.email },
      subject: 'Your password was changed',
      ...linkLetter(user.name, sentences, this.config.baseUrl),
    };
  }
}
