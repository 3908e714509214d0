import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, Transactional } from '../platform/database/index.js';
import { defaultPreference, type NoticeKind, NOTICE_KINDS, type Preference } from './notice-kinds.js';
import { NoticePreference } from './notice-preference.entity.js';

export type Chosen = ReadonlyMap<NoticeKind, Preference>;

/** Reads and stores preferences for notices. */
@Injectable()
export class Preferences {
  constructor(private readonly database: Database) {}

  /** The preferences that these people chose, by person. The defaults apply to other people. */
  async ofAll(userIds: readonly string[]): Promise<Map<string, Chosen>> {
    if (userIds.length === 0) return new Map();
    const own = await this.database.repository(NoticePreference).findBy({ userId: In([...new Set(userIds)]) });
    const chosen = new Map<string, Map<NoticeKind, Preference>>();
    for (const { userId, kind, ...preference } of own) {
      chosen.set(userId, (chosen.get(userId) ?? new Map<NoticeKind, Preference>()).set(kind, preference));
    }
    return chosen;
  }

  /** All kinds, each with the preference in force. */
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
