import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { type PinnedTerms, TermsPinned } from './sla.events.js';

/** What a request was promised when it was submitted, whole. */
@Injectable()
export class PinnedTermsLookup {
  constructor(private readonly database: Database) {}

  /** Null before submission. */
  async of(requestId: string): Promise<PinnedTerms | null> {
    const [first] = await this.database.query<{ payload: PinnedTerms }>(
      `SELECT payload FROM event
        WHERE stream_id = $1 AND type = $2
        ORDER BY sequence
        LIMIT 1`,
      [requestId, TermsPinned.type],
    );
    return first?.payload ?? null;
  }
}
