import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Optional } from '../../../platform/http/fields.js';
import { VISIBILITIES, type Visibility } from '../../request-words.js';

const instant = { type: String, format: 'date-time' } as const;
const orNull = { ...instant, nullable: true } as const;

/** The fields beside a file. */
export class AttachmentFields {
  @ApiPropertyOptional({ enum: VISIBILITIES, default: 'SHARED' })
  @Optional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
}

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'valve block rev C.pdf' }) name: string;
  @ApiProperty({ example: 'application/pdf', description: 'Judged by the bytes.' }) mediaType: string;
  @ApiProperty({ type: 'integer', example: 48213 }) sizeBytes: number;
  @ApiProperty({ enum: VISIBILITIES, description: 'INTERNAL is for your own department only.' }) visibility: Visibility;
  /** SHA-256, hexadecimal. */
  @ApiProperty() digest: string;
  @ApiProperty({ format: 'uuid' }) uploadedById: string;
  @ApiProperty(instant) uploadedAt: Date;
  /** The instant of removal. The bytes are gone and this entry is left. */
  @ApiProperty(orNull) removedAt: Date | null;
}
