import { IsOneOf, Optional } from '../../../platform/http/fields.js';

export const RECORD_FORMS = ['json', 'html'] as const;
export type RecordForm = (typeof RECORD_FORMS)[number];

export class RecordQuery {
  /** A document for programs, or a page to read and to print that carries the same document. */
  @Optional()
  @IsOneOf(RECORD_FORMS, { default: 'json' })
  format?: RecordForm;
}
