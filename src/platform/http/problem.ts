import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One fault in the input. */
export class ProblemFault {
  /** JSON pointer into the body, or the name of the parameter. */
  @ApiProperty({ example: '/title' })
  pointer: string;

  @ApiProperty({ example: 'is empty' })
  detail: string;
}

/** A refusal as JSON (RFC 9457). */
export class Problem {
  /** The same address for every problem with this code. */
  @ApiProperty({ example: '/problems/request.not_found' })
  type: string;

  @ApiProperty({ example: 'Not Found' })
  title: string;

  @ApiProperty({ type: 'integer', example: 404 })
  status: number;

  @ApiProperty({ example: 'There is no such request, or you may not see it.' })
  detail: string;

  @ApiProperty({ example: 'request.not_found' })
  code: string;

  @ApiPropertyOptional({ type: [ProblemFault] })
  errors?: ProblemFault[];

  /** Quote it when you ask for help. */
  @ApiProperty({ example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  traceId: string;
}
