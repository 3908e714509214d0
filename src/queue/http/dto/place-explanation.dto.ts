import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/fields.js';
import { BASES, type Basis } from '../../reckoning/basis.js';
import { type Standing, STANDINGS } from '../../reckoning/order-line.js';
import { EffortDto } from './queue.dto.js';

const dateOrNull = { type: String, format: 'date', nullable: true } as const;

export class QueuedOrderNameDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10482' }) reference: string;
}

export class OutlastingRequestDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'QA-311' }) number: string;
}

export class ExplainedOrderDto {
  @ApiProperty({ type: QueuedOrderNameDto, nullable: true, description: 'Null for one you may not see.' })
  order: QueuedOrderNameDto | null;
  @ApiProperty({ enum: STANDINGS, description: 'Whether its money counts and, if not, why.' }) standing: Standing;
  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'The saving of a begin now at this order; null: not priced.',
  })
  saved: MoneyDto | null;
  @ApiProperty({
    ...dateOrNull,
    example: null,
    description: 'The instant at which it leaves with or without the answer; null: it waits.',
  })
  leavesAnywayOn: string | null;
  @ApiProperty({ ...dateOrNull, example: '2026-03-02' }) releasedNow: string | null;
  @ApiProperty({ ...dateOrNull, example: '2026-03-09' }) releasedLater: string | null;
  @ApiProperty({ description: 'True: another request is answered later than this one, were it begun now.' })
  outlasted: boolean;
  @ApiProperty({ type: OutlastingRequestDto, nullable: true, description: 'Null also for one you may not see.' })
  outlastedBy: OutlastingRequestDto | null;
  @ApiProperty({ description: 'True: the other request is later than this one in either case, so nothing is saved.' })
  heldByOthers: boolean;
  @ApiProperty({ description: 'False: the instant of another answer is not foreseen.' }) forecastKnown: boolean;
}

export class NominalDto {
  @ApiProperty({ type: MoneyDto, description: 'The rate of a calendar day.' }) rate: MoneyDto;
  @ApiProperty({ type: 'integer', example: 7 }) days: number;
}

export class PlaceExplanationDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The instant of the latest computation of the place.',
  })
  reckonedAt: Date;
  @ApiProperty({ type: 'integer', example: 4, description: 'By `cd3`, from 1.' }) place: number;
  @ApiProperty({ type: 'integer', example: 7, description: 'The rows you see that are not put aside.' }) of: number;
  @ApiProperty() expedited: boolean;
  @ApiProperty({ enum: BASES }) basis: Basis;
  @ApiProperty({ type: MoneyDto }) savedPerHour: MoneyDto;
  @ApiProperty({ type: MoneyDto }) saved: MoneyDto;
  @ApiProperty({ type: EffortDto }) effort: EffortDto;
  @ApiProperty({ type: String, format: 'date-time', description: 'The instant of the answer, were it begun now.' })
  finishNowAt: Date;
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The instant of the answer, were it begun five working days later.',
  })
  finishLaterAt: Date;
  @ApiProperty({
    type: NominalDto,
    nullable: true,
    description: 'The nominal rate, where it decides: no order that counts is linked, or its orders save less.',
  })
  nominal: NominalDto | null;
  @ApiProperty({ type: [ExplainedOrderDto] }) orders: ExplainedOrderDto[];
  @ApiProperty({ description: 'The rule of places.' }) rule: string;
  @ApiProperty({
    type: [String],
    example: ['SO-10482 leaves on 2026-03-02 instead of 2026-03-09, which saves 4,000.00 USD.'],
  })
  sentences: string[];
}
