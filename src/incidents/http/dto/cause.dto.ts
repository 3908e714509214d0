import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsText, MoneyDto, Optional, QueryInteger } from '../../../platform/http/fields.js';
import { CAUSE_ANSWERS, type CauseAnswer } from '../../incident-cause.entity.js';

const WHOLE = { type: 'integer', minimum: 0, maximum: 10_000 } as const;

export class CauseBody {
  /**
   * Whether the failure would have happened with an answer in time and right. NO gives the cause its whole weight,
   * PARTLY half.
   */
  @ApiProperty({ enum: CAUSE_ANSWERS, enumName: 'CauseAnswer', example: 'NO' })
  @IsIn(CAUSE_ANSWERS)
  answer: CauseAnswer;

  /** A weight of its own, in basis points of the failure; left out: the weight that follows from `answer`. */
  @ApiPropertyOptional({ ...WHOLE, example: 7000 })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  weightBasisPoints?: number;

  /** The provider's part of this cause; the rest is the requester's. */
  @ApiPropertyOptional({ ...WHOLE, default: 10_000, example: 8000 })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  providerBasisPoints?: number;

  @IsText({ max: 1000 }, { example: 'Nobody said which revision applies, and the order had to leave.' })
  words: string;
}

export class CauseConfirmationBody {
  /** The revision that was read. */
  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  revision: number;
}

export class CauseSideDto {
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

/** A request that the reader may know of, and what it stands for. */
export class CauseDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ enum: CAUSE_ANSWERS, enumName: 'CauseAnswer', nullable: true }) answer: CauseAnswer | null;
  @ApiProperty({ type: 'integer' }) weightBasisPoints: number;
  @ApiProperty() words: string;
  /** False: only one person stands behind the cause, and no department’s sum holds it. */
  @ApiProperty() confirmed: boolean;
  @ApiProperty({ format: 'uuid' }) proposedByDepartmentId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) confirmedByDepartmentId: string | null;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
  @ApiProperty({ type: CauseSideDto }) provider: CauseSideDto;
  @ApiProperty({ type: CauseSideDto }) requester: CauseSideDto;
}

export class DepartmentShareDto {
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

/** The failure's cost, placed to the cent: what the reader may know of by request, the rest as one sum. */
export class AllocationDto {
  @ApiProperty({ type: MoneyDto }) total: MoneyDto;
  @ApiProperty({ type: [CauseDto] }) causes: CauseDto[];
  /** The part of requests that the reader may not see. */
  @ApiProperty({ type: MoneyDto }) otherRequests: MoneyDto;
  /** The part of no request. */
  @ApiProperty({ type: MoneyDto }) unlinked: MoneyDto;
  /** The part of causes that nobody has confirmed, in no department’s sum. */
  @ApiProperty({ type: MoneyDto }) unconfirmed: MoneyDto;
  /** Confirmed causes only, both sides of each. */
  @ApiProperty({ type: [DepartmentShareDto] }) departments: DepartmentShareDto[];
}

export class CardQuery {
  /** The minutes that one answer takes. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000, default: 120 })
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(10_000)
  answerMinutes?: number;

  /** Minor units of the incident's currency for an hour of answering. */
  @ApiPropertyOptional({ default: '9500', example: '9500', pattern: '^[1-9]\\d{0,8}$' })
  @Optional()
  @Matches(/^[1-9]\d{0,8}$/, { message: 'is not a whole number of minor units above zero' })
  hourlyRate?: string;
}

export class ErrorOddsDto {
  @ApiProperty({ type: 'integer', example: 40 }) releasedWithoutAnswer: number;
  @ApiProperty({ type: 'integer', example: 3 }) becameIncidents: number;
  /** (failures + 1) / (releases + 20): without history, one in twenty. */
  @ApiProperty({ type: 'integer', example: 667 }) probabilityBasisPoints: number;
}

/** The cost of one failure, told in answers. */
export class FailureCardDto {
  @ApiProperty({ example: 'INC-1' }) incident: string;
  @ApiProperty({ type: MoneyDto, example: { amount: '12500000', currency: 'USD' } }) failureCost: MoneyDto;
  @ApiProperty({ type: MoneyDto, example: { amount: '19000', currency: 'USD' } }) answerCost: MoneyDto;
  /** The number of answers that one failure would have paid for. */
  @ApiProperty({ example: '657' }) answersPaidFor: string;
  @ApiProperty({ example: '1314' }) hoursPaidFor: string;
  /** The probability of a failure from which on an answer pays for itself. */
  @ApiProperty({ type: 'integer', example: 16 }) worthwhileFromBasisPoints: number;
  @ApiProperty({ type: ErrorOddsDto }) odds: ErrorOddsDto;
  /** The expected cost of releasing the next order without its answer; never added to realised cost. */
  @ApiProperty({ type: MoneyDto }) expectedCost: MoneyDto;
  @ApiProperty({ example: 'What this failure cost would have paid for 657 answers of 2 h.' }) sentence: string;
}
