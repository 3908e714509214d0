import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PartField,
  SchemaField,
  TextField,
} from '../../platform/http/response-fields.js';
import type { RequestState } from '../../requests/index.js';
import type { Load, LoadOfPerson } from '../workload/read-workload.js';

export class LoadDto implements Load {
  @IntegerField({ example: 2, description: 'Requests without an answer.' }) open: number;
  @SchemaField({ type: 'object', additionalProperties: { type: 'integer' }, example: { ACCEPTED: 1, IN_PROGRESS: 1 } })
  byState: Partial<Record<RequestState, number>>;
  @IntegerField({ example: 2, description: 'Requests with a broken promise.' }) overdue: number;
  @IntegerField({ example: 2, description: 'Requests due until `soonUntil` and not overdue.' }) dueSoon: number;
  @IntegerField({ example: 90, description: 'The sum of the known estimates.' })
  estimatedMinutes: number;
  @IntegerField({ example: 2, description: 'Requests without an estimate.' }) withoutEstimate: number;
  @InstantField({ nullable: true, description: 'The instant at which the oldest request without an answer was sent.' })
  oldestSince: Date | null;
}

class LoadedPersonDto {
  @IdField() id: string;
  @TextField({ example: 'Erik Brandt' }) name: string;
}

export class LoadOfPersonDto extends LoadDto implements LoadOfPerson {
  @PartField(LoadedPersonDto) person: LoadedPersonDto;
  @FlagField({ example: false, description: 'True: away at this moment.' }) away: boolean;
}

export class WorkloadDto {
  @InstantField() asOf: Date;
  @InstantField({ nullable: true, description: 'The end of the second working day from now.' })
  soonUntil: Date | null;
  @PartField(LoadDto, { description: 'The unassigned requests, as far as you may see them.' })
  unassigned: LoadDto;
  @ListField(LoadOfPersonDto, {
    description: 'People by name. You see yourself alone, unless you lead the department.',
  })
  data: LoadOfPersonDto[];
}
