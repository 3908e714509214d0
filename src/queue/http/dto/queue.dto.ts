import type { EffortSource } from '@lockstep/delay-cost';
import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import { ApiProperty } from '@nestjs/swagger';
import { PRIORITIES, type Priority } from '../../../catalogue/index.js';
import { MoneyDto } from '../../../platform/http/fields.js';
import { type Ball, BALLS, LateChanceDto, OPEN, SearchedPage, type State } from '../../../requests/index.js';
import { BASES, type Basis } from '../../reckoning/basis.js';
import { type Standing, STANDINGS } from '../../reckoning/order-line.js';

export const EFFORT_SOURCES = ['GIVEN', 'SERVICE_MEDIAN', 'DEPARTMENT_MEDIAN', 'HOUSE_DEFAULT'] as const;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;
const dateOrNull = { type: String, format: 'date', nullable: true } as const;

export class QueuePersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Carla Mendes' }) name: string;
}

export class QueueDepartmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'CS' }) code: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
}

export class QueueServiceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'part-clarification' }) code: string;
  @ApiProperty({ example: 'Part clarification' }) name: string;
}

export class NextDayOfOrderDto {
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
  @ApiProperty({ ...dateOrNull, example: '2026-03-06', description: 'The promised day, while days cost nothing yet.' })
  startsOn: string | null;
}

export class QueuedOrderDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10482' }) reference: string;
  @ApiProperty({ type: String, nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'The price for the customer.' }) value: MoneyDto | null;
  @ApiProperty({ description: 'True: value, promise and profile were confirmed. Only then its money ranks.' })
  verified: boolean;
  @ApiProperty(dateOrNull) promisedDate: string | null;
  @ApiProperty({ enum: STANDINGS, description: 'Whether its money counts for the place and, if not, why.' })
  standing: Standing;
  @ApiProperty({
    type: NextDayOfOrderDto,
    nullable: true,
    description: 'The cost of the next day of delay; null: not priced.',
  })
  nextDay: NextDayOfOrderDto | null;
}

export class EffortDto {
  @ApiProperty({ type: 'integer', example: 60, description: 'Minutes of one person.' }) minutes: number;
  @ApiProperty({
    enum: EFFORT_SOURCES,
    description:
      'The source of the estimate. All but `GIVEN` are defaults: the time of recent such requests, or an hour.',
  })
  source: EffortSource;
}

export class QueueClockDto {
  @ApiProperty({ enum: ['FR', 'RES', 'REQ', 'LEG'] }) kind: ClockKind;
  @ApiProperty({ enum: ['RUNNING', 'PAUSED', 'STOPPED'] }) state: ClockState;
  @ApiProperty(instantOrNull) dueAt: Date | null;
  @ApiProperty(instantOrNull) breachedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, example: 'MET', description: 'The result, once the clock has stopped.' })
  result: ClockResult | null;
}

export class QueueRowDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'Which drawing revision applies to the valve block?' }) title: string;
  @ApiProperty({ type: QueueServiceDto }) service: QueueServiceDto;
  @ApiProperty({ type: QueueDepartmentDto }) requesterDepartment: QueueDepartmentDto;
  @ApiProperty({ type: QueuePersonDto, nullable: true, description: 'The person for whom it was asked.' })
  asker: QueuePersonDto | null;
  @ApiProperty({ type: QueuePersonDto, nullable: true }) assignee: QueuePersonDto | null;
  @ApiProperty({ enum: OPEN }) state: State;
  @ApiProperty({ enum: BALLS, description: 'The side that must act now.' }) ball: Ball;
  @ApiProperty({ enum: PRIORITIES }) priority: Priority;
  @ApiProperty() incomplete: boolean;
  @ApiProperty() restricted: boolean;
  @ApiProperty({ description: 'The leads of both sides agreed on an expedite.' }) expedited: boolean;
  @ApiProperty({ ...instantOrNull, description: 'The end of the snooze.' }) snoozedUntil: Date | null;

  @ApiProperty({
    enum: BASES,
    description:
      '`ORDERS`: the money of waiting orders. `NOMINAL`: the nominal rate of the service, since no order that counts is linked or its orders save less. `LEFT`: its orders have left.',
  })
  basis: Basis;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'The saving of an hour of work on it.' })
  savedPerHour: MoneyDto | null;
  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'The saving of a begin now over a begin five working days later.',
  })
  saved: MoneyDto | null;
  @ApiProperty({ type: EffortDto }) effort: EffortDto;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null where no order waits for it.' })
  verified: boolean | null;
  @ApiProperty({ type: [QueuedOrderDto], nullable: true, description: 'Null for a token that may not read orders.' })
  orders: QueuedOrderDto[] | null;

  @ApiProperty({ ...instantOrNull, description: 'Null while the resolution clock does not run.' }) dueAt: Date | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: [QueueClockDto] }) clocks: QueueClockDto[];
  @ApiProperty({ type: LateChanceDto, nullable: true, description: 'Null for a moment after it came into the queue.' })
  lateChance: LateChanceDto | null;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: 'integer', description: 'The time since it was asked, by the calendar.' }) ageSeconds: number;
}

export class QueuePage extends SearchedPage(QueueRowDto) {}
