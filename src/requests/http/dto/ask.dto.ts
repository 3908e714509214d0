import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject, IsString, Matches, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import type { Channel } from '../../../platform/events/index.js';
import {
  IsId,
  IsInstant,
  IsLine,
  IsReference,
  IsText,
  Nested,
  Optional,
  OptionalOrNull,
} from '../../../platform/http/fields.js';
import { CHANNELS, PRIORITIES, type Priority } from '../../request-words.js';

const INTAKE = {
  type: 'object',
  additionalProperties: true,
  example: { partNumber: 'VB-220-H' },
  description: 'Answers to the intake form of the service, by the key of the field.',
} as const;

export class OrderReferenceDto {
  @ApiPropertyOptional({ example: 'ERP', default: 'ERP' })
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}$/, { message: 'is not a system code like ERP' })
  system: string = 'ERP';

  @IsReference({ example: 'SO-10482' })
  reference: string;
}

const TITLE = 'Which drawing revision applies to the valve block?';

/** For a call that is typed in later: both, or neither. */
export class AskedEarlierBody {
  @IsInstant({
    required: false,
    nullable: true,
    example: '2026-03-02T09:00:00.000Z',
    description:
      'The instant of asking, for a request that is entered later: at most 24 hours back. The age, and the wait of an order, begin then. The clocks of the answer begin at submission, unless the provider agrees to the earlier start.',
  })
  @OptionalOrNull()
  askedAt?: Date | null;

  @IsText(
    { max: 500 },
    { required: false, nullable: true, example: 'Typed in after the call.', description: 'Needed with `askedAt`.' },
  )
  @OptionalOrNull()
  lateReason?: string | null;
}

class AskFields {
  @IsText(
    { max: 20_000, min: 0 },
    { required: false, example: 'Revision C is on the order, D is on the server. Which one do we machine?' },
  )
  @Optional()
  description?: string;

  @ApiPropertyOptional(INTAKE)
  @Optional()
  @IsObject()
  intake?: Record<string, unknown>;

  @ApiPropertyOptional({
    enum: LANGUAGES,
    nullable: true,
    example: 'en',
    description:
      'The language of the text, so that the search finds any form of its words. Left out: the language of the house.',
  })
  @OptionalOrNull()
  @IsIn(LANGUAGES)
  language?: Language | null;

  @ApiPropertyOptional({ enum: PRIORITIES, example: 'P2' })
  @Optional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  @ApiPropertyOptional({ description: 'True: only people who take part and leads see the request.' })
  @Optional()
  @IsBoolean()
  restricted?: boolean;

  @ApiPropertyOptional({ type: OrderReferenceDto, nullable: true, description: 'The customer order that waits.' })
  @OptionalOrNull()
  @Nested(() => OrderReferenceDto)
  orderReference?: OrderReferenceDto | null;

  @IsInstant({ required: false, nullable: true, description: 'The date you ask for. It opens the negotiation.' })
  @OptionalOrNull()
  wishedDate?: Date | null;
}

/** The fields that may change while a request is a draft. */
export class DraftPatch extends AskFields {
  @IsLine({ max: 200 }, { required: false, example: TITLE })
  @Optional()
  title?: string;
}

export class SubmitRequestDto extends IntersectionType(AskFields, AskedEarlierBody) {
  @IsId({ description: 'The service that is asked for.' })
  serviceId: string;

  @IsLine({ max: 200 }, { example: TITLE })
  title: string;

  @IsId({ required: false, description: 'The department for which you ask, when you belong to several.' })
  @Optional()
  requesterDepartmentId?: string;

  @IsId({
    required: false,
    nullable: true,
    description: 'The person for whom the request is raised. They confirm it later.',
  })
  @OptionalOrNull()
  onBehalfOfId?: string | null;

  @ApiPropertyOptional({ enum: CHANNELS, default: 'portal', description: 'The channel by which the request came in.' })
  @Optional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({
    type: String,
    example: 'ENG-1042',
    nullable: true,
    description: 'Id or number of a request that was answered too long ago to be reopened.',
  })
  @OptionalOrNull()
  @IsString()
  @MaxLength(40)
  reopenOf?: string | null;

  @ApiPropertyOptional({ default: false, description: 'True: the request is kept for later instead of sent.' })
  @Optional()
  @IsBoolean()
  draft?: boolean;
}

export class IntakePatch {
  @ApiProperty(INTAKE)
  @IsObject()
  answers: Record<string, unknown>;
}
