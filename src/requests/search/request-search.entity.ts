import { Column, Entity } from 'typeorm';
import type { Reading } from '../../platform/config/languages.js';
import { IdColumn } from '../../platform/database/index.js';

/** The words a request is found by; made from its texts, and made again whenever one is added. */
@Entity('request_search')
export class RequestSearch {
  @IdColumn() requestId: string;
  /** How its words were read. */
  @Column('text') language: Reading;
  /** For those who see only that it is there. */
  @Column('tsvector') title: string;
  /** Title, description, answers and shared messages, for those who take part. Never an internal note. */
  @Column('tsvector') words: string;
}
