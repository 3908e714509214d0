import { IdField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import { ALL_STATES } from '../../request.state.js';
import type { RequestState } from '../../request-states.js';

export class PersonRefDto {
  @IdField()
  id: string;

  @TextField({ example: 'Carla Mendes' })
  name: string;
}

export class DepartmentRefDto {
  @IdField()
  id: string;

  @TextField({ example: 'ENG' })
  code: string;

  @TextField({ example: 'Engineering' })
  name: string;
}

export class RequestRefDto {
  @IdField()
  id: string;

  @TextField({ example: 'QA-311' })
  number: string;

  @TextField({ example: 'Hardness of the valve block' })
  title: string;

  @OneOfField(ALL_STATES, { enumName: 'RequestState', example: 'IN_PROGRESS' })
  state: RequestState;
}
