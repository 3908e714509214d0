import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/pagination.js';

export class ParkedTimerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The kind of work. The prefix names the module. */
  @ApiProperty({ example: 'sla.threshold' }) kind: string;
  /** The id of its subject, for instance a request. */
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  /** A key that tells timers of one kind and subject apart; mostly empty. */
  @ApiProperty({ example: '' }) key: string;
  /** The number of failed attempts. */
  @ApiProperty({ type: 'integer', example: 8 }) attempts: number;
  @ApiProperty({ type: String, format: 'date-time' }) parkedAt: Date;
  /** The message of the last failure. */
  @ApiProperty({ type: String, nullable: true, example: 'This department has no working calendar yet.' })
  failure: string | null;
}

export class ParkedTimerPage extends PageOf(ParkedTimerDto) {}
