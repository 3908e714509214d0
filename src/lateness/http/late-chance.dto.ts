import { ApiProperty } from '@nestjs/swagger';
import { LateChanceDto } from '../../requests/index.js';

/** Shares of 10,000. */
export class ChanceIntervalDto {
  @ApiProperty({ type: 'integer', example: 5800 }) low: number;
  @ApiProperty({ type: 'integer', example: 8300 }) high: number;
}

export class LateChanceExplanationDto extends LateChanceDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  /** How far the chance may be off, 95 %; null where it is not reckoned from others, or none of them lasted longer. */
  @ApiProperty({ type: ChanceIntervalDto, nullable: true }) interval: ChanceIntervalDto | null;
  /** When it becomes likely, if nothing but time happens; null where it never does, or is so already. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-02T14:00:00.000Z' })
  likelyAt: Date | null;
  /** How it came about. */
  @ApiProperty({
    type: [String],
    example: [
      'Of 48 requests for this service with the same priority 41 are answered.',
      'This one has taken 4 h of working time and may take 8 h; 29 of those lasted longer than 4 h.',
      '72.5 % of those lasted longer than 8 h: that likely it is answered too late.',
    ],
  })
  explanation: string[];
}
