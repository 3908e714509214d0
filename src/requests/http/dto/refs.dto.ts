import { ApiProperty } from '@nestjs/swagger';
import { ALL_STATES, type State } from '../../request.state.js';

export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Carla Mendes' })
  name: string;
}

export class DepartmentRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ENG' })
  code: string;

  @ApiProperty({ example: 'Engineering' })
  name: string;
}

export class RequestRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'QA-311' })
  number: string;

  @ApiProperty({ example: 'Hardness of the valve block' })
  title: string;

  @ApiProperty({ enum: ALL_STATES, example: 'IN_PROGRESS' })
  state: State;
}
