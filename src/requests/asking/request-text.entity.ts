import { Column, Entity } from 'typeorm';
import type { Language } from '../../platform/config/languages.js';
import { IdColumn } from '../../platform/database/index.js';

/** The text of a request. It is kept outside the events, which carry only its digest. */
@Entity('request_text')
export class RequestText {
  @IdColumn() requestId: string;
  @Column('text') title: string;
  @Column('text') description: string;
  /** Answers to the intake form of the service, by the key of the field. */
  @Column('jsonb') intake: Record<string, unknown>;
  /** The language of the text; null when unknown. */
  @Column('text', { nullable: true }) language: Language | null;
}
