import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { NOTICE_MAIL } from '../mail-notice.js';
import { Notice } from '../notice.entity.js';
import { Sight } from '../sight.js';
import { lettered } from './letter.js';
import { linkOf } from './link-of.js';

/** A notice as a letter, in the thread of its request. Who may not know of it any more gets none. */
@Injectable()
@MailComposer(NOTICE_MAIL)
export class WriteNotice implements ComposesMail {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly sight: Sight,
    private readonly config: Config,
  ) {}

  async compose({ recipientId, subjectId }: MailDelivery): Promise<MailMessage | null> {
    const notice = await this.database.repository(Notice).findOneByOrFail({ id: subjectId });
    const about = { streamKind: notice.subjectKind, streamId: notice.subjectId, payload: {} };
    if (!(await this.sight.maySee(recipientId, about))) return null;
    const { name, email } = await this.users.byId(recipientId);
    return {
      to: { name, address: email },
      subject: notice.number === null ? notice.sentence : `[${notice.number}] ${notice.sentence}`,
      ...lettered(name, [{ sentence: notice.sentence, link: linkOf(notice, this.config.baseUrl) }]),
      thread: `${notice.subjectKind}-${notice.subjectId}`,
    };
  }
}
