import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Side } from '../../../platform/events/index.js';
import { IsId, IsInstant, IsText, Optional } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { PersonRef } from '../../http/dto/refs.dto.js';
import {
  CONTACT_CHANNELS,
  CONTACT_SUBSTANCES,
  VISIBILITIES,
  type ContactChannel,
  type ContactSubstance,
  type Visibility,
} from '../../request-words.js';

const SUMMARY =
  'Carla asked on the telephone; told her that revision C applies and that the answer follows in writing.';
const SUBSTANCE =
  'The content of the contact for the clock: ANSWERED or ASKED counts as a first response, NONE does not.';

export class ContactBody {
  @IsText({ max: 4000 }, { example: SUMMARY })
  summary: string;

  @ApiProperty({ enum: CONTACT_CHANNELS, enumName: 'ContactChannel', example: 'phone' })
  @IsIn(CONTACT_CHANNELS)
  channel: ContactChannel;

  @ApiPropertyOptional({
    enum: VISIBILITIES,
    default: 'SHARED',
    description: 'SHARED is for both sides, INTERNAL for your own department only.',
  })
  @Optional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @ApiPropertyOptional({
    enum: CONTACT_SUBSTANCES,
    enumName: 'ContactSubstance',
    default: 'NONE',
    description: SUBSTANCE,
  })
  @Optional()
  @IsIn(CONTACT_SUBSTANCES)
  substance?: ContactSubstance;

  @IsId({
    required: false,
    description: 'The other person, of a department with a part in the request, or invited to it.',
  })
  @Optional()
  partnerId?: string;

  @IsInstant({ required: false, description: 'The instant of the contact, where it lies back: at most 24 hours.' })
  @Optional()
  occurredAt?: Date;

  @IsText(
    { max: 500 },
    { required: false, example: 'On the shop floor until now.', description: 'Needed with `occurredAt`.' },
  )
  @Optional()
  lateReason?: string;

  @IsId({
    required: false,
    description: 'The question that the side that was asked replied to in the contact. Left out: none.',
  })
  @Optional()
  settles?: string;
}

export class ContactDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'The message that holds its summary.' }) messageId: string;
  @ApiProperty({ example: SUMMARY }) summary: string;
  @ApiProperty({ enum: CONTACT_CHANNELS, enumName: 'ContactChannel' }) channel: ContactChannel;
  @ApiProperty({ enum: VISIBILITIES }) visibility: Visibility;
  @ApiProperty({ enum: CONTACT_SUBSTANCES, enumName: 'ContactSubstance', description: SUBSTANCE })
  substance: ContactSubstance;
  @ApiProperty({ type: PersonRef }) recordedBy: PersonRef;
  @ApiProperty({
    enum: ['REQUESTER', 'PROVIDER'],
    nullable: true,
    description: 'Null for a colleague who was invited.',
  })
  side: Side | null;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'The other person; null when nobody was named.' })
  partner: PersonRef | null;
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'The reason why it was recorded later.' })
  lateReason: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
    description: 'The request it was recorded on, when that was merged into this one.',
  })
  mergedFromId: string | null;
}

export class ContactPage extends PageOf(ContactDto) {}
