import { ApiProperty } from '@nestjs/swagger';
import type { State } from '../../requests/index.js';
import type { Load, LoadOfPerson } from '../workload/read-workload.js';

const count = (description: string) => ({ type: 'integer', example: 2, description }) as const;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

export class LoadDto implements Load {
  @ApiProperty(count('Asked and not yet answered.')) open: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { ACCEPTED: 1, IN_PROGRESS: 1 } })
  byState: Partial<Record<State, number>>;
  @ApiProperty(count('Their promise is broken.')) overdue: number;
  @ApiProperty(count('Due until `soonUntil`, and not overdue.')) dueSoon: number;
  @ApiProperty({ type: 'integer', example: 90, description: 'Sum of the estimates there are.' })
  estimatedMinutes: number;
  @ApiProperty(count('Nobody has estimated them.')) withoutEstimate: number;
  @ApiProperty({ ...instantOrNull, description: 'When the oldest of them was sent.' })
  oldestSince: Date | null;
}

class LoadedPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Erik Brandt' }) name: string;
}

export class LoadOfPersonDto extends LoadDto implements LoadOfPerson {
  @ApiProperty({ type: LoadedPersonDto }) person: LoadedPersonDto;
  @ApiProperty({ example: false, description: 'Away at this moment.' }) away: boolean;
}

export class WorkloadDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ ...instantOrNull, description: 'The end of the second working day from now.' })
  soonUntil: Date | null;
  @ApiProperty({ type: LoadDto, description: 'What nobody has yet, as far as you may see it.' })
  unassigned: LoadDto;
  @ApiProperty({ type: [LoadOfPersonDto], description: 'By name; yourself alone, unless you lead the department.' })
  data: LoadOfPersonDto[];
}
