import { Column, Entity } from 'typeorm';
import type { LanguageReading } from '../../platform/config/languages.js';
import { IdColumn } from '../../platform/database/index.js';

/** The words by which a request is found. They are computed from its texts, and again whenever a text is added. */
@Entity('request_search')
export class RequestSearch {
  @IdColumn() requestId: string;
  /** The language in which its words were read. */
  @Column('text') language: LanguageReading;
  /** The words for readers who see only that the request exists. */
  @Column('tsvector') title: string;
  /** Title, description, intake answers and shared messages, for people who take part. Never an internal note. */
  @Column('tsvector') words: string;
}
