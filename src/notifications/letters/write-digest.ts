import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Users } from '../../identity/index.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';
import { type ComposesMail, MailComposer, type MailDelivery, type MailMessage } from '../../platform/mail/index.js';
import { Notice } from '../notice.entity.js';
import { DIGEST_MAIL } from '../timers/collect-notices.js';
import { WorthWriting } from '../worth-writing.js';
import { AtStake } from './at-stake.js';
import { lettered, type LetterLine } from './letter.js';
import { linkOf } from './link-of.js';

/**
 * Several notices in one letter, in order of creation. Notices that were read since, or that no longer concern the
 * reader, are left out.
 */
@Injectable()
@MailComposer(DIGEST_MAIL)
export class WriteDigest implements ComposesMail {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly worth: WorthWriting,
    private readonly config: Config,
    private readonly atStake: AtStake,
  ) {}

  async compose({ recipientId, payload }: MailDelivery): Promise<MailMessage | null> {
    const told = await this.worth.of(recipientId, await this.unread((payload as { noticeIds: string[] }).noticeIds));
    if (told.length === 0) return null;
    const { name, email } = await this.users.byId(recipientId);
    const lines: LetterLine[] = told.map((notice) => ({ ...notice, link: linkOf(notice, this.config.baseUrl) }));
    const about = new Map(told.map((notice) => [notice.subjectId, notice]));
    for (const notice of about.values()) lines.push(...(await this.atStake.for(recipientId, notice)));
    const [first] = told;
    const subject = told.length === 1 ? first!.sentence : `${told.length} things happened`;
    const aboutOneThing = told.every(({ subjectId }) => subjectId === first!.subjectId);
    return {
      to: { name, address: email },
      subject: aboutOneThing && first!.number !== null ? `[${first!.number}] ${subject}` : subject,
      ...lettered(name, lines),
      ...(aboutOneThing && { thread: `${first!.subjectKind}-${first!.subjectId}` }),
    };
  }

  private async unread(ids: string[]): Promise<Notice[]> {
    const notices = await this.database.repository(Notice).find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    return notices.filter(({ readAt }) => readAt === null);
  }
}
