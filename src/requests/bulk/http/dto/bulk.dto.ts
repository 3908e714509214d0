import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { IsFlag, Optional } from '../../../../platform/http/fields.js';
import { FlagField, ListField, TextField } from '../../../../platform/http/response-fields.js';
import { AssignmentBody, EffortEstimateBody, PriorityBody } from '../../../http/dto/acts.dto.js';
import { SnoozeBody } from '../../../snooze/http/snooze.dto.js';
import type { BulkOutcome } from '../../act-on-many.js';

const MOST = 100;

const RequestNames = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [String],
      minItems: 1,
      maxItems: MOST,
      example: ['ENG-1042', 'ENG-1043'],
      description: 'Ids or numbers, each request once.',
    }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST),
    IsString({ each: true }),
    MaxLength(40, { each: true }),
  );

const DryRun = (): PropertyDecorator =>
  applyDecorators(
    Optional(),
    IsFlag({ default: false, description: 'True: nothing changes, and the answer says what would.' }),
  );

export class BulkAssignmentBody extends AssignmentBody {
  @RequestNames() requests: string[];
  @DryRun() dryRun?: boolean = false;
}

export class BulkPriorityBody extends PriorityBody {
  @RequestNames() requests: string[];
  @DryRun() dryRun?: boolean = false;
}

export class BulkEffortEstimateBody extends EffortEstimateBody {
  @RequestNames() requests: string[];
  @DryRun() dryRun?: boolean = false;
}

export class BulkSnoozeBody extends SnoozeBody {
  @RequestNames() requests: string[];
  @DryRun() dryRun?: boolean = false;
}

export class BulkOutcomeDto implements BulkOutcome {
  @TextField({ example: 'ENG-1042', description: 'The id or number as given in the list.' })
  request: string;

  @FlagField({ example: false, description: 'True: the change was made, or with `dryRun` would be made.' })
  done: boolean;

  @TextField({ nullable: true, example: 'request.not_yours', description: 'The code of the refusal.' })
  code: string | null;

  @TextField({
    nullable: true,
    example: 'You see this request, but this step is not yours to take.',
    description: 'The sentence of the refusal.',
  })
  sentence: string | null;
}

export class BulkOutcomesDto {
  @ListField(BulkOutcomeDto, { description: 'The outcomes in the order of the list.' })
  data: BulkOutcomeDto[];
}
