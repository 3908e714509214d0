import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { cameLate, EVENT_TYPES, type Side } from '../../platform/events/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { Agreement } from '../agreement.entity.js';
import { refuse } from '../agreements.errors.js';
import { isOfEither, mayReadAgreement } from '../agreements.policy.js';

export interface AgreementMoment {
  sequence: number;
  type: string;
  /** One sentence. */
  words: string;
  occurredAt: Date;
  recordedAt: Date;
  /** Whether a timer caused the event and it was recorded late, because no process was running. */
  late: boolean;
  actorId: string | null;
  side: Side | null;
  /** The payload of the event, with ids. */
  details: object;
}

/** Event types with results of negotiations, which executives see. The moves themselves are between the departments. */
const RESULTS = [
  'agreement.accepted',
  'agreement.imposed',
  'agreement.version_%',
  'agreement.notice_given',
  'agreement.review_%',
];

/** The history of an agreement, in the order of recording. Executives see only the results. */
@Injectable()
export class AgreementHistory {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string, paging: PageQuery): Promise<Page<AgreementMoment>> {
    const agreement = await this.database.repository(Agreement).findOneBy({ id });
    if (agreement === null || !mayReadAgreement(actor, agreement)) throw refuse('agreement.not_found');
    const listing = Listing.byKey(['agreement-history', id], paging, 'integer');
    const rows = await this.database.query<Omit<AgreementMoment, 'words' | 'late'>>(
      `SELECT sequence, type, occurred_at AS "occurredAt", recorded_at AS "recordedAt", actor_id AS "actorId", side, payload AS details
         FROM event
        WHERE stream_kind = 'agreement' AND stream_id = $1 AND sequence > $2
          AND ($3 OR type LIKE ANY ($4))
        ORDER BY sequence
        LIMIT $5`,
      [id, listing.after ?? 0, isOfEither(actor, agreement), RESULTS, listing.most],
    );
    return listing.page(
      rows,
      (row) => row.sequence,
      (row) => ({ ...row, words: EVENT_TYPES.get(row.type)!.description, late: cameLate(row) }),
    );
  }
}
