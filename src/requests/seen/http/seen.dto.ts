import { IsInteger, Optional, QueryInteger } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import {
  IdField,
  InstantField,
  IntegerField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { DepartmentRefDto, PersonRefDto } from '../../http/dto/refs.dto.js';
import { ALL_STATES } from '../../request.state.js';
import type { RequestState } from '../../request-states.js';
import type { SeenTimeline } from '../seen-timelines.js';

const MOST_SEQUENCE = 2 ** 31 - 1;

export class SeenBody {
  @IsInteger(
    { least: 1, most: MOST_SEQUENCE },
    {
      example: 4,
      description:
        'The `sequence` of the last moment of the timeline that you saw. A position after the last moment means the last one.',
    },
  )
  upTo: number;
}

export class SeenDto implements SeenTimeline {
  @IntegerField({ example: 4, description: 'The `sequence` of the last moment that you saw; 0 if you never looked.' })
  upTo: number;

  @InstantField({ nullable: true, description: 'The instant of your last look; null if you never looked.' })
  seenAt: Date | null;

  @IntegerField({ example: 0, description: 'The number of later moments that other people made and you may read.' })
  unseen: number;
}

export class RecentRequestsQuery {
  @Optional()
  @QueryInteger({ least: 1, most: 50 }, { default: 10 })
  limit?: number = 10;
}

class NamedRequestDto {
  @IdField() id: string;

  @TextField({ nullable: true, example: 'ENG-1042', description: 'Null while it is a draft.' })
  number: string | null;

  @TextField({ example: 'Which drawing revision applies to the valve block?' })
  title: string;

  @OneOfField(ALL_STATES, { example: 'IN_PROGRESS' })
  state: RequestState;
}

export class RecentRequestDto extends NamedRequestDto {
  @PartField(DepartmentRefDto)
  requesterDepartment: DepartmentRefDto;

  @PartField(DepartmentRefDto, { description: 'The department that was asked first.' })
  providerDepartment: DepartmentRefDto;

  @InstantField({ description: 'The instant of your last look.' })
  seenAt: Date;
}

export class LatestMomentDto {
  @IntegerField({ example: 5, description: 'The position in the timeline.' })
  sequence: number;

  @TextField({ example: 'request.question_asked' })
  type: string;

  @InstantField()
  occurredAt: Date;

  @InstantField({ description: 'Later than `occurredAt` when it was entered afterwards.' })
  recordedAt: Date;

  @PartField(PersonRefDto)
  actor: PersonRefDto;

  @PartField(DepartmentRefDto, {
    nullable: true,
    description: 'The department of the actor; null for somebody who belongs to none any more.',
  })
  department: DepartmentRefDto | null;
}

export class RequestChangeDto extends NamedRequestDto {
  @IntegerField({ example: 2, description: 'The number of moments that other people made since your last look.' })
  unseen: number;

  @PartField(LatestMomentDto, { description: 'The latest unseen moment.' })
  latest: LatestMomentDto;
}

export const RequestChangePage = PageOf(RequestChangeDto);
