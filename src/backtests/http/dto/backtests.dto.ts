import { PickType } from '@nestjs/swagger';
import { IsOneOf, MoneyDto, Optional, QueryFlag, QueryInteger } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { BACKTEST_STATES, type BacktestState } from '../../backtest.entity.js';
import { TEXTS, type TextName } from '../../outcome.js';
import { BEHIND_CLOCKS, BEHIND_RESULTS, type BehindClock, type BehindResult } from '../../queries/list-behind.js';

export class BacktestsQuery extends PageQuery {
  /** The number of one proposal. */
  @Optional()
  @QueryInteger({ least: 1, most: 1000 }, { example: 2 })
  proposal?: number;
}

export class BacktestIntervalDto {
  @IntegerField({ example: 6990 }) low: number;
  @IntegerField({ example: 9721 }) high: number;
}

export class BacktestAttainmentDto {
  /** Clocks that are met or missed. An open and late one is missed. */
  @IntegerField({ example: 20 }) judged: number;
  @IntegerField({ example: 18 }) met: number;
  @IntegerField({ example: 2 }) missed: number;
  /** The share of met targets among the judged ones, in basis points: 9000 is 90 %. Null where none was judged. */
  @IntegerField({ nullable: true, example: 9000 }) basisPoints: number | null;
  /** Wilson's 95 % interval, in basis points. */
  @PartField(BacktestIntervalDto, { nullable: true }) interval: BacktestIntervalDto | null;
  /** Clocks that are open and in time, or paused. */
  @IntegerField({ example: 1 }) undecided: number;
  /** Requests that ended before a result. */
  @IntegerField({ example: 0 }) notCounted: number;
  /** Dates that passed while the requester held the request for at least as long. */
  @IntegerField({ example: 0 }) missedByRequester: number;
}

export class BacktestCostDto {
  /** The provider's share of the delay cost of the moments in which it was beyond the target (classes PB and PL). */
  @PartField(MoneyDto) lateShare: MoneyDto;
  /**
   * The cost of those among these moments in which nothing else held the order up. It would not have arisen if each answer
   * had come by its due instant, provided that the order had left as much earlier.
   */
  @PartField(MoneyDto) avoidable: MoneyDto;
}

export class BacktestUnderDto {
  @PartField(BacktestAttainmentDto) firstResponse: BacktestAttainmentDto;
  /** Answers to requests without an agreed date. */
  @PartField(BacktestAttainmentDto) answer: BacktestAttainmentDto;
  /** Answers to requests for which both sides agreed on a date or a length of time. The terms do not change these. */
  @PartField(BacktestAttainmentDto) answerOnAgreedDate: BacktestAttainmentDto;
  /** The requester's replies to questions, by the reply target of these terms. */
  @PartField(BacktestAttainmentDto) reply: BacktestAttainmentDto;
  /** One sum for each currency. Null for a token without `orders:read`. */
  @ListField(BacktestCostDto, { nullable: true }) delayCost: BacktestCostDto[] | null;
}

export class OutsideHoursDto {
  /** Questions, messages and answers of the provider that were sent while its calendar was closed. */
  @IntegerField({ example: 3 }) words: number;
  /** Work that was logged on days without hours. The log knows days, not times of day. */
  @IntegerField({ example: 5400 }) workSeconds: number;
}

export class BacktestFiguresDto {
  /** Requests that were read. */
  @IntegerField({ example: 40 }) requests: number;
  @IntegerField({ example: 3 }) datesAgreed: number;
  @PartField(OutsideHoursDto) outsideHours: OutsideHoursDto;
  /** The recorded past: each request under the terms it was sent under. */
  @PartField(BacktestUnderDto) recorded: BacktestUnderDto;
  /** Each request under the terms that are in force for its service now. */
  @PartField(BacktestUnderDto) inForce: BacktestUnderDto;
  /** Each request under the text that is tried. */
  @PartField(BacktestUnderDto) proposed: BacktestUnderDto;
}

export class BacktestProgressDto {
  /** The requests and orders read so far. */
  @IntegerField({ example: 43 }) done: number;
  @IntegerField({ example: 43 }) total: number;
}

export class SampleDto {
  @IntegerField({ example: 40, description: 'The number of requests.' }) requests: number;
  @IntegerField({ example: 40, description: 'The number of requests that are read.' })
  requestsRead: number;
  @IntegerField({ example: 3, description: 'Orders that these held up.' }) orders: number;
  @IntegerField({ example: 3 }) ordersRead: number;
  /** True: a random sample is read, so shares are estimates and sums are too small. */
  @FlagField({ example: false }) drawn: boolean;
}

export class TermsInForceDto {
  @IdField() serviceId: string;
  /** Null: the terms that the service grants everybody. */
  @IdField({ nullable: true }) agreementVersionId: string | null;
  @TextField({ example: 'The default targets of Part clarification hold.' }) why: string;
}

export class BacktestAbilitiesDto {
  @FlagField() cancel: boolean;
}

export class BacktestDto {
  @IdField() id: string;
  /** The number of the proposal; null where a draft was tried. */
  @IdField({ nullable: true }) negotiationId: string | null;
  @IntegerField({ nullable: true, example: 1 }) proposalNumber: number | null;
  @IdField({ nullable: true }) draftId: string | null;
  /** The ETag of the draft when it was tried. */
  @IntegerField({ nullable: true, example: null }) draftVersion: number | null;
  @IdField() requesterDepartmentId: string;
  @IdField() providerDepartmentId: string;
  /** Null: all services that have no agreement of their own. */
  @IdField({ nullable: true }) serviceId: string | null;
  /** The hash of the terms that were tried. */
  @TextField({ example: '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708' }) hash: string;
  @OneOfField(BACKTEST_STATES, { enumName: 'BacktestState', example: 'COMPLETED' }) state: BacktestState;
  @PartField(BacktestProgressDto) progress: BacktestProgressDto;
  /** The beginning of the period. Requests sent from then on are read. */
  @InstantField() from: Date;
  /** The end of the period. Requests are read as they were known then. */
  @InstantField() asOf: Date;
  @PartField(SampleDto) sample: SampleDto;
  @ListField(TermsInForceDto) inForce: TermsInForceDto[];
  /**
   * The answers in time under the text and under the terms in force. Null until it is completed, and where figures are
   * hidden.
   */
  @TextField({ nullable: true }) headline: string | null;
  /**
   * True: fewer than five requests or a single handler. The figures would be about a person, so only the provider’s
   * lead reads them.
   */
  @FlagField({ example: false }) hidden: boolean;
  /** Null until it is completed, and where they are hidden. */
  @PartField(BacktestFiguresDto, { nullable: true }) figures: BacktestFiguresDto | null;
  /** The assumptions behind the figures. */
  @ListField(String) assumptions: string[];
  /** Null where it began by itself with the proposal. */
  @IdField({ nullable: true }) startedById: string | null;
  @InstantField() startedAt: Date;
  @InstantField({ nullable: true }) finishedAt: Date | null;
  @PartField(BacktestAbilitiesDto) abilities: BacktestAbilitiesDto;
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
  @PartField(BacktestAttainmentDto, { nullable: true }) proposed: BacktestAttainmentDto | null;
  /** Answers in time and breaches under the terms in force. */
  @PartField(BacktestAttainmentDto, { nullable: true }) inForce: BacktestAttainmentDto | null;
  /** Words that were said, and work that was logged, while the provider was closed. */
  @PartField(OutsideHoursDto, { nullable: true }) outsideHours: OutsideHoursDto | null;
  /**
   * The delay cost that would not have arisen had each answer come by its due instant under the proposed terms, one sum for each
   * currency. Null as well for a token without `orders:read`.
   */
  @ListField(MoneyDto, { nullable: true }) avoidable: MoneyDto[] | null;
  /** The delay cost that the terms in force would have avoided, if each answer had come by its due instant. */
  @ListField(MoneyDto, { nullable: true }) avoidableInForce: MoneyDto[] | null;
}

export class BacktestPage extends PageOf(BacktestDto) {}

export class BehindQuery extends PageQuery {
  /** The terms that the requests were read under. */
  @Optional()
  @IsOneOf(TEXTS, { enumName: 'BacktestText', default: 'proposed' })
  text: TextName = 'proposed';

  @Optional()
  @IsOneOf(BEHIND_CLOCKS, { enumName: 'BacktestClock', default: 'answer' })
  clock: BehindClock = 'answer';

  @Optional()
  @IsOneOf(BEHIND_RESULTS, { enumName: 'BacktestResult', example: 'MISSED' })
  result?: BehindResult;

  /** Only requests whose result differs from the one under the terms in force. */
  @QueryFlag({ default: false })
  changed: boolean = false;
}

export class BehindClockDto {
  /** UNDECIDED: the target can still be met. */
  @OneOfField(BEHIND_RESULTS, { enumName: 'BacktestResult', example: 'MISSED' }) result: BehindResult;
  /** Working seconds used of the target. */
  @IntegerField({ example: 18000 }) elapsedSeconds: number;
  /** Null for an agreed date. */
  @IntegerField({ nullable: true, example: 14400 }) targetSeconds: number | null;
  /** Null while it is paused. */
  @InstantField({ nullable: true }) dueAt: string | null;
}

export class BehindRequestDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  /** True: both sides agreed on a date or a length of time. */
  @FlagField({ example: false }) dateWasAgreed: boolean;
  /** Null where none was promised. */
  @PartField(BehindClockDto, { nullable: true }) recorded: BehindClockDto | null;
  @PartField(BehindClockDto, { nullable: true }) inForce: BehindClockDto | null;
  @PartField(BehindClockDto, { nullable: true }) proposed: BehindClockDto | null;
}

export class BehindPage extends PageOf(BehindRequestDto) {}
