import {
  IsInteger,
  IsOneOf,
  IsShapedLike,
  IsText,
  MoneyDto,
  Optional,
  QueryInteger,
} from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { CAUSE_ANSWERS, type CauseAnswer } from '../../incident-cause.entity.js';

export class CauseBody {
  /**
   * Whether the failure would have happened with an answer in time and right. NO gives the cause its whole weight,
   * PARTLY half.
   */
  @IsOneOf(CAUSE_ANSWERS, { enumName: 'CauseAnswer', example: 'NO' })
  answer: CauseAnswer;

  /** A weight of its own, in basis points of the failure; left out: the weight that follows from `answer`. */
  @Optional()
  @IsInteger({ least: 0, most: 10_000 }, { example: 7000 })
  weightBasisPoints?: number;

  /** The provider's part of this cause; the rest is the requester's. */
  @Optional()
  @IsInteger({ least: 0, most: 10_000 }, { default: 10_000, example: 8000 })
  providerBasisPoints?: number;

  @IsText({ max: 1000 }, { example: 'Nobody said which revision applies, and the order had to leave.' })
  words: string;
}

export class CauseConfirmationBody {
  /** The revision that was read. */
  @IsInteger({ least: 1 }, { example: 1 })
  revision: number;
}

export class CauseSideDto {
  @IdField() departmentId: string;
  @PartField(MoneyDto) amount: MoneyDto;
}

/** A request that the reader may know of, and what it stands for. */
export class CauseDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @IntegerField() revision: number;
  @OneOfField(CAUSE_ANSWERS, { enumName: 'CauseAnswer', nullable: true }) answer: CauseAnswer | null;
  @IntegerField() weightBasisPoints: number;
  @TextField() words: string;
  /** False: only one person stands behind the cause, and no department’s sum holds it. */
  @FlagField() confirmed: boolean;
  @IdField() proposedByDepartmentId: string;
  @IdField({ nullable: true }) confirmedByDepartmentId: string | null;
  @PartField(MoneyDto) amount: MoneyDto;
  @PartField(CauseSideDto) provider: CauseSideDto;
  @PartField(CauseSideDto) requester: CauseSideDto;
}

export class DepartmentShareDto {
  @IdField() departmentId: string;
  @PartField(MoneyDto) amount: MoneyDto;
}

/** The failure's cost, placed to the cent: what the reader may know of by request, the rest as one sum. */
export class AllocationDto {
  @PartField(MoneyDto) total: MoneyDto;
  @ListField(CauseDto) causes: CauseDto[];
  /** The part of requests that the reader may not see. */
  @PartField(MoneyDto) otherRequests: MoneyDto;
  /** The part of no request. */
  @PartField(MoneyDto) unlinked: MoneyDto;
  /** The part of causes that nobody has confirmed, in no department’s sum. */
  @PartField(MoneyDto) unconfirmed: MoneyDto;
  /** Confirmed causes only, both sides of each. */
  @ListField(DepartmentShareDto) departments: DepartmentShareDto[];
}

export class CardQuery {
  /** The minutes that one answer takes. */
  @Optional()
  @QueryInteger({ least: 1, most: 10_000 }, { default: 120 })
  answerMinutes?: number;

  /** Minor units of the incident's currency for an hour of answering. */
  @Optional()
  @IsShapedLike(/^[1-9]\d{0,8}$/, 'is not a whole number of minor units above zero', {
    default: '9500',
    example: '9500',
  })
  hourlyRate?: string;
}

export class ErrorOddsDto {
  @IntegerField({ example: 40 }) releasedWithoutAnswer: number;
  @IntegerField({ example: 3 }) becameIncidents: number;
  /** (failures + 1) / (releases + 20): without history, one in twenty. */
  @IntegerField({ example: 667 }) probabilityBasisPoints: number;
}

/** The cost of one failure, told in answers. */
export class FailureCardDto {
  @TextField({ example: 'INC-1' }) incident: string;
  @PartField(MoneyDto, { example: { amount: '12500000', currency: 'USD' } }) failureCost: MoneyDto;
  @PartField(MoneyDto, { example: { amount: '19000', currency: 'USD' } }) answerCost: MoneyDto;
  /** The number of answers that one failure would have paid for. */
  @TextField({ example: '657' }) answersPaidFor: string;
  @TextField({ example: '1314' }) hoursPaidFor: string;
  /** The probability of a failure from which on an answer pays for itself. */
  @IntegerField({ example: 16 }) worthwhileFromBasisPoints: number;
  @PartField(ErrorOddsDto) odds: ErrorOddsDto;
  /** The expected cost of releasing the next order without its answer; never added to realised cost. */
  @PartField(MoneyDto) expectedCost: MoneyDto;
  @TextField({ example: 'What this failure cost would have paid for 657 answers of 2 h.' }) sentence: string;
}
