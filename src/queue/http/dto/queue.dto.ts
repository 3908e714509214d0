import type { EffortSource } from '@lockstep/delay-cost';
import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import { PRIORITIES, type Priority } from '../../../catalogue/index.js';
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
  SchemaField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { type Ball, BALLS, LateChanceDto, OPEN, SearchedPage, type RequestState } from '../../../requests/index.js';
import type { Side } from '../../../platform/events/index.js';
import { BASES, type Basis } from '../../reckoning/basis.js';
import { ROW_ACTS, type RowAbilities } from '../../queries/row-abilities.js';
import { type OrderStanding, ORDER_STANDINGS } from '../../reckoning/order-line.js';

export const EFFORT_SOURCES = ['GIVEN', 'SERVICE_MEDIAN', 'DEPARTMENT_MEDIAN', 'HOUSE_DEFAULT'] as const;

export class QueuePersonDto {
  @IdField() id: string;
  @TextField({ example: 'Carla Mendes' }) name: string;
}

export class QueueDepartmentDto {
  @IdField() id: string;
  @TextField({ example: 'CS' }) code: string;
  @TextField({ example: 'Customer Service' }) name: string;
}

export class QueueServiceDto {
  @IdField() id: string;
  @TextField({ example: 'part-clarification' }) code: string;
  @TextField({ example: 'Part clarification' }) name: string;
}

export class NextDayOfOrderDto {
  @PartField(MoneyDto) amount: MoneyDto;
  @LocalDateField({
    nullable: true,
    example: '2026-03-06',
    description: 'The promised day, while days cost nothing yet.',
  })
  startsOn: string | null;
}

export class QueuedOrderDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10482' }) reference: string;
  @TextField({ nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @PartField(MoneyDto, { nullable: true, description: 'The price for the customer.' }) value: MoneyDto | null;
  @FlagField({ description: 'True: value, promise and profile were confirmed. Only then its money ranks.' })
  verified: boolean;
  @LocalDateField({ nullable: true }) promisedDate: string | null;
  @OneOfField(ORDER_STANDINGS, {
    enumName: 'OrderStanding',
    description: 'Whether its money counts for the place and, if not, why.',
  })
  standing: OrderStanding;
  @PartField(NextDayOfOrderDto, { nullable: true, description: 'The cost of the next day of delay; null: not priced.' })
  nextDay: NextDayOfOrderDto | null;
}

export class EffortDto {
  @IntegerField({ example: 60, description: 'Minutes of one person.' }) minutes: number;
  @OneOfField(EFFORT_SOURCES, {
    description:
      'The source of the estimate. All but `GIVEN` are defaults: the time of recent such requests, or an hour.',
  })
  source: EffortSource;
}

export class QueueClockDto {
  @OneOfField(['FR', 'RES', 'REQ', 'LEG']) kind: ClockKind;
  @OneOfField(['RUNNING', 'PAUSED', 'STOPPED']) state: ClockState;
  @InstantField({ nullable: true }) dueAt: Date | null;
  @InstantField({ nullable: true }) breachedAt: Date | null;
  @TextField({ nullable: true, example: 'MET', description: 'The result, once the clock has stopped.' })
  result: ClockResult | null;
  @IntegerField({
    nullable: true,
    example: 19200,
    description: 'Working seconds left, negative once overdue. Null once the clock has stopped.',
  })
  remainingSeconds: number | null;
}

export class QueueRowDto {
  @IdField() id: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @TextField({ example: 'Which drawing revision applies to the valve block?' }) title: string;
  @PartField(QueueServiceDto) service: QueueServiceDto;
  @PartField(QueueDepartmentDto) requesterDepartment: QueueDepartmentDto;
  @PartField(QueuePersonDto, { nullable: true, description: 'The person for whom it was asked.' })
  asker: QueuePersonDto | null;
  @PartField(QueuePersonDto, { nullable: true }) assignee: QueuePersonDto | null;
  @OneOfField(OPEN, { enumName: 'OpenRequestState' }) state: RequestState;
  @OneOfField(BALLS, { enumName: 'Ball', description: 'The side that must act now.' }) ball: Ball;
  @OneOfField(PRIORITIES) priority: Priority;
  @FlagField() incomplete: boolean;
  @FlagField() restricted: boolean;
  @FlagField({ description: 'The leads of both sides agreed on an expedite.' }) expedited: boolean;
  @InstantField({ nullable: true, description: 'The end of the snooze.' }) snoozedUntil: Date | null;

  @OneOfField(BASES, {
    description:
      '`ORDERS`: the money of waiting orders. `NOMINAL`: the nominal rate of the service, since no order that counts is linked or its orders save less. `LEFT`: its orders have left.',
  })
  basis: Basis;
  @PartField(MoneyDto, { nullable: true, description: 'The money that an hour of work on the request saves.' })
  savedPerHour: MoneyDto | null;
  @PartField(MoneyDto, {
    nullable: true,
    description: 'The money that is saved if work begins now and not five working days later.',
  })
  saved: MoneyDto | null;
  @PartField(EffortDto) effort: EffortDto;
  @FlagField({
    nullable: true,
    description:
      'True: the terms of all orders that wait for the request are confirmed. Null where no order waits for it.',
  })
  verified: boolean | null;
  @ListField(QueuedOrderDto, { nullable: true, description: 'Null for a token that may not read orders.' })
  orders: QueuedOrderDto[] | null;

  @InstantField({ nullable: true, description: 'Null while the resolution clock does not run.' }) dueAt: Date | null;
  @FlagField() overdue: boolean;
  @ListField(QueueClockDto) clocks: QueueClockDto[];
  @PartField(LateChanceDto, { nullable: true, description: 'Null for a moment after it came into the queue.' })
  lateChance: LateChanceDto | null;
  @FlagField({
    example: false,
    description: 'True: other people did something since you last looked, or you never looked.',
  })
  unseen: boolean;
  @InstantField() submittedAt: Date;
  @IntegerField({ description: 'The time since it was asked, by the calendar.' }) ageSeconds: number;
  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true, description: 'The side you speak for.' })
  side: Side | null;
  @SchemaField({
    type: 'object',
    properties: Object.fromEntries(ROW_ACTS.map((verb) => [verb, { type: 'boolean' as const, example: true }])),
    description:
      'Your possible acts of triage, by your part and the state. An act may still refuse for a reason that only the whole request shows.',
  })
  abilities: RowAbilities;
}

export class QueuePage extends SearchedPage(QueueRowDto) {}
