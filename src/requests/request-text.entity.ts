import { Column, Entity } from 'typeorm';
import type { Language } from '../platform/config/languages.js';
import { IdColumn } from '../platform/database/index.js';

/** What somebody wrote when asking. It stands outside the events, which carry its digest. */
@Entity('request_text')
export class RequestText {
  @IdColumn() requestId: string;
  @Column('text') title: string;
  @Column('text') description: string;
  /** Answers to the intake form of the service, by the key of the field. */
  @Column('jsonb') intake: Record<string, unknown>;
  /** What it is written in; null when nobody said. */
  @Column('text', { nullable: true }) language: Language | null;
}
