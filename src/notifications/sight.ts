import { Injectable } from '@nestjs/common';
import { type Actor, isMember, Memberships } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import { ArticleReaders } from '../articles/index.js';
import { RequestLookup } from '../requests/index.js';
import type { NoticeKind } from './notice-kinds.js';

/** A person with the rights they have at this moment. */
export interface NoticeReader extends Actor {
  /** IANA name of the time zone in which times are shown to this person. */
  zone: string;
}

/** An event that a person is notified of or reads. */
interface Told {
  reader: NoticeReader;
  event: Pick<StoredEvent, 'streamKind' | 'streamId' | 'payload'>;
  kind: NoticeKind;
}

/** Checks whether people may know of an event at this moment. It is checked for the notice, and again for the letter. */
@Injectable()
export class NoticeSight {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly requests: RequestLookup,
    private readonly articles: ArticleReaders,
  ) {}

  /** The events that their readers may know of, in the given order. */
  async seenAmong<Each extends Told>(told: readonly Each[]): Promise<Each[]> {
    const asked = told
      .filter(({ event }) => event.streamKind === 'request')
      .map((each) => ({ each, actor: each.reader, requestId: each.event.streamId }));
    const seen = new Set((await this.requests.seenAmong(asked)).map(({ each }) => each));
    const concerned = await this.concernedByArticles(told);
    return told.filter((each) => {
      if (each.event.streamKind === 'article') return concerned.has(each);
      return each.event.streamKind !== 'request' || (seen.has(each) && isForThem(each.reader, each.event.payload));
    });
  }

  /** A person who has already acknowledged an article gets no notice to acknowledge it. */
  private async concernedByArticles<Each extends Told>(told: readonly Each[]): Promise<Set<Each>> {
    const hearers = told
      .filter(({ event }) => event.streamKind === 'article')
      .map((each) => ({
        ...{ each, actor: each.reader, articleId: each.event.streamId, ifOwing: each.kind === 'ACKNOWLEDGEMENT' },
      }));
    return new Set((await this.articles.concernedAmong(hearers)).map(({ each }) => each));
  }

  /** Readers by id. People who are no longer active and programs are left out. */
  async readers(userIds: readonly string[]): Promise<Map<string, NoticeReader>> {
    if (userIds.length === 0) return new Map();
    const rows = await this.database.query<Omit<NoticeReader, 'serviceAccount' | 'scopes' | 'tokenId'>>(
      `SELECT account.id AS "userId", name, zone, admin, executive, ${this.memberships.sqlOf('account.id')} AS memberships
         FROM user_account AS account
        WHERE account.id = ANY ($1) AND email IS NOT NULL AND deactivated_at IS NULL`,
      [[...new Set(userIds)]],
    );
    return new Map(rows.map((row) => [row.userId, { ...row, serviceAccount: false, scopes: null, tokenId: '' }]));
  }
}

/** An internal note is only for members of its department. */
function isForThem(actor: Actor, payload: object): boolean {
  const { visibility, departmentId } = payload as { visibility?: string; departmentId?: string };
  return visibility !== 'INTERNAL' || (departmentId !== undefined && isMember(actor, departmentId));
}
