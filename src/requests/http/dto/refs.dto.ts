import { IdField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import { ALL_STATES } from '../../request.state.js';
import type { RequestState } from '../../request-states.js';

export class PersonRef {
  @IdField()
  id: string;

  @TextField({ example: 'Carla Mendes' })
  name: string;
}

export class DepartmentRef {
  @IdField()
  id: string;

  @TextField({ example: 'ENG' })
  code: string;

  @TextField({ example: 'Engineering' })
  name: string;
}

export class RequestRef {
  @IdField()
  id: string;

  @TextField({ example: 'QA-311' })
  number: string;

  @TextField({ example: 'Hardness of the valve block' })
  title: string;

  @OneOfField(ALL_STATES, { example: 'IN_PROGRESS' })
  state: RequestState;
}
