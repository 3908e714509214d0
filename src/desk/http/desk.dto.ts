import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject } from 'class-validator';
import { PRIORITIES, type Priority } from '../../catalogue/index.js';
import { OrderNameBody } from '../../orders/index.js';
import { IsId, IsInstant, IsLine, Nested, Optional, OptionalOrNull } from '../../platform/http/fields.js';
import { type NewOrder, NewOrderDto, type SimilarAnswer } from '../../requests/index.js';

/** Parts of the page have their shapes where they come from; the document refers to those. */
const shape = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] }) as never;
const orNull = (name: string) => ({ oneOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'null' }] }) as never;

export class OrderOnPageDto {
  @ApiProperty({ example: true }) blocks: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) blockedFrom: Date;
  /** True: the order waited for this answer and left without it. The request stays open and holds it up no longer. */
  @ApiProperty({ example: false }) leftWithoutAnswer: boolean;
  @ApiProperty(shape('OrderDto')) order: object;
  @ApiProperty(shape('DelayCostDto')) delayCost: object;
}

export class RequestPageDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty(shape('RequestDto')) request: object;
  /** Null for a draft. */
  @ApiProperty(orNull('ClocksDto')) clocks: object | null;
  /** Null for readers of figures and titles. */
  @ApiProperty(orNull('RequestOffersDto')) offers: object | null;
  /**
   * The consequences for the promise and the orders; null for the same readers, and for a token without `orders:read`.
   */
  @ApiProperty(orNull('OfferConsequencesDto')) offerConsequences: object | null;
  /** Null for a token without `orders:read`. */
  @ApiProperty({ type: [OrderOnPageDto], nullable: true }) orders: OrderOnPageDto[] | null;
  /** Articles that its answer cites, as far as you may read them. */
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/CitationDto' } }) articles: object[];
  /** Ratings, thanks and follow-ups; null for a draft, and for readers of figures and titles. */
  @ApiProperty(orNull('FeedbackDto')) feedback: object | null;
  /** The first fifty moments; null for readers of figures and titles. */
  @ApiProperty(orNull('PageOfMomentDto')) timeline: object | null;
}

export class RequestPreviewBody {
  @IsId()
  serviceId: string;

  @IsId()
  requesterDepartmentId: string;

  @IsLine({ max: 200 }, { required: false, example: 'Which revision of the valve block applies?' })
  @Optional()
  title?: string;

  @ApiPropertyOptional({ enum: PRIORITIES, default: 'P3' })
  @Optional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, example: { partNumber: 'VB-312' } })
  @Optional()
  @IsObject({ message: 'is not an object of answers' })
  intake?: Record<string, unknown>;

  @IsInstant({
    required: false,
    nullable: true,
    description: 'The instant of asking, for a call that is entered later: at most 24 hours back.',
  })
  @OptionalOrNull()
  askedAt?: Date | null;

  /** The order that would wait. */
  @ApiPropertyOptional({ type: OrderNameBody, nullable: true })
  @OptionalOrNull()
  @Nested(() => OrderNameBody)
  order?: OrderNameBody | null;
}

export class PreviewTermsDto {
  @ApiProperty({ enum: ['AGREEMENT', 'SERVICE_DEFAULT'] }) source: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agreementVersionId: string | null;
  @ApiProperty({ example: 'Version 1 of the agreement between Customer Service and Engineering.' }) why: string;
  @ApiProperty({ type: 'integer', nullable: true, example: 14400 }) firstResponseSeconds: number | null;
  @ApiProperty({ type: 'integer', example: 57600 }) resolutionSeconds: number;
  @ApiProperty({ type: 'integer', example: 28800 }) replySeconds: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstResponseDueAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time' }) resolutionDueAt: Date;
  @ApiProperty({
    type: [String],
    example: ['partNumber'],
    description: 'Fields that the agreement requires before sending.',
  })
  requiredFields: string[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Working seconds that a wished date has to leave.' })
  leadTimeSeconds: number | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 25 }) quotaPerWeek: number | null;
  @ApiProperty({ type: 'integer', example: 3, description: 'The requests since Monday under the same agreement.' })
  sentThisWeek: number;
  @ApiProperty({ example: 'Repairs of parts older than ten years.' }) exclusions: string;
  @ApiProperty({ example: 'Europe/Berlin' }) zone: string;
}

export class EarlierStartDto {
  /** The instant of asking. The age of the request begins then, and the wait of an order that was known by then. */
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  /** The due instant, once the provider agrees to the earlier start. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstResponseDueAt: Date | null;
  /** The due instant of the answer, once the provider agrees to the earlier start. */
  @ApiProperty({ type: String, format: 'date-time' }) resolutionDueAt: Date;
}

export class IntakeFaultDto {
  @ApiProperty({ example: '/intake/shipBy' }) pointer: string;
  @ApiProperty({ example: 'is not a date like 2026-03-06' }) detail: string;
}

export class IntakeExaminationDto {
  /** Keys of required fields without an answer. The request may be sent all the same, as incomplete. */
  @ApiProperty({ type: [String], example: ['partNumber'] }) missing: string[];
  @ApiProperty({ type: [IntakeFaultDto] }) faults: IntakeFaultDto[];
}

export class SimilarAnswerDto implements SimilarAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'Which revision of the valve block applies?' }) title: string;
  @ApiProperty({ format: 'uuid' }) serviceId: string;
  @ApiProperty({ type: String, format: 'date-time' }) resolvedAt: Date;
}

export class SuggestionsDto {
  /** Reliable articles come first, stale ones last and marked by their standing. */
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/ArticleSummaryDto' } }) articles: object[];
  /** Requests that the same department answered, as far as you may read them. */
  @ApiProperty({ type: [SimilarAnswerDto] }) requests: SimilarAnswerDto[];
}

export class RequestPreviewDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: PreviewTermsDto }) terms: PreviewTermsDto;
  /** The dates that the provider may agree to; null where the request is sent at the time of asking. */
  @ApiProperty({ type: EarlierStartDto, nullable: true }) earlierStart: EarlierStartDto | null;
  @ApiProperty({ type: IntakeExaminationDto }) intake: IntakeExaminationDto;
  /**
   * The order while only requests have named it, or nobody. Null once it is confirmed, without one, and for a token
   * without `orders:read`.
   */
  @ApiProperty({ type: NewOrderDto, nullable: true })
  newOrder: NewOrder | null;

  /** The cost of the order’s waiting; null without an order, or where it is unknown. */
  @ApiProperty(orNull('DelayCostDto')) delayCost: object | null;
}

export class RequestPreviewWithSuggestionsDto extends RequestPreviewDto {
  /**
   * Articles and answers that may hold the answer already; null without a title. `POST /deflections` records that one
   * did.
   */
  @ApiProperty({ type: SuggestionsDto, nullable: true }) suggestions: SuggestionsDto | null;
}
