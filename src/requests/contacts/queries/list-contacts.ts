import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../../platform/auth/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Side } from '../../../platform/events/index.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page, PageQuery } from '../../../platform/http/pagination.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import type { ContactChannel, ContactSubstance, Visibility } from '../../request-words.js';

export interface ContactView {
  id: string;
  messageId: string;
  summary: string;
  channel: ContactChannel;
  visibility: Visibility;
  substance: ContactSubstance;
  recordedById: string;
  side: Side | null;
  departmentId: string;
  partnerId: string | null;
  occurredAt: Date;
  recordedAt: Date;
  lateReason: string | null;
  /** The merged request that the contact was recorded on. Null: it was recorded on the request that is read. */
  mergedFromId: string | null;
}

/** Lists the shared contacts and the internal contacts of the reader's own departments, in the order of their recording. */
@Injectable()
export class ListContacts {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly database: Database,
  ) {}

  async execute(actor: Actor, idOrNumber: string, paging: PageQuery): Promise<Page<ContactView>> {
    const ids = await this.conversation.withMerged(actor, idOrNumber);
    const listing = Listing.byKey(['contacts', ids[0]!], paging, 'uuid');
    const rows = await this.database.query<ContactView>(
      `SELECT c.id, c.message_id AS "messageId", m.body AS summary, m.channel, m.visibility, c.substance,
              m.author_id AS "recordedById", m.side, m.department_id AS "departmentId", c.partner_id AS "partnerId",
              m.occurred_at AS "occurredAt", m.created_at AS "recordedAt", c.late_reason AS "lateReason",
              nullif(c.request_id, $1) AS "mergedFromId"
         FROM contact c
         JOIN message m ON m.id = c.message_id
        WHERE c.request_id = ANY ($2) AND (m.visibility = 'SHARED' OR m.department_id = ANY ($3))
          AND ($4::uuid IS NULL OR c.id > $4)
        ORDER BY c.id
        LIMIT $5`,
      [ids[0], ids, departmentIdsOf(actor), listing.after, listing.most],
    );
    return listing.page(rows, ({ id }) => id);
  }
}
