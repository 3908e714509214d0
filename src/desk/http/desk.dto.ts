import { OmitType } from '@nestjs/swagger';
import { IsLine, Optional } from '../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../platform/http/response-fields.js';
import { type NewOrder, NewOrderDto, type SimilarAnswer, SubmitRequestBody } from '../../requests/index.js';

/** Parts of the page have their shapes where they come from; the document refers to those. */
const shape = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] }) as never;
const orNull = (name: string) => ({ oneOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'null' }] }) as never;

export class OrderOnPageDto {
  @FlagField({ example: true }) blocks: boolean;
  @InstantField() blockedFrom: Date;
  /** True: the order waited for this answer and left without it. The request stays open and holds it up no longer. */
  @FlagField({ example: false }) leftWithoutAnswer: boolean;
  @SchemaField(shape('OrderDto')) order: object;
  @SchemaField(shape('DelayCostDto')) delayCost: object;
}

export class PageAbilitiesDto {
  @FlagField() linkOrder: boolean;
  @FlagField({ description: 'Cite articles in the answer that was given.' }) citeArticles: boolean;
}

export class RequestPageDto {
  @InstantField() asOf: Date;
  @SchemaField(shape('RequestDto')) request: object;
  /** Null for a draft. */
  @SchemaField(orNull('ClocksDto')) clocks: object | null;
  /** Null for readers of figures and titles. */
  @SchemaField(orNull('RequestOffersDto')) offers: object | null;
  /**
   * The consequences for the promise and the orders. Null for readers of figures and titles, and for a token without
   * `orders:read`.
   */
  @SchemaField(orNull('OfferConsequencesDto')) offerConsequences: object | null;
  /** Null for a token without `orders:read`. */
  @ListField(OrderOnPageDto, { nullable: true }) orders: OrderOnPageDto[] | null;
  /** Articles that its answer cites, as far as you may read them. */
  @SchemaField({ type: 'array', items: { $ref: '#/components/schemas/CitationDto' } }) articles: object[];
  /** Ratings, thanks and follow-ups; null for a draft, and for readers of figures and titles. */
  @SchemaField(orNull('FeedbackDto')) feedback: object | null;
  /** The first fifty moments; null for readers of figures and titles. */
  @SchemaField(orNull('MomentPage')) timeline: object | null;
  /** Possible acts beside those of the request, its offers and its feedback. */
  @PartField(PageAbilitiesDto) abilities: PageAbilitiesDto;
}

/** The body of a submission. The title may still be missing. */
export class RequestPreviewBody extends OmitType(SubmitRequestBody, ['title']) {
  @Optional()
  @IsLine({ max: 200 }, { example: 'Which revision of the valve block applies?' })
  title?: string;
}

export class PreviewTermsDto {
  @OneOfField(['AGREEMENT', 'SERVICE_DEFAULT']) source: string;
  @IdField({ nullable: true }) agreementVersionId: string | null;
  @TextField({ example: 'Version 1 of the agreement between Customer Service and Engineering.' }) why: string;
  @IntegerField({ nullable: true, example: 14400 }) firstResponseSeconds: number | null;
  @IntegerField({ example: 57600 }) resolutionSeconds: number;
  @IntegerField({ example: 28800 }) replySeconds: number;
  @InstantField({ nullable: true }) firstResponseDueAt: Date | null;
  @InstantField() resolutionDueAt: Date;
  @ListField(String, { example: ['partNumber'], description: 'Fields that the agreement requires before sending.' })
  requiredFields: string[];
  @IntegerField({ nullable: true, description: 'Working seconds that a wished date has to leave.' })
  leadTimeSeconds: number | null;
  @IntegerField({ nullable: true, example: 25 }) quotaPerWeek: number | null;
  @IntegerField({ example: 3, description: 'The requests since Monday under the same agreement.' })
  sentThisWeek: number;
  @TextField({ example: 'Repairs of parts older than ten years.' }) exclusions: string;
  @TextField({ example: 'Europe/Berlin' }) zone: string;
}

export class EarlierStartDto {
  /** The instant of asking. The age of the request begins then, and the wait of an order that was known by then. */
  @InstantField() askedAt: Date;
  /** The due instant, once the provider agrees to the earlier start. */
  @InstantField({ nullable: true }) firstResponseDueAt: Date | null;
  /** The due instant of the answer, once the provider agrees to the earlier start. */
  @InstantField() resolutionDueAt: Date;
}

export class IntakeFaultDto {
  @TextField({ example: '/intake/shipBy' }) pointer: string;
  @TextField({ example: 'is not a date like 2026-03-06' }) detail: string;
}

export class IntakeExaminationDto {
  /** Keys of required fields without an answer. The request may be sent all the same, as incomplete. */
  @ListField(String, { example: ['partNumber'] }) missing: string[];
  @ListField(IntakeFaultDto) faults: IntakeFaultDto[];
}

/** The wait that a request meets at its provider. */
export class OutlookDto {
  /** True: now is within the working hours of the provider. */
  @FlagField({ example: true }) open: boolean;
  /** The beginning of its next working hours; null while it is open. */
  @InstantField({ nullable: true }) opensAt: Date | null;
  /** The number of requests in the queue of the provider, without snoozed ones. */
  @IntegerField({ example: 7 }) waiting: number;
  /** The time that earlier requests took. Its instants are those of a request sent now. */
  @SchemaField(shape('ResponseHistoryDto')) history: object;
  /** The history in sentences. */
  @ListField(String, { example: ['Of 34 requests for this service 30 are answered.'] })
  explanation: string[];
}

export class SimilarAnswerDto implements SimilarAnswer {
  @IdField() id: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @TextField({ example: 'Which revision of the valve block applies?' }) title: string;
  @IdField() serviceId: string;
  @InstantField() resolvedAt: Date;
}

export class SuggestionsDto {
  /** Reliable articles come first, stale ones last and marked by their standing. */
  @SchemaField({ type: 'array', items: { $ref: '#/components/schemas/ArticleSummaryDto' } }) articles: object[];
  /** Requests that the same department answered, as far as you may read them. */
  @ListField(SimilarAnswerDto) requests: SimilarAnswerDto[];
}

export class RequestPreviewDto {
  @InstantField() asOf: Date;
  @PartField(PreviewTermsDto) terms: PreviewTermsDto;
  /** The dates that the provider may agree to; null where the request is sent at the time of asking. */
  @PartField(EarlierStartDto, { nullable: true }) earlierStart: EarlierStartDto | null;
  @PartField(IntakeExaminationDto) intake: IntakeExaminationDto;
  /**
   * The order, as long as nobody but requests has named it. Null without an order, once the order is confirmed, and for
   * a token without `orders:read`.
   */
  @PartField(NewOrderDto, { nullable: true })
  newOrder: NewOrder | null;

  /** The cost of the order’s waiting; null without an order, or where it is unknown. */
  @SchemaField(orNull('DelayCostDto')) delayCost: object | null;
}

export class RequestPreviewWithSuggestionsDto extends RequestPreviewDto {
  @PartField(OutlookDto) outlook: OutlookDto;
  /**
   * Articles and answers that may hold the answer already; null without a title. `POST /deflections` records that one
   * did.
   */
  @PartField(SuggestionsDto, { nullable: true }) suggestions: SuggestionsDto | null;
}
