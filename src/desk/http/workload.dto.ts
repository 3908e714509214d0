import { ApiProperty } from '@nestjs/swagger';
import type { State } from '../../requests/index.js';
import type { Load, LoadOfPerson } from '../workload/read-workload.js';

const count = (description: string) => ({ type: 'integer', example: 2, description }) as const;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

export class LoadDto implements Load {
  @ApiProperty(count('Requests without an answer.')) open: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { ACCEPTED: 1, IN_PROGRESS: 1 } })
  byState: Partial<Record<State, number>>;
  @ApiProperty(count('Requests with a broken promise.')) overdue: number;
  @ApiProperty(count('Requests due until `soonUntil` and not overdue.')) dueSoon: number;
  @ApiProperty({ type: 'integer', example: 90, description: 'Sum of the estimates there are.' })
  estimatedMinutes: number;
  @ApiProperty(count('Requests without an estimate.')) withoutEstimate: number;
  @ApiProperty({ ...instantOrNull, description: 'The instant at which the oldest of them was sent.' })
  oldestSince: Date | null;
}

class LoadedPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Erik Brandt' }) name: string;
}

export class LoadOfPersonDto extends LoadDto implements LoadOfPerson {
  @ApiProperty({ type: LoadedPersonDto }) person: LoadedPersonDto;
  @ApiProperty({ example: false, description: 'True: away at this moment.' }) away: boolean;
}

export class WorkloadDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ ...instantOrNull, description: 'The end of the second working day from now.' })
  soonUntil: Date | null;
  @ApiProperty({ type: LoadDto, description: 'The unassigned requests, as far as you may see them.' })
  unassigned: LoadDto;
  @ApiProperty({
    type: [LoadOfPersonDto],
    description: 'People by name. You see yourself alone, unless you lead the department.',
  })
  data: LoadOfPersonDto[];
}
