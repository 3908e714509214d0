import { IntegerField, ListField, TextField } from './response-fields.js';

/** One fault in the input. */
export class ProblemFault {
  /** JSON pointer into the body, or the name of the parameter. */
  @TextField({ example: '/title' })
  pointer: string;

  @TextField({ example: 'is empty' })
  detail: string;
}

/** A refusal as JSON (RFC 9457). */
export class Problem {
  /** The same address for every problem with this code. */
  @TextField({ example: '/problems/request.not_found' })
  type: string;

  @TextField({ example: 'Not Found' })
  title: string;

  @IntegerField({ example: 404 })
  status: number;

  @TextField({ example: 'There is no such request, or you may not see it.' })
  detail: string;

  @TextField({ example: 'request.not_found' })
  code: string;

  @ListField(ProblemFault, { required: false })
  errors?: ProblemFault[];

  /** Quote it when you ask for help. */
  @TextField({ example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  traceId: string;
}
