import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, Transactional } from '../platform/database/index.js';
import { Notice } from './notice.entity.js';
import type { NoticeKind } from './notice-kinds.js';
import { refuse } from './notifications.errors.js';

export interface NoticeFilter {
  unread?: boolean;
  kind?: NoticeKind[];
}

/** The notices of a person inside the application, the latest first. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(userId: string, filter: NoticeFilter, before: string | null, limit: number): Promise<Notice[]> {
    const query = this.database
      .repository(Notice)
      .createQueryBuilder('n')
      .where('n.user_id = :userId AND n.in_app AND n.withdrawn_at IS NULL', { userId })
      .orderBy('n.id', 'DESC')
      .limit(limit);
    if (filter.unread !== undefined) query.andWhere(`n.read_at IS ${filter.unread ? '' : 'NOT '}NULL`);
    if (filter.kind !== undefined) query.andWhere('n.kind = ANY (:kind)', { kind: filter.kind });
    if (before !== null) query.andWhere('n.id < :before', { before });
    return query.getMany();
  }

  /** The number of unread notices, by kind. */
  async counts(userId: string): Promise<{ kind: NoticeKind; unread: number }[]> {
    return this.database.query<{ kind: NoticeKind; unread: number }>(
      `SELECT kind, count(*)::int AS unread FROM notice
        WHERE user_id = $1 AND in_app AND read_at IS NULL AND withdrawn_at IS NULL
        GROUP BY kind ORDER BY kind`,
      [userId],
    );
  }

  /** Marks a notice as read. Refuses with `notice.not_found`, also for a notice of another person. */
  @Transactional()
  async read(userId: string, id: string): Promise<void> {
    const notice = await this.own(userId, id);
    if (notice.readAt === null) await this.notices.update({ id }, { readAt: this.clock.now() });
  }

  /**
   * Marks a notice as unread, so that the person can return to it. Refuses with `notice.not_found`, also for a notice
   * of another person.
   */
  @Transactional()
  async unread(userId: string, id: string): Promise<void> {
    await this.own(userId, id);
    await this.notices.update({ id }, { readAt: null });
  }

  @Transactional()
  async readAll(userId: string): Promise<void> {
    await this.database.execute('UPDATE notice SET read_at = $2 WHERE user_id = $1 AND in_app AND read_at IS NULL', [
      userId,
      this.clock.now(),
    ]);
  }

  private async own(userId: string, id: string): Promise<Notice> {
    const notice = await this.notices.findOneBy({ id, userId, inApp: true });
    if (notice === null) throw refuse('notice.not_found');
    return notice;
  }

  private get notices() {
    return this.database.repository(Notice);
  }
}
