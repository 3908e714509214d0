import { IsOneOf, Optional } from '../../../platform/http/fields.js';
import { IdField, InstantField, IntegerField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import { VISIBILITIES, type Visibility } from '../../request-words.js';

/** The fields beside a file. */
export class AttachmentFields {
  @Optional()
  @IsOneOf(VISIBILITIES, { default: 'SHARED' })
  visibility?: Visibility;
}

export class AttachmentDto {
  @IdField() id: string;
  @TextField({ example: 'valve block rev C.pdf' }) name: string;
  @TextField({ example: 'application/pdf', description: 'Judged by the bytes.' }) mediaType: string;
  @IntegerField({ example: 48213 }) sizeBytes: number;
  @OneOfField(VISIBILITIES, { description: 'INTERNAL is for your own department only.' }) visibility: Visibility;
  /** SHA-256, hexadecimal. */
  @TextField() digest: string;
  @IdField() uploadedById: string;
  @InstantField() uploadedAt: Date;
  /** The instant of removal. The bytes are gone and this entry is left. */
  @InstantField({ nullable: true }) removedAt: Date | null;
}
