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

/** What a person was told in the application, the latest first. */
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
      .where('n.user_id = :userId AND n.in_app', { userId })
      .orderBy('n.id', 'DESC')
      .limit(limit);
    if (filter.unread !== undefined) query.andWhere(`n.read_at IS ${filter.unread ? '' : 'NOT '}NULL`);
    if (filter.kind !== undefined) query.andWhere('n.kind = ANY (:kind)', { kind: filter.kind });
    if (before !== null) query.andWhere('n.id < :before', { before });
    return query.getMany();
  }

  /** Unread ones, by kind. */
  async counts(userId: string): Promise<{ kind: NoticeKind; unread: number }[]> {
    return this.database.query<{ kind: NoticeKind; unread: number }>(
      `SELECT kind, count(*)::int AS unread FROM notice
        WHERE user_id = $1 AND in_app AND read_at IS NULL
        GROUP BY kind ORDER BY kind`,
      [userId],
    );
  }

  @Transactional()
  async read(userId: string, id: string): Promise<void> {
    const notices = this.database.repository(Notice);
    const notice = await notices.findOneBy({ id, userId, inApp: true });
    if (notice === null) throw refuse('notice.not_found');
    if (notice.readAt === null) await notices.update({ id }, { readAt: this.clock.now() });
  }

  @Transactional()
  async readAll(userId: string): Promise<void> {
    await this.database.execute('UPDATE notice SET read_at = $2 WHERE user_id = $1 AND in_app AND read_at IS NULL', [
      userId,
      this.clock.now(),
    ]);
  }
}
