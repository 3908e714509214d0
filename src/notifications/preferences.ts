import { Injectable } from '@nestjs/common';
import { Database, Transactional } from '../platform/database/index.js';
import { defaultPreference, type NoticeKind, NOTICE_KINDS, type Preference } from './notice-kinds.js';
import { NoticePreference } from './notice-preference.entity.js';

/** How people want to be told. */
@Injectable()
export class Preferences {
  constructor(private readonly database: Database) {}

  /** What they chose themselves, else what is usual. */
  async of(userId: string, kind: NoticeKind, usual = defaultPreference(kind)): Promise<Preference> {
    return (await this.database.repository(NoticePreference).findOneBy({ userId, kind })) ?? usual;
  }

  /** Every kind with what holds for it. */
  async allOf(userId: string): Promise<({ kind: NoticeKind } & Preference)[]> {
    const own = await this.database.repository(NoticePreference).findBy({ userId });
    return NOTICE_KINDS.map((kind) => {
      const { inApp, mail, urgent } = own.find((each) => each.kind === kind) ?? defaultPreference(kind);
      return { kind, inApp, mail, urgent };
    });
  }

  @Transactional()
  async set(userId: string, kind: NoticeKind, preference: Preference): Promise<void> {
    await this.database.repository(NoticePreference).save({ userId, kind, ...preference });
  }
}
