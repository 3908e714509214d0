import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { MoneyDto, Optional, QueryFlag, QueryInteger } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { BACKTEST_STATES, type BacktestState } from '../../backtest.entity.js';
import { TEXTS, type TextName } from '../../outcome.js';
import { BEHIND_CLOCKS, BEHIND_RESULTS, type BehindClock, type BehindResult } from '../../queries/list-behind.js';

export class BacktestsQuery extends PageQuery {
  /** The number of one proposal. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1000, example: 2 })
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(1000)
  proposal?: number;
}

export class BacktestIntervalDto {
  @ApiProperty({ type: 'integer', example: 6990 }) low: number;
  @ApiProperty({ type: 'integer', example: 9721 }) high: number;
}

export class BacktestAttainmentDto {
  /** Clocks that are met or missed. An open and late one is missed. */
  @ApiProperty({ type: 'integer', example: 20 }) judged: number;
  @ApiProperty({ type: 'integer', example: 18 }) met: number;
  @ApiProperty({ type: 'integer', example: 2 }) missed: number;
  /** The share met of the judged ones, in basis points: 9000 is 90 %. Null where none was judged. */
  @ApiProperty({ type: 'integer', nullable: true, example: 9000 }) basisPoints: number | null;
  /** Wilson's 95 % interval, in basis points. */
  @ApiProperty({ type: BacktestIntervalDto, nullable: true }) interval: BacktestIntervalDto | null;
  /** Clocks that are open and in time, or paused. */
  @ApiProperty({ type: 'integer', example: 1 }) undecided: number;
  /** Requests that ended before a result. */
  @ApiProperty({ type: 'integer', example: 0 }) notCounted: number;
  /** Dates that passed while the requester held the request for at least as long. */
  @ApiProperty({ type: 'integer', example: 0 }) missedByRequester: number;
}

export class BacktestCostDto {
  /** The provider's share of the delay cost of the moments in which it was beyond the target (classes PB and PL). */
  @ApiProperty({ type: MoneyDto }) lateShare: MoneyDto;
  /**
   * The cost of those among these moments in which nothing else held the order up. It would not have arisen if each answer
   * had come by its due instant, provided that the order had left as much earlier.
   */
  @ApiProperty({ type: MoneyDto }) avoidable: MoneyDto;
}

export class BacktestUnderDto {
  @ApiProperty({ type: BacktestAttainmentDto }) firstResponse: BacktestAttainmentDto;
  /** Answers to requests without an agreed date. */
  @ApiProperty({ type: BacktestAttainmentDto }) answer: BacktestAttainmentDto;
  /** Answers to requests for which both sides agreed on a date or a length of time. The terms do not change these. */
  @ApiProperty({ type: BacktestAttainmentDto }) answerOnAgreedDate: BacktestAttainmentDto;
  /** The requester's replies to questions, by the reply target of these terms. */
  @ApiProperty({ type: BacktestAttainmentDto }) reply: BacktestAttainmentDto;
  /** One sum for each currency. Null for a token without `orders:read`. */
  @ApiProperty({ type: [BacktestCostDto], nullable: true }) delayCost: BacktestCostDto[] | null;
}

export class OutsideHoursDto {
  /** Questions, messages and answers of the provider that were said while its calendar is closed. */
  @ApiProperty({ type: 'integer', example: 3 }) words: number;
  /** Work that was logged on days without hours. The log knows days, not times of day. */
  @ApiProperty({ type: 'integer', example: 5400 }) workSeconds: number;
}

export class BacktestFiguresDto {
  /** Requests that were read. */
  @ApiProperty({ type: 'integer', example: 40 }) requests: number;
  @ApiProperty({ type: 'integer', example: 3 }) datesAgreed: number;
  @ApiProperty({ type: OutsideHoursDto }) outsideHours: OutsideHoursDto;
  /** The recorded past: each request under the terms it was sent under. */
  @ApiProperty({ type: BacktestUnderDto }) recorded: BacktestUnderDto;
  /** Each request under the terms that are in force for its service now. */
  @ApiProperty({ type: BacktestUnderDto }) inForce: BacktestUnderDto;
  /** Each request under the text that is tried. */
  @ApiProperty({ type: BacktestUnderDto }) proposed: BacktestUnderDto;
}

export class BacktestProgressDto {
  /** The requests and orders read so far. */
  @ApiProperty({ type: 'integer', example: 43 }) done: number;
  @ApiProperty({ type: 'integer', example: 43 }) total: number;
}

export class SampleDto {
  @ApiProperty({ type: 'integer', example: 40, description: 'The number of requests.' }) requests: number;
  @ApiProperty({ type: 'integer', example: 40, description: 'The number of requests that are read.' })
  requestsRead: number;
  @ApiProperty({ type: 'integer', example: 3, description: 'Orders that these held up.' }) orders: number;
  @ApiProperty({ type: 'integer', example: 3 }) ordersRead: number;
  /** True: a random sample is read, so shares are estimates and sums are too small. */
  @ApiProperty({ example: false }) drawn: boolean;
}

export class TermsInForceDto {
  @ApiProperty({ format: 'uuid' }) serviceId: string;
  /** Null: the terms that the service grants everybody. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agreementVersionId: string | null;
  @ApiProperty({ example: 'The default targets of Part clarification hold.' }) why: string;
}

export class BacktestAbilitiesDto {
  @ApiProperty() cancel: boolean;
}

export class BacktestDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The number of the proposal; null where a draft was tried. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) negotiationId: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 1 }) proposalNumber: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) draftId: string | null;
  /** The ETag of the draft when it was tried. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) draftVersion: number | null;
  @ApiProperty({ format: 'uuid' }) requesterDepartmentId: string;
  @ApiProperty({ format: 'uuid' }) providerDepartmentId: string;
  /** Null: all services that have no agreement of their own. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  /** The hash of the terms that were tried. */
  @ApiProperty({ example: '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708' }) hash: string;
  @ApiProperty({ enum: BACKTEST_STATES, enumName: 'BacktestState', example: 'COMPLETED' }) state: BacktestState;
  @ApiProperty({ type: BacktestProgressDto }) progress: BacktestProgressDto;
  /** The begin of the period. Requests sent from then on are read. */
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  /** The end of the period. Requests are read as they were known then. */
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: SampleDto }) sample: SampleDto;
  @ApiProperty({ type: [TermsInForceDto] }) inForce: TermsInForceDto[];
  /**
   * The answers in time under the text and under the terms in force. Null until it is completed, and where figures are
   * hidden.
   */
  @ApiProperty({ type: String, nullable: true }) headline: string | null;
  /**
   * True: fewer than five requests or a single handler. The figures would be about a person, so only the provider’s
   * lead reads them.
   */
  @ApiProperty({ example: false }) hidden: boolean;
  /** Null until it is completed, and where they are hidden. */
  @ApiProperty({ type: BacktestFiguresDto, nullable: true }) figures: BacktestFiguresDto | null;
  /** The assumptions behind the figures. */
  @ApiProperty({ type: [String] }) assumptions: string[];
  /** Null where it began by itself with the proposal. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) startedById: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: BacktestAbilitiesDto }) abilities: BacktestAbilitiesDto;
}

/** The newest backtest of a proposal, a completed one before others, as the proposal shows it. */
export class BacktestSummaryDto extends PickType(BacktestDto, [
  'id',
  'state',
  'progress',
  'asOf',
  'headline',
  'hidden',
  'finishedAt',
] as const) {
  /** Answers in time and breaches under the proposed terms. Null until it is completed, and where figures are hidden. */
  @ApiProperty({ type: BacktestAttainmentDto, nullable: true }) proposed: BacktestAttainmentDto | null;
  /** Answers in time and breaches under the terms in force. */
  @ApiProperty({ type: BacktestAttainmentDto, nullable: true }) inForce: BacktestAttainmentDto | null;
  /** Words that were said, and work that was logged, while the provider was closed. */
  @ApiProperty({ type: OutsideHoursDto, nullable: true }) outsideHours: OutsideHoursDto | null;
  /**
   * The delay cost that would not have arisen had each answer come by its due instant under the proposed terms, one sum for each
   * currency. Null as well for a token without `orders:read`.
   */
  @ApiProperty({ type: [MoneyDto], nullable: true }) avoidable: MoneyDto[] | null;
  /** The delay cost that the terms in force would have avoided, if each answer had come by its due instant. */
  @ApiProperty({ type: [MoneyDto], nullable: true }) avoidableInForce: MoneyDto[] | null;
}

export class BacktestPage extends PageOf(BacktestDto) {}

export class BehindQuery extends PageQuery {
  /** The terms that the requests were read under. */
  @ApiPropertyOptional({ enum: TEXTS, enumName: 'BacktestText', default: 'proposed' })
  @Optional()
  @IsIn(TEXTS)
  text: TextName = 'proposed';

  @ApiPropertyOptional({ enum: BEHIND_CLOCKS, enumName: 'BacktestClock', default: 'answer' })
  @Optional()
  @IsIn(BEHIND_CLOCKS)
  clock: BehindClock = 'answer';

  @ApiPropertyOptional({ enum: BEHIND_RESULTS, enumName: 'BacktestResult', example: 'MISSED' })
  @Optional()
  @IsIn(BEHIND_RESULTS)
  result?: BehindResult;

  /** Only requests whose result differs from the one under the terms in force. */
  @ApiPropertyOptional({ type: Boolean, default: false })
  @QueryFlag()
  @IsBoolean()
  changed: boolean = false;
}

export class BehindClockDto {
  /** UNDECIDED: the target can still be met. */
  @ApiProperty({ enum: BEHIND_RESULTS, enumName: 'BacktestResult', example: 'MISSED' }) result: BehindResult;
  /** Working seconds used of the target. */
  @ApiProperty({ type: 'integer', example: 18000 }) elapsedSeconds: number;
  /** Null for an agreed date. */
  @ApiProperty({ type: 'integer', nullable: true, example: 14400 }) targetSeconds: number | null;
  /** Null while it is paused. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
}

export class BehindRequestDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  /** True: both sides agreed on a date or a length of time. */
  @ApiProperty({ example: false }) dateWasAgreed: boolean;
  /** Null where none was promised. */
  @ApiProperty({ type: BehindClockDto, nullable: true }) recorded: BehindClockDto | null;
  @ApiProperty({ type: BehindClockDto, nullable: true }) inForce: BehindClockDto | null;
  @ApiProperty({ type: BehindClockDto, nullable: true }) proposed: BehindClockDto | null;
}

export class BehindPage extends PageOf(BehindRequestDto) {}
