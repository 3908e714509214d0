import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Users } from '../../identity/index.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { Notice } from '../notice.entity.js';
import { Sight } from '../sight.js';
import { DIGEST_MAIL } from '../timers/collect-notices.js';
import { lettered } from './letter.js';
import { linkOf } from './link-of.js';

/** Several notices in one letter, in the order they came. What was read meanwhile is left out. */
@Injectable()
@MailComposer(DIGEST_MAIL)
export class WriteDigest implements ComposesMail {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly sight: Sight,
    private readonly config: Config,
  ) {}

  async compose({ recipientId, payload }: MailDelivery): Promise<MailMessage | null> {
    const notices = await this.unread((payload as { noticeIds: string[] }).noticeIds);
    const told: Notice[] = [];
    for (const notice of notices) {
      const about = { streamKind: notice.subjectKind, streamId: notice.subjectId, payload: {} };
      if (await this.sight.maySee(recipientId, about)) told.push(notice);
    }
    if (told.length === 0) return null;
    const { name, email } = await this.users.byId(recipientId);
    const lines = told.map((notice) => ({ sentence: notice.sentence, link: linkOf(notice, this.config.baseUrl) }));
    return {
      to: { name, address: email },
      subject: told.length === 1 ? told[0]!.sentence : `${told.length} things happened`,
      ...lettered(name, lines),
    };
  }

  private async unread(ids: string[]): Promise<Notice[]> {
    const notices = await this.database.repository(Notice).find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    return notices.filter(({ readAt }) => readAt === null);
  }
}
