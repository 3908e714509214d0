import { Injectable } from '@nestjs/common';
import { INVITATION_LASTS_SECONDS, INVITATION_MAIL } from '../acts/invite-user.js';
import { Config } from '../../platform/config/config.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { mayBeInvited } from '../identity.policy.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';
import { linkLetter, oneTimeLink } from './one-time-link.js';

/** Writes an invitation by mail. Only the invited person ever sees it. */
@Injectable()
@MailComposer(INVITATION_MAIL)
export class WriteInvitation implements ComposesMail {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly config: Config,
  ) {}

  async compose({ recipientId: userId }: MailDelivery): Promise<MailMessage | null> {
    const user = await this.users.lock(userId);
    if (!mayBeInvited(user)) return null;
    await this.tokens.revoke({ userId, kind: 'INVITATION' });
    const { secret } = await this.tokens.issue('INVITATION', userId, INVITATION_LASTS_SECONDS);
    const link = oneTimeLink(this.config.baseUrl, 'invitation', secret);
    const sentences = ['you have been added to Lockstep. The link below sets your first password, within a week.'];
    return {
      to: { name: user.name, address: user.email },
      subject: 'Welcome to Lockstep',
      ...linkLetter(user.name, sentences, link),
    };
  }
}
