import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { NOTICE_MAIL } from '../mail-notice.js';
import { Notice } from '../notice.entity.js';
import { WorthWriting } from '../worth-writing.js';
import { AtStake } from './at-stake.js';
import { lettered } from './letter.js';
import { linkOf } from './link-of.js';

/**
 * A notice as a letter, in the mail thread of its request. No letter is written when the recipient may no longer know
 * of it, or when its clock has ended.
 */
@Injectable()
@MailComposer(NOTICE_MAIL)
export class WriteNotice implements ComposesMail {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly worth: WorthWriting,
    private readonly config: Config,
    private readonly atStake: AtStake,
  ) {}

  async compose({ recipientId, subjectId }: MailDelivery): Promise<MailMessage | null> {
    const notice = await this.database.repository(Notice).findOneByOrFail({ id: subjectId });
    if ((await this.worth.of(recipientId, [notice])).length === 0) return null;
    const { name, email } = await this.users.byId(recipientId);
    return {
      to: { name, address: email },
      subject: notice.number === null ? notice.sentence : `[${notice.number}] ${notice.sentence}`,
      ...lettered(name, [
        { ...notice, link: linkOf(notice, this.config.baseUrl) },
        ...(await this.atStake.for(recipientId, notice)),
      ]),
      thread: `${notice.subjectKind}-${notice.subjectId}`,
    };
  }
}
