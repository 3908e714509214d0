import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';
import type { RequestTermsSource } from '../sla.events.js';

/** The promise of a request when it was submitted. A projection of `TermsPinned`. */
@Entity('request_terms')
export class RequestTerms {
  @PrimaryColumn('uuid') requestId: string;
  @Column('text') source: RequestTermsSource;
  @RefColumn({ nullable: true }) agreementVersionId: string | null;
  /** The target for the priority at submission, in the provider's working seconds. Null when none was promised. */
  @SecondsColumn({ nullable: true }) firstResponseSeconds: number | null;
  @SecondsColumn() resolutionSeconds: number;
  /** The requester's duty, in its own working seconds. */
  @SecondsColumn() replySeconds: number;
  @Column('text') why: string;
  @InstantColumn() pinnedAt: Date;
}
