import { MoneyDto } from '../../../platform/http/fields.js';
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
import { BASES, type Basis } from '../../reckoning/basis.js';
import { type OrderStanding, ORDER_STANDINGS } from '../../reckoning/order-line.js';
import { EffortDto } from './queue.dto.js';

export class QueuedOrderNameDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10482' }) reference: string;
}

export class OutlastingRequestDto {
  @IdField() id: string;
  @TextField({ example: 'QA-311' }) number: string;
}

export class ExplainedOrderDto {
  @PartField(QueuedOrderNameDto, { nullable: true, description: 'Null for one you may not see.' })
  order: QueuedOrderNameDto | null;
  @OneOfField(ORDER_STANDINGS, { description: 'Whether its money counts and, if not, why.' }) standing: OrderStanding;
  @PartField(MoneyDto, { nullable: true, description: 'The saving of a begin now at this order; null: not priced.' })
  saved: MoneyDto | null;
  @LocalDateField({
    nullable: true,
    example: null,
    description: 'The instant at which it leaves with or without the answer; null: it waits.',
  })
  leavesAnywayOn: string | null;
  @LocalDateField({ nullable: true, example: '2026-03-02' }) releasedNow: string | null;
  @LocalDateField({ nullable: true, example: '2026-03-09' }) releasedLater: string | null;
  @FlagField({ description: 'True: another request is answered later than this one, were it begun now.' })
  outlasted: boolean;
  @PartField(OutlastingRequestDto, { nullable: true, description: 'Null also for one you may not see.' })
  outlastedBy: OutlastingRequestDto | null;
  @FlagField({ description: 'True: the other request is later than this one in either case, so nothing is saved.' })
  heldByOthers: boolean;
  @FlagField({ description: 'False: the instant of another answer is not foreseen.' }) forecastKnown: boolean;
}

export class NominalDto {
  @PartField(MoneyDto, { description: 'The rate of a calendar day.' }) rate: MoneyDto;
  @IntegerField({ example: 7 }) days: number;
}

export class PlaceExplanationDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @InstantField({ description: 'The instant of the latest computation of the place.' })
  reckonedAt: Date;
  @IntegerField({ example: 4, description: 'By `cd3`, from 1.' }) place: number;
  @IntegerField({ example: 7, description: 'The rows you see that are not put aside.' }) of: number;
  @FlagField() expedited: boolean;
  @OneOfField(BASES, { enumName: 'PlaceBasis' }) basis: Basis;
  @PartField(MoneyDto) savedPerHour: MoneyDto;
  @PartField(MoneyDto) saved: MoneyDto;
  @PartField(EffortDto) effort: EffortDto;
  @InstantField({ description: 'The instant of the answer, were it begun now.' })
  finishNowAt: Date;
  @InstantField({ description: 'The instant of the answer, were it begun five working days later.' })
  finishLaterAt: Date;
  @PartField(NominalDto, {
    nullable: true,
    description: 'The nominal rate, where it decides: no order that counts is linked, or its orders save less.',
  })
  nominal: NominalDto | null;
  @ListField(ExplainedOrderDto) orders: ExplainedOrderDto[];
  @TextField({ description: 'The rule of places.' }) rule: string;
  @ListField(String, { example: ['SO-10482 leaves on 2026-03-02 instead of 2026-03-09, which saves 4,000.00 USD.'] })
  sentences: string[];
}
