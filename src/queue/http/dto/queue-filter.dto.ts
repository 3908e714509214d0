import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { PRIORITIES, type Priority } from '../../../catalogue/index.js';
import { IsId, IsPersonOrMe, Optional, QueryFlag, QueryInteger, QueryList } from '../../../platform/http/fields.js';
import { type Ball, BALLS, OPEN, type State } from '../../../requests/index.js';
import type { QueueFilter } from '../../queries/queue-filter.js';
import { BASES, type Basis } from '../../reckoning/basis.js';

const flag = (description: string) => ({ type: Boolean, description }) as const;

/** The filters of a queue, in a query and in a saved view alike. */
export class QueueFilterDto implements QueueFilter {
  @ApiPropertyOptional({ enum: OPEN, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(OPEN, { each: true })
  state?: State[];

  @ApiPropertyOptional({ enum: BALLS, isArray: true, description: 'The side that must act now.' })
  @Optional()
  @QueryList()
  @IsIn(BALLS, { each: true })
  ball?: Ball[];

  @ApiPropertyOptional({ enum: PRIORITIES, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  @IsId({ required: false })
  @Optional()
  serviceId?: string;

  @IsId({ required: false })
  @Optional()
  requesterDepartmentId?: string;

  @IsPersonOrMe({
    required: false,
    description: 'The person who works on it; `me` for the reader, also in a shared view.',
  })
  @Optional()
  assigneeId?: string;

  @ApiPropertyOptional(flag('Assigned to you.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  mine?: boolean;

  @ApiPropertyOptional(flag('Assigned to nobody.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  unassigned?: boolean;

  @ApiPropertyOptional(flag('A target was breached.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional(flag('Open and in time so far, with a chance of 70 % or more to be answered too late.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  likelyLate?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 10_000,
    description:
      'At least this chance to be answered too late, in basis points. A request that is late already has 10,000.',
  })
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(0)
  @Max(10_000)
  lateChanceAtLeast?: number;

  @ApiPropertyOptional(flag('The leads of both sides agreed on an expedite.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  expedited?: boolean;

  @ApiPropertyOptional({ example: 'SO-10482', description: 'The reference of an order that it concerns.' })
  @Optional()
  @IsString()
  @MaxLength(100)
  order?: string;

  @ApiPropertyOptional({
    enum: BASES,
    isArray: true,
    description: 'The basis of the place: orders, the nominal rate of the service, or orders that have left.',
  })
  @Optional()
  @QueryList()
  @IsIn(BASES, { each: true })
  basis?: Basis[];

  @ApiPropertyOptional(flag('Whether the terms of all orders that wait for it are confirmed.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  verified?: boolean;

  @ApiPropertyOptional(flag('Only requests that were put aside; by default only the others.'))
  @Optional()
  @QueryFlag()
  @IsBoolean()
  snoozed?: boolean;

  @ApiPropertyOptional({ example: '"valve block" -pump', description: 'Searched as in the list of requests.' })
  @Optional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
