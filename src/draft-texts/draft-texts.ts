import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, Transactional } from '../platform/database/index.js';
import { OwnDraftText } from './own-draft-text.entity.js';
import { refuse } from './draft-texts.errors.js';

/** A browser that loses its own drafts needs the last weeks; more would be an archive of unsent words. */
export const KEPT_DAYS = 30;
export const MOST_TEXTS = 100;

export type DraftTextView = Omit<OwnDraftText, 'personId'>;
export type DraftTextRef = Omit<DraftTextView, 'text'>;

const KEEP = `
  INSERT INTO draft_text (person_id, key, text, updated_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT ON CONSTRAINT draft_text_pk DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`;

/** Spares the text that was just written, even if others were written at the same instant. */
const DROP_OLDEST = `
  DELETE FROM draft_text
   WHERE person_id = $1
     AND key IN (SELECT key FROM draft_text
                  WHERE person_id = $1 AND key <> $2
                  ORDER BY updated_at DESC, key OFFSET ${MOST_TEXTS - 1})`;

/** The draft texts of one person. Each statement names the person: nobody reads or changes those of another. */
@Injectable()
export class DraftTexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The keys of the person, the latest first. */
  list(personId: string): Promise<DraftTextRef[]> {
    return this.database.query<DraftTextRef>(
      `SELECT key, updated_at AS "updatedAt" FROM draft_text
        WHERE person_id = $1 AND updated_at > $2
        ORDER BY updated_at DESC, key`,
      [personId, this.forgottenUntil()],
    );
  }

  /** @throws draft_text.not_found */
  async read(personId: string, key: string): Promise<DraftTextView> {
    const [found] = await this.database.query<DraftTextView>(
      `SELECT key, text, updated_at AS "updatedAt" FROM draft_text
        WHERE person_id = $1 AND key = $2 AND updated_at > $3`,
      [personId, key, this.forgottenUntil()],
    );
    if (found === undefined) throw refuse('draft_text.not_found');
    return found;
  }

  /** The last write wins. Where the person has too many texts, the oldest goes. */
  @Transactional()
  async keep(personId: string, key: string, text: string): Promise<DraftTextRef> {
    const updatedAt = this.clock.now();
    await this.database.query(KEEP, [personId, key, text, updatedAt]);
    await this.database.execute(DROP_OLDEST, [personId, key]);
    return { key, updatedAt };
  }

  async discard(personId: string, key: string): Promise<void> {
    await this.database.execute('DELETE FROM draft_text WHERE person_id = $1 AND key = $2', [personId, key]);
  }

  /** A text that was last written at this instant or before counts as gone, also before the sweep deletes it. */
  private forgottenUntil(): Date {
    return new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * 3600 * 1000);
  }
}
