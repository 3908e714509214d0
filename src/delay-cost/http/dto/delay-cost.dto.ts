import type { ExcessLeaf, CostHolderClass } from '@lockstep/delay-cost';
import { OrderNameDto } from '../../../orders/index.js';
import { IsInstant, MoneyDto, Optional } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { FORECAST_BASES, type ForecastBasis } from '../../forecast/foresee.js';
import { DELAY_STATES, type DelayState } from '../../delay-cost.js';

const CLASSES = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U'] as const;
const EXCESS_CLASSES = ['PB', 'PL', 'RO', 'LR', 'AGREED', 'U'] as const;
const PARTY_KINDS = ['DEPARTMENT', 'EXTERNAL', 'UNBLOCKED', 'AGREED'] as const;

export class AsOfQuery {
  /** The instant to compute for; by default the present moment. */
  @Optional()
  @IsInstant()
  asOf?: Date;
}

export class PartyDto {
  /**
   * UNBLOCKED: nothing blocked the order, so its owner answers. EXTERNAL: somebody outside the company. AGREED:
   * everybody kept the agreement, and it did not fit the promise.
   */
  @OneOfField(PARTY_KINDS, { enumName: 'DelayPartyKind', example: 'DEPARTMENT' })
  kind: (typeof PARTY_KINDS)[number];
  @IdField({ nullable: true }) departmentId: string | null;
  @TextField({ example: 'Engineering' }) name: string;
}

export class DelayHolderDto {
  @PartField(PartyDto) party: PartyDto;
  /**
   * PW, PB: provider within, beyond the agreed time. PL: handed back when late. RW, RO: requester within, beyond its
   * reply time. EX: outside. U: nothing blocked.
   */
  @OneOfField(CLASSES, { enumName: 'HolderClass', example: 'PB' }) cls: CostHolderClass | 'U';
  /** Null for requests you may not see, which are one leaf, and where nothing blocked. */
  @IdField({ nullable: true }) requestId: string | null;
  @TextField({ nullable: true, example: 'ENG-1042' }) requestNumber: string | null;
}

export class DelayLeafDto extends DelayHolderDto {
  @PartField(MoneyDto) amount: MoneyDto;
}

export class ExcessLeafDto {
  @PartField(PartyDto) party: PartyDto;
  /**
   * PB: provider beyond the agreed time. PL: handed back when late. RO: requester beyond its reply time. LR: raised too
   * late to fit the promise. AGREED: nobody used more than agreed. U: nothing blocked.
   */
  @OneOfField(EXCESS_CLASSES, { enumName: 'ExcessClass', example: 'PB' }) cls: ExcessLeaf['cls'];
  @IdField({ nullable: true }) requestId: string | null;
  @TextField({ nullable: true, example: 'ENG-1042' }) requestNumber: string | null;
  @PartField(MoneyDto) amount: MoneyDto;
}

/** The same days, shared by who used more time than agreed on the requests that made the order late, whenever that was. */
export class SecondReadingDto {
  @ListField(ExcessLeafDto) leaves: ExcessLeafDto[];
  /** The share of the cost that the two readings put on different parties. */
  @IntegerField({ example: 457 }) divergenceBasisPoints: number;
  /** More than a fifth: a person should look. */
  @FlagField() review: boolean;
}

/** A figure that was frozen, with who and why. */
export class FrozenCostDto {
  /** True for the figure that counts; the others were replaced. */
  @FlagField() current: boolean;
  /** False: a correction left lateness without a price. */
  @FlagField() priced: boolean;
  @IntegerField() units: number;
  @PartField(MoneyDto) cost: MoneyDto;
  /** The difference from the figure before; null for the first. */
  @PartField(MoneyDto, { nullable: true, example: { amount: '-200000', currency: 'USD' } })
  difference: MoneyDto | null;
  @IntegerField() divergenceBasisPoints: number;
  /** The instant of release or cancellation. */
  @InstantField() releasedAt: Date;
  @InstantField() frozenAt: Date;
  @IdField({ nullable: true }) frozenById: string | null;
  @TextField({ example: 'The order was released.' }) reason: string;
}

export class DelayPartyDto {
  @PartField(PartyDto) party: PartyDto;
  /** The share of the party: the sum of its leaves. */
  @PartField(MoneyDto) amount: MoneyDto;
  /** The cost of the time in which it alone held the order up. */
  @PartField(MoneyDto) sole: MoneyDto;
  /** The cost of the time in which it held the order up, alone or with others. */
  @PartField(MoneyDto) involved: MoneyDto;
  /**
   * The time for which it held the order up after the promised date, whatever the cost: a cap makes late days free.
   * Null in figures that were frozen before it was recorded.
   */
  @IntegerField({ nullable: true, example: 259200 }) blockedSeconds: number | null;
}

export class RunningDayDto {
  @LocalDateField({ example: '2026-03-02' }) date: string;
  @PartField(MoneyDto) amount: MoneyDto;
  /** The departments that hold the order up at this moment; the day is shared when it ends. */
  @ListField(DelayHolderDto) holders: DelayHolderDto[];
}

export class NextDayDto {
  @PartField(MoneyDto, { example: { amount: '100000', currency: 'USD' } }) amount: MoneyDto;
  /** The promised date while it lies ahead; else null. */
  @LocalDateField({ nullable: true }) startsOn: string | null;
}

/** An answer the order waits for. Those you may not see stand together, by the last of them. */
export class AwaitedAnswerDto {
  /** The department that owes the answer. */
  @PartField(PartyDto) party: PartyDto;
  @IdField({ nullable: true }) requestId: string | null;
  @TextField({ nullable: true, example: 'ENG-1042' }) requestNumber: string | null;
  /** Null where it is not foreseen. */
  @InstantField({ nullable: true }) answeredAt: Date | null;
  @OneOfField(FORECAST_BASES, { enumName: 'ForecastBasis', example: 'CURVE' }) basis: ForecastBasis;
}

/** The forecast, if every answer comes as foreseen. It contains the accrued cost, and is never added to it. */
export class OrderForecastDto {
  /** The first date the order can leave on: an allowance after the last answer. */
  @LocalDateField({ example: '2026-03-11' }) leavesOn: string;
  /** Whole units late then. */
  @IntegerField({ example: 5 }) units: number;
  /** The cost of the whole delay then; null when lateness has no price. */
  @PartField(MoneyDto, { nullable: true }) cost: MoneyDto | null;
  /** The shares of that cost if nothing else happens. */
  @ListField(DelayLeafDto) leaves: DelayLeafDto[];
  /** False: one answer is not foreseen, so date, units and cost are lower bounds. */
  @FlagField() known: boolean;
  @ListField(AwaitedAnswerDto) awaited: AwaitedAnswerDto[];
  /** The facts of a forecast for a past instant that could only be read as they stand today. */
  @ListField(String) notReproducible: string[];
}

export class RestatedPartyDto {
  @PartField(PartyDto) party: PartyDto;
  @PartField(MoneyDto) amount: MoneyDto;
}

/** Converted once, by the rate of the day the order left or of `asOf`, and shared anew so that the parts sum to it. */
export class RestatedCostDto {
  @PartField(MoneyDto) cost: MoneyDto;
  @ListField(RestatedPartyDto) parties: RestatedPartyDto[];
  /** Today's part. */
  @PartField(MoneyDto) running: MoneyDto;
  /** The foreseen cost of the whole delay. */
  @PartField(MoneyDto, { nullable: true }) forecast: MoneyDto | null;
}

/** Delay and failures of the order; the penalty that stands in both is counted once. */
export class WithFailuresDto {
  /** The ledger of its incidents. */
  @PartField(MoneyDto) failureCost: MoneyDto;
  /** The part of the ledger that the cost of delay holds as well. */
  @PartField(MoneyDto) coveredDelayCost: MoneyDto;
  /** The ledger, plus the delay cost beyond the part that the ledger covers. */
  @PartField(MoneyDto) countedOnce: MoneyDto;
}

/** A disputed blocker counts until the dispute is settled otherwise, and is shown as disputed. */
export abstract class DisputedDto {
  /** True: one side denies that a request behind these figures held the order up, or names another instant. */
  @FlagField() disputed: boolean;
  /** Numbers of the disputed requests that you may see. */
  @ListField(String, { example: ['ENG-1042'] }) disputedRequests: string[];
}

export class FailureStakeDto {
  /**
   * The date at whose end the order leaves, with or without the answer; null: its owner waits as long as that is
   * cheaper.
   */
  @LocalDateField({ nullable: true, example: '2026-03-04' }) leavesAnywayOn: string | null;
  /** The cost of a failure; null: nobody has priced one. */
  @PartField(MoneyDto, { nullable: true, example: { amount: '12500000', currency: 'USD' } })
  failureCost: MoneyDto | null;
  /**
   * The failure cost times its likelihood, once for each answer that is foreseen to be missing when the order leaves. If
   * all answers are foreseen in time, it is counted for one answer. It is never part of a realised sum.
   */
  @PartField(MoneyDto, { nullable: true }) expectedCost: MoneyDto | null;
  /** True: an answer that is not foreseen may be a risk as well, so `expectedCost` is a lower bound. */
  @FlagField({ example: false }) expectedCostAtLeast: boolean;
  /** Answers that are foreseen to come too late for the promised date. */
  @IntegerField({ example: 1 }) missing: number;
  /** True: another answer is not foreseen, so `missing` is a lower bound. */
  @FlagField({ example: false }) missingAtLeast: boolean;
}

export class DelayCostDto extends DisputedDto {
  @PartField(OrderNameDto) order: OrderNameDto;
  @InstantField() asOf: Date;
  /** UNPRICED: no promise or no complete profile. NOT_LATE, ACCRUING: still open. REALISED: released, final. */
  @OneOfField(DELAY_STATES, { enumName: 'DelayState', example: 'ACCRUING' }) state: DelayState;
  /** False: promise, value and profile are unconfirmed, and rank nothing. */
  @FlagField() verified: boolean;
  /** Whole units late, today included. */
  @IntegerField({ example: 4 }) units: number;
  /** The cost so far, including today. */
  @PartField(MoneyDto, { example: { amount: '400000', currency: 'USD' } }) cost: MoneyDto;
  /** The risk of leaving without the answer; null where the owner waits at any cost, and once the order has left. */
  @PartField(FailureStakeDto, { nullable: true }) failure: FailureStakeDto | null;
  /** The stake in words. */
  @ListField(String, {
    example: ['SO-10455 is 4 days late, today included: 4,000.00 USD so far. The next day costs 1,000.00 USD.'],
  })
  sentences: string[];
  /** The shares of the cost of the finished days; of the whole cost once the order is released. */
  @ListField(DelayLeafDto) leaves: DelayLeafDto[];
  @ListField(DelayPartyDto) parties: DelayPartyDto[];
  @PartField(SecondReadingDto) secondReading: SecondReadingDto;
  @PartField(RunningDayDto, { nullable: true }) running: RunningDayDto | null;
  /** The cost of one more day; null once released. */
  @PartField(NextDayDto, { nullable: true }) nextDay: NextDayDto | null;
  /** Null once released, and without a promised date. */
  @PartField(OrderForecastDto, { nullable: true }) forecast: OrderForecastDto | null;
  @PartField(WithFailuresDto) withFailures: WithFailuresDto;
  /** In the currency of the reports; null while there is no rate for the day. */
  @PartField(RestatedCostDto, { nullable: true }) inReportCurrency: RestatedCostDto | null;
}

export class DayHolderDto extends DelayHolderDto {
  /** The time it held the order up. Requests you may not see are summed. */
  @IntegerField({ example: 86400 }) heldSeconds: number;
}

export class DelayDayDto {
  @LocalDateField({ example: '2026-02-27' }) date: string;
  /** The last day of a run of equal days; `date` again if the run is one day. */
  @LocalDateField({ example: '2026-02-27' }) lastDate: string;
  @IntegerField({ example: 1 }) days: number;
  /** The amount of all these days together. */
  @PartField(MoneyDto) amount: MoneyDto;
  @ListField(DayHolderDto) holders: DayHolderDto[];
  @TextField({ example: '27 February, 1,000.00 USD: Engineering 24 h beyond the agreed time (ENG-1042)' })
  sentence: string;
}

export class RunningSumDto {
  @LocalDateField({ example: '2026-03-02' }) date: string;
  @PartField(MoneyDto) amount: MoneyDto;
}

export class DelayExplanationDto extends DisputedDto {
  @PartField(OrderNameDto) order: OrderNameDto;
  @InstantField() asOf: Date;
  @TextField({ nullable: true, example: '1,000.00 USD per day after 26 February' })
  profile: string | null;
  /** The promises, and the cost of breaking each. */
  @ListField(String, { example: ['Promised for 26 February: 4 days late, today included, 4,000.00 USD'] })
  promises: string[];
  /** The rule by which each moment is shared. */
  @TextField() rule: string;
  /** The days in sentences. Equal days are told once. */
  @ListField(String) story: string[];
  /** The finished days. Equal days in a row are one entry. */
  @ListField(DelayDayDto) days: DelayDayDto[];
  /** Today so far. It is part of the promises’ cost, and not of the days yet. */
  @PartField(RunningSumDto, { nullable: true }) running: RunningSumDto | null;
}
